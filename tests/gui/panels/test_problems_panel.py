"""The problems panel: told, gone to, mended."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem

from engine.graph.edits import configure, disconnect
from engine.graph.graph import Endpoint
from gui.panels.problems import ProblemsPanel
from gui.theme import themes


@pytest.fixture
def panel(shown):
    return shown(ProblemsPanel)


def too_large(document) -> None:
    document.edit("too large", lambda graph: configure(graph, "conv1", kernel_size=12))


def fix_button(panel, row: int) -> QPoint:
    index = panel.model.index(row)
    option = QStyleOptionViewItem()
    option.initFrom(panel.list)
    option.font = panel.list.font()
    option.rect = panel.list.visualRect(index)
    return panel.painter.button_rect(option, index).center()


def test_a_sound_design_is_praised(panel):
    assert panel.problem_count == 0
    assert panel.empty.isVisible()
    assert "ready to train" in panel.praise.text()


def test_the_count_is_told_when_it_changes(qtbot, document, panel):
    with qtbot.waitSignal(panel.problem_count_changed) as told:
        too_large(document)

    assert told.args == [panel.problem_count]
    assert panel.problem_count == len(document.analysis.problems) > 0
    assert not panel.empty.isVisible()


def test_a_row_says_where_what_why_and_the_mend(document, panel):
    too_large(document)

    text = panel.model.index(0).data()
    problem = document.analysis.problems[0]
    assert problem.block in text
    assert problem.wording.told() in text


def test_a_click_selects_the_block(document, panel):
    too_large(document)

    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, 20))

    assert document.selection.ids == ("conv1",)


def test_enter_selects_the_block_under_the_cursor(document, panel):
    document.edit("apart", lambda graph: disconnect(graph, Endpoint("dense", "input")))
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)

    QTest.keyClick(panel.list, Qt.Key.Key_Return)

    assert document.selection.ids == (document.analysis.problems[1].block,)


def test_the_button_mends_as_one_step_of_history(document, panel):
    too_large(document)
    QTest.qWait(20)

    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=fix_button(panel, 0))

    assert document.graph.nodes["conv1"].block.kernel_size == 8
    assert document.history.count() == 2
    assert document.history.undoText() == "fix conv1: set kernel_size to 8"
    document.history.undo()
    assert document.graph.nodes["conv1"].block.kernel_size == 12


def test_a_key_mends_the_problem_under_the_cursor(qtbot, document, panel):
    too_large(document)
    panel.activateWindow()
    panel.list.setFocus()
    qtbot.waitUntil(panel.list.hasFocus)

    QTest.keyClick(panel.list, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)

    assert document.graph.nodes["conv1"].block.kernel_size == 8


@pytest.mark.parametrize("width", [240, 320, 500])
def test_rows_are_as_high_as_their_text_needs(document, shown, width):
    panel = shown(ProblemsPanel, width)
    document.edit("apart", lambda graph: disconnect(graph, Endpoint("dense", "input")))
    QTest.qWait(20)

    assert not panel.list.horizontalScrollBar().isVisible()
    assert all(panel.list.visualRect(panel.model.index(i)).width() <= width for i in range(panel.problem_count))


def test_a_narrower_panel_has_higher_rows(document, panel):
    too_large(document)
    QTest.qWait(20)
    wide = panel.list.visualRect(panel.model.index(0)).height()

    panel.resize(200, 600)
    QTest.qWait(50)

    assert panel.list.visualRect(panel.model.index(0)).height() > wide


def test_the_rows_are_painted_in_the_theme_s_colours(document, panel):
    too_large(document)
    QTest.qWait(20)
    light = panel.grab().toImage()

    themes.use("dark")

    assert panel.grab().toImage() != light
