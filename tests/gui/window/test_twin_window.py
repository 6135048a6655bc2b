"""A twin run in the window: two processes at work, their curves, what is said, and the second design taken over."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from engine.graph.design import Design
from engine.project.run_store import RunStore
from engine.project.templates import load_template
from gui.language import languages
from gui.main_window import MainWindow
from gui.twin_window import TwinWindow, open_twin

LEFT = Qt.MouseButton.LeftButton
Open = Callable[[Design, Design], TwinWindow]


def wait_until(holds: Callable[[], bool], seconds: float = 120.0) -> None:
    """Let Qt work until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not come about in time"
        QApplication.processEvents()
        time.sleep(0.002)


def is_alive(pid: int | None) -> bool:
    """Whether a process is there, if only as a zombie."""
    try:
        os.kill(pid or 0, 0)
    except ProcessLookupError:
        return False
    return pid is not None


@pytest.fixture
def iris() -> Design:
    """A tiny network: three epochs of six steps."""
    design = load_template("mlp_iris")
    return replace(design, training=replace(design.training, epochs=3))


@pytest.fixture
def opened(window: MainWindow) -> Iterator[Open]:
    """Opens twin runs, and closes those that are left."""
    made: list[TwinWindow] = []

    def open_(a: Design, b: Design) -> TwinWindow:
        window.document.open(a, None)
        made.append(open_twin(window, a, b, ("first", "second")))
        return made[-1]

    yield open_
    for twin in made:
        if twin.twin is not None:
            twin.close()


@pytest.mark.long
def test_two_runs_of_one_design_are_equal_to_the_bit(opened: Open, iris: Design) -> None:
    shown = opened(iris, iris)
    twin = shown.twin
    assert twin is not None and shown.page is not None
    wait_until(lambda: all(half.is_done for half in twin.halves))

    a, b = (half.run.history for half in twin.halves)
    assert a is not None and b is not None
    assert len(a) == 18
    assert a.rows.tobytes() == b.rows.tobytes()
    assert [e.valid_loss for e in a.epochs] == [e.valid_loss for e in b.epochs]
    assert "first and second are equal" in shown.page.verdict.text()
    assert len({half.run.pid for half in twin.halves}) == 2

    languages.use("zh_CN")
    QApplication.processEvents()
    assert shown.twin is twin, "another language does not disturb what trains"
    shown.page.turns.draw_all()
    assert len(shown.page.loss.widget.canvas.curves["a"].samples.x) == 18


def test_a_variant_is_chosen_trained_beside_the_design_and_taken_over(
    window: MainWindow, iris: Design, qtbot: QtBot, own_home: Path
) -> None:
    window.document.open(iris, None)
    window.show()
    window.qactions["train.twin"].trigger()
    shown = window.findChild(TwinWindow)
    assert shown is not None
    qtbot.mouseClick(shown.findChild(QPushButton, "twin.variant.lr_up"), LEFT)
    twin, page = shown.twin, shown.page
    assert twin is not None and page is not None
    wait_until(lambda: all(half.is_done for half in twin.halves))
    page.turns.draw_all()

    for plot in (page.loss, page.score, page.norms):
        for name, half in zip("ab", twin.halves, strict=True):
            history = half.run.history
            assert history is not None
            curve = plot.widget.canvas.curves[name]
            assert curve.samples.x.tolist() == history.column("step").tolist()
            assert curve.dashed == (name == "b")
    first = twin.a.run.history
    assert first is not None
    page.layer.setCurrentIndex(page.layer.findData(first.layers[0]))
    page.turns.draw_all()
    drawn = page.norms.widget.canvas.curves["a"].samples.y[0]
    assert drawn == pytest.approx(first.column(f"gradient.{first.layers[0]}")[0], rel=1e-12)
    valid = page.loss.widget.canvas.curves["b_valid"].samples.y
    assert twin.b.run.history is not None
    np.testing.assert_array_equal(valid, [epoch.valid_loss for epoch in twin.b.run.history.epochs])

    names = {record.folder for record in RunStore(own_home / "runs").records()}
    assert names == {half.run.folder.name for half in twin.halves if half.run.folder}

    qtbot.mouseClick(shown.take_button, LEFT)
    assert window.document.design.training.lr == pytest.approx(10 * iris.training.lr)
    assert window.document.design.name == iris.name
    assert not shown.take_button.isEnabled()
    window.document.history.undo()
    assert window.document.design == iris
    shown.close()


def test_a_second_one_that_fails_says_so_while_the_first_goes_on_and_closing_ends_both(
    opened: Open, iris: Design, qtbot: QtBot
) -> None:
    endless = replace(iris, training=replace(iris.training, epochs=100_000))
    wild = replace(endless, training=replace(endless.training, optimizer="SGD", lr=1e30))
    shown = opened(endless, wild)
    twin, page = shown.twin, shown.page
    assert twin is not None and page is not None
    wait_until(lambda: twin.b.fault is not None and twin.a.run.state == "running")
    assert page.verdict.text().startswith("second broke off: ")
    assert page.verdict.text().endswith("first goes on.")

    before = len(twin.a.run.history or ())
    wait_until(lambda: len(twin.a.run.history or ()) > before)
    qtbot.mouseClick(shown.pause_button, LEFT)
    wait_until(lambda: twin.is_paused)
    assert shown.pause_button.text() == "Go On"
    qtbot.mouseClick(shown.pause_button, LEFT)
    wait_until(lambda: twin.is_running)

    wait_until(lambda: is_alive(twin.b.run.pid))  # a fresh one is warmed after a fault
    pids = [half.run.pid for half in twin.halves]
    assert all(map(is_alive, pids))
    shown.close()
    assert not any(map(is_alive, pids))


def test_closing_the_main_window_ends_both(opened: Open, window: MainWindow, iris: Design) -> None:
    endless = replace(iris, training=replace(iris.training, epochs=100_000))
    shown = opened(endless, endless)
    twin = shown.twin
    assert twin is not None
    pids = [half.run.pid for half in twin.halves]
    assert all(map(is_alive, pids))

    window.document.history.setClean()
    window.close()

    assert not any(map(is_alive, pids))
