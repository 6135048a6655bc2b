"""Rubber band: selects the blocks that it touches."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.surface import Surface
from gui.theme import themes


class Band(Gesture):
    """A rectangle from press to mouse. It replaces the selection, or adds to it."""

    def __init__(self, surface: Surface, at: QPoint, adds: bool) -> None:
        super().__init__(surface, at)
        self._before = surface.document.selection.ids
        self._kept = self._before if adds else ()
        self._at = at
        surface.choose(self._kept)

    def move(self, at: QPoint, keys: Keys) -> None:
        old = self._rect()
        self._at = at
        self.surface.viewport().update(old.united(self._rect()).adjusted(-3, -3, 3, 3))
        self.surface.choose(self._touched())

    def release(self, at: QPoint, keys: Keys) -> None:
        self.surface.redraw()

    def cancel(self) -> None:
        self.surface.choose(self._before)
        self.surface.redraw()

    def paint(self, painter: QPainter) -> None:
        color = QColor(themes.current.accent)
        painter.setPen(QPen(color, 1))
        color.setAlphaF(0.12)
        painter.setBrush(color)
        painter.drawRect(QRectF(self._rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _rect(self) -> QRect:
        return QRect(self.start, self._at).normalized()

    def _touched(self) -> tuple[str, ...]:
        surface, rect = self.surface, self._rect()
        corners = (*surface.to_scene(rect.topLeft()), *surface.to_scene(rect.bottomRight()))
        found = (surface.store.ids[row] for row in surface.store.visible(*corners).tolist())
        return (*self._kept, *(key for key in found if key not in self._kept))
