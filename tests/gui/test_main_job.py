"""The main job through the real window: draw, train, see, undo, save, open again, export, run the export."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMenuBar,
    QMessageBox,
    QPushButton,
    QStyleOptionViewItem,
    QTabBar,
    QToolButton,
    QWidget,
)

from gui.app import create_window
from gui.main_window import MainWindow
from gui.panels.problems import ProblemsPanel

LEFT = Qt.MouseButton.LeftButton
DRAWN = ("Input", "Conv2d", "ReLU", "MaxPool2d", "Flatten", "Output")


@pytest.fixture(scope="module", autouse=True)
def quick_training_processes() -> None:
    """Here everything begins as it does for users."""


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    window = create_window()
    window.resize(1600, 1000)
    window.show()
    QTest.qWaitForWindowExposed(window)
    wait_for(lambda: window.run.state == "ready", 60)
    yield window
    window.document.history.setClean()
    window.close()


def test_a_student_draws_trains_and_takes_away_a_network(window: MainWindow, tmp_path: Path) -> None:
    click_button(window, "welcome.new")
    choose_dataset(window, "digits")
    names = [drag_from_palette(window, kind, place) for place, kind in enumerate(DRAWN)]
    for source, target in pairwise(names):
        wire(window, source, target)
    apply_first_fix(window)

    assert window.document.analysis.ok
    drawn = window.document.design
    click_button(window, "train")
    wait_for(lambda: window.run.state == "ended", 120)

    epochs = window.run.history.epochs
    assert len(epochs) == drawn.training.epochs
    assert epochs[-1].train_loss < epochs[0].train_loss / 2
    assert epochs[-1].metrics["valid_accuracy"] > 0.8

    undo, redo = tool_button(window, "action.edit.undo"), tool_button(window, "action.edit.redo")
    undone = click_until_disabled(undo)
    assert not window.document.graph.nodes and window.document.design.dataset is None
    assert click_until_disabled(redo) == undone > len(DRAWN)
    assert window.document.design == drawn

    file = tmp_path / "mine.netloom"
    with_dialog(lambda: click_menu(window, "menu.file", "action.file.save"), lambda d: answer_file(d, file))
    assert file.is_file() and not window.isWindowModified()
    click_menu(window, "menu.file", "action.file.new")
    assert not window.document.graph.nodes
    with_dialog(lambda: click_menu(window, "menu.file", "action.file.open"), lambda d: answer_file(d, file))
    assert window.document.graph == drawn.graph and window.document.design.training == drawn.training

    script = tmp_path / "elsewhere" / "mine.py"
    script.parent.mkdir()
    with_dialog(
        lambda: click_menu(window, "menu.file", "action.file.export_python"), lambda d: answer_export(d, script)
    )
    run = subprocess.run([sys.executable, script.name], cwd=script.parent, capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr
    told = [(float(a), float(b)) for a, b in re.findall(r"train_loss (\S+)\s+valid_loss (\S+)", run.stdout)]
    assert told == [(round(e.train_loss, 6), round(e.valid_loss, 6)) for e in epochs]


def came(claim: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not (there := claim()) and time.monotonic() < end:
        QTest.qWait(20)
    return there


def wait_for(claim: Callable[[], bool], seconds: float) -> None:
    assert came(claim, seconds), "the window did not get there in time"


def click(widget: QWidget, at: QPoint | None = None) -> None:
    QTest.mouseClick(widget, LEFT, pos=at if at is not None else widget.rect().center())


def click_button(window: MainWindow, name: str) -> None:
    button = window.findChild(QPushButton, name) or window.findChild(QToolButton, name)
    assert button is not None and button.isVisible() and button.isEnabled()
    click(button)


def tool_button(window: MainWindow, action_name: str) -> QToolButton:
    action = window.findChild(QAction, action_name)
    button = window.toolbar.widgetForAction(action)
    assert isinstance(button, QToolButton)
    return button


def click_until_disabled(button: QToolButton) -> int:
    clicks = 0
    while button.isEnabled():
        click(button)
        clicks += 1
    return clicks


def choose_dataset(window: MainWindow, name: str) -> None:
    field = window.toolbar.dataset
    click(field)
    view = field.view()
    wait_for(view.isVisible, 60)
    row = view.visualRect(field.model().index(field.findData(name), 0))
    QTest.qWait(QApplication.doubleClickInterval() + 50)  # the list takes a quick release for the end of a press
    click(view.viewport(), row.center())
    wait_for(lambda: window.document.design.dataset is not None, 60)


def drag_from_palette(window: MainWindow, kind: str, place: int) -> str:
    """Double-click a block of the palette, then drag it by the mouse to its place on the canvas."""
    tree = window.panel("palette").findChild(QAbstractItemView, "palette.tree")
    before = set(window.document.graph.nodes)
    item = next(
        index
        for chapter in range(tree.model().rowCount())
        for row in range(tree.model().rowCount(tree.model().index(chapter, 0)))
        if (index := tree.model().index(row, 0, tree.model().index(chapter, 0))).data(Qt.ItemDataRole.UserRole) == kind
    )
    tree.scrollTo(item)
    at = tree.visualRect(item).center()
    QTest.mouseClick(tree.viewport(), LEFT, pos=at)
    QTest.mouseDClick(tree.viewport(), LEFT, pos=at)
    (added,) = set(window.document.graph.nodes) - before
    canvas = window.canvas
    grip = canvas.block_rect(added).center() - QPoint(0, canvas.block_rect(added).height() // 2 - 12)
    goal = QPoint(150 + (place % 3) * 260, 160 + (place // 3) * 220)
    drag(canvas.viewport(), grip, goal)
    return added


def wire(window: MainWindow, source: str, target: str) -> None:
    canvas = window.canvas
    drag(canvas.viewport(), canvas.port_point(source, "output"), canvas.port_point(target, "input"))
    assert window.document.graph.sources(target, "input")[0].node == source


def drag(widget: QWidget, start: QPoint, goal: QPoint) -> None:
    QTest.mouseMove(widget, start)
    QTest.mousePress(widget, LEFT, pos=start)
    for part in range(1, 9):
        QTest.mouseMove(widget, start + (goal - start) * (part / 8))
        QTest.qWait(5)
    QTest.mouseRelease(widget, LEFT, pos=goal)
    QTest.qWait(5)


def apply_first_fix(window: MainWindow) -> None:
    """256 features reach an Output for 10 classes: the problem offers the Linear that is missing."""
    click_tab(window, "Problems")
    panel = window.panel("problems")
    assert isinstance(panel, ProblemsPanel)
    rows = panel.list
    option = QStyleOptionViewItem()
    option.rect, option.font = rows.visualRect(panel.model.index(0)), rows.font()
    click(rows.viewport(), panel.painter.button_rect(option, panel.model.index(0)).center())
    assert any(node.block.type_name() == "Linear" for node in window.document.graph.nodes.values())


def click_tab(window: MainWindow, title: str) -> None:
    for tabs in window.findChildren(QTabBar):
        for i in range(tabs.count()):
            if tabs.tabText(i).startswith(title):
                click(tabs, tabs.tabRect(i).center())
                return
    raise AssertionError(f"no tab {title}")


def click_menu(window: MainWindow, menu_name: str, action_name: str) -> None:
    bar = window.findChild(QMenuBar)
    menu = window.findChild(QMenu, menu_name)
    click(bar, bar.actionGeometry(menu.menuAction()).center())
    wait_for(menu.isVisible, 60)
    action = next(action for action in menu.actions() if action.objectName() == action_name)
    click(menu, menu.actionGeometry(action).center())


def with_dialog(do: Callable[[], None], answer: Callable[[QDialog], None]) -> None:
    """Do what opens a dialog, which may block until it is answered."""
    answered: list[QDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            answered.append(dialog)
            try:
                answer(dialog)
            except BaseException:
                dialog.reject()
                raise
        else:
            QTimer.singleShot(50, look)

    QTimer.singleShot(50, look)
    do()
    wait_for(lambda: bool(answered) and QApplication.activeModalWidget() is None, 60)


def answer_file(dialog: QDialog, file: Path) -> None:
    """Type the name as often as it takes: a thread reads the folders, and the dialog judges a name by what it knows."""
    assert isinstance(dialog, QFileDialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    box = dialog.findChild(QDialogButtonBox)
    accept = next(b for b in box.buttons() if box.buttonRole(b) == QDialogButtonBox.ButtonRole.AcceptRole)
    told = []
    for _ in range(10):
        dialog.activateWindow()  # without the keyboard the list keeps each folder selected that a half-typed name names
        click(field)
        came(field.hasFocus, 3)
        field.clear()
        QTest.keyClicks(field, str(file))
        field.completer().popup().hide()
        if came(accept.isEnabled, 3):
            QTimer.singleShot(200, dismiss_message)
            click(accept)
            if came(lambda: not dialog.isVisible(), 3):
                return
        told.append((field.text(), dialog.selectedFiles(), accept.isEnabled()))
    raise AssertionError(f"the dialog does not take {file}: {told}")


def dismiss_message() -> None:
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        box.reject()


def answer_export(dialog: QDialog, file: Path) -> None:
    field = dialog.findChild(QLineEdit, "export.path")
    field.clear()
    QTest.keyClicks(field, str(file))
    click(next(b for b in dialog.findChildren(QPushButton) if b.isDefault()))
