"""Training with open views is equal to the bit to training without."""

from __future__ import annotations

import pytest
import torch

from engine.graph.design import Design
from engine.training.probing import PROBES, seen
from engine.training.run import TrainingRun, Unhindered
from engine.worker.messages import (
    AttentionView,
    FiltersView,
    GatesView,
    SpreadView,
    TimeView,
    View,
    WireView,
    WordsView,
    attentions_of,
)
from tests.engine.training import nets
from tests.engine.training.probes.test_time import names_read_by, reversal

STEPS = 6


class Watched(Unhindered):
    """Answers these views before every step, and ends the run after a few."""

    def __init__(self, design: Design, views: tuple[View, ...]) -> None:
        self.rows: list[list[float]] = []
        self.run = TrainingRun(design, on_event=lambda event: None, on_steps=self.rows.extend)
        self.views = views
        self.run.go(self)

    def may_step(self, step: int) -> bool:
        for view in self.views:
            seen(self.run.loop.job, view, None, step)
        return step < STEPS


def pictures() -> tuple[Design, tuple[View, ...]]:
    """A convolutional network with batch normalisation and dropout."""
    views = WireView(1, block="relu1"), SpreadView(2, block="norm1"), FiltersView(3, block="conv1")
    return nets.digits(), views


def names() -> tuple[Design, tuple[View, ...]]:
    """A recurrent network on padded text, with dropout."""
    views = TimeView(1, block="reader"), GatesView(2, block="reader"), WordsView(3, block="embedding")
    return names_read_by("LSTM", bidirectional=True), views


def texts() -> tuple[Design, tuple[View, ...]]:
    """A decoder with dropout, of which fewer and fewer tokens are told: it counts its batches."""
    design = reversal(encoder="bigru", decoder="lstm", dropout=0.3, forcing_steps=4)
    (attention, *_) = attentions_of(design.graph)
    views = TimeView(1, block="encoder"), TimeView(2, block="decoder"), GatesView(3, block="decoder")
    return design, (*views, AttentionView(4, block=attention.block, path=attention.path, free=True))


@pytest.mark.parametrize("case", [pictures, names, texts])
def test_views_before_every_step_change_nothing(case):
    design, views = case()
    alone, watched = Watched(design, ()), Watched(design, views)

    assert [row[0] for row in alone.rows] == list(range(1, STEPS + 1))
    assert watched.rows == alone.rows
    theirs = watched.run.loop.job.model.state_dict()
    assert all(torch.equal(theirs[name], tensor) for name, tensor in alone.run.loop.job.model.state_dict().items())


def test_every_kind_of_view_is_among_them():
    kinds = {type(view) for case in (pictures, names, texts) for view in case()[1]}

    assert kinds == set(PROBES)
