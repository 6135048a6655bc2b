"""A recurrent block unrolled over the canvas: opened and steered by hand, and every number that of the probe."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.project.templates import load_template
from engine.training.evaluate import trained
from engine.training.probes.gates import gates
from engine.training.viewing_gates import GatesView
from gui.main_window import MainWindow
from gui.theme import themes
from gui.unrolled import UnrolledView, values_of
from gui.widgets.gate_diagram import GateDiagram
from gui.widgets.unrolled_cells import Unrolled, UnrolledCells

LEFT = Qt.MouseButton.LeftButton
Keys = Qt.Key


def wait_until(holds: Callable[[], bool], seconds: float = 120.0) -> None:
    """Let Qt work until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not come about in time"
        QApplication.processEvents()
        time.sleep(0.002)


def shown(window: MainWindow) -> UnrolledView | None:
    view = window.findChild(UnrolledView)
    return view if view is not None and view.isVisible() else None


@pytest.fixture
def names(window: MainWindow) -> MainWindow:
    """A window with a bidirectional LSTM over the letters of names, to be trained for one epoch."""
    design = load_template("bilstm_names")
    training = replace(design.training, epochs=1, early_stopping=None)
    window.document.open(replace(design, training=training), None)
    window.show_canvas()
    window.show()
    window.canvas.fit_all()
    return window


def reader(window: MainWindow) -> str:
    (key,) = (key for key in window.document.graph.nodes if window.canvas.can_unroll(key))
    return key


def test_u_unrolls_the_selected_block_before_training_and_escape_gives_the_canvas_back(
    names: MainWindow, qtbot: QtBot
) -> None:
    names.document.selection.set((reader(names),))
    qtbot.keyClick(names.canvas, Keys.Key_U)
    view = shown(names)
    assert view is not None
    assert view.note.isVisible() and "Train to see values" in view.note.text()
    assert not any(view.cells.labels().values()), "nothing is known yet, so no number may be painted"
    assert [view.diagram.told(gate) for gate in ("forget", "input", "output")] == ["–"] * 3
    assert view.geometry().intersects(names.canvas.geometry())

    qtbot.keyClick(view, Keys.Key_Escape)

    assert shown(names) is None


def test_a_double_click_unrolls_a_recurrent_block_and_no_other(names: MainWindow, qtbot: QtBot) -> None:
    key = reader(names)
    for block in names.document.graph.nodes:
        at = names.canvas.block_rect(block).center()
        qtbot.mouseDClick(names.canvas.viewport(), LEFT, pos=at)
        view = shown(names)
        assert (view is not None) == (block == key)
        if view is not None:
            qtbot.mouseClick(view.close_button, LEFT)
            assert shown(names) is None
        menu = names.canvas.menu_at(at)
        assert (menu.findChild(QAction, "canvas.unroll") is not None) == (block == key)


def test_it_leaves_when_its_block_is_removed(names: MainWindow) -> None:
    names.unroll(reader(names))
    assert shown(names) is not None

    names.canvas.choose((reader(names),))
    names.canvas.delete_selection()

    assert shown(names) is None


