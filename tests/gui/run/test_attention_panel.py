"""The attention panel shows where each token looks, and the mouse over a token lights what it looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.project.templates import load_template
from engine.training.evaluate import trained
from engine.training.probes.attention import attention
from engine.training.viewing_attention import AttentionView
from gui.panels.attention import AttentionPanel
from gui.run import Run
from gui.widgets.attention_map import AttentionMap
from gui.widgets.look_view import LookView

Wait = Callable[..., None]


@pytest.fixture
def panel(run: Run, qtbot: QtBot) -> AttentionPanel:
    panel = AttentionPanel(run.document, run)
    qtbot.addWidget(panel)
    panel.resize(360, 520)
    panel.show()
    return panel


def learn(run: Run, name: str, wait: Wait) -> None:
    """Train a template for one epoch on few samples."""
    design = load_template(name)
    run.document.open(replace(design, training=replace(design.training, epochs=1, early_stopping=None)), None)
    run.start()
    wait(lambda: run.state == "running")
    run.stop()
    wait(lambda: run.state == "ended")


def test_without_attention_it_says_what_to_add(panel: AttentionPanel) -> None:
    assert panel.empty.isVisible()
    assert "transformer" in panel.empty.text()


def test_it_shows_told_beside_free_as_the_probe_computes_them(panel: AttentionPanel, run: Run, wait: Wait) -> None:
    learn(run, "transformer_numbers", wait)
    texts = [panel.choice.itemText(i) for i in range(panel.choice.count())]
    panel.choice.setCurrentIndex(1)
    panel.head.setCurrentIndex(3)
    panel.samples.place.setValue(34)
    wait(lambda: panel._seen is not None and (panel._seen.attending.path, panel._seen.index) == ("attention", 33))

    job = trained(run.folder, ("train", "valid", "test"))
    expected = attention(job, AttentionView(1, block="decoder", path="attention", head=2, index=33, free=True))
    assert len(texts) == len(set(texts)) == 3
    assert [panel.head.itemText(i) for i in (0, 4)] == ["mean of the heads", "head 4"]
    for view, look in zip(panel.looks, (expected.told, expected.free), strict=True):
        shown = look.weights[: look.rows.steps, : look.columns.steps]
        wait(lambda: np.allclose(view.map.weights, shown, atol=1e-5))  # noqa: B023
        assert view.isVisible()
        assert [token.text for token in view.columns.tokens()] == panel.names_along(look.columns)


def test_over_a_picture_each_token_has_one_of_its_own(panel: AttentionPanel, run: Run, wait: Wait) -> None:
    learn(run, "captions_attention", wait)
    wait(lambda: panel._seen is not None)
    look = panel._seen.told

    assert panel.looks[0].pictures.isVisible()
    assert panel.looks[0].pictures.weights[:, 0] == pytest.approx(look.weights[: look.rows.steps])


@pytest.fixture
def look(qtbot: QtBot) -> LookView:
    look = LookView("look")
    qtbot.addWidget(look)
    look.resize(400, 400)
    weights = np.array([[0.9, 0.1, 0.0], [0.2, 0.2, 0.6]])
    look.show_look("", weights, (["Tom", "猫"], True), (["汤", "姆", "cat"], True))
    look.show()
    return look


def test_a_token_under_the_mouse_lights_what_it_looked_at(look: LookView, qtbot: QtBot) -> None:
    box = look.rows._places(look.rows.width())[1]
    QTest.mouseMove(look.rows, QPoint(round(box.center().x()), round(box.center().y())))
    qtbot.waitUntil(lambda: look._place == 1)

    assert look.columns._lit == pytest.approx({0: 1 / 3, 1: 1 / 3, 2: 1.0})
    look.show_look("", np.full((2, 3), 1 / 3), (["Tom", "猫"], True), (["汤", "姆", "cat"], True))
    assert look.columns._lit[0] == pytest.approx(2 / 3), "it stays lit while the network learns"
    look.light(-1)
    assert look.columns._lit == {}


def test_what_looks_at_itself_is_shown_once(look: LookView) -> None:
    look.show_look("", np.eye(2), (["a", "b"], True), (["a", "b"], True))
    look.light(0)

    assert look.columns.isHidden()
    assert look.rows._lit == {0: 1.0, 1: 0.0}


def test_the_alignment_is_painted_where_the_weights_are(look: LookView) -> None:
    look.map.resize(300, 120)
    picture = look.map.grab().toImage()
    side, left, head = look.map._side(300), look.map._left(300), look.map._head()

    def blue(row: int, column: int) -> int:
        color = picture.pixelColor(round(left + (column + 0.5) * side), round(head + (row + 0.5) * side))
        return color.blue() - color.red()

    assert blue(0, 0) > blue(0, 1) >= blue(0, 2)
    assert blue(1, 2) > blue(1, 0)


def test_a_thousand_tokens_fit_a_small_dock(qtbot: QtBot) -> None:
    alignment = AttentionMap()
    qtbot.addWidget(alignment)
    alignment.resize(340, 340)
    names = [f"token{i}" for i in range(1000)]
    alignment.show_weights(np.full((1000, 1000), 1e-3, np.float32), names, names, 1e-3)

    assert alignment.sizeHint().height() < 500
    assert not alignment.grab().isNull()
