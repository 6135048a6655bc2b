"""Which editor belongs to which declaration."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from engine.graph.settings import Setting
from gui.widgets.optional_editor import OptionalEditor
from gui.widgets.pair_editor import PairEditor
from gui.widgets.setting_editors import (
    ChoiceEditor,
    FieldEditor,
    IntsEditor,
    NumberEditor,
    SettingEditor,
    SwitchEditor,
    TextEditor,
)

EDITORS: dict[str, type[SettingEditor]] = {
    "int": NumberEditor,
    "float": NumberEditor,
    "bool": SwitchEditor,
    "choice": ChoiceEditor,
    "pair": PairEditor,
    "ints": IntsEditor,
    "field": FieldEditor,
    "text": TextEditor,
}


def editor_for(setting: Setting, parent: QWidget | None = None) -> SettingEditor:
    """A new editor for a parameter."""
    kind = EDITORS[setting.kind]
    return OptionalEditor(setting, kind, parent) if setting.optional else kind(setting, parent)
