"""Text broken into lines of a given width, between words where it can be, within a long name where it must."""

from __future__ import annotations

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
    """The text with invisible places to break in words longer than `longest`."""
    return " ".join(_breakable_word(word, longest) for word in text.split(" "))


def _breakable_word(word: str, longest: int) -> str:
    if len(word) <= longest:
        return word
    return "\u200b".join(word[i : i + longest // 2] for i in range(0, len(word), longest // 2))
