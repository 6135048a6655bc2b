"""Actions, menus and keys: all from one table."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS
from gui.commands import Chooser, rank
from gui.docks import PANELS
from gui.main_window import MainWindow

CONTRACT = (
    "action.file.new", "action.file.open", "action.file.save", "action.file.save_as", "action.file.export_python",
    "action.edit.undo", "action.edit.redo", "action.edit.delete", "action.edit.find", "action.edit.commands",
    "action.view.fit_all", "action.view.tidy", "action.view.reset_layout", "action.view.theme_dark",
    "action.view.language_zh_CN", "action.view.palette", "action.train.start", "action.train.pause",
    "action.train.step", "action.train.stop", "action.train.further", "action.train.reset", "action.help.shortcuts",
)  # fmt: skip


def test_scripts_find_actions_by_name(window: MainWindow) -> None:
    assert [name for name in CONTRACT if window.findChild(QAction, name) is None] == []


def test_scripts_find_docks_by_name_and_each_has_its_panel(window: MainWindow) -> None:
    for panel in PANELS:
        dock = window.findChild(QDockWidget, f"dock.{panel.name}")

        assert dock is not None, panel.name
        assert type(window.panel(panel.name)).__name__ == panel.type
        assert dock.windowTitle()


def test_no_two_actions_share_a_key() -> None:
    keys = Counter(QKeySequence(key).toString() for row in ACTIONS for key in row.keys)

    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_every_action_stands_in_a_menu_and_shows_its_key_in_its_tooltip(window: MainWindow) -> None:
    listed = {a.objectName() for menu in window.menuBar().actions() for a in menu.menu().actions()}

    for row in ACTIONS:
        assert f"action.{row.name}" in listed
        if row.keys:
            native = QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            assert native in window.qactions[row.name].toolTip()


def test_undo_says_what_it_would_undo(window: MainWindow) -> None:
    window.canvas.add_block("Linear")

    assert window.qactions["edit.undo"].isEnabled()
    assert window.qactions["edit.undo"].text() == f"Undo: {window.document.history.undoText()}"

    window.qactions["edit.undo"].trigger()

    assert window.qactions["edit.redo"].text().startswith("Redo: ")
    assert not window.qactions["edit.undo"].isEnabled()


def test_letters_typed_into_a_field_do_not_command_the_canvas(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    window.canvas.add_block("Linear")
    window.document.selection.set(tuple(window.document.graph.nodes))
    field = window.panel("palette").findChild(QLineEdit)
    field.setFocus()

    qtbot.keyClicks(field, "mf.")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Delete)

    assert field.text() == "mf"
    assert len(window.document.graph.nodes) == 1
    assert not next(iter(window.document.graph.nodes.values())).muted


def test_the_same_keys_command_the_canvas_when_it_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    window.canvas.add_block("Linear")
    window.document.selection.set(tuple(window.document.graph.nodes))
    window.canvas.setFocus()

    qtbot.keyClick(window.canvas, Qt.Key.Key_M)
    assert next(iter(window.document.graph.nodes.values())).muted

    qtbot.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert not window.document.graph.nodes


def test_without_a_selection_nothing_can_be_deleted(window: MainWindow) -> None:
    window.canvas.add_block("Linear")
    window.document.selection.set(())

    assert not window.qactions["edit.delete"].isEnabled()
    assert not window.qactions["edit.copy"].isEnabled()

    window.document.selection.set(tuple(window.document.graph.nodes))

    assert window.qactions["edit.delete"].isEnabled()


def test_freezing_is_undone_in_one_step(window: MainWindow) -> None:
    window.canvas.add_block("Linear")
    window.canvas.add_block("Linear")
    window.document.selection.set(tuple(window.document.graph.nodes))

    window.qactions["edit.freeze"].trigger()
    assert all(node.frozen for node in window.document.graph.nodes.values())

    window.qactions["edit.undo"].trigger()
    assert not any(node.frozen for node in window.document.graph.nodes.values())


def test_the_search_for_commands_does_what_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    window.canvas.add_block("Linear")
    window.open_commands()
    popup = window.findChild(Chooser)
    qtbot.keyClicks(popup.field, "select all")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)

    assert window.document.selection.ids == tuple(window.document.graph.nodes)


def test_what_begins_as_typed_comes_first() -> None:
    texts = ["Undo", "Add Block…", "Reload", "Load", "Leave on a day"]

    assert sorted(texts, key=lambda text: rank("load", text))[:2] == ["Load", "Reload"]


def test_the_dataset_is_chosen_in_the_tool_bar_as_one_step_of_history(window: MainWindow) -> None:
    field = window.toolbar.dataset

    field.setCurrentIndex(field.findData("iris"))
    field.activated.emit(field.currentIndex())

    assert window.document.design.dataset is not None
    assert window.document.design.dataset.name == "iris"
    window.document.history.undo()
    assert window.document.design.dataset is None
    assert field.currentData() == ""


def test_every_field_in_the_window_can_be_reached_by_the_keyboard(window: MainWindow) -> None:
    for name in ("palette", "settings", "training"):
        for kind in (QLineEdit, QSpinBox):
            for field in window.panel(name).findChildren(kind):
                if field.isEnabled() and field.objectName() != "qt_spinbox_lineedit":
                    assert field.focusPolicy() != Qt.FocusPolicy.NoFocus


def test_the_list_of_handles_names_every_action_and_dock(window: MainWindow) -> None:
    text = (Path(__file__).parents[3] / "docs" / "handles.md").read_text(encoding="utf-8")
    names = [f"action.{row.name}" for row in ACTIONS] + [f"dock.{row.name}" for row in PANELS]
    names += [action.objectName() for action in window.menus.choices()]

    assert [name for name in names if f"`{name}`" not in text] == []
