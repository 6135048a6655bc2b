"""The settings panel: the selected block, several blocks, or the design itself."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.document import Document
from gui.language import languages
from gui.panels.block_edits import rename_block
from gui.panels.block_page import BlockPage
from gui.panels.design_page import DesignPage
from gui.panels.several_page import SeveralPage
from gui.theme import themes

Page = BlockPage | SeveralPage | DesignPage
AnyPage = TypeVar("AnyPage", BlockPage, SeveralPage, DesignPage)


class _Body(QWidget):
    """What is scrolled. It is as high as its texts are at the width they have, not at the least they could have."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class SettingsPanel(QWidget):
    """Follows the selection. A page is updated in place as the document changes."""

    name, title, icon = "settings", "Settings", "settings"

    samples_wanted = Signal()
    data_wanted = Signal()

    def __init__(self, document: Document, run: QObject | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel.settings")
        self._document = document
        self._is_renaming = False
        self._pages: list[Page] = []
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = _Body(self.area)
        body.setObjectName("settings_body")
        self.area.setWidget(body)
        self._places = QVBoxLayout(body)
        self._places.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        document.selection.selection_changed.connect(self._on_selection_changed)
        document.analysis_changed.connect(self.refresh)
        languages.language_changed.connect(self.retranslate)
        themes.theme_changed.connect(self.retranslate)
        self.refresh()

    @cached_property
    def design_page(self) -> DesignPage:
        """Shown while nothing is selected."""
        page = self._placed(DesignPage(self._document, self.area.widget()))
        page.dataset.samples_wanted.connect(self.samples_wanted)
        page.dataset.data_wanted.connect(self.data_wanted)
        return page

    @cached_property
    def block_page(self) -> BlockPage:
        """Shown while one block is selected; made at the first, for the sake of a quick start."""
        page = self._placed(BlockPage(self._document, self.area.widget()))
        page.name_chosen.connect(self._rename)
        return page

    @cached_property
    def several_page(self) -> SeveralPage:
        """Shown while several blocks are selected."""
        return self._placed(SeveralPage(self._document, self.area.widget()))

    def page(self) -> Page:
        """The page that is shown."""
        match len(self._ids()):
            case 0:
                return self.design_page
            case 1:
                return self.block_page
            case _:
                return self.several_page

    def show_help(self) -> None:
        """Unfold the help of the selected block and bring it into sight."""
        page = self.page()
        if isinstance(page, BlockPage):
            page.guide.heading.setChecked(True)
            bar, top = self.area.verticalScrollBar(), page.guide
            QTimer.singleShot(0, lambda: bar.setValue(top.mapTo(page, top.rect().topLeft()).y()))

    def refresh(self) -> None:
        """Show what is selected, as it is now."""
        if self._is_renaming:
            return
        document, shown, ids = self._document, self.page(), self._ids()
        match shown:
            case BlockPage():
                node = document.graph.nodes[ids[0]]
                shown.show_block(node, document.shown.blocks.get(node.id), document.fields)
            case SeveralPage():
                shown.show_blocks(tuple(document.graph.nodes[key] for key in ids), tuple(document.fields))
            case DesignPage():
                shown.show_design(document.design)
        for page in self._pages:
            page.setVisible(page is shown)

    def retranslate(self) -> None:
        """Read the texts again, and the tinted icons."""
        for page in self._pages:
            page.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _placed(self, page: AnyPage) -> AnyPage:
        self._pages.append(page)
        self._places.addWidget(page)
        return page

    def _ids(self) -> tuple[str, ...]:
        """The selected blocks that there are: the selection may name one that is still to come."""
        return tuple(key for key in self._document.selection.ids if key in self._document.graph.nodes)

    def _on_selection_changed(self) -> None:
        self.refresh()
        if not self._is_renaming:
            self.area.verticalScrollBar().setValue(0)

    def _rename(self, old: str, new: str) -> None:
        """Rename without falling back to the page of the design in between."""
        self._is_renaming = True
        try:
            rename_block(self._document, old, new)
        finally:
            self._is_renaming = False
        self.refresh()
