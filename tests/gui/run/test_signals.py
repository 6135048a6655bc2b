"""The panel of what flows follows the selection and shows what the trained network has there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch
from pytestqt.qtbot import QtBot

from engine.data.catalogue import DATASETS
from engine.graph.graph import Endpoint
from engine.project.templates import load_template
from engine.training.evaluate import trained
from engine.worker.messages import Spread, SpreadSeen
from gui.panels.signals import FILTERS, SPREAD, WORDS, SignalsPanel
from gui.panels.signals_spread import faults_of, words_of
from gui.run import Run
from tests import grouped
from tests.engine.program.designs import drawn, node

Wait = Callable[..., None]


@pytest.fixture
def panel(run: Run, qtbot: QtBot) -> SignalsPanel:
    panel = SignalsPanel(run.document, run)
    qtbot.addWidget(panel)
    panel.resize(360, 560)
    panel.show()
    return panel


def learn(run: Run, name: str, wait: Wait) -> torch.nn.Module:
    """Train a template for one epoch; the network."""
    design = load_template(name)
    run.document.open(replace(design, training=replace(design.training, epochs=1, early_stopping=None)), None)
    run.start()
    wait(lambda: run.state == "ended")
    assert run.folder is not None
    return trained(run.folder).model.eval()


def test_it_says_what_to_select_and_then_what_to_do(panel: SignalsPanel, run: Run, wait: Wait) -> None:
    panel.look()
    assert panel.empty.isVisible()
    assert "Select a wire or a block" in panel.empty.text()

    run.document.selection.set((next(iter(run.document.graph.nodes)),))
    assert "Train the network" in panel.empty.text() or panel.pages.currentIndex() == 1


def test_a_selected_block_and_a_selected_wire_show_the_networks_values(
    panel: SignalsPanel, run: Run, wait: Wait
) -> None:
    model = learn(run, "lenet_digits", wait)
    images = torch.as_tensor(DATASETS["digits"].loader()["test"]["image"], dtype=torch.float32)

    run.document.selection.set(("conv1",))
    wait(lambda: not panel.values.maps.isHidden() and len(panel.values.maps.maps) == 6)
    with torch.no_grad():
        expected = model.conv1(images[:1])[0].numpy()
    assert panel.values.maps.maps == pytest.approx(expected, abs=1e-5)
    assert panel.head.text() == "conv1   6 × 8 × 8"

    panel.samples.place.setValue(4)
    with torch.no_grad():
        expected = model.conv1(images[3:4])[0].numpy()
    wait(lambda: np.allclose(panel.values.maps.maps, expected, atol=1e-5))

    wire = next((s, t) for t, ss in run.document.graph.wires.items() for s in ss if s.node == "fc1")
    run.document.selection.set(())
    run.document.selection.set_wire(wire)
    wait(lambda: panel.values.shown is panel.values.bars)
    assert panel.head.text().startswith("fc1 → relu3")
    assert len(panel.values.bars.values) == 120


def test_filters_are_offered_of_convolutions_and_words_of_embeddings(panel: SignalsPanel, run: Run, wait: Wait) -> None:
    model = learn(run, "lenet_digits", wait)
    run.document.selection.set(("relu1",))
    assert not panel.tabs.isTabVisible(FILTERS)
    run.document.selection.set(("conv1",))
    assert panel.tabs.isTabVisible(FILTERS)
    assert not panel.tabs.isTabVisible(WORDS)

    panel.tabs.setCurrentIndex(FILTERS)
    wait(lambda: bool(panel.filters.banks))
    _, grid = panel.filters.banks[0]
    assert grid.maps == pytest.approx(model.conv1.weight.detach().numpy()[:, 0], abs=1e-6)

    panel.tabs.setCurrentIndex(SPREAD)
    run.document.selection.set(("relu1",))
    wait(lambda: panel.spread.histogram.counts.sum() == 32 * 6 * 64 and "exactly 0" in panel.spread.words.text())
    run.document.selection.set(("conv1",))
    panel.tabs.setCurrentIndex(FILTERS)
    run.document.selection.set(("relu1",))
    assert panel.tabs.currentIndex() == 0


def test_nothing_is_asked_while_it_is_hidden(panel: SignalsPanel, run: Run, wait: Wait) -> None:
    learn(run, "lenet_digits", wait)
    run.document.selection.set(("conv1",))
    wait(lambda: len(panel.values.maps.maps) == 6)
    panel.hide()
    before = panel.values.maps.maps

    run.document.selection.set(("conv2",))
    assert panel.live._views == {}
    assert panel.values.maps.maps is before

    panel.show()
    wait(lambda: len(panel.values.maps.maps) == 16)


def test_a_block_that_is_not_computed_is_told(panel: SignalsPanel, run: Run, wait: Wait) -> None:
    learn(run, "lenet_digits", wait)
    run.document.selection.set_wire((Endpoint("not_there", "output"), Endpoint("conv1", "input")))
    wait(lambda: "not_there" in panel.empty.text())
    assert panel.empty.isVisible()


@pytest.mark.parametrize("shared", [False, True])
def test_inside_a_group_each_round_can_be_seen(panel: SignalsPanel, run: Run, wait: Wait, shared: bool) -> None:
    inner = grouped.chain("inner", grouped.row("fc", "Linear", out_features=4), grouped.row("tanh", "Tanh"), repeat=3)
    stage = grouped.chain("stage", inner, repeat=2, shared=shared)
    nodes = [
        node("features", "Input", field="features"),
        stage,
        node("out", "Linear", out_features=3),
        node("answer", "Output", field="species"),
    ]
    design = drawn(nodes, dataset="iris")
    run.document.open(replace(design, training=replace(design.training, epochs=1, device="cpu")), None)
    run.start()
    wait(lambda: run.state == "ended")
    assert run.folder is not None
    model = trained(run.folder).model.eval()
    sample = torch.as_tensor(DATASETS["iris"].loader()["test"]["features"][:1], dtype=torch.float32)
    expected: dict[str, np.ndarray] = {}
    with torch.no_grad():
        for outer in (1, 2):
            for number, part in enumerate(model.stage[0 if shared else outer - 1].inner, 1):
                sample = part.fc(sample)
                expected[f"round {outer} · {number}"] = sample[0].numpy()
                sample = sample.tanh()

    run.document.go_inside(("stage", "inner"), ("fc",))
    rounds = panel.rounds
    wait(lambda: panel.head.text() == "stage.inner.fc   4")
    assert rounds.isVisible()
    assert [rounds.itemText(place) for place in range(rounds.count())] == list(expected)
    for place in (0, 4, 2, 5):
        rounds.setCurrentIndex(place)
        values = expected[rounds.currentText()]
        wait(lambda values=values: np.allclose(panel.values.bars.values, values, atol=1e-5))

    run.document.selection.set(("tanh",))
    assert rounds.currentIndex() == 5
    wait(lambda: np.allclose(panel.values.bars.values, sample[0].numpy(), atol=1e-5))
    panel.tabs.setCurrentIndex(SPREAD)
    wait(lambda: panel.spread.histogram.counts.sum() == 32 * 4)
    run.document.go_inside((), ("out",))
    wait(lambda: not rounds.isVisible())


def spread(**told: object) -> SpreadSeen:
    values: dict[str, object] = {
        "counts": np.array([1]), "edges": np.array([0.0, 1.0]), "numbers": 1, "mean": 0.0, "std": 0.0, "low": 0.0,
        "high": 0.0, "zeros": 0.0, "dead": 0, "units": 16, "saturated": None, "nans": 0, "infinities": 0,
    }  # fmt: skip
    return SpreadSeen(1, 0, "relu", "", "relu", (16,), 32, Spread(**{**values, **told}))  # type: ignore[arg-type]


def test_words_tell_what_is_dead_saturated_or_no_number() -> None:
    assert words_of(spread()) == ""
    assert faults_of(spread()) == ""
    assert "3 of 16 units are 0 everywhere" in words_of(spread(dead=3, zeros=0.25))
    assert "25.0% of the numbers are exactly 0" in words_of(spread(dead=3, zeros=0.25))
    assert "40.0% are saturated" in words_of(spread(saturated=0.4))
    assert faults_of(spread(nans=2, infinities=1)) == "2 are NaN, 1 are infinite."
