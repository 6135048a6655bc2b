"""Which editor belongs to which declaration."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from engine.graph.settings import Setting
from gui.widgets.code_editor import CodeEditor
from gui.widgets.optional_editor import OptionalEditor
from gui.widgets.setting_editors import (
    ChoiceEditor,
    FieldEditor,
    IntsEditor,
    NumberEditor,
    SettingEditor,
    SwitchEditor,
    TextEditor,
)
from gui.widgets.sides_editor import SidesEditor

EDITORS: dict[str, type[SettingEditor]] = {
    "int": NumberEditor,
    "float": NumberEditor,
    "bool": SwitchEditor,
    "choice": ChoiceEditor,
    "pair": SidesEditor,
    "triple": SidesEditor,
    "ints": IntsEditor,
    "field": FieldEditor,
    "text": TextEditor,
    "code": CodeEditor,
}


def editor_for(setting: Setting, parent: QWidget | None = None) -> SettingEditor:
    """A new editor for a parameter."""
    kind = SidesEditor if setting.kind == "int" and setting.choices else EDITORS[setting.kind]
    return OptionalEditor(setting, kind, parent) if setting.optional else kind(setting, parent)
