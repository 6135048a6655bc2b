"""The pieces of the canvas without a hand on it: arrays, layout, names, search, pictures, repainting."""

from __future__ import annotations

import gc
import itertools
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer

from engine.blocks import CATALOGUE
from engine.graph import edits
from engine.graph.design import DatasetChoice, Design
from engine.graph.errors import EditError
from engine.graph.graph import Endpoint, Graph, Node
from gui.canvas import curves, heat
from gui.canvas.faces import params_text, settings_text
from gui.canvas.layout import tidied
from gui.canvas.measures import WIDTH, height_of
from gui.canvas.naming import new_id
from gui.canvas.picture import save_picture
from gui.canvas.room import inserted
from gui.canvas.store import Store
from gui.canvas.view import CanvasView
from gui.document import Document
from gui.theme import themes
from gui.widgets.fuzzy import score


def chain(count: int, step: float = 260.0) -> Graph:
    graph = edits.add(Graph(), Node("image", CATALOGUE["Input"].of({"field": "image"}), (0, 0)))
    for i in range(1, count):
        graph = edits.add(graph, Node(f"relu{i}", CATALOGUE["ReLU"](), (i * step, 0)))
        source = "image" if i == 1 else f"relu{i - 1}"
        graph = edits.connect(graph, Endpoint(source, "output"), Endpoint(f"relu{i}", "input"))
    return graph


@pytest.fixture
def canvas(qtbot):
    view = CanvasView(Document(Design("test", chain(4), DatasetChoice("digits"))))
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.show()
    qtbot.waitExposed(view)
    view.fit_all()
    return view


def snapshot(store: Store) -> tuple[object, ...]:
    """All that a store draws, whatever its rows are numbered."""
    blocks = {key: tuple(store.rects[row].tolist()) for key, row in store.row.items()}
    wires = {key: tuple(store.wires["curve"][row].tolist()) for key, row in store.wire_row.items()}
    touching = {key: {store.keys[wire] for wire in store.touching[row]} for key, row in store.row.items()}
    return (
        blocks,
        wires,
        touching,
        int((store.rects[:, 0] < np.inf).sum()),
        int((store.wires["box"][:, 0] < np.inf).sum()),
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("amdcrxn"), st.integers(0, 7), st.integers(0, 7)), max_size=14))
def test_following_any_edits_draws_the_same_as_drawing_afresh(steps):
    graph = edits.add(chain(3), Node("add1", CATALOGUE["Add"](), (900, 0)))
    followed = Store()
    followed.show(graph)
    for deed, i, j in steps:
        names = list(graph.nodes)
        first, second = names[i % len(names)], names[j % len(names)]
        port = graph.nodes[second].block.inputs[0].name if graph.nodes[second].block.inputs else ""
        try:
            match deed:
                case "a":
                    graph = edits.add(
                        graph, Node(edits.free_id(names, "add1"), CATALOGUE["Add"](), (40.0 * i, 90.0 * j))
                    )
                case "m":
                    graph = edits.move(graph, {first: (13.0 * i, 7.0 * j)})
                case "d" if len(names) > 2:
                    graph = edits.bridge(graph, [first])
                case "c":
                    graph = edits.connect(graph, Endpoint(first, "output"), Endpoint(second, port))
                case "r":
                    graph = edits.rename(graph, first, f"renamed{i}{j}")
                case "x":
                    graph = edits.disconnect(graph, Endpoint(second, port), j if j % 2 else None)
                case "n":
                    graph = edits.substitute(graph, first, CATALOGUE["Add"]())
        except EditError:
            continue
        followed.follow(graph)

    afresh = Store()
    afresh.show(graph)
    assert snapshot(followed) == snapshot(afresh)


def test_moving_one_block_of_many_touches_only_its_own_wires():
    store = Store()
    store.show(chain(300))
    before = store.wires["curve"].copy()
    store.follow(edits.move(store.graph, {"relu150": (0.0, 900.0)}))

    changed = np.flatnonzero((store.wires["curve"] != before).any(1)).tolist()
    assert {store.keys[row].target.node for row in changed} == {"relu150", "relu151"}


def test_a_wire_is_found_by_its_nearest_point():
    store = Store()
    store.show(chain(3))
    start, end = store.wires["curve"][0, :2], store.wires["curve"][0, 6:]
    x, y = ((start + end) / 2).tolist()

    assert store.wire_at(x, y + 3, 5) == store.keys[0]
    assert store.wire_at(x, y + 9, 5) is None


def test_a_curve_starts_at_the_output_and_ends_at_the_input():
    course = curves.points(curves.route(np.array([[0.0, 10.0]]), np.array([[300.0, -40.0]])), 16)[0]

    assert course[0].tolist() == [0, 10]
    assert course[-1].tolist() == pytest.approx([300, -40])


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 25), st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24)), max_size=40))
def test_tidy_never_lets_blocks_overlap_and_data_flow_to_the_right(count, links):
    graph = Graph()
    for i in range(count):
        graph = edits.add(graph, Node(f"add{i}", CATALOGUE["Add"](), (0, 0)))
    for a, b in links:
        if a % count < b % count:
            graph = edits.connect(graph, Endpoint(f"add{a % count}", "output"), Endpoint(f"add{b % count}", "inputs"))

    places = tidied(graph)

    for source, target in graph.links():
        assert places[source.node][0] + WIDTH < places[target.node][0]
    boxes = [(x, y, height_of(graph.nodes[key], graph)) for key, (x, y) in places.items()]
    for i, (x, y, height) in enumerate(boxes):
        assert not any(x == x2 and y < y2 + h2 and y2 < y + height for x2, y2, h2 in boxes[i + 1 :])


