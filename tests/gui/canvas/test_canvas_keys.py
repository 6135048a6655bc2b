"""What the keyboard does on the canvas: everything can be done without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from engine.blocks import CATALOGUE
from engine.graph.design import DatasetChoice, Design
from engine.graph.edits import add, connect, move
from engine.graph.graph import Endpoint, Graph, Node
from gui.canvas.view import CanvasView
from gui.document import Document

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def chain() -> Graph:
    graph, before = Graph(), ""
    for i, (key, kind, params) in enumerate(
        (
            ("image", "Input", {"field": "image"}),
            ("conv1", "Conv2d", {"out_channels": 6, "kernel_size": 3}),
            ("relu1", "ReLU", {}),
            ("flatten", "Flatten", {}),
        )
    ):
        graph = add(graph, Node(key, CATALOGUE[kind].of(params), (280 * i, 0)))
        if before:
            graph = connect(graph, Endpoint(before, "output"), Endpoint(key, "input"))
        before = key
    return graph


@pytest.fixture
def canvas(qtbot):
    view = CanvasView(Document(Design("test", chain(), DatasetChoice("digits"))))
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    qtbot.waitExposed(view)
    view.centre_on(520, 200)
    view.setFocus()
    return view


def press(canvas, key, keys=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(canvas, key, keys)


def choose(canvas, *ids):
    canvas.document.selection.set(ids)


def position(canvas, key):
    return canvas.document.graph.nodes[key].position


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_takes_the_selection_with_its_wires(canvas, key):
    choose(canvas, "conv1")
    press(canvas, key)

    assert "conv1" not in canvas.document.graph.nodes
    assert canvas.document.graph.sources("relu1", "input") == ()
    assert canvas.document.history.undoText() == "delete conv1"


def test_alt_delete_bridges_the_gap(canvas):
    choose(canvas, "relu1")
    press(canvas, Key.Key_Delete, ALT)

    assert canvas.document.graph.sources("flatten", "input") == (Endpoint("conv1", "output"),)


def test_copy_and_paste_make_free_names_and_keep_inner_wires(canvas):
    choose(canvas, "conv1", "relu1")
    press(canvas, Key.Key_C, CTRL)
    press(canvas, Key.Key_V, CTRL)

    graph = canvas.document.graph
    assert graph.sources("relu2", "input") == (Endpoint("conv2", "output"),)
    assert graph.sources("conv2", "input") == ()
    assert canvas.document.selection.ids == ("conv2", "relu2")


def test_blocks_travel_between_windows_as_text(canvas, qtbot):
    other = CanvasView(Document())
    qtbot.addWidget(other)
    choose(canvas, "conv1")
    press(canvas, Key.Key_X, CTRL)
    other.paste()

    assert list(other.document.graph.nodes) == ["conv1"]
    assert "conv1" not in canvas.document.graph.nodes


@pytest.mark.parametrize("text", ["", "hello", "{}", '{"format": "something"}', "{" * 50])
def test_a_clipboard_without_blocks_is_told(canvas, text):
    QGuiApplication.clipboard().setText(text)
    press(canvas, Key.Key_V, CTRL)

    assert canvas.document.history.count() == 0
    assert "clipboard" in canvas.toast.text


def test_duplicate_copies_beside(canvas):
    choose(canvas, "relu1")
    press(canvas, Key.Key_D, CTRL)

    assert position(canvas, "relu2") != position(canvas, "relu1")
    assert canvas.document.history.undoText() == "duplicate relu1"


def test_select_all_and_escape(canvas):
    press(canvas, Key.Key_A, CTRL)
    assert canvas.document.selection.ids == ("image", "conv1", "relu1", "flatten")
    press(canvas, Key.Key_Escape)

    assert canvas.document.selection.ids == ()


def test_m_mutes_and_unmutes(canvas):
    choose(canvas, "relu1")
    press(canvas, Key.Key_M)
    assert canvas.document.graph.nodes["relu1"].muted
    press(canvas, Key.Key_M)

    assert not canvas.document.graph.nodes["relu1"].muted


def test_arrow_keys_move_by_the_grid_and_shift_by_a_pixel_as_one_step(canvas):
    choose(canvas, "relu1")
    press(canvas, Key.Key_Down)
    press(canvas, Key.Key_Right)
    press(canvas, Key.Key_Up, SHIFT)

    assert position(canvas, "relu1") == (580, 19)
    assert canvas.document.history.count() == 1


def test_ctrl_and_arrows_walk_along_the_wires(canvas):
    choose(canvas, "image")
    walked = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left):
        press(canvas, key, CTRL)
        walked += canvas.document.selection.ids

    assert walked == ["conv1", "relu1", "conv1"]


def test_c_wires_by_the_keyboard_alone(canvas):
    canvas.add_block("Dropout")
    press(canvas, Key.Key_Escape)
    choose(canvas, "conv1")
    press(canvas, Key.Key_C)
    QTest.keyClicks(canvas.search.field, "dropout")
    QTest.keyClick(canvas.search.field, Key.Key_Return)

    assert canvas.document.graph.sources("dropout1", "input") == (Endpoint("conv1", "output"),)


def test_f2_renames_in_place_and_wires_follow(canvas):
    choose(canvas, "conv1")
    press(canvas, Key.Key_F2)
    field = canvas.rename_field.field
    assert field.text() == "conv1"
    field.selectAll()
    QTest.keyClicks(field, "stem")
    QTest.keyClick(field, Key.Key_Return)

    assert canvas.document.graph.sources("relu1", "input") == (Endpoint("stem", "output"),)
    assert canvas.document.selection.ids == ("stem",)
    assert not canvas.rename_field.isVisible()


def test_a_name_that_is_taken_is_told_in_the_field(canvas):
    choose(canvas, "conv1")
    press(canvas, Key.Key_F2)
    field = canvas.rename_field.field
    field.selectAll()
    QTest.keyClicks(field, "relu1")
    QTest.keyClick(field, Key.Key_Return)

    assert canvas.rename_field.isVisible()
    assert "relu1" in canvas.rename_field.message.text()
    QTest.keyClick(field, Key.Key_Escape)
    assert "conv1" in canvas.document.graph.nodes


def test_f1_asks_for_help_on_the_block(canvas, qtbot):
    choose(canvas, "conv1")
    with qtbot.waitSignal(canvas.help_requested) as asked:
        press(canvas, Key.Key_F1)

    assert asked.args == ["conv1"]


def test_home_shows_all_f_the_selection_and_ctrl_0_natural_size(canvas):
    press(canvas, Key.Key_Home)
    shown = canvas.viewport().rect()
    assert all(shown.contains(canvas.block_rect(key)) for key in canvas.document.graph.nodes)
    choose(canvas, "flatten")
    press(canvas, Key.Key_F)
    assert (canvas.block_rect("flatten").center() - shown.center()).manhattanLength() < 5
    canvas.zoom_in()
    press(canvas, Key.Key_0, CTRL)

    assert canvas.zoom == 1.0


def test_find_selects_and_shows_the_block(canvas):
    canvas.pan(-9000, 0)
    canvas.find("relu")

    assert canvas.document.selection.ids == ("relu1",)
    assert canvas.viewport().rect().contains(canvas.block_rect("relu1"))


def test_a_block_selected_elsewhere_is_brought_into_view(canvas):
    canvas.pan(-9000, 0)
    choose(canvas, "conv1")

    assert canvas.viewport().rect().contains(canvas.block_rect("conv1"))


def test_tidy_is_one_step_and_leaves_no_overlap(canvas, qtbot):
    canvas.edit(
        "pile",
        lambda graph: move(graph, dict.fromkeys(graph.nodes, (0.0, 0.0))),
    )
    canvas.tidy()
    qtbot.waitUntil(lambda: canvas.store.rects[canvas.store.row["relu1"], 0] == position(canvas, "relu1")[0])

    assert canvas.document.history.undoText() == "tidy"
    xs = [position(canvas, key)[0] for key in ("image", "conv1", "relu1", "flatten")]
    assert xs == sorted(set(xs))
    assert canvas.item("relu1").pos().x() == xs[2]


def test_shift_tab_leaves_the_canvas(canvas, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    field, row = QLineEdit(window), QHBoxLayout(window)
    row.addWidget(field)
    row.addWidget(canvas)
    window.show()
    canvas.setFocus()
    press(canvas, Key.Key_Backtab, SHIFT)

    assert window.focusWidget() is field
    canvas.setParent(None)


def test_the_menus_of_block_wire_and_canvas_differ(canvas):
    wire = (canvas.port_point("conv1", "output") + canvas.port_point("relu1", "input")) / 2
    menus = [canvas.menu_at(at) for at in (canvas.block_rect("conv1").center(), wire, QPoint(20, 20))]
    names = [{action.objectName() for action in menu.actions()} for menu in menus]

    assert "canvas.rename" in names[0]
    assert "canvas.disconnect" in names[1]
    assert "canvas.tidy" in names[2]


def test_a_drawing_seen_whole_is_still_seen_whole_where_the_room_grows_smaller(canvas, qapp):
    canvas.fit_all()
    canvas.pan(0, 180)
    before = canvas.view_rect(*canvas.store.bounds())
    assert canvas.viewport().rect().contains(before)

    canvas.resize(canvas.width(), before.bottom() - 20)
    qapp.processEvents()

    after = canvas.view_rect(*canvas.store.bounds())
    assert canvas.viewport().rect().contains(after) and after.left() == before.left()
    assert after.size() == before.size()


def test_a_drawing_does_not_come_to_lie_behind_the_legend_where_the_room_grows_smaller(canvas, qapp):
    canvas.fit_all()
    canvas.set_heat({"conv1": 0.1})
    canvas.pan(0, 180)

    canvas.resize(canvas.width(), canvas.view_rect(*canvas.store.bounds()).bottom() + 20)
    qapp.processEvents()

    drawing = canvas.view_rect(*canvas.store.bounds())
    assert canvas.viewport().rect().contains(drawing) and canvas.viewport().rect().contains(canvas.legend.rect)
    assert drawing.bottom() < canvas.legend.rect.top()


def test_a_drawing_of_which_a_part_is_looked_at_stays_where_it_is(canvas, qapp):
    canvas.zoom_by(8)
    before = canvas.origin

    canvas.resize(canvas.width(), canvas.height() - 150)
    qapp.processEvents()

    assert canvas.origin == before
