"""The table of actions made into QActions, and the menu bar made of these."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from gui.actions import ACTIONS, Action, Desk
from gui.docks import Docks
from gui.icons import icon
from gui.language import LANGUAGES, languages, tr
from gui.shortcuts import key_text
from gui.theme import themes


class Actions:
    """The QActions of a window, by name, enabled as the table says."""

    def __init__(self, window: QMainWindow, desk: Desk) -> None:
        self._desk = desk
        self.by_name = {row.name: self._made(row, window) for row in ACTIONS}

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def refresh(self) -> None:
        """Enable what can be done now."""
        for row in ACTIONS:
            self.by_name[row.name].setEnabled(row.enabled(self._desk))
            if row.checked is not None:
                self.by_name[row.name].setChecked(row.checked(self._desk))
        self._name_history()

    def retranslate(self) -> None:
        for row in ACTIONS:
            action = self.by_name[row.name]
            action.setText(tr(row.text))
            told = tr(row.hint) if row.hint else tr(row.text).rstrip("…")
            action.setToolTip(f"{told} ({key_text(row.keys[:1])})" if row.keys else told)
        self._name_history()

    def _made(self, row: Action, window: QMainWindow) -> QAction:
        action = QAction(window)
        action.setObjectName(f"action.{row.name}")
        action.setCheckable(row.checked is not None)
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        if row.icon:
            action.setIcon(icon(row.icon))
        if row.only_on_canvas:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._desk.canvas.addAction(action)
        else:
            window.addAction(action)
        action.triggered.connect(lambda _=False: row.do(self._desk))
        return action

    def _name_history(self) -> None:
        undone, redone = self._desk.document.history.undoText(), self._desk.document.history.redoText()
        texts = {
            "edit.undo": tr("Undo: {what}", what=undone) if undone else tr("Undo"),
            "edit.redo": tr("Redo: {what}", what=redone) if redone else tr("Redo"),
        }
        for name, text in texts.items():
            action = self.by_name[name]
            action.setText(text.replace("&", "&&"))
            action.setToolTip(f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")


class Menus:
    """The menu bar."""

    def __init__(self, window: QMainWindow, desk: Desk, actions: Actions, docks: Docks) -> None:
        self._window, self._desk, self._actions, self._docks = window, desk, actions, docks
        bar = window.menuBar()
        self._menus = {name: bar.addMenu("") for name in ("file", "edit", "view", "train", "help")}
        for name, menu in self._menus.items():
            menu.setObjectName(f"menu.{name}")
        for row in ACTIONS:
            menu = self._menus[row.menu]
            if row.starts_group:
                menu.addSeparator()
            menu.addAction(actions[row.name])
        self._recent = self._submenu("file", actions["file.welcome"], "recent")
        self._recent.aboutToShow.connect(self._list_recent)
        self.themes = self._choices("theme", ("system", "light", "dark"), desk.use_theme, lambda: themes.choice)
        self.languages = self._choices("language", tuple(LANGUAGES), desk.use_language, lambda: languages.current)
        self._panels = self._list_panels()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all titles in the present language."""
        titles = {
            "file": tr("&File"),
            "edit": tr("&Edit"),
            "view": tr("&View"),
            "train": tr("&Train"),
            "help": tr("&Help"),
        }
        for name, title in titles.items():
            self._menus[name].setTitle(title)
        self._recent.setTitle(tr("Open Recent"))
        self.themes.setTitle(tr("Theme"))
        self.languages.setTitle(tr("Language"))
        names = {"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}
        for action in self.themes.actions():
            action.setText(names[action.data()])
        self._panels[-1].setText(tr("Reset Layout"))

    def choices(self) -> list[QAction]:
        """What the menus have beyond the table: docks, themes and languages."""
        return [*self._panels, *self.themes.actions(), *self.languages.actions()]

    def refresh(self) -> None:
        """Enable what only the canvas has."""
        for action in self._panels:
            action.setEnabled(self._desk.shows_canvas)
        self._recent.menuAction().setEnabled(bool(self._desk.files.recent()))

    def _submenu(self, menu: str, before: QAction, name: str) -> QMenu:
        made = QMenu(self._menus[menu])
        made.setObjectName(f"menu.{menu}.{name}")
        self._menus[menu].insertMenu(before, made)
        return made

    def _choices(
        self, name: str, values: tuple[str, ...], do: Callable[[str], None], present: Callable[[], str]
    ) -> QMenu:
        menu = self._submenu("view", self._actions["view.full_screen"], name)
        group = QActionGroup(menu)
        for value in values:
            action = QAction(LANGUAGES.get(value, value), menu, checkable=True)
            action.setObjectName(f"action.view.{name}_{value}")
            action.setData(value)
            action.triggered.connect(lambda _=False, chosen=value: do(chosen))
            group.addAction(action)
            menu.addAction(action)

        def check() -> None:
            for action in menu.actions():
                action.setChecked(action.data() == present())

        menu.aboutToShow.connect(check)
        return menu

    def _list_panels(self) -> list[QAction]:
        view, before = self._menus["view"], self.themes.menuAction()
        reset = QAction(view)
        reset.setObjectName("action.view.reset_layout")
        reset.triggered.connect(lambda: self._desk.reset_layout())
        listed = [dock.toggleViewAction() for dock in self._docks.by_name.values()] + [reset]
        view.insertSeparator(before)
        view.insertActions(before, listed)
        view.insertSeparator(before)
        return listed

    def _list_recent(self) -> None:
        self._recent.clear()
        for path in self._desk.files.recent():
            action = self._recent.addAction(_told(path))
            action.triggered.connect(lambda _=False, chosen=path: self._desk.files.open(chosen))
        self._recent.addSeparator()
        self._recent.addAction(tr("Clear the list"), self._desk.files.forget_recent)


def _told(path: Path) -> str:
    return f"{path.stem}   {_short(path.parent)}".replace("&", "&&")


def _short(folder: Path) -> str:
    """The folder with the user's own written as `~`."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)
