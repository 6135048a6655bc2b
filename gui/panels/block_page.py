"""The settings of one block: its name, its parameters, its remarks, what is known of it, and its help."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.analysis.result import BlockFacts
from engine.data.field import Field
from engine.graph.block import Block
from engine.graph.errors import Problem, Wording
from engine.graph.graph import Node
from engine.graph.settings import Setting
from gui.document import Document
from gui.icons import icon
from gui.language import tr
from gui.panels.block_edits import set_parameter, set_remark
from gui.panels.block_facts import BlockFactsView
from gui.panels.fixing import apply_fix
from gui.panels.group_part import GroupPart
from gui.panels.help_page import HelpPage
from gui.panels.name_row import NameRow
from gui.panels.origin_editor import OriginEditor
from gui.panels.problem_notes import ProblemNotes
from gui.widgets.labels import MonoLabel, WrappedLabel
from gui.widgets.paragraph_editor import ParagraphEditor
from gui.widgets.section import Section
from gui.widgets.setting_form import SettingForm

REMARKS = (
    Setting("title", "text", "", doc="Caption beside the name"),
    Setting("note", "text", "", doc="Remark for whoever reads the drawing"),
)
FROZEN = Setting("frozen", "bool", False, doc="Its weights do not learn")
LEARNING = (
    Setting("lr_scale", "float", 1.0, minimum=0, doc="Its weights learn with so many times the learning rate"),
    Setting("weights", "text", "", doc="Where its first weights come from: a run's folder or a safetensors file"),
)
ICON_SIDE = 20


class BlockPage(QWidget):
    """Shows one block; everything is put in place, so that the keyboard stays where it is."""

    name_chosen = Signal(str, str)  # the old one, the new one

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._node: Node | None = None
        self._block: type[Block] | None = None
        self._declared: tuple[Setting, ...] = ()
        self.sign, self.type_name = QLabel(self), MonoLabel(parent=self)
        self.title = WrappedLabel(role="heading", parent=self)
        self.name, self.notes, self.form = NameRow(self), ProblemNotes(self), SettingForm((), self)
        self.about, self.known, self.guide = Section(self), Section(self), Section(self)
        self.remarks = SettingForm(
            (FROZEN, *LEARNING, *REMARKS), self.about, {"note": ParagraphEditor, "weights": OriginEditor}
        )
        self.facts, self.help = BlockFactsView(self.known), HelpPage(self.guide)
        self.about.put(self.remarks)
        self.known.put(self.facts)
        self.guide.put(self.help)
        self.group = GroupPart(document, self)
        self._lay_out()
        self.name.name_chosen.connect(self.name_chosen.emit)
        self.form.value_chosen.connect(self._on_parameter_chosen)
        self.remarks.value_chosen.connect(self._on_remark_chosen)
        self.notes.fix_chosen.connect(self._on_fix_chosen)
        self.retranslate()

    def show_block(self, node: Node, facts: BlockFacts | None, fields: Mapping[str, Field]) -> None:
        """Show a block as it is now."""
        if self._node is None or self._node.id != node.id:
            self.form.give_up()
            self.remarks.give_up()
        self._node = node
        block = type(node.block)
        if block is not self._block or node.block.settings != self._declared:
            self._block, self._declared = block, node.block.settings
            self._show_type(block)
        self.name.show_name(self._document.graph, node.id)
        role = "input" if node.block.outputs else "target"
        self.form.offer_fields(tuple(f.name for f in fields.values() if f.role == role))
        idle = set(node.block.idle_settings(fields)) - node.block.changed_params.keys()
        self.form.leave_out(idle)
        self.form.show_values(node.block.params)
        self.group.show_node(node)
        self._show_remarks(node, facts)
        if facts:
            self._show_facts(facts)

    def _show_remarks(self, node: Node, facts: BlockFacts | None) -> None:
        """What does not change the drawing; how weights learn and begin only where there are any."""
        learns = facts is None or bool(facts.params)
        values = {setting.name: getattr(node, setting.name) for setting in self.remarks.settings}
        plain = {s.name for s in LEARNING if values[s.name] == s.default}
        self.remarks.leave_out(set() if learns else plain)
        editor = self.remarks.rows["weights"].editor
        assert isinstance(editor, OriginEditor)
        editor.block = node.id
        self.remarks.show_values(values)

    def retranslate(self) -> None:
        """Read the texts again."""
        self.about.set_title(tr("Remarks"))
        self.known.set_title(tr("Shapes and cost"))
        self.guide.set_title(tr("Help"))
        if self._block:
            self._tell_type(self._block)
        for part in (self.name, self.notes, self.form, self.group, self.remarks, self.facts, self.help):
            part.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.sign)
        head.addWidget(self.title, 1)
        head.addWidget(self.type_name)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 16)
        column.setSpacing(12)
        column.addLayout(head)
        for part in (self.name, self.notes, self.form, self.group, self.about, self.known, self.guide):
            column.addWidget(part)
        column.addStretch(1)

    def _show_type(self, block: type[Block]) -> None:
        self._tell_type(block)
        self.form.declare(self._declared)
        self.form.setVisible(bool(self._declared))
        self.help.show_block(block)

    def _tell_type(self, block: type[Block]) -> None:
        self.sign.setPixmap(icon(f"category-{block.category}").pixmap(QSize(ICON_SIDE, ICON_SIDE)))
        self.title.setText(tr(block.title))
        self.type_name.setText(block.type_name())
        self.type_name.setVisible(block.type_name() != tr(block.title))

    def _show_facts(self, facts: BlockFacts) -> None:
        self.facts.show_facts(facts)
        named = {
            p.fix.name: Wording(p.wording.mend or p.wording.what, args=p.wording.args)
            for p in facts.problems
            if p.fix and self._is_here(p)
        }
        self.form.show_problems(named)
        self.notes.show_problems(facts.problems)

    def _is_here(self, problem: Problem) -> bool:
        """Whether a problem is mended by one of the parameters on this page."""
        fix = problem.fix
        return bool(
            fix and fix.kind == "set" and self._node and fix.target == self._node.id and fix.name in self.form.rows
        )

    def _on_parameter_chosen(self, name: str, value: object, visit: int) -> None:
        if self._node:
            set_parameter(self._document, (self._node.id,), name, value, visit)

    def _on_remark_chosen(self, name: str, value: object, visit: int) -> None:
        if self._node:
            set_remark(self._document, (self._node.id,), name, value, visit)

    def _on_fix_chosen(self, problem: Problem) -> None:
        refused: Wording | None = apply_fix(self._document, problem, is_here=True)
        if refused:
            self.notes.show_refusal(refused)
