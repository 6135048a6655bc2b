"""Autosave and recovery: what a killed editor leaves, and what the next one offers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from gui.main_window import MainWindow
from gui.recovery import folder, left_behind

ROOT = Path(__file__).parents[3]
KEPT_WITHIN_S = 2.0
EDITOR = """
import sys, time
from PySide6.QtCore import QTimer
from gui.app import application, create_window

window = create_window()
window.files.new()
window.show()
count = 0

def edit():
    global count
    window.canvas.add_block("Linear")
    count += 1
    print(count, time.time(), flush=True)

timer = QTimer(interval=60)
timer.timeout.connect(edit)
timer.start()
application().exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_editor_loses_two_seconds_of_edits_at_most(own_home: Path) -> None:
    editor = subprocess.Popen(
        [sys.executable, "-c", EDITOR],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )
    assert editor.stdout is not None
    made = [editor.stdout.readline().split()]
    while time.time() < float(made[0][1]) + 2 * KEPT_WITHIN_S:
        made.append(editor.stdout.readline().split())
    killed = time.time()
    editor.send_signal(signal.SIGKILL)
    editor.wait()
    made += [line.split() for line in editor.stdout if len(line.split()) == 2]
    editor.stdout.close()

    found = left_behind()

    due = sum(float(moment) < killed - KEPT_WITHIN_S for _, moment in made)
    assert due > 0
    assert len(found) == 1
    assert len(found[0].design.graph.nodes) >= due


def test_the_next_start_offers_the_work_and_shows_it(make_window: Callable[..., MainWindow], own_home: Path) -> None:
    first = make_window()
    first.files.open_template("mlp_iris")
    first.canvas.add_block("Linear")
    first.autosave.write_now()
    first.autosave._lock.unlock()
    work = first.document.design

    second = make_window()
    second.recovery_bar.offer(left_behind())
    assert not second.recovery_bar.isHidden()
    second.recovery_bar.findChild(QPushButton, "recovery.recover").click()

    assert second.document.design == work
    assert second.document.is_modified
    assert second.recovery_bar.isHidden()
    second.autosave.write_now()
    assert second.autosave.path.is_file()
    assert not first.autosave.path.is_file()


def test_discarded_work_is_not_offered_again(make_window: Callable[..., MainWindow]) -> None:
    first = make_window()
    first.files.new()
    first.canvas.add_block("Linear")
    first.autosave.write_now()
    first.autosave._lock.unlock()

    second = make_window()
    second.recovery_bar.offer(left_behind())
    second.recovery_bar.findChild(QPushButton, "recovery.discard").click()

    assert left_behind() == []
    assert second.recovery_bar.isHidden()


def test_work_that_is_still_open_in_another_window_is_not_offered(window: MainWindow) -> None:
    window.canvas.add_block("Linear")
    window.autosave.write_now()

    assert window.autosave.path.is_file()
    assert left_behind() == []


def test_a_save_and_a_clean_close_leave_nothing_behind(window: MainWindow, tmp_path: Path) -> None:
    window.canvas.add_block("Linear")
    window.autosave.write_now()
    window.files.save_to(tmp_path / "mine.netloom")
    window.autosave.write_now()
    assert not window.autosave.path.is_file()

    window.canvas.add_block("Linear")
    window.autosave.write_now()
    window.document.history.setClean()
    window.close()

    assert list(folder().iterdir()) == []


def test_a_recovery_file_that_cannot_be_read_harms_nothing(own_home: Path) -> None:
    (folder() / "broken.json").write_text("{", encoding="utf-8")
    (folder() / "other.json").write_text('{"design": 1, "path": "", "time": 0}', encoding="utf-8")

    assert left_behind() == []
