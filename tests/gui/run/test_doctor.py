"""The doctor's panel: what it finds while a run goes, and what becomes of its remedies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.doctor.diagnosis import Remedy
from engine.graph.design import Design
from engine.graph.errors import Fix
from gui.canvas.view import CanvasView
from gui.panels.doctor import DoctorPanel
from gui.remedy_words import Proposal, lines_of
from gui.run import Run
from tests.engine.doctor import ill
from tests.spent import processor_s

Wait = Callable[..., None]
CODE = "softmax_before_cross_entropy"


@pytest.fixture
def panel(run: Run, qtbot: QtBot) -> DoctorPanel:
    shown = DoctorPanel(run.document, run)
    qtbot.addWidget(shown)
    shown.resize(360, 500)
    shown.show()
    return shown


def train(run: Run, design: Design, wait: Wait) -> None:
    run.document.open(design, None)
    assert run.start()
    wait(lambda: run.state in ("ended", "failed"))


def text_of(panel: DoctorPanel) -> str:
    return "\n".join(card.text() for card in panel.cards.values())


def test_before_the_first_run_it_says_what_to_do(panel: DoctorPanel) -> None:
    assert panel.words.text().startswith("Train the network.")
    assert panel.cards == {}
    assert panel.strip.isHidden()


def test_a_run_that_is_well_is_told_what_was_looked_at(panel: DoctorPanel, run: Run, iris: Design, wait: Wait) -> None:
    train(run, iris, wait)

    wait(lambda: "blocks from within: 1" in panel.words.text())
    assert panel.words.text().startswith("Nothing is wrong so far.")
    assert "steps: 18, epochs: 3, layers that learn: 2" in panel.words.text()
    assert panel.cards == {}


def test_an_illness_is_a_card_with_its_evidence_and_is_counted(panel: DoctorPanel, run: Run, wait: Wait) -> None:
    counts: list[int] = []
    panel.count_changed.connect(counts.append)

    train(run, ill.squashed_twice(), wait)

    assert counts == [1]
    (card,) = panel.cards.values()
    assert card.property("code") == CODE
    assert "CrossEntropyLoss has a Softmax inside" in card.text()
    assert [button.text() for button in card.buttons()] == ["Remove softmax", "Show"]


def test_what_is_seen_inside_the_network_is_evidence(panel: DoctorPanel, run: Run, wait: Wait) -> None:
    train(run, ill.dead(), wait)

    wait(lambda: "64 of 64 give 0" in text_of(panel))
    assert ("dead_units", "relu1") in panel.cards


def test_a_failure_is_told_with_a_remedy(panel: DoctorPanel, run: Run, wait: Wait) -> None:
    train(run, ill.not_finite(), wait)

    card = panel.cards["not_finite", "rnn"]
    assert card.kind == "error"
    assert "NaN arose in the output of rnn" in card.text()
    assert card.buttons()[0].text() == "Clip gradients (clip_grad_norm = 1)"


def test_show_selects_the_block(panel: DoctorPanel, run: Run, wait: Wait) -> None:
    train(run, ill.squashed_twice(), wait)

    panel.cards[CODE, "softmax"].buttons()[-1].click()

    assert run.document.selection.ids == ("softmax",)


def test_a_remedy_is_proposed_then_made_and_undone_in_one_step(panel: DoctorPanel, run: Run, wait: Wait) -> None:
    train(run, ill.squashed_twice(), wait)
    before, proposed = run.document.design, list[Proposal | None]()
    panel.proposed.connect(proposed.append)

    panel.cards[CODE, "softmax"].buttons()[0].click()
    assert run.document.design is before
    assert proposed[-1] is not None and proposed[-1].change.removed == ("softmax",)
    assert "− softmax (Softmax)" in panel.strip.text()

    panel.make()
    assert "softmax" not in run.document.design.graph.nodes
    assert proposed[-1] is None
    assert panel.strip.text().startswith("Done")

    run.document.history.undo()
    assert run.document.design == before
    assert panel.strip.isHidden()


def test_a_twin_run_is_wanted_of_both_designs_before_and_after_it_is_made(
    panel: DoctorPanel, run: Run, wait: Wait
) -> None:
    train(run, ill.squashed_twice(), wait)
    before, wanted = run.document.design, list[Proposal]()
    panel.twin_wanted.connect(wanted.append)
    panel.cards[CODE, "softmax"].buttons()[0].click()

    panel.strip.buttons()[1].click()
    panel.make()
    panel.strip.buttons()[0].click()

    assert [one.before for one in wanted] == [before, before]
    assert [one.after for one in wanted] == [run.document.design, run.document.design]


def test_an_edit_takes_a_proposal_back(panel: DoctorPanel, run: Run, wait: Wait) -> None:
    train(run, ill.squashed_twice(), wait)
    panel.cards[CODE, "softmax"].buttons()[0].click()

    run.document.change("rename", replace(run.document.design, name="Another"))

    assert panel.proposal is None
    assert panel.strip.isHidden()


def test_a_remedy_for_a_block_that_is_gone_is_told_so(panel: DoctorPanel) -> None:
    panel.propose(Remedy("Remove {block}", {"block": "ghost"}, (Fix("remove", "", target="ghost"),)))

    assert panel.proposal is None
    assert "does not fit any more" in panel.strip.text()


def test_what_was_found_is_forgotten_with_the_run(panel: DoctorPanel, run: Run, wait: Wait) -> None:
    train(run, ill.squashed_twice(), wait)

    run.reset()

    assert panel.cards == {}
    assert panel.words.text().startswith("Train the network.")


def test_a_look_at_a_long_run_is_quick(panel: DoctorPanel, run: Run, wait: Wait) -> None:
    train(run, ill.vanishing(), wait)
    history = run.history
    assert history is not None
    history.add_rows(np.tile(history.rows, (60, 1)))

    def once() -> float:
        began = processor_s()
        panel.doctor.examine()
        return processor_s() - began

    assert len(history) > 9000
    assert min(once() for _ in range(20)) < 0.005


def test_a_proposal_is_drawn_on_the_canvas_and_taken_off_again(run: Run, qtbot: QtBot) -> None:
    run.document.open(ill.picture(*ill.hidden("Sigmoid")), None)
    canvas = CanvasView(run.document)
    qtbot.addWidget(canvas)
    canvas.resize(900, 500)
    canvas.show()
    canvas.fit_all()
    plain = canvas.grab().toImage()
    norm = Fix("insert", "", target="sigmoid1", name="BatchNorm1d", value={}, port="input", index=0)
    wide = Fix("set", "", target="fc1", name="out_features", value=128)
    after = Remedy("", fixes=(norm, wide)).applied(run.document.design)

    canvas.set_proposal(Proposal("Insert", run.document.design, after))

    marked = canvas.painter.proposed
    assert marked is not None
    assert [(ghost.text, ghost.before, ghost.after) for ghost in marked.ghosts] == [
        ("+ BatchNorm1d", "fc1", "sigmoid1")
    ]
    assert marked.changed == ("fc1",)
    assert canvas.grab().toImage() != plain

    canvas.set_proposal(None)
    assert canvas.grab().toImage() == plain


def test_changes_are_told_line_by_line() -> None:
    design = ill.picture(*ill.hidden("Sigmoid"))
    norm = Fix("insert", "", target="sigmoid1", name="BatchNorm1d", value={}, port="input", index=0)
    relu = Fix("substitute", "", target="sigmoid1", name="ReLU", value={})
    after = Remedy("", fixes=(norm, relu), training={"lr": 0.1, "clip_grad_norm": 1.0}).applied(design)

    assert lines_of(Proposal("", design, after)) == (
        "+ BatchNorm1d: fc1 → sigmoid1",
        "sigmoid1: Sigmoid → ReLU",
        "lr: 0.003 → 0.1",
        "clip_grad_norm: — → 1",
    )
