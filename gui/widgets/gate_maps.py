"""Heat maps one below the other over the same steps: a row a unit, or one row for the mean of all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.language import tr
from gui.theme import themes
from gui.widgets.fitted import fitted
from gui.widgets.readout import Readout, number
from gui.widgets.step_names import StepNames
from gui.widgets.value_colors import ValueColors

SIDE, GAP, BAR = 10, 10, 110
LOWEST, MEAN = 44, 22
"""Pixels of a map of units, at least, and of a row of means."""


@dataclass(frozen=True)
class GateMap:
    """One map.

    Args:
        title: What it shows. values: (steps, units). signed: About 0; else from 0 to 1.
    """

    title: str
    values: np.ndarray
    signed: bool


class GateMaps(QWidget):
    """`hovered` tells the step under the mouse, −1 for none."""

    hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.maps: tuple[GateMap, ...] = ()
        self.means = False
        self._names: list[str] = []
        self._cell: tuple[int, int, int] | None = None
        self._place = QPointF()
        self.readout = Readout(self)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        themes.theme_changed.connect(self._dress)
        self._dress()

    def show_maps(self, maps: tuple[GateMap, ...], names: list[str]) -> None:
        """Show these over steps of these names; the mouse keeps its place."""
        alike = len(maps) == len(self.maps) and len(names) == len(self._names)
        self.maps, self._names = maps, names
        if not alike:
            self.updateGeometry()
        self._point_at(self._place if alike and self._cell is not None else None)
        self.update()

    def show_means(self, means: bool) -> None:
        """Show the mean of the units, or each of them."""
        self.means = means
        self._point_at(None)
        self.updateGeometry()
        self.update()

    def values(self, place: int) -> np.ndarray:
        """What a map shows. Shapes: (steps, units), of means (steps, 1)."""
        found: np.ndarray = self.maps[place].values
        return found.mean(1, keepdims=True) if self.means else found

    def sizeHint(self) -> QSize:
        least = MEAN if self.means else LOWEST
        return QSize(260, round(self._head() + len(self.maps) * (self._line() + least + GAP)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def cell_at(self, point: QPointF) -> tuple[int, int, int] | None:
        """Map, step and unit under a point, None where there is none."""
        for place in range(len(self.maps)):
            box = self._box(place)
            if QRectF(box).contains(point) and len(self._names):
                _, units = self.values(place).shape
                step = int((point.x() - box.left()) / box.width() * len(self._names))
                unit = int((point.y() - box.top()) / box.height() * units)
                return place, min(step, len(self._names) - 1), min(unit, units - 1)
        return None

    def told(self, cell: tuple[int, int, int]) -> tuple[str, str, str]:
        """Token, unit and value of a cell in words."""
        place, step, unit = cell
        name = self._names[step]
        title = tr("Step {step}", step=step + 1) + ("" if name.isdigit() else f" · {name}")
        value = float(self.values(place)[step, unit])
        return title, tr("mean") if self.means else tr("unit {unit}", unit=unit + 1), number(float(f"{value:.4g}"))

    def _dress(self, *_: object) -> None:
        self.readout.dress(themes.current)
        self.update()

    def _line(self) -> int:
        return QFontMetrics(self.font()).height() + 3

    def _steps(self) -> StepNames:
        return StepNames(self._names, (self.width() - 2 * SIDE) / max(1, len(self._names)), self.font())

    def _head(self) -> float:
        return self._steps().height + 6

    def _box(self, place: int) -> QRect:
        """Where a map's picture is."""
        head, line = self._head(), self._line()
        each = (self.height() - head) / max(1, len(self.maps))
        high = each - line - GAP
        if self.means:
            high = min(high, 2 * MEAN)
            each = high + line + GAP
        return QRect(SIDE, round(head + place * each + line), max(1, self.width() - 2 * SIDE), max(1, round(high)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def _point_at(self, point: QPointF | None) -> None:
        cell = None if point is None else self.cell_at(point)
        if cell is None or point is None:
            self.readout.hide()
        else:
            self._place = point
            title, unit, value = self.told(cell)
            self.readout.show_rows(title, [("", unit, value)], point.toPoint())
        before, self._cell = self._cell, cell
        if (before and before[1]) != (cell and cell[1]) or before is None:
            self.hovered.emit(-1 if cell is None else cell[1])
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), QColor(themes.current.plot))
            if self.maps and self._names:
                for place in range(len(self.maps)):
                    self._paint_map(painter, place)
                self._paint_step(painter)
                self._paint_names(painter)
        finally:
            painter.end()

    def _paint_map(self, painter: QPainter, place: int) -> None:
        one, box, theme, ratio = self.maps[place], self._box(place), themes.current, self.devicePixelRatioF()
        line = QRect(box.left(), box.top() - self._line(), box.width(), self._line() - 1)
        painter.setPen(QColor(theme.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, one.title)
        values = self.values(place)
        most = _scale(values) if one.signed else 1.0
        colors = ValueColors(-most if one.signed else 0.0, most, one.signed)
        wide = min(line.width() // 2, BAR)
        colors.paint_scale(painter, QRectF(line.right() - wide, line.top(), wide, line.height()), ratio)
        codes = colors.codes(fitted(values.T, box.height(), box.width()))
        colors.paint(painter, box, codes, ratio)
        painter.setPen(QColor(theme.border))
        painter.drawRect(box.adjusted(-1, -1, 0, 0))

    def _paint_step(self, painter: QPainter) -> None:
        """Frame the step under the mouse in all maps."""
        if self._cell is None:
            return
        painter.setPen(QColor(themes.current.text))
        for place in range(len(self.maps)):
            box = self._box(place)
            wide = box.width() / len(self._names)
            painter.drawRect(QRectF(box.left() + self._cell[1] * wide, box.top() - 1, wide, box.height() + 1))

    def _paint_names(self, painter: QPainter) -> None:
        """Paint the tokens on top of what is seen, wherever it was scrolled to."""
        seen: QRegion = self.visibleRegion()
        top, head = float(max(0, seen.boundingRect().top())), self._head()
        painter.fillRect(QRectF(0, top, self.width(), head), QColor(themes.current.plot))
        painter.setPen(QColor(themes.current.text))
        self._steps().paint(painter, SIDE, top + 2)


def _scale(values: np.ndarray) -> float:
    """The end of a scale about 0: the least of 1, 2, 5, 10 ... or their hundredths that holds all but a few."""
    most = float(np.nan_to_num(np.percentile(np.abs(values), 99.5))) if values.size else 1.0
    ends = (digit * 10.0**power for power in range(-2, 4) for digit in (1, 2, 5))
    return next((end for end in ends if end >= most), most)
