"""The drawing shows where a small learned layer bridges a state of one size and one of another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from engine.graph import edits
from engine.graph.graph import Endpoint
from engine.project.templates import load_template
from engine.training.job import prepare
from gui.canvas import tips
from gui.canvas.faces import bridge_of
from gui.canvas.store import Store
from gui.document import Document


@pytest.mark.parametrize("reader", ["gru", "bilstm", "transformer"])
@pytest.mark.parametrize("writer", ["rnn", "lstm", "transformer"])
def test_its_sizes_are_those_of_the_layer_in_the_network(qtbot: QtBot, reader: str, writer: str) -> None:
    design = load_template("seq2seq_dates_attention")
    graph = edits.configure(edits.configure(design.graph, "encoder", kind=reader), "decoder", kind=writer)
    design = replace(design, graph=graph)
    document, store = Document(design), Store()
    store.show(graph)
    layer = prepare(design).model.decoder.bridge
    sizes = (layer.in_features, layer.out_features)

    told = {key.target.port: tips.wire_tip(document, store, key) for key in store.keys if key.target.node == "decoder"}

    assert bridge_of(document.analysis.blocks["decoder"], "state") == sizes
    assert f"makes {sizes[1]} numbers of these {sizes[0]}" in told["state"]
    assert "bridge" not in told["memory"] and "bridge" not in told["target"]
    assert document.analysis.spec(Endpoint("encoder", "state")).sizes == (sizes[0],)
