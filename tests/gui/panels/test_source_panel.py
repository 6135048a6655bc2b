"""The code panel: the exported source, live, tied to the blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from engine.graph.edits import configure, disconnect
from engine.graph.graph import Endpoint
from engine.program.source import print_source
from gui.panels.source import SourcePanel
from gui.theme import themes
from gui.widgets.code_view import CodeView
from gui.widgets.python_spans import ends_in_string, line_spans


@pytest.fixture
def panel(qtbot, shown):
    made = shown(SourcePanel, 600)
    qtbot.waitUntil(lambda: bool(made.source.text))
    return made


def put_cursor(panel, line: int) -> None:
    block = panel.view.document().findBlockByNumber(line - 1)
    rect = panel.view.cursorRect(QTextCursor(block))
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_it_shows_what_export_writes(document, panel):
    assert panel.view.toPlainText() == print_source(document.design, document.analysis).text


def test_it_follows_an_edit(qtbot, document, panel):
    document.edit("wider", lambda graph: configure(graph, "dense", bias=False))

    qtbot.waitUntil(lambda: "bias=False" in panel.view.toPlainText())
    assert panel.view.toPlainText() == print_source(document.design, document.analysis).text


def test_model_only_leaves_the_training_out(document, panel):
    QTest.mouseClick(panel.model_only, Qt.MouseButton.LeftButton)

    assert panel.view.toPlainText() == print_source(document.design, document.analysis, model_only=True).text


def test_an_unsound_design_keeps_the_last_sound_source_under_a_banner(qtbot, document, panel):
    before = panel.view.toPlainText()

    document.edit("apart", lambda graph: disconnect(graph, Endpoint("dense", "input")))

    qtbot.waitUntil(panel.banner.isVisible)
    assert panel.view.toPlainText() == before
    assert "dense" in panel.trouble.text()
    document.history.undo()
    qtbot.waitUntil(lambda: not panel.banner.isVisible())


def test_a_selected_block_marks_its_lines(document, panel):
    document.selection.set(("conv1",))

    marked = panel.view.marked_lines
    assert marked == set(panel.source.lines["conv1"])
    lines = panel.view.toPlainText().split("\n")
    assert all("conv1" in lines[number - 1] for number in marked)


def test_the_cursor_on_a_line_selects_its_block(document, panel):
    number = min(panel.source.lines["conv2"])

    put_cursor(panel, number)

    assert document.selection.ids == ("conv2",)
    assert number in panel.view.marked_lines


def test_the_cursor_on_a_line_of_no_block_leaves_the_selection(document, panel):
    document.selection.set(("conv1",))
    taken = {number for numbers in panel.source.lines.values() for number in numbers}

    put_cursor(panel, next(n for n in range(1, 20) if n not in taken))

    assert document.selection.ids == ("conv1",)


def test_marks_follow_their_block_when_the_source_changes(qtbot, document, panel):
    document.selection.set(("dense",))

    document.edit("shorter", lambda graph: disconnect(graph, Endpoint("relu1", "input")))
    document.edit("longer", lambda graph: graph)
    document.history.undo()

    panel.refresh()
    assert panel.view.marked_lines == set(panel.source.lines["dense"])


def test_copy_puts_the_source_on_the_clipboard(panel):
    QTest.mouseClick(panel.copy, Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == panel.source.text


def test_saving_is_asked_of_the_window(qtbot, panel):
    with qtbot.waitSignal(panel.export_requested):
        QTest.mouseClick(panel.export, Qt.MouseButton.LeftButton)


def test_nothing_is_printed_while_nobody_looks(document, shown, qtbot):
    panel = shown(SourcePanel)
    panel.hide()
    qtbot.wait(1)
    document.edit("wider", lambda graph: configure(graph, "dense", bias=False))
    panel.refresh()
    assert "bias=False" not in panel.source.text

    panel.show()

    qtbot.waitUntil(lambda: "bias=False" in panel.source.text)


def test_the_colours_follow_the_theme(qtbot, panel):
    light = panel.view.grab().toImage()

    themes.use("dark")

    qtbot.waitUntil(lambda: panel.view.is_coloured)
    assert panel.view.grab().toImage() != light


def test_every_line_of_a_long_text_gets_its_colours(qtbot):
    view = CodeView()
    qtbot.addWidget(view)
    view.show()

    view.show_text("\n".join(f"def name_{i}(): return {i}" for i in range(800)))
    view.show_text("import torch\n" + "\n".join(f"def name_{i}(): return {i}" for i in range(800)))

    qtbot.waitUntil(lambda: view.is_coloured, timeout=60_000)
    blocks = [view.document().findBlockByNumber(i) for i in range(801)]
    assert all(block.layout().formats() for block in blocks)


@given(st.lists(st.lists(st.sampled_from(["a", "b", "", "c d"]), max_size=8), min_size=1, max_size=6))
def test_replacing_only_what_changed_gives_the_whole_text(texts):
    view = CodeView()
    for lines in texts:
        view.show_text("\n".join(lines))

        assert view.toPlainText() == "\n".join(lines)
    view.deleteLater()


def test_a_string_of_several_lines_is_one_string():
    assert ends_in_string('"""Begin', False)
    assert ends_in_string("within", True)
    assert not ends_in_string('end."""', True)
    assert line_spans("def within", True) == ((0, 10, "string"),)
    assert line_spans('x = 1  # """ no', False)[0] != (0, 15, "string")


def test_a_slow_design_is_printed_beside_the_window_and_the_last_edit_wins(qtbot, document, panel, monkeypatch):
    monkeypatch.setattr("gui.panels.source_printer.SLOW_S", -1.0)
    for features in (20, 30, 10):
        document.edit("features", lambda graph, n=features: configure(graph, "dense", out_features=n))
        panel.refresh()
    document.edit("bias", lambda graph: configure(graph, "dense", bias=False))

    expected = print_source(document.design, document.analysis).text
    qtbot.waitUntil(lambda: panel.view.toPlainText() == expected)
