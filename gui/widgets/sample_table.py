"""Samples as a table: a row each, a column a field, with pictures, texts and strips of numbers in the cells."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.widgets.array_strip import strip_of
from gui.widgets.drawing_pad import picture_of
from gui.widgets.spectrogram import spectrogram_of

SIDE = 56
STRIP = QSize(220, 40)
Index = QModelIndex | QPersistentModelIndex


class SampleModel(QAbstractTableModel):
    """Cells are texts or pictures."""

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._cells: list[Sequence[str | QPixmap]] = []
        self._first = 0

    def show_cells(self, names: tuple[str, ...], columns: list[Sequence[str | QPixmap]], first: int) -> None:
        """Show columns of cells; `first` is the place of the first row, counted from 0."""
        self.beginResetModel()
        self._names, self._cells, self._first = names, columns, first
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._cells[0]) if self._cells else 0

    def columnCount(self, parent: Index | None = None) -> int:
        return len(self._names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._cells[index.column()][index.row()]
        if role == Qt.ItemDataRole.DecorationRole and isinstance(cell, QPixmap):
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and isinstance(cell, str):
            return cell
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._names[section] if orientation == Qt.Orientation.Horizontal else str(self._first + section + 1)


class SampleTable(QTableView):
    """Rows are as high as their pictures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.samples = SampleModel()
        self.setModel(self.samples)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setIconSize(STRIP)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_samples(
        self,
        texts: Mapping[str, Sequence[str] | None],
        arrays: Mapping[str, np.ndarray],
        first: int,
        sounds: Collection[str] = (),
    ) -> None:
        """Show samples.

        Args:
            texts: What each field's samples say, by its name; None where they are shown as pictures.
            arrays: Every field's samples. first: Place of the first one, counted from 0. sounds: Fields that are
                shown as spectrograms.
        """
        columns: list[Sequence[str | QPixmap]] = [
            list(told) if told is not None else _pictures(arrays[name], is_sound=name in sounds)
            for name, told in texts.items()
        ]
        self.samples.show_cells(tuple(texts), columns, first)
        pictured = any(isinstance(cell, QPixmap) for column in columns for cell in column[:1])
        tall = any(isinstance(cell, QPixmap) and cell.height() > STRIP.height() for c in columns for cell in c[:1])
        self.verticalHeader().setDefaultSectionSize((SIDE if tall else STRIP.height()) + 8 if pictured else 30)


def _pictures(samples: np.ndarray, *, is_sound: bool) -> list[str | QPixmap]:
    """Each sample as a picture: (C, H, W) as what is seen, sounds as spectrograms, others as a strip of colours."""
    if is_sound:
        return [QPixmap.fromImage(spectrogram_of(sample)).scaled(STRIP) for sample in samples]
    if samples.ndim == 4:
        low, high = float(samples.min(initial=0)), float(samples.max(initial=1))
        side, kind = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation
        return [QPixmap.fromImage(picture_of(dots, low, high)).scaled(SIDE, SIDE, side, kind) for dots in samples]
    return [QPixmap.fromImage(strip_of(sample, STRIP)) for sample in samples]
