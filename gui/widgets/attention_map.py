"""Where a network looked: a row for each token that looked, a column for each that it may look at."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QImage, QMouseEvent, QPainter, QPaintEvent, qRgb
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme import themes
from gui.widgets.fitted import fitted
from gui.widgets.step_names import SMALLEST, StepNames

MOST, APART = 26.0, 9.0
"""Side of a cell, in px: the greatest, and from which on cells stand apart."""


class AttentionMap(QWidget):
    """`hovered` tells the row under the mouse, −1 for none."""

    hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weights = np.zeros((0, 0))
        self._rows: list[str] = []
        self._columns: list[str] = []
        self._row, self._most = -1, 1.0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.update)

    def show_weights(self, weights: np.ndarray, rows: list[str], columns: list[str], most: float = 1.0) -> None:
        """Show shares from 0 to `most`; a marked row stays so while the rows are the same.

        Shapes:
            weights: (rows, columns)
        """
        self._row = self._row if rows == self._rows else -1
        if (rows, columns) != (self._rows, self._columns):
            self.updateGeometry()
        self.weights, self._rows, self._columns, self._most = weights, rows, columns, most
        self.update()

    def mark(self, row: int) -> None:
        """Mark a row, −1 for none."""
        if row != self._row:
            self._row = row
            self.update()

    def sizeHint(self) -> QSize:
        wide = max(self.width(), 220)
        return QSize(220, round(self._names(wide).height + 4 + self._side(wide) * len(self._rows) + 2))

    def resizeEvent(self, event: QEvent) -> None:
        self.updateGeometry()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position())[0])

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row, column = self._at(QPointF(event.pos()))
            text = (
                f"{self._rows[row]} ← {self._columns[column]}: {self.weights[row, column]:.1%}"
                if row >= 0 and column >= 0
                else ""
            )
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _hover(self, row: int) -> None:
        if row != self._row:
            self.mark(row)
            self.hovered.emit(row)

    def _left(self, width: int) -> float:
        metrics = QFontMetrics(self.font())
        widest = max((metrics.horizontalAdvance(text) for text in self._rows), default=0)
        return min(widest + 8.0, width * 0.3)

    def _side(self, width: int) -> float:
        return min(MOST, (width - self._left(width) - 2) / max(1, len(self._columns)))

    def _names(self, width: int) -> StepNames:
        return StepNames(self._columns, self._side(width), self.font())

    def _head(self) -> float:
        return self._names(self.width()).height + 4

    def _at(self, point: QPointF) -> tuple[int, int]:
        side = self._side(self.width())
        row, column = int((point.y() - self._head()) // side), int((point.x() - self._left(self.width())) // side)
        return (row if 0 <= row < len(self._rows) else -1, column if 0 <= column < len(self._columns) else -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        theme, side, left, head = themes.current, self._side(self.width()), self._left(self.width()), self._head()
        painter.setPen(QColor(theme.muted_text))
        self._names(self.width()).paint(painter, left, 0)
        self._paint_rows(painter, side, left, head)
        if not self.weights.size:
            return
        rows, columns = self.weights.shape
        box = QRectF(left, head, side * columns, side * rows)
        ratio = self.devicePixelRatioF()
        cells = fitted(self.weights, round(box.height() * ratio), round(box.width() * ratio))
        painter.drawImage(box, _picture(cells / self._most, theme.raised, theme.accent))
        if side >= APART:
            painter.setPen(QColor(theme.panel))
            for column in range(columns + 1):
                painter.drawLine(QPointF(left + column * side, head), QPointF(left + column * side, box.bottom()))
            for row in range(rows + 1):
                painter.drawLine(QPointF(left, head + row * side), QPointF(box.right(), head + row * side))
        if self._row >= 0:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(QRectF(left, head + self._row * side, box.width(), side))

    def _paint_rows(self, painter: QPainter, side: float, left: float, head: float) -> None:
        """The names of the rows, as many as have room."""
        theme, font = themes.current, QFont(self.font())
        font.setPixelSize(max(SMALLEST, min(QFontMetrics(font).height() - 3, int(side * 1.25))))
        metrics = QFontMetrics(font)
        every = max(1, round(metrics.height() * 0.75 / max(side, 0.1)))
        painter.save()
        painter.setFont(font)
        for row, text in enumerate(self._rows):
            if row % every and row != self._row:
                continue
            painter.setPen(QColor(theme.text if row == self._row else theme.muted_text))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(left - 6))
            place = QRectF(0, head + (row + 0.5) * side - 20, left - 5, 40)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


def _picture(shares: np.ndarray, ground: str, full: str) -> QImage:
    """Shares from 0 to 1 as a picture between two colours, a pixel each."""
    first, last = QColor(ground), QColor(full)
    steps = np.linspace(0, 1, 256)
    ends = zip((first.red(), first.green(), first.blue()), (last.red(), last.green(), last.blue()), strict=True)
    red, green, blue = (np.round(a + (b - a) * steps).astype(int).tolist() for a, b in ends)
    table = np.array([qRgb(*color) for color in zip(red, green, blue, strict=True)], np.uint32)
    pixels = np.ascontiguousarray(table[(np.clip(np.nan_to_num(shares), 0, 1) * 255).astype(np.uint8)])
    return QImage(pixels.data, shares.shape[1], shares.shape[0], 4 * shares.shape[1], QImage.Format.Format_RGB32).copy()
