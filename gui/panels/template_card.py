"""A template as a card: its picture, its name, what it teaches and how long it trains."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.graph.graph import Graph
from engine.project.templates import Template
from gui.language import tr
from gui.thumbnail import Thumbnail

LEAST_WIDTH = 236
HEIGHT = 272
PICTURE_HEIGHT = 112


class Card(QFrame):
    """Chosen by a click, Enter or Space."""

    chosen = Signal()

    def __init__(self, template: Template, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.template = template
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._picture = Thumbnail(PICTURE_HEIGHT, self)
        self._title, self._teaches = _label("name"), _label("muted")
        self._topic, self._time = _label("badge"), _label("badge")
        self._title.setWordWrap(True)
        self._teaches.setWordWrap(True)
        self._teaches.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        badges = QHBoxLayout()
        badges.setSpacing(6)
        badges.addWidget(self._topic)
        badges.addWidget(self._time)
        badges.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 11)
        column.setSpacing(6)
        column.addWidget(self._picture)
        column.addWidget(self._title)
        column.addWidget(self._teaches, 1)
        column.addLayout(badges)
        self.retranslate()

    def show_graph(self, graph: Graph) -> None:
        """Show the drawing in the picture."""
        self._picture.show_graph(graph)

    def retranslate(self) -> None:
        template = self.template
        self._title.setText(tr(template.title))
        self._teaches.setText(tr(template.teaches))
        self._topic.setText(tr(template.topic))
        self._time.setText(tr("about {seconds} s", seconds=template.seconds))
        self.setAccessibleName(tr(template.title))
        self.setAccessibleDescription(tr(template.teaches))
        self.setToolTip(tr(template.teaches))

    def sizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, HEIGHT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
