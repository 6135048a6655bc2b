"""The bar that offers the work of a window that did not close properly."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.files import Files
from gui.icons import pixmap
from gui.language import languages, tr
from gui.recovery import Recovered
from gui.theme import themes


class RecoveryBar(QFrame):
    """One line: what was found, and two buttons. It goes when nothing is left to decide."""

    def __init__(self, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._files = files
        self._found: list[Recovered] = []
        self._sign, self._text = QLabel(), QLabel()
        self._recover, self._discard = QPushButton(), QPushButton()
        self._recover.setObjectName("recovery.recover")
        self._discard.setObjectName("recovery.discard")
        self._recover.setProperty("primary", True)
        self._recover.clicked.connect(self._show_first)
        self._discard.clicked.connect(self._drop_first)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 10, 7)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._recover)
        row.addWidget(self._discard)
        themes.theme_changed.connect(self._show_theme)
        self._show_theme()
        self.hide()

    def offer(self, found: list[Recovered]) -> None:
        """Offer these, one after the other."""
        self._found = list(found)
        self.setVisible(bool(found))
        self.retranslate()

    def retranslate(self) -> None:
        self._recover.setText(tr("Recover"))
        self._discard.setText(tr("Discard"))
        if self._found:
            first = self._found[0]
            when = QDateTime.fromSecsSinceEpoch(int(first.time))
            told = QLocale(languages.current).toString(when, QLocale.FormatType.ShortFormat)
            name = first.path.stem if first.path else first.design.name
            self._text.setText(tr("Unsaved work was found: {name}, {time}", name=name, time=told))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_theme(self, *_: object) -> None:
        self._sign.setPixmap(pixmap("recent", 20, ratio=self.devicePixelRatioF()))

    def _show_first(self) -> None:
        first = self._found[0]
        if self._files.show_recovered(first.design, first.path):
            self._drop_first()

    def _drop_first(self) -> None:
        self._found[0].forget()
        self.offer(self._found[1:])
