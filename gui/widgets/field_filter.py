"""What every field of a form does the same: undo is the document's, the wheel scrolls the page, Escape gives up."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class FieldFilter(QObject):
    """Watches the input widgets of one row.

    Ctrl+Z within a field would otherwise take back letters of the field and not the edit that they made; a wheel
    turned over the page would change whatever number happens to lie under it.
    """

    entered = Signal()
    left = Signal()
    cancelled = Signal()

    def watch(self, editor: QWidget) -> None:
        """Watch every widget of the editor that takes the keyboard."""
        for widget in (editor, *editor.findChildren(QWidget)):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.ShortcutOverride:
                key = cast(QKeyEvent, event)
                if any(key.matches(standard) for standard in UNDO_KEYS):
                    event.ignore()
                    return True
            case QEvent.Type.Wheel:
                if isinstance(watched, QWidget) and not watched.hasFocus():
                    event.ignore()
                    return True
            case QEvent.Type.KeyPress:
                key = cast(QKeyEvent, event)
                if any(key.matches(standard) for standard in UNDO_KEYS):
                    event.ignore()
                    return True
                if key.key() == Qt.Key.Key_Escape:
                    self.cancelled.emit()
            case QEvent.Type.FocusIn:
                self.entered.emit()
            case QEvent.Type.FocusOut:
                self.left.emit()
        return False
