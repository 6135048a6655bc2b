"""The window of runs, used with mouse and keys: sorted, filtered, compared, noted, opened, deleted, exported."""

from __future__ import annotations

import csv
import json
import math
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from engine.graph.design import Design
from engine.graph.edits import configure
from engine.project.design_file import save_design
from engine.project.run_record import Entry, read_entry, write_entry
from engine.project.run_store import FILE, RunStore
from engine.project.templates import load_template
from gui.language import languages
from gui.main_window import MainWindow
from gui.runs_dialog import RunsDialog
from gui.runs_model import NAMES, NOTE, STAR

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
HOSTILE = "<img src=x> & '; DROP TABLE runs; --\n{x} 你好"
VALID = {"slow": (1.0, 0.875), "fast": (0.5, 0.25, 0.125), "lost": (math.nan,)}

Open = Callable[[], RunsDialog]


def design_of(name: str) -> Design:
    """Three designs on one dataset: another rate, another width, another name."""
    design = load_template("mlp_iris")
    design = replace(design, training=replace(design.training, epochs=50))
    if name == "slow":
        design = replace(design, training=replace(design.training, lr=0.0003, epochs=2))
    if name == "fast":
        design = replace(design, graph=configure(design.graph, "hidden", out_features=32))
    return replace(design, name=HOSTILE if name == "lost" else f"{name} net")


