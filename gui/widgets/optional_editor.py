"""The editor of a parameter that may be None: another editor, and a toggle that says none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from engine.graph.settings import Setting
from gui.language import tr
from gui.widgets.setting_editors import SettingEditor


class OptionalEditor(SettingEditor):
    """Wraps the editor of the value that is there when it is not None."""

    def __init__(self, setting: Setting, kind: type[SettingEditor], parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.inner = kind(setting, self)
        self._last = start_value(setting)
        self.none = QToolButton(self)
        self.none.setCheckable(True)
        self.none.setProperty("role", "toggle")
        self.none.clicked.connect(self._on_toggled)
        self.inner.value_edited.connect(self.value_edited.emit)
        self.row.addWidget(self.inner, 1)
        self.row.addWidget(self.none, 0, Qt.AlignmentFlag.AlignRight)
        self.retranslate()

    @property
    def needed_width(self) -> int:
        toggle = self.none.sizeHint().width()
        return toggle if self.none.isChecked() else self.inner.needed_width + self.row.spacing() + toggle

    def show_value(self, value: object) -> None:
        self.none.setChecked(value is None)
        self.inner.setVisible(value is not None)
        if value is not None:
            self._last = value
        self.inner.show_value(self._last)

    def show_mixed(self) -> None:
        self.none.setChecked(False)
        self.inner.show()
        self.inner.show_mixed()

    def retranslate(self) -> None:
        self.none.setText(tr("none"))
        self.none.setToolTip(tr("Leave it out"))
        self.inner.retranslate()

    def _on_toggled(self, none: bool) -> None:
        self.value_edited.emit(None if none else self._last)


def start_value(setting: Setting) -> object:
    """A value to begin with where the default is None: the least that the declaration allows, or 1."""
    if setting.default is not None:
        return setting.default
    least = max(setting.minimum or 0, 1) if setting.maximum is None else setting.maximum
    match setting.kind:
        case "int" | "pair" | "triple":
            return int(least)
        case "float":
            return float(least)
        case "ints":
            return (int(least),)
        case "bool":
            return True
        case "choice":
            return setting.choices[0]
        case "text" | "field" | "code":
            return ""
