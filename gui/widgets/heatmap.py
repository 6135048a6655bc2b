"""A picture of rows over steps: one colour a value, on a logarithmic scale with its colour bar."""

from __future__ import annotations

import math
import time
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
    qRgb,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.language import languages, tr
from gui.theme import themes
from gui.widgets.color_map import color_table
from gui.widgets.heat_columns import HeatColumns
from gui.widgets.readout import Readout, number
from gui.widgets.ticks import tick_text

UPDATE_S = 0.05
"""Seconds between two repaints, at least."""
ZERO, FIRST, LEVELS, NOT_FINITE = 0, 1, 254, 255
"""Places in the colour table: nought, the scale, and NaN or infinity, which outdoes all when columns are joined."""
LEAST = 1e-30
BAR = 12
GAP = 8
FEWEST_COLUMNS = 8


class HeatMap(QWidget):
    """Values by row and step. More than 2000 columns are joined by their greatest values.

    Args:
        empty: Told while there is nothing to draw, English.
    """

    def __init__(self, empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = empty
        self.names: tuple[str, ...] = ()
        self.columns = HeatColumns(0)
        self.decades = (-4, 0)
        self._codes = np.zeros((0, 0), np.uint8)
        self._fresh_from = 0
        self._view: tuple[float, float] | None = None
        self._drag: tuple[float, tuple[float, float]] | None = None
        self._cell: tuple[int, int] | None = None
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._update_now)
        self._updated_s = 0.0
        self.readout = Readout(self)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 70)
        themes.theme_changed.connect(self._dress)
        languages.language_changed.connect(self.retranslate)
        self._dress()
        self.retranslate()

    def set_rows(self, names: tuple[str, ...]) -> None:
        """Begin anew with rows of these names, the first on top."""
        self.names = names
        self.columns = HeatColumns(len(names))
        self._codes = np.zeros((len(names), 2000), np.uint8)
        self.decades, self._fresh_from, self._view, self._cell = (-4, 0), 0, None, None
        self.readout.hide()
        self.update()

    def append(self, steps: np.ndarray, values: np.ndarray) -> None:
        """Add steps at the right. Shapes: steps (n,), values (n, rows), float64, ≥ 0."""
        if not len(steps) or not self.names:
            return
        self._fresh_from = min(self._fresh_from, self.columns.append(steps, values))
        if not self._due.isActive():
            wait_s = max(0.0, self._updated_s + UPDATE_S - time.monotonic())
            self._due.start(math.ceil(wait_s * 1000))

    def value_at(self, row: int, column: int) -> tuple[int, int, float]:
        """First and last step of a column, and its exact value in a row."""
        first, last = self.columns.steps(column)
        return first, last, float(self.columns.values[row, column])

    def cell_at(self, point: QPointF) -> tuple[int, int] | None:
        """Row and column under a point, None where there is none."""
        box = self._box()
        if not self.columns.count or not box.contains(point.toPoint()):
            return None
        left, right = self._shown()
        column = int(left + (point.x() - box.left()) / box.width() * (right - left))
        row = int((point.y() - box.top()) / box.height() * len(self.names))
        if 0 <= row < len(self.names) and 0 <= column < self.columns.count:
            return row, column
        return None

    def reset_view(self) -> None:
        """Show all steps."""
        self._view = None
        self.update()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(tr("Heat map by layer and step"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 150)

    def _dress(self, *_: object) -> None:
        self.readout.dress(themes.current)
        self.update()

    def _update_now(self) -> None:
        self._updated_s = time.monotonic()
        self._color()
        if self.isVisible():
            self.update()

    def _color(self) -> None:
        """Bring the codes up to date with the values; all of them where the scale grew."""
        count = self.columns.count
        if count == 0:
            return
        fresh = self.columns.values[:, self._fresh_from : count]
        positive = fresh[(fresh > LEAST) & np.isfinite(fresh)]
        if positive.size:
            low, high = math.floor(math.log10(positive.min())), math.ceil(math.log10(positive.max()))
            whole = self._fresh_from == 0
            grown = (low, max(high, low + 1)) if whole else (min(low, self.decades[0]), max(high, self.decades[1]))
            if grown != self.decades:
                self.decades, self._fresh_from = grown, 0
                fresh = self.columns.values
        self._codes[:, self._fresh_from : count] = self._coded(fresh)
        self._fresh_from = count

    def _coded(self, values: np.ndarray) -> np.ndarray:
        low, high = self.decades
        with np.errstate(divide="ignore", invalid="ignore"):
            share = (np.log10(values) - low) / (high - low)
        codes: np.ndarray = FIRST + np.clip(
            np.nan_to_num(share, nan=0.0, posinf=1.0, neginf=0.0) * (LEVELS - 1), 0, LEVELS - 1
        ).astype(np.uint8)
        codes[values <= LEAST] = ZERO
        codes[~np.isfinite(values)] = NOT_FINITE
        return codes

    def _shown(self) -> tuple[float, float]:
        return self._view or (0.0, float(self.columns.count))

    def _box(self) -> QRect:
        """Where the picture is."""
        metrics = QFontMetrics(self._small())
        names = min(max((metrics.horizontalAdvance(n) for n in self.names), default=0) + 3, self.width() // 3)
        scale = BAR + 6 + metrics.horizontalAdvance("1e−88")
        left, right = 8 + names + 6, self.width() - scale - 14
        return QRect(left, 6, max(10, right - left), max(10, self.height() - 6 - metrics.height() - 6))

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(7.0, font.pointSizeF() * 0.85))
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        self._color()
        painter = QPainter(self)
        try:
            theme = themes.current
            painter.fillRect(self.rect(), QColor(theme.plot))
            if not self.columns.count:
                painter.setPen(QColor(theme.muted_text))
                words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(self.rect().adjusted(16, 0, -16, 0), words, tr(self._empty) if self._empty else "")
                return
            box = self._box()
            painter.setFont(self._small())
            painter.setPen(QColor(theme.muted_text))
            self._paint_picture(painter, box)
            self._paint_names(painter, box)
            self._paint_steps(painter, box)
            self._paint_bar(painter, box)
        finally:
            painter.end()

    def _paint_picture(self, painter: QPainter, box: QRect) -> None:
        left, right = self._shown()
        first, last = int(left), min(self.columns.count, math.ceil(right))
        joined = max(1, (last - first) // box.width())
        starts = np.arange(first, last, joined)
        codes = np.maximum.reduceat(self._codes[:, :last], starts, axis=1)
        height = len(codes)
        across = (left - first + _middles(box.width(), self) * (right - left)) / joined
        down = _middles(box.height(), self) * height
        self._draw_codes(painter, box, codes[down.astype(int)[:, None], across.astype(int).clip(0, codes.shape[1] - 1)])
        if self._cell is not None:
            row, column = self._cell
            x = box.left() + (column + 0.5 - left) / (right - left) * box.width()
            y = box.top() + row * box.height() / height
            painter.setPen(QColor(themes.current.text))
            painter.drawRect(QRectF(x - 2, y, 4, box.height() / height))
            painter.setPen(QColor(themes.current.muted_text))

    def _draw_codes(self, painter: QPainter, place: QRect, codes: np.ndarray) -> None:
        """Draw one code a screen pixel: for Qt to scale a picture takes ten times as long."""
        table = _table(themes.current.plot_grid, themes.current.error)
        pixels = np.ascontiguousarray(table[codes])
        height, width = pixels.shape
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self.devicePixelRatioF())
        painter.drawImage(place.topLeft(), image)

    def _paint_names(self, painter: QPainter, box: QRect) -> None:
        metrics = painter.fontMetrics()
        height = box.height() / len(self.names)
        every = max(1, math.ceil(metrics.height() * 0.9 / height))
        for row in range(0, len(self.names), every):
            place = QRectF(8, box.top() + (row) * height, box.left() - 14, height)
            name = metrics.elidedText(self.names[row], Qt.TextElideMode.ElideMiddle, int(place.width()))
            middle = place.center().y()
            around = QRectF(place.left(), middle - metrics.height() / 2, place.width(), metrics.height())
            painter.drawText(around, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_steps(self, painter: QPainter, box: QRect) -> None:
        left, right = self._shown()
        y = box.bottom() + 4
        begin, _ = self.columns.steps(min(self.columns.count - 1, max(0, int(left))))
        _, end = self.columns.steps(min(self.columns.count - 1, max(0, math.ceil(right) - 1)))
        line = QRect(box.left(), y, box.width(), painter.fontMetrics().height())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, number(begin))
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, tr("step"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, number(end))

    def _paint_bar(self, painter: QPainter, box: QRect) -> None:
        x = box.right() + 12
        low, high = self.decades
        ramp = FIRST + ((1 - _middles(box.height(), self)) * LEVELS).astype(int)
        bar = QRect(x, box.top(), BAR, box.height())
        self._draw_codes(painter, bar, np.repeat(ramp[:, None], len(_middles(BAR, self)), axis=1))
        metrics = painter.fontMetrics()
        stride = max(1, math.ceil((high - low) * metrics.height() * 1.3 / box.height()))
        for decade in range(high, low - 1, -stride):
            y = box.bottom() - (decade - low) / (high - low) * box.height()
            top = min(max(y - metrics.height() / 2, box.top() - 4), box.bottom() - metrics.height() + 5)
            place = QRectF(x + BAR + 4, top, self.width() - x - BAR, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, tick_text(10.0**decade))

    def _point_at(self, cell: tuple[int, int] | None, place: QPointF) -> None:
        """Show the exact value of a cell beside a point, or nothing."""
        self._cell = cell
        if cell is None:
            self.readout.hide()
        else:
            first, last, value = self.value_at(*cell)
            if first == last:
                title, label = tr("Step {step}", step=number(first)), ""
            else:
                title, label = tr("Steps {first}–{last}", first=number(first), last=number(last)), tr("greatest")
            name = f"{self.names[cell[0]]} {label}".strip()
            self.readout.show_rows(title, [("", name, number(value))], place.toPoint())
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            start, (left, right) = self._drag
            shift = (start - event.position().x()) / self._box().width() * (right - left)
            shift = min(max(shift, -left), self.columns.count - right)
            self._view = (left + shift, right + shift)
        self._point_at(self.cell_at(event.position()), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._view is not None:
            self._drag = (event.position().x(), self._view)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.reset_view()

    def wheelEvent(self, event: QWheelEvent) -> None:
        box = self._box()
        if not self.columns.count or not box.contains(event.position().toPoint()):
            event.ignore()
            return
        left, right = self._shown()
        place = left + (event.position().x() - box.left()) / box.width() * (right - left)
        count = float(self.columns.count)
        size = min(count, max(min(count, FEWEST_COLUMNS), (right - left) * 0.999 ** event.angleDelta().y()))
        left = min(max(0.0, place - (place - left) * size / (right - left)), count - size)
        self._view = None if size >= count else (left, left + size)
        self._point_at(self.cell_at(event.position()), event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        if event.key() == Qt.Key.Key_A and not event.modifiers():
            self.reset_view()
        elif event.key() == Qt.Key.Key_Escape and self._cell is not None:
            self._point_at(None, QPointF())
        elif event.key() in moves and self.columns.count:
            self._move_cell(*moves[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _move_cell(self, down: int, along: int) -> None:
        row, column = self._cell or (0, self.columns.count - 1)
        row = min(len(self.names) - 1, max(0, row + down))
        column = min(self.columns.count - 1, max(0, column + along))
        box, (left, right) = self._box(), self._shown()
        x = box.left() + (column + 0.5 - left) / (right - left) * box.width()
        y = box.top() + (row + 0.5) * box.height() / len(self.names)
        self._point_at((row, column), QPointF(x, y))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None, QPointF())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _middles(size: int, widget: QWidget) -> np.ndarray:
    """Middles of the screen pixels along `size` px, as shares from 0 to 1. Shapes: (pixels,), float64."""
    count = max(1, round(size * widget.devicePixelRatioF()))
    return (np.arange(count) + 0.5) / count


@lru_cache(maxsize=4)
def _table(zero: str, fault: str) -> np.ndarray:
    """The colours of all codes, as Qt takes them. Shapes: (256,), uint32."""
    scale = (qRgb(int(r), int(g), int(b)) for r, g, b in color_table(LEVELS))
    return np.array([QColor(zero).rgb(), *scale, QColor(fault).rgb()], np.uint32)
