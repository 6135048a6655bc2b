"""The curves of a run as a picture, drawn without a window."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen, QPolygonF

from engine.worker.messages import EpochEnded, RunStarted
from gui.theme import LIGHT, Theme
from gui.widgets.plot_export import write_image
from gui.widgets.ticks import round_values, tick_text

PANEL = QSize(520, 320)
"""Of one plot, in px before scaling."""
LEFT, TOP, RIGHT, BOTTOM = 62, 54, 22, 44
MOST_DOTS = 60
FAINT = "#c3d1f3"


class History(Protocol):
    """What is drawn of a run."""

    epochs: list[EpochEnded]
    started: RunStarted

    def column(self, name: str) -> np.ndarray:
        """One figure of every step. Shapes: (steps,)."""


@dataclass(frozen=True)
class Series:
    """One curve; NaN is a gap.

    Shapes:
        x, y: (n,), float64; x in epochs, 1 at the end of the first
    """

    label: str
    x: np.ndarray
    y: np.ndarray
    color: str
    is_thin: bool = False


def save_curves(history: History, path: Path, *, scale: float = 2.0) -> None:
    """Draw loss, and the metric where there is one, of training and validation, as PNG.

    Args:
        scale: Picture pixels a drawn pixel.

    Raises:
        OSError: The file cannot be written.
    """
    if QGuiApplication.instance() is None:
        _kept.append(QGuiApplication([sys.argv[0], "-platform", "offscreen"]))
    metric = history.started.metric
    plots = [("Loss", _series(history, "loss", "loss"))]
    if metric:
        plots.append((metric.replace("_", " ").capitalize(), _series(history, "metric", metric)))
    image = QImage(QSize(len(plots) * PANEL.width(), PANEL.height()) * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(LIGHT.plot))
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i, (title, series) in enumerate(plots):
            place = QRectF(i * PANEL.width(), 0, PANEL.width(), PANEL.height())
            _Plot(painter, place, LIGHT, series).paint(title)
    finally:
        painter.end()
    write_image(image, path)


def _series(history: History, column: str, name: str) -> tuple[Series, ...]:
    """Every step, and the means over the epochs of the training and the validation part."""
    per_epoch = history.started.steps_per_epoch
    ends = np.array([epoch.step / per_epoch for epoch in history.epochs])
    figures = [{"train_loss": e.train_loss, "valid_loss": e.valid_loss, **e.metrics} for e in history.epochs]
    train, valid = (np.array([f.get(f"{part}_{name}", math.nan) for f in figures]) for part in ("train", "valid"))
    steps = history.column("step") / per_epoch
    return (
        Series("each step", steps, history.column(column), FAINT, is_thin=True),
        Series("training", ends, train, LIGHT.curves[0]),
        Series("validation", ends, valid, LIGHT.curves[1]),
    )


class _Plot:
    """One plot within a picture."""

    def __init__(self, painter: QPainter, place: QRectF, theme: Theme, series: tuple[Series, ...]) -> None:
        self._painter, self._place, self._theme, self._series = painter, place, theme, series
        self._box = place.adjusted(LEFT, TOP, -RIGHT, -BOTTOM)
        self._last = max([1.0, *(float(one.x[-1]) for one in series if len(one.x))])
        values = np.concatenate([one.y[np.isfinite(one.y)] for one in series])
        low, high = (float(values.min()), float(values.max())) if len(values) else (0.0, 1.0)
        room = 0.06 * (high - low) or 0.1 * abs(low) or 0.5
        self._low, self._high = low - room, high + room

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
        for value in round_values(0.0, self._last, 8):
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
        painter.setPen(QPen(QColor(series.color), 1.0 if series.is_thin else 2.0))
        points = [QPointF(self._x(x), self._y(y)) for x, y in zip(series.x, series.y, strict=True)]
        finite = np.isfinite(series.y)
        edges = np.flatnonzero(np.diff(finite.astype(int), prepend=0, append=0))
        for begin, end in edges.reshape(-1, 2):
            painter.drawPolyline(QPolygonF(points[begin:end]))
        if not series.is_thin and len(points) <= MOST_DOTS:
            painter.setBrush(QColor(series.color))
            for point, is_finite in zip(points, finite, strict=True):
                if is_finite:
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
        return self._box.left() + epoch / self._last * self._box.width()

    def _y(self, value: float) -> float:
        return self._box.bottom() - (value - self._low) / (self._high - self._low) * self._box.height()


def _font(points: float, *, bold: bool = False) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(points)
    font.setBold(bold)
    return font


_kept: list[QGuiApplication] = []
"""An application lives as long as the process: Qt allows one, and drawing text needs it."""
