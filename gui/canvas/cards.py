"""How the card of a block is drawn, but for its texts."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from gui import icons
from gui.canvas.heat import color_of
from gui.canvas.measures import PORT_RADIUS, PORT_STEP, PORT_TOP, WIDTH
from gui.theme import Theme

RADIUS = 10.0
STRIP = 5.0
FOOTER = 25.0
CHIP = 20.0
"""Height of the tab below a card that tells its gradient."""

EAR = 11.0
"""Side of the corner that is turned down where there is a note."""


class Look(NamedTuple):
    """All that a card's picture depends on.

    Args:
        category: Of the block. height: In canvas pixels.
        inputs, outputs: A letter for each port: `c` connected, `o` open, `?` open and optional, `+` one more place,
            `x` wrong.
        mark: 0 fits, 1 warning, 2 error. heat: Step of the heat scale, −1 for none.
        near: With the lines for small text, or simple. noted: A corner is turned down: it has a note.
        scaled: Its weights learn at a rate of their own. taken: They come from elsewhere. fresh: They begin anew in
            the middle of a run.
    """

    category: str
    height: float
    inputs: str
    outputs: str
    mark: int = 0
    muted: bool = False
    frozen: bool = False
    shares: bool = False
    stacked: bool = False
    selected: bool = False
    training: bool = False
    heat: int = -1
    near: bool = True
    noted: bool = False
    scaled: bool = False
    taken: bool = False
    fresh: bool = False


def draw_card(painter: QPainter, look: Look, theme: Theme, ratio: float = 1.0) -> None:
    """Draw a card with its upper left corner at (0, 0).

    Args:
        ratio: Device pixels a canvas pixel, for the sharpness of its icons.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, WIDTH, look.height)
    _shadow(painter, box, theme)
    if look.training:
        _ring(painter, box, QColor(theme.accent), 8.0, 0.10)
        _ring(painter, box, QColor(theme.accent), 4.0, 0.22)
    if look.heat >= 0:
        _heat(painter, box, look.heat)
    if look.stacked:
        _stack(painter, box, theme)
    _body(painter, box, look, theme)
    _icon(painter, look, theme, ratio)
    _badges(painter, look, theme, ratio)
    _outline(painter, box, look, theme)
    for i, state in enumerate(look.inputs):
        _port(painter, QPointF(0, PORT_TOP + PORT_STEP * i), state, look, theme)
    for i, state in enumerate(look.outputs):
        _port(painter, QPointF(WIDTH, PORT_TOP + PORT_STEP * i), state, look, theme)


def tint(theme: Theme, category: str) -> QColor:
    """A category's colour as it reads on a card."""
    color = theme.category(category)
    return color.lighter(128) if theme.is_dark else color


