"""Of blocks that share weights one owns them, whatever becomes of the others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.blocks import CATALOGUE
from engine.graph import edits
from engine.graph.errors import EditError
from engine.graph.graph import Endpoint, Graph
from engine.graph.sharing import family, share, unshare
from tests.grouped import chain, drawing, row

FOUR = drawing(
    row("x", "Input", shape=(4,)),
    row("a", "Linear", "x", out_features=4),
    row("b", "Linear", "x", out_features=5),
    row("c", "Linear", "x", out_features=6),
    row("d", "Linear", "x", out_features=7),
    row("relu", "ReLU", "a"),
)
SHARED = share(FOUR, ["a", "b", "c"])


def owners(graph: Graph) -> dict[str, str]:
    return {key: node.shares for key, node in graph.nodes.items() if node.shares}


def test_the_first_owns_the_weights_and_gives_its_settings():
    assert owners(SHARED) == {"b": "a", "c": "a"}
    assert {SHARED.nodes[key].block.out_features for key in "abc"} == {4}
    assert SHARED.nodes["d"].block.out_features == 7
    assert set(family(SHARED.nodes, "c")) == {"a", "b", "c"}
    assert family(SHARED.nodes, "c")[0] == "a"


def test_two_families_become_one():
    graph = share(share(share(FOUR, ["a", "b"]), ["c", "d"]), ["b", "d"])

    assert owners(graph) == {"b": "a", "c": "a", "d": "a"}


def test_to_share_again_changes_nothing():
    assert share(SHARED, ["b", "a", "c"]) == SHARED


def test_blocks_of_two_types_cannot_share():
    with pytest.raises(EditError, match="relu is ReLU, and a is Linear") as caught:
        share(FOUR, ["a", "relu"])
    assert caught.value.code == "cannot_share"


def test_an_owner_that_is_not_there_is_replaced():
    nodes = {**FOUR.nodes, "b": replace(FOUR.nodes["b"], shares="ghost")}

    assert owners(share(FOUR.with_nodes(nodes), ["b", "c"])) == {"c": "b"}
    assert owners(share(FOUR.with_nodes(nodes), ["c", "b"])) == {"b": "c"}


def test_settings_change_together():
    after = edits.configure(SHARED, "c", out_features=9, bias=False)

    assert after.nodes["a"].block == after.nodes["b"].block == after.nodes["c"].block
    assert after.nodes["a"].block.out_features == 9


def test_the_next_owns_the_weights_where_the_owner_goes():
    assert owners(edits.remove(SHARED, {"a"})) == {"c": "b"}
    assert owners(edits.remove(SHARED, {"a", "b"})) == {}
    assert owners(edits.bridge(SHARED, ["a"])) == {"c": "b"}
    assert owners(unshare(SHARED, ["a"])) == {"c": "b"}
    assert owners(unshare(SHARED, ["b"])) == {"c": "a"}
    assert owners(unshare(SHARED, ["a", "b", "c"])) == {}


def test_another_block_in_its_place_leaves_the_family():
    after = edits.substitute(SHARED, "a", CATALOGUE["Bilinear"]())

    assert owners(after) == {"c": "b"}


def test_an_owner_may_be_renamed():
    assert owners(edits.rename(SHARED, "a", "first")) == {"b": "first", "c": "first"}
    assert owners(edits.rename(SHARED, "b", "second")) == {"second": "a", "c": "a"}


def test_copies_of_a_whole_family_are_a_family_of_their_own():
    after, ids = edits.merge(SHARED, edits.cut_out(SHARED, {"a", "b"}))

    assert owners(after) == {"b": "a", "c": "a", ids["b"]: ids["a"]}


def test_a_copy_of_one_that_shares_shares_too_and_a_copy_of_the_owner_does_not():
    after, ids = edits.merge(SHARED, edits.cut_out(SHARED, {"b"}))
    assert after.nodes[ids["b"]].shares == "a"

    after, ids = edits.merge(SHARED, edits.cut_out(SHARED, {"a"}))
    assert after.nodes[ids["a"]].shares == ""


def test_a_copy_in_a_drawing_without_the_owner_has_its_own_weights():
    after, ids = edits.merge(Graph(), edits.cut_out(SHARED, {"b"}))

    assert after.nodes[ids["b"]].shares == ""


def test_groups_that_share_take_the_drawing_over_and_lose_wires_to_ends_it_has_not():
    one, other = (
        chain("one", row("fc", "Linear", out_features=4)),
        chain("other", row("fc", "Linear", out_features=4)),
    )
    other = replace(other, block=other.block.redrawn(edits.rename(other.block.inner, "input", "query")))
    graph = drawing(row("x", "Input", shape=(4,)), (one, "x"), (other, "x"), row("y", "Output", "other"))
    after = share(graph, ["one", "other"])

    assert after.nodes["other"].block == one.block
    assert after.sources("other", "query") == ()
    assert after.sources("y", "input") == (Endpoint("other", "output"),)


EDITS = st.sampled_from(["remove", "unshare", "rename", "copy", "share", "substitute", "configure"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(EDITS, st.integers(0, 20), st.integers(0, 20)), max_size=8))
def test_after_any_edits_every_owner_is_there_owns_and_has_the_same_settings(steps):
    graph = SHARED
    for name, first, second in steps:
        keys = [key for key, node in graph.nodes.items() if node.block.type_name() == "Linear"]
        if not keys:
            break
        one, other = keys[first % len(keys)], keys[second % len(keys)]
        match name:
            case "remove":
                graph = edits.remove(graph, {one})
            case "unshare":
                graph = unshare(graph, {one, other})
            case "rename":
                graph = edits.rename(graph, one, edits.free_id(graph.nodes, f"{other}x"))
            case "copy":
                graph, _ = edits.merge(graph, edits.cut_out(graph, {one, other}))
            case "share":
                graph = share(graph, dict.fromkeys([one, other]))
            case "substitute":
                graph = edits.substitute(graph, one, CATALOGUE["Linear"].of({"out_features": 3}))
            case "configure":
                graph = edits.configure(graph, one, out_features=second + 1)
    for node in graph.nodes.values():
        if node.shares:
            owner = graph.nodes[node.shares]
            assert not owner.shares
            assert owner.block == node.block
