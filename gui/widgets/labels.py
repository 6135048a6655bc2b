"""Labels of the panels: wrapped text that never widens its panel, and names in the letters of code."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.theme import CJK_FAMILIES
from gui.widgets.wrapped_text import breakable


class WrappedLabel(QLabel):
    """Text that breaks where the panel ends, in a role of the style sheet: `muted`, `error`, `title` ...

    Text without spaces, such as a long name, is broken as well.
    """

    def __init__(
        self, text: str = "", *, role: str = "", selectable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._text = text
        super().setText(breakable(text))

    def text(self) -> str:
        return self._text


class CodedLabel(QLabel):
    """A wrapped paragraph in which `names` between backticks stand in the letters of code."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        parts = escape(text).split("`")
        html = "".join(f"<code>{part}</code>" if i % 2 else part for i, part in enumerate(parts))
        super().__init__(html, parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)


class MonoLabel(QLabel):
    """A name as it stands in the code."""

    def __init__(self, text: str = "", *, wrapped: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "mono")
        self.setFont(mono_font(self.font().pointSizeF()))
        self.setWordWrap(wrapped)
        if wrapped:
            self.setMinimumWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)


def mono_font(points: float) -> QFont:
    """The system's fixed-width letters, by the name of their face: an alias such as `monospace` rules out a second."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setFamilies([QFontInfo(font).family(), *CJK_FAMILIES])
    if points > 0:
        font.setPointSizeF(points)
    return font
