"""A run that holds in the training process goes on with a changed drawing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from engine.blocks import CATALOGUE
from engine.graph import edits
from engine.graph.graph import Endpoint, Node
from engine.training.run import train
from engine.worker.alteration import Alter, Altered
from engine.worker.messages import (
    Continue,
    NotAnswered,
    RunFinished,
    RunPaused,
    RunStarted,
    Start,
    StepOnce,
)
from tests.engine.training import nets
from tests.engine.worker.conversation import talking
from tests.engine.worker.test_worker import Talk

DIGITS = nets.digits(epochs=2)


@pytest.fixture
def talk() -> Iterator[Talk]:
    with talking() as talk:
        yield talk


def held(talk: Talk, design, steps: int) -> None:
    talk.worker.send(Start(design, paused=True))
    talk.until(RunStarted)
    talk.until(RunPaused)
    for _ in range(steps):
        talk.worker.send(StepOnce())
        talk.until(RunPaused)


def test_a_wider_drawing_changes_the_columns_and_an_equal_one_not_even_a_bit(talk):
    expected = []
    ended = train(DIGITS, on_steps=expected.extend)
    held(talk, DIGITS, 4)
    node = Node("norm2", CATALOGUE["BatchNorm2d"].of({}))
    longer = edits.insert(DIGITS.graph, node, Endpoint("relu1", "output"), Endpoint("drop1", "input"))

    talk.worker.send(Alter(7, replace(DIGITS, graph=longer)))
    wider = talk.until(Altered)
    talk.worker.send(Alter(8, DIGITS))
    back = talk.until(Altered)
    talk.worker.send(Continue())
    told = talk.until(RunFinished)

    assert (wider.number, back.number, back.started.first_step) == (7, 8, 4)
    assert len(wider.started.columns) == len(back.started.columns) + 3
    assert [f.kind for f in wider.fates if f.block == "norm2"] == ["new"]
    assert [f.block for f in back.fates if f.kind == "lost"] == ["norm2"]
    assert np.array_equal(talk.rows, expected)
    assert told.test == ended.test


def test_what_cannot_go_on_is_refused_and_the_run_still_holds(talk):
    held(talk, DIGITS, 2)

    talk.worker.send(Alter(9, replace(DIGITS, training=replace(DIGITS.training, seed=5))))
    refusal = talk.until(NotAnswered)
    talk.worker.send(StepOnce())

    assert (refusal.number, refusal.code) == (9, "not_alterable")
    assert talk.until(RunPaused).step == 3
