"""The gates panel shows what the probe computes, over the tokens of the sample, while the network trains."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from engine.data.vocabulary import PAD
from engine.project.templates import load_template
from engine.training.evaluate import trained
from engine.training.probes.gates import gates
from engine.training.viewing_gates import GATES, GatesView
from gui.panels.gates import GatesPanel
from gui.run import Run
from gui.widgets.gate_maps import GateMap, GateMaps

Wait = Callable[..., None]


@pytest.fixture
def panel(run: Run, qtbot: QtBot) -> GatesPanel:
    panel = GatesPanel(run.document, run)
    qtbot.addWidget(panel)
    panel.resize(360, 520)
    panel.show()
    return panel


def opened(run: Run, name: str, epochs: int) -> None:
    design = load_template(name)
    run.document.open(replace(design, training=replace(design.training, epochs=epochs, early_stopping=None)), None)


def test_without_a_recurrent_block_it_says_what_to_add(panel: GatesPanel, qtbot: QtBot) -> None:
    assert panel.empty.isVisible()
    assert "LSTM" in panel.empty.text()


def test_it_shows_the_gates_of_the_chosen_layer_direction_and_sample(
    panel: GatesPanel, run: Run, wait: Wait, qtbot: QtBot
) -> None:
    opened(run, "bilstm_names", 1)
    run.start()
    wait(lambda: run.state == "ended")
    panel.direction.setCurrentIndex(1)
    panel.samples.place.setValue(4)
    block = panel.block.currentText()
    wait(lambda: panel._seen is not None and panel._seen.index == 3)

    job = trained(run.folder, ("train", "valid", "test"))
    expected = gates(job, GatesView(1, block=block, backward=True, index=3))
    wait(lambda: np.allclose(panel._seen.gates["cell"], expected.gates["cell"], atol=1e-6))
    assert [len(one.values) for one in panel.maps.maps] == [expected.axis.steps] * 6
    tokens = job.parts["test"].inputs[0][3]
    labels = run.design.dataset and panel.names_along(expected.axis)
    assert len(labels) == int((tokens != PAD).sum())
    assert panel.samples.count == len(job.parts["test"])


def test_it_goes_on_showing_while_the_network_trains_and_rests_when_hidden(
    panel: GatesPanel, run: Run, wait: Wait, go_on: Callable[[], None]
) -> None:
    opened(run, "gru_names", 1000)
    seen = []
    panel.live.seen.connect(lambda key, what: seen.append(what))
    run.start()
    wait(lambda: len(seen) > 3)

    assert tuple(panel._seen.gates) == GATES["gru"]
    assert seen[-1].step > 0
    assert "1 − z" in panel.convention.text(), "whose z it is has to be told"
    assert not np.array_equal(seen[0].gates["hidden"], seen[-1].gates["hidden"])

    panel.hide()
    go_on()
    count = len(seen)
    go_on()
    assert len(seen) == count


@pytest.fixture
def maps(qtbot: QtBot) -> GateMaps:
    maps = GateMaps()
    qtbot.addWidget(maps)
    maps.resize(400, 300)
    values = np.arange(12).reshape(4, 3) / 12
    maps.show_maps((GateMap("f", values, False), GateMap("h", values - 0.5, True)), ["a", "b", "c", "中"])
    maps.show()
    return maps


def test_the_mouse_tells_token_unit_and_value(maps: GateMaps) -> None:
    box = maps._box(1)
    cell = maps.cell_at(QPointF(box.right() - 5, box.bottom() - 3))

    assert cell == (1, 3, 2)
    title, unit, value = maps.told(cell)
    assert ("中" in title, "3" in unit, value) == (True, True, f"{11 / 12 - 0.5:.4g}")
    assert maps.cell_at(QPointF(2, 2)) is None


def test_of_the_mean_there_is_one_row(maps: GateMaps) -> None:
    maps.show_means(True)

    assert maps.values(0)[:, 0] == pytest.approx([1 / 12, 4 / 12, 7 / 12, 10 / 12])
    assert maps.minimumSizeHint().height() < 130


def test_a_map_is_painted_in_the_colours_of_its_values(maps: GateMaps) -> None:
    picture, box = maps.grab().toImage(), maps._box(0)

    def light(step: int, unit: int) -> float:
        x = box.left() + (step + 0.5) * box.width() / 4
        color = picture.pixelColor(round(x), round(box.top() + (unit + 0.5) * box.height() / 3))
        return 0.2126 * color.red() + 0.7152 * color.green() + 0.0722 * color.blue()

    shades = [light(step, unit) for step in range(4) for unit in range(3)]
    assert shades == sorted(shades)
    assert shades[-1] - shades[0] > 60


def test_more_steps_than_pixels_are_joined_and_nothing_breaks_on_nan(maps: GateMaps) -> None:
    values = np.random.default_rng(0).random((5000, 700))
    values[3, 3] = np.nan
    maps.show_maps((GateMap("f", values, False),), [str(i + 1) for i in range(5000)])

    assert not maps.grab().isNull()
