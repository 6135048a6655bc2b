"""The settings that several selected blocks have in common, changed in all of them at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.graph.graph import Node
from engine.graph.settings import Setting
from gui.document import Document
from gui.language import tr
from gui.panels.block_edits import set_parameter, set_remark
from gui.panels.block_page import FROZEN
from gui.widgets.labels import WrappedLabel
from gui.widgets.section import Section
from gui.widgets.setting_form import SettingForm
from gui.widgets.setting_row import MIXED


class SeveralPage(QWidget):
    """Shows what the blocks share; where their values differ it says so."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._nodes: tuple[Node, ...] = ()
        self.title, self.types = WrappedLabel(role="heading", parent=self), WrappedLabel(role="muted", parent=self)
        self.nothing = WrappedLabel(role="muted", parent=self)
        self.form, self.about = SettingForm((), self), Section(self)
        self.remarks = SettingForm((FROZEN,), self.about)
        self.about.put(self.remarks)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 16)
        column.setSpacing(12)
        for part in (self.title, self.types, self.nothing, self.form, self.about):
            column.addWidget(part)
        column.addStretch(1)
        self.form.value_chosen.connect(self._on_parameter_chosen)
        self.remarks.value_chosen.connect(self._on_remark_chosen)
        self.retranslate()

    def show_blocks(self, nodes: tuple[Node, ...], fields: tuple[str, ...]) -> None:
        """Show these blocks as they are now."""
        self._nodes = nodes
        self._tell()
        self.form.declare(shared_settings(nodes))
        self.form.offer_fields(fields)
        self.nothing.setVisible(not self.form.settings)
        self.form.setVisible(bool(self.form.settings))
        self.form.show_values({s.name: _shared([n.block.params[s.name] for n in nodes]) for s in self.form.settings})
        self.remarks.show_values({"frozen": _shared([node.frozen for node in nodes])})

    def retranslate(self) -> None:
        """Read the texts again."""
        self.nothing.setText(tr("These blocks have no setting in common."))
        self.about.set_title(tr("Remarks"))
        self.form.retranslate()
        self.remarks.retranslate()
        self._tell()

    def _tell(self) -> None:
        kinds = Counter(node.block.type_name() for node in self._nodes)
        self.title.setText(tr("{count} blocks", count=len(self._nodes)))
        self.types.setText(", ".join(f"{kind} × {n}" if n > 1 else kind for kind, n in kinds.items()))

    def _on_parameter_chosen(self, name: str, value: object, visit: int) -> None:
        set_parameter(self._document, self._ids, name, value, visit)

    def _on_remark_chosen(self, name: str, value: object, visit: int) -> None:
        set_remark(self._document, self._ids, name, value, visit)

    @property
    def _ids(self) -> tuple[str, ...]:
        return tuple(node.id for node in self._nodes)


def shared_settings(nodes: Sequence[Node]) -> tuple[Setting, ...]:
    """The parameters that all the blocks have, with the same kind and bounds; defaults and texts may differ."""
    first, *others = nodes
    return tuple(
        setting
        for setting in first.block.settings
        if all(any(_alike(setting, other) for other in node.block.settings) for node in others)
    )


def _alike(one: Setting, other: Setting) -> bool:
    return one == replace(other, default=one.default, doc=one.doc)


def _shared(values: list[object]) -> object:
    return values[0] if all(value == values[0] for value in values) else MIXED
