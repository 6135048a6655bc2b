"""Axes with few, readable ticks, and the grid that belongs to them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pyqtgraph as pg

ROOM = 34
"""Pixels that a tick's text needs along a vertical axis in logarithmic mode, about two lines."""


class Axis(pg.AxisItem):  # type: ignore[misc]
    """An axis whose labelled ticks are all that is drawn; the canvas paints the grid, 40 times as fast.

    Args:
        whole: Ticks at whole numbers only, as for steps.
    """

    def __init__(self, orientation: str, *, whole: bool = False) -> None:
        super().__init__(orientation)
        self._whole = whole
        self._marks: tuple[tuple[float, float, float], list[float]] = ((0, 0, 0), [])
        self.enableAutoSIPrefix(False)

    def marks(self, low: float, high: float, size: float) -> list[float]:
        """Where the labelled ticks stand in a range that is `size` pixels long."""
        key = (low, high, size)
        if self._marks[0] != key:
            levels = self.tickValues(low, high, size)
            self._marks = (key, [float(value) for value in levels[0][1]] if levels else [])
        return self._marks[1]

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, Sequence[float]]]:
        if self.logMode:
            return [(1.0, log_marks(low, high, max(2, int(size / ROOM))))]
        levels = [(spacing, values) for spacing, values in super().tickValues(low, high, size) if len(values)]
        if self._whole:
            levels = [(spacing, values) for spacing, values in levels if spacing >= 1]
        if len(levels) > 1 and len(levels[0][1]) < 3:
            spacing = levels[1][0]
            return [(spacing, sorted({*map(float, levels[0][1]), *map(float, levels[1][1])}))]
        return levels[:1]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return [tick_text(10.0**value) for value in values]
        return [tick_text(value, spacing) for value in values]


def log_marks(low: float, high: float, most: int) -> list[float]:
    """Readable places on a logarithmic axis: whole decades, or 1-2-5 where the range is short.

    Args:
        low, high: Decimal logarithms of the ends. most: Greatest number of places.
    """
    first, last = math.ceil(low - 1e-9), math.floor(high + 1e-9)
    decades = list(range(first, last + 1))
    if len(decades) > most:
        stride = math.ceil(len(decades) / most)
        return [float(d) for d in decades if d % stride == 0]
    for digits in ((1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 5), (1, 3)):
        places = [d + math.log10(m) for d in range(first - 1, last + 1) for m in digits]
        inside = [p for p in places if low <= p <= high]
        if len(decades) < 3 and 2 <= len(inside) <= most:
            return inside
    return [float(d) for d in decades]


def tick_text(value: float, spacing: float = 0.0) -> str:
    """A tick's number, short: 12500 is `12.5k`, 0.00001 is `1e-5`."""
    size = abs(value)
    if spacing and size < spacing * 1e-6:
        return "0"
    if size >= 1e7 or 0 < size < 1e-3:
        mantissa, _, exponent = f"{value:.3g}".partition("e")
        text = f"{mantissa}e{int(exponent)}" if exponent else mantissa
    elif size >= 1e4:
        text = f"{value / 1000:g}k"
    else:
        text = f"{value:.6g}"
    return text.replace("-", "−")
