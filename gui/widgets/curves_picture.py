"""The curves of a run as a picture, drawn without a window."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen, QPolygonF

from engine.worker.messages import EpochEnded
from gui.theme import LIGHT, Theme
from gui.widgets.plot_export import write_image
from gui.widgets.ticks import round_values, tick_text

PANEL = QSize(520, 320)
"""Of one plot, in px before scaling."""
LEFT, TOP, RIGHT, BOTTOM = 62, 54, 22, 44
MOST_DOTS = 60


@dataclass(frozen=True)
class Series:
    """One curve over the epochs 1, 2, 3 ...; NaN is a gap."""

    label: str
    values: Sequence[float]
    color: str


def save_curves(epochs: Sequence[EpochEnded], path: Path, *, metric: str = "", scale: float = 2.0) -> None:
    """Draw loss, and the metric where there is one, of training and validation over the epochs, as PNG.

    Args:
        epochs: Of a run, from its first. metric: Name as in `train_<metric>` and `valid_<metric>`, "" for none.
        scale: Picture pixels a drawn pixel.

    Raises:
        OSError: The file cannot be written.
    """
    if QGuiApplication.instance() is None:
        _kept.append(QGuiApplication([sys.argv[0], "-platform", "offscreen"]))
    plots = [("Loss", [e.train_loss for e in epochs], [e.valid_loss for e in epochs])]
    if metric:
        train = [e.metrics.get(f"train_{metric}", math.nan) for e in epochs]
        valid = [e.metrics.get(f"valid_{metric}", math.nan) for e in epochs]
        plots.append((metric.replace("_", " ").capitalize(), train, valid))
    first = epochs[0].epoch if epochs else 1
    image = QImage(QSize(len(plots) * PANEL.width(), PANEL.height()) * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(LIGHT.plot))
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i, (title, train, valid) in enumerate(plots):
            place = QRectF(i * PANEL.width(), 0, PANEL.width(), PANEL.height())
            series = (Series("training", train, LIGHT.curves[0]), Series("validation", valid, LIGHT.curves[1]))
            _Plot(painter, place, LIGHT, first, series).paint(title)
    finally:
        painter.end()
    write_image(image, path)


class _Plot:
    """One plot within a picture."""

    def __init__(self, painter: QPainter, place: QRectF, theme: Theme, first: int, series: tuple[Series, ...]) -> None:
        self._painter, self._place, self._theme, self._series = painter, place, theme, series
        self._box = place.adjusted(LEFT, TOP, -RIGHT, -BOTTOM)
        count = max(len(one.values) for one in series)
        self._first, self._last = first, first + max(1, count - 1)
        values = [value for one in series for value in one.values if math.isfinite(value)] or [0.0, 1.0]
        room = 0.06 * (max(values) - min(values)) or 0.1 * abs(values[0]) or 0.5
        self._low, self._high = min(values) - room, max(values) + room

    def paint(self, title: str) -> None:
        """Draw everything."""
        self._paint_axes()
        for one in self._series:
            self._paint_curve(one)
        self._paint_heading(title)

    def _paint_axes(self) -> None:
        painter, box, theme = self._painter, self._box, self._theme
        painter.setFont(_font(9))
        for value in round_values(self._low, self._high, 5):
            y = self._y(value)
            painter.setPen(QPen(QColor(theme.plot_grid)))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(theme.muted_text))
            numbers = QRectF(self._place.left(), y - 9, LEFT - 8, 18)
            painter.drawText(numbers, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tick_text(value))
        for value in round_values(self._first, self._last, 8):
            if value != int(value):
                continue
            x = self._x(value)
            painter.setPen(QPen(QColor(theme.plot_grid)))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            painter.setPen(QColor(theme.muted_text))
            numbers = QRectF(x - 30, box.bottom() + 4, 60, 16)
            painter.drawText(numbers, Qt.AlignmentFlag.AlignCenter, tick_text(value))
        below = QRectF(box.left(), box.bottom() + 20, box.width(), 18)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, "epoch")

    def _paint_curve(self, series: Series) -> None:
        painter = self._painter
        painter.setPen(QPen(QColor(series.color), 2.0))
        points = [
            QPointF(self._x(self._first + i), self._y(value)) if math.isfinite(value) else None
            for i, value in enumerate(series.values)
        ]
        stretch: list[QPointF] = []
        for point in [*points, None]:
            if point is not None:
                stretch.append(point)
            elif stretch:
                painter.drawPolyline(QPolygonF(stretch))
                stretch = []
        if len(points) <= MOST_DOTS:
            painter.setBrush(QColor(series.color))
            for point in points:
                if point is not None:
                    painter.drawEllipse(point, 2.2, 2.2)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_heading(self, title: str) -> None:
        painter, theme = self._painter, self._theme
        painter.setFont(_font(12, bold=True))
        painter.setPen(QColor(theme.text))
        line = QRectF(self._box.left(), self._place.top() + 14, self._box.width(), 26)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(_font(9.5))
        right = line.right()
        for series in reversed(self._series):
            width = painter.fontMetrics().horizontalAdvance(series.label)
            place = QRectF(right - width, line.top(), width, line.height())
            painter.setPen(QColor(theme.text))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, series.label)
            painter.setPen(QPen(QColor(series.color), 2.5))
            middle = place.center().y()
            painter.drawLine(QPointF(place.left() - 22, middle), QPointF(place.left() - 6, middle))
            right = place.left() - 36

    def _x(self, epoch: float) -> float:
        return self._box.left() + (epoch - self._first) / (self._last - self._first) * self._box.width()

    def _y(self, value: float) -> float:
        return self._box.bottom() - (value - self._low) / (self._high - self._low) * self._box.height()


def _font(points: float, *, bold: bool = False) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(points)
    font.setBold(bold)
    return font


_kept: list[QGuiApplication] = []
"""An application lives as long as the process: Qt allows one, and drawing text needs it."""
