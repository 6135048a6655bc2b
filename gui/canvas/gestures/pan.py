"""Pan: the drawing follows the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from gui.canvas.gestures.gesture import Gesture, Keys


class Pan(Gesture):
    """Carries the drawing along, in whole pixels."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def move(self, at: QPoint, keys: Keys) -> None:
        step = at - self.start
        self.start = at
        self.surface.pan(step.x(), step.y())
