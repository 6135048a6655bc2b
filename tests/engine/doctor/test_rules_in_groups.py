"""The rules and remedies on figures made by hand, where blocks stand in groups."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.analysis.analyse import analyse
from engine.data.catalogue import fields_of
from engine.doctor import remedies
from engine.doctor.diagnose import diagnose
from engine.doctor.diagnosis import Diagnosis, Remedy
from engine.doctor.evidence import Activity, Failure, Gates
from engine.doctor.places import place_of
from engine.graph.design import Design
from engine.graph.edits import annotate, mute
from engine.graph.errors import Wording
from engine.graph.graph import Graph
from engine.graph.nesting import inner_of
from engine.project.templates import TEMPLATES, load_template
from tests.engine.doctor import ill, ill_grouped
from tests.engine.doctor.ill_grouped import digits, stack, within
from tests.engine.doctor.test_rules import evidence, steps
from tests.grouped import chain, drawing, group, row

LAYERS = ("first", *(f"stack.{number}.fc" for number in range(8)), "scores")


def named(design: Design, **known: object) -> list[Diagnosis]:
    """What is told of a run whose norms are well."""
    gradient = (0.1,) * len(LAYERS)
    return list(diagnose(evidence(design, **{"steps": steps(gradient=gradient, layers=LAYERS), **known})))


def kinds(graph: Graph, *place: str) -> list[str]:
    """The types of the blocks of a drawing, in order of computation."""
    inner = inner_of(graph, place)
    return [inner.nodes[key].block.type_name() for key in inner.order]


@pytest.mark.parametrize("name", ["stage.2.block.0.conv", "stage#3.block#1.conv"])
def test_a_layer_and_a_view_are_found_in_the_drawing(name: str) -> None:
    block = chain("block", row("conv", "Conv2d", out_channels=4, padding=1), repeat=2)
    graph = drawing(row("x", "Input", shape=(4, 6, 6)), (chain("stage", block, repeat=3), "x"), row("y#1", "Output"))

    place = place_of(graph, name)

    assert (place.block, place.rounds) == ("stage.block.conv", (3, 1))
    assert place_of(graph, "y#1").block == "y#1"
    assert isinstance(place.told, Wording) and place.told.told() == "stage.block.conv in round 3 · 1"


def test_of_all_rounds_the_worst_is_told() -> None:
    seen = {f"stack#{number}.relu": Activity(64, dead) for number, dead in ((1, 2), (5, 60), (8, 50))}

    (found,) = named(digits(stack("ReLU"), last="stack"), activities=seen)

    assert (found.code, found.block) == ("dead_units", "stack.relu")
    assert found.wording.part("what") == "Most units of stack.relu in round 5 are dead"
    assert found.wording.part("why").startswith("60 of 64")


def test_a_round_that_hears_the_beginning_is_enough() -> None:
    design = ill_grouped.remembering_nothing()
    group = replace(design.graph.nodes["part"], block=design.graph.nodes["part"].block.configured({"repeat": 2}))
    design = replace(design, graph=design.graph.with_nodes({**design.graph.nodes, "part": group}))
    deaf, hearing = np.logspace(0, -17, 100)[None], np.ones((1, 100))
    given = steps(loss=2.2, gradient=(0.1, 0.1), layers=("part.0.lstm", "fc"))

    both = named(design, steps=given, through_time={"part#1.lstm": deaf, "part#2.lstm": deaf})
    one = named(design, steps=given, through_time={"part#1.lstm": deaf, "part#2.lstm": hearing})

    assert ("vanishing_through_time", "part.lstm") in {(found.code, found.block) for found in both}
    assert "vanishing_through_time" not in {found.code for found in one}


def test_gates_are_told_of_the_round_in_which_they_are_stuck() -> None:
    design = ill_grouped.stuck()
    well, stuck = Gates("lstm", {"output": 0.1}, {"output": 0.1}), Gates("lstm", {"output": 0.1}, {"output": 0.85})
    lstm = chain("deep", row("lstm", "LSTM", hidden_size=8), repeat=3)
    graph = drawing(
        row("rows", "Input", field="rows"),
        (lstm, "rows"),
        row("last", "LastState", "deep"),
        row("scores", "Linear", "last", out_features=10),
        row("answer", "Output", "scores", field="digit"),
    )
    given = steps(loss=2.2, gradient=(0.1, 0.1), layers=("deep.0.lstm", "scores"))

    (found,) = named(replace(design, graph=graph), steps=given, gates={"deep#1.lstm": well, "deep#2.lstm": stuck})

    assert (found.code, found.block) == ("saturated_gates", "deep.lstm")
    assert "deep.lstm in round 2" in found.wording.part("what")


def test_a_failure_in_a_round_is_shown_at_its_block() -> None:
    failure = Failure("not_finite", "stack.3.fc", Wording("NaN arose"))

    (found,) = named(digits(stack("ReLU"), last="stack"), failure=failure)

    assert found.block == "stack.fc"


def test_the_activation_with_which_a_group_answers_is_left_alone() -> None:
    design = within(ill.picture(*ill.hidden("Sigmoid"), ("last", "Sigmoid", {})), "fc1", "sigmoid1", "scores", "last")

    assert remedies.hidden(design.graph, ("Sigmoid",)) == ["part.sigmoid1"]


def test_an_input_that_a_group_takes_and_drops_is_not_used() -> None:
    both = group(
        "both",
        row("kept", "GroupInput"),
        row("dropped", "GroupInput"),
        row("fc", "Linear", "kept", out_features=3),
        row("left", "GroupOutput", "fc"),
    )
    graph = drawing(
        row("sepals", "Input", field="features"),
        row("petals", "Input", field="features"),
        row("second", "Tanh", "petals"),
        (both, "sepals second"),
        row("answer", "Output", "both", field="species"),
    )

    found = named(replace(ill.loose(), graph=graph), steps=steps(layers=("both.fc",), gradient=(0.1,)))

    assert [(one.code, one.block) for one in found] == [("unused_input", "petals")]


def test_groups_with_the_same_weights_are_treated_once() -> None:
    design = ill_grouped.vanishing_in_families()
    remedy = remedies.normalised(design.graph, analyse(design.graph, fields_of(design.dataset)))
    assert remedy is not None

    after = remedy.applied(design).graph

    for key in ("stack", "again"):
        assert kinds(after, key) == ["GroupInput", "Linear", "BatchNorm1d", "Sigmoid", "GroupOutput"]


def test_rounds_that_need_their_width_keep_it() -> None:
    """What is added to itself must stay 64 wide; the layer behind may be wider."""
    residual = group(
        "stack",
        row("input", "GroupInput"),
        row("fc", "Linear", "input", out_features=64),
        row("sum", "Add", "fc input"),
        row("output", "GroupOutput", "sum"),
        repeat=3,
    )
    graph = drawing(
        row("image", "Input", field="image"),
        row("flat", "Flatten", "image"),
        (residual, "flat"),
        row("hidden", "Linear", "stack", out_features=16),
        row("relu", "ReLU", "hidden"),
        row("scores", "Linear", "relu", out_features=10),
        row("answer", "Output", "scores", field="digit"),
    )
    design = replace(ill.plateau(), graph=graph)
    layers = ("stack.0.fc", "hidden", "scores")
    given = steps(loss=2.3, layers=layers)

    (found,) = named(design, steps=given, has_ended=True)
    (wider,) = (one for one in found.remedies if "wide" in one.told())

    assert [fix.target for fix in wider.fixes] == ["hidden"]


def test_what_is_frozen_or_muted_is_not_treated() -> None:
    design = digits(stack("Sigmoid"), last="stack")
    frozen, muted = annotate(design.graph, "stack", frozen=True), mute(design.graph, ["stack"], True)
    wider = remedies.wider(frozen)

    assert wider is not None and [fix.target for fix in wider.fixes] == ["first"]
    assert remedies.relu_for_squashing(muted) is None


def treatments(design: Design) -> list[Remedy]:
    """Every remedy for each block of the groups of a design."""
    graph = design.graph
    analysis = analyse(graph, fields_of(design.dataset))
    return [
        one
        for one in (
            remedies.normalised(graph, analysis),
            remedies.relu_for_squashing(graph),
            remedies.leaky_for_cut_off(graph),
            remedies.dropout(graph),
            remedies.deeper(graph),
            *(
                remedy
                for block in remedies.hidden(graph, ("RNN", "LSTM", "GRU", "Sigmoid", "ReLU", "Tanh"))
                for remedy in (
                    remedies.layer_norm_before(graph, block),
                    remedies.longer_memory(graph, block, 50),
                    remedies.memory_lstm(graph, block, 50),
                )
            ),
        )
        if one is not None
    ]


GROUPED = [getattr(ill_grouped, name) for name in ("vanishing_in_shared_rounds", "vanishing_in_families", "dead")]
GROUPED += [ill_grouped.remembering_nothing, ill_grouped.stuck, ill_grouped.overfitting]


@pytest.mark.parametrize("made", GROUPED, ids=lambda made: made.__name__)
def test_every_remedy_leaves_a_design_with_groups_sound(made) -> None:
    design = made()

    offered = treatments(design)

    assert any("." in fix.target for remedy in offered for fix in remedy.fixes)
    for remedy in offered:
        after = remedy.applied(design)
        assert after.graph != design.graph
        assert analyse(after.graph, fields_of(design.dataset)).ok, remedy.told()


@pytest.mark.parametrize("name", [name for name in TEMPLATES if name.startswith(("lenet", "rnn_digits", "mlp_wine"))])
def test_a_group_is_treated_as_its_blocks_outside_of_one(name: str) -> None:
    """The same blocks are changed in the same way, under their longer names."""
    design = load_template(name)
    middle = [k for k in design.graph.order if design.graph.nodes[k].block.category not in ("inputs", "losses")]
    grouped = within(design, *middle)

    def changes(treated: Design, inside: str) -> list[tuple[str, str, str]]:
        return sorted((f.kind, f.target.removeprefix(inside), f.name) for r in treatments(treated) for f in r.fixes)

    assert changes(design, "")
    assert changes(grouped, "part.") == changes(design, "")
