"""The difference of two drawings is all that must be done to get from one to the other."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from engine.graph import edits
from engine.graph.diff import GraphDiff, Link, diff
from engine.graph.graph import Endpoint, Graph
from tests.drawings import LENET, RESIDUAL, histories


@settings(max_examples=60, deadline=None)
@given(histories())
def test_what_is_told_is_enough_to_redraw(steps):
    before, after = steps[0], steps[-1]
    told = diff(before, after)

    nodes = {key: node for key, node in before.nodes.items() if key not in told.removed}
    nodes |= {key: after.nodes[key] for key in (*told.added, *told.changed)}
    nodes |= {key: replace(nodes[key], position=after.nodes[key].position) for key in told.moved}
    links = set(links_of(before)) - set(told.wires_removed) | set(told.wires_added)

    assert nodes == after.nodes
    assert links == set(links_of(after))


@settings(max_examples=30, deadline=None)
@given(histories())
def test_a_drawing_does_not_differ_from_itself(steps):
    assert not diff(steps[-1], Graph(dict(steps[-1].nodes), dict(steps[-1].wires)))


def links_of(graph: Graph) -> list[Link]:
    return [Link(source, target, i) for target, ss in graph.wires.items() for i, source in enumerate(ss)]


def test_a_move_is_no_change():
    assert diff(LENET, edits.move(LENET, {"flat": (1.0, 2.0)})) == GraphDiff(moved=("flat",))


def test_a_setting_is_a_change_and_no_move():
    assert diff(LENET, edits.configure(LENET, "fc1", out_features=3)) == GraphDiff(changed=("fc1",))


def test_a_wire_taken_from_the_middle_shifts_the_next():
    told = diff(RESIDUAL, edits.disconnect(RESIDUAL, Endpoint("join", "inputs"), 1))

    assert [(w.source.node, w.place) for w in told.wires_removed] == [("conv1", 1), ("image", 2)]
    assert [(w.source.node, w.place) for w in told.wires_added] == [("image", 1)]
