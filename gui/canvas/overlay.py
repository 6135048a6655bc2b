"""What lies over the drawing in a corner of the view and stays there while it pans.

These are no widgets: one that overlaps the viewport makes Qt repaint all of it at every scroll.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen

from gui.theme import Theme

CORNER = 14


class Overlay:
    """A panel of fixed size.

    Attributes:
        rect: Where it is, in view pixels. is_visible: Whether it is painted.
    """

    def __init__(self, size: QSize) -> None:
        self.rect = QRect(QPoint(), size)
        self.is_visible = True

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint it with its upper left corner at (0, 0)."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(QRectF(QPointF(), self.rect.size()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)

    def press(self, at: QPoint) -> bool:
        """A press or drag within it. Gives whether it takes the mouse."""
        return False
