"""A card that tells one thing: what, why, how to mend it, and the buttons that do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.icons import pixmap
from gui.theme import themes
from gui.widgets.flow import FlowLayout

ICON = 18
PICTURES = {"error": "error", "warning": "warning", "info": "info", "good": "check"}


class Notice(QFrame):
    """Hidden until something is told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.kind = "info"
        self._picture = QLabel()
        self._what, self._why, self._mend = QLabel(), QLabel(), QLabel()
        for label in (self._what, self._why, self._mend):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._what.setProperty("role", "strong")
        self._why.setProperty("role", "muted")
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, gap=6)
        words = QVBoxLayout()
        words.setSpacing(2)
        for widget in (self._what, self._why, self._mend):
            words.addWidget(widget)
        words.addSpacing(2)
        words.addWidget(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        themes.theme_changed.connect(self._dress)
        self.hide()

    def tell(
        self,
        kind: str,
        what: str,
        why: str = "",
        mend: str = "",
        buttons: tuple[tuple[str, Callable[[], object]], ...] = (),
    ) -> None:
        """Show this, with a button for each (text, deed).

        Args:
            kind: `error`, `warning`, `info` or `good`.
        """
        self.kind = kind
        for label, text in ((self._what, what), (self._why, why), (self._mend, mend)):
            label.setText(text)
            label.setVisible(bool(text))
        self._clear_buttons()
        for text, deed in buttons:
            button = QPushButton(text, self._buttons)
            button.setProperty("role", "fix")
            button.clicked.connect(lambda _=False, deed=deed: deed())
            self._flow.addWidget(button)
            button.show()
        self._buttons.setVisible(bool(buttons))
        self._dress()
        self.show()

    def say(self, what: str, why: str = "", mend: str = "") -> None:
        """Say other words; picture and buttons stay."""
        for label, text in ((self._what, what), (self._why, why), (self._mend, mend)):
            if label.text() != text:
                label.setText(text)
                label.setVisible(bool(text))

    def minimumSizeHint(self) -> QSize:
        """No less than its words need at the width it has, so that a tight panel cuts none of them."""
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        super().resizeEvent(event)

    def text(self) -> str:
        """All that it says, a part a line."""
        return "\n".join(label.text() for label in (self._what, self._why, self._mend) if label.text())

    def buttons(self) -> list[QPushButton]:
        """The buttons, in their order."""
        return self._buttons.findChildren(QPushButton)

    def _clear_buttons(self) -> None:
        for button in self.buttons():
            self._flow.removeWidget(button)
            button.hide()
            button.setParent(None)
            button.deleteLater()

    def _dress(self, *_: object) -> None:
        theme = themes.current
        color = {"error": theme.error, "warning": theme.warning, "good": theme.good}.get(self.kind, theme.accent)
        self._picture.setPixmap(pixmap(PICTURES[self.kind], ICON, color, self.devicePixelRatioF()))
        self.setStyleSheet(
            f"QFrame#notice {{ background: {theme.raised}; border: 1px solid {theme.border};"
            f" border-left: 3px solid {color}; border-radius: 6px; }}"
        )
