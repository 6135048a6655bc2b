"""Runs of the command line in the window of runs: told apart, followed, opened, noted, and taken off the list alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from engine.graph.design import Design
from engine.project.design_file import save_design
from engine.project.run_lock import RunLock
from engine.project.run_places import remember
from engine.project.run_record import Entry, EpochRecord, read_entry, record_of, write_entry
from engine.project.run_store import RunStore
from engine.project.run_writer import RunWriter
from engine.project.templates import load_template
from gui.main_window import MainWindow
from gui.panels.origin_editor import recent_runs
from gui.run_folders import last_run_of
from gui.runs_dialog import RunsDialog
from gui.runs_model import NAMES

NAME, STATE = NAMES.index("name"), NAMES.index("state")
Open = Callable[[], RunsDialog]


def finished(folder: Path, name: str, started: float) -> Design:
    """Leave a finished run in a folder."""
    folder.mkdir(parents=True)
    design = replace(load_template("mlp_iris"), name=name)
    save_design(design, folder / "design.netloom")
    epoch = {"epoch": 1, "step": 6, "train_loss": 1.0, "valid_loss": 0.5, "lr": 0.01, "seconds": 1.0, "is_best": True}
    (folder / "metrics.jsonl").write_text(json.dumps(epoch) + "\n", "utf-8")
    result = {"reason": "done", "step": 6, "epoch": 1, "test": {"loss": 0.25}, "seconds": 1.0}
    (folder / "result.json").write_text(json.dumps(result), "utf-8")
    safetensors.numpy.save_file({"hidden.weight": np.zeros((16, 4), np.float32)}, folder / "weights.safetensors")
    write_entry(folder, Entry(started=started))
    return design


@pytest.fixture
def folder(tmp_path: Path, own_home: Path) -> Path:
    """Of a run of the command line; a run of the window is older."""
    finished(own_home / "runs" / "20260101-120000", "window's", 1000.0)
    finished(tmp_path / "mine" / "out", "command line's", 2000.0)
    remember(own_home / "runs", str(tmp_path / "mine" / "out"))
    return tmp_path / "mine" / "out"


@pytest.fixture
def opened(folder: Path, window: MainWindow) -> Open:
    """Opens the window of runs."""

    def open_() -> RunsDialog:
        window.show_runs()
        dialog = window.findChild(RunsDialog)
        assert dialog is not None
        return dialog

    return open_


def cell(dialog: RunsDialog, folder: Path, column: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> object:
    runs = dialog.table.runs
    row = next(i for i, record in enumerate(runs.records) if record.folder == str(folder))
    return runs.index(row, column).data(role)


def press(button: QMessageBox.StandardButton) -> list[str]:
    """Press a button of the question that comes next; what it says, and what the button says, is in the list then."""
    said: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.extend((box.text(), box.informativeText(), box.button(button).text()))
        box.button(button).click()

    QTimer.singleShot(50, answer)
    return said


def test_it_is_listed_with_its_place_and_found_by_it(opened: Open, folder: Path, qtbot: QtBot) -> None:
    dialog = opened()

    assert [record.name for record in dialog.table.runs.records] == ["command line's", "window's"]
    assert cell(dialog, folder, NAME, Qt.ItemDataRole.ToolTipRole) == str(folder)
    assert f"Folder: {folder}" in dialog.facts.toPlainText()
    qtbot.keyClicks(dialog.search, "mine/out")
    assert dialog.table.filter.rowCount() == 1


def test_its_design_opens_and_both_are_compared(opened: Open, folder: Path, window: MainWindow) -> None:
    dialog = opened()
    dialog.table.selectAll()
    assert {reading.y for reading in dialog.curves.plot.readings(1.0)} == {0.5, 1.0}
    assert dialog.heading.text() == "From window's to command line's"

    dialog.table.select_runs([str(folder)])
    assert dialog.open_design()

    assert window.document.design == replace(load_template("mlp_iris"), name="command line's")


def test_its_weights_are_offered_and_it_answers_for_its_design(folder: Path, window: MainWindow) -> None:
    assert (folder, "command line's") in recent_runs()
    assert last_run_of(load_template("mlp_iris")) == folder


def test_its_note_and_star_are_kept_in_its_folder(opened: Open, folder: Path) -> None:
    dialog = opened()
    record = next(record for record in dialog.table.runs.records if record.folder == str(folder))

    dialog.table.runs.remarked.emit(replace(record, note="good", starred=True))

    assert (read_entry(folder).note, read_entry(folder).starred) == ("good", True)
    assert cell(dialog, folder, NAMES.index("note")) == "good"


def test_it_is_taken_off_the_list_and_its_folder_stays(opened: Open, folder: Path, own_home: Path) -> None:
    dialog = opened()
    dialog.table.select_runs([str(folder)])
    before = sorted(folder.iterdir())

    said = press(QMessageBox.StandardButton.Yes)
    dialog.delete()

    assert said[0] == "Take command line's off the list?"
    assert "stays as it is" in said[1] and str(folder) in said[1] and "cannot be undone" not in said[1]
    assert said[2] == "Take Off the List"
    assert [record.name for record in dialog.table.runs.records] == ["window's"]
    assert sorted(folder.iterdir()) == before


def test_of_both_kinds_only_the_windows_own_goes_from_disk(opened: Open, folder: Path, own_home: Path) -> None:
    dialog = opened()
    dialog.table.selectAll()

    said = press(QMessageBox.StandardButton.Yes)
    dialog.delete()

    assert said[0] == "Delete 2 runs?"
    assert "cannot be undone" in said[1] and str(folder) in said[1] and "20260101" not in said[1]
    assert dialog.table.runs.records == []
    assert (folder / "weights.safetensors").is_file()
    assert not (own_home / "runs" / "20260101-120000").exists()


def test_a_folder_that_is_gone_is_told_and_nothing_crashes(
    opened: Open, folder: Path, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = opened()
    folder.rename(folder.with_name("moved"))
    dialog.reload()
    dialog.table.select_runs([str(folder)])

    assert cell(dialog, folder, STATE) == "Folder gone"
    assert str(folder) in str(cell(dialog, folder, STATE, Qt.ItemDataRole.ToolTipRole))
    assert dialog.facts.toPlainText().startswith(f"Its folder {folder} is gone, or was moved.")
    assert {reading.y for reading in dialog.curves.plot.readings(1.0)} == {0.5, 1.0}
    before = window.document.design
    assert not dialog.open_design()
    record = next(record for record in dialog.table.runs.records if record.folder == str(folder))
    dialog.table.runs.remarked.emit(replace(record, starred=True))
    assert len(dialog.findChildren(QMessageBox, "fault")) == 2
    assert window.document.design == before
    assert not folder.exists()

    press(QMessageBox.StandardButton.Yes)
    dialog.delete()
    assert [record.name for record in dialog.table.runs.records] == ["window's"]


def test_one_that_trains_is_followed_and_called_broken_off_once_its_process_is_gone(
    opened: Open, own_home: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    live = tmp_path / "live"
    live.mkdir()
    design = replace(load_template("mlp_iris"), name="live")
    save_design(design, live / "design.netloom")
    lock, writer = RunLock(live), RunWriter(own_home / "runs")
    assert lock.take()
    writer.begin(record_of(str(live), design, Entry(started=3000.0)), [])
    dialog = opened()
    dialog.table.select_runs([str(live)])
    assert cell(dialog, live, STATE) == "Running"

    with closing(RunStore(own_home / "runs")) as store:
        assert writer.record is not None
        store.add(replace(writer.record, epochs=1), [EpochRecord(1, 6, 1.0, 0.75, 0.01, 1.0)])
    dialog._watch()
    assert str(cell(dialog, live, NAMES.index("epochs"))).startswith("1 /")
    assert dialog.curves.shown_epochs(str(live)) == 1

    lock.release()  # as the system does it for a process that is killed
    dialog._watch()
    assert cell(dialog, live, STATE) == "Broken off"
    writer.close()
