"""A run goes on with a group that was changed inside: every block in there has a fate of its own, in every round."""

from __future__ import annotations

import pytest
import torch
from safetensors.torch import load_file

from engine.blocks import CATALOGUE
from engine.blocks.grouping import grouped, ungrouped
from engine.graph import edits
from engine.graph.design import Design
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.nesting import redrawn
from engine.training.altering import altered
from engine.training.job import prepare
from engine.training.run import train
from tests.engine.training import nets
from tests.engine.training.test_altering import alike, edited, learned_of, operated, stepped
from tests.engine.training.test_checkpoint import SETTINGS

STAGE = [
    ("image", "Input", {"field": "image"}),
    ("conv1", "Conv2d", {"out_channels": 4, "kernel_size": 3, "padding": 1}),
    ("conv2", "Conv2d", {"out_channels": 4, "kernel_size": 3, "padding": 1}),
    ("norm", "BatchNorm2d", {"affine": False}),
    ("relu", "ReLU", {}),
    ("conv3", "Conv2d", {"out_channels": 4, "kernel_size": 3, "padding": 1}),
    ("flat", "Flatten", {}),
    ("fc", "Linear", {"out_features": 10}),
    ("answer", "Output", {"field": "digit"}),
]
INSIDE = ("conv2", "norm", "relu", "conv3")


def plain(**settings: object) -> Design:
    return nets.chain("digits", STAGE, **{"epochs": 2, "batch_size": 200, **settings})


def staged(rounds: int = 1, shared: bool = False, **settings: object) -> Design:
    """Two convolutions in a group between one before and a layer after."""
    design = edited(plain(**settings), lambda graph: grouped(graph, INSIDE, "stage")[0])
    return edited(design, lambda graph: edits.configure(graph, "stage", repeat=rounds, shared=shared))


def inside(design: Design, edit) -> Design:
    return edited(design, lambda graph: redrawn(graph, ("stage",), edit))


def kinds(told) -> dict[str, str]:
    return {fate.block: fate.kind for fate in told}


@pytest.mark.parametrize("settings", SETTINGS, ids=lambda s: s["optimizer"])
@pytest.mark.parametrize("rounds", [1, 2])
def test_only_what_has_another_shape_inside_starts_fresh(rounds, settings):
    design = staged(rounds, **settings)
    mark = "" if rounds == 1 else "0."
    old = stepped(design, 3)
    was = {block: learned_of(old, block) for block in ("conv1", "fc")}
    wider = inside(design, lambda g: edits.configure(g, "conv2", out_channels=6))

    new, told = altered(old, wider, lambda rows: None)

    places = [f"stage.{n}." for n in range(rounds)] if rounds > 1 else ["stage."]
    changed = {place + key: "changed" for place in places for key in ("conv2", "conv3")}
    assert kinds(told) == {"conv1": "kept", "fc": "kept", **changed}
    assert all(alike(learned_of(new, block), tensors) for block, tensors in was.items())
    fresh = prepare(wider).model.state_dict()
    assert torch.equal(new.job.model.state_dict()[f"stage.{mark}conv2.weight"], fresh[f"stage.{mark}conv2.weight"])


@pytest.mark.parametrize("settings", SETTINGS, ids=lambda s: s["optimizer"])
def test_a_layer_that_is_added_inside_is_new_and_its_neighbours_go_on(settings):
    design = staged(2, **settings)
    old = stepped(design, 3)
    blocks = [f"stage.{number}.{key}" for number in (0, 1) for key in ("conv2", "norm", "conv3")]
    was = {block: learned_of(old, block) for block in blocks}
    assert any("running_mean" in name and bool(tensor.any()) for name, tensor in was["stage.0.norm"].items())
    deeper = inside(design, with_norm)

    new, told = altered(old, deeper, lambda rows: None)

    assert {key for key, kind in kinds(told).items() if kind == "new"} == {"stage.0.late", "stage.1.late"}
    assert all(kind == "kept" for key, kind in kinds(told).items() if not key.endswith("late"))
    assert all(alike(learned_of(new, block), was[block]) for block in blocks)


def with_norm(graph: Graph) -> Graph:
    late = Node("late", CATALOGUE["BatchNorm2d"].of({}))
    return edits.insert(graph, late, Endpoint("relu", "output"), Endpoint("conv3", "input"))


def test_more_rounds_begin_anew_and_those_that_were_go_on():
    design = staged(1)
    old = stepped(design, 3)
    was = {key: learned_of(old, f"stage.{key}") for key in ("conv2", "norm", "conv3")}

    three, told = altered(old, edited(design, lambda g: edits.configure(g, "stage", repeat=3)), lambda rows: None)

    assert all(alike(learned_of(three, f"stage.0.{key}"), tensors) for key, tensors in was.items())
    assert {fate.block: fate.was for fate in told if fate.kind == "kept"} == {
        "conv1": "conv1",
        "fc": "fc",
        "stage.0.conv2": "stage.conv2",
        "stage.0.conv3": "stage.conv3",
    }
    assert {key for key, kind in kinds(told).items() if kind == "new"} == {
        f"stage.{number}.{key}" for number in (1, 2) for key in ("conv2", "conv3")
    }
    back, told = altered(three, design, lambda rows: None)
    assert all(alike(learned_of(back, f"stage.{key}"), tensors) for key, tensors in was.items())
    assert sum(kind == "lost" for kind in kinds(told).values()) == 4


@pytest.mark.parametrize("settings", SETTINGS, ids=lambda s: s["optimizer"])
def test_a_group_made_or_taken_apart_in_the_pause_changes_no_loss(settings):
    design = plain(**settings)
    together = edited(design, lambda g: grouped(g, INSIDE, "stage")[0])
    apart = edited(together, lambda g: ungrouped(g, "stage")[0])
    _, rows, _, whole = operated(design, design)

    for first, second in ((design, together), (together, apart)):
        surgeon, again, _, ended = operated(first, second)
        assert {fate.kind for fate in surgeon.told} == {"kept"}
        assert [row[1] for row in again] == [row[1] for row in rows]
        assert ended.test == whole.test


def test_a_block_inside_that_names_weights_takes_them_and_so_does_a_whole_group(tmp_path):
    design = staged(1)
    train(design, folder=tmp_path)
    theirs = load_file(tmp_path / "weights.safetensors")
    old = stepped(design, 3)
    one = inside(design, lambda g: edits.annotate(g, "conv2", weights=str(tmp_path)))
    whole = edited(design, lambda g: edits.annotate(g, "stage", weights=str(tmp_path)))

    first, told = altered(old, one, lambda rows: None)
    assert kinds(told) == {"conv1": "kept", "stage.conv2": "taken", "stage.conv3": "kept", "fc": "kept"}
    assert torch.equal(first.job.model.stage.conv2.weight, theirs["stage.conv2.weight"])
    assert torch.equal(first.job.model.stage.conv3.weight, old.job.model.stage.conv3.weight)

    second, told = altered(old, whole, lambda rows: None)
    assert kinds(told) == {"conv1": "kept", "stage.conv2": "taken", "stage.conv3": "taken", "fc": "kept"}
    assert torch.equal(second.job.model.stage.conv3.weight, theirs["stage.conv3.weight"])
    assert torch.equal(second.job.model.fc.weight, old.job.model.fc.weight)
    assert not torch.equal(second.job.model.fc.weight, theirs["fc.weight"])