@pytest.mark.long
def test_what_is_painted_is_what_the_probe_computes_in_both_directions(names: MainWindow, qtbot: QtBot) -> None:
    names.run.start()
    wait_until(lambda: names.run.state == "ended")
    key = reader(names)
    names.unroll(key)
    view = shown(names)
    assert view is not None and names.run.folder is not None
    job = trained(names.run.folder, ("train", "valid", "test"))
    wait_until(lambda: view._seen is not None)

    for backward in (False, True):
        view.direction.setCurrentIndex(int(backward))
        view.samples.place.setValue(4)
        expected = gates(job, GatesView(1, block=key, backward=backward, index=3))
        wait_until(
            lambda expected=expected: (
                view._seen is not None
                and view._seen.index == 3
                and view._seen.gates["hidden"].shape == expected.gates["hidden"].shape
                and np.allclose(view._seen.gates["hidden"], expected.gates["hidden"], atol=1e-5)
            )
        )
        qtbot.keyClick(view, Keys.Key_Home)
        qtbot.keyClick(view, Keys.Key_Right)
        assert not view.note.isVisible()
        labels, steps = view.cells.labels(), expected.axis.steps
        for place in (-1, 0, 1):
            hidden, cell = (np.linalg.norm(expected.gates[name][1 + place]) for name in ("hidden", "cell"))
            assert float(labels[f"h{place}"]) == pytest.approx(hidden, abs=0.006)
            assert float(labels[f"c{place}"]) == pytest.approx(cell, abs=0.006)
        for gate in ("forget", "input", "output"):
            assert view.diagram.values[gate] == pytest.approx(expected.gates[gate][1].mean(), abs=1e-5)
        size = np.abs(expected.gates["candidate"][1]).mean()
        assert view.diagram.values["candidate"] == pytest.approx(size, abs=1e-5)
        assert view.diagram.before == ("ₜ₊₁" if backward else "ₜ₋₁")
        before = np.linalg.norm(expected.gates["cell"][2 if backward else 0])
        assert view.diagram.values["cell_before"] == pytest.approx(before, abs=1e-5)

        qtbot.keyClick(view, Keys.Key_End)
        assert view.place.text() == f"step {steps} of {steps}"
        qtbot.keyClick(view, Keys.Key_Right)
        assert view.place.text() == f"step {steps} of {steps}"
        assert "x1" not in view.cells.labels()
        view.slider.setValue(0)
        assert view.place.text() == f"step 1 of {steps}"
        qtbot.keyClick(view, Keys.Key_Up)


@pytest.fixture
def layer() -> Unrolled:
    """Three steps of two units, with states of the lengths 5, 10 and 13."""
    hidden = np.array([[3.0, 4.0], [6.0, 8.0], [5.0, 12.0]])
    update = np.array([[0.1, 0.3], [0.25, 0.75], [1.0, 1.0]])
    return Unrolled("gru", ("a", "b", "中"), {"hidden": hidden, "update": update, "candidate": hidden - 7})


def test_the_state_before_is_that_of_the_step_read_before(layer: Unrolled) -> None:
    assert values_of(layer, 1) == {"update": 0.5, "candidate": 1.0, "hidden": 10.0, "hidden_before": 5.0}
    assert values_of(replace(layer, backward=True), 1)["hidden_before"] == 13.0
    assert "hidden_before" not in values_of(layer, 0)


def test_a_click_on_a_cell_beside_goes_there(layer: Unrolled, qtbot: QtBot) -> None:
    cells = UnrolledCells()
    qtbot.addWidget(cells)
    cells.resize(800, 250)
    cells.show_layer(layer, 1)
    cells.show()
    assert {name: told for name, told in cells.labels().items() if name[0] == "x"} == {
        "x-1": "a",
        "x0": "b",
        "x1": "中",
    }

    with qtbot.waitSignal(cells.stepped) as heard:
        qtbot.mouseClick(cells, LEFT, pos=cells.cell_rect(1).center().toPoint())

    assert heard.args == [2]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_bar_of_a_gate_is_filled_as_far_as_its_mean(theme: str, qtbot: QtBot) -> None:
    themes.use(theme)
    diagram = GateDiagram()
    qtbot.addWidget(diagram)
    diagram.resize(600, 262)
    diagram.show_values("gru", {"update": 0.5, "reset": 0.0, "candidate": 1.0})
    picture = diagram.grab().toImage()
    themes.use("light")

    def is_filled(x: int, share: float) -> bool:
        """Whether the bar of the box with its middle at x is inked at a share of its length."""
        color = picture.pixelColor(QPoint(round(x - 40 + 80 * share), 150 + 74 - 13))
        return max(color.getHsv()[1], 0) > 90

    assert QColor(picture.pixelColor(300, 10)).isValid()
    assert [is_filled(130, share) for share in (0.2, 0.45, 0.55, 0.9)] == [True, True, False, False]
    assert [is_filled(270, share) for share in (0.2, 0.8)] == [False, False]
    assert [is_filled(410, share) for share in (0.2, 0.8)] == [True, True]
