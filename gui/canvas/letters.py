"""The fonts of the canvas, and texts cut to the room that a card has for them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, Qt

from gui.canvas.faces import Face
from gui.canvas.measures import WIDTH
from gui.language import tr

FALLBACKS = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC")
"""Simplified Chinese by name: without one Chinese falls back to a Japanese face."""
TEXT_LEFT = 54.0
INSET = 16.0
FAR_LEFT = 64.0
SIZES = {
    "name": (13, True),
    "kind": (11, False),
    "small": (11, False),
    "far name": (21, True),
    "far small": (16, False),
}


class Laid(NamedTuple):
    """A block's texts as they fit on its card, near (`name` to `shape`) and from afar."""

    face: Face
    name: str
    kind: str
    settings: str
    shape: str
    params: str
    params_width: float
    far_name: str
    far_small: str


def font(style: str) -> QFont:
    """The font of a style of `SIZES`."""
    size, bold = SIZES[style]
    return font_of(size, bold)


@cache
def font_of(size: int, bold: bool = False) -> QFont:
    """The canvas's font in a size in pixels."""
    made = QFont(QGuiApplication.font())
    made.setFamilies([*QGuiApplication.font().families(), *FALLBACKS])
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


@cache
def metrics(style: str) -> QFontMetricsF:
    """The measures of a style's font."""
    return QFontMetricsF(font(style))


def forget_fonts() -> None:
    """Read the application's font anew."""
    font_of.cache_clear()
    metrics.cache_clear()


def laid_out(face: Face, badges: int) -> Laid:
    """Cut a block's texts to its card, which has so many badges at its upper right."""
    room = WIDTH - TEXT_LEFT - 12
    params, params_width = _params(face)
    far = WIDTH - FAR_LEFT - 12
    return Laid(
        face=face,
        name=_cut("name", face.name, room - 20 * badges),
        kind=_cut("kind", face.kind, room),
        settings=_cut("small", face.settings, WIDTH - 2 * INSET + 6),
        shape=_cut("small", face.shape, WIDTH - 2 * INSET - params_width - (8 if params_width else 0)),
        params=params,
        params_width=params_width,
        far_name=_cut("far name", face.name, far),
        far_small=_cut("far small", face.shape or face.kind, far),
    )


def _params(face: Face) -> tuple[str, float]:
    """The number of parameters with its unit, or without where the shape needs the room."""
    measure = metrics("small").horizontalAdvance
    if not face.params:
        return "", 0.0
    told = tr("{count} params", count=face.params)
    if measure(told) + 10 + measure(face.shape) > WIDTH - 2 * INSET:
        told = face.params
    return told, measure(told)


def _cut(style: str, text: str, room: float) -> str:
    return metrics(style).elidedText(text, Qt.TextElideMode.ElideRight, room)
