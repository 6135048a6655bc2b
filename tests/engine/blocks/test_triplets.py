"""Triplets are those that a search through the batch finds, and their loss is torch's own."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
import torch
from torch import nn

from engine.blocks.losses import Output
from engine.data.field import Field
from engine.graph.errors import BlockError
from engine.graph.spec import TensorSpec
from engine.layers.triplet_loss import BatchTripletMarginLoss
from engine.program.module import module_of
from engine.training.answering import answers, judge
from engine.training.job import prepare
from engine.worker.messages import Judge
from tests.engine.training.test_script_of_losses import places

CLASS = Field("y", "target", "classes", TensorSpec((), "int64"), tuple("abc"))
SHARES = Field("y", "target", "numbers", TensorSpec((3,)))


def every_triplet(classes: list[int]) -> list[tuple[int, int, int]]:
    """Anchor, another of its class, one of another class: by trying all."""
    n = range(len(classes))
    return [
        (a, p, q) for a, p, q in product(n, n, n) if a != p and classes[a] == classes[p] and classes[a] != classes[q]
    ]


def of_torch(points: torch.Tensor, triplets: list[tuple[int, int, int]], margin: float) -> torch.Tensor:
    anchors, positives, negatives = (points[list(part)] for part in zip(*triplets, strict=True))
    return nn.functional.triplet_margin_loss(anchors, positives, negatives, margin, reduction="none")


@pytest.mark.parametrize("margin", [0.2, 1.0, 5.0])
def test_hard_triplets_are_the_farthest_and_the_nearest_of_the_batch(margin: float) -> None:
    points, classes = torch.randn(14, 4), (torch.arange(14) % 4).tolist()
    far = np.linalg.norm(points.numpy()[:, None] - points.numpy()[None], axis=2)
    hardest = [
        max((t for t in every_triplet(classes) if t[0] == a), key=lambda t: far[t[0], t[1]] - far[t[0], t[2]])
        for a in range(14)
    ]

    loss = BatchTripletMarginLoss(margin)(points, torch.tensor(classes))

    assert loss.item() == pytest.approx(of_torch(points, hardest, margin).mean().item(), rel=1e-5)


@pytest.mark.parametrize("margin", [0.2, 1.0, 5.0])
def test_all_triplets_count_that_are_not_yet_right(margin: float) -> None:
    points, classes = torch.randn(12, 2, 2), (torch.arange(12) % 3).tolist()

    loss = BatchTripletMarginLoss(margin, "all")(points, torch.tensor(classes))

    each = of_torch(points.flatten(1), every_triplet(classes), margin)
    assert loss.item() == pytest.approx(each[each > 0].mean().item(), rel=1e-5)


@pytest.mark.parametrize("triplets", ["hard", "all"])
@pytest.mark.parametrize("classes", [[0, 0, 0], [0, 1, 2], [0], [0, 0, 1, 1]])
def test_a_batch_without_triplets_or_with_equal_points_has_finite_gradients(triplets: str, classes: list[int]) -> None:
    points = torch.ones(len(classes), 3, requires_grad=True)

    loss = BatchTripletMarginLoss(1.0, triplets)(points, torch.tensor(classes))
    loss.backward()

    assert loss.item() == pytest.approx(1.0 if len(classes) == 4 else 0.0)
    assert points.grad is not None and torch.isfinite(points.grad).all()


def test_the_output_takes_a_place_of_any_size_and_hands_its_settings_on() -> None:
    block = Output.of({"field": "y", "loss": "TripletMarginLoss", "margin": 0.3, "triplets": "all"})
    block.check(TensorSpec((7,)), {"y": CLASS})

    made = module_of(block.criterion(TensorSpec((7,)), {"y": CLASS}))

    assert isinstance(made, BatchTripletMarginLoss) and (made.margin, made.triplets) == (0.3, "all")
    assert block.metric_name({"y": CLASS}) == ""


def test_shares_are_compared_and_standard_deviations_are_not() -> None:
    block = Output.of({"field": "y", "loss": "KLDivLoss"})
    block.check(TensorSpec((3,)), {"y": SHARES})

    with pytest.raises(BlockError) as caught:
        block.check(TensorSpec((3,)), {"y": replace(SHARES, means=(0.0,), deviations=(2.0,))})
    with pytest.raises(BlockError):
        block.check(TensorSpec((1,)), {"y": replace(SHARES, spec=TensorSpec((1,)))})

    assert caught.value.code == "loss_misfit" and "standard deviations" in caught.value.wording.why


def test_flowers_of_a_kind_come_near_each_other() -> None:
    job = prepare(places())
    batch = job.parts["train"].batch(0, 89)

    def near() -> float:
        """The share of flowers whose nearest other one is of their kind."""
        points = job.outputs(batch.inputs)[0].detach()
        far = torch.cdist(points, points).fill_diagonal_(torch.inf)
        return (batch.targets[0][far.argmin(1)] == batch.targets[0]).float().mean().item()

    learner = torch.optim.Adam(job.model.parameters(), 0.05)
    losses = []
    for _ in range(60):
        loss = job.loss(job.outputs(batch.inputs), batch.targets)
        learner.zero_grad()
        loss.backward()
        learner.step()
        losses.append(loss.item())

    assert losses[-1] < 0.85 * losses[0]
    assert near() > 0.9
    with torch.no_grad():
        (told,) = answers(job, tuple(x[:1] for x in batch.inputs))[0]
    assert told.values.shape == (2,) and not len(told.shares)
    assert judge(job, Judge(0, "test")).verdicts == ()
