"""Designs for the tests of programs: drawn by hand, and drawn by chance over the whole catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from engine.analysis.analyse import analyse
from engine.analysis.result import Analysis
from engine.blocks import CATALOGUE
from engine.data.catalogue import fields_of
from engine.graph.block import Block
from engine.graph.design import DatasetChoice, Design
from engine.graph.edits import add, annotate, connect, mute, rename
from engine.graph.errors import BlockError
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.settings import Setting
from engine.graph.sizes import product
from engine.graph.spec import TensorSpec
from engine.program.lower import lower
from engine.program.program import Program


def node(name: str, kind: str, /, **params: object) -> Node:
    return Node(name, CATALOGUE[kind].of(params))


def drawn(
    nodes: list[Node], wires: list[str] | None = None, *, name: str = "Test", dataset: str | None = "digits"
) -> Design:
    """A design; without wires the nodes are a chain, else each wire is `block.port > block.port`."""
    graph = Graph()
    for one in nodes:
        graph = add(graph, one)
    pairs = [(Endpoint(*w.split(" > ")[0].split(".")), Endpoint(*w.split(" > ")[1].split("."))) for w in wires or []]
    if wires is None:
        pairs = [
            (Endpoint(a.id, a.block.outputs[0].name), Endpoint(b.id, b.block.inputs[0].name))
            for a, b in pairwise(nodes)
        ]
    for source, target in pairs:
        graph = connect(graph, source, target)
    return Design(name, graph, DatasetChoice(dataset) if dataset else None)


def analysed(design: Design) -> Analysis:
    return analyse(design.graph, fields_of(design.dataset))


def lowered(design: Design) -> Program:
    analysis = analysed(design)
    assert analysis.ok, [problem.wording.told() for problem in analysis.problems]
    return lower(design, analysis, fields_of(design.dataset))


def renamed(design: Design, names: Mapping[str, str]) -> Design:
    graph = design.graph
    for old, new in names.items():
        graph = rename(graph, old, new)
    return replace(design, graph=graph)


def lenet(name: str = "LeNet-5 on digits") -> Design:
    return drawn(
        [
            node("image", "Input", field="image"),
            node("conv1", "Conv2d", out_channels=6, kernel_size=3, padding=1),
            node("relu1", "ReLU"),
            node("pool1", "MaxPool2d", kernel_size=2),
            node("conv2", "Conv2d", out_channels=16, kernel_size=3),
            node("relu2", "ReLU"),
            node("flatten", "Flatten"),
            node("fc1", "Linear", out_features=84),
            node("relu3", "ReLU"),
            node("fc2", "Linear", out_features=10),
            node("digit", "Output", field="digit"),
        ],
        name=name,
    )


def residual() -> Design:
    nodes = [
        node("image", "Input", field="image"),
        node("conv1", "Conv2d", out_channels=4, kernel_size=3, padding=1),
        node("norm1", "BatchNorm2d"),
        node("conv2", "Conv2d", out_channels=4, kernel_size=3, padding=1),
        node("sum", "Add"),
        node("relu", "ReLU"),
        node("flatten", "Flatten"),
        node("fc", "Linear", out_features=10),
        node("digit", "Output", field="digit"),
    ]
    wires = [
        "image.output > conv1.input",
        "conv1.output > norm1.input",
        "norm1.output > conv2.input",
        "conv1.output > sum.inputs",
        "conv2.output > sum.inputs",
        "sum.output > relu.input",
        "relu.output > flatten.input",
        "flatten.output > fc.input",
        "fc.output > digit.input",
    ]
    return drawn(nodes, wires, name="Residual")


def branches() -> Design:
    """Two branches put side by side, two Outputs, a dead end, a frozen and a muted block."""
    nodes = [
        node("image", "Input", field="image"),
        node("narrow", "Conv2d", out_channels=3, kernel_size=1),
        node("wide", "Conv2d", out_channels=5, kernel_size=3, padding=1),
        node("side_by_side", "Concat", dim=1),
        node("quiet", "Dropout"),
        node("rows", "Reshape", shape=(64, 8)),
        node("turned", "Permute", dims=(0, 2, 1)),
        node("flatten", "Flatten"),
        node("fc", "Linear", out_features=10),
        node("fc_again", "Linear", out_features=10),
        node("dead_end", "Linear", out_features=3),
        node("digit", "Output", field="digit"),
        node("digit again", "Output", field="digit", weight=0.5),
    ]
    wires = [
        "image.output > narrow.input",
        "image.output > wide.input",
        "narrow.output > side_by_side.inputs",
        "wide.output > side_by_side.inputs",
        "side_by_side.output > quiet.input",
        "quiet.output > rows.input",
        "rows.output > turned.input",
        "turned.output > flatten.input",
        "flatten.output > fc.input",
        "flatten.output > fc_again.input",
        "flatten.output > dead_end.input",
        "fc.output > digit.input",
        "fc_again.output > digit again.input",
    ]
    design = drawn(nodes, wires, name="Two branches")
    graph = mute(annotate(design.graph, "narrow", frozen=True), ["quiet"], True)
    return replace(design, graph=graph)


HOSTILE = (
    '"""; import os; os.system("x")',
    "'''); raise SystemExit  # type: ignore",
    "\\",
    'a\\"b',
    "# fmt: off",
    "fmt: skip # noqa",
    "type: ignore[",
    "mypy: ignore-errors",
    "# -*- coding: latin-1 -*-",
    "\u202egnp.exe\u2066",
    "{x!r} %s",
    "卷积 层",
    "🕸️ loom",
    "\ud800",
    "a\u2028b\u0085c\x0cd",
    "__class__",
    "train",
    "self",
    "l",
    "w" * 200,
    "word " * 60,
    "",
)


