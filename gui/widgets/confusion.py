"""The confusion matrix: a row for each class, a column for each answer, and a click leads to the samples."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.language import tr
from gui.theme import themes

LEAST, MOST = 22, 44


class ConfusionMatrix(QWidget):
    """Chosen by a click or the arrow keys; `chosen` tells row (the truth) and column (the answer), −1 for none."""

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] = ()
        self.counts = np.zeros((0, 0), np.int64)
        self._cell = (-1, -1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        themes.theme_changed.connect(self.update)

    def show_counts(self, truths: np.ndarray, guesses: np.ndarray, labels: tuple[str, ...]) -> None:
        """Count classes. Shapes: truths, guesses (samples,), int64."""
        self._labels, self._cell = labels, (-1, -1)
        self.counts = np.zeros((len(labels), len(labels)), np.int64)
        np.add.at(self.counts, (truths, guesses), 1)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = self._side(max(self.width(), 200))
        return QSize(200, round(self._head() + side * len(self._labels) + 2))

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Where a cell is, in the widget's pixels."""
        side, left = self._side(self.width()), self._left()
        return QRectF(left + column * side, self._head() + row * side, side, side)

    def choose(self, row: int, column: int) -> None:
        """Choose a cell, or none."""
        if (row, column) == self._cell:
            row, column = -1, -1
        self._cell = (row, column)
        self.chosen.emit(row, column)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None:
            self.choose(*found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        way = ways.get(Qt.Key(event.key()))
        if way is None or not self._labels:
            super().keyPressEvent(event)
            return
        row, column = (max(0, place) for place in self._cell)
        most = len(self._labels) - 1
        target = (min(most, max(0, row + way[0])), min(most, max(0, column + way[1])))
        if target != self._cell:
            self.choose(*target)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._told(*found) if found else "", self)
            return True
        return super().event(event)

    def _told(self, row: int, column: int) -> str:
        return tr(
            "{truth} taken for {answer}: {count} of {all}",
            truth=self._labels[row],
            answer=self._labels[column],
            count=int(self.counts[row, column]),
            all=int(self.counts[row].sum()),
        )

    def _at(self, point: QPointF) -> tuple[int, int] | None:
        count = range(len(self._labels))
        return next(((r, c) for r in count for c in count if self.cell_rect(r, c).contains(point)), None)

    def _left(self) -> float:
        metrics = QFontMetrics(self.font())
        widest = max((metrics.horizontalAdvance(label) for label in self._labels), default=0)
        return min(widest + 10.0, self.width() * 0.32)

    def _head(self) -> float:
        """Height of the column names: they stand upright where they are wider than a cell."""
        metrics = QFontMetrics(self.font())
        widest = max((metrics.horizontalAdvance(label) for label in self._labels), default=0)
        return 22.0 if widest < LEAST else min(widest + 10.0, 96.0)

    def _side(self, width: int) -> float:
        room = width - self._left() - 4
        return max(LEAST, min(MOST, room / max(1, len(self._labels))))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        theme, metrics = themes.current, QFontMetrics(self.font())
        most = max(1, int(self.counts.max(initial=1)))
        left, head = self._left(), self._head()
        for row, label in enumerate(self._labels):
            box = self.cell_rect(row, 0)
            painter.setPen(QColor(theme.muted_text))
            shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, round(left - 8))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, box.top(), left - 6, box.height()), side, shown)
            self._head_of(painter, metrics, label, self.cell_rect(0, row), head)
            for column in range(len(self._labels)):
                self._cell_of(painter, row, column, most)

    def _head_of(self, painter: QPainter, metrics: QFontMetrics, label: str, box: QRectF, head: float) -> None:
        if head <= 22:
            painter.drawText(QRectF(box.left(), 0, box.width(), head), Qt.AlignmentFlag.AlignCenter, label)
            return
        painter.save()
        painter.translate(box.center().x(), head - 5)
        painter.rotate(-90)
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, round(head - 8))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, -box.width() / 2, head - 6, box.width()), flags, shown)
        painter.restore()

    def _cell_of(self, painter: QPainter, row: int, column: int, most: int) -> None:
        theme, count = themes.current, int(self.counts[row, column])
        box = self.cell_rect(row, column).adjusted(1, 1, -1, -1)
        color = QColor(theme.good if row == column else theme.error)
        color.setAlphaF(0.0 if not count else 0.18 + 0.62 * (count / most) ** 0.5)
        painter.fillRect(box, QColor(theme.raised))
        painter.fillRect(box, color)
        if (row, column) == self._cell:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(box)
        if count:
            painter.setPen(QColor(theme.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))
