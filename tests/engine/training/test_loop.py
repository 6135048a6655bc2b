"""The loop takes the steps that a person would write with torch alone, to the last bit."""

from __future__ import annotations

import math
from itertools import product

import pytest
import torch
from torch import nn

from engine.blocks import CATALOGUE
from engine.graph.design import DatasetChoice, Design
from engine.graph.errors import NetloomError
from engine.graph.graph import Endpoint, Graph, Node
from engine.training.batches import evaluation_bounds, training_bounds
from engine.training.events import EpochEnded, RunFinished, RunStarted
from engine.training.job import prepare
from engine.training.loop import Loop
from engine.training.run import train
from tests.engine.training import nets

CLIPPING = ({}, {"clip_grad_norm": 0.5}, {"clip_grad_value": 0.01})
RECIPES = [
    pytest.param({"optimizer": optimizer, "schedule": schedule, **clipping}, id=f"{optimizer}-{schedule}-{i}")
    for optimizer, schedule, (i, clipping) in product(nets.OPTIMIZERS, nets.SCHEDULES, enumerate(CLIPPING))
]


def run(design, **kwargs):
    events = []
    ended = train(design, on_event=events.append, **kwargs)
    assert isinstance(ended, RunFinished), ended
    return ended, [event for event in events if isinstance(event, EpochEnded)], events


@pytest.mark.parametrize("recipe", RECIPES)
def test_every_optimizer_schedule_and_clipping_gives_the_losses_of_a_loop_by_hand(recipe):
    design = nets.iris(epochs=3, weight_decay=0.01, **recipe)

    ended, epochs, _ = run(design)

    by_hand = nets.trained_by_hand(nets.iris_network, "iris", design.training)
    assert [e.train_loss for e in epochs] == by_hand.train_losses
    assert [e.valid_loss for e in epochs] == by_hand.valid_losses
    assert [e.metrics["valid_accuracy"] for e in epochs] == by_hand.accuracies
    assert ended.test["loss"] == by_hand.test_loss


def test_convolution_batch_norm_and_dropout_give_the_losses_of_a_loop_by_hand():
    design = nets.digits()

    ended, epochs, _ = run(design)

    by_hand = nets.trained_by_hand(nets.digits_network, "digits", design.training)
    assert [e.train_loss for e in epochs] == by_hand.train_losses
    assert [e.valid_loss for e in epochs] == by_hand.valid_losses
    assert ended.test["loss"] == by_hand.test_loss


def test_every_step_has_a_row_of_all_columns():
    rows = []

    _, epochs, events = run(nets.iris(epochs=2), on_steps=rows.extend)

    started = next(event for event in events if isinstance(event, RunStarted))
    assert len(rows) == started.steps_per_epoch * 2 == epochs[-1].step
    assert {len(row) for row in rows} == {len(started.columns)}
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    assert started.layers == ("fc1", "fc2")
    assert started.metric == "accuracy"


def test_norms_are_those_of_autograd_before_clipping():
    design = nets.iris(optimizer="SGD", momentum=0.0, epochs=1, batch_size=1000, clip_grad_norm=1e-3)
    rows = []

    run(design, on_steps=rows.extend)

    torch.manual_seed(0)
    model = nets.iris_network()
    x, y = nets.columns("iris", "train")
    order = torch.randperm(len(x), generator=torch.Generator().manual_seed(0))
    nn.functional.cross_entropy(model(x[order]), y[order]).backward()
    layers = [list(model[0].parameters()), list(model[2].parameters())]
    gradients = [math.hypot(*(p.grad.norm().item() for p in layer)) for layer in layers]
    total = math.hypot(*gradients)
    weights = [math.hypot(*(p.norm().item() for p in layer)) for layer in layers]
    assert rows[0][4:6] == pytest.approx(gradients, rel=1e-5)
    assert rows[0][6:8] == pytest.approx(weights, rel=1e-4)
    updates = [0.01 * 1e-3 * g / total / w for g, w in zip(gradients, weights, strict=True)]
    assert rows[0][8:10] == pytest.approx(updates, rel=2e-2)


