"""One curve of a plot: all its samples, and the few of them that are on screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from gui.theme import Theme
from gui.widgets.color_map import color_at
from gui.widgets.pyramid import MinMaxPyramid

Stroke = Literal["thin", "thick", "dots"]
RAMP_ON_LIGHT, RAMP_ON_DARK = (0.0, 0.82), (0.2, 1.0)
"""Parts of the ramp that can be told from the background."""
FAINT = 0.45
"""Share of its own colour in a faint curve."""
MOST_DOTS = 400
"""More points than this in view are drawn as a line alone."""


@dataclass(frozen=True)
class Reading:
    """A curve's value under the cursor, exact: at its last sample at or before the cursor's step."""

    name: str
    label: str
    x: float
    y: float


class Line(pg.PlotCurveItem):  # type: ignore[misc]
    """A curve that is told how far it reaches: to find it out anew at each repaint takes longer than to paint."""

    def __init__(self, *, antialias: bool) -> None:
        self._extent = QRectF()
        super().__init__(antialias=antialias)

    def boundingRect(self) -> QRectF:
        return self._extent

    def reach(self, left: float, right: float, low: float, high: float) -> None:
        """Reach over these data, and half as far again, so that the pen has room."""
        x_room, y_room = (right - left) / 2, (high - low) / 2 or abs(low) or 1.0
        extent = QRectF(left - x_room, low - y_room, right - left + 2 * x_room, high - low + 2 * y_room)
        if extent != self._extent:
            self.prepareGeometryChange()
            self._extent = extent


class Curve:
    """Samples of one name and how they are drawn.

    Args:
        stroke: `thin` for every step, `thick` for a smoothed curve, `dots` for points a few to the plot.
        color: Index into the theme's curves, or a share from 0 to 1 along a ramp of colours.
    """

    def __init__(
        self,
        name: str,
        label: str,
        stroke: Stroke,
        color: int | float,
        *,
        faint: bool = False,
        dashed: bool = False,
    ) -> None:
        self.name, self.label, self.stroke, self.color, self.faint = name, label, stroke, color, faint
        self.dashed = dashed
        self.samples = MinMaxPyramid()
        self.line = Line(antialias=stroke != "thin")
        self.dots = pg.ScatterPlotItem(size=6, pxMode=True, antialias=True) if stroke == "dots" else None
        self.is_shown = True
        self._drawn: tuple[object, ...] = ()
        self._limits: tuple[float, float] | None = None

    @property
    def items(self) -> tuple[pg.GraphicsObject, ...]:
        """What stands in the plot."""
        return (self.line,) if self.dots is None else (self.line, self.dots)

    def ink(self, theme: Theme) -> QColor:
        """The colour under a theme.

        A faint curve is mixed with the background, not made transparent: blending thousands of strokes takes long.
        """
        if isinstance(self.color, float):
            low, high = RAMP_ON_DARK if theme.is_dark else RAMP_ON_LIGHT
            return color_at(low + (high - low) * self.color)
        ink = QColor(theme.curves[self.color % len(theme.curves)])
        return _mixed(ink, QColor(theme.plot), FAINT) if self.faint else ink

    def replace(self, x: np.ndarray, y: np.ndarray) -> None:
        """Have these samples and no others. Shapes: x, y (n,), float64, x rising."""
        self.samples = MinMaxPyramid()
        self.samples.append(x, y)
        self._drawn = ()

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of a theme from now on."""
        ink = self.ink(theme)
        pen = QPen(ink)
        pen.setCosmetic(True)
        if self.dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        pen.setWidthF(1.0 if self.stroke == "thin" else 1.8)
        self.line.setPen(pen)
        if self.dots is not None:
            self.dots.setBrush(ink)
            self.dots.setPen(None)

    def show(self, shown: bool) -> None:
        """Draw the curve, or leave it out of picture and range."""
        self.is_shown = shown
        for item in self.items:
            item.setVisible(shown)

    def draw(self, left: float, right: float, columns: int, *, log: bool) -> tuple[float, float] | None:
        """Put what lies in a window on screen; the least and greatest y of it, None where nothing is."""
        wanted = (len(self.samples), left, right, columns, log)
        if wanted != self._drawn:
            self._drawn = wanted
            self._limits = self._draw(left, right, columns // 2 if self.stroke == "thick" else columns, log)
        return self._limits

    def _draw(self, left: float, right: float, columns: int, log: bool) -> tuple[float, float] | None:
        x, y = self.samples.window(left, right, columns)
        if log:
            with np.errstate(divide="ignore", invalid="ignore"):
                y = np.log10(y)
        finite = np.isfinite(y)
        whole = bool(finite.all())
        if not whole and log:
            y = np.where(finite, y, np.nan)
        if finite.any():
            self.line.reach(left, right, float(y[finite].min()), float(y[finite].max()))
        self.line.setData(x=x, y=y, connect="all" if whole else "finite", skipFiniteCheck=whole)
        if self.dots is not None:
            few = len(x) <= MOST_DOTS
            self.dots.setData(x=x[finite] if few else [], y=y[finite] if few else [])
        inside = y[finite & (x >= left) & (x <= right)]
        return (float(inside.min()), float(inside.max())) if len(inside) else None

    def reading(self, x: float) -> Reading | None:
        """The value of the last sample at or before x; None before the first."""
        index = int(np.searchsorted(self.samples.x, x, "right")) - 1
        if index < 0:
            return None
        return Reading(self.name, self.label, float(self.samples.x[index]), float(self.samples.y[index]))


def _mixed(ink: QColor, ground: QColor, share: float) -> QColor:
    """Between the background (0) and the ink (1)."""
    red, green, blue = (
        round(share * a + (1 - share) * b)
        for a, b in ((ink.red(), ground.red()), (ink.green(), ground.green()), (ink.blue(), ground.blue()))
    )
    return QColor(red, green, blue)
