"""The panel of the gradient through time shows what the probe computes, and says how far back a network learns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.project.templates import load_template
from engine.training.evaluate import trained
from engine.training.probes.time import time
from engine.worker.messages import Fading, Line, TimeSeen, TimeView
from gui.panels.through_time import ThroughTimePanel
from gui.panels.time_history import MOST, TimeHistory
from gui.panels.time_words import fading_text, line_text
from gui.run import Run
from tests import grouped

Wait = Callable[..., None]


@pytest.fixture
def panel(run: Run, qtbot: QtBot) -> ThroughTimePanel:
    panel = ThroughTimePanel(run.document, run)
    qtbot.addWidget(panel)
    panel.resize(360, 520)
    panel.show()
    return panel


def opened(run: Run, name: str, epochs: int) -> None:
    design = load_template(name)
    run.document.open(replace(design, training=replace(design.training, epochs=epochs, early_stopping=None)), None)


def test_without_a_recurrent_block_it_says_what_to_add(panel: ThroughTimePanel) -> None:
    assert panel.empty.isVisible()
    assert "LSTM" in panel.empty.text()


def test_it_shows_what_is_computed_of_the_chosen_direction(panel: ThroughTimePanel, run: Run, wait: Wait) -> None:
    opened(run, "bilstm_names", 1)
    run.start()
    wait(lambda: run.state == "ended")
    wait(lambda: panel.history.newest is not None and panel.history.newest.step == run.result.step)

    expected = time(trained(run.folder, ("train",)), TimeView(0, block="lstm"))
    assert panel.line.count() == 2
    for line in (0, 1):
        panel.line.setCurrentIndex(line)
        for from_end, values in enumerate((expected.by_step, expected.by_age)):
            panel.counted.setCurrentIndex(from_end)
            for curve in (0, 1):
                shown = panel.curve.canvas.curves[str(curve)].samples
                np.testing.assert_allclose(shown.y, values[curve], rtol=1e-5)
                assert shown.x[0] == (0 if from_end else 1)
            _, last, value = panel.heat.value_at(3, panel.heat.columns.count - 1)
            assert last == run.result.step
            assert value == pytest.approx(values[line, 3], rel=1e-5)
            assert panel.heat.names[3] == ("T−3" if from_end else "4")
    assert panel.sentence.text()


def shows(panel: ThroughTimePanel, block: str, step: int) -> bool:
    newest = panel.history.newest
    return newest is not None and (newest.block, newest.step) == (block, step)


def test_every_round_of_a_group_can_be_chosen(panel: ThroughTimePanel, run: Run, wait: Wait) -> None:
    stack = grouped.chain("stack", grouped.row("gru", "GRU", hidden_size=8), repeat=2, shared=True)
    design = grouped.design(
        grouped.row("text", "Input", field="text"),
        grouped.row("embedding", "Embedding", "text", embedding_dim=8),
        (stack, "embedding"),
        grouped.row("mean", "MaskedMean", "stack"),
        grouped.row("fc", "Linear", "mean", out_features=10),
        grouped.row("answer", "Output", "fc", field="language"),
        dataset="name_language",
    )
    run.document.open(replace(design, training=replace(design.training, epochs=1, device="cpu")), None)
    run.start()
    wait(lambda: run.state == "ended")

    names = [panel.block.itemText(place) for place in range(panel.block.count())]
    assert names == ["stack#1.gru", "stack#2.gru"]
    job = trained(run.folder, ("train",))
    for place, name in enumerate(names):
        panel.block.setCurrentIndex(place)
        wait(lambda name=name: shows(panel, name, run.result.step))
        expected = time(job, TimeView(0, block=name))
        np.testing.assert_allclose(panel.curve.canvas.curves["0"].samples.y, expected.by_step[0], rtol=1e-5)


def test_the_heat_map_grows_while_it_trains_and_rests_while_nobody_looks(
    panel: ThroughTimePanel, run: Run, wait: Wait, go_on: Callable[[], None]
) -> None:
    opened(run, "gru_names", 1000)
    run.start()
    wait(lambda: panel.heat.columns.count >= 4)
    steps = [panel.heat.value_at(0, column)[0] for column in range(panel.heat.columns.count)]
    assert steps == sorted(set(steps))

    panel.hide()
    go_on()
    count = len(panel.history)
    go_on()
    assert len(panel.history) == count

    panel.show()
    wait(lambda: len(panel.history) > count + 1)
    assert panel.heat.columns.count == len(panel.history)


def test_another_run_begins_anew(panel: ThroughTimePanel, run: Run, wait: Wait) -> None:
    opened(run, "gru_names", 1000)
    run.start()
    wait(lambda: len(panel.history) >= 3)
    run.stop()
    wait(lambda: run.state == "ended")
    before = panel.history.newest.step
    run.start(paused=True)
    wait(lambda: run.state == "paused" and panel.history.newest is not None and panel.history.newest.step < before)

    assert panel.heat.columns.count == len(panel.history) <= 2


def seen(step: int, block: str = "rnn", steps: int = 3) -> TimeSeen:
    return TimeSeen(0, step, block, 32, True, (Line(0),), np.full((1, steps), float(step)), np.zeros((1, steps)))


def test_the_history_stays_small_and_keeps_the_first_and_the_last() -> None:
    history = TimeHistory()
    for step in range(3 * MOST):
        history.add(seen(step))

    steps, norms = history.table(0, from_end=False)
    assert len(history) <= MOST
    assert (steps[0], steps[-1]) == (0, 3 * MOST - 1)
    assert (np.diff(steps) > 0).all()
    assert (norms[:, 0] == steps).all()


def test_the_history_begins_anew_with_another_block_or_run_and_takes_a_step_once() -> None:
    history = TimeHistory()
    history.add(seen(5))
    assert not history.add(seen(5))
    assert history.add(seen(6))
    assert len(history) == 2
    assert not history.add(seen(2))
    assert len(history) == 1
    assert not history.add(seen(3, "lstm"))
    assert len(history) == 1


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (Fading("fades", 0.5 ** (1 / 3.2), 21), ("0.805", "halves every 3.2 steps", "Nothing older than 21 steps")),
        (Fading("fades", 0.5, 1), ("halves every 1.0 steps", "Nothing older than one step")),
        (Fading("fades", float("nan"), 0), ("Only the newest step",)),
        (Fading("grows", 2**0.05), ("doubles every 20 steps", "All steps are learned")),
        (Fading("keeps", 0.999), ("keeps its strength", "All steps are learned")),
        (Fading("nothing"), ("No signal",)),
        (Fading("not_finite"), ("NaN or infinity",)),
        (Fading("one_step"), ("only one step",)),
    ],
)
def test_what_is_said_of_it(told: Fading, words: tuple[str, ...]) -> None:
    text = fading_text(told)

    assert all(word in text for word in words)
    assert "nan" not in text


def test_lines_are_named_by_what_tells_them_apart() -> None:
    assert line_text(Line(0), layers=1, ways=1) == ""
    assert "2" in line_text(Line(1), layers=2, ways=1)
    assert "←" in line_text(Line(1, True), layers=2, ways=2)
    assert "→" in line_text(Line(0), layers=1, ways=2)
