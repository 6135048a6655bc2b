"""Drawings within blocks are found and redrawn by their path, and wires outside follow what becomes of the ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.blocks import CATALOGUE
from engine.graph import edits
from engine.graph.errors import EditError, Fix, Problem, Wording
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.nesting import inner_of, longest, path_of, redrawn, told_outside, without_rounds
from engine.graph.sharing import share
from tests.grouped import chain, drawing, group, row

TWO = group(
    "two",
    row("left", "GroupInput"),
    row("right", "GroupInput"),
    row("sum", "Add", "left right"),
    row("fc", "Linear", "sum", out_features=4),
    row("first", "GroupOutput", "sum"),
    row("second", "GroupOutput", "fc"),
    named=(("width", (("fc", "out_features"),)),),
)
GRAPH = drawing(
    row("x", "Input", shape=(4,)),
    (TWO, "x x"),
    row("join", "Add", "two.first two.second two.first"),
    row("y", "Output", "join"),
)
NESTED = drawing(
    row("x", "Input", shape=(4,)),
    (chain("outer", chain("inner", row("fc", "Linear", out_features=4), repeat=2)), "x"),
    row("y", "Output", "outer"),
)


def inside(edit) -> Graph:
    return redrawn(GRAPH, ("two",), edit)


def test_a_path_leads_to_the_drawing():
    assert list(inner_of(NESTED, ("outer", "inner")).nodes) == ["input", "fc", "output"]
    assert inner_of(NESTED, ()) is NESTED


@pytest.mark.parametrize("path", [("x",), ("nobody",), ("outer", "inner", "fc"), ("outer", "nobody")])
def test_a_path_to_no_group_is_told(path):
    with pytest.raises(EditError, match="no group") as caught:
        inner_of(NESTED, path)
    assert caught.value.code == "no_group"
    with pytest.raises(EditError, match="no group"):
        redrawn(NESTED, path, lambda g: g)


def test_as_much_of_a_path_is_kept_as_still_leads_to_drawings():
    assert longest(NESTED, ("outer", "inner")) == ("outer", "inner")
    assert longest(NESTED, ("outer", "gone", "inner")) == ("outer",)
    assert longest(NESTED, ("x",)) == ()


def test_numbers_of_rounds_are_no_part_of_a_path():
    assert without_rounds(NESTED, ("outer", "inner", "1", "fc")) == ("outer", "inner", "fc")
    assert without_rounds(NESTED, path_of("outer.inner.fc")) == ("outer", "inner", "fc")
    assert without_rounds(NESTED, ("x",)) == ("x",)


def test_an_edit_deep_inside_changes_nothing_else():
    after = redrawn(NESTED, ("outer", "inner"), lambda g: edits.configure(g, "fc", out_features=9))

    assert inner_of(after, ("outer", "inner")).nodes["fc"].block.out_features == 9
    assert inner_of(NESTED, ("outer", "inner")).nodes["fc"].block.out_features == 4
    assert after.wires is NESTED.wires
    assert all(after.nodes[key] is NESTED.nodes[key] for key in ("x", "y"))
    assert after.nodes["outer"].block.inner.nodes["inner"].block.repeat == 2


def test_a_renamed_entry_keeps_its_wire():
    after = inside(lambda g: edits.rename(g, "right", "query"))

    assert after.nodes["two"].block.input_names == ("left", "query")
    assert after.sources("two", "query") == (Endpoint("x", "output"),)
    assert after.sources("two", "right") == ()
    assert inside(lambda g: g).wires is GRAPH.wires


def test_a_renamed_exit_keeps_all_its_wires_in_their_order():
    after = inside(lambda g: edits.rename(g, "first", "raw"))

    assert [str(end) for end in after.sources("join", "inputs")] == ["two.raw", "two.second", "two.raw"]


def test_a_removed_entry_or_exit_takes_its_wires_with_it():
    after = inside(lambda g: edits.remove(g, {"right", "first"}))

    assert after.sources("two", "right") == ()
    assert after.sources("two", "left") == (Endpoint("x", "output"),)
    assert [str(end) for end in after.sources("join", "inputs")] == ["two.second"]


def test_a_new_entry_is_a_new_input():
    after = inside(lambda g: edits.add(g, Node("third", CATALOGUE["GroupInput"]())))

    assert after.nodes["two"].block.input_names == ("left", "right", "third")
    assert after.wires == GRAPH.wires


def test_a_renamed_block_keeps_its_named_parameter_and_a_removed_one_loses_it():
    renamed = inside(lambda g: edits.rename(g, "fc", "scores"))
    removed = inside(lambda g: edits.remove(g, {"fc"}))
    exchanged = inside(lambda g: edits.substitute(g, "fc", CATALOGUE["ReLU"]()))

    assert renamed.nodes["two"].block.named == (("width", (("scores", "out_features"),)),)
    assert removed.nodes["two"].block.named == exchanged.nodes["two"].block.named == ()


def test_of_a_parameter_set_in_several_places_those_stay_that_are_there():
    both = chain(
        "g",
        row("a", "Linear", out_features=3),
        row("b", "Linear", out_features=3),
        named=(("width", (("a", "out_features"), ("b", "out_features"))),),
    )
    block = both.block.redrawn(edits.bridge(both.block.inner, ["a"]))

    assert block.named == (("width", (("b", "out_features"),)),)
    assert block.configured({"width": 8}).inner.nodes["b"].block.out_features == 8


def test_groups_that_share_weights_are_redrawn_together():
    other = replace(TWO, id="other")
    graph = drawing(row("x", "Input", shape=(4,)), (TWO, "x x"), (other, "x x"), row("join", "Add", "other.second"))
    graph = share(graph, ["two", "other"])
    after = redrawn(graph, ("other",), lambda g: edits.rename(edits.configure(g, "fc", bias=False), "left", "query"))

    assert after.nodes["two"].block == after.nodes["other"].block
    assert after.nodes["two"].block.inner.nodes["fc"].block.bias is False
    assert after.sources("two", "query") == after.sources("other", "query") == (Endpoint("x", "output"),)
    assert after.nodes["other"].shares == "two"


def test_a_problem_and_its_fix_are_told_by_their_path():
    problem = Problem("error", "c", "fc", "input", Wording("w"), Fix("set", "s", target="fc"))
    told = told_outside(told_outside(problem, "inner"), "outer")

    assert (told.block, told.fix.target) == ("outer.inner.fc", "outer.inner.fc")
    assert told_outside(Problem("error", "c", "", "", Wording("w")), "outer").block == "outer"