def test_tidy_folds_a_long_chain_so_that_it_is_seen_twice_as_large():
    graph, room = chain(16), (900, 600)

    def scale(places: dict[str, tuple[float, float]]) -> float:
        xs, ys = zip(*places.values(), strict=True)
        return min(room[0] / (max(xs) - min(xs) + WIDTH), room[1] / (max(ys) - min(ys) + 88))

    flat, folded = tidied(graph), tidied(graph, room)
    order = sorted(folded, key=lambda key: (folded[key][1], folded[key][0]))

    assert order == list(graph.order)
    assert scale(folded) > 2 * scale(flat)
    assert tidied(chain(4), room) == tidied(chain(4))


def test_tidy_folds_only_where_a_single_wire_passes():
    graph = chain(12)
    for i in range(1, 11, 2):
        graph = edits.add(graph, Node(f"add{i}", CATALOGUE["Add"]()))
        graph = edits.connect(graph, Endpoint(f"relu{i}", "output"), Endpoint(f"add{i}", "inputs"))
        graph = edits.connect(graph, Endpoint("relu11", "output"), Endpoint(f"add{i}", "inputs"))

    places = tidied(graph, (900, 600))

    assert all(places[s.node][0] < places[t.node][0] for s, t in graph.links())


def test_a_block_that_enters_a_tight_wire_pushes_the_row_to_the_right():
    graph = chain(4)
    graph = inserted(
        graph, Node("new", CATALOGUE["ReLU"](), (300, 5)), Endpoint("relu1", "output"), Endpoint("relu2", "input")
    )

    xs = [graph.nodes[key].position[0] for key in ("relu1", "new", "relu2", "relu3")]
    assert all(right - left >= WIDTH for left, right in itertools.pairwise(xs))
    assert graph.nodes["new"].position[1] == 0


@pytest.mark.parametrize(
    ("kind", "taken", "name"),
    [
        ("Conv2d", (), "conv1"),
        ("Conv2d", ("conv1",), "conv2"),
        ("MaxPool2d", (), "pool1"),
        ("ReLU", (), "relu1"),
        ("Linear", ("linear1", "linear2"), "linear3"),
        ("Input", (), "input"),
        ("Output", (), "output"),
    ],
)
def test_new_blocks_are_named_as_a_person_would(kind, taken, name):
    assert new_id(CATALOGUE[kind](), taken) == name


@pytest.mark.parametrize("query", ["c2d", "conv", "conv2d", "CONV", "Con2"])
def test_letters_in_order_find_a_type(query):
    ranked = sorted(CATALOGUE, key=lambda name: -score(query, name))

    assert ranked[0] == "Conv2d"
    assert score("zq", "Conv2d") == 0


def test_a_face_tells_the_main_settings():
    conv = CATALOGUE["Conv2d"].of({"out_channels": 6, "kernel_size": 5, "padding": 2})

    assert settings_text(conv) == "6 filters · 5×5 · padding 2"
    assert [params_text(n) for n in (0, 156, 61_706, 1_250_000)] == ["0", "156", "61.7 k", "1.25 M"]


def test_heat_grows_with_the_norm_and_knows_its_ends():
    levels = [heat.level_of(value) for value in (0.0, 1e-12, 1e-6, 1e-3, 1.0, 50.0, 1e9, float("inf"))]

    assert levels == sorted(levels)
    assert (levels[0], levels[-1], heat.level_of(float("nan"))) == (0, heat.LEVELS - 1, -1)


def test_heat_colours_the_blocks_and_can_be_taken_away(canvas):
    def color() -> QColor:
        rect = canvas.block_rect("relu1")
        return canvas.viewport().grab().toImage().pixelColor(rect.center().x(), rect.bottom() + 4)

    plain = color()
    canvas.set_heat({"relu1": 1e-7, "unknown": 1.0})
    assert color() == heat.color_of(heat.level_of(1e-7))
    assert canvas.legend.is_visible
    canvas.set_heat(None)

    assert color() == plain
    assert not canvas.legend.is_visible


def test_a_fault_is_marked_on_the_block_its_wire_and_in_its_tip(canvas):
    canvas.edit("bad", lambda g: edits.add(g, Node("conv1", CATALOGUE["Conv2d"].of({"kernel_size": 50}), (1100, 0))))
    canvas.connect_ports(Endpoint("relu3", "output"), Endpoint("conv1", "input"))
    canvas.fit_all()

    assert canvas.store.blocks["mark"][canvas.store.row["conv1"]] == 2
    assert canvas.store.wires["bad"].sum() == 1
    assert "kernel_size" in canvas.tip_at(canvas.block_rect("conv1").center())


