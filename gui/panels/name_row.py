"""The field for a block's name: it tells at once what cannot be a name, and renames when it is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from engine.graph.edits import LONGEST_ID
from engine.graph.errors import EditError
from engine.graph.graph import Graph
from gui.language import tr
from gui.panels.block_edits import check_name
from gui.widgets.field_filter import FieldFilter
from gui.widgets.labels import WrappedLabel, mono_font


class NameRow(QWidget):
    """Shows the id of one block."""

    name_chosen = Signal(str, str)  # the old one, the new one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._graph, self._name = Graph(), ""
        self.line = QLineEdit(self)
        self.line.setObjectName("settings.name")
        self.line.setFont(mono_font(self.line.font().pointSizeF()))
        self.line.setMaxLength(LONGEST_ID)
        self.error = WrappedLabel(role="error", parent=self)
        self.error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.error)
        self._filter = FieldFilter(self)
        self._filter.watch(self.line)
        self._filter.cancelled.connect(self._give_up)
        self.line.textEdited.connect(self._check)
        self.line.editingFinished.connect(self._commit)
        self.retranslate()

    def show_name(self, graph: Graph, name: str) -> None:
        """Show the name of a block of that graph."""
        self._graph = graph
        if name != self._name:
            self._name = name
            self._give_up()

    def retranslate(self) -> None:
        """Read the texts again."""
        self.line.setAccessibleName(tr("Name"))
        self.line.setToolTip(tr("The block's name, in the drawing and in the code"))

    def _check(self, text: str) -> bool:
        try:
            check_name(self._graph, self._name, text)
        except EditError as error:
            self.error.setText(error.wording.told(tr))
            self.error.show()
            return False
        self.error.hide()
        return True

    def _commit(self) -> None:
        text = self.line.text()
        if text == self._name:
            self.error.hide()
        elif self._check(text):
            self.name_chosen.emit(self._name, text)
        elif not self.line.hasFocus():
            self._give_up()

    def _give_up(self) -> None:
        self.line.setText(self._name)
        self.error.hide()
