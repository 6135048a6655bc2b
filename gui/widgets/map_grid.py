"""Channels of a picture as small pictures side by side, all on one scale of colours."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.language import tr
from gui.theme import themes
from gui.widgets.value_colors import SCALE_HEIGHT, ValueColors, told

LEAST_SIDE, LEAST_WIDTH, MOST_SIDE, GAP = 60, 14, 168, 6


class MapGrid(QWidget):
    """Shows (C, H, W); filters (out, in, H, W) stand a row each. The mouse over a dot tells its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.maps = np.zeros((0, 1, 1))
        self._codes = np.zeros((0, 1, 1), np.uint8)
        self._colors = ValueColors(0.0, 1.0, False)
        self._per_row = 0
        self._pace = (1, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.theme_changed.connect(self.update)

    def show_maps(self, maps: np.ndarray, *, grey: bool = False, pace: tuple[int, int] = (1, 1)) -> None:
        """Show pictures.

        Args:
            maps: (C, H, W), or (rows, columns, H, W) to stand in this order. grey: As photographs.
            pace: Every how many-th row and column of the whole is shown, for the places that the mouse tells.
        """
        before = (self._per_row, self.maps.shape)
        self._per_row = maps.shape[1] if maps.ndim == 4 else 0
        self.maps = maps.reshape(-1, *maps.shape[-2:])
        self._colors, self._pace = ValueColors.of(self.maps, grey=grey), pace
        self._codes = self._colors.codes(self.maps)
        if (self._per_row, self.maps.shape) != before:
            self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        columns, _, high = self._layout(width)
        rows = -(-len(self.maps) // columns)
        return rows * (high + GAP) + SCALE_HEIGHT

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 200)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def at(self, point: QPoint) -> tuple[int, int, int] | None:
        """Channel, row and column under a point, None where there is none."""
        columns, wide, high = self._layout(self.width())
        place = point.y() // (high + GAP) * columns + min(columns - 1, point.x() // (wide + GAP))
        x, y = point.x() % (wide + GAP), point.y() % (high + GAP)
        if not 0 <= place < len(self.maps) or x >= wide or y >= high:
            return None
        _, rows, across = self.maps.shape
        return place, y * rows // high, x * across // wide

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.at(event.pos())
            QToolTip.showText(event.globalPos(), self._told(*found) if found else "", self)
            return True
        return super().event(event)

    def _told(self, place: int, row: int, column: int) -> str:
        value = told(self.maps[place, row, column])
        if self._per_row:
            filter_, channel = divmod(place, self._per_row)
            names = {"filter": filter_, "channel": channel, "row": row, "column": column, "value": value}
            return tr("filter {filter}, channel {channel}, row {row}, column {column}: {value}", **names)
        names = {"channel": place, "row": row * self._pace[0], "column": column * self._pace[1], "value": value}
        return tr("channel {channel}, row {row}, column {column}: {value}", **names)

    def _layout(self, width: int) -> tuple[int, int, int]:
        """Columns, and width and height of a picture."""
        count, (_, rows, across) = max(1, len(self.maps)), self.maps.shape
        if self._per_row:
            columns = self._per_row
            wide = max(4, min(LEAST_SIDE, (width - (columns - 1) * GAP) // columns))
        else:
            upright = min(1.0, across / rows)
            columns = min(count, max(1, (width + GAP) // (max(LEAST_WIDTH, int(LEAST_SIDE * upright)) + GAP)))
            columns = -(-count // -(-count // columns))  # as many in each row
            wide = max(4, min(int(MOST_SIDE * upright), (width - (columns - 1) * GAP) // columns))
        high = min(round(wide * rows / across), MOST_SIDE)
        return columns, wide, max(high, min(wide, 12))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not len(self.maps):
            return
        painter = QPainter(self)
        try:
            columns, wide, high = self._layout(self.width())
            ratio = self.devicePixelRatioF()
            shown = event.rect()
            for place, codes in enumerate(self._codes):
                row, column = divmod(place, columns)
                box = QRect(column * (wide + GAP), row * (high + GAP), wide, high)
                if box.intersects(shown):
                    self._colors.paint(painter, box, codes, ratio)
                    painter.setPen(QColor(themes.current.border))
                    painter.drawRect(box.adjusted(0, 0, -1, -1))
            rows = math.ceil(len(self.maps) / columns)
            scale = QRectF(0, rows * (high + GAP) - 2, self.width(), SCALE_HEIGHT)
            self._colors.paint_scale(painter, scale, ratio)
        finally:
            painter.end()
