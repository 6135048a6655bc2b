"""Languages: switched without a restart, and no text on another path than the translation's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from engine.blocks import CATALOGUE
from engine.data.catalogue import DATASETS
from engine.graph.graph import Graph
from gui.docks import PANELS
from gui.home import preferences
from gui.language import CONTEXT, tr
from gui.main_window import MainWindow
from gui.panels.help_text import help_parts
from tests.gathered import texts

NAMES = {part.text for block in CATALOGUE.values() for part in help_parts(block) if part.kind in ("shapes", "source")}
NAMES |= {dataset.source for dataset in DATASETS.values()} | {""}
"""What is asked for but needs no translation: shapes, and where things come from."""


class Listener(QTranslator):
    """Notes what it is asked for, and knows nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, remark: str | None = None, n: int = -1) -> str | None:  # type: ignore[override]
        if context != CONTEXT:
            return None  # a text of Qt's own
        self.asked.add(text)
        return ""


@pytest.fixture
def listener(qapp: QApplication) -> Iterator[Listener]:
    made = Listener()
    qapp.installTranslator(made)
    yield made
    qapp.removeTranslator(made)


def test_every_text_that_the_window_asks_for_is_gathered(listener: Listener, window: MainWindow, qtbot: QtBot) -> None:
    for row in PANELS:
        window.panel(row.name)
    window.files.open_template("lenet_digits")
    for ids in (("image",), ("conv1",), ("digit",), ("conv1", "conv2"), ()):
        window.document.selection.set(ids)
        qtbot.wait(10)
    for name in CATALOGUE:
        window.canvas.add_block(name)
    window.document.history.undo()
    window.show_shortcuts()
    window.retranslate()

    assert len(listener.asked) > 300
    assert sorted(listener.asked - texts() - NAMES) == []


def test_the_problems_of_a_half_built_design_are_gathered(listener: Listener, window: MainWindow) -> None:
    window.files.open_template("lenet_digits")
    window.document.edit("take all wires off", lambda graph: Graph(graph.nodes, {}))
    for problem in window.document.analysis.problems:
        problem.wording.told(tr)

    assert window.document.analysis.problems
    assert sorted(listener.asked - texts() - NAMES) == []


def test_the_language_changes_without_a_restart_and_back(window: MainWindow, qtbot: QtBot) -> None:
    def shown() -> dict[str, str]:
        qtbot.wait(10)  # Qt tells widgets of a new language by an event
        texts = {action.objectName(): action.text() for action in window.findChildren(QAction) if action.objectName()}
        texts |= {f"dock.{name}": dock.windowTitle() for name, dock in window.docks.by_name.items()}
        texts["welcome.new"] = window.findChild(QPushButton, "welcome.new").text()
        texts["status"] = window.status.parameters.text()
        return texts

    english = shown()
    window.use_language("zh_CN")
    chinese = shown()
    window.use_language("en")

    same = {name for name, text in english.items() if chinese[name] == text}
    assert (english["action.file.save"], chinese["action.file.save"]) == ("Save", "保存")
    assert not {name for name in same if name.startswith(("action.file", "action.train", "dock", "welcome"))}
    assert shown() == english


def test_the_choice_of_language_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    window.use_language("zh_CN")
    qtbot.wait(10)

    assert preferences().value("language") == "zh_CN"
    assert any("\u4e00" <= letter <= "\u9fff" for label in window.findChildren(QLabel) for letter in label.text())
