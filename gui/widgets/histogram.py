"""How numbers are spread, as bars; one that would press the others flat is broken, and says its share."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.language import tr
from gui.theme import themes
from gui.widgets.ticks import round_values, tick_text
from gui.widgets.value_colors import told

BREAK = 3.0
"""A bar is broken where it is so many times as high as the next one."""
HEAD, FOOT = 20, 18


class Histogram(QWidget):
    """Bars of equal width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts, self.edges = np.zeros(0, np.int64), np.zeros(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(140, 110)
        themes.theme_changed.connect(self.update)

    def show_counts(self, counts: np.ndarray, edges: np.ndarray) -> None:
        """Show how many numbers lie in each bin. Shapes: counts (bins,), edges (bins + 1,)."""
        self.counts, self.edges = counts, edges
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 170)

    def bin_at(self, x: float) -> int:
        """The bin at a place from the left, −1 for none."""
        box = self._box()
        place = int((x - box.left()) / box.width() * len(self.counts)) if len(self.counts) else -1
        return place if box.left() <= x < box.right() and 0 <= place < len(self.counts) else -1

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.bin_at(float(event.pos().x()))
            QToolTip.showText(event.globalPos(), self._told(place) if place >= 0 else "", self)
            return True
        return super().event(event)

    def _told(self, place: int) -> str:
        count, whole = int(self.counts[place]), max(1, int(self.counts.sum()))
        first, last = (told(float(edge)) for edge in self.edges[place : place + 2])
        return tr(
            "{first} to {last}: {count} numbers, {share}",
            first=first,
            last=last,
            count=count,
            share=f"{count / whole:.1%}",
        )

    def _box(self) -> QRectF:
        return QRectF(8, HEAD, max(10, self.width() - 16), max(10, self.height() - HEAD - FOOT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), QColor(themes.current.plot))
            if self.counts.sum():
                self._paint_axis(painter)
                self._paint_bars(painter)
        finally:
            painter.end()

    def _paint_axis(self, painter: QPainter) -> None:
        theme, box, metrics = themes.current, self._box(), painter.fontMetrics()
        low, high = float(self.edges[0]), float(self.edges[-1])
        for value in round_values(low, high, max(2, self.width() // 70)):
            x = box.left() + (value - low) / (high - low) * box.width()
            is_zero = abs(value) < 1e-9 * (high - low)
            painter.setPen(QColor(theme.muted_text if is_zero else theme.plot_grid))
            painter.drawLine(QPointF(x, HEAD - 4), QPointF(x, box.bottom()))
            text = tick_text(value, high - low)
            wide = metrics.horizontalAdvance(text)
            painter.setPen(QColor(theme.muted_text))
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            painter.drawText(QRectF(left, box.bottom() + 2, wide + 1, FOOT - 2), Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(QColor(theme.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_bars(self, painter: QPainter) -> None:
        theme, box = themes.current, self._box()
        ranked = np.sort(self.counts)
        top = float(ranked[-1])
        is_broken = len(ranked) > 1 and ranked[-2] > 0 and top > BREAK * ranked[-2]
        full = float(ranked[-2]) * 1.35 if is_broken else top
        wide = box.width() / len(self.counts)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, count in enumerate(self.counts.tolist()):
            if not count:
                continue
            height = max(1.0, min(1.0, count / full) * box.height())
            bar = QRectF(box.left() + place * wide, box.bottom() - height, max(1.0, wide - 1), height)
            painter.fillRect(bar, QColor(theme.accent))
            if is_broken and count == top:
                self._paint_break(painter, bar, count / float(self.counts.sum()))

    def _paint_break(self, painter: QPainter, bar: QRectF, share: float) -> None:
        theme, y = themes.current, bar.top() + bar.height() * 0.16
        painter.setPen(QPen(QColor(theme.plot), 3))
        teeth = [QPointF(bar.left() - 2 + i * (bar.width() + 4) / 4, y + (2 if i % 2 else -2)) for i in range(5)]
        painter.drawPolyline(QPolygonF(teeth))
        painter.setPen(QColor(theme.text))
        text = f"{share:.0%}"
        wide = painter.fontMetrics().horizontalAdvance(text) + 2
        left = min(max(0.0, bar.center().x() - wide / 2), self.width() - wide)
        painter.drawText(QRectF(left, 0, wide, HEAD), Qt.AlignmentFlag.AlignCenter, text)
