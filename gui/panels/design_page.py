"""The settings of the design itself: its name, its dataset and how it is trained."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.graph.design import Design
from engine.graph.settings import Setting
from gui.document import Document
from gui.language import tr
from gui.panels.block_edits import choose_dataset, set_design_name, set_training
from gui.panels.dataset_form import DatasetForm
from gui.panels.notes_list import NotesList
from gui.panels.training_settings import MOMENTUM_OPTIMIZERS, TRAINING
from gui.widgets.labels import WrappedLabel
from gui.widgets.section import Section
from gui.widgets.setting_form import SettingForm

NAME = Setting("name", "text", "Untitled", "")


class DesignPage(QWidget):
    """What the settings panel shows while no block is selected."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._design: Design | None = None
        self.title, self.hint = WrappedLabel(role="heading", parent=self), WrappedLabel(role="muted", parent=self)
        self.data, self.learning, self.look = Section(self), Section(self), Section(self)
        self.notes = NotesList(self.look)
        self.look.put(self.notes)
        self.name = SettingForm((NAME,), self)
        self.dataset, self.training = DatasetForm(self.data), SettingForm(TRAINING, self.learning)
        self.data.put(self.dataset)
        self.learning.put(self.training)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 16)
        column.setSpacing(12)
        for part in (self.title, self.hint, self.name, self.look, self.data, self.learning):
            column.addWidget(part)
        column.addStretch(1)
        self.name.value_chosen.connect(lambda _, value, visit: set_design_name(document, value, visit))
        self.notes.block_chosen.connect(lambda key: document.selection.set((key,)))
        self.dataset.dataset_chosen.connect(lambda name: choose_dataset(document, name))
        self.training.value_chosen.connect(lambda name, value, visit: set_training(document, name, value, visit))
        self.retranslate()

    def show_design(self, design: Design) -> None:
        """Show a design as it is now."""
        if design is self._design:
            return
        self._design = design
        self.look.setVisible(self.notes.show_notes(design.graph))
        self.name.show_values({"name": design.name})
        self.name.rows["name"].reset.hide()
        self.dataset.show_choice(design.dataset)
        self.training.show_values(vars(design.training))
        self.training.rows["momentum"].setEnabled(design.training.optimizer in MOMENTUM_OPTIMIZERS)

    def retranslate(self) -> None:
        """Read the texts again."""
        self.title.setText(tr("Design"))
        self.hint.setText(tr("Select a block to see its settings."))
        self.data.set_title(tr("Dataset"))
        self.learning.set_title(tr("Training"))
        self.look.set_title(tr("What to look at"))
        for part in (self.name, self.notes, self.dataset, self.training):
            part.retranslate()
