"""The way into a group: a bar over the canvas that says where one is and leads out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from gui.document import Document
from gui.icons import icon
from gui.language import tr
from gui.theme import themes


class Breadcrumb(QFrame):
    """Shown while the inside of a group is: a button for each drawing around it."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("breadcrumb")
        self._document = document
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 5, 10, 5)
        self._row.setSpacing(2)
        document.place_changed.connect(self.refresh)
        document.design_changed.connect(self.refresh)
        themes.theme_changed.connect(self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Show the present way."""
        inside = self._document.inside
        self.setVisible(bool(inside))
        while (item := self._row.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        if not inside:
            return
        names = [self._document.design.name, *inside]
        for depth, name in enumerate(names):
            if depth:
                self._row.addWidget(self._arrow())
            self._row.addWidget(self._step(name, depth, is_last=depth == len(names) - 1))
        self._row.addStretch(1)
        hint = QLabel(tr("Esc leads out"), self)
        hint.setProperty("role", "muted")
        self._row.addWidget(hint)

    def _step(self, name: str, depth: int, *, is_last: bool) -> QWidget:
        if is_last:
            label = QLabel(name, self)
            label.setProperty("role", "strong")
            label.setTextFormat(Qt.TextFormat.PlainText)
            return label
        button = QToolButton(self)
        button.setObjectName(f"breadcrumb.{depth}")
        button.setText(name.replace("&", "&&"))
        button.setAutoRaise(True)
        button.setToolTip(tr("Show {name}", name=name))
        inside = self._document.inside
        button.clicked.connect(lambda: self._document.go_inside(inside[:depth], (inside[depth],)))
        return button

    def _arrow(self) -> QWidget:
        arrow = QLabel(self)
        arrow.setPixmap(icon("chevron-right").pixmap(12, 12))
        return arrow

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