def test_a_last_batch_of_one_sample_is_left_out_unless_it_is_all():
    assert training_bounds(9, 4) == [(0, 4), (4, 8)]
    assert training_bounds(10, 4) == [(0, 4), (4, 8), (8, 10)]
    assert training_bounds(1, 4) == [(0, 1)]
    assert training_bounds(3, 1) == [(0, 1), (1, 2), (2, 3)]
    assert evaluation_bounds(257) == [(0, 256), (256, 257)]


def test_early_stopping_ends_the_run_and_keeps_the_best_weights():
    design = nets.iris(epochs=60, lr=0.3, early_stopping=3)

    ended, epochs, _ = run(design)

    best = min(epochs, key=lambda e: e.valid_loss)
    assert ended.reason == "early_stopping"
    assert epochs[-1].epoch == best.epoch + 3
    assert best.is_best
    again, _, _ = run(nets.iris(epochs=best.epoch, lr=0.3))
    assert ended.test == again.test


def test_frozen_blocks_do_not_learn():
    design = nets.iris()
    node = design.graph.nodes["fc1"]
    frozen = Graph({**design.graph.nodes, "fc1": Node(node.id, node.block, frozen=True)}, design.graph.wires)
    job = prepare(Design("Test", frozen, design.dataset, design.training))
    loop = Loop(job, lambda row: None)
    before = {name: tensor.clone() for name, tensor in job.model.state_dict().items()}

    for _ in loop.work():
        pass

    after = job.model.state_dict()
    assert torch.equal(before["fc1.weight"], after["fc1.weight"])
    assert not torch.equal(before["fc2.weight"], after["fc2.weight"])
    assert loop.watch.layers == ("fc2",)


def test_numbers_are_compared_without_broadcasting():
    blocks = [
        ("features", "Input", {"field": "features"}),
        ("fc", "Linear", {"out_features": 1}),
        ("answer", "Output", {"field": nets.DATASETS["diabetes"].fields[-1].name}),
    ]
    design = nets.chain("diabetes", blocks, optimizer="SGD", momentum=0.0, lr=0.05, epochs=30)

    ended, epochs, _ = run(design)

    x, y = nets.columns("diabetes", "test")
    assert prepare(design).parts["train"].targets[0].shape[1:] == (1,)
    assert 0.3 < ended.test["r2"] < 0.7
    assert set(epochs[0].metrics) == {"train_r2", "valid_r2"}
    assert len(x) == len(y)


def test_several_outputs_add_their_weighted_losses():
    one = nets.iris()
    nodes = dict(one.graph.nodes)
    nodes["second"] = Node("second", CATALOGUE["Output"].of({"field": "species", "weight": 0.5}))
    nodes["side"] = Node("side", CATALOGUE["Linear"].of({"out_features": 3}))
    wires = {
        **one.graph.wires,
        Endpoint("side", "input"): (Endpoint("fc1", "output"),),
        Endpoint("second", "input"): (Endpoint("side", "output"),),
    }
    design = Design("Two", Graph(nodes, wires), DatasetChoice("iris"), one.training)
    job = prepare(design)
    batch = job.parts["train"].batch(0, 50)
    outputs = job.outputs(batch.inputs)

    loss = job.loss(outputs, batch.targets)

    losses = [nn.functional.cross_entropy(o, batch.targets[0]) for o in outputs]
    assert loss.item() == pytest.approx((losses[0] + 0.5 * losses[1]).item())
    _, epochs, events = run(design)
    assert set(epochs[0].metrics) == {
        f"{part}_{block}_accuracy" for part in ("train", "valid") for block in ("answer", "second")
    }
    assert events[0].metric == "answer_accuracy"


@pytest.mark.parametrize(
    ("design", "code"),
    [
        (Design("Test", nets.iris().graph, None, nets.QUICK), "no_dataset"),
        (nets.chain("iris", [("features", "Input", {"field": "features"})]), None),
        (nets.iris(device="mps"), "no_device"),
    ],
)
def test_a_design_that_cannot_be_trained_is_refused(design, code):
    with pytest.raises(NetloomError) as caught:
        train(design)

    assert code is None or caught.value.code == code
