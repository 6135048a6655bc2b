"""What the colours of the gradient norms mean: a bar with its powers of ten."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.canvas.heat import HIGHEST, LEVELS, LOWEST, color_of
from gui.canvas.letters import font_of
from gui.language import tr
from gui.theme import themes

TICKS = (-8, -6, -4, -2, 0, 2)


class Legend(QWidget):
    """Stands in a corner of the canvas while heat is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(268, 64)
        themes.theme_changed.connect(self.update)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes.current
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.setBrush(QColor(theme.panel))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
            self._bar(painter, QRectF(16, 29, self.width() - 32, 8))
        finally:
            painter.end()

    def _bar(self, painter: QPainter, bar: QRectF) -> None:
        theme = themes.current
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
            x = bar.left() + (power - LOWEST) / (HIGHEST - LOWEST) * bar.width()
            told = "1" if power == 0 else f"10{str(power).translate(RAISED)}"
            place = QRectF(max(x - 20, bar.left() - 4), bar.bottom() + 4, 40, 14)
            where = Qt.AlignmentFlag.AlignLeft if x - 20 < bar.left() - 4 else Qt.AlignmentFlag.AlignHCenter
            painter.drawText(place, where, told)


RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
