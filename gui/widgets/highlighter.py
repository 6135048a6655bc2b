"""Colours Python source in the theme's colours, in slices short enough not to be felt."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from gui.theme import Theme, themes
from gui.widgets.python_spans import ends_in_string, line_spans

SLICE_S = 0.008
"""How long lines are coloured before the window gets its turn."""
IN_STRING, WAITING = 1, 2


class Highlighter(QSyntaxHighlighter):
    """Colours a line whenever it changes; where many change at once, some at a time.

    The state of a line has two bits: whether it ends within a string, and whether it still waits for its colours.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats = _formats(themes.current)
        self._deadline = 0.0
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """Whether every line has its colours."""
        return not self._timer.isActive()

    def begin(self) -> None:
        """Say that text is about to change: a slice of colouring begins."""
        self._deadline = perf_counter() + SLICE_S

    def dress(self, theme: Theme) -> None:
        """Colour everything anew."""
        self._formats = _formats(theme)
        self.begin()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        before = self.previousBlockState()
        in_string = before > 0 and bool(before & IN_STRING)
        state = IN_STRING if ends_in_string(text, in_string) else 0
        if text and perf_counter() > self._deadline:
            self.setCurrentBlockState(state | WAITING)
            self._timer.start()
            return
        self.setCurrentBlockState(state)
        for start, length, meaning in line_spans(text, in_string):
            self.setFormat(start, length, self._formats[meaning])

    def _go_on(self) -> None:
        self.begin()
        block = self.document().firstBlock()
        while block.isValid() and perf_counter() <= self._deadline:
            if block.userState() > 0 and block.userState() & WAITING:
                self.rehighlightBlock(block)
            block = block.next()
        if block.isValid():
            self._timer.start()


def _formats(theme: Theme) -> dict[str, QTextCharFormat]:
    blue, orange, green, purple, _, teal, *_ = theme.curves
    colors = {
        "keyword": purple,
        "name": blue,
        "builtin": teal,
        "string": green,
        "comment": theme.muted_text,
        "number": orange,
    }
    formats = {name: QTextCharFormat() for name in colors}
    for name, color in colors.items():
        formats[name].setForeground(QColor(color))
    formats["comment"].setFontItalic(True)
    return formats
