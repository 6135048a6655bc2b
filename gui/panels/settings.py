"""The settings panel: the selected block, several blocks, or the design itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.document import Document
from gui.language import languages
from gui.panels.block_edits import rename_block
from gui.panels.block_page import BlockPage
from gui.panels.design_page import DesignPage
from gui.panels.several_page import SeveralPage
from gui.theme import themes


class SettingsPanel(QWidget):
    """Follows the selection. A page is updated in place as the document changes."""

    name, title, icon = "settings", "Settings", "settings"

    def __init__(self, document: Document, run: QObject | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel.settings")
        self._document = document
        self._is_renaming = False
        self.block_page, self.several_page = BlockPage(document), SeveralPage(document)
        self.design_page = DesignPage(document)
        self._pages: tuple[QWidget, ...] = (self.block_page, self.several_page, self.design_page)
        body = QWidget()
        body.setObjectName("settings_body")
        pages = QVBoxLayout(body)
        pages.setContentsMargins(0, 0, 0, 0)
        for page in self._pages:
            pages.addWidget(page)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        document.selection.selection_changed.connect(self._on_selection_changed)
        document.analysis_changed.connect(self.refresh)
        self.block_page.name_chosen.connect(self._rename)
        languages.language_changed.connect(self.retranslate)
        themes.theme_changed.connect(self.retranslate)
        self.refresh()

    def page(self) -> QWidget:
        """The page that is shown."""
        match len(self._ids()):
            case 0:
                return self.design_page
            case 1:
                return self.block_page
            case _:
                return self.several_page

    def refresh(self) -> None:
        """Show what is selected, as it is now."""
        if self._is_renaming:
            return
        document, shown = self._document, self.page()
        ids = self._ids()
        if shown is self.block_page:
            node = document.graph.nodes[ids[0]]
            self.block_page.show_block(node, document.analysis.blocks.get(node.id), document.fields)
        elif shown is self.several_page:
            nodes = tuple(document.graph.nodes[key] for key in ids)
            self.several_page.show_blocks(nodes, tuple(document.fields))
        else:
            self.design_page.show_design(document.design)
        for page in self._pages:
            page.setVisible(page is shown)

    def retranslate(self) -> None:
        """Read the texts again, and the tinted icons."""
        for page in (self.block_page, self.several_page, self.design_page):
            page.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

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