def _shadow(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    strength = 0.15 if theme.is_dark else 0.035
    for spread in (6, 3.5, 1.2):
        painter.setBrush(_faded(QColor("#000000" if theme.is_dark else "#1c2a4a"), strength))
        around = box.adjusted(-spread, 1 - spread / 2, spread, 2 + spread)
        painter.drawRoundedRect(around, RADIUS + spread, RADIUS + spread)


def _ring(painter: QPainter, box: QRectF, color: QColor, width: float, opacity: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faded(color, opacity))
    painter.drawRoundedRect(box.adjusted(-width, -width, width, width), RADIUS + width, RADIUS + width)


def _heat(painter: QPainter, box: QRectF, level: int) -> None:
    color = color_of(level)
    _ring(painter, box, color, 7.0, 0.20)
    _ring(painter, box, color, 3.5, 1.0)
    painter.drawRoundedRect(QRectF(24, box.bottom() - 10, box.width() - 48, CHIP + 10), 8, 8)


def _stack(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The edges of two cards behind: a group, or rounds of one."""
    painter.setPen(QPen(QColor(theme.block_border), 1.0))
    for step in (6.0, 3.0):
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box.adjusted(step, step, -step, step).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def _body(painter: QPainter, box: QRectF, look: Look, theme: Theme) -> None:
    shape = QPainterPath()
    shape.addRoundedRect(box, RADIUS, RADIUS)
    painter.fillPath(shape, QColor(theme.block))
    painter.save()
    painter.setClipPath(shape)
    if look.near:
        painter.fillRect(QRectF(0, box.height() - FOOTER, WIDTH, FOOTER), _faded(QColor(theme.text), 0.035))
        painter.fillRect(QRectF(0, box.height() - FOOTER, WIDTH, 1), _faded(QColor(theme.text), 0.07))
    if look.muted:
        painter.fillRect(box, QBrush(_faded(QColor(theme.muted_text), 0.28), Qt.BrushStyle.BDiagPattern))
    painter.fillRect(QRectF(0, 0, STRIP, box.height()), _category(look, theme))
    if look.noted:
        right, foot = box.right(), box.bottom()
        corner = QPolygonF([QPointF(right - EAR, foot), QPointF(right, foot - EAR), QPointF(right, foot)])
        ear = QPainterPath()
        ear.addPolygon(corner)
        painter.fillPath(ear, QColor(theme.warning))
    painter.restore()


def _icon(painter: QPainter, look: Look, theme: Theme, ratio: float) -> None:
    side, tile = (20, QRectF(15, 10, 30, 30)) if look.near else (28, QRectF(14, look.height / 2 - 21, 42, 42))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faded(_category(look, theme), 0.16))
    painter.drawRoundedRect(tile, 8, 8)
    picture = icons.pixmap(f"category-{look.category}", side, _category(look, theme).name(), ratio)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    corner = tile.center() - QPointF(side / 2, side / 2)
    painter.drawPixmap(QRectF(corner.x(), corner.y(), side, side), picture, QRectF(picture.rect()))


def _badges(painter: QPainter, look: Look, theme: Theme, ratio: float) -> None:
    center = QPointF(WIDTH - 18, 17)
    if look.mark:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_mark_color(look.mark, theme))
        painter.drawEllipse(center, 8, 8)
        ink = QColor(theme.block)
        painter.setBrush(ink)
        painter.drawRoundedRect(QRectF(center.x() - 1, center.y() - 4.6, 2, 5.6), 1, 1)
        painter.drawEllipse(center + QPointF(0, 3.6), 1.2, 1.2)
        center -= QPointF(20, 0)
    for name, shown in (
        ("snowflake", look.frozen),
        ("rate", look.scaled),
        ("taken", look.taken),
        ("fresh", look.fresh),
        ("link", look.shares),
        ("mute", look.muted),
    ):
        if shown and look.near:
            color = theme.muted_text if name == "mute" else theme.accent
            picture = icons.pixmap(name, 15, color, ratio)
            painter.drawPixmap(QRectF(center.x() - 7.5, center.y() - 7.5, 15, 15), picture, QRectF(picture.rect()))
            center -= QPointF(20, 0)
    if look.fresh and not look.near:
        _pin(painter, "fresh", theme, ratio)


def _pin(painter: QPainter, name: str, theme: Theme, ratio: float) -> None:
    """A badge that is seen from afar, on the card's upper right corner, where no text is."""
    center, radius, side = QPointF(WIDTH - 12, 6), 13, 17
    painter.setPen(QPen(QColor(theme.block), 2))
    painter.setBrush(QColor(theme.accent))
    painter.drawEllipse(center, radius, radius)
    picture = icons.pixmap(name, side, theme.block, ratio)
    corner = center - QPointF(side / 2, side / 2)
    painter.drawPixmap(QRectF(corner.x(), corner.y(), side, side), picture, QRectF(picture.rect()))


def _outline(painter: QPainter, box: QRectF, look: Look, theme: Theme) -> None:
    color, width = QColor(theme.block_border), 1.0
    if look.mark:
        color, width = _mark_color(look.mark, theme), 1.6
    painter.setBrush(Qt.BrushStyle.NoBrush)
    style = Qt.PenStyle.DashLine if look.muted else Qt.PenStyle.SolidLine
    painter.setPen(QPen(color, width, style))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 0.5, RADIUS - 0.5)
    if look.selected:
        painter.setPen(QPen(QColor(theme.accent), 2.4))
        painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), RADIUS + 2, RADIUS + 2)


def _port(painter: QPainter, at: QPointF, state: str, look: Look, theme: Theme) -> None:
    edge, fill = QColor(theme.wire), QColor(theme.block)
    if state == "c":
        fill = edge
    elif state == "x":
        edge = fill = QColor(theme.error)
    painter.setPen(QPen(QColor(theme.block), 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, PORT_RADIUS + 0.5, PORT_RADIUS + 0.5)
    dotted = state in "?+"
    painter.setPen(QPen(edge, 1.6, Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine))
    painter.setBrush(fill)
    painter.drawEllipse(at, PORT_RADIUS - 0.8, PORT_RADIUS - 0.8)
    if state == "+":
        painter.setPen(QPen(edge, 1.4))
        painter.drawLine(at - QPointF(2, 0), at + QPointF(2, 0))
        painter.drawLine(at - QPointF(0, 2), at + QPointF(0, 2))


def _category(look: Look, theme: Theme) -> QColor:
    return QColor(theme.muted_text) if look.muted else tint(theme, look.category)


def _mark_color(mark: int, theme: Theme) -> QColor:
    return QColor(theme.error if mark == 2 else theme.warning)


def _faded(color: QColor, opacity: float) -> QColor:
    faint = QColor(color)
    faint.setAlphaF(opacity)
    return faint


class Sprites:
    """Pictures of cards, kept for each look and scale."""

    LIMIT = 600

    def __init__(self) -> None:
        self._kept: dict[tuple[Look, float, float, str], QPixmap] = {}

    def get(self, look: Look, scale: float, ratio: float, theme: Theme, margin: float) -> QPixmap:
        """The picture of a card at this zoom, with `margin` canvas pixels around it.

        Args:
            scale: Zoom. ratio: Device pixels a logical pixel.
        """
        key = (look, scale, ratio, theme.name)
        picture = self._kept.get(key)
        if picture is None:
            if len(self._kept) >= self.LIMIT:
                self._kept.clear()
            picture = self._kept[key] = _rendered(look, scale, ratio, theme, margin)
        return picture


def _rendered(look: Look, scale: float, ratio: float, theme: Theme, margin: float) -> QPixmap:
    width, height = (int((side + 2 * margin) * scale) + 2 for side in (WIDTH, look.height))
    picture = QPixmap(int(width * ratio), int(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    try:
        painter.scale(scale, scale)
        painter.translate(margin, margin)
        draw_card(painter, look, theme, 2.0 ** max(0, math.ceil(math.log2(scale * ratio))))
    finally:
        painter.end()
    return picture
