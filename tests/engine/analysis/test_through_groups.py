"""What feeds what through the borders of groups is what feeds what in the network drawn flat."""

from __future__ import annotations

from hypothesis import given

from engine.analysis.through_groups import drawings, drawn_at, makers, upstream
from engine.graph.edits import mute
from engine.graph.graph import Graph
from engine.graph.nesting import Path, redrawn
from tests.engine.blocks.test_random_groups import designs_with_groups, slow_to_draw
from tests.flattened import flattened
from tests.grouped import RESIDUAL, chain, drawing, group, row


def drawn(module: str) -> Path:
    """The path of a module in the drawing, without the numbers of rounds."""
    return tuple(part for part in module.split(".") if not part.isdigit())


def agree(graph: Graph) -> None:
    """The same suppliers, and the same ancestors of the Outputs, as in the flat drawing."""
    flat, modules = flattened(graph)
    fed: dict[Path, set[Path]] = {}
    for key in flat.nodes:
        fed.setdefault(drawn(modules[key]), set()).update(drawn(modules[other]) for other in flat.suppliers[key])
    for path, suppliers in fed.items():
        assert {drawn_at(graph, one) for one in makers(graph, path)} == suppliers, path
    for key, node in flat.nodes.items():
        if node.block.type_name() == "Output":
            ancestors = {drawn(modules[other]) for other in flat.ancestors(key)}
            assert {drawn_at(graph, one) for one in upstream(graph, [(key,)])} == ancestors


@slow_to_draw
@given(designs_with_groups())
def test_of_any_network_with_groups(design):
    agree(design.graph)


def test_of_rounds_muted_blocks_and_groups_in_groups():
    inner = group("block", *RESIDUAL, repeat=2)
    outer = chain("stage", row("first", "ReLU"), inner, repeat=3)
    graph = drawing(
        row("x", "Input", shape=(4, 6, 6)),
        row("before", "Tanh", "x"),
        (outer, "before"),
        row("flat", "Flatten", "stage"),
        row("y", "Output", "flat"),
    )

    agree(graph)
    agree(mute(graph, ["before"], True))
    agree(redrawn(graph, ("stage", "block"), lambda inside: mute(inside, ["norm1", "relu1"], True)))
    agree(redrawn(graph, ("stage",), lambda inside: mute(inside, ["block"], True)))
    assert makers(graph, ("flat",)) == (("stage", "block", "sum"),)
    assert set(makers(graph, ("stage", "block", "conv1"))) == {("stage", "first"), ("stage", "block", "sum")}


def test_a_tensor_that_comes_round_by_another_exit_is_followed():
    """What leaves `b` enters it again, and is added to `a` in the next round."""
    swapped = group(
        "pair",
        row("a", "GroupInput"),
        row("b", "GroupInput"),
        row("sum", "Add", "a b"),
        row("slow", "Tanh", "b"),
        row("left", "GroupOutput", "sum"),
        row("right", "GroupOutput", "slow"),
        repeat=3,
    )
    graph = drawing(
        row("x", "Input", shape=(4,)), row("z", "Input", shape=(4,)), (swapped, "x z"), row("y", "Output", "pair.left")
    )

    assert upstream(graph, [("y",)]) == {("y",), ("x",), ("z",), ("pair", "sum"), ("pair", "slow")}


def test_groups_with_the_same_weights_are_one_drawing():
    inner = (row("fc", "Linear", out_features=4), row("relu", "ReLU"))
    graph = drawing(
        row("x", "Input", shape=(4,)),
        (chain("one", *inner), "x"),
        (chain("two", *inner, shares="one"), "one"),
        row("y", "Output", "two"),
    )

    assert [place for place, _ in drawings(graph)] == [(), ("one",)]
    assert makers(graph, ("y",)) == (("two", "relu"),)
    assert drawn_at(graph, ("two", "relu")) == ("one", "relu")
