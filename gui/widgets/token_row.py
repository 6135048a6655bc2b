"""Tokens side by side, each tinted by how sure the network was of it; the mouse over one shows what else it weighed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme import themes

HEIGHT = 26
GAP = 3
INSET = 6


@dataclass(frozen=True)
class Shown:
    """A token as it is shown.

    Args:
        text: What it says. share: Its probability, None where nobody asked. others: The likeliest with theirs.
    """

    text: str
    share: float | None = None
    others: tuple[tuple[str, float], ...] = ()


class TokenRow(QWidget):
    """Breaks into as many lines as it needs. `hovered` tells the place of the token under the mouse, −1 for none."""

    hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens: list[Shown] = []
        self._lit: dict[int, float] = {}
        self._under = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        themes.theme_changed.connect(self.update)

    def tokens(self) -> list[Shown]:
        """What is shown."""
        return list(self._tokens)

    def show_tokens(self, tokens: list[Shown]) -> None:
        """Show these, and light none of them."""
        self._tokens, self._lit, self._under = list(tokens), {}, -1
        self.setAccessibleName(" ".join(token.text for token in tokens))
        self.updateGeometry()
        self.update()

    def light(self, weights: dict[int, float]) -> None:
        """Light tokens by their place, each with a strength from 0 to 1."""
        if weights != self._lit:
            self._lit = weights
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return int(places[-1].bottom()) + 1 if places else HEIGHT

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.heightForWidth(max(self.width(), 120)))

    def place_at(self, point: QPointF) -> int:
        """Which token lies there, −1 for none."""
        return next((i for i, box in enumerate(self._places(self.width())) if box.contains(point)), -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.place_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(QPointF(event.pos()))
            others = self._tokens[place].others if place >= 0 else ()
            text = "\n".join(f"{share:6.1%}  {name}" for name, share in others)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _hover(self, place: int) -> None:
        if place != self._under:
            self._under = place
            self.hovered.emit(place)
            self.update()

    def _places(self, width: int) -> list[QRectF]:
        metrics, boxes = QFontMetrics(self.font()), []
        x, y = 0.0, 0.0
        for token in self._tokens:
            wide = max(14, metrics.horizontalAdvance(token.text) + 2 * INSET)
            if x and x + wide > width:
                x, y = 0.0, y + HEIGHT + GAP
            boxes.append(QRectF(x, y, wide, HEIGHT))
            x += wide + GAP
        return boxes

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, (token, box) in enumerate(zip(self._tokens, self._places(self.width()), strict=True)):
                self._paint(painter, place, token, box)
        finally:
            painter.end()

    def _paint(self, painter: QPainter, place: int, token: Shown, box: QRectF) -> None:
        theme = themes.current
        fill = QColor(theme.raised)
        if place in self._lit:
            fill = _mixed(QColor(theme.raised), QColor(theme.accent), self._lit[place])
        elif token.share is not None:
            fill = _mixed(QColor(theme.error), QColor(theme.good), token.share)
            fill = _mixed(QColor(theme.raised), fill, 0.35)
        painter.setPen(QColor(theme.accent if place == self._under else theme.border))
        painter.setBrush(fill)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        strong = self._lit.get(place, 0.0) > 0.55
        painter.setPen(QColor(theme.on_accent if strong else theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, token.text)


def _mixed(first: QColor, second: QColor, share: float) -> QColor:
    """A colour between two."""
    keep = 1 - share
    return QColor(
        round(first.red() * keep + second.red() * share),
        round(first.green() * keep + second.green() * share),
        round(first.blue() * keep + second.blue() * share),
    )