def test_a_block_can_be_heard(canvas):
    canvas.document.selection.set(("relu1",))

    assert canvas.item("relu1").data(0) == "relu1"
    assert canvas.accessibleDescription().startswith("relu1, ReLU, 1 × 8 × 8")
    assert canvas.accessibleName() == "Canvas"


@pytest.mark.parametrize("dark", [False, True])
def test_a_picture_is_saved_as_png(tmp_path, qapp, dark):
    save_picture(Design("test", chain(3), DatasetChoice("digits")), tmp_path / "a.png", dark=dark)
    image = QImage(str(tmp_path / "a.png"))

    assert image.width() > 1000
    assert (image.pixelColor(2, 2).lightness() < 60) == dark


def test_a_picture_is_saved_as_svg_with_its_texts(tmp_path, qapp):
    save_picture(Design("test", chain(3), DatasetChoice("digits")), tmp_path / "a.svg")

    assert QSvgRenderer(str(tmp_path / "a.svg")).isValid()
    assert "relu1" in (tmp_path / "a.svg").read_text(encoding="utf-8")


def test_an_empty_design_has_a_picture_too(tmp_path, qapp):
    save_picture(Design(), tmp_path / "a.png")

    assert not QImage(str(tmp_path / "a.png")).isNull()


def test_a_picture_that_cannot_be_written_is_an_error(tmp_path, qapp):
    with pytest.raises(OSError):
        save_picture(Design(), tmp_path / "nowhere" / "a.png")
    with pytest.raises(ValueError, match="gif"):
        save_picture(Design(), tmp_path / "a.gif")


def test_repainting_loses_no_reference(canvas, qapp):
    canvas.set_heat({"relu1": 0.1})
    for i in range(20):
        canvas.zoom_by(1 if i < 10 else -1)
        qapp.processEvents()
    gc.collect()
    before = sys.getrefcount(None)
    for i in range(300):
        canvas.pan(3 if i % 2 else -3, 1)
        canvas.redraw()
        qapp.processEvents()
    gc.collect()

    assert sys.getrefcount(None) > before - 100


def test_an_empty_canvas_says_how_to_begin(qtbot):
    view = CanvasView(Document())
    qtbot.addWidget(view)
    view.show()
    assert view.hint.isVisible()
    view.add_block("Conv2d")

    assert not view.hint.isVisible()
    view.document.history.undo()
    assert view.hint.isVisible()


def test_a_new_input_and_output_take_the_fields_of_the_dataset(qtbot):
    view = CanvasView(Document(Design(dataset=DatasetChoice("digits"))))
    qtbot.addWidget(view)
    view.add_block("Input")
    view.add_block("Output")

    nodes = view.document.graph.nodes
    assert nodes["image"].block.params["field"] == "image"
    assert nodes["output"].block.params["field"] == "digit"


def test_the_canvas_follows_the_theme(canvas, qapp):
    before = themes.choice
    try:
        themes.use("dark")
        assert canvas.viewport().grab().toImage().pixelColor(5, 5) == QColor(themes.current.canvas)
    finally:
        themes.use("light" if before == "system" else before)


def test_far_off_blocks_can_still_be_reached(canvas):
    canvas.edit("far", lambda graph: edits.move(graph, {"relu3": (3e6, -2e6)}))
    canvas.document.selection.set(("relu3",))

    assert canvas.viewport().rect().contains(canvas.block_rect("relu3"))


def test_the_minimap_leads_there(canvas):
    canvas.zoom_to(8)
    x, y = canvas.to_scene(canvas.viewport().rect().center())
    canvas.minimap.press(canvas.minimap.rect.bottomRight() - canvas.minimap.rect.topLeft())

    assert canvas.to_scene(canvas.viewport().rect().center()) != (x, y)


def test_the_minimap_shows_only_while_something_is_out_of_view(canvas):
    canvas.fit_all()
    assert not canvas.minimap.is_visible

    canvas.pan(-300, 0)
    assert canvas.minimap.is_visible


def test_an_output_that_the_settings_leave_out_has_no_socket(canvas):
    def sockets() -> list[str]:
        return [slot.port for slot in canvas.store.slots("pool9") if not slot.is_input]

    canvas.edit("pool", lambda graph: edits.add(graph, Node("pool9", CATALOGUE["MaxPool2d"]())))
    assert sockets() == ["output"]

    canvas.edit("indices", lambda graph: edits.configure(graph, "pool9", return_indices=True))
    assert sockets() == ["output", "indices"]


def test_what_is_painted_piece_by_piece_equals_the_whole_painted_at_once(canvas, qapp):
    def on_screen() -> QImage:
        return canvas.screen().grabWindow(canvas.winId()).toImage()

    canvas.set_heat({"relu1": 1e-4})
    for i in range(24):
        canvas.pan(17 - 3 * i, 5 * i - 40)
        canvas.place({"relu2": (520.0 + 9 * i, 30.0 + 11 * i)})
        qapp.processEvents()
    pieces = on_screen()
    canvas.redraw()
    qapp.processEvents()

    assert not pieces.isNull()
    assert pieces == on_screen()
