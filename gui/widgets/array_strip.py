"""Numbers as a strip of colours: blue below 0, orange above; features as rows, time from left to right."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme import themes

LOW, HIGH = QColor("#3b74c9"), QColor("#d9822b")


class ArrayStrip(QWidget):
    """A vector (D,) is one row of cells; a sequence (T, D) is a column a step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = np.zeros((1, 1))
        self._names: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.update)

    def show_array(self, array: np.ndarray, names: tuple[str, ...] = ()) -> None:
        """Show numbers; `names` are those of the features."""
        self._cells, self._names = rows_of(array), names
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = len(self._cells)
        return QSize(200, 34 if rows == 1 else min(160, max(40, 14 * rows)))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._told(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _told(self, point: QPointF) -> str:
        rows, columns = self._cells.shape
        row, column = int(point.y() / self.height() * rows), int(point.x() / self.width() * columns)
        if not (0 <= row < rows and 0 <= column < columns):
            return ""
        feature = column if rows == 1 else row
        name = self._names[feature] if feature < len(self._names) else str(feature)
        place = name if rows == 1 else f"{name}, t = {column}"
        return f"{place}: {self._cells[row, column]:.4g}"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            _paint_cells(painter, self._cells, self.width(), self.height())
            painter.setPen(QColor(themes.current.border))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        finally:
            painter.end()


def rows_of(array: np.ndarray) -> np.ndarray:
    """A vector (D,) as one row; a sequence (T, D) with a column a step."""
    flat = array.reshape(1, -1) if array.ndim < 2 else array.reshape(len(array), -1).T
    return np.asarray(flat, np.float64)


def strip_of(array: np.ndarray, size: QSize) -> QImage:
    """Numbers as a picture of that size."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    try:
        _paint_cells(painter, rows_of(array), size.width(), size.height())
    finally:
        painter.end()
    return image


def _paint_cells(painter: QPainter, cells: np.ndarray, width: int, height: int) -> None:
    rows, columns = cells.shape
    most = float(np.abs(cells).max()) or 1.0
    wide, high = width / columns, height / rows
    painter.fillRect(QRectF(0, 0, width, height), QColor(themes.current.raised))
    for row in range(rows):
        for column in range(columns):
            color = QColor(HIGH if cells[row, column] > 0 else LOW)
            color.setAlphaF(min(1.0, abs(float(cells[row, column])) / most))
            painter.fillRect(QRectF(column * wide, row * high, wide, high), color)
