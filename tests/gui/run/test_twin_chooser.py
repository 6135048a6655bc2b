"""What a design can be compared with: a button each for its variants, and templates, files and earlier runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from engine.graph.design import Design
from engine.project.design_file import save_design
from engine.project.run_record import Entry, record_of
from engine.project.run_store import RunStore
from engine.project.templates import load_template
from gui.twin import Side
from gui.twin_chooser import TwinChooser
from gui.twin_variants import variants


@pytest.fixture
def chooser(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TwinChooser:
    """Of the RNN that reads names, with a home of its own."""
    monkeypatch.setenv("NETLOOM_HOME", str(tmp_path))
    chooser = TwinChooser(load_template("rnn_names"))
    qtbot.addWidget(chooser)
    chooser.resize(1100, 700)
    chooser.show()
    return chooser


def test_every_variant_has_a_button_that_chooses_it(chooser: TwinChooser, qtbot: QtBot) -> None:
    for variant in variants(load_template("rnn_names")):
        button = chooser.findChild(QPushButton, f"twin.variant.{variant.key}")
        with qtbot.waitSignal(chooser.chosen) as heard:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert heard.args == [Side(variant.label, variant.design)]


def test_a_template_is_chosen_by_its_title(chooser: TwinChooser, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chooser.chosen) as heard:
        chooser.findChild(QAction, "twin.template.lstm_names").trigger()

    assert heard.args[0].design == load_template("lstm_names")


def test_an_earlier_run_is_offered_with_its_design(
    chooser: TwinChooser, iris: Design, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "runs" / "20260101-120000"
    folder.mkdir(parents=True)
    save_design(iris, folder / "design.netloom")
    store = RunStore(tmp_path / "runs")
    store.save(record_of(folder.name, iris, Entry(started=1000.0)), [])
    store.close()

    menu = chooser.findChild(QPushButton, "twin.kept").menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    with qtbot.waitSignal(chooser.chosen) as heard:
        menu.actions()[0].trigger()

    assert heard.args[0].design == iris


def test_a_file_that_is_no_design_is_told_and_nothing_is_chosen(
    chooser: TwinChooser, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "broken.netloom"
    path.write_text("{", encoding="utf-8")
    with qtbot.assertNotEmitted(chooser.chosen):
        chooser.take_file(path, "broken")

    QApplication.processEvents()
    assert chooser.findChild(QMessageBox, "fault") is not None
