"""Data of one's own: choose a file, see what it holds, correct what was guessed, and use it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from engine.data.own import KINDS, Option
from engine.graph.design import DatasetChoice
from engine.graph.errors import Wording
from engine.worker.messages import Browse, Browsed, NotAnswered, Reply
from gui.document import Document
from gui.language import tr
from gui.questions import next_number
from gui.run import Run
from gui.samples_dialog import texts_of
from gui.widgets.column_table import ColumnTable
from gui.widgets.labels import WrappedLabel
from gui.widgets.sample_table import SampleTable

PATTERNS = {
    "csv": "*.csv *.tsv *.tab *.txt",
    "lines": "*.txt *.tsv",
    "pairs": "*.txt *.tsv",
    "arrays": "*.npz *.npy",
}
OF_A_TABLE = ("target", "inputs", "types")
"""Options that the table of columns sets."""
PAUSE_MS = 300
"""Waited after a change before the file is looked at."""


class DataDialog(QDialog):
    """Asks for the kind of data, the file and its options, with the first samples beside them."""

    def __init__(self, document: Document, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data")
        self.setWindowTitle(tr("Own Data"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(940, 640)
        self._document, self._run = document, run
        self._number = 0
        self._asked: DatasetChoice | None = None
        self._known: DatasetChoice | None = None
        self._columns_of = ""
        self._editors: dict[str, QWidget] = {}
        self.kind, self.path, self.browse = QComboBox(), QLineEdit(), QPushButton(tr("Browse…"))
        self.kind.setObjectName("data.kind")
        self.path.setObjectName("data.path")
        self.doc, self.told, self.fault = WrappedLabel(role="muted"), QLabel(), WrappedLabel(role="error")
        self.columns, self.table = ColumnTable(), SampleTable()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use = self.buttons.addButton(tr("Use These Data"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.use.setObjectName("data.use")
        self.use.setMinimumWidth(150)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        for kind in KINDS.values():
            self.kind.addItem(tr(kind.title), kind.name)
        self._connect()
        self._choose_kind()
        self._take_over(document.design.dataset)

    def _lay_out(self) -> None:
        self.told.setProperty("role", "muted")
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        row.addWidget(self.browse)
        self._form = QFormLayout()
        self._form.addRow(tr("Kind"), self.kind)
        self._form.addRow(tr("File"), row)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._form)
        column.addWidget(self.columns, 4)
        column.addStretch()
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.told)
        beside.addWidget(self.fault)
        beside.addWidget(self.table, 1)
        split = QSplitter()
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([400, 540])
        split.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 14)
        outer.setSpacing(12)
        outer.addWidget(self.doc)
        outer.addWidget(split, 1)
        outer.addWidget(self.buttons)
        self.fault.hide()
        self.columns.hide()
        self.use.setEnabled(False)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._choose_kind)
        self.path.textChanged.connect(self._changed)
        self.columns.columns_changed.connect(self._changed)
        self.browse.clicked.connect(self._browse)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._soon.timeout.connect(self._look)
        self._run.replied.connect(self._hear)

    def choice(self) -> DatasetChoice | None:
        """What is chosen; None while there is no path."""
        path = self.path.text().strip()
        if not path:
            return None
        options: dict[str, object] = {"path": str(Path(path).expanduser().absolute())}
        for option in KINDS[self.kind.currentData()].options:
            if option.name in self._editors:
                value = _value_of(self._editors[option.name], option)
                if value != option.default and value not in ("", [], None):
                    options[option.name] = value
        if self.columns.isVisible() and self._columns_of == options["path"]:
            options.update(self.columns.options())
        return DatasetChoice(self.kind.currentData(), options)

    def accept(self) -> None:
        """Learn from these data."""
        choice = self._known
        if choice is not None:
            name = Path(str(choice.options["path"])).name
            self._document.change(
                tr("choose the dataset {name}", name=name), replace(self._document.design, dataset=choice)
            )
            super().accept()

    def _take_over(self, choice: DatasetChoice | None) -> None:
        """Begin with the design's own data, where it has some."""
        if choice is not None and choice.name in KINDS:
            self.kind.setCurrentIndex(self.kind.findData(choice.name))
            self.path.setText(str(choice.options.get("path", "")))

    def _choose_kind(self) -> None:
        kind = KINDS[self.kind.currentData()]
        self.doc.setText(tr(kind.doc))
        for editor in self._editors.values():
            self._form.removeRow(editor)
        self._editors.clear()
        for option in kind.options:
            if option.name != "path" and (kind.name != "csv" or option.name not in OF_A_TABLE):
                editor = _editor_of(option)
                editor.setToolTip(tr(option.doc))
                editor.setObjectName(f"data.{option.name}")
                self._form.addRow(option.name, editor)
                self._editors[option.name] = editor
                _on_change(editor, self._changed)
        self._columns_of = ""
        self.columns.hide()
        self._changed()

    def _changed(self, *_: object) -> None:
        self._known = None
        self.use.setEnabled(False)
        self._soon.start()

    def _browse(self) -> None:
        start = str(Path(self.path.text()).parent) if self.path.text() else str(Path.home())
        name = self.kind.currentData()
        if name in PATTERNS:
            chosen = QFileDialog.getOpenFileName(self, tr("Own Data"), start, f"{tr('Data')} ({PATTERNS[name]})")[0]
        else:
            chosen = QFileDialog.getExistingDirectory(self, tr("Own Data"), start)
        if chosen:
            self.path.setText(chosen)

    def _look(self) -> None:
        """Have the file read, in the training process: the window never waits for it."""
        self._asked = self.choice()
        if self._asked is None:
            self.told.setText(tr("Choose a file to see what it holds"))
            return
        self._number = next_number()
        self.told.setText(tr("Loading…"))
        self._run.ask(Browse(self._number, self._asked))

    def _hear(self, reply: Reply) -> None:
        if reply.number != self._number:
            return
        failed = isinstance(reply, NotAnswered)
        self.fault.setVisible(failed)
        self.table.setVisible(not failed)
        if isinstance(reply, NotAnswered):
            self.fault.setText(Wording(reply.what, reply.why, reply.mend, reply.args).told(tr))
            self.told.setText("")
        elif isinstance(reply, Browsed):
            self._show(reply)

    def _show(self, reply: Browsed) -> None:
        assert self._asked is not None
        texts = {field.name: texts_of(field, reply.arrays[field.name]) for field in reply.fields}
        self.table.show_samples(texts, reply.arrays, 0)
        self.told.setText(tr("{count} samples to train, of which the first", count=reply.total))
        path = str(self._asked.options["path"])
        if reply.columns and self._columns_of != path:
            targets = [field.name for field in reply.fields if field.role == "target"]
            self.columns.show_columns(reply.columns, targets[0] if targets else "")
            self._columns_of = path
        self.columns.setVisible(bool(reply.columns) or self._columns_of == path)
        self._known = self._asked
        self.use.setEnabled(True)


