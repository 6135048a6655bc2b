"""A dataset's samples can be looked at before anything is trained."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from engine.data.catalogue import DATASETS
from engine.graph.design import DatasetChoice
from gui.run import Run
from gui.samples_dialog import SamplesDialog, texts_of

Wait = Callable[..., None]


def cell(dialog: SamplesDialog, row: int, column: int, role: Qt.ItemDataRole) -> object:
    model = dialog.table.samples
    return model.data(model.index(row, column), role)


def test_pictures_stand_beside_their_classes_page_by_page(run: Run, wait: Wait, qtbot: QtBot) -> None:
    dialog = SamplesDialog(DatasetChoice("digits"), run)
    qtbot.addWidget(dialog)
    dialog.show()
    wait(lambda: dialog.table.samples.rowCount() == 50)
    digits = DATASETS["digits"].loader()

    assert isinstance(cell(dialog, 0, 0, Qt.ItemDataRole.DecorationRole), QPixmap)
    assert cell(dialog, 7, 1, Qt.ItemDataRole.DisplayRole) == str(digits["train"]["digit"][7])
    assert dialog.told.text() == "1–50 of 1197"

    qtbot.mouseClick(dialog.forth, Qt.MouseButton.LeftButton)
    wait(lambda: dialog.told.text() == "51–100 of 1197")
    assert cell(dialog, 3, 1, Qt.ItemDataRole.DisplayRole) == str(digits["train"]["digit"][53])

    dialog.part.setCurrentIndex(2)
    wait(lambda: dialog.told.text() == "1–50 of 300")
    assert cell(dialog, 3, 1, Qt.ItemDataRole.DisplayRole) == str(digits["test"]["digit"][3])


def test_an_unknown_dataset_is_told(run: Run, wait: Wait, qtbot: QtBot) -> None:
    dialog = SamplesDialog(DatasetChoice("digit"), run)
    qtbot.addWidget(dialog)
    dialog.show()

    wait(lambda: "digits" in dialog.fault.text())


@pytest.mark.parametrize("name", DATASETS)
def test_every_field_of_every_dataset_can_be_shown(name: str) -> None:
    for field in DATASETS[name].fields:
        sizes = tuple(size for size in field.spec.sizes if isinstance(size, int))
        samples = np.ones((2, *sizes), field.spec.dtype)
        told = texts_of(field, samples)
        assert (told is None) == (field.kind in ("image", "features", "sequence") or len(sizes) == 3)
        assert told is None or (len(told) == 2 and all(isinstance(text, str) for text in told))


def test_tags_in_a_row_are_counted() -> None:
    tags = DATASETS["date_tags"].by_name["tags"]
    row = np.array([[4, 4, 5, 0, 0]])

    assert texts_of(tags, row) == [f"{tags.labels[4]} ×2 · {tags.labels[5]}"]
