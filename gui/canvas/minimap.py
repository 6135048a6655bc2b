"""Minimap: the whole drawing small, with the part in view; a press or drag in it moves the view."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QLineF, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from gui.canvas import curves
from gui.canvas.cards import tint
from gui.canvas.overlay import Overlay
from gui.canvas.store import Store
from gui.canvas.wire_painter import seen
from gui.theme import Theme

SIZE = QSize(176, 112)
INSET = 8
MOST_BENT = 500
"""Up to so many wires are drawn as curves; more are straight lines."""
LARGEST = 0.2
"""View pixels a canvas pixel, at most."""

Bounds = tuple[float, float, float, float]


class Minimap(Overlay):
    """The drawing is painted once for each change of it; the part in view is painted afresh.

    Args:
        seen_part: Tells the part of the canvas in view. centre: Moves the view.
    """

    def __init__(self, store: Store, seen_part: Callable[[], Bounds], centre: Callable[[float, float], None]) -> None:
        super().__init__(SIZE)
        self._store, self._seen_part, self._centre = store, seen_part, centre
        self._picture: QPixmap | None = None
        self._bounds: Bounds = (0.0, 0.0, 1.0, 1.0)

    def forget(self) -> None:
        """Paint the drawing anew next time."""
        self._picture = None

    def paint(self, painter: QPainter, theme: Theme) -> None:
        ratio = painter.device().devicePixelRatio()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._drawn(ratio, theme)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(theme.accent)
        painter.setPen(QPen(color, 1.4))
        color.setAlphaF(0.08)
        painter.setBrush(color)
        painter.drawRoundedRect(self._window(), 3, 3)

    def press(self, at: QPoint) -> bool:
        (dx, dy), scale = self._origin(), self._scale
        self._centre((at.x() - dx) / scale, (at.y() - dy) / scale)
        return True

    @property
    def _scale(self) -> float:
        left, top, right, bottom = self._bounds
        room = SIZE.width() - 2 * INSET, SIZE.height() - 2 * INSET
        return min(room[0] / (right - left), room[1] / (bottom - top), LARGEST)

    def _origin(self) -> tuple[float, float]:
        left, top, right, bottom = self._bounds
        scale = self._scale
        x = (SIZE.width() - (right - left) * scale) / 2 - left * scale
        return x, (SIZE.height() - (bottom - top) * scale) / 2 - top * scale

    def _window(self) -> QRectF:
        left, top, right, bottom = self._seen_part()
        (dx, dy), scale = self._origin(), self._scale
        window = QRectF(left * scale + dx, top * scale + dy, (right - left) * scale, (bottom - top) * scale)
        return window.intersected(QRectF(3, 3, SIZE.width() - 6, SIZE.height() - 6))

    def _drawn(self, ratio: float, theme: Theme) -> QPixmap:
        self._bounds = self._store.bounds() or (0.0, 0.0, 1.0, 1.0)
        picture = QPixmap(SIZE * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        try:
            painter.setOpacity(0.94)
            super().paint(painter, theme)
            painter.setOpacity(1.0)
            self._wires(painter, theme)
            self._blocks(painter, theme)
        finally:
            painter.end()
        return picture

    def _wires(self, painter: QPainter, theme: Theme) -> None:
        rows = np.array(list(self._store.wire_row.values()), int)
        (dx, dy), scale = self._origin(), self._scale
        courses = self._store.wires["curve"][rows]
        pieces = curves.lines(courses, scale) if len(rows) < MOST_BENT else courses[:, [0, 1, 6, 7]]
        ends = np.ascontiguousarray(pieces * scale + (dx, dy, dx, dy))
        if len(ends):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(rows) < MOST_BENT)
            painter.setPen(QPen(QColor(theme.wire), 0.8 if len(rows) < MOST_BENT else 0))
            painter.drawLines(seen(ends, QLineF), len(ends))

    def _blocks(self, painter: QPainter, theme: Theme) -> None:
        store = self._store
        rows = np.array(list(store.row.values()), int)
        if not len(rows):
            return
        (dx, dy), scale = self._origin(), self._scale
        boxes = store.rects[rows] * scale + (dx, dy, dx, dy)
        boxes[:, 2:] = np.maximum(boxes[:, 2:] - boxes[:, :2], 1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(rows) < 500)
        kinds, marks = store.blocks["kind"][rows], store.blocks["mark"][rows]
        for kind in np.unique(kinds).tolist():
            _fill(painter, tint(theme, store.kinds[kind]), boxes[kinds == kind])
        _fill(painter, QColor(theme.warning), boxes[marks == 1])
        _fill(painter, QColor(theme.error), boxes[marks == 2])


def _fill(painter: QPainter, color: QColor, boxes: np.ndarray) -> None:
    if len(boxes):
        boxes = np.ascontiguousarray(boxes)
        painter.setBrush(color)
        painter.drawRects(seen(boxes, QRectF), len(boxes))
