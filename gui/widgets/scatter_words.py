"""Words as points of a plane, named where there is room; the wheel goes nearer, the mouse over a point names it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import themes
from gui.widgets.readout import Readout
from gui.widgets.value_colors import told

MARGIN, REACH, DOT = 18, 14, 2.4
CELL = 4
"""Pixels of the grid in which the room of names is kept."""
NEAREST = 40.0
"""The greatest enlargement."""


class ScatterWords(QWidget):
    """Shows tokens where they lie."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places = np.zeros((0, 2))
        self.labels: tuple[str, ...] = ()
        self._zoom, self._middle = 1.0, np.array([0.5, 0.5])
        self._drag: QPointF | None = None
        self._under = -1
        self.readout = Readout(self)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)
        themes.theme_changed.connect(self._dress)
        self._dress()

    def show_words(self, places: np.ndarray, labels: tuple[str, ...]) -> None:
        """Show points. An axis that has turned round since the last time is turned back, so that nothing jumps.

        Shapes:
            places: (tokens, 2)
        """
        places = places.astype(np.float64)
        if labels == self.labels and len(self.places) == len(places):
            turned = np.where((places * self.places).sum(0) < 0, -1.0, 1.0)
            places = places * turned
        else:
            self.reset_view()
            self._under = -1
            self.readout.hide()
        self.places, self.labels = places, labels
        self.update()

    def reset_view(self) -> None:
        """Show all points."""
        self._zoom, self._middle = 1.0, np.array([0.5, 0.5])
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 300)

    def word_at(self, point: QPointF) -> int:
        """The nearest word within reach, −1 for none."""
        if not len(self.places):
            return -1
        apart = np.hypot(*(self._points() - (point.x(), point.y())).T)
        nearest = int(apart.argmin())
        return nearest if apart[nearest] <= REACH else -1

    def named(self) -> list[int]:
        """The words whose names are painted: those that find room, in their order."""
        return [word for word, _ in self._named()]

    def _shares(self) -> np.ndarray:
        """Where the points lie between the ends of the picture, 0 to 1. Both axes have the same scale."""
        low, high = self.places.min(0), self.places.max(0)
        size = np.array([max(1, self.width() - 2 * MARGIN), max(1, self.height() - 2 * MARGIN)], np.float64)
        span = np.maximum(high - low, 1e-12)
        unit = float((span / size).max())
        shares: np.ndarray = 0.5 + (self.places - (low + high) / 2) / (unit * size)
        return shares

    def _points(self) -> np.ndarray:
        """Where the points are painted. Shapes: (tokens, 2), in pixels."""
        size = np.array([self.width() - 2 * MARGIN, self.height() - 2 * MARGIN], np.float64)
        shares = (self._shares() - self._middle) * self._zoom + 0.5
        shares[:, 1] = 1 - shares[:, 1]
        points: np.ndarray = MARGIN + shares * size
        return points

    def _named(self) -> list[tuple[int, QRectF]]:
        metrics, points = QFontMetrics(self.font()), self._points()
        taken = np.zeros((self.height() // CELL + 3, self.width() // CELL + 3), bool)
        found: list[tuple[int, QRectF]] = []
        high, most = metrics.height() - 2, self.width() * self.height() // 900
        inside = (points > 0).all(1) & (points[:, 0] < self.width()) & (points[:, 1] < self.height())
        for word in np.flatnonzero(inside).tolist():
            x, y = points[word].tolist()
            wide = metrics.horizontalAdvance(self.labels[word])
            for left in (x + 5, x - 5 - wide):
                top = y - high / 2
                if left < 0 or top < 0 or left + wide > self.width():
                    continue
                rows = slice(int(top) // CELL, int(top + high) // CELL + 1)
                columns = slice(int(left) // CELL, int(left + wide) // CELL + 1)
                if not taken[rows, columns].any():
                    taken[rows, columns] = True
                    found.append((word, QRectF(left, top, wide, high)))
                    break
            if len(found) >= most:
                break
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            theme = themes.current
            painter.fillRect(self.rect(), QColor(theme.plot))
            if not len(self.places):
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            points = self._points()
            painter.setPen(QPen(QColor(theme.accent), 2 * DOT, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoints(QPolygonF([QPointF(x, y) for x, y in points.tolist()]))
            painter.setPen(QColor(theme.text))
            for word, box in self._named():
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self.labels[word])
            if self._under >= 0:
                painter.setBrush(QColor(theme.warning))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(QPointF(*points[self._under]), DOT + 2, DOT + 2)
        finally:
            painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            way = event.position() - self._drag
            size = np.array([self.width() - 2 * MARGIN, self.height() - 2 * MARGIN], np.float64)
            self._middle -= np.array([way.x(), -way.y()]) / size / self._zoom
            self._drag = event.position()
        self._point_at(self.word_at(event.position()), event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.reset_view()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not len(self.places):
            event.ignore()
            return
        size = np.array([self.width() - 2 * MARGIN, self.height() - 2 * MARGIN], np.float64)
        at = (np.array([event.position().x(), event.position().y()]) - MARGIN) / size
        at[1] = 1 - at[1]
        place = self._middle + (at - 0.5) / self._zoom
        self._zoom = min(NEAREST, max(1.0, self._zoom * 1.0015 ** event.angleDelta().y()))
        self._middle = place - (at - 0.5) / self._zoom if self._zoom > 1 else np.array([0.5, 0.5])
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(-1, QPoint())

    def _point_at(self, word: int, beside: QPoint) -> None:
        if word < 0:
            self.readout.hide()
        else:
            x, y = self.places[word]
            self.readout.show_rows(self.labels[word], [("", "", f"({told(x)}, {told(y)})")], beside)
        self._under = word
        self.update()

    def _dress(self, *_: object) -> None:
        self.readout.dress(themes.current)
        self.update()
