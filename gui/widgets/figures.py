"""Figures that change many times a second, painted without a layout: to lay out a window anew takes 10 ms."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import themes

LEAST_WIDTH = 74
"""Pixels for a caption and its number."""
MOST = 4


class StatusLine(QWidget):
    """One line: a text at the left, in bold, and one at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = self._right = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.update)

    def text(self) -> str:
        """The text at the left."""
        return self._left

    def tell(self, left: str, right: str = "") -> None:
        """Show two texts; the left one is shortened where there is no room for both."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.setAccessibleName(f"{left} {right}".strip())
            self.setToolTip(left)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, QFontMetrics(_bold(self.font())).height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.setPen(QColor(themes.current.muted_text))
            painter.drawText(self.rect(), middle | Qt.AlignmentFlag.AlignRight, self._right)
            taken = painter.fontMetrics().horizontalAdvance(self._right) + 10 if self._right else 0
            painter.setPen(QColor(themes.current.text))
            painter.setFont(_bold(self.font()))
            room = self.rect().adjusted(0, 0, -taken, 0)
            text = painter.fontMetrics().elidedText(self._left, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, text)
        finally:
            painter.end()


class Figures(QWidget):
    """Up to four captions over their numbers, beside each other or, where it is narrow, in two rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: list[tuple[str, str]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.theme_changed.connect(self.update)

    def show_figures(self, figures: list[tuple[str, str]]) -> None:
        """Show (caption, number) pairs; none hides it."""
        if figures == self._figures:
            return
        relaid = bool(figures) != bool(self._figures)
        self._figures = figures
        self.setAccessibleName(", ".join(f"{caption} {value}" for caption, value in figures))
        if relaid:
            self.setVisible(bool(figures))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-MOST // self._columns(width))
        return rows * self._row_height() + (rows - 1) * 4

    def sizeHint(self) -> QSize:
        return QSize(300, self._row_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            small, bold = _small(self.font()), _bold(self.font())
            low, high = QFontMetrics(small), QFontMetrics(bold)
            columns = self._columns(self.width())
            width = self.width() // columns
            for i, (caption, value) in enumerate(self._figures):
                row, column = divmod(i, columns)
                top = row * (self._row_height() + 4)
                painter.setFont(small)
                painter.setPen(QColor(themes.current.muted_text))
                painter.drawText(column * width, top + low.ascent(), caption)  # on the line: Chinese is higher than it
                painter.setFont(bold)
                painter.setPen(QColor(themes.current.text))
                painter.drawText(column * width, top + low.height() + 2 + high.ascent(), value)
        finally:
            painter.end()

    def _columns(self, width: int) -> int:
        return MOST if width >= MOST * LEAST_WIDTH else 2

    def _row_height(self) -> int:
        return QFontMetrics(_small(self.font())).height() + QFontMetrics(_bold(self.font())).height() + 2


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(max(7.0, font.pointSizeF() * 0.85))
    return small


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
