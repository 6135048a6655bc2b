"""Edits: functions that take a graph and make the next one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from engine.graph.block import Block, nearest
from engine.graph.errors import EditError
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.sharing import called, family, unshare, without

FORBIDDEN_IN_ID = re.compile(r"[.\x00-\x1f\x7f]")
LONGEST_ID = 64


def add(graph: Graph, node: Node) -> Graph:
    """Put a block on the canvas.

    Raises:
        EditError: Its id is taken (`duplicate_id`) or cannot be a name (`bad_id`).
    """
    check_id(node.id)
    if node.id in graph.nodes:
        raise duplicate(node.id)
    return replace(graph, nodes={**graph.nodes, node.id: node})


def remove(graph: Graph, ids: Collection[str]) -> Graph:
    """Take blocks off the canvas with all their wires."""
    nodes = without(graph.nodes, ids)
    wires = {
        target: kept
        for target, sources in graph.wires.items()
        if target.node not in ids and (kept := tuple(s for s in sources if s.node not in ids))
    }
    return Graph(nodes, wires)


def bridge(graph: Graph, ids: Collection[str]) -> Graph:
    """Take blocks off the canvas and close the gap: what fed a block's first input feeds what it fed."""
    for key in ids:
        node = graph.nodes[key]
        first = graph.sources(key, node.block.inputs[0].name) if node.block.inputs else ()
        fed = [(target, i) for target, ss in graph.wires.items() for i, s in enumerate(ss) if s.node == key]
        wires = dict(graph.wires)
        if first:
            for target, i in fed:
                wires[target] = tuple(first[0] if j == i else s for j, s in enumerate(wires[target]))
        graph = remove(replace(graph, wires=wires), {key})
    return graph


def connect(graph: Graph, source: Endpoint, target: Endpoint, index: int | None = None) -> Graph:
    """Lay a wire. A wire already in a single input is replaced; a `many` input takes it at `index` or last.

    Raises:
        EditError: A block or port does not exist, or a loop would close (`loop`).
    """
    check_output(graph, source)
    check_input(graph, target)
    if graph.reaches(target.node, source.node):
        raise EditError(
            "{source} → {target} would close a loop",
            code="loop",
            why="{source} already depends on {target}",
            mend="To feed a value back in time, use a recurrent block",
            source=source.node,
            target=target.node,
        )
    sources: tuple[Endpoint, ...] = (source,)
    if accepts_many(graph, target):
        before = graph.wires.get(target, ())
        place = len(before) if index is None else index
        sources = (*before[:place], source, *before[place:])
    return replace(graph, wires={**graph.wires, target: sources})


def disconnect(graph: Graph, target: Endpoint, index: int | None = None) -> Graph:
    """Take the wire off an input: all of them, or the one at `index` of a `many` input."""
    wires = dict(graph.wires)
    sources = wires.pop(target, ())
    if index is not None and len(sources) > 1:
        wires[target] = (*sources[:index], *sources[index + 1 :])
    return replace(graph, wires=wires)


def configure(graph: Graph, node: str, **params: object) -> Graph:
    """Change parameters of a block, and of all that share its weights.

    Raises:
        BlockError: A parameter is unknown, of the wrong type or out of range.
    """
    block = graph.nodes[node].block.configured(params)
    changed = {key: replace(graph.nodes[key], block=block) for key in family(graph.nodes, node) if key in graph.nodes}
    return graph.with_nodes({**graph.nodes, **changed})


def substitute(graph: Graph, node: str, block: Block) -> Graph:
    """Put another block in a block's place; wires stay where a port of the same name exists."""
    inputs, outputs = {p.name for p in block.inputs}, {p.name for p in block.outputs}
    wires = {
        target: kept
        for target, sources in graph.wires.items()
        if (target.node != node or target.port in inputs)
        and (kept := tuple(s for s in sources if s.node != node or s.port in outputs))
    }
    return _with(replace(unshare(graph, [node]), wires=wires), replace(graph.nodes[node], block=block, shares=""))


def move(graph: Graph, positions: Mapping[str, tuple[float, float]]) -> Graph:
    """Place blocks elsewhere."""
    moved = {key: replace(graph.nodes[key], position=place) for key, place in positions.items()}
    return graph.with_nodes({**graph.nodes, **moved})


def annotate(
    graph: Graph,
    node: str,
    *,
    title: str | None = None,
    note: str | None = None,
    frozen: bool | None = None,
    lr_scale: float | None = None,
    weights: str | None = None,
) -> Graph:
    """Change a block's caption, remark, whether and how fast its weights learn, or where they come from."""
    given = {"title": title, "note": note, "frozen": frozen, "lr_scale": lr_scale, "weights": weights}
    changes = {name: value for name, value in given.items() if value is not None}
    return _with(graph, replace(graph.nodes[node], **changes))  # type: ignore[arg-type]


def mute(graph: Graph, ids: Iterable[str], muted: bool) -> Graph:
    """Let blocks pass their first input through, or work again."""
    changed = {key: replace(graph.nodes[key], muted=muted) for key in ids}
    return graph.with_nodes({**graph.nodes, **changed})


def rename(graph: Graph, old: str, new: str) -> Graph:
    """Give a block another id, in its place in the order; its wires follow.

    Raises:
        EditError: The new id is taken or cannot be a name.
    """
    if old == new:
        return graph
    check_id(new)
    if new in graph.nodes:
        raise duplicate(new)

    def renamed(end: Endpoint) -> Endpoint:
        return Endpoint(new, end.port) if end.node == old else end

    nodes = {new if k == old else k: replace(n, id=new) if k == old else n for k, n in graph.nodes.items()}
    nodes = called(nodes, {old: new})
    wires = {renamed(target): tuple(map(renamed, sources)) for target, sources in graph.wires.items()}
    return Graph(nodes, wires)


