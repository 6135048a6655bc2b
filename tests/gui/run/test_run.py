"""A run in a real training process: its states, what it remembers, and how it ends."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication

from engine.graph.design import Design
from engine.graph.edits import configure, move
from engine.worker.messages import RunFailed, RunFinished
from gui.document import Document
from gui.run import Run
from tests.spent import processor_s

Wait = Callable[..., None]


def heard(signal: SignalInstance) -> list[object]:
    """Everything that a signal says from now on."""
    told: list[object] = []
    signal.connect(told.append)
    return told


@pytest.fixture
def cold(qapp: QApplication, iris: Design) -> Iterator[Run]:
    run = Run(Document(iris))
    yield run
    run.close()


def test_a_start_before_the_process_is_warm_waits_for_it(cold: Run, wait: Wait) -> None:
    states = heard(cold.state_changed)

    assert cold.start()
    wait(lambda: cold.state == "ended")

    assert states == ["starting", "running", "ended"]


def test_stop_takes_back_a_start_that_waits(cold: Run, wait: Wait) -> None:
    cold.start()

    cold.stop()

    assert cold.state == "cold"
    wait(lambda: cold.state == "ready")


def test_closing_ends_the_process_whatever_it_does(cold: Run, endless: Design, wait: Wait) -> None:
    cold.document.open(endless, None)
    cold.start()
    wait(lambda: cold.state == "running")
    pid = cold.pid
    assert pid is not None

    cold.close()

    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_history_holds_every_step_and_every_epoch(run: Run, wait: Wait) -> None:
    epochs, rows = heard(run.epoch_ended), heard(run.steps_arrived)

    run.start()
    wait(lambda: run.state == "ended")

    history = run.history
    assert history is not None
    steps = history.started.steps_per_epoch * 3
    np.testing.assert_array_equal(history.column("step"), np.arange(1, steps + 1))
    np.testing.assert_array_equal(history.rows, np.concatenate(rows))
    assert history.epochs == epochs and [e.epoch for e in history.epochs] == [1, 2, 3]
    assert history.norms("gradient").shape == (steps, len(history.layers))
    assert (history.norms("gradient") > 0).all()


def test_the_mean_of_an_epochs_steps_is_near_its_training_loss(run: Run, wait: Wait) -> None:
    run.start()
    wait(lambda: run.state == "ended")

    assert run.history is not None
    first = run.history.epochs[0]
    assert np.isclose(run.history.column("loss")[: first.step].mean(), first.train_loss, rtol=0.05)


def test_the_end_tells_the_test_figures(run: Run, wait: Wait) -> None:
    ends = heard(run.run_ended)

    run.start()
    wait(lambda: run.state == "ended")

    (end,) = ends
    assert isinstance(end, RunFinished) and end is run.result
    assert end.reason == "done" and {"loss", "accuracy"} <= end.test.keys()


def test_a_paused_run_takes_no_step_and_one_step_is_one(run: Run, endless: Design, wait: Wait) -> None:
    run.document.open(endless, None)
    run.start()
    wait(lambda: run.history is not None and len(run.history) > 20)

    run.pause()
    wait(lambda: run.state == "paused")
    held = run.history.step
    end = time.monotonic() + 0.3
    wait(lambda: time.monotonic() > end)
    assert run.history.step == held
    run.step_once()
    wait(lambda: run.history.step > held)
    wait(lambda: run.state == "paused")
    assert run.history.step == held + 1

    run.resume()
    wait(lambda: run.history.step > held + 20)
    assert run.state == "running"


def test_a_run_can_begin_with_one_step(run: Run, wait: Wait) -> None:
    run.step_once()
    wait(lambda: run.history is not None and run.history.step == 1 and run.state == "paused")

    assert run.can_pause and run.can_step and run.can_stop


def test_stop_ends_within_a_second_and_keeps_what_was_learned(run: Run, endless: Design, wait: Wait) -> None:
    run.document.open(endless, None)
    run.start()
    wait(lambda: run.history is not None and len(run.history) > 5)

    begin = processor_s(run.pid)
    run.stop()
    wait(lambda: run.state == "ended")

    assert processor_s(run.pid) - begin < 1.0
    assert run.result is not None and run.result.reason == "stopped"
    assert run.history is not None and len(run.history) >= 5


def test_a_paused_run_can_be_stopped(run: Run, endless: Design, wait: Wait) -> None:
    run.document.open(endless, None)
    run.step_once()
    wait(lambda: run.state == "paused")

    run.stop()
    wait(lambda: run.state == "ended")


def test_training_further_goes_on_where_the_run_ended(run: Run, wait: Wait) -> None:
    run.start()
    wait(lambda: run.state == "ended")
    assert run.can_train_further and run.history is not None
    before = run.history.rows.copy()

    run.train_further(2)
    wait(lambda: run.state == "ended" and len(run.history.epochs) == 5)

    assert [epoch.epoch for epoch in run.history.epochs] == [1, 2, 3, 4, 5]
    np.testing.assert_array_equal(run.history.rows[: len(before)], before)
    np.testing.assert_array_equal(np.diff(run.history.column("step")), 1)


def test_the_same_seed_gives_the_same_losses_after_a_reset(run: Run, wait: Wait) -> None:
    run.start()
    wait(lambda: run.state == "ended")
    assert run.history is not None
    losses = run.history.column("loss").copy()

    run.reset()
    assert run.state == "ready" and run.history is None
    run.start()
    wait(lambda: run.state == "ended")

    np.testing.assert_array_equal(run.history.column("loss"), losses)


def test_the_end_of_a_discarded_run_is_not_taken_for_the_next_ones(run: Run, endless: Design, wait: Wait) -> None:
    run.document.open(endless, None)
    run.step_once()
    wait(lambda: run.state == "paused")
    ends = heard(run.run_ended)

    run.reset()
    run.start()
    wait(lambda: run.state == "running" and len(run.history) > 10)

    assert ends == []
    np.testing.assert_array_equal(np.diff(run.history.column("step"), prepend=0), 1)


def test_a_killed_process_is_told_in_words_and_the_next_run_starts(run: Run, endless: Design, wait: Wait) -> None:
    run.document.open(endless, None)
    ends = heard(run.run_ended)
    run.start()
    wait(lambda: run.history is not None and len(run.history) > 5)

    os.kill(run.pid, signal.SIGKILL)
    wait(lambda: run.state == "failed", 5)

    (end,) = ends
    assert isinstance(end, RunFailed) and end.code == "worker_died"
    assert "died" in end.what and end.why and end.mend
    assert not run.can_stop and run.can_start and len(run.history) > 5
    run.start()
    wait(lambda: run.state == "running")


def test_a_killed_run_goes_on_from_its_last_checkpoint(run: Run, endless: Design, wait: Wait) -> None:
    run.document.open(endless, None)
    run.start()
    wait(lambda: run.checkpoint_step is not None)
    os.kill(run.pid, signal.SIGKILL)
    wait(lambda: run.state == "failed", 5)
    assert run.can_resume
    saved, lost = run.checkpoint_step, run.history.step
    begun: list[int] = []
    run.run_started.connect(lambda _: begun.append(run.history.step))

    run.resume_last()
    wait(lambda: run.state == "running")
    assert saved <= begun[-1] <= max(saved, lost)
    wait(lambda: run.history.step > lost + 5)

    np.testing.assert_array_equal(np.diff(run.history.column("step"), prepend=0), 1)
    epochs = [epoch.epoch for epoch in run.history.epochs]
    assert epochs == list(range(1, len(epochs) + 1))


def test_a_design_with_an_error_is_refused_and_the_block_selected(run: Run, iris: Design) -> None:
    broken = replace(iris, graph=configure(iris.graph, "flower", field="nothing"))
    run.document.open(broken, None)
    refusals = heard(run.start_refused)

    assert not run.start()

    (problem,) = refusals
    assert problem.code == "unknown_field"
    assert run.document.selection.ids == ("flower",)
    assert run.state == "ready"


def test_a_design_without_a_dataset_is_refused(run: Run, iris: Design) -> None:
    run.document.open(replace(iris, dataset=None), None)
    refusals = heard(run.start_refused)

    assert not run.start() and len(refusals) == 1


def test_a_drawing_is_stale_when_it_would_train_otherwise(run: Run, wait: Wait) -> None:
    told = heard(run.staleness_changed)
    run.start()
    wait(lambda: run.state == "ended")
    document = run.document

    document.edit("move", lambda graph: move(graph, {"hidden": (999.0, 3.0)}))
    assert not run.is_stale
    document.edit("widen", lambda graph: configure(graph, "hidden", out_features=9))
    assert run.is_stale
    document.history.undo()
    assert not run.is_stale

    assert told == [True, False]


def test_the_heat_names_every_layer_and_goes_with_the_run(run: Run, wait: Wait) -> None:
    heats = heard(run.heat_changed)
    run.start()
    wait(lambda: run.state == "ended")

    last = run.history.norms("gradient")[-50:]
    assert list(heats[-1]) == list(run.history.layers)
    np.testing.assert_allclose(list(heats[-1].values()), np.exp(np.log(last).mean(axis=0)))
    run.reset()
    assert heats[-1] is None


def test_the_rules_of_what_can_be_done_agree_with_the_states(run: Run, endless: Design, wait: Wait) -> None:
    def rules() -> tuple[bool, ...]:
        return run.can_start, run.can_pause, run.can_step, run.can_stop, run.can_train_further, run.can_reset

    assert rules() == (True, False, True, False, False, False)
    run.document.open(endless, None)
    run.start()
    wait(lambda: run.state == "running")
    assert rules() == (False, True, False, True, False, False)
    run.pause()
    wait(lambda: run.state == "paused")
    assert rules() == (False, True, True, True, False, True)
    run.stop()
    wait(lambda: run.state == "ended")
    assert rules() == (True, False, True, False, True, True)


def test_weights_are_saved_on_request(run: Run, wait: Wait, tmp_path) -> None:
    run.start()
    wait(lambda: run.state == "ended")
    told = heard(run.weights_saved)

    run.save_weights(tmp_path / "w.safetensors")
    wait(lambda: bool(told))

    assert told[0].error == "" and (tmp_path / "w.safetensors").stat().st_size > 0
