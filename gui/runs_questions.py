"""What the window of runs asks before it acts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from engine.project.run_record import RunRecord
from engine.project.run_room import size_of
from gui.language import tr
from gui.runs_words import size_text


def may_delete(parent: QWidget, chosen: Sequence[RunRecord], root: Path) -> bool:
    """Whether the user means to delete these runs for good."""
    size = size_text(sum(size_of(root / record.folder) for record in chosen))
    one = len(chosen) == 1
    text = tr("Delete {name}?", name=chosen[0].name) if one else tr("Delete {count} runs?", count=len(chosen))
    yes, cancel = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Cancel
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Delete runs"), text, yes | cancel, parent)
    box.setObjectName("runs.sure")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(
        tr("Designs, curves and weights go for good, {size} in all. This cannot be undone.", size=size)
    )
    box.button(yes).setText(tr("Delete"))
    box.setDefaultButton(cancel)
    return box.exec() == yes


def choose_csv(parent: QWidget) -> Path | None:
    """Where to write the table of epochs."""
    name, _ = QFileDialog.getSaveFileName(parent, tr("Export CSV"), "runs.csv", "*.csv")
    return Path(name).with_suffix(".csv") if name else None


def choose_folder(parent: QWidget) -> Path | None:
    """Where to write event files."""
    name = QFileDialog.getExistingDirectory(parent, tr("Export TensorBoard"))
    return Path(name) if name else None
