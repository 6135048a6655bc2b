"""Axes with few, readable ticks, and the grid that belongs to them."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from gui.widgets.ticks import log_marks, round_values, tick_text

ROOM = 24
"""Pixels for each tick along a vertical axis."""
WIDE_ROOM = 58
"""The same along a horizontal one."""


class Axis(pg.AxisItem):  # type: ignore[misc]
    """An axis of labelled ticks, kept as a picture until its range changes; the canvas paints the grid.

    Args:
        whole: Ticks at whole numbers only, as for steps.
    """

    def __init__(self, orientation: str, *, whole: bool = False) -> None:
        self.picture: QPixmap | None = None
        super().__init__(orientation)
        self._whole = whole
        self._marks: tuple[tuple[float, float, float], list[float]] = ((0, 0, 0), [])
        self.enableAutoSIPrefix(False)

    def marks(self, low: float, high: float, size: float) -> list[float]:
        """Where the labelled ticks stand in a range that is `size` pixels long."""
        key = (low, high, size)
        if self._marks[0] != key:
            levels = self.tickValues(low, high, size)
            self._marks = (key, [float(value) for value in levels[0][1]] if levels else [])
        return self._marks[1]

    def paint(self, painter: QPainter, *_: object) -> None:
        rect = self.boundingRect()
        if rect.isEmpty():
            return
        if self.picture is None:
            self.picture = self._drawn(rect, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.topLeft(), self.picture)

    def _drawn(self, rect: QRectF, ratio: float) -> QPixmap:
        """The axis as a picture."""
        picture = QPixmap(max(1, round(rect.width() * ratio)), max(1, round(rect.height() * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        try:
            painter.translate(-rect.topLeft())
            drawn = self.generateDrawSpecs(painter)
            if drawn is not None:
                self.drawPicture(painter, *drawn)
        finally:
            painter.end()
        return picture

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, Sequence[float]]]:
        if not low < high:
            return []
        if self.logMode:
            return [(1.0, log_marks(low, high, max(2, int(size / ROOM))))]
        room = ROOM if self.orientation == "left" else WIDE_ROOM
        values = round_values(low, high, max(2, int(size / room)))
        if self._whole:
            values = [value for value in values if value == int(value)]
        return [(values[1] - values[0] if len(values) > 1 else 1.0, values)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return [tick_text(10.0**value) for value in values]
        return [tick_text(value, spacing) for value in values]
