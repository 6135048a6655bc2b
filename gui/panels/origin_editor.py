"""The editor of where a block's first weights come from: typed, or chosen from earlier runs, templates and files."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from engine.graph.origin import OF_A_TEMPLATE, TEMPLATES, WEIGHTS, Origin
from engine.graph.settings import Setting
from engine.project.weights_header import layers_in
from gui.icons import icon
from gui.language import tr
from gui.run_folders import trained_folders
from gui.widgets.setting_editors import TEXT_WIDTH, SettingEditor

MOST_RUNS = 12


class OriginEditor(SettingEditor):
    """A line for the place, and a menu to choose it from.

    Attributes:
        block: Name of the block whose weights are asked for.
    """

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.block = ""
        self.line = QLineEdit(self)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line.textEdited.connect(self.value_edited.emit)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self.fill_menu)
        self.button = QToolButton(self)
        self.button.setIcon(icon("open"))
        self.button.setMenu(self.menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.row.addWidget(self.line, 1)
        self.row.addWidget(self.button)
        self.retranslate()

    @property
    def needed_width(self) -> int:
        return 2 * TEXT_WIDTH

    def show_value(self, value: object) -> None:
        self.line.setPlaceholderText(tr("drawn at random"))
        if self.line.text() != value:
            self.line.setText(str(value))
            self.line.setCursorPosition(0)
        self.line.setToolTip(str(value))

    def show_mixed(self) -> None:
        self.line.setText("")
        self.line.setPlaceholderText(tr("several values"))

    def retranslate(self) -> None:
        text = tr("Choose a run, a template or a file")
        self.button.setToolTip(text)
        self.button.setAccessibleName(text)

    def fill_menu(self) -> None:
        """Offer what there is now."""
        self.menu.clear()
        for folder, name in recent_runs():
            self._offer(f"{name} · {folder.name}", str(folder), folder / WEIGHTS)
        learned = sorted(TEMPLATES.glob("*.safetensors"))
        if learned and not self.menu.isEmpty():
            self.menu.addSeparator()
        for path in learned:
            self._offer(tr("Template {name}", name=path.stem), f"{OF_A_TEMPLATE}{path.stem}", path)
        self.menu.addSeparator()
        self.menu.addAction(tr("File…"), self._choose_file)

    def _offer(self, text: str, place: str, file: Path) -> None:
        """An entry that takes the layer of the block's own name, or a menu of the layers that there are."""
        layers = layers_in(file)
        if self.block in layers:
            self.menu.addAction(text, partial(self.value_edited.emit, place))
        elif layers:
            menu = self.menu.addMenu(text)
            for layer in layers:
                menu.addAction(layer, partial(self.value_edited.emit, f"{place}#{layer}"))

    def _choose_file(self) -> None:
        before = Origin.read(self.line.text()).path
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Weights from a file"), before, tr("Weights (*.safetensors);;All files (*)")
        )
        if path:
            self.value_edited.emit(path)


def recent_runs() -> list[tuple[Path, str]]:
    """Folders of the newest runs that left weights, each with the name of its design."""
    return [(folder, _design_name(folder)) for folder in trained_folders()[:MOST_RUNS]]


def _design_name(folder: Path) -> str:
    try:
        return str(json.loads((folder / "design.netloom").read_text("utf-8"))["name"])
    except (OSError, ValueError, KeyError, TypeError):
        return "—"
