"""One line of a form: a parameter's name, its editor, what it means, and what is wrong with what was entered."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QSizePolicy, QToolButton, QWidget

from engine.graph.errors import BlockError, Wording
from engine.graph.settings import Setting
from gui.icons import icon
from gui.language import tr
from gui.widgets.editor_choice import editor_for
from gui.widgets.field_filter import FieldFilter
from gui.widgets.labels import MonoLabel, WrappedLabel
from gui.widgets.setting_editors import SettingEditor

MIXED = object()
"""Stands for a value that differs among the blocks."""
SPACING, LEAST_WIDTH, QWIDGETSIZE_MAX = 8, 160, 16777215


class SettingRow(QWidget):
    """Checks what its editor says against the declaration: what is allowed it passes on, what is not it explains."""

    value_chosen = Signal(object)
    entered = Signal()

    def __init__(
        self, setting: Setting, parent: QWidget | None = None, editor: type[SettingEditor] | None = None
    ) -> None:
        super().__init__(parent)
        self.setting, self._value = setting, setting.default
        self.setObjectName(f"setting.{setting.name}")
        self.label = MonoLabel(setting.name, parent=self)
        self.reset = _reset_button(self)
        self.editor = editor(setting, self) if editor else editor_for(setting, self)
        self.doc = WrappedLabel(role="doc", parent=self)
        self.error = WrappedLabel(role="error", parent=self)
        self.error.hide()
        self.editor.setAccessibleName(setting.name)
        self._is_wide: bool | None = None
        self._refused = False
        self._wording: Wording | None = None
        self._lay_out()
        self._filter = FieldFilter(self)
        self._filter.watch(self.editor)
        self._filter.entered.connect(self.entered)
        self._filter.left.connect(self._on_left)
        self._filter.cancelled.connect(self.give_up)
        self.editor.value_edited.connect(self._on_value_edited)
        self.reset.clicked.connect(lambda: self.value_chosen.emit(self.setting.default))
        self.retranslate()
        self.show_value(setting.default)

    @property
    def value(self) -> object:
        """What is shown: a value of the design, or `MIXED`."""
        return self._value

    def show_value(self, value: object) -> None:
        """Show a value of the design; the text under the cursor stays as it is where it means that value."""
        if self._refused and value == self._value:
            return
        self._value, self._refused = value, False
        if value is MIXED:
            self.editor.show_mixed()
        else:
            self.editor.show_value(value)
        self.reset.setVisible(value != self.setting.default)
        self.show_problem(None)
        self._place_editor()

    def show_problem(self, wording: Wording | None) -> None:
        """Say what is wrong with the value, or that nothing is. What the user's own text is told comes first."""
        if not self._refused:
            self._show_error(wording)

    def retranslate(self) -> None:
        """Read the texts again."""
        doc = tr(self.setting.doc)
        self.doc.setText(doc)
        self.doc.setVisible(bool(doc))
        self.label.setToolTip(self._tooltip(doc))
        self.reset.setToolTip(tr("Back to the default, {value}", value=value_text(self.setting.default)))
        self.reset.setAccessibleName(self.reset.toolTip())
        self.editor.retranslate()
        self._show_error(self._wording)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_editor()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_editor()  # only now has the style sheet given the parts their sizes

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def _lay_out(self) -> None:
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(SPACING)
        self.grid.setVerticalSpacing(2)
        self.grid.addWidget(self.label, 0, 0)
        self.grid.addWidget(self.reset, 0, 1)
        self.grid.addWidget(self.doc, 2, 0, 1, 3)
        self.grid.addWidget(self.error, 3, 0, 1, 3)
        self.grid.setColumnStretch(0, 1)
        self._place_editor()

    def _place_editor(self) -> None:
        """Beside the name where there is room for both, else below it."""
        room = self.width() - self.label.sizeHint().width() - self.reset.sizeHint().width() - 2 * SPACING
        wide = self.editor.needed_width <= room
        if wide != self._is_wide:
            self._is_wide = wide
            self.grid.removeWidget(self.editor)
            self.grid.addWidget(self.editor, *((0, 2, 1, 1) if wide else (1, 0, 1, 3)))
        self.editor.setMinimumWidth(self.editor.needed_width if wide else 1)
        self.editor.setMaximumWidth(self.editor.needed_width if wide else QWIDGETSIZE_MAX)

    def _tooltip(self, doc: str) -> str:
        parts = [doc, tr("Default: {value}", value=value_text(self.setting.default))]
        if self.setting.minimum is not None or self.setting.maximum is not None:
            parts.append(tr("Range: {bounds}", bounds=self.setting.bounds))
        return "\n".join(part for part in parts if part)

    def _on_value_edited(self, raw: object) -> None:
        try:
            value = self.setting.checked(raw)
        except BlockError as error:
            self._refused = True
            self._show_error(error.wording)
            return
        self._refused = False
        self._show_error(None)
        self.value_chosen.emit(value)

    def _show_error(self, wording: Wording | None) -> None:
        self._wording = wording
        self.error.setText(wording.told(tr) if wording else "")
        self.error.setVisible(wording is not None)

    def give_up(self) -> None:
        """Forget text that means nothing, and show the value of the design again."""
        if self._refused:
            self._refused = False
            self.show_value(self._value)

    def _on_left(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self.editor.isAncestorOf(focused):
            self.give_up()


def value_text(value: object) -> str:
    """A value as the form writes it."""
    match value:
        case None | "":
            return tr("none")
        case True:
            return tr("on")
        case False:
            return tr("off")
        case str() if "\n" in value:
            return value.partition("\n")[0] + " …"
        case tuple():
            return " × ".join(map(value_text, value))
        case _:
            return str(value)


def _reset_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(icon("reset"))
    button.setIconSize(QSize(13, 13))
    button.setAutoRaise(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setProperty("role", "small")
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
    button.setSizePolicy(policy)
    return button
