"""Each gesture's effect on the document, through the view's real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.blocks import CATALOGUE
from engine.graph.design import DatasetChoice, Design
from engine.graph.edits import add, connect, move
from engine.graph.graph import Endpoint, Graph, Node
from gui.canvas.view import BLOCK_MIME, CanvasView
from gui.document import Document

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier


def node(key: str, kind: str, x: float, y: float, **params: object) -> Node:
    return Node(key, CATALOGUE[kind].of(params), (x, y))


@pytest.fixture
def document(qapp):
    graph = Graph()
    for block in (
        node("image", "Input", 0, 0, field="image"),
        node("conv1", "Conv2d", 280, 0, out_channels=6, kernel_size=3),
        node("relu1", "ReLU", 560, 0),
        node("add1", "Add", 840, 0),
        node("flatten", "Flatten", 560, 200),
        node("linear1", "Linear", 840, 200, out_features=10),
    ):
        graph = add(graph, block)
    graph = connect(graph, Endpoint("image", "output"), Endpoint("conv1", "input"))
    graph = connect(graph, Endpoint("conv1", "output"), Endpoint("relu1", "input"))
    return Document(Design("test", graph, DatasetChoice("digits")))


@pytest.fixture
def canvas(qtbot, document):
    view = CanvasView(document)
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    qtbot.waitExposed(view)
    view.centre_on(520, 200)
    view.setFocus()
    return view


def mouse(canvas, kind, at, button, buttons, keys=PLAIN):
    event = QMouseEvent(kind, QPointF(at), canvas.viewport().mapToGlobal(QPointF(at)), button, buttons, keys)
    QApplication.sendEvent(canvas.viewport(), event)


def drag(canvas, start, end, button=LEFT, keys=PLAIN, release=True):
    mouse(canvas, QEvent.Type.MouseButtonPress, start, button, button, keys)
    for step in (0.3, 0.7, 1.0):
        at = start + (end - start) * step
        mouse(canvas, QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, button, keys)
    if release:
        mouse(canvas, QEvent.Type.MouseButtonRelease, end, button, Qt.MouseButton.NoButton, keys)


def press(canvas, key, keys=PLAIN):
    QTest.keyClick(canvas, key, keys)


def sources(canvas, block, port="input"):
    return [str(source) for source in canvas.document.graph.sources(block, port)]


def middle(canvas, block):
    return canvas.block_rect(block).center()


def empty(canvas):
    return middle(canvas, "image") + QPoint(0, 250)


def test_dragging_from_an_output_to_an_input_connects_them(canvas):
    drag(canvas, canvas.port_point("relu1", "output"), canvas.port_point("flatten", "input"))

    assert sources(canvas, "flatten") == ["relu1.output"]
    assert canvas.document.history.undoText() == "connect relu1 to flatten"


def test_dragging_from_an_empty_input_back_to_an_output_connects_them(canvas):
    drag(canvas, canvas.port_point("flatten", "input"), canvas.port_point("relu1", "output"))

    assert sources(canvas, "flatten") == ["relu1.output"]


def test_a_port_that_comes_into_view_during_a_drag_takes_the_wire(canvas):
    canvas.document.edit("away", lambda graph: move(graph, {"flatten": (3000.0, 0.0)}))
    start = canvas.port_point("relu1", "output")
    drag(canvas, start, start + QPoint(40, 0), release=False)
    canvas.centre_on(2900, 100)
    end = canvas.port_point("flatten", "input")
    mouse(canvas, QEvent.Type.MouseMove, end, Qt.MouseButton.NoButton, LEFT)
    mouse(canvas, QEvent.Type.MouseButtonRelease, end, LEFT, Qt.MouseButton.NoButton)

    assert sources(canvas, "flatten") == ["relu1.output"]


def test_a_second_wire_on_an_input_replaces_the_first(canvas):
    drag(canvas, canvas.port_point("image", "output"), canvas.port_point("relu1", "input"))

    assert sources(canvas, "relu1") == ["image.output"]


def test_a_port_that_takes_many_has_one_more_place_after_each_wire(canvas):
    drag(canvas, canvas.port_point("relu1", "output"), canvas.port_point("add1", "inputs"))
    drag(canvas, canvas.port_point("conv1", "output"), canvas.port_point("add1", "inputs", 1))

    assert sources(canvas, "add1", "inputs") == ["relu1.output", "conv1.output"]
    assert canvas.port_point("add1", "inputs", 2).y() > canvas.port_point("add1", "inputs", 1).y()


def test_dragging_off_an_input_detaches_its_wire(canvas):
    drag(canvas, canvas.port_point("relu1", "input"), empty(canvas))

    assert sources(canvas, "relu1") == []
    assert canvas.document.history.undoText() == "disconnect conv1 from relu1"


def test_dragging_a_wire_from_one_input_to_another_is_one_step(canvas):
    drag(canvas, canvas.port_point("relu1", "input"), canvas.port_point("flatten", "input"))

    assert (sources(canvas, "relu1"), sources(canvas, "flatten")) == ([], ["conv1.output"])
    assert canvas.document.history.count() == 1


def test_a_loop_is_refused_with_a_message_and_changes_nothing(canvas):
    before = canvas.document.graph
    drag(canvas, canvas.port_point("relu1", "output"), canvas.port_point("conv1", "input"))

    assert canvas.document.graph == before
    assert "loop" in canvas.toast.text


def test_while_a_wire_is_dragged_blocks_that_cannot_take_it_are_dimmed_and_say_why(canvas):
    drag(canvas, canvas.port_point("relu1", "output"), canvas.port_point("conv1", "input"), release=False)

    dimmed = {canvas.store.ids[row] for row in canvas.store.blocks["dimmed"].nonzero()[0].tolist()}
    assert {"image", "conv1"} <= dimmed
    assert "flatten" not in dimmed
    assert "loop" in canvas.gesture.reason().told()
    press(canvas, Qt.Key.Key_Escape)
    assert not canvas.store.blocks["dimmed"].any()


def test_alt_click_on_a_port_cuts_its_wires(canvas):
    QTest.mouseClick(canvas.viewport(), LEFT, ALT, canvas.port_point("conv1", "output"))

    assert sources(canvas, "relu1") == []


def test_ctrl_right_drag_slices_every_wire_that_it_crosses_as_one_step(canvas):
    above = canvas.port_point("conv1", "output") + QPoint(30, -60)
    drag(canvas, above, above + QPoint(0, 150), RIGHT, CTRL)
    assert sources(canvas, "relu1") == []
    canvas.document.history.undo()

    canvas.connect_ports(Endpoint("image", "output"), Endpoint("flatten", "input"))
    start = canvas.port_point("image", "output") + QPoint(40, -60)
    drag(canvas, start, start + QPoint(0, 200), RIGHT, CTRL)

    assert sources(canvas, "flatten") == sources(canvas, "conv1") == []
    assert canvas.document.history.undoText() == "cut 2 wires"


def test_a_wire_dropped_on_empty_canvas_asks_what_fits_and_connects_it_in_one_step(canvas):
    drag(canvas, canvas.port_point("linear1", "output"), canvas.port_point("linear1", "output") + QPoint(80, 90))
    drag(canvas, canvas.port_point("relu1", "output"), canvas.port_point("relu1", "output") + QPoint(0, -150))
    assert canvas.search.isVisible()
    QTest.keyClicks(canvas.search.field, "maxpo")
    QTest.keyClick(canvas.search.field, Qt.Key.Key_Return)

    assert sources(canvas, "pool1") == ["relu1.output"]
    assert canvas.document.history.count() == 1
    assert canvas.document.selection.ids == ("pool1",)


def test_the_search_of_a_wire_offers_only_what_takes_its_tensor(canvas):
    drag(canvas, canvas.port_point("relu1", "output"), canvas.port_point("relu1", "output") + QPoint(0, -150))
    offered = {entry.key for entry in canvas.search.shown}

    assert "Conv2d" in offered
    assert not {"BatchNorm1d", "Input"} & offered


@pytest.mark.parametrize("opening", ["tab", "space", "shift+a", "double click"])
def test_search_adds_a_block_where_it_was_opened(canvas, opening):
    match opening:
        case "tab":
            press(canvas, Qt.Key.Key_Tab)
        case "space":
            press(canvas, Qt.Key.Key_Space)
        case "shift+a":
            press(canvas, Qt.Key.Key_A, SHIFT)
        case "double click":
            QTest.mouseDClick(canvas.viewport(), LEFT, PLAIN, empty(canvas))
    assert canvas.search.isVisible()
    QTest.keyClicks(canvas.search.field, "conv2")
    QTest.keyClick(canvas.search.field, Qt.Key.Key_Return)

    assert canvas.document.history.undoText() == "add Conv2d"
    assert "conv2" in canvas.document.graph.nodes
    assert not canvas.search.isVisible()
    if opening == "double click":
        assert canvas.block_rect("conv2").contains(empty(canvas))


def test_escape_leaves_the_search_without_an_edit(canvas):
    press(canvas, Qt.Key.Key_Tab)
    QTest.keyClick(canvas.search.field, Qt.Key.Key_Escape)

    assert not canvas.search.isVisible()
    assert canvas.document.history.count() == 0


def drop(canvas, name, at):
    data = QMimeData()
    data.setData(BLOCK_MIME, name.encode())
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    canvas.dropEvent(event)


def test_a_block_from_the_palette_lands_under_the_mouse(canvas):
    drop(canvas, "Dropout", empty(canvas))

    assert canvas.block_rect("dropout1").contains(empty(canvas))


def test_a_block_dropped_on_a_wire_is_inserted(canvas):
    wire = (canvas.port_point("conv1", "output") + canvas.port_point("relu1", "input")) / 2
    drop(canvas, "BatchNorm2d", wire)

    assert sources(canvas, "norm1") == ["conv1.output"]
    assert sources(canvas, "relu1") == ["norm1.output"]
    assert canvas.document.history.count() == 1


def test_a_loose_block_dragged_onto_a_wire_is_inserted_in_one_step(canvas):
    wire = (canvas.port_point("conv1", "output") + canvas.port_point("relu1", "input")) / 2
    drag(canvas, middle(canvas, "flatten"), wire)

    assert sources(canvas, "flatten") == ["conv1.output"]
    assert sources(canvas, "relu1") == ["flatten.output"]
    assert canvas.document.history.count() == 1


def test_a_drag_moves_all_selected_blocks_on_the_grid_as_one_step(canvas):
    canvas.document.selection.set(("conv1", "relu1"))
    drag(canvas, middle(canvas, "conv1"), middle(canvas, "conv1") + QPoint(37, 93))

    nodes = canvas.document.graph.nodes
    assert nodes["conv1"].position == (320, 100)
    assert nodes["relu1"].position == (600, 100)
    assert canvas.document.history.undoText() == "move 2 blocks"
    canvas.document.history.undo()
    assert canvas.document.graph.nodes["relu1"].position == (560, 0)
    assert canvas.item("relu1").pos() == QPointF(560, 0)


def test_a_dragged_block_falls_into_line_with_its_neighbours(canvas):
    canvas.edit("move", lambda g: move(g, {"linear1": (847, 205)}))
    drag(canvas, middle(canvas, "flatten"), middle(canvas, "flatten") + QPoint(2, 4))

    assert canvas.document.graph.nodes["flatten"].position[1] == 205


def test_escape_cancels_a_drag(canvas):
    drag(canvas, middle(canvas, "conv1"), middle(canvas, "conv1") + QPoint(60, 90), release=False)
    press(canvas, Qt.Key.Key_Escape)

    assert canvas.document.history.count() == 0
    assert canvas.store.rects[canvas.store.row["conv1"], :2].tolist() == [280, 0]


def test_a_rubber_band_selects_and_shift_adds(canvas):
    conv, linear = canvas.block_rect("conv1"), canvas.block_rect("linear1")
    drag(canvas, conv.topLeft() - QPoint(30, 30), conv.bottomRight() + QPoint(30, 30))
    assert canvas.document.selection.ids == ("conv1",)

    drag(canvas, linear.topLeft() - QPoint(30, 30), linear.bottomRight() + QPoint(30, 30), keys=SHIFT)

    assert canvas.document.selection.ids == ("conv1", "linear1")


def test_a_click_selects_shift_click_toggles_and_a_click_on_nothing_clears(canvas):
    QTest.mouseClick(canvas.viewport(), LEFT, PLAIN, middle(canvas, "conv1"))
    QTest.mouseClick(canvas.viewport(), LEFT, SHIFT, middle(canvas, "relu1"))
    assert canvas.document.selection.ids == ("conv1", "relu1")
    QTest.mouseClick(canvas.viewport(), LEFT, SHIFT, middle(canvas, "conv1"))
    assert canvas.document.selection.ids == ("relu1",)
    QTest.mouseClick(canvas.viewport(), LEFT, PLAIN, empty(canvas))

    assert canvas.document.selection.ids == ()


def test_a_wire_can_be_selected_and_deleted(canvas):
    wire = (canvas.port_point("conv1", "output") + canvas.port_point("relu1", "input")) / 2
    QTest.mouseClick(canvas.viewport(), LEFT, PLAIN, wire)
    press(canvas, Qt.Key.Key_Delete)

    assert sources(canvas, "relu1") == []


@pytest.mark.parametrize("with_space", [False, True])
def test_a_middle_drag_or_space_and_drag_pans(canvas, with_space):
    before = middle(canvas, "conv1")
    if with_space:
        QApplication.sendEvent(canvas, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, PLAIN))
    drag(canvas, empty(canvas), empty(canvas) + QPoint(40, -30), LEFT if with_space else MIDDLE)
    if with_space:
        QApplication.sendEvent(canvas, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Space, PLAIN))

    assert middle(canvas, "conv1") - before == QPoint(40, -30)
    assert canvas.document.history.count() == 0
    assert not canvas.search.isVisible()


def test_the_wheel_zooms_and_what_is_under_the_mouse_stays_there(canvas):
    at = QPointF(333, 222)
    x, y = canvas.to_scene(at)
    event = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        PLAIN,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)

    assert canvas.zoom == pytest.approx(2**0.25)
    assert (canvas.to_view(x, y) - at).manhattanLength() <= 2


def test_a_trackpad_pans(canvas):
    at, before = QPointF(333, 222), middle(canvas, "conv1")
    event = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        QPoint(12, -7),
        QPoint(24, -14),
        Qt.MouseButton.NoButton,
        PLAIN,
        Qt.ScrollPhase.ScrollUpdate,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)

    assert middle(canvas, "conv1") - before == QPoint(12, -7)
    assert canvas.zoom == 1.0
