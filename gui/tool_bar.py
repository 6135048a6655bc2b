"""The tool bar: files and history left, the dataset and training in the middle, the view right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from engine.data.catalogue import DATASETS
from engine.graph.design import DatasetChoice
from gui.actions import Desk
from gui.data_words import dataset_title
from gui.icons import icon
from gui.language import tr
from gui.menus import Actions
from gui.theme import themes

FIELD_HEIGHT = 30
"""Height of the field and the main button, in px."""
LEFT = ("file.new", "file.open", "file.save", "", "edit.undo", "edit.redo", "", "file.welcome")
MIDDLE = ("train.step", "train.stop", "train.further")
OWN = "\0own"
"""Stands for the choice of own data."""
RIGHT = ("view.insight", "", "view.tidy", "view.fit_all", "", "edit.commands")


class ToolBar(QToolBar):
    """One compact row; everything in it is also in the menus."""

    def __init__(self, window: QMainWindow, desk: Desk, actions: Actions, language_menu: QMenu) -> None:
        super().__init__(window)
        self.setObjectName("toolbar")
        self._desk, self._actions = desk, actions
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._add(LEFT)
        self.addWidget(_Spacer())
        self.dataset = self._dataset_field()
        self.addWidget(self.dataset)
        self.addWidget(_Gap(8))
        self.train = self._train_button()
        self.addWidget(self.train)
        self.addWidget(_Gap(4))
        self._add(MIDDLE)
        self.addWidget(_Spacer())
        self._add(RIGHT)
        self._theme = self._button("moon", "theme", lambda: desk.use_theme("light" if _is_dark() else "dark"))
        self._language = self._button("language", "language")
        self._language.setMenu(language_menu)
        self._language.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        themes.theme_changed.connect(self._show_theme)
        self._show_theme()
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Tool bar"))
        self.dataset.setToolTip(tr("Dataset that the design learns from"))
        self.dataset.setAccessibleName(tr("Dataset"))
        self._theme.setToolTip(tr("Switch between light and dark"))
        self._language.setToolTip(tr("Language"))
        for button in (self._theme, self._language):
            button.setAccessibleName(button.toolTip())
        self._list_datasets()
        self.refresh()

    def refresh(self) -> None:
        """Show the design's dataset and what the main button does now."""
        choice = self._desk.document.design.dataset
        if dataset_title(choice) != self.dataset.currentText():
            self._list_datasets()
        self.dataset.setEnabled(self._desk.shows_canvas and self._desk.run.state not in ("starting", "running"))
        action, text = self._main_action()
        self.train.setText(f" {text}")  # the style leaves no room between picture and text
        self.train.setEnabled(action.isEnabled())
        self.train.setToolTip(action.toolTip())
        self.train.setIcon(icon("pause" if self._is_running else "play", themes.current.on_accent))

    @property
    def _is_running(self) -> bool:
        return self._desk.run.state == "running"

    def _main_action(self) -> tuple[QAction, str]:
        """What the main button does now, and says."""
        if self._is_running:
            return self._actions["train.pause"], tr("Pause")
        text = tr("Continue") if self._desk.run.state == "paused" else tr("Train")
        return self._actions["train.start"], text

    def _add(self, names: Iterable[str]) -> None:
        for name in names:
            if name:
                self.addAction(self._actions[name])
                self.widgetForAction(self._actions[name]).setFocusPolicy(Qt.FocusPolicy.TabFocus)
            else:
                self.addSeparator()

    def _button(self, picture: str, name: str, do: object = None) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(icon(picture))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if callable(do):
            button.clicked.connect(lambda _=False: do())
        self.addWidget(button)
        return button

    def _train_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("train")
        button.setFixedHeight(FIELD_HEIGHT)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda _=False: self._main_action()[0].trigger())
        return button

    def _dataset_field(self) -> QComboBox:
        field = QComboBox(self)
        field.setObjectName("dataset")
        field.setMinimumWidth(150)
        field.setFixedHeight(FIELD_HEIGHT)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        field.activated.connect(self._choose_dataset)
        return field

    def _list_datasets(self) -> None:
        """All bundled datasets, the design's own data where it has some, and the way to choose such."""
        choice = self._desk.document.design.dataset
        titles = {"": tr("No dataset"), **{name: tr(dataset.title) for name, dataset in DATASETS.items()}}
        if choice is not None:
            titles[choice.name] = dataset_title(choice)
        self.dataset.clear()
        for name, title in titles.items():
            self.dataset.addItem(icon("data"), title, name)
        self.dataset.addItem(icon("open"), tr("Own data…"), OWN)
        self.dataset.setCurrentIndex(self.dataset.findData(choice.name if choice is not None else ""))

    def _choose_dataset(self) -> None:
        if self.dataset.currentData() == OWN:
            self._list_datasets()
            self._actions["train.data"].trigger()
            return
        document, name = self._desk.document, self.dataset.currentData()
        present = document.design.dataset.name if document.design.dataset else ""
        if name == present:
            return
        choice = DatasetChoice(name) if name else None
        text = tr("choose the dataset {name}", name=self.dataset.currentText()) if name else tr("remove the dataset")
        document.change(text, replace(document.design, dataset=choice))

    def _show_theme(self, *_: object) -> None:
        self._theme.setIcon(icon("sun" if _is_dark() else "moon"))
        self.refresh()


class _Spacer(QWidget):
    """Takes what room is left, so that the groups keep apart."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)


class _Gap(QWidget):
    """So many pixels of nothing."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setFixedWidth(width)


def _is_dark() -> bool:
    return themes.current.is_dark
