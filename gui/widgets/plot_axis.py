"""Axes with few, readable ticks, and the grid that belongs to them."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg

from gui.widgets.ticks import log_marks, tick_text

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
