"""A Python text in the window: written in a dialog, never run by looking at it, asked about before training."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.blocks.own_code import EXAMPLE
from engine.graph.edits import configure
from engine.project.design_file import save_design
from engine.project.trust import trust, trusted
from gui.main_window import MainWindow
from gui.trust_dialog import TrustDialog
from gui.widgets.code_area import CodeArea
from gui.widgets.code_dialog import CodeDialog
from tests.engine.training.nets import iris


def until(holds, seconds: float = 120.0) -> None:
    """Let Qt work until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not come about in time"
        QApplication.processEvents()
        time.sleep(0.002)


def opened(make_window, folder: Path, source: str) -> MainWindow:
    path = folder / "own.netloom"
    save_design(iris([("own", "PythonModule", {"source": source})]), path)
    window = make_window(path)
    window.show()
    return window


def dialog_of(window: MainWindow) -> TrustDialog:
    (dialog,) = (found for found in window.findChildren(TrustDialog) if found.isVisible())
    return dialog


def test_nothing_in_the_window_runs_the_text_before_a_yes(make_window, tmp_path):
    mark = tmp_path / "ran"
    source = f"import os\nopen({str(mark)!r}, 'w').close()\nos._exit(3)\n{EXAMPLE}"
    window = opened(make_window, tmp_path, source)
    window.document.selection.set(("own",))
    for name in ("settings", "source", "problems", "training"):
        window.show_dock(name)
    window.canvas.grab()
    window.canvas.copy()
    window.canvas.paste()
    window.autosave.write_now()
    end = time.monotonic() + 1
    until(lambda: time.monotonic() > end)

    assert len(window.document.graph.nodes) == 6
    assert not mark.exists()
    window.document.history.undo()
    window.train()
    assert window.run.state in ("cold", "ready")
    dialog = dialog_of(window)
    assert dialog.no.isDefault() and not dialog.yes.isDefault()
    dialog.reject()
    assert trusted() == frozenset()
    assert not mark.exists()


def test_after_a_yes_it_trains_and_after_a_change_it_asks_again(make_window, tmp_path):
    window = opened(make_window, tmp_path, EXAMPLE)
    window.train()
    dialog_of(window).yes.click()
    until(lambda: window.run.state == "ended")
    assert window.run.result is not None

    window.document.edit("a space", lambda graph: configure(graph, "own", source=EXAMPLE + " "))
    window.train()

    assert dialog_of(window)._texts == {"own": EXAMPLE + " "}


def test_a_text_that_never_comes_back_can_be_stopped_and_the_window_lives(make_window, tmp_path):
    source = EXAMPLE.replace("        return x", "        while True:\n            pass\n        return x")
    window = opened(make_window, tmp_path, source)
    trust([source])
    window.train()
    until(lambda: window.run.state == "running")
    window.run.stop()
    until(lambda: window.run.state == "failed")

    assert window.run.failure.code == "stopped_by_force"


def test_a_text_that_ends_the_process_is_told(make_window, tmp_path):
    source = f"import os\nos._exit(3)\n{EXAMPLE}"
    window = opened(make_window, tmp_path, source)
    trust([source])
    window.train()
    until(lambda: window.run.state == "failed")

    assert window.run.failure.code == "worker_died"


def test_the_editor_tells_faults_as_they_are_typed_and_gives_the_text(qapp):
    dialog = CodeDialog(EXAMPLE)
    written: list[str] = []
    dialog.source_written.connect(written.append)
    assert "LearnedSwish" in dialog.told.text()
    dialog.area.setPlainText(EXAMPLE.replace("return x *", "return x * * ("))
    until(lambda: "line 13" in dialog.told.text())
    assert dialog.area.marked_lines == {13}
    dialog.area.setPlainText(EXAMPLE + "# more\n")
    dialog.buttons.accepted.emit()

    assert written == [EXAMPLE + "# more\n"]
    dialog.deleteLater()


@pytest.mark.parametrize(
    ("typed", "keys", "expected"),
    [
        ("def f():", [Qt.Key.Key_Return], "def f():\n    "),
        ("    a = 1", [Qt.Key.Key_Return], "    a = 1\n    "),
        ("ab", [Qt.Key.Key_Tab], "ab  "),
        ("        a", [Qt.Key.Key_Backtab], "    a"),
        ("  a", [Qt.Key.Key_Backtab], "a"),
    ],
)
def test_the_editor_keeps_the_indentation(qapp, typed, keys, expected):
    area = CodeArea()
    area.show_source(typed)
    area.moveCursor(area.textCursor().MoveOperation.End)
    for key in keys:
        QTest.keyClick(area, key)

    assert area.toPlainText() == expected
    QTest.keySequence(area, QKeySequence(QKeySequence.StandardKey.Undo))
    assert area.toPlainText() == typed
    area.deleteLater()
