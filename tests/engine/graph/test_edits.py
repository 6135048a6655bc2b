"""Edits make the next drawing and leave the last one alone."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.blocks import CATALOGUE
from engine.graph import edits
from engine.graph.errors import BlockError, EditError
from engine.graph.graph import Endpoint, Graph, Node
from tests.drawings import LENET, RESIDUAL, drawn, edit_of, histories, wired


def node(key: str, kind: str = "ReLU") -> Node:
    return Node(key, CATALOGUE[kind]())


@settings(max_examples=60, deadline=None)
@given(histories())
def test_any_sequence_of_edits_leaves_a_sound_drawing(steps):
    for graph in steps:
        assert all(key == n.id for key, n in graph.nodes.items())
        assert sorted(graph.order) == sorted(graph.nodes), "a loop"
        for target, sources in graph.wires.items():
            port = next(p for p in graph.nodes[target.node].block.inputs if p.name == target.port)
            assert len(sources) == 1 or (port.many and sources)
            for source in sources:
                assert source.port in [p.name for p in graph.nodes[source.node].block.outputs]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_undoing_every_edit_gives_back_the_equal_drawing(data):
    graph, history = data.draw(st.sampled_from([Graph(), LENET, RESIDUAL])), []
    for _ in range(data.draw(st.integers(1, 12))):
        edit = data.draw(edit_of(graph))
        photograph = pickle.dumps((dict(graph.nodes), dict(graph.wires)))
        try:
            after = edit(graph)
        except (EditError, BlockError):
            after = graph
        history.append((graph, photograph))
        graph = after

    for before, photograph in reversed(history):
        assert (dict(before.nodes), dict(before.wires)) == pickle.loads(photograph)


@settings(max_examples=40, deadline=None)
@given(histories())
def test_every_block_comes_after_all_that_feed_it(steps):
    place = {key: i for i, key in enumerate(steps[-1].order)}

    assert all(place[source.node] < place[target.node] for source, target in steps[-1].links())


@settings(max_examples=40, deadline=None)
@given(histories())
def test_reach_and_ancestors_agree(steps):
    graph = steps[-1]

    for key in graph.nodes:
        assert graph.ancestors(key) == {k for k in graph.nodes if graph.reaches(k, key)}


def test_a_taken_id_is_refused():
    with pytest.raises(EditError, match="Two blocks are named flat"):
        edits.add(LENET, node("flat"))


@pytest.mark.parametrize("name", ["", "  ", "a.b", "a\nb", "x" * 65])
def test_what_cannot_be_a_name_is_refused(name):
    with pytest.raises(EditError, match="cannot be the name") as caught:
        edits.add(Graph(), node(name))
    assert caught.value.code == "bad_id"


@pytest.mark.parametrize("name", ["层1", "my layer", "1", "x" * 64, "class"])
def test_any_text_without_a_dot_can_be_a_name(name):
    assert name in edits.add(Graph(), node(name)).nodes


def test_a_loop_is_refused_and_says_why():
    with pytest.raises(EditError, match="flat already depends on conv1") as caught:
        edits.connect(LENET, Endpoint("flat", "output"), Endpoint("conv1", "input"))
    assert caught.value.code == "loop"


def test_a_block_cannot_feed_itself():
    with pytest.raises(EditError):
        edits.connect(LENET, Endpoint("flat", "output"), Endpoint("flat", "input"))


def test_a_second_wire_in_a_single_input_replaces_the_first():
    graph = edits.connect(LENET, Endpoint("image", "output"), Endpoint("pool1", "input"))

    assert graph.sources("pool1", "input") == (Endpoint("image", "output"),)


def test_a_port_of_many_wires_keeps_their_order():
    graph = edits.connect(RESIDUAL, Endpoint("norm", "output"), Endpoint("join", "inputs"), 1)

    assert [source.node for source in graph.sources("join", "inputs")] == ["sum", "norm", "conv1", "image"]


def test_a_misspelt_block_or_port_is_guessed():
    with pytest.raises(EditError, match="Did you mean conv1"):
        edits.connect(LENET, Endpoint("conv", "output"), Endpoint("flat", "input"))
    with pytest.raises(EditError, match="Did you mean input"):
        edits.connect(LENET, Endpoint("image", "output"), Endpoint("conv1", "imput"))


def test_removing_a_block_takes_its_wires_with_it():
    graph = edits.remove(RESIDUAL, {"conv1"})

    assert [s.node for s in graph.sources("join", "inputs")] == ["sum", "image"]
    assert graph.sources("norm", "input") == ()


def test_bridging_closes_the_gap():
    graph = edits.bridge(RESIDUAL, ["norm", "sum"])

    assert [s.node for s in graph.sources("join", "inputs")] == ["conv1", "conv1", "image"]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_inserting_into_one_of_many_wires_keeps_the_others(place):
    source = RESIDUAL.sources("join", "inputs")[place]
    graph = edits.insert(RESIDUAL, node("new"), source, Endpoint("join", "inputs"))

    sources = list(RESIDUAL.sources("join", "inputs"))
    sources[place] = Endpoint("new", "output")
    assert list(graph.sources("join", "inputs")) == sources
    assert graph.sources("new", "input") == (source,)


def test_inserting_into_the_only_wire_of_many_replaces_it():
    graph = drawn(("a", "Input", {}, ""), ("sum", "Add", {}, "a"))
    graph = edits.insert(graph, node("new"), Endpoint("a", "output"), Endpoint("sum", "inputs"))

    assert graph.sources("sum", "inputs") == (Endpoint("new", "output"),)


def test_the_second_of_two_equal_wires_can_be_chosen():
    graph = drawn(("a", "Input", {}, ""), ("sum", "Add", {}, "a a"))
    graph = edits.insert(graph, node("new"), Endpoint("a", "output"), Endpoint("sum", "inputs"), 1)

    assert [s.node for s in graph.sources("sum", "inputs")] == ["a", "new"]


def test_what_has_no_input_cannot_stand_in_a_wire():
    with pytest.raises(EditError, match="cannot stand in a wire"):
        edits.insert(LENET, node("new", "Input"), Endpoint("conv1", "output"), Endpoint("relu1", "input"))


def test_a_new_name_keeps_place_and_wires():
    graph = edits.rename(LENET, "conv1", "first")

    assert list(graph.nodes) == [key if key != "conv1" else "first" for key in LENET.nodes]
    assert graph.sources("relu1", "input") == (Endpoint("first", "output"),)


def test_a_wrong_parameter_is_refused_by_name():
    with pytest.raises(BlockError, match="Did you mean out_channels"):
        edits.configure(LENET, "conv1", out_chanels=3)
    with pytest.raises(BlockError, match="out of range"):
        edits.configure(LENET, "conv1", out_channels=0)
    with pytest.raises(BlockError, match="wrong type"):
        edits.configure(LENET, "conv1", out_channels="many")
    with pytest.raises(BlockError, match="out of range"):
        edits.configure(LENET, "conv1", out_channels=10**400)
    with pytest.raises(BlockError, match="wrong type"):
        edits.configure(LENET, "conv1", out_channels=float("inf"))


def test_a_pasted_part_gets_free_names_and_its_inner_wires():
    part = edits.cut_out(LENET, ["conv1", "relu1"])
    graph, ids = edits.merge(LENET, part, (5.0, 7.0))

    assert ids == {"conv1": "conv2", "relu1": "relu3"}
    assert graph.sources("relu3", "input") == (Endpoint("conv2", "output"),)
    assert graph.sources("conv2", "input") == ()
    assert graph.nodes["conv2"].position == (225.0, 7.0)


def test_a_drawing_travels_between_processes():
    assert pickle.loads(pickle.dumps(RESIDUAL)) == RESIDUAL


def test_the_order_leaves_out_loops_and_wires_to_nowhere():
    graph = wired(LENET, ("flat.output", "conv1.input"), ("ghost.output", "fc2.input"), ("fc2.output", "ghost.input"))

    assert graph.order == ("image",)
