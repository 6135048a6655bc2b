"""Probabilities as bars, the likeliest first."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import themes

ROW = 22
MOST = 10


class ShareBars(QWidget):
    """One bar a name; the right answer, where it is known, is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, float]] = []
        self._right = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.update)

    def rows(self) -> list[tuple[str, float]]:
        """What is shown, in its order."""
        return list(self._rows)

    def show_shares(self, rows: list[tuple[str, float]], right: str = "") -> None:
        """Show names with their probabilities; `right` is the name of the right answer, "" where nobody knows it."""
        self._rows = sorted(rows, key=lambda row: -row[1])[:MOST]
        self._right = right
        self.setAccessibleName(", ".join(f"{name} {share:.1%}" for name, share in self._rows[:3]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, ROW * max(1, len(self._rows)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        theme, metrics = themes.current, QFontMetrics(self.font())
        names = min(self.width() // 3, max((metrics.horizontalAdvance(f"✓ {n}") for n, _ in self._rows), default=0) + 8)
        figures = metrics.horizontalAdvance("100.0 %") + 8
        room = max(10, self.width() - names - figures)
        middle = Qt.AlignmentFlag.AlignVCenter
        for place, (name, share) in enumerate(self._rows):
            top, is_right = place * ROW, name == self._right
            label = f"✓ {name}" if is_right else name
            painter.setPen(QColor(theme.good if is_right else theme.text if place == 0 else theme.muted_text))
            shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, names - 6)
            painter.drawText(QRectF(0, top, names - 6, ROW), middle | Qt.AlignmentFlag.AlignRight, shown)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.plot_grid))
            painter.drawRoundedRect(QRectF(names, top + 5, room, ROW - 10), 3, 3)
            painter.setBrush(QColor(theme.good if is_right else theme.accent if place == 0 else theme.wire))
            painter.drawRoundedRect(QRectF(names, top + 5, max(2.0, room * share), ROW - 10), 3, 3)
            painter.setPen(QColor(theme.text if place == 0 else theme.muted_text))
            box = QRectF(names + room, top, figures, ROW)
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, f"{share:.1%}")
