"""Shapes and costs of whole designs; after an edit the same, with nothing worked out that did not change."""

from __future__ import annotations

from time import process_time

from hypothesis import given, settings

from benchmarks.analysis import FIELDS as IMAGES
from benchmarks.analysis import drawing
from engine.analysis.analyse import analyse
from engine.analysis.result import Analysis
from engine.graph import edits
from engine.graph.graph import Endpoint, Graph
from engine.graph.spec import TensorSpec
from tests.drawings import FIELDS, LENET, RESIDUAL, histories, wired


def told(analysis: Analysis) -> list[tuple[str, str, str, str]]:
    return [(p.severity, p.code, p.block, p.wording.told()) for p in analysis.problems]


@settings(max_examples=80, deadline=None)
@given(histories(most=20))
def test_after_any_edits_the_analysis_is_that_from_nothing(steps):
    known = None
    for graph in steps:
        known = analyse(graph, FIELDS, known)
        fresh = analyse(Graph(graph.nodes, graph.wires), FIELDS)

        assert known.blocks == fresh.blocks
        assert known.own == fresh.own
        assert told(known) == told(fresh)
        assert list(known.blocks) == list(graph.nodes)
        assert known == fresh


@settings(max_examples=40, deadline=None)
@given(histories(most=20))
def test_any_jump_through_the_history_is_analysed_as_from_nothing(steps):
    first, last = analyse(steps[0], FIELDS), analyse(steps[-1], FIELDS)

    assert analyse(steps[0], FIELDS, last) == first
    assert analyse(steps[-1], FIELDS, first) == last


@settings(max_examples=40, deadline=None)
@given(histories(most=20))
def test_no_drawing_makes_the_analysis_raise(steps):
    nodes, links = steps[-1].nodes, list(steps[-1].links())
    backwards = wired(steps[-1], *((f"{t.node}.output", f"{s.node}.input") for s, t in links))

    assert set(analyse(backwards, FIELDS).blocks) == set(nodes)
    assert analyse(backwards, FIELDS, analyse(steps[-1], FIELDS)) == analyse(backwards, FIELDS)
    assert analyse(steps[-1], FIELDS, analyse(backwards, FIELDS)) == analyse(steps[-1], FIELDS)


def test_what_did_not_change_is_the_same_object():
    before = analyse(LENET, FIELDS)
    after = analyse(edits.configure(LENET, "fc1", out_features=21), FIELDS, before)

    changed = [key for key in LENET.nodes if after.blocks[key] is not before.blocks[key]]
    assert changed == ["fc1", "relu2", "fc2"]


def test_a_move_keeps_all_but_the_moved_block():
    before = analyse(LENET, FIELDS)
    after = analyse(edits.move(LENET, {"fc1": (1.0, 2.0)}), FIELDS, before)

    assert [key for key in LENET.nodes if after.blocks[key] is not before.blocks[key]] == ["fc1"]
    assert after.blocks["fc1"].node.position == (1.0, 2.0)


def test_another_dataset_is_seen_even_with_old_facts():
    before = analyse(LENET, FIELDS)
    other = {**FIELDS, "image": FIELDS["table"]}

    assert analyse(LENET, other, before) == analyse(LENET, other)


def test_shapes_and_weights_of_lenet():
    blocks = analyse(LENET, FIELDS).blocks

    assert blocks["conv1"].outputs == {"output": TensorSpec((6, 6, 6))}
    assert blocks["pool1"].outputs == {"output": TensorSpec((6, 3, 3))}
    assert blocks["flat"].outputs == {"output": TensorSpec((54,))}
    assert blocks["fc1"].weights == {"weight": (20, 54), "bias": (20,)}
    assert blocks["conv1"].multiply_adds == 6 * 6 * 6 * 9
    assert blocks["conv1"].activation_bytes == 4 * 6 * 6 * 6


def test_totals_are_sums_over_the_blocks():
    analysis = analyse(RESIDUAL, FIELDS)

    assert analysis.total_params == (9 * 4 + 4) + (4 + 4) + (9 * 10 + 10)
    assert analysis.trainable_params == analysis.total_params
    assert analysis.multiply_adds == 8 * 8 * 4 * 9 + 9 * 10
    assert analysis.activation_bytes == 4 * (64 + 3 * 4 * 64 + 9 * 64 + 9 + 9 + 10)


def test_the_result_does_not_depend_on_the_order_of_wires():
    turned = Graph(LENET.nodes, dict(reversed(LENET.wires.items())))

    assert told(analyse(turned, FIELDS)) == told(analyse(LENET, FIELDS))
    assert list(analyse(turned, FIELDS).blocks) == list(LENET.nodes)


def test_an_edit_costs_a_small_part_of_the_whole():
    """Absolute times are for the benchmark; here only that the work follows the edit, not the drawing."""
    graph = drawing(500)
    known = analyse(graph, IMAGES)
    edited = edits.configure(graph, "scores", out_features=11)

    assert least(lambda: analyse(Graph(edited.nodes, edited.wires), IMAGES, known)) < 0.3 * least(
        lambda: analyse(Graph(edited.nodes, edited.wires), IMAGES)
    )


def least(work) -> float:
    times = []
    for _ in range(7):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def test_a_wire_taken_off_and_laid_again_gives_the_first_analysis():
    first = analyse(LENET, FIELDS)
    cut = edits.disconnect(LENET, Endpoint("fc1", "input"))

    assert analyse(LENET, FIELDS, analyse(cut, FIELDS, first)) == first
