"""Python source to be read: coloured, numbered, with lines that can be marked and chosen."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from gui.theme import Theme, themes
from gui.widgets.highlighter import Highlighter
from gui.widgets.labels import mono_font

NUMBER_MARGIN = 8
MARK_WIDTH = 3
STALE_VEIL = 150
"""How much the background covers text that is out of date, of 255."""


class CodeView(QPlainTextEdit):
    """Shows one text. Only the lines that changed are replaced, so that scrolling stays and colouring is cheap."""

    line_chosen = Signal(int)  # from 1, where the reader put the cursor

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFont(mono_font(self.font().pointSizeF()))
        self._lines: list[str] = [""]
        self._marked: frozenset[int] = frozenset()
        self._is_stale = self._is_writing = False
        self._highlighter = Highlighter(self.document())
        self._numbers = _Numbers(self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._scroll_numbers)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        themes.theme_changed.connect(self._on_theme_changed)
        self._make_room()

    def show_text(self, text: str) -> None:
        """Show another text."""
        lines = text.split("\n")
        if lines == self._lines:
            return
        first, last_old, last_new = _difference(self._lines, lines)
        self._highlighter.begin()
        self._is_writing = True
        try:
            self._replace(first, last_old, lines[first:last_new])
        finally:
            self._is_writing = False
        self._lines = lines

    def mark_lines(self, numbers: Collection[int], *, scroll: bool = True) -> None:
        """Mark lines, from 1, and bring the first into sight."""
        if frozenset(numbers) != self._marked:
            self._marked = frozenset(numbers)
            self._paint_marks()
        if scroll and numbers:
            self._bring_into_sight(min(numbers), max(numbers))

    @property
    def marked_lines(self) -> frozenset[int]:
        """The marked lines, from 1."""
        return self._marked

    @property
    def is_coloured(self) -> bool:
        """Whether every line has its colours."""
        return self._highlighter.is_done

    def show_stale(self, is_stale: bool) -> None:
        """Show that the text is not of what is on the canvas now."""
        if is_stale != self._is_stale:
            self._is_stale = is_stale
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        area = self.contentsRect()
        self._numbers.setGeometry(QRect(area.left(), area.top(), self.number_width(), area.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_stale:
            return
        veil = QColor(themes.current.field)
        veil.setAlpha(STALE_VEIL)
        painter = QPainter(self.viewport())
        try:
            painter.fillRect(event.rect(), veil)
        finally:
            painter.end()

    def number_width(self) -> int:
        """Width of the column of numbers in px."""
        digits = max(2, len(str(self.blockCount())))
        return 2 * NUMBER_MARGIN + digits * self.fontMetrics().horizontalAdvance("9")

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Paint the column of numbers; called by the column."""
        theme = themes.current
        painter = QPainter(self._numbers)
        try:
            painter.fillRect(event.rect(), QColor(theme.raised))
            painter.setFont(self.font())
            block = self.firstVisibleBlock()
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            while block.isValid() and top <= event.rect().bottom():
                height = self.blockBoundingRect(block).height()
                number = block.blockNumber() + 1
                marked = number in self._marked
                if marked:
                    painter.fillRect(QRect(0, round(top), MARK_WIDTH, round(height)), QColor(theme.accent))
                painter.setPen(QColor(theme.text if marked else theme.muted_text))
                place = QRect(0, round(top), self._numbers.width() - NUMBER_MARGIN, round(height))
                painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
                block, top = block.next(), top + height
        finally:
            painter.end()

    def _replace(self, first: int, last: int, lines: list[str]) -> None:
        """Put lines in the place of those from `first` up to, not with, `last`."""
        document, cursor = self.document(), QTextCursor(self.document())
        whole = last >= document.blockCount()
        start = document.findBlockByNumber(first)
        if not start.isValid():
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText("".join("\n" + line for line in lines))
            return
        cursor.setPosition(start.position())
        if whole:
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText("\n".join(lines))
            if not lines and first:
                cursor.deletePreviousChar()
        else:
            end = document.findBlockByNumber(last).position()
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText("".join(line + "\n" for line in lines))

    def _paint_marks(self) -> None:
        ground = QTextCharFormat()
        ground.setBackground(QColor(themes.current.selection))
        ground.setProperty(QTextFormat.Property.FullWidthSelection, True)
        marks = []
        for number in self._marked:
            mark = QTextEdit.ExtraSelection()
            mark.format = ground
            mark.cursor = QTextCursor(self.document().findBlockByNumber(number - 1))
            marks.append(mark)
        self.setExtraSelections(marks)
        self._numbers.update()

    def _bring_into_sight(self, first: int, last: int) -> None:
        bar = self.verticalScrollBar()
        top, page = bar.value() + 1, bar.pageStep()
        if first < top or last >= top + page:
            bar.setValue(max(0, first - 1 - page // 3))

    def _on_cursor_moved(self) -> None:
        if not self._is_writing:
            self.line_chosen.emit(self.textCursor().blockNumber() + 1)

    def _make_room(self) -> None:
        self.setViewportMargins(self.number_width(), 0, 0, 0)

    def _scroll_numbers(self, rect: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())

    def _on_theme_changed(self, theme: Theme) -> None:
        self._highlighter.dress(theme)
        self._paint_marks()


class _Numbers(QWidget):
    """The column of line numbers, beside the text and not in it."""

    def __init__(self, view: CodeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self) -> QSize:
        return QSize(self._view.number_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._view.paint_numbers(event)


def _difference(old: list[str], new: list[str]) -> tuple[int, int, int]:
    """The lines that differ: from the first, up to these of the old and of the new."""
    shorter = min(len(old), len(new))
    first = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    tail = 0
    while tail < shorter - first and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return first, len(old) - tail, len(new) - tail