@pytest.fixture
def root(own_home: Path) -> Path:
    """Three runs that earlier windows left: slow, fast, and one that broke off, from the oldest to the newest."""
    for place, (name, losses) in enumerate(VALID.items()):
        folder = own_home / "runs" / name
        folder.mkdir(parents=True)
        save_design(design_of(name), folder / "design.netloom")
        lines = [
            {"epoch": i + 1, "step": 6 * (i + 1), "train_loss": 2 * loss, "valid_loss": loss, "lr": 0.01,
             "seconds": 1.0, "is_best": False, "valid_accuracy": 1 - loss / 2}
            for i, loss in enumerate(losses)
        ]  # fmt: skip
        (folder / "metrics.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
        write_entry(folder, Entry(started=1000.0 + place, params=131, metric="accuracy"))
        if name != "lost":
            test = {"loss": 0.25, "accuracy": 0.9}
            result = {"reason": "done", "step": 6 * len(losses), "epoch": len(losses), "test": test, "seconds": 4.0}
            (folder / "result.json").write_text(json.dumps(result), "utf-8")
            (folder / "weights.safetensors").write_bytes(bytes(2000))
    return own_home / "runs"


@pytest.fixture
def opened(root: Path, window: MainWindow, qtbot: QtBot) -> Open:
    """Opens the window of runs with its keys."""

    def open_() -> RunsDialog:
        window.show()
        qtbot.keyClick(window.canvas, Qt.Key.Key_R, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        dialog = window.findChild(RunsDialog)
        if dialog is None:  # where no window can be active, keys reach no action
            window.qactions.by_name["train.runs"].trigger()
            dialog = window.findChild(RunsDialog)
        assert dialog is not None
        return dialog

    return open_


def folders(dialog: RunsDialog) -> list[str]:
    """The runs from top to bottom."""
    proxy = dialog.table.filter
    rows = [proxy.mapToSource(proxy.index(row, 0)).row() for row in range(proxy.rowCount())]
    return [dialog.table.runs.records[row].folder for row in rows]


def place_of(dialog: RunsDialog, folder: str, column: int) -> QPoint:
    """The middle of a cell, in pixels of the table."""
    index = dialog.table.filter.index(folders(dialog).index(folder), column)
    return dialog.table.visualRect(index).center()


def click(
    qtbot: QtBot, dialog: RunsDialog, folder: str, column: int = 1, keys: Qt.KeyboardModifier | None = None
) -> None:
    view = dialog.table.viewport()
    qtbot.mouseClick(view, LEFT, keys or Qt.KeyboardModifier.NoModifier, place_of(dialog, folder, column))


def click_header(qtbot: QtBot, dialog: RunsDialog, name: str) -> None:
    header = dialog.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(NAMES.index(name)) + 12, header.height() // 2)
    qtbot.mouseClick(header.viewport(), LEFT, pos=place)


def answer(button: QMessageBox.StandardButton) -> list[str]:
    """Press a button of the question that comes next; what it says is in the list afterwards."""
    said: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(f"{box.text()} {box.informativeText()}")
        box.button(button).click()

    QTimer.singleShot(50, press)
    return said


def test_every_run_is_listed_the_newest_first(opened: Open) -> None:
    dialog = opened()

    assert folders(dialog) == ["lost", "fast", "slow"]
    assert [run.folder for run in dialog.table.selected_runs()] == ["lost"]
    assert dialog.room.text().startswith("3 runs, ")
    row = [
        dialog.table.filter.index(1, NAMES.index(name)).data() for name in ("name", "state", "epochs", "valid", "test")
    ]
    assert row == ["fast net", "Finished", "3 / 50", "0.125", "90.0 %"]


def test_a_click_on_a_header_sorts_and_what_is_missing_stays_last(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()

    click_header(qtbot, dialog, "valid")
    assert folders(dialog) == ["fast", "slow", "lost"]

    click_header(qtbot, dialog, "valid")
    assert folders(dialog) == ["slow", "fast", "lost"]

    click_header(qtbot, dialog, "lr")
    assert folders(dialog)[0] == "slow"


def test_typed_words_filter_the_rows(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()

    qtbot.keyClicks(dialog.search, "IRIS fast")
    assert folders(dialog) == ["fast"]
    assert dialog.told.text() == "1 of 3"

    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "broken")
    assert folders(dialog) == ["lost"]


def test_two_runs_are_compared_by_curves_and_in_words(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()

    click(qtbot, dialog, "slow")
    click(qtbot, dialog, "fast", keys=CONTROL)

    plot = dialog.curves.plot
    shown = {reading.name: reading.y for reading in plot.readings(2.0)}
    assert shown == {"slow.valid": 0.875, "slow.train": 1.75, "fast.valid": 0.25, "fast.train": 0.5}
    assert plot.legend.button("fast.valid").text() == "fast net"
    assert dialog.heading.text() == "From slow net to fast net"
    assert dialog.facts.toPlainText().splitlines() == [
        "• epochs: 2 → 50",
        "• lr: 0.0003 → 0.01",
        "• hidden, out_features: 16 → 32",
    ]


def test_another_figure_is_drawn_on_request(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    click(qtbot, dialog, "fast")

    dialog.curves.figure.setFocus()
    qtbot.keyClick(dialog.curves.figure, Qt.Key.Key_Down)
    qtbot.mouseClick(dialog.curves.training, LEFT, pos=QPoint(8, dialog.curves.training.height() // 2))

    assert dialog.curves.figure.currentData() == "accuracy"
    assert {r.name: r.y for r in dialog.curves.plot.readings(3.0)} == {"fast.valid": 1 - 0.125 / 2}


def test_a_star_is_clicked_or_typed_and_kept_in_the_folder(opened: Open, root: Path, qtbot: QtBot) -> None:
    dialog = opened()

    click(qtbot, dialog, "slow", STAR)
    click(qtbot, dialog, "fast")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.starred, LEFT)

    assert folders(dialog) == ["slow"]
    assert [name for name in VALID if read_entry(root / name).starred] == ["slow"]
    with closing(sqlite3.connect(root / FILE)) as connection:
        assert connection.execute("SELECT folder FROM runs WHERE starred").fetchall() == [("slow",)]


def test_a_note_is_written_with_f2_and_outlives_the_list(opened: Open, root: Path, qtbot: QtBot) -> None:
    dialog = opened()
    click(qtbot, dialog, "fast")

    qtbot.keyClick(dialog.table, Qt.Key.Key_F2)
    editor = dialog.table.viewport().findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "wide <b>one</b>")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: read_entry(root / "fast").note != "")
    dialog.close()
    (root / FILE).unlink()

    again = opened()

    assert again.table.filter.index(folders(again).index("fast"), NOTE).data() == "wide <b>one</b>"


def test_columns_are_chosen_and_remembered(opened: Open) -> None:
    dialog = opened()
    seed, lr = NAMES.index("seed"), NAMES.index("lr")
    assert dialog.table.isColumnHidden(seed)
    assert not dialog.table.isColumnHidden(lr)

    menu = dialog.table.column_menu()
    for action in menu.actions():
        if action.objectName() in ("runs.column.seed", "runs.column.lr"):
            action.trigger()
    dialog.close()

    again = opened()
    assert not again.table.isColumnHidden(seed)
    assert again.table.isColumnHidden(lr)


def test_enter_opens_the_design_of_a_run_as_a_new_one(opened: Open, window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened()
    click(qtbot, dialog, "lost")

    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)

    assert window.document.design == design_of("lost")
    assert window.document.path is None
    assert window.document.is_modified
    assert window.shows_canvas
    assert not dialog.isVisible()


def test_changes_on_screen_are_asked_after_before_a_run_takes_their_place(
    opened: Open, window: MainWindow, qtbot: QtBot
) -> None:
    window.canvas.add_block("Linear")
    before = window.document.design
    dialog = opened()
    click(qtbot, dialog, "fast")

    said = answer(QMessageBox.StandardButton.Cancel)
    qtbot.mouseClick(dialog.open_button, LEFT)

    assert said
    assert window.document.design == before
    assert dialog.isVisible()


def test_runs_are_deleted_after_a_question_alone(opened: Open, root: Path, qtbot: QtBot) -> None:
    dialog = opened()
    click(qtbot, dialog, "slow")
    click(qtbot, dialog, "lost", keys=CONTROL)

    said = answer(QMessageBox.StandardButton.Cancel)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert "Delete 2 runs?" in said[0]
    assert "cannot be undone" in said[0]
    assert (root / "slow").is_dir()

    answer(QMessageBox.StandardButton.Yes)
    qtbot.mouseClick(dialog.delete_button, LEFT)

    assert folders(dialog) == ["fast"]
    assert sorted(path.name for path in root.iterdir() if path.is_dir()) == ["fast"]
    with closing(RunStore(root)) as store:
        assert [record.folder for record in store.records()] == ["fast"]


def test_a_damaged_list_is_made_anew_and_told(opened: Open, root: Path) -> None:
    (root / FILE).write_bytes(b"not a database " * 500)

    dialog = opened()

    assert folders(dialog) == ["lost", "fast", "slow"]
    assert f"{FILE}.damaged-1" in dialog.notice.text()


def test_a_list_of_a_newer_program_is_told_and_nothing_can_be_done(opened: Open, root: Path) -> None:
    RunStore(root).close()
    with closing(sqlite3.connect(root / FILE)) as connection:
        connection.execute("PRAGMA user_version = 99")

    dialog = opened()

    assert "newer Netloom" in dialog.notice.text()
    assert dialog.table.filter.rowCount() == 0
    assert not any(button.isEnabled() for button in (dialog.open_button, dialog.delete_button, dialog.csv_button))


def test_every_figure_of_every_epoch_is_exported(opened: Open, tmp_path: Path) -> None:
    dialog = opened()
    dialog.table.selectAll()

    dialog.save_csv(tmp_path / "out.csv")

    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told = {(row["run"], int(row["epoch"])): float(row["value"]) for row in rows if row["figure"] == "valid_loss"}
    expected = {(name, i + 1): loss for name, losses in VALID.items() for i, loss in enumerate(losses)}
    assert repr(sorted(told.items())) == repr(sorted(expected.items()))
    assert {row["name"] for row in rows if row["run"] == "lost"} == {HOSTILE}


def test_the_window_speaks_another_language_at_once(opened: Open) -> None:
    dialog = opened()
    languages.use("zh_CN")

    assert dialog.table.filter.rowCount() == 3
    assert dialog.curves.figure.itemText(0) == "损失"


def test_an_unfinished_run_goes_on_and_is_deleted_in_the_end(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    design = load_template("mlp_iris")
    window.files.show_recovered(replace(design, training=replace(design.training, epochs=100_000)), None)
    run = window.run

    def train_a_while(done: int) -> None:
        qtbot.waitUntil(lambda: run.state == "running" and run.checkpoint_step is not None, timeout=120_000)
        qtbot.waitUntil(lambda: run.history is not None and len(run.history.epochs) > done, timeout=30_000)
        run.stop()
        qtbot.waitUntil(lambda: run.state == "ended", timeout=120_000)

    assert run.start()
    folder = run.folder
    train_a_while(0)
    window.document.history.setClean()
    window.show_runs()
    dialog = window.findChild(RunsDialog)
    assert dialog is not None and folder is not None
    assert not dialog.resume_button.isEnabled()  # the window has it open: there it is trained further

    run.reset()
    dialog.reload()
    (before,) = dialog.table.selected_runs()
    qtbot.mouseClick(dialog.resume_button, LEFT)
    train_a_while(before.epochs)

    assert run.folder == folder
    window.show_runs()
    again = next(dialog for dialog in window.findChildren(RunsDialog) if dialog.isVisible())
    (after,) = again.table.selected_runs()
    assert after.epochs > before.epochs
    assert after.started == before.started

    answer(QMessageBox.StandardButton.Yes)
    qtbot.mouseClick(again.delete_button, LEFT)
    assert not folder.exists()
    assert again.table.filter.rowCount() == 0
    assert run.folder is None


def test_a_run_that_failed_tells_why(root: Path, opened: Open, qtbot: QtBot) -> None:
    told = {"what": "{block} gave NaN", "code": "not_finite", "why": "", "mend": "Lower lr", "args": {"block": "fc1"}}
    (root / "slow" / "result.json").write_text(json.dumps(told), "utf-8")

    dialog = opened()
    click(qtbot, dialog, "slow")

    assert "Failed\nfc1 gave NaN\nLower lr" in dialog.facts.toPlainText()
    runs = dialog.table.runs
    row = next(i for i, record in enumerate(runs.records) if record.folder == "slow")
    cell = runs.index(row, NAMES.index("state"))
    assert cell.data() == "Failed"
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
        assert cell.data(role) == "fc1 gave NaN\nLower lr"
    assert runs.index(1 - min(row, 1), cell.column()).data(Qt.ItemDataRole.ToolTipRole) is None
