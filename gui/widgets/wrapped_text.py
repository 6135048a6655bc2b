"""Text broken into lines of a given width, between words where it can be, within a long name where it must."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextOption

LINE_SEPARATOR = "\u2028"


def wrapped(text: str, font: QFont, width: float) -> QTextLayout:
    """The text laid out in lines of at most `width` px; its `boundingRect` tells how high it is."""
    layout = QTextLayout(text.replace("\n", LINE_SEPARATOR), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def breakable(text: str, longest: int = 20) -> str:
    """The text with invisible places to break in words longer than `longest`; Chinese knows by itself where to."""
    return re.sub(rf"[^\s\u2e80-\uffef]{{{longest + 1},}}", lambda word: _in_parts(word[0], longest // 2), text)


def _in_parts(word: str, length: int) -> str:
    return "\u200b".join(word[i : i + length] for i in range(0, len(word), length))
