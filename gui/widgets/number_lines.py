"""Few numbers over many places as lines; a vector as bars on both sides of 0."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.language import tr
from gui.theme import themes
from gui.widgets.array_strip import HIGH, LOW
from gui.widgets.step_names import StepNames
from gui.widgets.ticks import round_values, tick_text
from gui.widgets.value_colors import told

HEIGHT, FOOT = 170, 18
WIDEST = 40.0
"""Pixels of a bar."""
MOST_NAMED = 40
"""Places that are named below; of more the mouse tells the names."""


class _Plane(QWidget):
    """Numbers over places, with ticks at the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._range = (0.0, 1.0)
        self._places = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(260, HEIGHT)

    def place_at(self, x: float) -> int:
        """The place under the mouse, −1 for none."""
        box = self._box()
        place = int((x - box.left()) / box.width() * self._places)
        return place if box.left() <= x and 0 <= place < self._places else -1

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(float(event.pos().x()))
            QToolTip.showText(event.globalPos(), self._told(place) if place >= 0 else "", self)
            return True
        return super().event(event)

    def _told(self, place: int) -> str:
        raise NotImplementedError

    def _take(self, values: np.ndarray, places: int) -> None:
        finite = values[np.isfinite(values)].astype(np.float64)
        low, high = (min(0.0, finite.min()), max(0.0, finite.max())) if finite.size else (0.0, 1.0)
        self._range, self._places = (float(low), float(high) if high > low else float(low) + 1.0), places
        self.update()

    def _left(self) -> float:
        marks = [tick_text(value, self._range[1] - self._range[0]) for value in self._marks()]
        return max((self.fontMetrics().horizontalAdvance(mark) for mark in marks), default=0) + 8.0

    def _marks(self) -> list[float]:
        return round_values(*self._range, 4)

    def _box(self) -> QRectF:
        left = self._left()
        wide = max(10.0, self.width() - left - 4)
        return QRectF(left, 8, wide, max(10.0, self.height() - 8 - self._foot(wide)))

    def _foot(self, wide: float) -> float:
        """Room below for what the places are called."""
        return FOOT

    def _y(self, value: float, box: QRectF) -> float:
        low, high = self._range
        return box.bottom() - (value - low) / (high - low) * box.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), QColor(themes.current.plot))
            if self._places:
                self._paint_axes(painter)
                self._paint_numbers(painter)
        finally:
            painter.end()

    def _paint_axes(self, painter: QPainter) -> None:
        theme, box, metrics = themes.current, self._box(), painter.fontMetrics()
        for value in self._marks():
            y = self._y(value, box)
            painter.setPen(QColor(theme.border if value == 0 else theme.plot_grid))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(theme.muted_text))
            place = QRectF(0, y - metrics.height() / 2, box.left() - 5, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, tick_text(value, self._range[1] - self._range[0]))
        self._paint_foot(painter, box)

    def _paint_foot(self, painter: QPainter, box: QRectF) -> None:
        foot = QRectF(box.left(), box.bottom() + 2, box.width(), FOOT - 2)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, "0")
        if self._last():
            painter.drawText(foot, Qt.AlignmentFlag.AlignRight, str(self._last()))

    def _last(self) -> int:
        return self._places - 1

    def _paint_numbers(self, painter: QPainter) -> None:
        raise NotImplementedError


class StepLines(_Plane):
    """A sequence (T, F) of few features, a line each, up to the last real step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = np.zeros((0, 1))
        self._pace = 1

    def show_steps(self, steps: np.ndarray, *, real: int = -1, pace: int = 1) -> None:
        """Show a sequence.

        Args:
            real: Steps that are no padding, −1 for all. pace: Every how many-th step is shown.
        """
        self.steps = steps if real < 0 else steps[: -(-real // pace)]
        self._pace = pace
        self._take(self.steps, len(self.steps))

    def _last(self) -> int:
        return (self._places - 1) * self._pace

    def _told(self, place: int) -> str:
        values = ", ".join(told(value) for value in self.steps[place])
        return tr("step {step}: {values}", step=place * self._pace, values=values)

    def _paint_numbers(self, painter: QPainter) -> None:
        colors, box = themes.current.curves, self._box()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = box.width() / max(1, self._places)
        for feature in range(self.steps.shape[1]):
            painter.setPen(QPen(QColor(colors[feature % len(colors)]), 1.6))
            row = self.steps[:, feature]
            points = [
                QPointF(box.left() + (i + 0.5) * wide, self._y(float(row[i]), box))
                for i in range(len(row))
                if np.isfinite(row[i])
            ]
            painter.drawPolyline(QPolygonF(points))


class VectorBars(_Plane):
    """A vector (F,) as bars: blue below 0, orange above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values = np.zeros(0)
        self._names: tuple[str, ...] = ()
        self._pace = 1

    def show_values(self, values: np.ndarray, *, names: tuple[str, ...] = (), pace: int = 1) -> None:
        """Show numbers.

        Args:
            names: What the places are called, where they have names. pace: Every how many-th number is shown.
        """
        self.values, self._names, self._pace = values, names, pace
        self._take(values, len(values))

    def _last(self) -> int:
        return (self._places - 1) * self._pace

    def _foot(self, wide: float) -> float:
        return self._below(wide).height + 4 if self._is_named() else FOOT

    def _is_named(self) -> bool:
        return self._pace == 1 and 0 < len(self._names) == self._places <= MOST_NAMED

    def _below(self, wide: float) -> StepNames:
        return StepNames(list(self._names), wide / self._places, self.font())

    def _paint_foot(self, painter: QPainter, box: QRectF) -> None:
        if self._is_named():
            self._below(box.width()).paint(painter, box.left(), box.bottom() + 2)
        else:
            super()._paint_foot(painter, box)

    def _told(self, place: int) -> str:
        at = place * self._pace
        name = self._names[at] if at < len(self._names) else str(at)
        return f"{name}: {told(self.values[place])}"

    def _paint_numbers(self, painter: QPainter) -> None:
        box = self._box()
        zero = self._y(0.0, box)
        wide = box.width() / self._places
        room = min(WIDEST, wide - 2 if wide > 6 else wide)
        fault = QColor(themes.current.error)
        for place, value in enumerate(self.values.tolist()):
            left = box.left() + place * wide + (wide - room) / 2
            if not np.isfinite(value):
                painter.fillRect(QRectF(left, box.top(), room, box.height()), fault)
                continue
            y = self._y(float(value), box)
            color = HIGH if value > 0 else LOW
            painter.fillRect(QRectF(left, min(y, zero), max(1.0, room), max(1.0, abs(zero - y))), color)
        painter.setPen(QColor(themes.current.muted_text))
        painter.drawLine(QPointF(box.left(), zero), QPointF(box.right(), zero))
