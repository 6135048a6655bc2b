"""A picture that was answered, and beside it the right one where it is known."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import themes
from gui.widgets.drawing_pad import picture_of

SIDE, GAP = 148, 12


class PicturePair(QWidget):
    """The answer stands on the left. Both are painted in the range of the right one, so that they can be compared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: list[np.ndarray] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.update)

    @property
    def pictures(self) -> list[np.ndarray]:
        """What is shown, from the left. Shapes: (C, H, W) each."""
        return list(self._pictures)

    def show_pictures(self, answer: np.ndarray, truth: np.ndarray | None) -> None:
        """Show them. Shapes: (C, H, W)."""
        self._pictures = [answer] if truth is None else [answer, truth]
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * self._side().width() + GAP, self._side().height())

    def _side(self) -> QSize:
        if not self._pictures:
            return QSize(SIDE, SIDE)
        _, height, width = self._pictures[0].shape
        return QSize(SIDE * width // max(height, width), SIDE * height // max(height, width))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._side()
        painter = QPainter(self)
        try:
            painter.setPen(QPen(QColor(themes.current.border), 1))
            for place, picture in enumerate(self._pictures):
                low, high = min(0.0, float(self._pictures[-1].min())), max(1.0, float(self._pictures[-1].max()))
                shown = QRectF(place * (side.width() + GAP), 0, side.width() - 1, side.height() - 1)
                painter.drawImage(shown, picture_of(picture, low, high))
                painter.drawRect(shown)
        finally:
            painter.end()
