"""One drawing for each fault of groups and of shared weights."""

from __future__ import annotations

from dataclasses import replace

from engine.blocks import CATALOGUE
from engine.graph.edits import add, connect, disconnect
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.nesting import redrawn
from tests.drawings import wired
from tests.engine.analysis.faults import Fault
from tests.grouped import Row, chain, drawing, group, row

END = (row("scores_", "Linear", "fc", out_features=10), row("y", "Output", "scores_", field="digit"))
TABLE = row("x", "Input", field="table")


def behind(*rows: Row | tuple[Node, str]) -> Graph:
    """A sound drawing with these blocks behind a table of five columns; the last is named `fc`."""
    return drawing(TABLE, *rows, *END)


def holding(*rows: Row, repeat: int = 1, shared: bool = False) -> Graph:
    """A group named `g` of these blocks behind a table."""
    return behind((chain("g", *rows, repeat=repeat, shared=shared), "x"), row("fc", "Flatten", "g"))


def sharing(owner: str = "a", muted: bool = False, **others: object) -> Graph:
    """Two Linears behind one another, the second with the weights of the first."""
    graph = behind(
        row("a", "Linear", "x", out_features=5), row("b", "Linear", "a", out_features=5), row("fc", "ReLU", "b")
    )
    nodes = dict(graph.nodes)
    nodes["a"] = replace(nodes["a"], muted=muted)
    nodes["b"] = replace(nodes["b"], shares=owner, block=nodes["b"].block.configured(others))
    return graph.with_nodes(nodes)


WIDER = behind(row("a", "Linear", "x", out_features=7), row("b", "Linear", "a", out_features=7), row("fc", "ReLU", "b"))
SIDES = group(
    "g",
    row("input", "GroupInput"),
    row("left", "GroupOutput", "input"),
    row("right", "GroupOutput", "input"),
    repeat=2,
)
LOOPED = redrawn(
    holding(row("a", "Add")), ("g",), lambda g: wired(g, ("a.output", "a.inputs"))
)  # fmt: skip
UNFED = redrawn(holding(row("a", "Tanh")), ("g",), lambda g: disconnect(g, Endpoint("a", "input")))
TWICE = redrawn(holding(row("a", "Tanh")), ("g",), lambda g: wired(g, ("input.output", "a.input")))
NOWHERE = redrawn(
    holding(row("a", "Tanh")), ("g",), lambda g: wired(disconnect(g, Endpoint("a", "input")), ("b.output", "a.input"))
)

ENDING = redrawn(
    holding(row("a", "Tanh")),
    ("g",),
    lambda g: connect(add(g, Node("end", CATALOGUE["Output"]())), Endpoint("a", "output"), Endpoint("end", "input")),
)
WRITING = drawing(
    row("x", "Input", field="text"),
    (chain("fc", row("decoder", "Decoder", hidden_size=4)), "x"),
    row("y", "Output", "fc", field="answer"),
)


def ended(*rows: Row, **settings: object) -> Graph:
    """Scores that pass through a group named `g` of these blocks before they are compared."""
    scores = row("fc", "Linear", "x", out_features=10)
    return drawing(TABLE, scores, (chain("g", *rows), "fc"), row("y", "Output", "g", field="digit", **settings))


FAULTS_OF_GROUPS = [
    Fault("no_group_around", "in", drawing(TABLE, row("fc", "Linear", "x"),
                                           row("in", "GroupOutput", "fc"), *END), "stands in no group"),
    Fault("missing_input", "g.a", UNFED, "Tanh needs a tensor there"),
    Fault("too_many_wires", "g.a", TWICE, "2 wires end there"),
    Fault("unknown_block", "g.a", NOWHERE, "no block b"),
    Fault("loop", "g.a", LOOPED, "a is part of a loop"),
    Fault("wrong_rank", "g.conv", holding(row("conv", "Conv2d")), "is given 5"),
    Fault("faulty_group", "g.a", holding(row("a", "Input", shape=(5,))), "An Input cannot stand in a group"),
    Fault("faulty_group", "g.end", ENDING, "An Output cannot stand in a group"),
    Fault("decoder_in_group", "fc.decoder", WRITING, "A Decoder cannot stand in a group"),
    Fault("rounds_differ", "g", holding(row("f", "Linear", out_features=4), repeat=2, shared=True), "5 enters, and 4"),
    Fault("rounds_differ", "g", behind((SIDES, "x"), row("fc", "ReLU", "g.left")), "1 entries and 2 exits"),
    Fault(
        "overwrites_needed", "g.relu", holding(row("relu", "ReLU", inplace=True)), "change the output of input"
    ),
    Fault("cannot_share", "b", sharing("ghost"), "there is no block ghost here"),
    Fault("cannot_share", "b", sharing("b"), "no weights of its own either"),
    Fault("cannot_share", "b", sharing("x"), "its type or settings are not those of x"),
    Fault("cannot_share", "b", sharing(bias=False), "its type or settings are not those of a"),
    Fault("cannot_share", "b", sharing(muted=True), "a is muted"),
    Fault("cannot_share", "b", WIDER.with_nodes({**WIDER.nodes, "b": replace(WIDER.nodes["b"], shares="a")}),
          "needs weights of other shapes"),
    Fault("softmax_before_cross_entropy", "g.s", ended(row("s", "Softmax")), "takes raw scores", "warning"),
    Fault("softmax_before_cross_entropy", "g.h.s", ended(chain("h", row("s", "Softmax"))), "takes raw", "warning"),
    Fault("no_log_probabilities", "y", ended(row("s", "Softmax"), loss="NLLLoss"), "g.s gives", "warning"),
]  # fmt: skip
