"""A drawing that is changed while its run holds: the panel says what becomes of the weights, and the run goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from engine.graph import edits
from engine.graph.design import Design
from engine.graph.graph import Endpoint, Graph, Node
from gui.panels.gradients import GradientsPanel
from gui.panels.plots import PlotsPanel
from gui.panels.training import TrainingPanel
from gui.run import Run

Wait = Callable[..., None]
OLD, NEW = "Continue with the old drawing", "Continue with the changed drawing"


@pytest.fixture
def training(run: Run, qtbot: QtBot) -> TrainingPanel:
    panel = TrainingPanel(run.document, run)
    qtbot.addWidget(panel)
    panel.resize(380, 520)
    panel.show()
    return panel


@pytest.fixture
def held(training: TrainingPanel, run: Run, endless: Design, wait: Wait) -> TrainingPanel:
    """A run that holds after some steps."""
    run.document.open(endless, None)
    run.start()
    wait(lambda: run.history is not None and len(run.history) > 20)
    run.pause()
    wait(lambda: run.state == "paused")
    return training


def layers(graph: Graph) -> list[str]:
    return [key for key, node in graph.nodes.items() if node.block.type_name() == "Linear"]


def widen(run: Run) -> str:
    first = layers(run.document.graph)[0]
    run.document.edit("widen", lambda graph: edits.configure(graph, first, out_features=19))
    return first


def button(panel: TrainingPanel, text: str) -> QPushButton:
    return next(button for button in panel.hint.buttons() if button.text() == text)


def test_the_panel_says_what_becomes_of_each_block_before_it_goes_on(held: TrainingPanel, run: Run) -> None:
    first, second, *others = layers(run.document.graph)

    widen(run)

    text = held.hint.text()
    assert f"{first} (out_features" in text and "→ 19)" in text and f"{second} (weight" in text
    assert f"{len(others)} block{'s keep their' if len(others) != 1 else ' keeps its'} weights" in text
    run.document.history.undo()
    assert not held.hint.isVisible()


def test_it_goes_on_with_the_changed_drawing_from_the_step_where_it_held(
    held: TrainingPanel, run: Run, qtbot: QtBot, wait: Wait
) -> None:
    plots, gradients = PlotsPanel(run.document, run), GradientsPanel(run.document, run)
    for panel in (plots, gradients):
        qtbot.addWidget(panel)
        panel.resize(500, 360)
        panel.show()
    at = run.history.step
    losses = run.history.column("loss").copy()
    first = layers(run.document.graph)[0]
    node = Node("norm", type(run.document.graph.nodes[first].block).of({"out_features": 7}))
    target = next(t for s, t in run.document.graph.links() if s.node == first)
    run.document.edit("add", lambda graph: edits.insert(graph, node, Endpoint(first, "output"), target))
    assert "new: norm" in held.hint.text()

    qtbot.mouseClick(button(held, NEW), Qt.MouseButton.LeftButton)
    wait(lambda: run.state == "running" and run.history.step > at + 20)
    run.pause()
    wait(lambda: run.state == "paused")

    assert run.design == run.document.design and not run.is_stale
    np.testing.assert_array_equal(run.history.column("step")[: at + 5], np.arange(1, at + 6))
    np.testing.assert_array_equal(run.history.column("loss")[:at], losses)
    norms = run.history.column("gradient.norm")
    assert np.isnan(norms[:at]).all() and np.isfinite(norms[at:]).all()
    assert np.isfinite(list(run.history.recent_gradients().values())).all()
    for panel in (plots, gradients):
        panel.grab()


def test_it_goes_on_with_the_old_drawing(held: TrainingPanel, run: Run, qtbot: QtBot, wait: Wait) -> None:
    trained, at = run.design, run.history.step
    widen(run)

    qtbot.mouseClick(button(held, OLD), Qt.MouseButton.LeftButton)
    wait(lambda: run.state == "running" and run.history.step > at)

    assert run.design == trained and run.is_stale


def test_a_drawing_that_cannot_be_trained_is_not_offered(held: TrainingPanel, run: Run) -> None:
    run.document.edit("cut", lambda graph: edits.remove(graph, [layers(graph)[0]]))

    assert [button.text() for button in held.hint.buttons()] == [OLD]
    assert held.hint.kind == "warning"


def test_what_the_training_process_refuses_is_told_and_the_run_still_holds(
    held: TrainingPanel, run: Run, qtbot: QtBot, wait: Wait
) -> None:
    design = run.document.design
    run.document.change("seed", replace(design, training=replace(design.training, seed=77)))

    qtbot.mouseClick(button(held, NEW), Qt.MouseButton.LeftButton)
    wait(lambda: held.hint.kind == "warning")

    assert "seed" in held.hint.text() and run.state == "paused"
    qtbot.mouseClick(button(held, OLD), Qt.MouseButton.LeftButton)
    wait(lambda: run.state == "running")
