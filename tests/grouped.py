"""Short ways to draw groups, and a shelf of them that several tests use."""

from __future__ import annotations

from dataclasses import replace

from engine.blocks import CATALOGUE
from engine.blocks.group import Group
from engine.graph.design import DatasetChoice, Design
from engine.graph.graph import Endpoint, Graph, Node

Row = tuple[str, str, str, dict[str, object]]


def row(key: str, kind: str, sources: str = "", /, **params: object) -> Row:
    """A block of a drawing: its sources, separated by spaces, feed its inputs in order; `|` ends those of one input."""
    return key, kind, sources, params


def drawing(*rows: Row | Node | tuple[Node, str]) -> Graph:
    """A drawing of rows; a node that is made already stands alone or beside its sources."""
    nodes: dict[str, Node] = {}
    wires: dict[Endpoint, tuple[Endpoint, ...]] = {}
    for place, given in enumerate(rows):
        if isinstance(given, Node):
            node, sources = given, ""
        elif len(given) == 2:
            node, sources = given
        else:
            key, kind, sources, params = given
            node = Node(key, CATALOGUE[kind].of(params))
        nodes[node.id] = replace(node, position=(220.0 * place, 0.0))
        many = bool(node.block.inputs) and node.block.inputs[0].many
        groups = [sources.split()] if many else [[one] for one in sources.replace("|", " ").split()]
        for port, names in zip(node.block.inputs, groups, strict=False):
            ends = tuple(_end(nodes, name) for name in names if name != "-")
            if ends:
                wires[Endpoint(node.id, port.name)] = ends
    return Graph(nodes, wires)


def _end(nodes: dict[str, Node], text: str) -> Endpoint:
    key, _, port = text.partition(".")
    return Endpoint(key, port or nodes[key].block.outputs[0].name)


def group(key: str, *rows: Row | Node | tuple[Node, str], repeat: int = 1, shared: bool = False, named=(), **told):
    """The node of a group."""
    return Node(key, Group(repeat=repeat, shared=shared, inner=drawing(*rows), named=named), **told)


def chain(key: str, *rows: Row | Node, **told) -> Node:
    """A group of blocks in a row from `input` to `output`; each reads the one before."""
    laid: list[Row | tuple[Node, str]] = [row("input", "GroupInput")]
    before = "input"
    for one in rows:
        laid.append((one, before) if isinstance(one, Node) else (one[0], one[1], one[2] or before, one[3]))
        before = one.id if isinstance(one, Node) else one[0]
    laid.append(row("output", "GroupOutput", before))
    return group(key, *laid, **told)


def design(*rows: Row | Node | tuple[Node, str], dataset: str | None = None, name: str = "Grouped") -> Design:
    return Design(name, drawing(*rows), DatasetChoice(dataset) if dataset else None)


RESIDUAL = (
    row("input", "GroupInput"),
    row("conv1", "Conv2d", "input", out_channels=4, kernel_size=3, padding=1),
    row("norm1", "BatchNorm2d", "conv1"),
    row("relu1", "ReLU", "norm1"),
    row("conv2", "Conv2d", "relu1", out_channels=4, kernel_size=3, padding=1),
    row("sum", "Add", "conv2 input"),
    row("output", "GroupOutput", "sum"),
)
"""A residual block: four channels enter, four leave."""


def image(*nodes: Node | Row | tuple[Node, str], last: str = "", sizes: tuple[int, ...] = (4, 6, 6)) -> Design:
    """A design of blocks between an image and ten scores, each reading the one before where it has no sources."""
    rows: list = [row("x", "Input", shape=sizes)]
    for one in nodes:
        before = rows[-1][0].id if isinstance(rows[-1], tuple) and isinstance(rows[-1][0], Node) else rows[-1][0]
        rows.append((one, before) if isinstance(one, Node) else one)
    end = rows[-1][0].id if isinstance(rows[-1][0], Node) else rows[-1][0]
    return design(
        *rows,
        row("flat", "Flatten", last or end),
        row("fc", "Linear", "flat", out_features=10),
        row("y", "Output", "fc"),
    )
