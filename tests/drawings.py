"""Drawings for tests: short ways to draw, and strategies that draw at random."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from engine.blocks import CATALOGUE
from engine.data.field import Field
from engine.graph import edits
from engine.graph.errors import NetloomError
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.spec import TensorSpec

SYMBOLS = ("<pad>", "<start>", "<end>", "<unk>", *"abcde")
FIELDS = {
    "image": Field("image", "input", "image", TensorSpec((1, 8, 8))),
    "table": Field("table", "input", "features", TensorSpec((5,))),
    "digit": Field("digit", "target", "classes", TensorSpec((), "int64"), tuple("0123456789")),
    "is_odd": Field("is_odd", "target", "binary", TensorSpec((1,))),
    "value": Field("value", "target", "numbers", TensorSpec((2,))),
    "text": Field("text", "input", "tokens", TensorSpec((6,), "int64", symbols=9), SYMBOLS),
    "steps": Field("steps", "input", "sequence", TensorSpec((6, 4))),
    "answer": Field("answer", "target", "tokens", TensorSpec((6,), "int64", symbols=9), SYMBOLS),
}


def drawn(*rows: tuple[str, str, dict[str, object], str]) -> Graph:
    """A drawing from rows of id, type, parameters and the sources of the first input, separated by spaces.

    A source is `id` for its first output, or `id.port`.
    """
    graph = Graph()
    for place, (key, kind, params, sources) in enumerate(rows):
        block = CATALOGUE[kind].of(params)
        graph = edits.add(graph, Node(key, block, (220.0 * place, 0.0)))
        for source in sources.split():
            node, _, port = source.partition(".")
            start = Endpoint(node, port or graph.nodes[node].block.outputs[0].name)
            graph = edits.connect(graph, start, Endpoint(key, block.inputs[0].name))
    return graph


def wired(graph: Graph, *pairs: tuple[str, str]) -> Graph:
    """With wires that no edit would lay: a loop, or one to nowhere."""
    wires = dict(graph.wires)
    for source, target in pairs:
        end = Endpoint(*target.rsplit(".", 1))
        wires[end] = (*wires.get(end, ()), Endpoint(*source.rsplit(".", 1)))
    return Graph(graph.nodes, wires)


LENET = drawn(
    ("image", "Input", {"field": "image"}, ""),
    ("conv1", "Conv2d", {"out_channels": 6, "kernel_size": 3}, "image"),
    ("relu1", "ReLU", {}, "conv1"),
    ("pool1", "MaxPool2d", {}, "relu1"),
    ("flat", "Flatten", {}, "pool1"),
    ("fc1", "Linear", {"out_features": 20}, "flat"),
    ("relu2", "ReLU", {}, "fc1"),
    ("fc2", "Linear", {"out_features": 10}, "relu2"),
    ("digit", "Output", {"field": "digit"}, "fc2"),
)
RESIDUAL = drawn(
    ("image", "Input", {"field": "image"}, ""),
    ("conv1", "Conv2d", {"out_channels": 4, "padding": "same"}, "image"),
    ("norm", "BatchNorm2d", {}, "conv1"),
    ("sum", "Add", {}, "norm conv1"),
    ("join", "Concat", {}, "sum conv1 image"),
    ("pool", "AdaptiveAvgPool2d", {}, "join"),
    ("flat", "Flatten", {}, "pool"),
    ("fc", "Linear", {"out_features": 10}, "flat"),
    ("digit", "Output", {"field": "digit"}, "fc"),
)

PARAMS: dict[str, list[dict[str, object]]] = {
    "Input": [{"field": "image"}, {"field": "table"}, {"field": "nothing"}, {}, {"shape": [3, 4]}],
    "Output": [{"field": "digit"}, {"field": "value", "loss": "L1Loss"}, {"field": "digit", "loss": "MSELoss"}, {}],
    "Linear": [{"out_features": 10}, {"out_features": 2}, {}],
    "Conv2d": [
        {"padding": "same"},
        {"out_channels": 4, "kernel_size": 9},
        {"groups": 3},
        {"padding": "same", "stride": 2},
    ],
    "ReLU": [{}, {"inplace": True}],
    "Dropout": [{"p": 1.0}, {"inplace": True}],
    "Reshape": [{}, {"shape": [1, 8, 8]}],
    "MaxPool2d": [{}, {"return_indices": True}, {"padding": 2}],
    "Flatten": [{}, {"start_dim": 0}],
    "Softmax": [{}, {"dim": 4}],
}


def blocks() -> st.SearchStrategy[object]:
    """Any block, with one of a few settings."""
    rows = [(name, params) for name in CATALOGUE for params in PARAMS.get(name, [{}])]
    return st.sampled_from(rows).map(lambda row: CATALOGUE[row[0]].of(row[1]))


Edit = Callable[[Graph], Graph]


@st.composite
def edit_of(draw: st.DrawFn, graph: Graph) -> Edit:
    """An edit that a person might make to this drawing."""
    ids = list(graph.nodes)
    if not ids or draw(st.integers(0, 3)) == 0:
        name = edits.free_id(graph.nodes, draw(st.sampled_from(["a", "b", "conv1", "层"])))
        node = Node(name, draw(blocks()))
        return lambda g: edits.add(g, node)
    key, other = draw(st.sampled_from(ids)), draw(st.sampled_from(ids))
    block = draw(blocks())
    some = draw(st.sets(st.sampled_from(ids), min_size=1, max_size=3))
    flag = draw(st.booleans())
    sources = [Endpoint(key, port.name) for port in graph.nodes[key].block.outputs]
    targets = [Endpoint(other, port.name) for port in graph.nodes[other].block.inputs]
    choices: list[Edit] = [
        lambda g: edits.remove(g, some),
        lambda g: edits.bridge(g, some),
        lambda g: edits.substitute(g, key, block),
        lambda g: edits.move(g, dict.fromkeys(some, (3.0, 4.0))),
        lambda g: edits.annotate(g, key, title="t", frozen=flag),
        lambda g: edits.mute(g, some, flag),
        lambda g: edits.rename(g, key, edits.free_id(g.nodes, "renamed")),
        lambda g: edits.merge(g, edits.cut_out(g, some), (10.0, 10.0))[0],
        lambda g: replace(g, nodes={**g.nodes, key: replace(g.nodes[key], block=block)}) if not g.wires else g,
    ]
    if sources and targets:
        link = (draw(st.sampled_from(sources)), draw(st.sampled_from(targets)))
        index = draw(st.sampled_from([None, 0, 1]))
        connecting: Edit = lambda g: edits.connect(g, *link, index)  # noqa: E731
        choices += [connecting] * 12
    links = list(graph.links())
    if links:
        source, target = draw(st.sampled_from(links))
        new = Node(edits.free_id(graph.nodes, "new"), block)
        choices += [lambda g: edits.disconnect(g, target), lambda g: edits.disconnect(g, target, 0)]
        choices += [lambda g: edits.insert(g, new, source, target)]
    return draw(st.sampled_from(choices))


@st.composite
def histories(draw: st.DrawFn, most: int = 14) -> list[Graph]:
    """Drawings, each made from the one before by one edit; an edit that is refused leaves it as it is."""
    graph = draw(st.sampled_from([Graph(), LENET, RESIDUAL]))
    steps = [graph]
    for _ in range(draw(st.integers(1, most))):
        edit = draw(edit_of(graph))
        try:
            graph = edit(graph)
        except NetloomError:
            continue
        steps.append(graph)
    return steps
