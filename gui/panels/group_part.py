"""What the settings panel offers of a group beside its parameters."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from engine.blocks.group import Group
from engine.graph.graph import Node
from gui.document import Document
from gui.icons import icon
from gui.language import tr
from gui.own_blocks import own_blocks
from gui.panels.group_parameters import ParametersDialog
from gui.widgets.labels import WrappedLabel


class GroupPart(QWidget):
    """Opens the group, names settings inside of it, and keeps it for other designs."""

    kept = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._node: Node | None = None
        self.open, self.name, self.keep = QPushButton(), QPushButton(), QPushButton()
        self.told = WrappedLabel(role="muted")
        for button, name, picture in (
            (self.open, "group.open", "group"),
            (self.name, "group.parameters", "settings"),
            (self.keep, "group.keep", "palette"),
        ):
            button.setObjectName(name)
            button.setIcon(icon(picture))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.open, 0, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.keep, 1, 0, 1, 2)
        grid.addWidget(self.told, 2, 0, 1, 2)
        self.open.clicked.connect(self._enter)
        self.name.clicked.connect(self._ask)
        self.keep.clicked.connect(self._keep)
        self.hide()
        self.retranslate()

    def show_node(self, node: Node) -> None:
        """Offer it for a group; hide for other blocks."""
        self.setVisible(isinstance(node.block, Group))
        if self._node is None or self._node.id != node.id:
            self.told.hide()
        self._node = node

    def retranslate(self) -> None:
        """Read the texts again."""
        self.open.setText(tr("Open the group"))
        self.name.setText(tr("Parameters…"))
        self.name.setToolTip(tr("Give names to settings inside, to set them from outside"))
        self.keep.setText(tr("Keep among my blocks"))
        self.keep.setToolTip(tr("Add it to the palette, for any design"))

    def _enter(self) -> None:
        if self._node:
            self._document.go_inside((*self._document.inside, self._node.id))

    def _ask(self) -> None:
        if self._node:
            ParametersDialog(self._document, self._node.id, self).open()

    def _keep(self) -> None:
        if self._node is None:
            return
        name = self._node.title.strip() or self._node.id
        try:
            own_blocks.keep(name, self._node)
        except OSError as error:
            self.told.setText(tr("It could not be kept: {reason}", reason=error.strerror or str(error)))
        else:
            self.told.setText(tr("“{name}” is in the palette now, under “My blocks”", name=name))
        self.told.show()
