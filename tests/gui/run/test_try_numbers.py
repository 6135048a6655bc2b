"""Numbers are shown and typed in the units in which they were measured, and answered in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sklearn.datasets import load_diabetes, load_iris

from engine.data.catalogue import DATASETS
from engine.data.field import Field
from engine.graph.spec import TensorSpec
from engine.project.templates import load_template
from engine.training.evaluate import trained
from gui.panels.try_inputs import SampleInput, input_for
from gui.panels.try_it import TryPanel
from gui.panels.try_numbers import NumbersInput
from gui.run import Run

Wait = Callable[..., None]


def typed(given: NumbersInput, place: int, text: str) -> None:
    """Type a number as a person would."""
    line = given.numbers[place].lineEdit()
    line.selectAll()
    QTest.keyClicks(line, text)


def test_a_sample_is_shown_as_it_was_measured_and_given_as_the_dataset_has_it(qtbot: QtBot) -> None:
    field = DATASETS["iris"].by_name["features"]
    given = input_for("flower", field)
    qtbot.addWidget(given)
    assert isinstance(given, NumbersInput)
    rows = {tuple(row) for row in load_iris().data.tolist()}

    for sample in DATASETS["iris"].load()["test"]["features"]:
        given.show_value(sample)

        assert tuple(number.value for number in given.numbers) in rows
        assert np.array_equal(given.value(), sample)


def test_what_is_typed_is_standardised_by_the_training_part(qtbot: QtBot) -> None:
    field = DATASETS["iris"].by_name["features"]
    given = NumbersInput("flower", field)
    qtbot.addWidget(given)
    sample = DATASETS["iris"].load()["test"]["features"][3]
    given.show_value(sample)

    with qtbot.waitSignal(given.changed):
        typed(given, 2, "4.7")

    wanted = sample.copy()
    wanted[2] = (4.7 - field.means[2]) / field.deviations[2]
    assert given.value() == pytest.approx(wanted, abs=1e-6)

    typed(given, 1, "wide")
    assert given.value() is None and "wide" in given._fault.text()
    typed(given, 1, "3")
    assert given.value() is not None and given._fault.text() == ""


def test_very_many_numbers_are_shown_as_colours(qtbot: QtBot) -> None:
    given = input_for("x", Field("x", "input", "features", TensorSpec((500,))))
    qtbot.addWidget(given)

    assert isinstance(given, SampleInput)


def test_a_typed_patient_is_answered_in_the_units_of_the_study(run: Run, wait: Wait, qtbot: QtBot) -> None:
    panel = TryPanel(run.document, run)
    qtbot.addWidget(panel)
    panel.show()
    design = load_template("diabetes_regression")
    run.document.open(replace(design, training=replace(design.training, epochs=1)), None)
    run.start()
    wait(lambda: run.state == "ended")
    (given,), (told,) = panel.inputs.values(), panel.answers.values()
    assert isinstance(given, NumbersInput)
    wait(lambda: bool(told.says.text()) and not panel.questions.is_busy)
    before, true = told.says.text(), told.truth.text()

    typed(given, 2, "45.5")
    wait(lambda: told.says.text() != before and not panel.questions.is_busy)

    assert run.folder is not None
    model = trained(run.folder).model.eval()
    with torch.no_grad():
        answer = model(torch.as_tensor(given.value())[None]).item()
    target = load_diabetes().target
    assert float(told.says.text()) == pytest.approx(answer * 76.43742 + 150.4604, rel=1e-3)
    assert any(true.endswith(f" {value:.4g}") for value in target)
