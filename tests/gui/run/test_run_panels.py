"""Training, plots and gradients panels beside a real run."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from engine.graph.design import Design
from engine.graph.edits import configure
from gui.panels.gradients import GradientsPanel
from gui.panels.plots import PlotsPanel
from gui.panels.training import TrainingPanel
from gui.run import Run
from gui.run_smoothing import Smoothing
from gui.run_words import duration, figure, metric_text
from gui.widgets.notice import Notice
from gui.widgets.plot_deck import grid
from gui.widgets.wrapped_text import breakable

Wait = Callable[..., None]


@pytest.fixture
def training(run: Run, qtbot: QtBot) -> TrainingPanel:
    panel = TrainingPanel(run.document, run)
    qtbot.addWidget(panel)
    panel.resize(340, 420)
    panel.show()
    return panel


def test_the_train_button_trains_and_the_panel_tells_the_end(
    training: TrainingPanel, run: Run, qtbot: QtBot, wait: Wait
) -> None:
    assert "Ready" in training.state.text()

    qtbot.mouseClick(training.controls.toggle, Qt.MouseButton.LeftButton)
    wait(lambda: run.state == "ended")

    assert "epoch 3 of 3" in training.state.text()
    assert training.bar.value() == training.bar.maximum() == len(run.history)
    assert training.table.model().rowCount() == 3
    assert training.table.model().index(0, 0).data() == "3"
    assert training.notice.kind == "good"
    assert metric_text("accuracy", run.result.test["accuracy"]) in training.notice.text()


def test_the_buttons_go_with_the_state(training: TrainingPanel, run: Run, endless: Design, wait: Wait) -> None:
    controls = training.controls
    run.document.open(endless, None)
    assert controls.toggle.text() == "Train" and not controls.stop.isEnabled()

    controls.toggle.click()
    wait(lambda: run.state == "running")
    assert controls.toggle.text() == "Pause" and controls.stop.isEnabled() and not controls.step.isEnabled()
    controls.toggle.click()
    wait(lambda: run.state == "paused")
    assert controls.toggle.text() == "Continue" and controls.step.isEnabled() and controls.reset.isEnabled()
    controls.stop.click()
    wait(lambda: run.state == "ended")
    assert controls.further.isEnabled()
    controls.reset.click()
    assert run.history is None and not controls.reset.isEnabled()


def test_the_space_bar_presses_what_the_tab_key_reached(
    training: TrainingPanel, run: Run, qtbot: QtBot, wait: Wait
) -> None:
    reached = []
    training.controls.toggle.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        reached.append(training.focusWidget())
        qtbot.keyClick(training.focusWidget(), Qt.Key.Key_Tab)
    assert reached[0] is training.controls.toggle

    qtbot.keyClick(training.controls.toggle, Qt.Key.Key_Space)
    wait(lambda: run.state == "ended")


def test_a_refused_start_is_told_with_a_way_to_the_block(training: TrainingPanel, run: Run, iris: Design) -> None:
    run.document.open(replace(iris, graph=configure(iris.graph, "flower", field="nothing")), None)

    training.controls.toggle.click()

    assert training.notice.isVisible() and training.notice.kind == "warning"
    assert "flower" in training.notice.text() and "nothing" in training.notice.text()
    run.document.selection.set(())
    mend, show = training.notice.buttons()
    show.click()
    assert run.document.selection.ids == ("flower",)
    mend.click()
    assert run.document.analysis.ok and run.document.history.canUndo()
    run.document.open(iris, None)
    assert not training.notice.isVisible()


def test_a_dead_process_is_told_and_the_run_goes_on_from_its_checkpoint(
    training: TrainingPanel, run: Run, endless: Design, wait: Wait
) -> None:
    run.document.open(endless, None)
    training.controls.toggle.click()
    wait(lambda: run.checkpoint_step is not None)
    os.kill(run.pid, signal.SIGKILL)
    wait(lambda: run.state == "failed")

    assert training.notice.kind == "error" and "died" in training.notice.text()
    (button,) = training.notice.buttons()
    assert f"{run.checkpoint_step:,}" in button.text()
    button.click()
    wait(lambda: run.state == "running")
    assert not training.notice.isVisible()


@pytest.mark.parametrize("width", [260, 330, 500])
def test_a_notice_cuts_none_of_its_words_in_a_low_panel(qtbot: QtBot, width: int) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    column, notice, filling = QVBoxLayout(panel), Notice(), QWidget()
    filling.setMinimumHeight(60)
    column.addWidget(notice)
    column.addWidget(filling, 1)
    panel.resize(width, 90)
    panel.show()

    notice.tell("error", "NaN arose in the output of fc3 at step 3", "the largest number is 5.16e+36. " * 4, "Go on")
    qtbot.waitUntil(lambda: notice.height() >= notice.heightForWidth(notice.width()))

    assert all(label.height() >= label.heightForWidth(label.width()) for label in notice.findChildren(QLabel))


def test_long_names_can_be_broken_and_chinese_breaks_by_itself() -> None:
    assert breakable("a_name_of_more_than_20_letters") == "a_name_of_\u200bmore_than_\u200b20_letters"
    assert (
        breakable("二十个字以上的一段中文，没有空格也能在行末断开，无需另加。")
        == "二十个字以上的一段中文，没有空格也能在行末断开，无需另加。"
    )


def test_a_changed_design_is_hinted_at(training: TrainingPanel, run: Run, wait: Wait) -> None:
    training.controls.toggle.click()
    wait(lambda: run.state == "ended")

    run.document.edit("widen", lambda graph: configure(graph, "hidden", out_features=9))

    assert training.hint.isVisible()
    run.document.history.undo()
    assert not training.hint.isVisible()


def test_the_plots_hold_the_numbers_of_the_history(run: Run, qtbot: QtBot, wait: Wait) -> None:
    panel = PlotsPanel(run.document, run)
    qtbot.addWidget(panel)
    panel.resize(420, 700)
    panel.show()

    run.start()
    wait(lambda: run.state == "ended")
    panel.turns.draw_all()

    history = run.history
    losses = panel.loss.widget.canvas.curves["loss"].samples
    np.testing.assert_array_equal(losses.x, history.column("step"))
    np.testing.assert_array_equal(losses.y, history.column("loss"))
    valid = panel.loss.widget.canvas.curves["valid_loss"].samples
    assert valid.y.tolist() == [epoch.valid_loss for epoch in history.epochs]
    assert valid.x.tolist() == [epoch.step for epoch in history.epochs]
    scores = panel.score.widget.canvas.curves["valid_accuracy"].samples
    assert scores.y.tolist() == [epoch.metrics["valid_accuracy"] for epoch in history.epochs]
    np.testing.assert_array_equal(panel.rate.widget.canvas.curves["lr"].samples.y, history.column("lr"))
    assert "Accuracy" in panel.score.widget.title.text()


def test_gradients_are_drawn_by_layer_in_curves_and_heat(run: Run, qtbot: QtBot, wait: Wait) -> None:
    panel = GradientsPanel(run.document, run)
    qtbot.addWidget(panel)
    panel.resize(420, 600)
    panel.show()
    run.start()
    wait(lambda: run.state == "ended")

    for kind in ("gradient", "weight", "update"):
        panel.kind.setCurrentIndex(panel.kind.findData(kind))
        panel.turns.draw_all()

        norms = run.history.norms(kind)
        for i, layer in enumerate(run.history.layers):
            np.testing.assert_array_equal(panel.curves.widget.canvas.curves[layer].samples.y, norms[:, i])
        np.testing.assert_array_equal(panel.heat.widget.columns.values, norms.T)
        assert panel.heat.widget.names == run.history.layers


def test_a_hidden_panel_draws_nothing_and_catches_up_when_shown(run: Run, qtbot: QtBot, wait: Wait) -> None:
    panel = PlotsPanel(run.document, run)
    qtbot.addWidget(panel)

    run.start()
    wait(lambda: run.state == "ended")
    samples = panel.loss.widget.canvas.curves["loss"].samples
    assert len(samples) == 0

    panel.resize(420, 700)
    panel.show()
    wait(lambda: len(samples) == len(run.history))


def test_training_further_continues_the_curves(run: Run, qtbot: QtBot, wait: Wait) -> None:
    panel = PlotsPanel(run.document, run)
    qtbot.addWidget(panel)
    run.start()
    wait(lambda: run.state == "ended")

    run.train_further(2)
    wait(lambda: run.state == "ended" and len(run.history.epochs) == 5)
    panel.turns.draw_all()

    samples = panel.loss.widget.canvas.curves["loss"].samples
    np.testing.assert_array_equal(samples.x, np.arange(1, len(run.history) + 1))


def test_a_reset_empties_the_plots(run: Run, qtbot: QtBot, wait: Wait) -> None:
    panel = PlotsPanel(run.document, run)
    qtbot.addWidget(panel)
    run.start()
    wait(lambda: run.state == "ended")

    run.reset()
    QApplication.processEvents()

    assert panel.loss.widget.is_empty


def test_smoothing_starts_unbiased_and_passes_over_nan() -> None:
    np.testing.assert_allclose(Smoothing(10)(np.full(50, 3.0)), 3.0)
    smooth = Smoothing(4)
    parts = np.concatenate([smooth(np.array([1.0, np.nan])), smooth(np.array([5.0]))])
    weights = np.array([0.75, 1.0]) / 1.75
    np.testing.assert_allclose(parts, [1.0, 1.0, weights @ (1.0, 5.0)])


@pytest.mark.parametrize(
    ("count", "width", "height", "best"),
    [
        (3, 330, 300, (1, 1)),
        (3, 420, 700, (1, 3)),
        (3, 1000, 230, (3, 1)),
        (2, 600, 230, (2, 1)),
        (2, 400, 500, (1, 2)),
    ],
)
def test_plots_stand_where_there_is_room(count: int, width: int, height: int, best: tuple[int, int]) -> None:
    assert grid(count, width, height) == best


def test_times_and_figures_are_short() -> None:
    assert [duration(s) for s in (0.25, 3.14, 42, 185, 7800)] == ["0.25 s", "3.1 s", "42 s", "3 min 5 s", "2 h 10 min"]
    assert figure(0.123456) == "0.1235" and figure(float("nan")) == "NaN"
    assert metric_text("accuracy", 0.9667) == "96.7 %" and metric_text("r2", 0.4712) == "0.4712"
