"""The doctor and blocks inside groups: what is looked at, shown, proposed on the canvas, made there and undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from engine.doctor.diagnosis import Remedy
from engine.graph.design import Design
from engine.graph.errors import Fix
from engine.graph.graph import Graph
from engine.project.templates import load_template
from engine.worker.messages import GatesView, SpreadView, TimeView
from gui.canvas.view import CanvasView
from gui.panels.doctor import DoctorPanel
from gui.remedy_words import Proposal, lines_of
from gui.run import Run
from gui.run_evidence import MOST_READERS, MOST_SPREADS, views_of
from gui.runs_words import differences
from tests.engine.doctor import ill_grouped
from tests.engine.doctor.ill_grouped import digits, stack
from tests.grouped import chain, row

Wait = Callable[..., None]
NORM = Fix("insert", "", target="stack.sigmoid", name="BatchNorm1d", value={}, port="input", index=0)
RELU = Fix("substitute", "", target="stack.sigmoid", name="ReLU", value={})


@pytest.fixture
def panel(run: Run, qtbot: QtBot) -> DoctorPanel:
    shown = DoctorPanel(run.document, run)
    qtbot.addWidget(shown)
    shown.resize(360, 500)
    shown.show()
    return shown


@pytest.fixture
def canvas(run: Run, qtbot: QtBot) -> CanvasView:
    shown = CanvasView(run.document)
    qtbot.addWidget(shown)
    shown.resize(900, 500)
    shown.show()
    return shown


def proposed(design: Design, *fixes: Fix) -> Proposal:
    return Proposal("Treat", design, Remedy("", fixes=fixes).applied(design))


def spreads(graph: Graph) -> list[str]:
    return [view.block for view in views_of(graph) if isinstance(view, SpreadView)]


def test_every_round_is_looked_at() -> None:
    graph = ill_grouped.vanishing_in_families().graph

    rounds = [f"{key}#{number}.sigmoid" for key in ("stack", "again") for number in range(1, 5)]
    assert spreads(graph) == ["relu", *rounds]


def test_of_many_rounds_some_are_looked_at_from_the_first_to_the_last_and_every_block_of_a_round() -> None:
    inner = (row("fc", "Linear", out_features=64), row("tanh", "Tanh"), row("relu6", "ReLU6"))
    graph = digits(chain("stack", *inner, repeat=500), last="stack").graph

    seen = spreads(graph)

    assert MOST_SPREADS - 1 <= len(seen) <= MOST_SPREADS
    assert {"relu", "stack#1.tanh", "stack#500.tanh", "stack#1.relu6", "stack#500.relu6"} <= set(seen)
    numbers = sorted(int(name.partition("#")[2].partition(".")[0]) for name in seen if name.endswith("tanh"))
    assert max(later - number for number, later in pairwise(numbers)) < 1.5 * 500 / len(numbers)


def test_recurrent_blocks_are_looked_at_in_some_rounds_too_and_take_turns_with_activations() -> None:
    design = load_template("lstm_recall_torch_start")
    deep = chain("deep", row("lstm", "LSTM", hidden_size=8), row("tanh", "Tanh"), repeat=40)
    nodes = {**design.graph.nodes, "lstm": replace(deep, id="lstm")}
    wires = {
        target._replace(port="input") if target.node == "lstm" else target: sources
        for target, sources in design.graph.wires.items()
    }

    views = views_of(Graph(nodes, wires))

    assert [type(view) for view in views[:3]] == [SpreadView, TimeView, GatesView]
    assert sum(isinstance(view, TimeView) for view in views) == MOST_READERS
    assert views[1].block == "lstm#1.lstm"


def test_an_illness_inside_is_a_card_and_show_goes_there(panel: DoctorPanel, run: Run, wait: Wait) -> None:
    run.document.open(ill_grouped.dead(), None)
    assert run.start()
    wait(lambda: ("dead_units", "outer.inner.relu") in panel.cards)

    card = panel.cards["dead_units", "outer.inner.relu"]
    assert "outer.inner.relu in round" in card.text()
    card.buttons()[-1].click()

    assert run.document.inside == ("outer", "inner")
    assert run.document.selection.ids == ("relu",)
    wait(lambda: run.state == "ended")


def test_a_remedy_is_made_inside_and_undone_there(panel: DoctorPanel, run: Run) -> None:
    run.document.open(ill_grouped.vanishing(), None)
    before = run.document.design
    run.document.go_inside(("stack",))

    panel.propose(Remedy("Treat", fixes=(NORM, RELU)))
    assert run.document.design is before
    assert "+ BatchNorm1d: stack.fc → stack.sigmoid" in panel.strip.text()

    panel.make()
    assert run.document.inside == ("stack",)
    assert [run.document.graph.nodes[key].block.type_name() for key in run.document.graph.order[1:4]] == [
        "Linear",
        "BatchNorm1d",
        "ReLU",
    ]
    assert run.document.analysis.ok

    run.document.history.undo()
    assert run.document.design == before
    assert run.document.inside == ("stack",)


def test_outside_the_group_is_marked_with_what_is_done_inside_and_inside_it_is_drawn(
    canvas: CanvasView, run: Run
) -> None:
    run.document.open(ill_grouped.vanishing_in_families(), None)
    canvas.fit_all()
    plain = canvas.grab().toImage()

    canvas.set_proposal(proposed(run.document.design, NORM, RELU))

    marked = canvas.painter.proposed
    assert marked is not None
    assert (marked.ghosts, marked.removed, marked.changed) == ((), (), ("stack", "again"))
    assert marked.inside == (("+ BatchNorm1d, Sigmoid → ReLU", "stack"), ("+ BatchNorm1d, Sigmoid → ReLU", "again"))
    assert canvas.grab().toImage() != plain

    run.document.go_inside(("again",))
    marked = canvas.painter.proposed
    assert marked is not None
    assert [(ghost.text, ghost.before, ghost.after) for ghost in marked.ghosts] == [("+ BatchNorm1d", "fc", "sigmoid")]
    assert (marked.changed, marked.inside) == (("sigmoid",), ())


def test_what_changes_inside_is_told_by_paths_and_once() -> None:
    design = ill_grouped.vanishing_in_families()

    treated = proposed(design, NORM, RELU)

    assert lines_of(treated) == ("+ BatchNorm1d: stack.fc → stack.sigmoid", "stack.sigmoid: Sigmoid → ReLU")
    assert differences(design, treated.after) == (
        "Block added: stack.batchnorm1d (BatchNorm1d)",
        "stack.sigmoid: Sigmoid → ReLU",
        "Wire removed: stack.fc.output → stack.sigmoid.input",
    )


def test_a_named_setting_of_a_group_is_told_where_it_stands() -> None:
    design = load_template("resnet_digits")
    wide = Fix("set", "", target="residual.conv1", name="out_channels", value=64)
    rounds = Fix("set", "", target="residual", name="repeat", value=2)

    assert lines_of(proposed(design, wide)) == ("residual.conv1: out_channels 16 → 64",)
    assert lines_of(proposed(design, rounds)) == ("residual: repeat 3 → 2",)


def test_a_twin_run_of_a_group_says_what_differs() -> None:
    design = digits(stack("Sigmoid", 2), last="stack")
    moved = design.graph.nodes["stack"].block.configured({"repeat": 3})
    nodes = {**design.graph.nodes, "stack": replace(design.graph.nodes["stack"], block=moved)}
    other = replace(design, graph=Graph(nodes, design.graph.wires))

    assert differences(design, other) == ("stack, repeat: 2 → 3",)
    assert differences(design, proposed(other, RELU).after) == (
        "stack, repeat: 2 → 3",
        "stack.sigmoid: Sigmoid → ReLU",
    )