def hostile_texts() -> st.SearchStrategy[str]:
    return st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60))


@st.composite
def hostile_ids(draw: st.DrawFn) -> str:
    text = draw(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=64), st.from_regex(r"\A[a-z_]{1,64}\Z")))
    kept = "".join(c for c in text if c != "." and ord(c) > 0x1F and ord(c) != 0x7F)[:64]
    return kept if kept.strip() else "x"


@st.composite
def values_of(draw: st.DrawFn, setting: Setting) -> Any:
    """A small value that the setting allows, mostly its default."""
    if draw(st.integers(0, 2)) or setting.kind == "field":
        return setting.default
    low = int(setting.minimum if setting.minimum is not None else 0)
    high = int(min(setting.maximum if setting.maximum is not None else low + 3, low + 3))
    number = st.integers(low, max(low, high))
    match setting.kind:
        case "bool":
            return draw(st.booleans())
        case "int":
            return draw(number)
        case "float":
            return draw(st.floats(low, max(low, high), allow_nan=False).filter(lambda x: x != 0 or low < 0))
        case "choice":
            return draw(st.sampled_from(setting.choices))
        case "pair":
            return draw(st.one_of(number, st.tuples(number, number)))
        case "triple":
            return draw(st.one_of(number, st.tuples(number, number, number)))
        case "ints":
            return tuple(draw(st.lists(number, min_size=1, max_size=3)))
    return setting.default


@st.composite
def blocks(draw: st.DrawFn, spec: TensorSpec) -> Block | None:
    """A block with one or more inputs, with settings drawn by chance; None where they are refused.

    What a text of the user's own gives can only be said by its user.
    """
    own = ("PythonModule",)
    names = [name for name, kind in CATALOGUE.items() if kind.inputs and kind.outputs and name not in own]
    kind = CATALOGUE[draw(st.sampled_from(names))]
    params = {setting.name: draw(values_of(setting)) for setting in kind.settings}
    if kind.type_name() == "Permute":
        params["dims"] = (0, *draw(st.permutations(range(1, len(spec.shape)))))
    if kind.type_name() == "Reshape":
        params["shape"] = (2, int(str(product(spec.sizes))) // 2)
    try:
        return kind.of(params)
    except BlockError:
        return None


@st.composite
def designs(draw: st.DrawFn) -> Design:
    """A sound design of up to ten blocks over the whole catalogue, with hostile names and notes."""
    graph = Graph()
    ends: list[tuple[Endpoint, TensorSpec]] = []
    for i in range(draw(st.integers(1, 2))):
        sizes = tuple(draw(st.sampled_from([(3, 8, 8), (2, 6, 6), (12,), (4, 5)])))
        graph = add(graph, node(f"in{i}", "Input", shape=sizes))
        ends.append((Endpoint(f"in{i}", "output"), TensorSpec(sizes)))
    for i in range(draw(st.integers(0, 8))):
        source, spec = draw(st.sampled_from(ends))
        block = draw(blocks(spec))
        if block is None:
            continue
        sources = [source]
        if block.inputs[-1].many:
            sources += [end for end, other in ends if other == spec and end != source][:3]
        tried = add(graph, Node(f"b{i}", block))
        for one in sources:
            tried = connect(tried, one, Endpoint(f"b{i}", block.inputs[0].name))
        facts = analyse(tried, {}).blocks[f"b{i}"]
        if not any(problem.severity == "error" for problem in facts.problems) and facts.outputs:
            graph = tried
            ends += [(Endpoint(f"b{i}", port), found) for port, found in facts.outputs.items()]
    for i in range(draw(st.integers(1, 2))):
        graph = add(graph, node(f"out{i}", "Output"))
        source, _ = draw(st.sampled_from([end for end in ends if end[1].dtype == "float32"][-3:]))
        graph = connect(graph, source, Endpoint(f"out{i}", "input"))
    design = _decorated(draw, Design(draw(hostile_texts()), graph))
    assume(analysed(design).ok)
    return design


def _decorated(draw: st.DrawFn, design: Design) -> Design:
    graph = design.graph
    for old in list(graph.nodes):
        if draw(st.integers(0, 2)) == 0:
            graph = annotate(graph, old, title=draw(hostile_texts()), note=draw(hostile_texts()))
        if draw(st.integers(0, 3)) == 0:
            graph = annotate(graph, old, frozen=True)
        if draw(st.integers(0, 4)) == 0 and (muted := _muted(graph, old)):
            graph = muted
        if draw(st.integers(0, 2)) == 0:
            new = draw(hostile_ids())
            graph = rename(graph, old, new) if new not in graph.nodes else graph
    return replace(design, graph=graph)


def _muted(graph: Graph, block: str) -> Graph | None:
    """The graph with a block muted; None where that makes it unsound."""
    muted = mute(graph, [block], True)
    return muted if analyse(muted, {}).ok else None
