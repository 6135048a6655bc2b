"""What is known inside of groups follows what arrives, and an edit in one group works out no other again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from engine.analysis.analyse import analyse
from engine.analysis.result import Analysis
from engine.graph import edits
from engine.graph.graph import Endpoint, Graph
from engine.graph.nesting import redrawn
from engine.graph.spec import TensorSpec
from tests.drawings import FIELDS, histories
from tests.grouped import RESIDUAL, chain, drawing, group, row
from tests.spent import processor_s


def many(count: int = 50) -> Graph:
    """Groups of ten blocks in a row."""
    inner = [row(f"fc{i}", "Linear", out_features=8) if i % 2 else row(f"act{i}", "Tanh") for i in range(10)]
    groups = [(chain(f"g{n}", *inner), f"g{n - 1}" if n else "x") for n in range(count)]
    last = row("y", "Output", f"g{count - 1}")
    return drawing(row("x", "Input", shape=(8,)), *groups, last)


def told(analysis: Analysis) -> list[tuple[str, str]]:
    return [(problem.block, problem.code) for problem in analysis.problems]


def test_an_edit_in_one_group_works_out_no_other_again():
    before = analyse(many(), {})
    graph = redrawn(before.graph, ("g7",), lambda g: edits.configure(g, "fc1", bias=False))
    after = analyse(graph, {}, before)

    again = [key for key in after.inside if after.inside[key] is not before.inside[key]]
    assert again == ["g7"]
    assert [key for key in after.blocks if after.blocks[key] is not before.blocks[key]] == ["g7"]
    assert after == analyse(graph, {})


def test_inside_of_the_group_only_the_edited_block_is_worked_out_again():
    before = analyse(many(2), {})
    graph = redrawn(before.graph, ("g1",), lambda g: edits.configure(g, "fc9", bias=False))
    inside, was = analyse(graph, {}, before).inside["g1"], before.inside["g1"]

    assert [key for key in inside.blocks if inside.blocks[key] is not was.blocks[key]] == ["fc9"]


def test_an_edit_among_fifty_groups_is_felt_by_nobody():
    before = analyse(many(), {})
    graph = redrawn(before.graph, ("g7",), lambda g: edits.configure(g, "fc1", bias=False))
    took = []
    for _ in range(5):
        start = processor_s()
        analyse(graph, {}, before)
        took.append(processor_s() - start)

    assert min(took) < 0.05


def test_another_shape_outside_is_followed_inside():
    graph = drawing(row("x", "Input", shape=(8,)), (chain("g", row("fc", "Linear")), "x"), row("y", "Output", "g"))
    before = analyse(graph, {})
    after = analyse(edits.configure(graph, "x", shape=(5,)), {}, before)

    assert after.inside["g"].blocks["fc"].inputs == (TensorSpec((5,)),)
    assert after.blocks["g"].weights["fc.weight"] == (32, 5)


def test_facts_inside_are_those_of_the_first_round():
    shrinking = chain("g", row("conv", "Conv2d", out_channels=3, kernel_size=2), repeat=3)
    graph = drawing(row("x", "Input", shape=(1, 6, 6)), (shrinking, "x"), row("y", "Output", "g"))
    analysis = analyse(graph, {})

    assert analysis.within(("g",)).blocks["conv"].outputs["output"] == TensorSpec((3, 5, 5))
    assert analysis.blocks["g"].outputs["output"] == TensorSpec((3, 3, 3))
    assert analysis.within(()) is analysis


def test_an_entry_that_nothing_reaches_says_so_inside_and_the_group_outside():
    graph = drawing(chain("g", row("fc", "Linear")))
    analysis = analyse(graph, {})

    assert [(p.block, p.code) for p in analysis.inside["g"].problems] == [("input", "nothing_arrives")]
    assert ("g", "missing_input") in told(analysis)
    assert not [code for _, code in told(analysis) if code == "nothing_arrives"]


def test_a_fault_inside_is_told_once_by_its_path():
    inner = chain("inner", row("conv", "Conv2d"))
    graph = drawing(row("x", "Input", shape=(8,)), (chain("outer", inner), "x"), row("y", "Output", "outer"))
    analysis = analyse(graph, {})

    assert [entry for entry in told(analysis) if entry[1] == "wrong_rank"] == [("outer.inner.conv", "wrong_rank")]
    assert not analysis.ok
    assert analysis.inside["outer"].problems[0].block == "inner.conv"


@pytest.mark.parametrize("rows", [(row("fc", "Linear"),), RESIDUAL[1:-1]])
def test_a_problem_that_is_over_is_told_no_more_and_none_is_told_twice(rows):
    """A group that nobody reads, then somebody does: nothing within the group has changed."""
    shape = (8,) if len(rows) == 1 else (4, 6, 6)
    block = chain("g", *rows) if len(rows) == 1 else group("g", *RESIDUAL)
    graph = drawing(row("x", "Input", shape=shape), (block, "x"), row("act", "Tanh", "x"), row("y", "Output", "act"))
    first = analyse(graph, {})
    again = analyse(edits.move(graph, {"act": (9.0, 9.0)}), {}, first)
    read = analyse(edits.connect(graph, Endpoint("g", "output"), Endpoint("act", "input")), {}, again)

    assert told(first).count(("g", "dead_end")) == told(again).count(("g", "dead_end")) == 1
    assert ("g", "dead_end") not in told(read)


@settings(max_examples=40, deadline=None)
@given(histories(most=8))
def test_whatever_is_edited_inside_what_was_known_changes_no_answer(steps):
    known = None
    for step in steps:
        outside = drawing(row("x", "Input", field="image"), group("g"))
        graph = redrawn(outside, ("g",), lambda _, inner=step: inner)
        known = analyse(graph, FIELDS, known)
        fresh = analyse(graph, FIELDS)

        assert told(known) == told(fresh)
        assert known.inside["g"].blocks == fresh.inside["g"].blocks
