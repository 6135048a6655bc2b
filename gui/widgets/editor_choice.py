"""Which editor belongs to which declaration."""

from __future__ import annotations

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


def editor_for(setting: Setting) -> SettingEditor:
    """A new editor for a parameter."""
    editor = EDITORS[setting.kind](setting)
    return OptionalEditor(editor) if setting.optional else editor