def insert(graph: Graph, node: Node, source: Endpoint, target: Endpoint, index: int | None = None) -> Graph:
    """Put a block into a wire, through its first input and first output.

    Args:
        node: A new block, or one of the drawing. index: Which of the wires of a `many` input, where `source` feeds it
            more than once.

    Raises:
        EditError: As `add` and `connect`; or the block has no input or no output (`cannot_insert`).
    """
    if not node.block.inputs or not node.block.outputs:
        raise EditError(
            "{type} cannot stand in a wire",
            code="cannot_insert",
            why="a block in a wire needs an input and an output",
            mend="Drop it on empty canvas instead",
            type=node.block.type_name(),
        )
    sources = graph.wires.get(target, ())
    if index is None and source in sources:
        index = sources.index(source)
    if node.id not in graph.nodes:
        graph = add(graph, node)
    graph = connect(graph, source, Endpoint(node.id, node.block.inputs[0].name))
    if index is not None:
        graph = disconnect(graph, target, index)
    return connect(graph, Endpoint(node.id, node.block.outputs[0].name), target, index)


def merge(graph: Graph, part: Graph, offset: tuple[float, float] = (0.0, 0.0)) -> tuple[Graph, dict[str, str]]:
    """Paste a part: its blocks under free ids, its inner wires with them. Gives also new ids by old."""
    ids: dict[str, str] = {}
    nodes = dict(graph.nodes)
    for key, node in part.nodes.items():
        ids[key] = free_id(nodes, key)
        x, y = node.position
        nodes[ids[key]] = replace(node, id=ids[key], position=(x + offset[0], y + offset[1]))
    nodes |= _owners(graph, part, ids, nodes)
    wires = dict(graph.wires)
    for target, sources in part.wires.items():
        inner = tuple(Endpoint(ids[s.node], s.port) for s in sources if s.node in ids)
        if target.node in ids and inner:
            wires[Endpoint(ids[target.node], target.port)] = inner
    return Graph(nodes, wires), ids


def _owners(graph: Graph, part: Graph, ids: Mapping[str, str], nodes: Mapping[str, Node]) -> dict[str, Node]:
    """The pasted blocks that share weights: with a pasted owner, or with one of the same name that was there."""
    found: dict[str, Node] = {}
    for key, new in ids.items():
        owner = part.nodes[key].shares
        if owner:
            there = graph.nodes.get(owner)
            known = owner if there is not None and there.block == nodes[new].block and not there.shares else ""
            found[new] = replace(nodes[new], shares=ids.get(owner, known))
    return found


def cut_out(graph: Graph, ids: Collection[str]) -> Graph:
    """The part made of these blocks and the wires among them."""
    kept = {key: node for key, node in graph.nodes.items() if key in ids}
    wires = {
        target: inner
        for target, sources in graph.wires.items()
        if target.node in kept and (inner := tuple(s for s in sources if s.node in kept))
    }
    return Graph(kept, wires)


def free_id(taken: Collection[str], wish: str) -> str:
    """`wish` if free, else with the next free number: `conv`, `conv1` → `conv2`."""
    if wish not in taken:
        return wish
    stem = wish.rstrip("0123456789") or wish
    number = 1
    while f"{stem}{number}" in taken:
        number += 1
    return f"{stem}{number}"


def check_id(name: str) -> None:
    """Refuse what cannot name a block.

    Raises:
        EditError: It is empty, too long, or has a dot or a control character (`bad_id`).
    """
    if not name.strip() or len(name) > LONGEST_ID or FORBIDDEN_IN_ID.search(name):
        raise EditError(
            "{name!r} cannot be the name of a block",
            code="bad_id",
            why="a name has 1 to {longest} characters, no dot and no control character",
            mend="Choose another name",
            name=name,
            longest=LONGEST_ID,
        )


def duplicate(name: str) -> EditError:
    """The error of an id that is taken."""
    return EditError(
        "Two blocks are named {name}",
        code="duplicate_id",
        why="a block's name is its attribute in the code, so it must be unique",
        mend="Give one of them another name",
        name=name,
    )


def check_output(graph: Graph, end: Endpoint) -> None:
    """Refuse an output that does not exist."""
    _check_port(graph, end, _block(graph, end).output_names, "output")


def check_input(graph: Graph, end: Endpoint) -> None:
    """Refuse an input that does not exist."""
    _check_port(graph, end, _block(graph, end).input_names, "input")


def accepts_many(graph: Graph, end: Endpoint) -> bool:
    """Whether an input takes several wires."""
    return any(port.many for port in _block(graph, end).inputs if port.name == end.port)


def _block(graph: Graph, end: Endpoint) -> Block:
    if end.node in graph.nodes:
        return graph.nodes[end.node].block
    guess = nearest(end.node, list(graph.nodes))
    raise EditError(
        "A wire leads to nowhere: there is no block {name}",
        code="unknown_block",
        mend="Did you mean {guess}?" if guess else "Remove the wire, or correct the name",
        name=end.node,
        guess=guess,
    )


def _check_port(graph: Graph, end: Endpoint, names: tuple[str, ...], side: str) -> None:
    if end.port not in names:
        guess = nearest(end.port, list(names))
        raise EditError(
            "{block} has no output named {port}" if side == "output" else "{block} has no input named {port}",
            code="unknown_port",
            why="its ports of that side are: {names}",
            mend="Did you mean {guess}?" if guess else "Remove the wire, or correct the port",
            block=end.node,
            port=end.port,
            names=", ".join(names) or "—",
            guess=guess,
        )


def _with(graph: Graph, node: Node) -> Graph:
    return graph.with_nodes({**graph.nodes, node.id: node})
