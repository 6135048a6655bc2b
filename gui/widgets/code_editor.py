"""The editor of a setting that is a Python text: what it is in short, and a button that opens it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from engine.blocks.own_text import chosen_class
from engine.graph.errors import BlockError
from engine.graph.settings import Setting
from gui.icons import icon
from gui.language import tr
from gui.widgets.labels import MonoLabel
from gui.widgets.setting_editors import EDITOR_WIDTH, SettingEditor


class CodeEditor(SettingEditor):
    """Shows which class a text defines, and opens the text in a window of its own."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self._source = ""
        self.name = MonoLabel(wrapped=True, parent=self)
        self.button = QPushButton(icon("code"), "", self)
        self.button.setObjectName(f"edit.{setting.name}")
        self.button.clicked.connect(self.open)
        self.row.addWidget(self.name, 1)
        self.row.addWidget(self.button)
        self.retranslate()

    @property
    def needed_width(self) -> int:
        return self.button.sizeHint().width() + EDITOR_WIDTH

    def show_value(self, value: object) -> None:
        self._source = str(value)
        try:
            self.name.setText(chosen_class(self._source, "").name)
        except BlockError:
            self.name.setText("—")

    def show_mixed(self) -> None:
        self._source = ""
        self.name.setText(tr("several values"))

    def retranslate(self) -> None:
        self.button.setText(tr("Edit…"))

    def open(self) -> None:
        """Let the user write the text."""
        from gui.widgets.code_dialog import CodeDialog  # with pygments: when it is first wanted

        dialog = CodeDialog(self._source, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.source_written.connect(self.value_edited.emit)
        dialog.open()
