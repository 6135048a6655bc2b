"""Weights that are not where a block says hinder the start, before anything is loaded; one click draws them anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.graph.edits import annotate
from gui.panels.training import TrainingPanel
from gui.run import Run

Wait = Callable[..., None]


def test_a_start_is_refused_and_one_click_lets_the_weights_be_drawn(
    run: Run, tmp_path: Path, qtbot: QtBot, wait: Wait
) -> None:
    panel = TrainingPanel(run.document, run)
    qtbot.addWidget(panel)
    panel.show()
    layer = next(key for key, node in run.document.graph.nodes.items() if node.block.type_name() == "Linear")
    run.document.edit("take", lambda graph: annotate(graph, layer, weights=str(tmp_path)))

    assert not run.start()

    assert run.state == "ready"
    assert str(tmp_path / "weights.safetensors") in panel.notice.text()
    assert run.document.selection.ids == (layer,)
    button = next(one for one in panel.notice.buttons() if one.text() == "Draw the weights at random")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert run.document.graph.nodes[layer].weights == ""
    assert not panel.notice.isVisible()
    assert run.start()
    wait(lambda: run.state in ("running", "ended"))
    run.document.history.undo()
    assert run.document.graph.nodes[layer].weights == str(tmp_path)
