"""The names of steps above their columns: level where they fit, turned where not, and only some where many are."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

SMALLEST = 8
"""Pixels of the smallest letters."""
MARGIN = 4
MOST = 84
"""Pixels of the highest row of names."""


class StepNames:
    """How names stand above columns of a width.

    Args:
        names: One a column. width: Of a column, in px. font: That of the widget.

    Attributes:
        height: Pixels that they take. every: One name is shown in so many. numbers: They count the steps from 1.
    """

    def __init__(self, names: list[str], width: float, font: QFont) -> None:
        self._names, self._width = names, width
        self.font, usual = QFont(font), QFontMetrics(font)
        largest = max(SMALLEST, min(usual.height() - 3, int(width * 1.25)))
        widest = self._set(largest)
        if widest > width and largest * width / widest >= SMALLEST:
            widest = self._set(int(largest * width / widest))
        numbers = self.numbers = all(name.isdigit() for name in names)
        letters = all(len(name) == 1 for name in names)
        self.level = numbers or letters or widest <= width
        needed = widest + (8 if numbers else 0) if self.level else self._metrics.height() * 0.8
        self.every = max(1, math.ceil((needed - 0.5) / max(width, 0.1)))
        if numbers and self.every > 1:
            self.every = _round(self.every)
        self.height = float(self._metrics.height() if self.level else min(MOST, widest + 2 * MARGIN))

    def _set(self, pixels: int) -> int:
        """Take letters of this size; how wide the widest name is."""
        self.font.setPixelSize(pixels)
        self._metrics = QFontMetrics(self.font)
        return max((self._metrics.horizontalAdvance(name) for name in self._names), default=0)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint them with the painter's pen, the first from `left` on."""
        painter.save()
        painter.setFont(self.font)
        for column in range(len(self._names)):
            if (column + self.numbers) % self.every:
                continue
            middle = left + (column + 0.5) * self._width
            fits = self._metrics.horizontalAdvance(self._names[column]) <= self._width
            if self.level or fits:
                box = QRectF(middle - 60, top, 120, self.height)
                below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
                painter.drawText(box, below, self._names[column])
                continue
            painter.save()
            painter.translate(middle, top + self.height - MARGIN)
            painter.rotate(-90)
            room = self.height - 2 * MARGIN
            name = self._metrics.elidedText(self._names[column], Qt.TextElideMode.ElideRight, math.ceil(room) + 1)
            box = QRectF(0, -20, room + 2, 40)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
            painter.restore()
        painter.restore()


def _round(least: int) -> int:
    """The next of 2, 5, 10, 20, 50 ..."""
    power = 1
    while least > 5 * power:
        power *= 10
    return next(digit * power for digit in (1, 2, 5) if digit * power >= least)
