"""Blocks whose weights begin anew in the middle of a run are marked: before it goes on, and until it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from engine.graph import edits
from engine.graph.design import Design
from engine.graph.graph import Endpoint, Node
from gui.canvas.view import CanvasView
from gui.fresh_blocks import FreshBlocks
from gui.panels.alteration_words import fates_text
from gui.panels.training import TrainingPanel
from gui.run import Run
from tests.grouped import chain, design, row

Wait = Callable[..., None]


@pytest.fixture
def canvas(run: Run, qtbot: QtBot) -> CanvasView:
    view = CanvasView(run.document)
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    view.fresh_blocks = FreshBlocks(run, view)
    view.fresh_blocks.changed.connect(view.set_fresh)
    return view


def hold(run: Run, design: Design, wait: Wait) -> None:
    """Train a little, and hold."""
    run.document.open(design, None)
    run.start()
    wait(lambda: run.history is not None and len(run.history) > 5)
    run.pause()
    wait(lambda: run.state == "paused")


def said(canvas: CanvasView, key: str) -> tuple[bool, bool]:
    """Whether a screen reader and the tooltip tell that a block is fresh."""
    tip = canvas.tip_at(canvas.block_rect(key).center())
    assert f"<b>{key}</b>" in tip
    return "fresh" in canvas.spoken(key), "fresh" in tip


def test_what_would_start_fresh_is_marked_while_the_run_holds_and_what_did_until_it_ends(
    canvas: CanvasView, run: Run, endless: Design, wait: Wait
) -> None:
    panel = TrainingPanel(run.document, run)
    hold(run, endless, wait)
    first, second, *others = [k for k, node in run.document.graph.nodes.items() if node.block.type_name() == "Linear"]
    canvas.fit_all()
    before = canvas.grab().toImage()
    assert canvas.painter.fresh == frozenset()

    run.document.edit("widen", lambda graph: edits.configure(graph, first, out_features=19))

    assert canvas.painter.fresh == {first, second}
    assert [said(canvas, key) for key in (first, second)] == [(True, True)] * 2
    assert all(said(canvas, key) == (False, False) for key in others)
    assert canvas.grab().toImage() != before
    run.document.history.undo()
    assert canvas.painter.fresh == frozenset()

    run.document.history.redo()
    panel.alteration.go_on()
    wait(lambda: run.state == "running")
    assert canvas.painter.fresh == {first, second}
    run.stop()
    wait(lambda: run.state == "ended")
    assert canvas.painter.fresh == frozenset()
    assert said(canvas, first) == (False, False)


def test_a_second_change_adds_to_the_first_and_a_new_name_keeps_the_mark(
    canvas: CanvasView, run: Run, endless: Design, wait: Wait
) -> None:
    panel = TrainingPanel(run.document, run)
    hold(run, endless, wait)
    first, *_ = layers = [k for k, node in run.document.graph.nodes.items() if node.block.type_name() == "Linear"]
    node = Node("norm", type(run.document.graph.nodes[first].block).of({"out_features": 7}))
    target = next(t for s, t in run.document.graph.links() if s.node == first)
    run.document.edit("add", lambda graph: edits.insert(graph, node, Endpoint(first, "output"), target))
    begun = canvas.painter.fresh
    assert "norm" in begun and first not in begun
    panel.alteration.go_on()
    wait(lambda: run.state == "running" and not run.is_stale)
    run.pause()
    wait(lambda: run.state == "paused")

    run.document.edit("rename", lambda graph: edits.rename(graph, "norm", "middle"))
    assert canvas.painter.fresh == begun - {"norm"} | {"middle"}
    run.document.edit("widen", lambda graph: edits.configure(graph, first, out_features=21))
    assert canvas.painter.fresh == begun - {"norm"} | {"middle", first}
    assert len(layers) >= 2


def test_inside_a_group_only_what_starts_fresh_is_marked_and_outside_the_group_that_has_any(
    canvas: CanvasView, run: Run, endless: Design, wait: Wait
) -> None:
    def drawn(width: int, rounds: int = 1) -> Design:
        layers = (row("first", "Linear", out_features=4), row("wide", "Linear", out_features=width))
        back = row("back", "Linear", out_features=4)
        inner = chain("stack", *layers, row("relu", "ReLU"), back)
        inner = replace(inner, block=inner.block.configured({"repeat": rounds}))
        rows = (row("x", "Input", field="features"), (inner, "x"), row("out", "Linear", "stack", out_features=3))
        return design(*rows, row("y", "Output", "out", field="species"), dataset="iris")

    settings = endless.training
    panel = TrainingPanel(run.document, run)
    hold(run, replace(drawn(8), training=settings), wait)
    run.document.change("wider", replace(drawn(9), training=settings))
    assert canvas.painter.fresh == {"stack"}
    run.document.go_inside(("stack",))
    assert canvas.painter.fresh == {"wide", "back"}

    def said() -> str:
        return fates_text(panel.alteration.fates, run.document.design.graph)

    shape = "weight 4×8 → 4×9"
    assert said() == (
        f"2 blocks keep their weights · starts fresh: stack.wide (out_features 8 → 9), stack.back ({shape})"
    )

    run.document.change("wider in all rounds", replace(drawn(9, rounds=2), training=settings))
    assert said() == (
        "2 blocks keep their weights · new: stack in round 2"
        f" · starts fresh: stack.wide in round 1 (out_features 8 → 9), stack.back in round 1 ({shape})"
    )
    run.document.change("rounds", replace(drawn(8, rounds=2), training=settings))

    assert canvas.painter.fresh == {"first", "wide", "back"}
    assert said() == "4 blocks keep their weights · new: stack in round 2"
