"""The palette: every kind of block, to be searched, dragged to the canvas or added with Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from engine.blocks import CATALOGUE
from engine.graph.block import Block
from gui.document import Document
from gui.icons import icon
from gui.language import languages, tr
from gui.own_blocks import own_blocks
from gui.panels.palette_tree import PaletteTree
from gui.theme import themes
from gui.widgets.category_titles import category_title
from gui.widgets.fuzzy import score
from gui.widgets.labels import WrappedLabel

CURSOR_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class PalettePanel(QWidget):
    """Blocks by chapter. Letters filter, arrows move, Enter adds; a row can be dragged to the canvas."""

    name, title, icon = "palette", "Blocks", "palette"

    block_chosen = Signal(str)

    def __init__(self, document: Document, run: QObject | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel.palette")
        self._folded: set[str] = set()
        self._shows_chapters = False
        self.search = QLineEdit()
        self.search.setObjectName("palette.search")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.tree = PaletteTree()
        self.tree.block_chosen.connect(self.block_chosen.emit)
        self.tree.text_typed.connect(self._type_on)
        self.nothing = WrappedLabel(role="muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        head = QVBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self.search)
        head.addWidget(self.nothing)
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        languages.language_changed.connect(self.retranslate)
        themes.theme_changed.connect(self.retranslate)
        own_blocks.changed.connect(self.retranslate)
        self.retranslate()

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def retranslate(self) -> None:
        """Read the texts again, and the tooltips' colours."""
        self.search.setPlaceholderText(tr("Search blocks"))
        self.search.setAccessibleName(tr("Search blocks"))
        self.tree.setAccessibleName(tr("Blocks"))
        self._filter(self.search.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in CURSOR_KEYS:
                self.tree.move_cursor(key)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.tree.choose_current()
                return True
            if key == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _filter(self, query: str) -> None:
        if self._shows_chapters:
            self._folded = self.tree.folded()
        self._shows_chapters = not query.strip()
        if not self._shows_chapters:
            found = ranked(query)
            own = [name for name in own_blocks.names() if score(query, name)]
            self.tree.show_ranked(found, own)
            self.nothing.setText(tr("No block is named so"))
            self.nothing.setVisible(not found and not own)
        else:
            self.nothing.hide()
            self.tree.show_chapters(CATALOGUE.values(), self._folded)

    def _type_on(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(text)


def ranked(query: str) -> list[type[Block]]:
    """The blocks that a query may mean, the likeliest first."""
    points = {block: _score(query, block) for block in CATALOGUE.values()}
    return sorted((block for block, value in points.items() if value), key=lambda block: -points[block])


def _score(query: str, block: type[Block]) -> float:
    names = (block.type_name(), tr(block.title), block.title)
    best = max(score(query, name) for name in names)
    in_chapter = query.casefold().strip() in category_title(block.category).casefold()
    return max(best, 0.01 if in_chapter else 0.0)