def _editor_of(option: Option) -> QWidget:
    """The right editor for an option."""
    if option.choices:
        box = QComboBox()
        for name in option.choices:
            box.addItem(name, name)
        box.setCurrentIndex(max(0, box.findData(option.default)))
        return box
    if option.type == "whole number":
        spin = QSpinBox()
        spin.setRange(0, 1_000_000)
        spin.setValue(int(str(option.default or 0)))
        return spin
    default = option.default
    return QLineEdit(", ".join(map(str, default)) if isinstance(default, list | tuple) else str(default or ""))


def _value_of(editor: QWidget, option: Option) -> object:
    match editor:
        case QComboBox():
            return editor.currentData()
        case QSpinBox():
            return editor.value()
        case QLineEdit():
            text = editor.text().strip()
            parts = [part.strip() for part in text.split(",") if part.strip()]
            if option.type == "list of texts":
                return parts
            if option.type == "list of whole numbers":
                return [int(part) if part.isdecimal() else part for part in parts]
            return text
    return None


def _on_change(editor: QWidget, do: object) -> None:
    """Have a function called when the editor's value changes."""
    match editor:
        case QComboBox():
            editor.currentIndexChanged.connect(do)
        case QSpinBox():
            editor.valueChanged.connect(do)
        case QLineEdit():
            editor.textChanged.connect(do)
