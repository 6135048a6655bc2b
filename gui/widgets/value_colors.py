"""Numbers as colours with their scale: a ramp where none is below 0, else blue below 0 and orange above."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, qRgb

from gui.theme import themes
from gui.widgets.array_strip import HIGH, LOW
from gui.widgets.color_map import color_table
from gui.widgets.ticks import tick_text

LEVELS = 255
NOT_FINITE = LEVELS
SCALE_HEIGHT = 18


@dataclass(frozen=True)
class ValueColors:
    """From which number to which the colours go.

    Args:
        low, high: The ends; with `signed` −high and high. signed: Whether numbers lie on both sides of 0.
            grey: Black to white, as a picture.
    """

    low: float
    high: float
    signed: bool
    grey: bool = False

    @classmethod
    def of(cls, values: np.ndarray, *, grey: bool = False) -> ValueColors:
        """The colours that show all finite numbers of an array."""
        finite = values[np.isfinite(values)] if values.dtype.kind == "f" else values
        low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
        if low < 0 and not grey:
            most = max(-low, high)
            return cls(-most, most, True)
        return cls(min(0.0, low), high if high > min(0.0, low) else min(0.0, low) + 1.0, False, grey)

    def codes(self, values: np.ndarray) -> np.ndarray:
        """The place of each number in the table of colours. Shapes: those of `values`, uint8."""
        with np.errstate(invalid="ignore", over="ignore"):
            share = (values.astype(np.float64) - self.low) / (self.high - self.low)
        places = np.clip(np.nan_to_num(share, nan=0.0, posinf=1.0, neginf=0.0) * (LEVELS - 1), 0, LEVELS - 1)
        codes: np.ndarray = np.round(places).astype(np.uint8)
        codes[~np.isfinite(values)] = NOT_FINITE
        return codes

    def table(self) -> np.ndarray:
        """The colours as Qt takes them. Shapes: (256,), uint32."""
        theme = themes.current
        return _table("grey" if self.grey else "signed" if self.signed else "ramp", theme.raised, theme.error)

    def paint(self, painter: QPainter, box: QRect, codes: np.ndarray, ratio: float = 1.0) -> None:
        """Paint an array (rows, columns) of codes into a box, each as a sharp rectangle of its colour."""
        height, width = max(1, round(box.height() * ratio)), max(1, round(box.width() * ratio))
        rows = (np.arange(height) * len(codes) // height).clip(0, len(codes) - 1)
        columns = (np.arange(width) * codes.shape[1] // width).clip(0, codes.shape[1] - 1)
        pixels = np.ascontiguousarray(self.table()[codes[rows[:, None], columns]])
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(box.topLeft()), image)

    def paint_scale(self, painter: QPainter, box: QRectF, ratio: float = 1.0) -> None:
        """Paint the scale: its least number, its colours, its greatest."""
        metrics = painter.fontMetrics()
        texts = [tick_text(float(f"{value:.3g}")) for value in (self.low, self.high)]
        wide = [metrics.horizontalAdvance(text) + 6 for text in texts]
        painter.setPen(QColor(themes.current.muted_text))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, texts[0])
        length = max(20.0, min(160.0, box.width() - sum(wide)))
        bar = QRect(round(box.left() + wide[0]), round(box.center().y() - 4), round(length), 8)
        self.paint(painter, bar, np.arange(LEVELS, dtype=np.uint8)[None], ratio)
        painter.setPen(QColor(themes.current.muted_text))
        painter.drawText(QRectF(bar.right() + 7, box.top(), wide[1], box.height()), middle, texts[1])


def told(value: float) -> str:
    """A number as a person reads it under the mouse."""
    if isinstance(value, (int, np.integer)):
        return str(int(value)).replace("-", "−")
    if not math.isfinite(value):
        return {math.inf: "∞", -math.inf: "−∞"}.get(float(value), "NaN")
    return f"{value:.4g}".replace("-", "−")


@lru_cache(maxsize=8)
def _table(kind: str, middle: str, fault: str) -> np.ndarray:
    share = np.linspace(0.0, 1.0, LEVELS)
    if kind == "grey":
        rows = np.repeat(np.round(share * 255)[:, None], 3, axis=1)
    elif kind == "ramp":
        rows = color_table(LEVELS).astype(np.float64)
    else:
        ends = [np.array([c.red(), c.green(), c.blue()], np.float64) for c in (LOW, QColor(middle), HIGH)]
        towards = np.abs(2 * share - 1)[:, None]
        rows = ends[1] * (1 - towards) + np.where(share[:, None] < 0.5, ends[0], ends[2]) * towards
    colors = [qRgb(int(red), int(green), int(blue)) for red, green, blue in np.round(rows)]
    return np.array([*colors, QColor(fault).rgb()], np.uint32)
