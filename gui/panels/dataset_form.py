"""Choosing the dataset of a design, and what is known of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from engine.data.catalogue import DATASETS, dataset_of
from engine.data.dataset import Dataset, DatasetError
from engine.data.field import Field
from engine.graph.design import DatasetChoice
from gui.data_words import dataset_title
from gui.language import tr
from gui.widgets.field_filter import FieldFilter
from gui.widgets.flow import FlowLayout
from gui.widgets.labels import MonoLabel, WrappedLabel
from gui.widgets.setting_editors import Combo

MOST_LABELS = 12


class DatasetForm(QWidget):
    """A combo box of the datasets; below it what the chosen one teaches, how it is split, and its fields."""

    dataset_chosen = Signal(str)
    samples_wanted = Signal()
    data_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice: DatasetChoice | None = None
        self.combo = Combo(self)
        self.combo.setObjectName("settings.dataset")
        self.combo.activated.connect(self._choose)
        self.error = WrappedLabel(role="error", parent=self)
        self.doc, self.samples, self.source = (WrappedLabel(role=role, parent=self) for role in ("", "muted", "small"))
        self.fields = MonoLabel(wrapped=True, parent=self)
        self.show_samples = QPushButton(self)
        self.show_samples.setObjectName("settings.samples")
        self.show_samples.clicked.connect(self.samples_wanted)
        self.own = QPushButton(self)
        self.own.setObjectName("settings.own_data")
        self.own.clicked.connect(self.data_wanted)
        buttons = FlowLayout(gap=6)
        buttons.addWidget(self.show_samples)
        buttons.addWidget(self.own)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.combo, self.error, self.doc, self.samples, self.fields):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(self.source)
        self._filter = FieldFilter(self)
        self._filter.watch(self.combo)
        self.retranslate()

    def _choose(self, index: int) -> None:
        name = self.combo.itemData(index)
        if not (self._choice and name == self._choice.name):  # own data are chosen with their options
            self.dataset_chosen.emit(name)

    def show_choice(self, choice: DatasetChoice | None) -> None:
        """Show the design's choice."""
        if choice != self._choice:
            self._choice = choice
            self.retranslate()

    def retranslate(self) -> None:
        """Read the texts again."""
        name = self._choice.name if self._choice else ""
        dataset, fault = _found(self._choice)
        self.combo.setAccessibleName(tr("Dataset"))
        self.combo.clear()
        self.combo.addItem(tr("none"), "")
        for key, known in DATASETS.items():
            self.combo.addItem(tr(known.title), key)
        if name and name not in DATASETS:
            self.combo.addItem(dataset_title(self._choice), name)
        self.combo.setCurrentIndex(self.combo.findData(name))
        self.error.setText(fault.wording.told(tr) if fault else tr("There is no dataset named {name}", name=name))
        self.error.setVisible(bool(name) and dataset is None)
        self.own.setText(tr("Own data…"))
        self._tell(dataset)

    def _tell(self, dataset: Dataset | None) -> None:
        for part in (self.samples, self.fields, self.source, self.show_samples):
            part.setVisible(dataset is not None)
        self.show_samples.setText(tr("Show samples…"))
        if dataset is None:
            self.doc.setText(tr("Without one, the design can be checked and exported, but not trained."))
            return
        train, valid, test = dataset.samples
        self.doc.setText(tr(dataset.doc))
        self.samples.setText(
            tr("{train} samples to train, {valid} to validate, {test} to test", train=train, valid=valid, test=test)
        )
        self.fields.setText("\n".join(map(_field_text, dataset.fields)))
        self.source.setText(tr("Source: {source}", source=tr(dataset.source)))


def _found(choice: DatasetChoice | None) -> tuple[Dataset | None, DatasetError | None]:
    """The chosen dataset, or why own data cannot be had."""
    try:
        return dataset_of(choice), None
    except DatasetError as error:
        return None, error


def _field_text(field: Field) -> str:
    sizes = " × ".join(map(str, field.spec.sizes))
    if field.kind == "classes":
        sizes = tr("{count} classes", count=len(field.labels))
    elif field.kind == "binary":
        sizes = tr("yes or no")
    role = tr("input") if field.role == "input" else tr("target")
    labels = ", ".join(field.labels) if 0 < len(field.labels) <= MOST_LABELS else ""
    return f"{role}: {field.name}, {sizes}" + (f"\n{labels}" if labels else "")
