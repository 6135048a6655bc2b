"""Data of one's own are chosen, looked at, corrected and used, and a bad row is named."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.data.catalogue import fields_of
from engine.graph.design import DatasetChoice
from gui.data_dialog import DataDialog
from gui.data_words import dataset_title
from gui.run import Run
from gui.widgets.column_table import ROLES, TYPES

Wait = Callable[..., None]
HEADER = ("rooms", "area", "district", "price")


@pytest.fixture
def flats(tmp_path: Path) -> Path:
    """A table of sixty flats."""
    path = tmp_path / "flats.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for i in range(60):
            writer.writerow((i % 5 + 1, 20 + i, ("north", "south")[i % 2], 100 * i + 7))
    return path


@pytest.fixture
def dialog(run: Run, qtbot: QtBot) -> DataDialog:
    dialog = DataDialog(run.document, run)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog: DataDialog, row: int, column: int, index: int) -> None:
    """Choose in a box of the table of columns, as a person does."""
    box = dialog.columns.cellWidget(row, column)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_a_table_is_looked_at_and_used(dialog: DataDialog, run: Run, flats: Path, wait: Wait) -> None:
    assert not dialog.use.isEnabled()
    dialog.path.setText(str(flats))
    wait(dialog.use.isEnabled)

    assert [dialog.columns.item(row, 0).text() for row in range(4)] == list(HEADER)
    assert dialog.table.samples.rowCount() == 42
    dialog.use.click()

    assert run.document.design.dataset == DatasetChoice("csv", {"path": str(flats)})
    assert dataset_title(run.document.design.dataset) == "flats.csv"
    assert list(fields_of(run.document.design.dataset)) == ["features", "price"]
    run.document.history.undo()
    assert run.document.design.dataset == DatasetChoice("iris")


def test_guesses_can_be_corrected(dialog: DataDialog, flats: Path, wait: Wait) -> None:
    dialog.path.setText(str(flats))
    wait(dialog.use.isEnabled)

    choose(dialog, 2, 2, ROLES.index("target"))
    choose(dialog, 1, 2, ROLES.index("left out"))
    choose(dialog, 0, 1, TYPES.index("category"))
    wait(dialog.use.isEnabled)

    choice = dialog.choice()
    assert choice is not None
    assert choice.options["target"] == "district"
    assert choice.options["inputs"] == ["rooms", "price"]
    assert choice.options["types"] == {"rooms": "category"}
    fields = fields_of(choice)
    assert fields["district"].labels == ("north", "south")
    assert fields["features"].labels == ("rooms = 1", "rooms = 2", "rooms = 3", "rooms = 4", "rooms = 5", "price")


def test_a_bad_row_is_named_and_cannot_be_used(dialog: DataDialog, flats: Path, wait: Wait) -> None:
    lines = flats.read_text(encoding="utf-8").splitlines()
    lines[7] = lines[7].replace("26", "wide")
    flats.write_text("\n".join(lines), encoding="utf-8")
    dialog.path.setText(str(flats))
    wait(dialog.fault.isVisible)

    assert "8" in dialog.fault.text() and "wide" in dialog.fault.text()
    assert not dialog.use.isEnabled()


def test_a_missing_file_is_told(dialog: DataDialog, tmp_path: Path, wait: Wait) -> None:
    dialog.path.setText(str(tmp_path / "absent.csv"))

    wait(dialog.fault.isVisible)
    assert "absent.csv" in dialog.fault.text()
