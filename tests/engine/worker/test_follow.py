"""The training process shows what open panels want to see: while it trains, while it holds, and of runs in folders."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.training.run import train
from engine.worker.messages import (
    Continue,
    Discard,
    Follow,
    NotAnswered,
    Pause,
    RunFailed,
    RunFinished,
    RunPaused,
    RunStarted,
    Start,
    StepOnce,
    Stop,
    TimeSeen,
    TimeView,
    View,
)
from tests.engine.training.probes.test_time import names_read_by
from tests.engine.worker.conversation import talking

DESIGN = names_read_by("GRU")
LONG = replace(DESIGN, training=replace(DESIGN.training, epochs=10_000, device="cpu"))


@pytest.fixture(scope="module")
def warm():
    with talking() as talk:
        yield talk


@pytest.fixture
def talk(warm):
    yield warm
    warm.worker.send(Discard())
    warm.worker.send(Follow((View(999),)))
    while warm.until(NotAnswered).number != 999:
        pass
    warm.worker.send(Follow(()))
    warm.forget()


def seen_by(talk, number):
    """The next answer to a view."""
    while (told := talk.until(TimeSeen)).number != number:
        pass
    return told


def test_where_nothing_is_trained_it_says_so_once(talk):
    talk.worker.send(Follow((TimeView(1, block="reader"),)))

    told = talk.until(NotAnswered)
    assert (told.number, told.code) == (1, "nothing_trained")


def test_a_run_in_a_folder_is_seen_once(talk, tmp_path):
    train(replace(DESIGN, training=replace(DESIGN.training, epochs=1, device="cpu")), folder=tmp_path)

    talk.worker.send(Follow((TimeView(2, tmp_path, block="reader"),)))

    told = talk.until(TimeSeen)
    assert (told.number, told.block, told.step) == (2, "reader", 0)
    assert np.isfinite(told.by_step).all()


def test_it_is_seen_again_and_again_at_later_steps_and_changes(talk):
    talk.worker.send(Start(LONG))
    talk.until(RunStarted)
    talk.worker.send(Follow((TimeView(3, block="reader"),)))

    told = [seen_by(talk, 3) for _ in range(4)]

    steps = [one.step for one in told]
    assert steps == sorted(set(steps))
    assert not np.array_equal(told[0].by_step, told[-1].by_step)
    talk.worker.send(Stop())
    talk.until(RunFinished)


def test_a_view_that_replaces_another_is_seen_at_once_and_the_other_no_more(talk):
    talk.worker.send(Start(LONG, paused=True))
    talk.until(RunPaused)
    talk.worker.send(Follow((TimeView(4, block="reader"),)))
    seen_by(talk, 4)
    talk.worker.send(Follow((TimeView(5, block="reader"),)))
    seen_by(talk, 5)
    talk.worker.send(Continue())
    seen_by(talk, 5)
    talk.worker.send(Pause())
    talk.until(RunPaused)

    assert not [one for one in talk.heard if getattr(one, "number", 5) != 5]


def test_every_single_step_is_seen(talk):
    talk.worker.send(Start(LONG, paused=True))
    talk.until(RunPaused)
    talk.worker.send(Follow((TimeView(6, block="reader"),)))

    steps = [seen_by(talk, 6).step]
    for _ in range(2):
        talk.worker.send(StepOnce())
        steps.append(seen_by(talk, 6).step)

    assert steps == [0, 1, 2]


@pytest.mark.parametrize(("view", "code"), [(TimeView(7, block="embedding"), "not_recurrent"), (View(7), "no_answer")])
def test_a_view_that_fails_says_so_and_the_training_and_other_views_go_on(talk, view, code):
    talk.worker.send(Start(LONG))
    talk.until(RunStarted)
    talk.worker.send(Follow((view, TimeView(8, block="reader"))))

    told = talk.until(NotAnswered)

    assert (told.number, told.code) == (7, code)
    assert seen_by(talk, 8).step < seen_by(talk, 8).step
    talk.worker.send(Stop())
    assert talk.until(RunFinished).reason == "stopped"


def test_a_run_that_broke_off_for_infinity_is_seen_with_the_weights_from_before(talk):
    exploding = names_read_by("RNN", nonlinearity="relu")
    training = replace(exploding.training, optimizer="SGD", lr=1e30, device="cpu")
    talk.worker.send(Start(replace(exploding, training=training)))
    assert talk.until(RunFailed).code == "not_finite"

    talk.worker.send(Follow((TimeView(9, block="reader"),)))

    assert talk.until(TimeSeen).number == 9
