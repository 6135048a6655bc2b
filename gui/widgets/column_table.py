"""The columns of a table: what each holds, and whether it is told, is to be told, or is left out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from gui.language import tr

ROLES = ("input", "target", "left out")
TYPES = ("number", "category", "text")


class ColumnTable(QTableWidget):
    """A row a column, with a box for its type and one for its role; one column alone is the target."""

    columns_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._guessed: dict[str, str] = {}
        self._target = ""
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setHorizontalHeaderLabels([tr("Column"), tr("Holds"), tr("Serves as")])

    def show_columns(self, columns: tuple[tuple[str, str], ...], target: str) -> None:
        """Show columns with their guessed types."""
        self._guessed, self._target = dict(columns), target
        self.setRowCount(len(columns))
        for row, (name, kind) in enumerate(columns):
            self.setItem(row, 0, QTableWidgetItem(name))
            holds = _box(TYPES, (tr("numbers"), tr("categories"), tr("text")), kind, f"{name}: {tr('Holds')}")
            role = "target" if name == target else "input"
            serves = _box(ROLES, (tr("input"), tr("target"), tr("left out")), role, f"{name}: {tr('Serves as')}")
            holds.activated.connect(self.columns_changed)
            serves.activated.connect(lambda _, row=row: self._chosen(row))
            self.setCellWidget(row, 1, holds)
            self.setCellWidget(row, 2, serves)

    def options(self) -> dict[str, object]:
        """What differs from the guess, as options of the dataset."""
        names = [self._name(row) for row in range(self.rowCount())]
        roles = {name: self._data(row, 2) for row, name in enumerate(names)}
        types = {
            name: self._data(row, 1) for row, name in enumerate(names) if self._data(row, 1) != self._guessed[name]
        }
        target = next((name for name, role in roles.items() if role == "target"), "")
        inputs = [name for name, role in roles.items() if role == "input"]
        options: dict[str, object] = {"target": target} if target != self._target else {}
        if len(inputs) < len(names) - 1:
            options["inputs"] = inputs
        return {**options, "types": types} if types else options

    def _chosen(self, row: int) -> None:
        """Have one target and no more."""
        if self._data(row, 2) == "target":
            for other in range(self.rowCount()):
                if other != row and self._data(other, 2) == "target":
                    self._box(other, 2).setCurrentIndex(ROLES.index("input"))
        self.columns_changed.emit()

    def _box(self, row: int, column: int) -> QComboBox:
        box = self.cellWidget(row, column)
        assert isinstance(box, QComboBox)
        return box

    def _data(self, row: int, column: int) -> str:
        return str(self._box(row, column).currentData())

    def _name(self, row: int) -> str:
        item = self.item(row, 0)
        return item.text() if item is not None else ""


def _box(names: tuple[str, ...], texts: tuple[str, ...], chosen: str, told: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(told)
    for name, text in zip(names, texts, strict=True):
        box.addItem(text, name)
    box.setCurrentIndex(names.index(chosen))
    return box
