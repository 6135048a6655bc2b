"""A form made of declarations: one row a parameter."""

from __future__ import annotations

from collections.abc import Mapping, Set
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.graph.errors import Wording
from engine.graph.settings import Setting
from gui.widgets.optional_editor import OptionalEditor
from gui.widgets.setting_editors import FieldEditor, SettingEditor
from gui.widgets.setting_row import SettingRow

ROW_SPACING = 9


class SettingForm(QWidget):
    """Rows for some parameters. Values are put in place, so that the keyboard stays where it is.

    `value_chosen` carries the parameter's name, the checked value, and the number of the visit: it rises whenever
    the keyboard enters a row, so that the edits of one visit can be one step of history.

    Args:
        editors: Editors of some parameters, where it is not the usual one of their kind.
    """

    value_chosen = Signal(str, object, int)

    def __init__(
        self,
        settings: tuple[Setting, ...] = (),
        parent: QWidget | None = None,
        editors: Mapping[str, type[SettingEditor]] = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self.rows: dict[str, SettingRow] = {}
        self.settings: tuple[Setting, ...] = ()
        self._visit = 0
        self._editors = editors
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ROW_SPACING)
        self.declare(settings)

    def declare(self, settings: tuple[Setting, ...]) -> None:
        """Ask for other parameters."""
        if settings == self.settings:
            return
        self.settings = settings
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {s.name: SettingRow(s, self, self._editors.get(s.name)) for s in settings}
        for name, row in self.rows.items():
            row.value_chosen.connect(lambda value, name=name: self.value_chosen.emit(name, value, self._visit))
            row.entered.connect(self._on_entered)
            self._column.addWidget(row)

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show the values of a design."""
        for name, row in self.rows.items():
            row.show_value(values[name])

    def leave_out(self, names: Set[str]) -> None:
        """Hide the rows of these parameters, and show all others."""
        for name, row in self.rows.items():
            row.setVisible(name not in names)

    def show_problems(self, problems: Mapping[str, Wording]) -> None:
        """Show faults below the parameters that they name."""
        for name, row in self.rows.items():
            row.show_problem(problems.get(name))

    def give_up(self) -> None:
        """Forget text that means nothing: another block is shown."""
        self._visit += 1
        for row in self.rows.values():
            row.give_up()

    def offer_fields(self, names: tuple[str, ...]) -> None:
        """Offer fields of the dataset in the rows that ask for one."""
        for row in self.rows.values():
            editor = row.editor.inner if isinstance(row.editor, OptionalEditor) else row.editor
            if isinstance(editor, FieldEditor):
                editor.offer(names)

    def retranslate(self) -> None:
        """Read the texts again."""
        for row in self.rows.values():
            row.retranslate()

    def _on_entered(self) -> None:
        self._visit += 1
