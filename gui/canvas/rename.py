"""Rename in place: a field over a block's name, with the reason beneath it when a name cannot be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from engine.graph.errors import EditError
from gui.canvas.letters import font_of
from gui.language import tr
from gui.theme import themes

MESSAGE_WIDTH = 280


class RenameField(QWidget):
    """Asks for a block's new name; Enter takes it, Escape leaves the old one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("canvas.rename")
        self._over = parent
        self.field, self.message = QLineEdit(self), QLabel(self)
        self.message.setWordWrap(True)
        self.message.setAutoFillBackground(True)
        self.message.setMargin(5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self.message)
        self._rename: Callable[[str], None] = lambda name: None
        self.field.installEventFilter(self)
        self.message.setFont(font_of(12))
        self.message.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.field.textEdited.connect(self._take_back)
        self.hide()

    def _take_back(self) -> None:
        """Put the message away."""
        self.message.hide()
        self.setFixedHeight(self.field.height())

    def ask(self, name: str, place: QRect, rename: Callable[[str], None]) -> None:
        """Open over a place of the parent.

        Args:
            rename: Gives the block its new name, or raises EditError.
        """
        self._rename = rename
        self._use_theme()
        self.field.setFont(font_of(13, bold=True))
        self.field.setAccessibleName(tr("New name of {block}", block=name))
        self.message.hide()
        self.field.setText(name)
        self.setFixedSize(max(place.width(), 150), place.height())
        self.move(place.topLeft())
        self.show()
        self.raise_()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close without a change."""
        if self.isVisible():
            self.hide()
            self._over.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._take(stay=False)
        return False

    def _take(self, stay: bool = True) -> None:
        """Try the name. A name that cannot be keeps the field open, or is given up with it."""
        try:
            self._rename(self.field.text().strip())
        except EditError as error:
            if stay:
                self._tell(error.wording.told(tr))
                return
        self.leave()

    def _tell(self, text: str) -> None:
        self.message.setText(text)
        self.message.show()
        self.setFixedWidth(max(self.width(), MESSAGE_WIDTH))
        self.setFixedHeight(self.field.height() + 2 + self.message.heightForWidth(self.width()))

    def _use_theme(self) -> None:
        theme = themes.current
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.panel))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.error))
        self.setPalette(palette)
