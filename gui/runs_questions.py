"""What the window of runs asks before it acts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from engine.project.run_places import is_outside
from engine.project.run_record import RunRecord
from engine.project.run_room import size_of
from gui.language import tr
from gui.runs_words import size_text

MOST_PATHS = 5
"""Folders that a question names; the rest are counted."""


def may_delete(parent: QWidget, chosen: Sequence[RunRecord], root: Path) -> bool:
    """Whether the user means to delete these runs for good."""
    outside = [record for record in chosen if is_outside(record.folder)]
    inside = [record for record in chosen if not is_outside(record.folder)]
    told = []
    if inside:
        size = size_text(sum(size_of(root / record.folder) for record in inside))
        told.append(tr("Designs, curves and weights go for good, {size} in all. This cannot be undone.", size=size))
    if outside:
        told.append(_stays(outside))
    yes, cancel = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Cancel
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Delete runs"), _question(chosen, inside), yes | cancel, parent)
    box.setObjectName("runs.sure")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText("\n\n".join(told))
    box.button(yes).setText(tr("Delete") if inside else tr("Take Off the List"))
    box.setDefaultButton(cancel)
    return box.exec() == yes


def _question(chosen: Sequence[RunRecord], inside: Sequence[RunRecord]) -> str:
    name, count = " ".join(chosen[0].name.split()), len(chosen)
    if inside:
        return tr("Delete {name}?", name=name) if count == 1 else tr("Delete {count} runs?", count=count)
    one = count == 1
    return tr("Take {name} off the list?", name=name) if one else tr("Take {count} runs off the list?", count=count)


def _stays(outside: Sequence[RunRecord]) -> str:
    """That folders which the user named themselves are not touched."""
    paths = [record.folder for record in outside[:MOST_PATHS]]
    more = [tr("{count} more", count=len(outside) - MOST_PATHS)] if len(outside) > MOST_PATHS else []
    text = tr("A folder that you named yourself stays as it is; only its entry in the list goes:")
    return "\n".join([text, *paths, *more])


def choose_csv(parent: QWidget) -> Path | None:
    """Where to write the table of epochs."""
    name, _ = QFileDialog.getSaveFileName(parent, tr("Export CSV"), "runs.csv", "*.csv")
    return Path(name).with_suffix(".csv") if name else None


def choose_folder(parent: QWidget) -> Path | None:
    """Where to write event files."""
    name = QFileDialog.getExistingDirectory(parent, tr("Export TensorBoard"))
    return Path(name) if name else None
