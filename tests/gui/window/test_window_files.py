"""New, open, save: what the title says, what is asked, and how faults are told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from engine.project.design_file import load_design, save_design
from engine.project.templates import load_template
from gui.export_dialog import ExportDialog
from gui.main_window import MainWindow

Button = QMessageBox.StandardButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def answer(button: Button) -> None:
    """Press a button of the question that comes next."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.button(button).click()

    QTimer.singleShot(50, press)


def fault_of(window: MainWindow) -> QMessageBox:
    """The dialog that tells a fault."""
    box = window.findChild(QMessageBox, "fault")
    assert box is not None
    return box


def test_a_saved_design_comes_back_equal(window: MainWindow, tmp_path: Path) -> None:
    window.files.open_template("lenet_digits")
    design = window.document.design

    assert window.files.save_to(tmp_path / "mine.netloom")

    assert load_design(tmp_path / "mine.netloom") == design


def test_the_title_tells_the_name_and_unsaved_changes(window: MainWindow, tmp_path: Path) -> None:
    assert window.windowTitle() == "[*]Untitled — Netloom"

    window.canvas.add_block("Linear")
    assert window.isWindowModified()
    assert window.windowTitle() == "[*] Untitled — Netloom"

    window.files.save_to(tmp_path / "first.netloom")
    assert not window.isWindowModified()
    assert window.windowTitle() == "[*]first — Netloom"
    assert window.document.design.name == "first"

    window.document.history.undo()
    assert window.isWindowModified()


def test_a_template_is_opened_as_a_copy_that_belongs_to_no_file(window: MainWindow) -> None:
    window.files.open_template("lenet_digits")

    assert window.document.path is None
    assert not window.document.is_modified
    assert window.document.design == load_template("lenet_digits")


@pytest.mark.parametrize(("button", "closes", "is_kept"), [
    (Button.Cancel, False, False), (Button.Discard, True, False), (Button.Save, True, True),
])  # fmt: skip
def test_closing_with_changes_asks(
    make_window: Callable[..., MainWindow], tmp_path: Path, button: Button, closes: bool, is_kept: bool
) -> None:
    window = make_window()
    window.files.open_template("mlp_iris")
    window.files.save_to(tmp_path / "mine.netloom")
    window.canvas.add_block("Linear")
    blocks = len(window.document.graph.nodes)

    answer(button)

    assert window.close() == closes
    assert (len(load_design(tmp_path / "mine.netloom").graph.nodes) == blocks) == is_kept


def test_another_design_takes_the_place_of_a_running_one_only_if_the_user_says_so(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.files.open_template("cnn_digits")
    window.run.start()
    qtbot.waitUntil(lambda: window.run.state == "running", timeout=60_000)

    answer(Button.No)
    assert not window.files.open_template("mlp_iris")
    assert window.document.design.name == load_template("cnn_digits").name

    answer(Button.Yes)
    assert window.files.open_template("mlp_iris")
    assert window.document.design.name == load_template("mlp_iris").name


def test_a_broken_file_is_told_in_a_dialog_and_nothing_is_lost(window: MainWindow, tmp_path: Path) -> None:
    window.canvas.add_block("Linear")
    window.document.history.setClean()
    before = window.document.design
    broken = tmp_path / "broken.netloom"
    broken.write_text('{"format": "netloom-design", "version": 1, "blocks": [{"id": "a", "type": "Linaer"}]}')

    assert not window.files.open(broken)

    box = fault_of(window)
    assert "Linaer" in box.text() + box.informativeText()
    assert "Linear" in box.informativeText()
    assert window.document.design == before


def test_a_folder_that_cannot_be_written_is_told(window: MainWindow, tmp_path: Path) -> None:
    window.canvas.add_block("Linear")

    assert not window.files.save_to(tmp_path / "no such folder" / "mine.netloom")

    assert "cannot be written" in fault_of(window).text()
    assert window.document.is_modified


def test_recent_files_are_listed_the_last_first_and_only_those_that_exist(window: MainWindow, tmp_path: Path) -> None:
    paths = [(tmp_path / f"{name}.netloom").resolve() for name in "abc"]
    for path in paths:
        window.files.save_to(path)
    window.files.open(paths[0])
    paths[1].unlink()

    assert window.files.recent() == [paths[0], paths[2]]


@pytest.mark.parametrize(("kind", "start"), [("python", b'"""'), ("png", b"\x89PNG"), ("svg", b"<?xml")])
def test_the_export_dialog_writes_the_file(window: MainWindow, tmp_path: Path, kind: str, start: bytes) -> None:
    window.files.open_template("mlp_iris")
    window.export(kind)
    dialog = window.findChild(ExportDialog)
    target = tmp_path / f"out.{kind}"
    dialog.findChild(QLineEdit, "export.path").setText(str(target))

    dialog.accept()

    assert dialog.result() == QDialog.DialogCode.Accepted
    assert target.read_bytes().startswith(start)


def test_a_design_with_errors_is_not_exported_but_its_problems_are_shown(window: MainWindow) -> None:
    window.canvas.add_block("Linear")

    window.export("python")

    assert window.findChild(ExportDialog) is None
    assert not window.docks["problems"].isHidden()
    assert "errors" in window.status.currentMessage()


def test_a_design_file_dropped_on_the_window_is_opened(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = (tmp_path / "mine.netloom").resolve()
    save_design(load_template("mlp_iris"), path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS)
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS)

    QApplication.sendEvent(window, enter)
    QApplication.sendEvent(window, drop)
    qtbot.waitUntil(lambda: window.document.path == path)

    assert drop.isAccepted()
    assert window.document.design == load_template("mlp_iris")
