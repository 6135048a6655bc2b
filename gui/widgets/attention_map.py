"""Where a decoder looked: a row for each token that it wrote, a column for each that it read."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme import themes

LEAST, MOST = 9.0, 26.0


class AttentionMap(QWidget):
    """`hovered` tells the row under the mouse, −1 for none."""

    hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weights = np.zeros((0, 0))
        self._rows: list[str] = []
        self._columns: list[str] = []
        self._row = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.update)

    def show_weights(self, weights: np.ndarray, rows: list[str], columns: list[str]) -> None:
        """Show shares from 0 to 1. Shapes: weights (rows, columns)."""
        self.weights, self._rows, self._columns, self._row = weights, rows, columns, -1
        self.updateGeometry()
        self.update()

    def mark(self, row: int) -> None:
        """Mark a row, −1 for none."""
        if row != self._row:
            self._row = row
            self.update()

    def sizeHint(self) -> QSize:
        wide = max(self.width(), 220)
        return QSize(220, round(self._head() + self._side(wide) * len(self._rows) + 2))

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

    def _left(self) -> float:
        metrics = QFontMetrics(self.font())
        widest = max((metrics.horizontalAdvance(text) for text in self._rows), default=0)
        return min(widest + 8.0, self.width() * 0.3)

    def _head(self) -> float:
        metrics = QFontMetrics(self.font())
        widest = max((metrics.horizontalAdvance(text) for text in self._columns), default=0)
        return min(max(widest + 8.0, 18.0), 90.0)

    def _side(self, width: int) -> float:
        return max(LEAST, min(MOST, (width - self._left() - 2) / max(1, len(self._columns))))

    def _at(self, point: QPointF) -> tuple[int, int]:
        side = self._side(self.width())
        row, column = int((point.y() - self._head()) // side), int((point.x() - self._left()) // side)
        return (row if 0 <= row < len(self._rows) else -1, column if 0 <= column < len(self._columns) else -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        theme, metrics = themes.current, QFontMetrics(self.font())
        side, left, head = self._side(self.width()), self._left(), self._head()
        upright = all(metrics.horizontalAdvance(text) <= side for text in self._columns)
        for column, text in enumerate(self._columns):
            painter.setPen(QColor(theme.muted_text))
            box = QRectF(left + column * side, 0, side, head)
            if upright:
                painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text)
                continue
            painter.save()
            painter.translate(box.center().x(), head - 4)
            painter.rotate(-90)
            start = QRectF(0, -side, head - 6, 2 * side)
            painter.drawText(start, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            painter.restore()
        for row, text in enumerate(self._rows):
            top = head + row * side
            painter.setPen(QColor(theme.text if row == self._row else theme.muted_text))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(left - 6))
            names = QRectF(0, top, left - 5, side)
            painter.drawText(names, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
            for column in range(len(self._columns)):
                color = QColor(theme.accent)
                color.setAlphaF(min(1.0, float(self.weights[row, column])))
                cell = QRectF(left + column * side, top, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
                painter.fillRect(cell, QColor(theme.raised))
                painter.fillRect(cell, color)
            if row == self._row:
                painter.setPen(QColor(theme.accent))
                painter.drawRect(QRectF(left, top, side * len(self._columns), side))
