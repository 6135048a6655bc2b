"""Python source to be written: coloured and numbered, with the indentation kept from line to line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from gui.widgets.code_view import CodeView

INDENT = "    "


class CodeArea(CodeView):
    """A code view that can be typed into. Tab writes four spaces, or moves all chosen lines; Shift+Tab takes back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction)
        self.setUndoRedoEnabled(True)

    def show_source(self, text: str) -> None:
        """Begin with a text; what was typed before is forgotten."""
        self.show_text(text)
        self.document().clearUndoRedoStacks()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Tab if self.textCursor().hasSelection():
                self._shift(deeper=True)
            case Qt.Key.Key_Tab:
                column = self.textCursor().positionInBlock()
                self.textCursor().insertText(" " * (len(INDENT) - column % len(INDENT)))
            case Qt.Key.Key_Backtab:
                self._shift(deeper=False)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._break_line()
            case _:
                super().keyPressEvent(event)

    def _break_line(self) -> None:
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        depth = before[: len(before) - len(before.lstrip())]
        deeper = INDENT if before.rstrip().endswith(":") else ""
        cursor.insertText(f"\n{depth}{deeper}")
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _shift(self, *, deeper: bool) -> None:
        """Move the chosen lines, as one step of undo."""
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        edit = QTextCursor(first)
        edit.beginEditBlock()
        block = first
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            edit.setPosition(block.position())
            if deeper:
                edit.insertText(INDENT)
            else:
                text = block.text()
                for _ in range(min(len(INDENT), len(text) - len(text.lstrip(" ")))):
                    edit.deleteChar()
            block = block.next()
        edit.endEditBlock()
