"""Minimap: the whole drawing small, with the part in view; a press or drag in it moves the view."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from gui.canvas.cards import tint
from gui.canvas.surface import Surface
from gui.canvas.wire_painter import seen
from gui.language import tr
from gui.theme import themes

SIZE = QSize(196, 128)
INSET = 8
SETTLE_MS = 60


class Minimap(QWidget):
    """A sibling of the viewport, so that panning does not carry it along."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._picture: QPixmap | None = None
        self._bounds = (0.0, 0.0, 1.0, 1.0)
        self.setFixedSize(SIZE)
        self.setObjectName("canvas.minimap")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._timer.timeout.connect(self._forget)
        surface.drawing_changed.connect(self._drawing_changed)
        surface.view_changed.connect(self.update)
        self.retranslate()

    def retranslate(self) -> None:
        """Read all texts anew."""
        self.setAccessibleName(tr("Minimap"))

    def _drawing_changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _forget(self) -> None:
        self._picture = None
        self.update()

    # Where things are

    @property
    def _scale(self) -> float:
        left, top, right, bottom = self._bounds
        return min((self.width() - 2 * INSET) / (right - left), (self.height() - 2 * INSET) / (bottom - top), 0.2)

    def _origin(self) -> tuple[float, float]:
        left, top, right, bottom = self._bounds
        scale = self._scale
        return (
            (self.width() - (right - left) * scale) / 2 - left * scale,
            (self.height() - (bottom - top) * scale) / 2 - top * scale,
        )

    # Paint

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._drawn(ratio)
        theme = themes.current
        painter = QPainter(self)
        try:
            painter.drawPixmap(0, 0, self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            color = QColor(theme.accent)
            painter.setPen(QPen(color, 1.4))
            color.setAlphaF(0.10)
            painter.setBrush(color)
            painter.drawRoundedRect(self._window(), 3, 3)
        finally:
            painter.end()

    def _window(self) -> QRectF:
        left, top, right, bottom = self._surface.seen()
        (dx, dy), scale = self._origin(), self._scale
        window = QRectF(left * scale + dx, top * scale + dy, (right - left) * scale, (bottom - top) * scale)
        return window.intersected(QRectF(self.rect()).adjusted(2, 2, -2, -2))

    def _drawn(self, ratio: float) -> QPixmap:
        theme = themes.current
        store = self._surface.store
        self._bounds = store.bounds() or (0.0, 0.0, 1.0, 1.0)
        picture = QPixmap(SIZE * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.border), 1))
            ground = QColor(theme.panel)
            ground.setAlphaF(0.93)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(0.5, 0.5, SIZE.width() - 1, SIZE.height() - 1), 8, 8)
            self._blocks(painter)
        finally:
            painter.end()
        return picture

    def _blocks(self, painter: QPainter) -> None:
        store, theme = self._surface.store, themes.current
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

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().toPoint())

    def _go(self, at: QPoint) -> None:
        (dx, dy), scale = self._origin(), self._scale
        self._surface.centre_on((at.x() - dx) / scale, (at.y() - dy) / scale)


def _fill(painter: QPainter, color: QColor, boxes: np.ndarray) -> None:
    if len(boxes):
        boxes = np.ascontiguousarray(boxes)
        painter.setBrush(color)
        painter.drawRects(seen(boxes, QRectF), len(boxes))
