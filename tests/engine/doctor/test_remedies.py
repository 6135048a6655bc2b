"""What each remedy makes of a design, and that no remedy is offered that breaks it."""

from __future__ import annotations

import pytest

from engine.analysis.analyse import analyse
from engine.data.catalogue import fields_of
from engine.doctor import remedies
from engine.doctor.diagnosis import Remedy
from engine.graph.design import Design
from engine.project.templates import TEMPLATES, load_template
from tests.engine.doctor import ill


def chain_of(design: Design, start: str) -> list[str]:
    """The types of the blocks that follow one another from a block on."""
    graph, found = design.graph, []
    key = start
    while graph.consumers[key]:
        key = graph.consumers[key][0]
        found.append(graph.nodes[key].block.type_name())
    return found


def medicine(design: Design) -> tuple[Remedy, ...]:
    """Every remedy that is there for a design."""
    graph, analysis = design.graph, analyse(design.graph, fields_of(design.dataset))
    readers = [key for key, node in graph.nodes.items() if node.block.category == "recurrent"]
    return remedies.some(
        remedies.normalised(graph, analysis),
        remedies.relu_for_squashing(graph),
        remedies.leaky_for_cut_off(graph),
        remedies.dropout(graph),
        remedies.deeper(graph),
        remedies.clipped(design),
        remedies.weight_decay(design),
        remedies.early_stopping(design),
        remedies.other_rate(design, 0.1),
        *(remedies.layer_norm_before(graph, key) for key in readers),
        *(remedies.longer_memory(graph, key, 50) for key in readers),
        *(remedies.memory_lstm(graph, key, 50) for key in readers),
    )


def test_batch_normalisation_stands_between_each_layer_and_its_activation() -> None:
    design = ill.vanishing()
    remedy = remedies.normalised(design.graph, analyse(design.graph, fields_of(design.dataset)))
    assert remedy is not None

    chain = chain_of(remedy.applied(design), "image")

    assert chain.count("BatchNorm2d") == 2
    assert chain.count("BatchNorm1d") == 6
    assert all(
        chain[i - 1] in ("Linear", "Conv2d") and chain[i + 1] == "Sigmoid"
        for i, kind in enumerate(chain)
        if "Norm" in kind
    )


def test_the_activation_before_an_output_is_left_alone() -> None:
    design = ill.picture(*ill.hidden("Sigmoid"), ("last", "Sigmoid", {}))
    remedy = remedies.relu_for_squashing(design.graph)
    assert remedy is not None

    kinds = {key: node.block.type_name() for key, node in remedy.applied(design).graph.nodes.items()}

    assert (kinds["sigmoid1"], kinds["last"]) == ("ReLU", "Sigmoid")


def test_an_lstm_takes_the_place_of_an_rnn_with_its_size_and_wires() -> None:
    design = load_template("rnn_adding")
    remedy = remedies.memory_lstm(design.graph, "rnn", 50)
    assert remedy is not None

    after = remedy.applied(design).graph

    block = after.nodes["rnn"].block
    assert block.type_name() == "LSTM"
    assert block.params["hidden_size"] == design.graph.nodes["rnn"].block.params["hidden_size"]
    assert block.params["memory"] == 50
    assert after.wires == design.graph.wires


def test_a_loose_end_is_brought_to_the_last_layer() -> None:
    design = ill.loose()
    remedy = remedies.joined(design.graph, "relu2")
    assert remedy is not None

    after = remedy.applied(design)

    assert [s.node for s in after.graph.sources("concat", "inputs")] == ["relu1", "relu2"]
    assert analyse(after.graph, fields_of(after.dataset)).problems == ()


def test_a_rate_is_a_round_number() -> None:
    assert remedies.other_rate(ill.trained(ill.too_low(), lr=0.003), 0.1).training == {"lr": 0.0003}


def test_what_is_set_already_is_not_offered() -> None:
    design = ill.trained(ill.too_low(), clip_grad_norm=0.5, weight_decay=0.01, early_stopping=3)

    assert remedies.clipped(design) is None
    assert remedies.weight_decay(design) is None
    assert remedies.early_stopping(design) is None


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_remedy_leaves_a_template_sound(name: str) -> None:
    design = load_template(name)
    fields = fields_of(design.dataset)

    for remedy in medicine(design):
        after = remedy.applied(design)
        assert after != design, remedy.told()
        assert analyse(after.graph, fields).ok, remedy.told()
