"""A small picture to draw with the mouse, in the dots that a network reads."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import themes

REACH = 1.15
"""Dots from the mouse at which the pen fades out."""
SIDE = 148


class DrawingPad(QWidget):
    """Ink between `low` and `high` on dots of one picture; the left button draws, the right one wipes."""

    drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.low, self.high = 0.0, 1.0
        self._dots = np.zeros((1, 8, 8), np.float32)
        self._last: QPointF | None = None
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.update)

    @property
    def dots(self) -> np.ndarray:
        """Shapes: (C, H, W), float32."""
        return self._dots

    def show_dots(self, dots: np.ndarray) -> None:
        """Show a picture. Its least value is taken for paper and its greatest for ink, where these go further."""
        self._dots = np.array(dots, np.float32)
        self.low, self.high = min(self.low, float(dots.min())), max(self.high, float(dots.max()))
        self.update()

    def begin(self, sizes: tuple[int, ...], low: float, high: float) -> None:
        """Take blank paper of these sizes, (C, H, W)."""
        self.low, self.high = low, high
        self._dots = np.full(sizes, low, np.float32)
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Wipe everything off."""
        self._dots = np.full_like(self._dots, self.low)
        self.update()
        self.drawn.emit()

    def sizeHint(self) -> QSize:
        _, height, width = self._dots.shape
        return QSize(SIDE * width // max(height, width), SIDE * height // max(height, width))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._last = event.position()
        self._stroke(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._stroke(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._last = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _stroke(self, event: QMouseEvent) -> None:
        if not event.buttons() & (Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton):
            return
        wipes = bool(event.buttons() & Qt.MouseButton.RightButton)
        end, start = event.position(), self._last or event.position()
        way = end - start
        paces = max(1, int(max(abs(way.x()), abs(way.y())) / 3))
        for pace in range(paces + 1):
            self._dab(start + way * (pace / paces), wipes)
        self._last = end
        self.update()
        self.drawn.emit()

    def _dab(self, point: QPointF, wipes: bool) -> None:
        """Let ink flow on the dots that the pen touches."""
        _, height, width = self._dots.shape
        x, y = point.x() / self.width() * width - 0.5, point.y() / self.height() * height - 0.5
        rows, columns = np.mgrid[:height, :width]
        cover = np.clip(1.4 * (1 - np.hypot(rows - y, columns - x) / REACH), 0, 1).astype(np.float32)
        if wipes:
            self._dots = np.minimum(self._dots, self.high - cover * (self.high - self.low))
        else:
            self._dots = np.maximum(self._dots, self.low + cover * (self.high - self.low))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.drawImage(QRectF(self.rect()), picture_of(self._dots, self.low, self.high))
            painter.setPen(QPen(QColor(themes.current.accent if self.hasFocus() else themes.current.border), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        finally:
            painter.end()


def picture_of(dots: np.ndarray, low: float, high: float) -> QImage:
    """Dots as a picture: grey, or red, green and blue where there are three. Shapes: (C, H, W)."""
    levels = np.clip((dots - low) / ((high - low) or 1.0) * 255, 0, 255).astype(np.uint8)
    if len(levels) == 3:
        data = np.ascontiguousarray(levels.transpose(1, 2, 0))
        return QImage(
            data.tobytes(), data.shape[1], data.shape[0], 3 * data.shape[1], QImage.Format.Format_RGB888
        ).copy()
    data = np.ascontiguousarray(levels.mean(0).astype(np.uint8))
    return QImage(data.tobytes(), data.shape[1], data.shape[0], data.shape[1], QImage.Format.Format_Grayscale8).copy()
