"""A sound as a picture: time from left to right, frequency from bottom to top, loud is light."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.data.field import Field
from gui.language import tr
from gui.theme import themes
from gui.widgets.color_map import color_table

TALL = 130


class Spectrogram(QWidget):
    """Tells the frequency, time and power under the mouse.

    Args:
        field: One that was heard.
    """

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._frames = np.zeros((1, 1))
        self.image = spectrogram_of(self._frames)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.update)
        self.retranslate()

    def show_frames(self, frames: np.ndarray) -> None:
        """Show a sound. Shapes: (T, D), as the dataset has it."""
        self._frames = frames
        self.image = spectrogram_of(frames)
        self.update()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(tr("Spectrogram of {field}", field=self._field.name))

    def told(self, point: QPointF) -> str:
        """What is under a point: frequency, time, and power in decibels; "" beside the picture."""
        steps, lines = self._frames.shape
        step = int(point.x() / max(1, self.width()) * steps)
        line = lines - 1 - int(point.y() / max(1, self.height()) * lines)
        heard = self._field.heard
        if heard is None or not (0 <= step < steps and 0 <= line < lines):
            return ""
        return tr(
            "{hertz} Hz at {seconds} s: {decibels} dB",
            hertz=f"{heard.hertz(line):.0f}",
            seconds=f"{(step * heard.step + heard.window / 2) / heard.rate:.2f}",
            decibels=f"{10 * self._field.unscaled(self._frames[step])[line]:.0f}",
        )

    def sizeHint(self) -> QSize:
        return QSize(240, TALL)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.drawImage(self.rect(), self.image)
            painter.setPen(QColor(themes.current.border))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        finally:
            painter.end()


def spectrogram_of(frames: np.ndarray) -> QImage:
    """The picture of a sound, a dot each number, from the least to the greatest.

    Shapes:
        frames: (T, D); answer: D dots high, T wide
    """
    low, high = float(frames.min()), float(frames.max())
    share = (frames.T[::-1] - low) / ((high - low) or 1.0)
    table = color_table()
    dots = np.ascontiguousarray(table[np.round(share * (len(table) - 1)).astype(int)])
    height, width = share.shape
    return QImage(dots.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
