"""What every gesture is: begun by a press, moved, and either released or cancelled."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter

from gui.canvas.surface import Surface

Keys = Qt.KeyboardModifier


class Gesture:
    """One press, drag and release on a surface. Points are in view pixels."""

    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, surface: Surface, at: QPoint) -> None:
        self.surface, self.start = surface, at

    def move(self, at: QPoint, keys: Keys) -> None:
        """The mouse is here now."""

    def release(self, at: QPoint, keys: Keys) -> None:
        """The button went up: do what was meant, as one step of history."""

    def cancel(self) -> None:
        """Leave everything as it was."""

    def paint(self, painter: QPainter) -> None:
        """Paint above the drawing, in view pixels."""
