"""What an empty canvas says: how to begin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui import icons
from gui.canvas.letters import font_of
from gui.language import tr
from gui.theme import themes


class Hint(QWidget):
    """Stands in the middle of a canvas without blocks and lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._icon, self._title, self._text = QLabel(self), QLabel(self), QLabel(self)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for label in (self._icon, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        themes.theme_changed.connect(self._use_theme)
        self._use_theme()
        self.retranslate()

    def retranslate(self) -> None:
        """Read all texts anew."""
        self._title.setText(tr("Draw a network"))
        self._text.setText(
            tr("Press Tab or double-click to add a block\nor drag one from the palette\nor open a template")
        )
        self.adjustSize()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _use_theme(self) -> None:
        theme = themes.current
        self._title.setFont(font_of(20, bold=True))
        self._text.setFont(font_of(14))
        for label, color in ((self._title, theme.text), (self._text, theme.muted_text)):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
            label.setPalette(palette)
        self._icon.setPixmap(icons.pixmap("netloom", 44, theme.accent, self.devicePixelRatioF()))
        self.adjustSize()
