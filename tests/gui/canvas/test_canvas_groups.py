"""Groups under mouse and keys: made, entered, edited inside, left, undone and taken apart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.graph.nesting import inner_of
from engine.project.templates import load_template
from gui.canvas.view import CanvasView
from gui.document import Document

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PART = ("conv1", "relu1", "conv2", "relu2", "pool")


@pytest.fixture
def canvas(qtbot):
    view = CanvasView(Document(load_template("lenet_digits")))
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    qtbot.waitExposed(view)
    view.fit_all()
    view.setFocus()
    return view


@pytest.fixture
def grouped(canvas):
    canvas.document.selection.set(PART)
    press(canvas, Key.Key_G, CTRL)
    return canvas


def press(canvas, key, keys=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(canvas, key, keys)


def test_ctrl_g_makes_one_block_that_costs_and_gives_what_its_blocks_did(canvas):
    before = canvas.document.analysis
    canvas.document.selection.set(PART)

    press(canvas, Key.Key_G, CTRL)

    after = canvas.document.analysis
    assert canvas.document.selection.ids == ("group",)
    assert not set(PART) & set(canvas.document.graph.nodes)
    assert (after.total_params, after.problems) == (before.total_params, ())
    assert after.blocks["group"].outputs["output"] == before.blocks["pool"].outputs["output"]


def test_one_undo_brings_back_the_very_same_drawing(canvas):
    before = canvas.document.design
    canvas.document.selection.set(PART)
    press(canvas, Key.Key_G, CTRL)

    canvas.document.history.undo()

    assert canvas.document.design == before


def test_what_would_feed_itself_is_refused_in_words_and_nothing_changes(canvas):
    before = canvas.document.design
    canvas.document.selection.set(("conv1", "conv2"))

    press(canvas, Key.Key_G, CTRL)

    assert canvas.document.design is before
    assert "relu1" not in canvas.toast.text and "conv2" in canvas.toast.text


def test_inputs_and_outputs_stay_outside_when_all_is_grouped(canvas):
    press(canvas, Key.Key_A, CTRL)
    press(canvas, Key.Key_G, CTRL)

    assert list(canvas.document.graph.nodes) == ["image", "group", "digit"]
    assert canvas.document.analysis.ok


def test_a_double_click_enters_and_escape_leaves_twice(grouped):
    document = grouped.document
    QTest.mouseDClick(grouped.viewport(), Qt.MouseButton.LeftButton, pos=grouped.block_rect("group").center())
    assert document.inside == ("group",)
    assert set(grouped.store.row) == {"input", *PART, "output"}

    document.selection.set(("conv1",))
    press(grouped, Key.Key_Escape)
    assert (document.inside, document.selection.ids) == (("group",), ())
    press(grouped, Key.Key_Escape)
    assert (document.inside, document.selection.ids) == ((), ("group",))


def test_the_view_outside_is_found_again_as_it_was_left(grouped):
    grouped.zoom_to(-4)
    grouped.pan(37, -21)
    seen = (grouped.zoom, grouped.origin)

    press(grouped, Key.Key_Return)
    grouped.zoom_to(3)
    press(grouped, Key.Key_Return, SHIFT)

    assert (grouped.zoom, grouped.origin) == seen


def test_blocks_are_edited_inside_and_undo_shows_where(grouped):
    document = grouped.document
    press(grouped, Key.Key_Return)
    document.selection.set(("relu1",))
    press(grouped, Key.Key_M)
    assert inner_of(document.design.graph, ("group",)).nodes["relu1"].muted
    press(grouped, Key.Key_Return, SHIFT)
    assert document.inside == ()

    document.history.undo()

    assert document.inside == ("group",), "what is undone is shown"
    assert not document.graph.nodes["relu1"].muted


def test_a_wire_inside_is_known_with_its_shape(grouped):
    press(grouped, Key.Key_Return)

    facts = grouped.document.shown.blocks
    assert str(facts["input"].outputs["output"]) == "1 × 8 × 8"
    assert str(facts["pool"].outputs["output"]) == "16 × 4 × 4"


def test_ctrl_shift_g_takes_it_apart_into_the_network_it_was(canvas):
    before = canvas.document.analysis
    canvas.document.selection.set(PART)
    press(canvas, Key.Key_G, CTRL)
    press(canvas, Key.Key_G, CTRL | SHIFT)

    after = canvas.document.analysis
    assert set(after.blocks) == set(before.blocks)
    assert after.graph.wires == before.graph.wires
    assert set(canvas.document.selection.ids) == set(PART)


def test_rounds_are_unrolled_when_a_group_is_taken_apart(canvas):
    canvas.document.selection.set(("conv1", "relu1"))
    press(canvas, Key.Key_G, CTRL)
    from engine.graph.edits import configure

    canvas.document.edit("repeat", lambda graph: configure(graph, "group", repeat=3))
    params = canvas.document.analysis.total_params

    press(canvas, Key.Key_G, CTRL | SHIFT)

    assert canvas.document.analysis.total_params == params
    assert {"conv1", "conv2", "conv3", "conv4"} <= set(canvas.document.graph.nodes)
    assert canvas.document.analysis.ok


def test_groups_are_made_within_groups(grouped):
    press(grouped, Key.Key_Return)
    grouped.document.selection.set(("conv1", "relu1"))
    press(grouped, Key.Key_G, CTRL)
    press(grouped, Key.Key_Return)

    assert grouped.document.inside == ("group", "group")
    assert grouped.document.analysis.ok


def test_an_input_is_not_offered_inside_nor_an_entry_outside(grouped):
    assert "GroupInput" not in grouped.offered_to_add() and "Input" in grouped.offered_to_add()
    press(grouped, Key.Key_Return)
    assert "GroupInput" in grouped.offered_to_add() and "Input" not in grouped.offered_to_add()


def test_a_new_entry_is_a_new_port_outside_and_its_removal_takes_the_wire_off(grouped):
    document = grouped.document
    press(grouped, Key.Key_Return)
    grouped.add_block("GroupInput")
    press(grouped, Key.Key_Return, SHIFT)
    names = document.graph.nodes["group"].block.input_names
    assert len(names) == 2
    from engine.graph.edits import connect
    from engine.graph.graph import Endpoint

    document.edit("wire", lambda graph: connect(graph, Endpoint("image", "output"), Endpoint("group", names[1])))
    document.go_inside(("group",), (names[1],))
    press(grouped, Key.Key_Delete)
    press(grouped, Key.Key_Return, SHIFT)

    assert document.graph.nodes["group"].block.input_names == ("input",)
    assert [target.port for target in document.graph.wires if target.node == "group"] == ["input"]


def test_shift_w_shares_weights_and_gives_them_back(canvas):
    document = canvas.document
    document.selection.set(("fc1", "fc2"))
    from engine.graph.edits import configure

    canvas.share_selection()
    assert document.graph.nodes["fc2"].shares == "fc1"
    assert [problem.code for problem in document.analysis.problems] == ["cannot_share"]
    assert document.graph.nodes["fc2"].block == document.graph.nodes["fc1"].block
    document.edit("same size", lambda graph: configure(graph, "fc2", out_features=256))
    assert document.graph.nodes["fc1"].block.params["out_features"] == 256
    assert document.analysis.ok and document.analysis.blocks["fc2"].params == 0

    document.selection.set(("fc2",))
    canvas.share_selection()
    assert document.graph.nodes["fc2"].shares == ""
    assert document.analysis.blocks["fc2"].params == 256 * 256 + 256


def test_the_gradient_of_a_group_is_that_of_all_its_layers(grouped):
    grouped.set_heat({"group.conv1": 3.0, "group.conv2": 4.0, "fc1": 1.0})
    document = grouped.document

    assert document.seen_here({"group.conv1": 3.0, "group.conv2": 4.0, "fc1": 1.0}) == {"group": 5.0, "fc1": 1.0}
    press(grouped, Key.Key_Return)
    assert document.seen_here({"group.conv1": 3.0, "group.conv2": 4.0, "fc1": 1.0}) == {"conv1": 3.0, "conv2": 4.0}
