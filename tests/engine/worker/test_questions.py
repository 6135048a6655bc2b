"""The training process answers questions: of its run, between steps too, and of a run in a folder."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.catalogue import DATASETS
from engine.training.evaluate import evaluate
from engine.training.run import train
from engine.worker.messages import (
    Answered,
    Ask,
    Discard,
    Fetch,
    Fetched,
    Judge,
    Judged,
    NotAnswered,
    RunFinished,
    RunPaused,
    RunStarted,
    Start,
    StepOnce,
    Stop,
)
from tests.engine.training import nets
from tests.engine.worker.conversation import talking


@pytest.fixture(scope="module")
def talk():
    with talking() as talk:
        yield talk


def test_before_any_training_it_says_that_nothing_is_trained(talk):
    talk.worker.send(Ask(3, {"x": np.zeros(4)}))

    told = talk.until(NotAnswered)
    assert (told.number, told.code) == (3, "nothing_trained")


def test_a_run_in_a_folder_answers_after_a_fresh_start(talk, tmp_path):
    ended = train(nets.iris(epochs=5), folder=tmp_path)
    talk.worker.send(Judge(1, folder=tmp_path))
    talk.worker.send(Fetch(2, index=4, folder=tmp_path))

    judged, fetched = talk.until(Judged), talk.until(Fetched)

    assert 1 - len(judged.verdicts[0].wrong) / judged.count == pytest.approx(ended.test["accuracy"])
    assert evaluate(tmp_path)["accuracy"] == ended.test["accuracy"]
    assert (next(iter(fetched.inputs.values())) == DATASETS["iris"].loader()["test"]["features"][4]).all()


def test_a_folder_without_a_run_is_told(talk, tmp_path):
    talk.worker.send(Ask(5, {}, folder=tmp_path))

    told = talk.until(NotAnswered)
    assert told.number == 5
    assert told.what


def test_a_run_that_holds_answers_and_its_losses_stay_the_same(talk):
    def losses(asking: bool) -> list[float]:
        talk.forget()
        talk.worker.send(Start(nets.iris(epochs=2), paused=True))
        started = talk.until(RunStarted)
        talk.until(RunPaused)
        for step in range(4):
            talk.worker.send(StepOnce())
            talk.until(RunPaused)
            if asking:
                talk.worker.send(Fetch(step))
                fetched = talk.until(Fetched)
                talk.worker.send(Ask(step, fetched.inputs))
                assert talk.until(Answered).number == step
        found = [row[started.columns.index("loss")] for row in talk.rows]
        talk.worker.send(Stop())
        talk.until(RunFinished)
        talk.worker.send(Discard())
        return found

    assert losses(asking=True) == losses(asking=False)
