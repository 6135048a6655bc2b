"""An error that nobody foresaw: the work is kept, the log written, the user told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton

from gui import crash
from gui.main_window import MainWindow


def test_an_unforeseen_error_is_told_logged_and_costs_no_work(
    window: MainWindow, own_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.watch(window, window.autosave.write_now)
    window.canvas.add_block("Linear")

    try:
        raise ZeroDivisionError("a deep fault")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)

    box = window.findChild(QMessageBox, "crash")
    assert "a deep fault" not in box.text() + box.informativeText()
    assert "a deep fault" in (own_home / "errors.log").read_text(encoding="utf-8")
    assert window.autosave.path.is_file()
    assert "a deep fault" in capsys.readouterr().err

    copy = next(button for button in box.findChildren(QPushButton) if "Copy" in button.text())
    copy.click()
    assert box.isVisible()
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()
    box.close()


def test_the_same_fault_again_and_again_opens_one_dialog(
    window: MainWindow, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.watch(window, window.autosave.write_now)

    for _ in range(5):
        sys.excepthook(ValueError, ValueError("again"), None)

    boxes = window.findChildren(QMessageBox, "crash")
    assert sum(box.isVisible() for box in boxes) == 1
    for box in boxes:
        box.close()


def test_a_log_that_grew_too_large_begins_anew(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash, "LARGEST_LOG", 300)

    for number in range(10):
        path = crash.log(f"fault {number} " + "x" * 100)

    text = path.read_text(encoding="utf-8")
    assert "fault 9" in text
    assert len(text) < 1200
