"""What the colours of the gradient norms mean: a bar with its powers of ten."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from gui.canvas.heat import HIGHEST, LEVELS, LOWEST, color_of
from gui.canvas.letters import font_of
from gui.canvas.overlay import Overlay
from gui.language import tr
from gui.theme import Theme

TICKS = (-8, -6, -4, -2, 0, 2)
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class Legend(Overlay):
    """Stands in a corner of the canvas while heat is shown."""

    def __init__(self) -> None:
        super().__init__(QSize(268, 64))
        self.is_visible = False

    def paint(self, painter: QPainter, theme: Theme) -> None:
        super().paint(painter, theme)
        bar = QRectF(16, 29, self.rect.width() - 32, 8)
        ramp = QLinearGradient(bar.topLeft(), bar.topRight())
        for level in range(LEVELS):
            ramp.setColorAt(level / (LEVELS - 1), color_of(level))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ramp)
        painter.drawRoundedRect(bar, 4, 4)
        painter.setFont(font_of(11, bold=True))
        painter.setPen(QColor(theme.text))
        painter.drawText(QPointF(bar.left(), 20), tr("Gradient norm"))
        painter.setFont(font_of(10))
        painter.setPen(QColor(theme.muted_text))
        right = QRectF(bar.left(), 8, bar.width(), 16)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight, tr("vanishing ← → exploding"))
        for power in TICKS:
            self._tick(painter, bar, power)

    def _tick(self, painter: QPainter, bar: QRectF, power: int) -> None:
        x = bar.left() + (power - LOWEST) / (HIGHEST - LOWEST) * bar.width()
        told = "1" if power == 0 else f"10{str(power).translate(RAISED)}"
        at_edge = x - 20 < bar.left() - 4
        place = QRectF(bar.left() if at_edge else x - 20, bar.bottom() + 4, 40, 14)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft if at_edge else Qt.AlignmentFlag.AlignHCenter, told)
