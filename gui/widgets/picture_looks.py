"""Where a network looked in a picture: the picture once for each token, lit where it looked."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import themes
from gui.widgets.drawing_pad import picture_of

GAP, LEAST, SIDE = 8, 56, 150
MOST = 48
"""Pictures that are shown; of more tokens the first."""
DARK = 0.66
"""How dark a picture is where nothing is looked at."""
WARM = 0.3
"""How much colour it is given where it is looked at."""


class PictureLooks(QWidget):
    """`hovered` tells the token under the mouse, −1 for none."""

    hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weights = np.zeros((0, 1, 1))
        self._picture = np.zeros((1, 1, 1))
        self._names: list[str] = []
        self._under = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        themes.theme_changed.connect(self.update)

    def show_looks(self, picture: np.ndarray, weights: np.ndarray, names: list[str]) -> None:
        """Show where each token looked.

        Shapes:
            picture: (C, H, W); weights: (tokens, rows, columns), shares of even parts of the picture
        """
        self._picture, self.weights, self._names = picture, weights[:MOST], names[:MOST]
        self.updateGeometry()
        self.update()

    def mark(self, place: int) -> None:
        """Mark the picture of a token, −1 for none."""
        if place != self._under:
            self._under = place
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return round(boxes[-1].bottom() + self._line()) if boxes else 1

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 160)))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.heightForWidth(max(self.width(), 160)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        boxes = enumerate(self._boxes(self.width()))
        self._hover(next((i for i, box in boxes if box.contains(QPointF(event.position()))), -1))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def _hover(self, place: int) -> None:
        if place != self._under:
            self.mark(place)
            self.hovered.emit(place)

    def _line(self) -> int:
        return QFontMetrics(self.font()).height() + 4

    def _boxes(self, width: int) -> list[QRectF]:
        """Where the pictures are."""
        _, high, wide = self._picture.shape
        scale = SIDE / max(high, wide)
        shown, tall = max(LEAST, wide * scale), high * scale * max(1.0, LEAST / (wide * scale))
        beside = max(1, int((width + GAP) // (shown + GAP)))
        below = tall + self._line() + GAP
        return [QRectF(i % beside * (shown + GAP), i // beside * below, shown, tall) for i in range(len(self._names))]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            theme, low, high = themes.current, float(self._picture.min()), float(self._picture.max())
            image = picture_of(self._picture, low, high)
            for place, (box, name) in enumerate(zip(self._boxes(self.width()), self._names, strict=True)):
                painter.drawImage(box, image)
                painter.drawImage(box, _veil(self.weights[place]))
                marked = place == self._under
                painter.setPen(QPen(QColor(theme.accent if marked else theme.border), 2 if marked else 1))
                painter.drawRect(box)
                painter.setPen(QColor(theme.text if marked else theme.muted_text))
                words = QRectF(box.left() - GAP / 2, box.bottom() + 1, box.width() + GAP, self._line())
                shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(words.width()))
                painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, shown)
        finally:
            painter.end()


def _veil(weights: np.ndarray) -> QImage:
    """A veil that lets through, warm, where weights are great. Shapes: (rows, columns)."""
    share = np.nan_to_num(weights / (float(weights.max()) or 1.0))
    cells = np.zeros((*share.shape, 4), np.uint8)
    light = np.array([255, 150, 40])
    cells[..., :3] = (light * share[..., None]).astype(np.uint8)
    cells[..., 3] = ((1 - share) * DARK * 255 + share * WARM * 255).astype(np.uint8)
    rows, columns = share.shape
    return QImage(cells.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()
