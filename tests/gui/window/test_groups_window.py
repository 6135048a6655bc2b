"""Groups in the window: the way in and out, their parameters, the palette of one's own, problems inside, training."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from engine.blocks.group import Group
from engine.graph import edits
from engine.graph.design import Design
from engine.project.templates import load_template
from gui.main_window import MainWindow
from gui.own_blocks import OWN, own_blocks, safe
from gui.panels.group_parameters import NAME, ParametersDialog
from gui.panels.settings import SettingsPanel

PART = ("conv1", "relu1", "conv2", "relu2", "pool")


@pytest.fixture
def grouped(window: MainWindow) -> MainWindow:
    window.document.open(load_template("lenet_digits"), None)
    window.show()
    window.show_canvas()
    window.document.selection.set(PART)
    window.canvas.group_selection()
    return window


def settings(window: MainWindow) -> SettingsPanel:
    panel = window.docks["settings"].panel()
    assert isinstance(panel, SettingsPanel)
    return panel


def test_the_breadcrumb_is_there_inside_only_and_leads_out(grouped: MainWindow) -> None:
    assert not grouped.breadcrumb.isVisible()
    grouped.canvas.enter()
    assert grouped.breadcrumb.isVisible()
    out = grouped.breadcrumb.findChild(QToolButton, "breadcrumb.0")
    assert isinstance(out, QToolButton) and out.text() == "LeNet on digits"

    QTest.mouseClick(out, Qt.MouseButton.LeftButton)

    assert grouped.document.inside == () and not grouped.breadcrumb.isVisible()
    assert grouped.document.selection.ids == ("group",)


def test_a_named_setting_is_set_from_outside_wherever_it_stands(grouped: MainWindow, qtbot: QtBot) -> None:
    document = grouped.document
    dialog = ParametersDialog(document, "group", grouped)
    qtbot.addWidget(dialog)
    for row in range(dialog.table.rowCount()):
        if dialog.table.item(row, 1).text() == "kernel_size" and dialog.table.item(row, 0).text().startswith("conv"):
            dialog.table.item(row, NAME).setText("kernel")
    dialog.accept()

    page = settings(grouped).page()
    assert "kernel" in page.form.rows  # type: ignore[union-attr]
    document.edit("kernel", lambda graph: edits.configure(graph, "group", kernel=1))
    block = document.graph.nodes["group"].block
    assert isinstance(block, Group)
    assert [block.inner.nodes[key].block.params["kernel_size"] for key in ("conv1", "conv2")] == [1, 1]
    document.history.undo()
    document.history.undo()
    assert not document.graph.nodes["group"].block.named  # type: ignore[attr-defined]


@pytest.mark.parametrize(("name", "said"), [("repeat", "already"), ("two words", "no name")])
def test_a_name_that_cannot_be_is_refused_in_the_dialog(
    grouped: MainWindow, qtbot: QtBot, name: str, said: str
) -> None:
    before = grouped.document.design
    dialog = ParametersDialog(grouped.document, "group", grouped)
    qtbot.addWidget(dialog)
    dialog.table.item(0, NAME).setText(name)

    dialog.accept()

    assert said in dialog.fault.text() and grouped.document.design is before


def test_a_group_is_kept_in_the_palette_and_used_in_another_design(grouped: MainWindow, own_home: Path) -> None:
    grouped.document.edit("title", lambda graph: edits.annotate(graph, "group", title="Two: convolutions?"))
    keep = settings(grouped).findChild(QPushButton, "group.keep")
    assert isinstance(keep, QPushButton)
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert own_blocks.names() == ["Two_ convolutions_"]
    group = grouped.document.graph.nodes["group"].block

    grouped.document.history.setClean()
    grouped.document.open(Design(), None)
    grouped.canvas.add_block(f"{OWN}Two_ convolutions_")

    (node,) = grouped.document.graph.nodes.values()
    assert node.block == group
    own_blocks.forget("Two_ convolutions_")
    assert own_blocks.names() == []


def test_a_broken_file_of_a_kept_block_is_told_and_harms_nothing(window: MainWindow, own_home: Path) -> None:
    own_blocks.folder.mkdir(parents=True)
    (own_blocks.folder / "bad.netloom-part").write_text("{", encoding="utf-8")

    assert own_blocks.block("bad") is None
    window.canvas.add_block(f"{OWN}bad")

    assert "bad" in window.canvas.toast.text
    assert not window.document.graph.nodes


@pytest.mark.parametrize("name", ["../evil", "a/b", "con:", "", " . ", "\x00x", "名字"])
def test_names_of_kept_blocks_stay_within_their_folder(name: str, own_home: Path) -> None:
    path = own_blocks.folder / safe(name)
    assert path.resolve().parent == own_blocks.folder.resolve() and path.name


def test_a_problem_inside_is_listed_outside_and_a_click_leads_there_and_mends_it(grouped: MainWindow) -> None:
    document = grouped.document

    def broken(graph):  # type: ignore[no-untyped-def]
        node = graph.nodes["group"]
        inner = edits.configure(node.block.inner, "conv2", kernel_size=40)
        return graph.with_nodes({**graph.nodes, "group": replace(node, block=node.block.redrawn(inner))})

    document.edit("break", broken)
    problem = next(problem for problem in document.analysis.problems if problem.severity == "error")
    assert problem.block == "group.conv2"

    assert document.go_to(problem.block)

    assert (document.inside, document.selection.ids) == (("group",), ("conv2",))
    assert document.shown.blocks["conv2"].problems


def test_training_shows_the_gradients_of_the_layers_inside(grouped: MainWindow, qtbot: QtBot) -> None:
    document, run = grouped.document, grouped.run
    document.change("short", replace(document.design, training=replace(document.design.training, epochs=1)))
    assert run.start()
    qtbot.waitUntil(lambda: run.state in ("ended", "failed"), timeout=60_000)
    assert run.failure is None
    assert run.history is not None and {"group.conv1", "group.conv2", "fc1"} <= set(run.history.layers)
    assert grouped.canvas.store.blocks["heat"][grouped.canvas.store.row["group"]] > 0
