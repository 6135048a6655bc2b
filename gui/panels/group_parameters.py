"""A dialog that gives names to settings inside a group, so that they are set from outside."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.blocks.group import OWN, Group
from engine.graph.graph import Graph
from gui.document import Document
from gui.language import tr
from gui.widgets.labels import WrappedLabel
from gui.widgets.setting_row import value_text

Places = tuple[tuple[str, str], ...]
NAME = 3
"""Column of the names."""


class ParametersDialog(QDialog):
    """Lists every setting inside, a row each; what has a name in the last column is a parameter of the group."""

    def __init__(self, document: Document, group: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("group_parameters")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Parameters of {name}", name=group))
        self._document, self._group = document, group
        block = document.graph.nodes[group].block
        assert isinstance(block, Group)
        self._rows = [(key, s.name) for key, node in block.inner.nodes.items() for s in node.block.settings]
        self.table = QTableWidget(len(self._rows), NAME + 1)
        self.fault = WrappedLabel(role="error")
        self.fault.hide()
        self._lay_out()
        self._fill(block)

    def _lay_out(self) -> None:
        self.resize(640, 460)
        self.table.setObjectName("group_parameters.table")
        self.table.setHorizontalHeaderLabels([tr("Block"), tr("Setting"), tr("Value"), tr("Name outside")])
        self.table.verticalHeader().hide()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        head = self.table.horizontalHeader()
        for column in range(NAME):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        told = WrappedLabel(role="muted")
        told.setText(
            tr("A setting with a name is set from outside, in the form of the group. Two with one name are set as one.")
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(14, 14, 14, 14)
        for part in (told, self.table, self.fault, buttons):
            column_of.addWidget(part)

    def _fill(self, block: Group) -> None:
        names = {place: name for name, places in block.named for place in places}
        for row, place in enumerate(self._rows):
            key, setting = place
            value = block.inner.nodes[key].block.params[setting]
            for column, text in enumerate((key, setting, value_text(value), names.get(place, ""))):
                item = QTableWidgetItem(text)
                if column < NAME:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.table.setItem(row, column, item)

    def accept(self) -> None:
        """Give the names, or say what is wrong with them."""
        named: dict[str, Places] = {}
        block = self._document.graph.nodes[self._group].block
        assert isinstance(block, Group)
        for row, place in enumerate(self._rows):
            item = self.table.item(row, NAME)
            name = item.text().strip() if item else ""
            if name:
                named[name] = (*named.get(name, ()), place)
        trouble = _trouble(block, named)
        self.fault.setText(trouble)
        self.fault.setVisible(bool(trouble))
        if trouble:
            return

        def edit(graph: Graph) -> Graph:
            node = graph.nodes[self._group]
            assert isinstance(node.block, Group)
            changed = replace(node, block=replace(node.block, named=tuple(named.items())))
            return graph.with_nodes({**graph.nodes, self._group: changed})

        if tuple(named.items()) != block.named:
            self._document.edit(tr("name parameters of {block}", block=self._group), edit)
        super().accept()


def _trouble(block: Group, named: dict[str, Places]) -> str:
    """What is wrong with the names, "" where nothing is."""
    for name, places in named.items():
        if name in OWN:
            return tr("Every group has a parameter {name} already", name=name)
        if not name.isidentifier():
            return tr("{name} is no name: use letters, digits and _, beginning with a letter", name=name)
        kinds = set()
        for key, setting in places:
            inside = block.inner.nodes[key].block
            kinds.add(next((s.kind, s.choices, s.optional) for s in inside.settings if s.name == setting))
        if len(kinds) > 1:
            return tr("The settings named {name} are of different kinds", name=name)
    return ""
