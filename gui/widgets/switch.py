"""A switch: on, off, or mixed where several blocks differ."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.theme import themes

WIDTH, HEIGHT, MARGIN = 34, 20, 3


class Switch(QAbstractButton):
    """A check box drawn as a switch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._is_mixed = False
        themes.theme_changed.connect(self.update)

    @property
    def is_mixed(self) -> bool:
        """Whether it stands for several values that differ."""
        return self._is_mixed

    def show_value(self, value: bool | None) -> None:
        """Show on, off, or mixed (None)."""
        self._is_mixed = value is None
        self.setChecked(bool(value))
        self.update()

    def nextCheckState(self) -> None:
        self._is_mixed = False
        super().nextCheckState()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH + 4, HEIGHT + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes.current
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self.isEnabled():
                painter.setOpacity(0.45)
            track = QRectF(2, (self.height() - HEIGHT) / 2, WIDTH, HEIGHT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent if self.isChecked() else theme.muted_text))
            painter.drawRoundedRect(track, HEIGHT / 2, HEIGHT / 2)
            side = HEIGHT - 2 * MARGIN
            place = 0.5 if self._is_mixed else float(self.isChecked())
            left = track.left() + MARGIN + place * (WIDTH - 2 * MARGIN - side)
            painter.setBrush(QColor(theme.on_accent if self.isChecked() else theme.panel))
            painter.drawEllipse(QRectF(left, track.top() + MARGIN, side, side))
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(theme.accent), 1.5))
                ring = track.adjusted(-1.5, -1.5, 1.5, 1.5)
                painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        finally:
            painter.end()
