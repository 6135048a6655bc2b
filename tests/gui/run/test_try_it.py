"""The trained network answers what is drawn, typed or chosen, and its wrong answers are a click away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.graph.edits import annotate, configure
from engine.project.templates import load_template
from engine.training.evaluate import trained
from gui.panels.try_inputs import PictureInput, TextInput
from gui.panels.try_it import TryPanel
from gui.run import Run

Wait = Callable[..., None]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(run: Run, qtbot: QtBot) -> TryPanel:
    panel = TryPanel(run.document, run)
    qtbot.addWidget(panel)
    panel.resize(340, 700)
    panel.show()
    return panel


def learn(run: Run, name: str, wait: Wait) -> None:
    """Train a template for one epoch."""
    design = load_template(name)
    run.document.open(replace(design, training=replace(design.training, epochs=1, early_stopping=None)), None)
    run.start()
    wait(lambda: run.state == "ended")


def test_before_training_it_says_what_to_do(panel: TryPanel, run: Run, wait: Wait) -> None:
    design = run.document.design
    unheard = next(key for key, node in design.graph.nodes.items() if node.block.type_name() == "Linear")
    run.document.open(replace(design, graph=configure(design.graph, unheard, out_features=1234)), None)
    panel.questions.look()

    assert panel.questions.design is None
    assert panel.empty.isVisible()
    assert "Train" in panel.empty.text()


def test_what_is_drawn_with_the_mouse_is_answered_as_the_model_does(
    panel: TryPanel, run: Run, wait: Wait, qtbot: QtBot
) -> None:
    learn(run, "lenet_digits", wait)
    (given,), (told,) = panel.inputs.values(), panel.answers.values()
    assert isinstance(given, PictureInput)
    wait(lambda: told.bars.rows() and panel.samples.count == 300)
    first = told.bars.rows()

    qtbot.mouseClick(given.wipe, LEFT)
    side = given.pad.width()
    QTest.mousePress(given.pad, LEFT, pos=QPoint(side // 2, side // 8))
    for part in range(1, 7):
        QTest.mouseMove(given.pad, QPoint(side // 2, side * part // 8 + side // 8))
    QTest.mouseRelease(given.pad, LEFT, pos=QPoint(side // 2, side * 7 // 8))
    wait(lambda: told.bars.rows() != first and not panel.questions.is_busy)
    qtbot.wait(200)
    wait(lambda: not panel.questions.is_busy)

    assert run.folder is not None
    model = trained(run.folder).model.eval()
    with torch.no_grad():
        shares = model(torch.as_tensor(given.pad.dots)[None])[0].softmax(0).tolist()
    assert (given.pad.dots[0, 2:6, 3:5] > 0).all() and (given.pad.dots[0, :, 0] < 0).all()
    assert [share for _, share in told.bars.rows()] == pytest.approx(sorted(shares, reverse=True), abs=1e-6)
    assert not told.truth.isVisible(), "nobody knows what was meant"


def test_a_cell_of_the_confusion_matrix_leads_to_its_samples(
    panel: TryPanel, run: Run, wait: Wait, qtbot: QtBot
) -> None:
    learn(run, "mlp_iris", wait)
    wait(lambda: panel.samples.count == 30)
    (told,) = panel.answers.values()
    qtbot.mouseClick(panel.samples.test, LEFT)
    matrix = panel.samples.matrix
    wait(lambda: matrix.counts.sum() == 30)

    wrong = int(matrix.counts.sum() - np.trace(matrix.counts))
    assert panel.samples.told.text() == f"{wrong} of 30 are wrong"
    row, column = (int(place) for place in np.argwhere(matrix.counts)[0])
    QTest.mouseClick(matrix, LEFT, pos=matrix.cell_rect(row, column).center().toPoint())
    wait(
        lambda: panel.samples.picker.place.maximum() == int(matrix.counts[row, column]) and not panel.questions.is_busy
    )

    labels = ("setosa", "versicolor", "virginica")
    wait(lambda: told.says.text() == labels[column])
    assert (told.truth.text() == "") == (row == column)


def test_a_typed_name_is_answered_and_a_text_that_does_not_fit_is_told(
    panel: TryPanel, run: Run, wait: Wait, qtbot: QtBot
) -> None:
    learn(run, "textcnn_names", wait)
    (given,), (told,) = panel.inputs.values(), panel.answers.values()
    assert isinstance(given, TextInput)
    wait(lambda: bool(told.bars.rows()))
    before = told.bars.rows()

    given.line.clear()
    QTest.keyClicks(given.line, "Kowalski")
    wait(lambda: told.bars.rows() != before and not panel.questions.is_busy)
    assert sum(share for _, share in told.bars.rows()) == pytest.approx(1, abs=1e-5)

    given.line.clear()
    QTest.keyClicks(given.line, "x" * 41)
    assert "40" in given._fault.text()


def test_a_run_of_yesterday_still_answers(run: Run, wait: Wait, qtbot: QtBot) -> None:
    learn(run, "mlp_iris", wait)
    design = run.document.design
    run.reset()
    panel = TryPanel(run.document, run)
    qtbot.addWidget(panel)
    panel.show()

    wait(lambda: panel.samples.count == 30)

    run.document.open(replace(design, graph=annotate(design.graph, next(iter(design.graph.nodes)), frozen=True)), None)
    wait(lambda: panel.questions.design is None)
