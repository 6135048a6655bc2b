"""The first page: templates to start from, recent files, and an empty canvas."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMargins, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.project.templates import TEMPLATES, load_template
from gui.icons import icon, pixmap
from gui.language import tr
from gui.panels.template_card import LEAST_WIDTH, Card
from gui.theme import themes
from gui.widgets.flow import FlowLayout

SIDE_WIDTH = 280
GAP = 14
MARGINS = QMargins(14, 34, 28, 28)
MOST_RECENT = 8


class WelcomePage(QWidget):
    """A column of New, Open and recent files beside cards of templates."""

    template_chosen = Signal(str)
    file_chosen = Signal(object)  # Path

    def __init__(self, new: Callable[[], object], choose: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.side = _Side(new, choose, self)
        self.gallery = _Gallery(self)
        self.side.file_chosen.connect(self.file_chosen)
        self.gallery.template_chosen.connect(self.template_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self.gallery, 1)

    def show_recent(self, paths: list[Path]) -> None:
        """List these files, the last used first."""
        self.side.show_recent(paths)

    def draw_pictures(self) -> None:
        """Draw the templates' pictures, one after the other, between the user's gestures."""
        self.gallery.draw_pictures()


class _Side(QWidget):
    """Name, New, Open, and recent files."""

    file_chosen = Signal(object)  # Path

    def __init__(self, new: Callable[[], object], choose: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(SIDE_WIDTH)
        self._paths: list[Path] = []
        self._sign, self._name, self._motto = QLabel(), QLabel("Netloom"), QLabel()
        self._name.setProperty("role", "title")
        self._motto.setProperty("role", "muted")
        self._motto.setWordWrap(True)
        self._new, self._open = QPushButton(), QPushButton()
        self._new.setObjectName("welcome.new")
        self._open.setObjectName("welcome.open")
        self._new.setProperty("primary", True)
        self._open.setIcon(icon("open"))
        self._new.clicked.connect(lambda: new())
        self._open.clicked.connect(lambda: choose())
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 34, 20, 20)
        column.setSpacing(8)
        for widget in (self._sign, self._name, self._motto):
            column.addWidget(widget)
        column.addSpacing(14)
        column.addWidget(self._new)
        column.addWidget(self._open)
        column.addSpacing(20)
        column.addWidget(self._heading)
        column.addLayout(self._list)
        column.addStretch(1)
        themes.theme_changed.connect(self._show_theme)
        self._show_theme()
        self.retranslate()

    def show_recent(self, paths: list[Path]) -> None:
        self._paths = paths[:MOST_RECENT]
        while item := self._list.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for path in self._paths:
            button = QPushButton(icon("recent"), "")
            button.setProperty("role", "row")
            room = SIDE_WIDTH - 100
            name = button.fontMetrics().elidedText(path.stem, Qt.TextElideMode.ElideMiddle, room)
            button.setText(name.replace("&", "&&"))
            button.setToolTip(str(path))
            button.clicked.connect(lambda _=False, chosen=path: self.file_chosen.emit(chosen))
            self._list.addWidget(button)
        self._heading.setVisible(bool(self._paths))

    def retranslate(self) -> None:
        self._motto.setText(tr("Draw a neural network, train it, and see why it learns or fails."))
        self._new.setText(tr("New design"))
        self._open.setText(tr("Open…"))
        self._heading.setText(tr("Recent files"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_theme(self, *_: object) -> None:
        self._sign.setPixmap(pixmap("netloom", 44, themes.current.accent, self.devicePixelRatioF()))
        self._new.setIcon(icon("new", themes.current.on_accent))


class _Gallery(QScrollArea):
    """All templates, or those of one topic, in as many columns as fit."""

    template_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._heading, self._hint = QLabel(), QLabel()
        self._heading.setProperty("role", "heading")
        self._hint.setProperty("role", "muted")
        self._chips, self._chip_row = self._made_chips()
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._columns = 0
        body = QWidget()
        body.setObjectName("welcome_body")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._cards = {name: Card(template, body) for name, template in TEMPLATES.items()}
        for name, card in self._cards.items():
            card.chosen.connect(lambda chosen=name: self.template_chosen.emit(chosen))
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGINS)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._hint)
        column.addWidget(self._chip_row)
        column.addSpacing(4)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setWidget(body)
        self._waiting = list(self._cards)
        self._pictures = QTimer(self, interval=0)
        self._pictures.timeout.connect(self._draw_next)
        self.retranslate()

    def draw_pictures(self) -> None:
        self._pictures.start()

    def retranslate(self) -> None:
        self._heading.setText(tr("Start from a template"))
        self._hint.setText(tr("Each is a complete design: open it, press Train, then change it."))
        for chip in self._chips.buttons():
            topic = chip.property("topic")
            chip.setText(tr(topic) if topic else tr("All"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() - MARGINS.left() - MARGINS.right()
        columns = max(1, min(5, (room + GAP) // (LEAST_WIDTH + GAP)))
        if columns != self._columns:
            self._columns = columns
            self._place()

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH + 60, 200)

    def _made_chips(self) -> tuple[QButtonGroup, QWidget]:
        row = QWidget()
        flow = FlowLayout(row, gap=6)
        group = QButtonGroup(row)
        topics = dict.fromkeys(template.topic for template in TEMPLATES.values())
        for topic in ("", *topics):
            chip = QPushButton()
            chip.setProperty("role", "chip")
            chip.setProperty("topic", topic)
            chip.setCheckable(True)
            chip.setChecked(not topic)
            group.addButton(chip)
            flow.addWidget(chip)
        group.buttonClicked.connect(lambda _: self._place())
        return group, row

    def _place(self) -> None:
        chip = self._chips.checkedButton()
        topic = chip.property("topic") if chip else ""
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        shown = [card for card in self._cards.values() if not topic or card.template.topic == topic]
        for card in self._cards.values():
            self._grid.removeWidget(card)
            card.setVisible(card in shown)
        for place, card in enumerate(shown):
            self._grid.addWidget(card, *divmod(place, self._columns))
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)

    def _draw_next(self) -> None:
        if not self._waiting:
            self._pictures.stop()
            return
        name = self._waiting.pop(0)
        self._cards[name].show_graph(load_template(name).graph)
