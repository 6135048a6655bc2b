"""The drawing area of a plot: axes in the theme's colours, ranges that follow the data in steps, zoom and pan."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from gui.theme import Theme
from gui.widgets.plot_axis import Axis
from gui.widgets.plot_curve import Curve

GROWTH = 0.25
"""Share by which the x range runs ahead of the data: the axes are rebuilt that seldom."""
FEWEST_STEPS = 20
END_ROOM = 0.03
"""Share of the width behind the last sample of a run that has ended, and half of it before the first: their marks are
seen whole."""
MARGIN = 0.06
"""Share of the y range left free above and below."""
SLACK = 0.55
"""The y range shrinks when the data fill less than this share of it."""


class PlotCanvas(pg.PlotWidget):  # type: ignore[misc]
    """Curves over steps. Until the user zooms or pans, both ranges follow the data."""

    cursor_moved = Signal(object)  # float | None: the x under the mouse
    freed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        axes = {"left": Axis("left"), "bottom": Axis("bottom", whole=True)}
        super().__init__(parent, viewBox=pg.ViewBox(enableMenu=False, defaultPadding=0.0), axisItems=axes)
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # the grid in it moves with the ranges
        self._axes, self._grid, self._ink = axes, QPen(), QPen()
        self.x_title = ""  # set by whoever knows the language
        self.curves: dict[str, Curve] = {}
        self.is_log = False
        self.follows = True
        self._end: float | None = None
        self._is_fitted = False
        item = self.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.getViewBox().disableAutoRange()
        axes["left"].setWidth(46)
        self._line = pg.InfiniteLine(angle=90, movable=False)
        self._line.setZValue(50)
        self._line.hide()
        item.addItem(self._line, ignoreBounds=True)
        item.getViewBox().sigRangeChangedManually.connect(self._freed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing below need be painted

    def dress(self, theme: Theme, font: QFont) -> None:
        """Wear the colours of a theme."""
        self.setBackground(theme.plot)
        small = QFont(font)
        small.setPointSizeF(max(7.0, font.pointSizeF() * 0.85))
        self._grid, self._ink = QPen(QColor(theme.plot_grid)), QPen(QColor(theme.muted_text))
        for axis in self._axes.values():
            axis.setPen(self._grid)
            axis.setTextPen(QPen(QColor(theme.muted_text)))
            axis.setTickFont(small)
            axis.setStyle(tickLength=0, tickTextOffset=4)
        self._line.setPen(pg.mkPen(theme.muted_text))
        for curve in self.curves.values():
            curve.dress(theme)

    def add(self, curve: Curve) -> None:
        """Put a curve on the canvas."""
        self.curves[curve.name] = curve
        for item in curve.items:
            self.getPlotItem().addItem(item, ignoreBounds=True)

    def clear_curves(self) -> None:
        """Take all curves off."""
        for curve in self.curves.values():
            for item in curve.items:
                self.getPlotItem().removeItem(item)
        self.curves.clear()
        self._end, self._is_fitted = None, False
        self.set_cursor(None)
        self.follows = True

    def set_log(self, on: bool) -> None:
        """Draw y on a logarithmic scale; what is not above 0 is a gap then."""
        self.is_log = on
        self._axes["left"].setLogMode(False, on)
        self._end = None
        self.redraw(fit_y=True)

    def follow(self) -> None:
        """Show everything, and follow the data from now on."""
        self.follows = True
        self._end = None
        self.redraw(fit_y=True)

    @property
    def span(self) -> tuple[float, float] | None:
        """The first and last x of all curves that are shown."""
        ends = [(c.samples.x[0], c.samples.x[-1]) for c in self.curves.values() if len(c.samples) and c.is_shown]
        return (float(min(a for a, _ in ends)), float(max(b for _, b in ends))) if ends else None

    def redraw(self, *, fit_y: bool = False, exact: bool = False) -> None:
        """Draw what is there by now.

        Args:
            fit_y: Fit the y range anew, even where the data have not left it. exact: End the x range behind the data.
        """
        span = self.span
        self._show_axes(span is not None)
        if span is None:
            for curve in self.curves.values():
                curve.draw(0, 1, 1, log=False)
            return
        view = self.getPlotItem().getViewBox()
        if self.follows:
            first, last = span
            if self._end is None or last > self._end or exact:
                length = last - first
                room = END_ROOM * length if exact else 0.0
                grown = last + (room or max(FEWEST_STEPS, GROWTH * length))
                self._end = grown
                view.setXRange(first - room / 2, grown, padding=0)
        left, right = view.viewRange()[0]
        columns = max(50, int(view.width()))
        found = [c.draw(left, right, columns, log=self.is_log) for c in self.curves.values() if c.is_shown]
        limits = [f for f in found if f is not None]
        if self.follows and limits:
            fit_y = fit_y or exact or not self._is_fitted
            self._follow_y(min(low for low, _ in limits), max(high for _, high in limits), fit_y)
            self._is_fitted = True

    def _show_axes(self, on: bool) -> None:
        """Have axes, or none while there is nothing to measure."""
        for axis in self._axes.values():
            if axis.isVisible() != on:
                (axis.show if on else axis.hide)()  # setVisible would not make room for it

    def _follow_y(self, low: float, high: float, force: bool) -> None:
        view = self.getPlotItem().getViewBox()
        shown_low, shown_high = view.viewRange()[1]
        size = shown_high - shown_low
        fits = shown_low <= low and high <= shown_high and high - low >= SLACK * size
        if fits and not force:
            return
        room = MARGIN * (high - low) or abs(low) * 0.1 or 0.5
        view.setYRange(low - room, high + room, padding=0)

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawBackground(painter, rect)
        if self.span is None:
            return
        view = self.getPlotItem().getViewBox()
        box = view.sceneBoundingRect()
        (left, right), (low, high) = view.viewRange()
        xs = self._axes["bottom"].marks(left, right, box.width())
        ys = self._axes["left"].marks(low, high, box.height())
        painter.setPen(self._grid)
        for x in xs:
            place = box.left() + (x - left) / (right - left) * box.width()
            painter.drawLine(QPointF(place, box.top()), QPointF(place, box.bottom()))
        for y in ys:
            place = box.bottom() - (y - low) / (high - low) * box.height()
            painter.drawLine(QPointF(box.left(), place), QPointF(box.right(), place))
        painter.setPen(self._ink)
        painter.setFont(self._axes["bottom"].style["tickFont"] or self.font())
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(box.adjusted(0, 0, -4, -2), corner, self.x_title)

    def set_cursor(self, x: float | None) -> None:
        """Draw the reading line at x, or none."""
        self._line.setVisible(x is not None)
        if x is not None:
            self._line.setPos(x)

    def nearest(self, x: float) -> float | None:
        """The x of the sample closest to x among all curves that are shown."""
        best: float | None = None
        for curve in self.curves.values():
            xs = curve.samples.x
            if not len(xs) or not curve.is_shown:
                continue
            index = int(np.searchsorted(xs, x))
            for candidate in xs[max(0, index - 1) : index + 1]:
                if best is None or abs(candidate - x) < abs(best - x):
                    best = float(candidate)
        return best

    def x_at(self, point: QPointF) -> float | None:
        """The x under a point of the widget; None off the drawing area."""
        view = self.getPlotItem().getViewBox()
        place = self.mapToScene(point.toPoint())
        if not view.sceneBoundingRect().contains(place):
            return None
        x = float(view.mapSceneToView(place).x())
        return x if math.isfinite(x) else None

    def _freed(self, *_: object) -> None:
        self.follows = False
        self.redraw()
        self.freed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.cursor_moved.emit(self.x_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.span is None:
            event.ignore()
            return
        super().wheelEvent(event)

    def leaveEvent(self, event: object) -> None:
        super().leaveEvent(event)
        self.cursor_moved.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_A and not event.modifiers():
            self.follow()
            return
        event.ignore()
