"""The names of steps above their columns: level where they fit, upright where not, and only some where many are."""

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
        height: Pixels that they take. every: One name is shown in so many.
    """

    def __init__(self, names: list[str], width: float, font: QFont) -> None:
        self._names, self._width = names, width
        self.font = QFont(font)
        usual = QFontMetrics(font)
        self.font.setPixelSize(max(SMALLEST, min(usual.height() - 3, int(width * 1.25))))
        self._metrics = QFontMetrics(self.font)
        widest = max((self._metrics.horizontalAdvance(name) for name in names), default=0)
        numbers = all(name.isdigit() for name in names)
        self.level = numbers or widest <= width
        needed = widest + 8 if numbers else self._metrics.height() - 4
        self.every = 1 if self.level and not numbers else max(1, math.ceil(needed / max(width, 0.1)))
        if numbers and self.every > 1:
            self.every = _round(self.every)
        self.height = float(self._metrics.height() if self.level else min(MOST, widest + 2 * MARGIN))

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint them with the painter's pen, the first from `left` on."""
        painter.save()
        painter.setFont(self.font)
        for column in range(0, len(self._names), self.every):
            middle = left + (column + 0.5) * self._width
            if self.level:
                box = QRectF(middle - 60, top, 120, self.height)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._names[column])
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
