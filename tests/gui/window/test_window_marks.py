"""What the window shows in passing: the count of problems, the minimap, and that a move changes nothing known."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QAction, QFontInfo
from PySide6.QtWidgets import QApplication

from engine.graph import edits
from engine.project.templates import load_template
from gui.canvas import curves
from gui.main_window import MainWindow
from gui.run_words import gradient_words


def test_the_problems_tab_counts_and_falls_silent_when_all_are_mended(window: MainWindow) -> None:
    window.document.open(load_template("lenet_digits"), None)
    dock = window.docks["problems"]
    assert dock.windowTitle() == "Problems"

    window.document.edit("take relu2 off", lambda graph: edits.remove(graph, ("relu2",)))

    assert dock.windowTitle() == f"Problems {len(window.document.analysis.problems)}"
    window.document.history.undo()
    assert dock.windowTitle() == "Problems"


def test_a_move_keeps_what_is_known_of_every_block_and_the_next_edit_is_still_analysed(window: MainWindow) -> None:
    document = window.document
    document.open(load_template("lenet_digits"), None)
    known = document.analysis

    document.edit("move", lambda graph: edits.move(graph, {"relu1": (12.0, 34.0)}))

    assert document.analysis.blocks is known.blocks and document.analysis.graph is document.graph
    document.edit("narrow", lambda graph: edits.configure(graph, "conv1", out_channels=3))
    assert document.analysis.blocks["relu1"].outputs["output"] != known.blocks["relu1"].outputs["output"]


def test_the_minimap_is_switched_off_and_on_in_the_menu(window: MainWindow) -> None:
    window.document.open(load_template("lenet_digits"), None)
    window.show()
    window.canvas.zoom_to(8)
    action = window.findChild(QAction, "action.view.minimap")
    assert window.canvas.minimap.is_visible and action.isChecked()

    action.trigger()

    assert not window.canvas.minimap.is_visible
    action.trigger()
    assert window.canvas.minimap.is_visible


def test_latin_text_is_set_in_a_face_that_exists_and_chinese_families_only_follow(qapp: QApplication) -> None:
    first, *others = qapp.font().families()

    assert QFontInfo(qapp.font()).family() == first
    assert "CJK" not in first and "Noto Sans CJK SC" in others


def test_a_wire_back_to_the_next_row_stays_between_the_rows_where_blocks_stand() -> None:
    # rows 200 apart, blocks 88 high with their port 24 below the top, a gradient's flag 22 below the block
    course = curves.points(curves.route(np.array([[1200.0, 24.0]]), np.array([[0.0, 224.0]])), 200)[0]
    behind = course[(course[:, 0] > 20) & (course[:, 0] < 1180)]

    assert behind[:, 1].min() > 64 and behind[:, 1].max() < 200
    assert (np.diff(course[:, 1]) >= -1e-9).all()


@pytest.mark.parametrize(
    ("norms", "told"),
    [
        ((4e-7, 1e-3, 1.0), ("Vanishes on its way back", "first / last 4.0e−7")),
        ((0.8, 1.0), ("Arrives everywhere", "first / last 0.8")),
        ((5e4, 1.0), ("Grows on its way back", "first / last 5.0e4")),
        ((float("nan"), 1.0), ("NaN or infinity", "")),
        ((0.0, 0.0), ("Nothing arrives at any layer", "")),
    ],
)
def test_gradients_are_told_by_the_first_layer_over_the_last(norms: tuple[float, ...], told: tuple[str, str]) -> None:
    assert gradient_words(norms) == told


def test_one_layer_has_nothing_to_be_compared_with() -> None:
    assert gradient_words((1.0,)) is None
