"""Activations that pass no gradient: units that are always cut off, and units that stand where the slope is flat."""

from __future__ import annotations

from collections.abc import Iterator

from engine.doctor.diagnosis import Diagnosis
from engine.doctor.evidence import Evidence
from engine.doctor.remedies import (
    CUT_OFF,
    SQUASHING,
    hidden,
    layer_norm_before,
    leaky_for_cut_off,
    normalised,
    other_rate,
    relu_for_squashing,
    some,
)
from engine.graph.errors import Wording

DEAD = 0.75
"""Share of units that are 0 for every sample looked at. Some units serve rare samples only: in most bundled designs
that learn it is below 0.25, and 0.56 where two sentences are compared."""
LEAST_STEPS = 20
FEWEST_UNITS = 4
SATURATED = 0.75
"""Share of answers that lie where the slope is below 0.06. In the bundled designs that learn it is below 0.4."""


def dead_units(evidence: Evidence) -> Iterator[Diagnosis]:
    """Blocks of ReLUs most of which never answer."""
    graph = evidence.design.graph
    for key in hidden(graph, CUT_OFF) if len(evidence.steps) >= LEAST_STEPS else ():
        seen = evidence.activities.get(key)
        if seen is None or seen.units < FEWEST_UNITS or seen.dead <= DEAD * seen.units:
            continue
        wording = Wording(
            "Most units of {block} are dead",
            "{dead} of {units} give 0 for every sample looked at. Where a ReLU gives 0 its slope is 0 too, so no "
            "gradient can bring them back",
            "Normalise what they read; a LeakyReLU lets a little through, a lower learning rate kills fewer",
            {"block": key, "dead": seen.dead, "units": seen.units},
        )
        remedies = some(
            normalised(graph, evidence.analysis), leaky_for_cut_off(graph), other_rate(evidence.design, 0.1)
        )
        yield Diagnosis("warning", "dead_units", key, wording, remedies)


def saturated_units(evidence: Evidence) -> Iterator[Diagnosis]:
    """Blocks of sigmoids or tanh, or an RNN, whose answers lie at the ends of their range."""
    graph = evidence.design.graph
    for key in hidden(graph, (*SQUASHING, "Hardtanh", "RNN")):
        seen = evidence.activities.get(key)
        if seen is None or seen.saturated is None or seen.saturated < SATURATED:
            continue
        wording = Wording(
            "{block} is saturated",
            "{share:.0%} of its answers lie at the ends of its range, where its slope is below 0.06: the gradient "
            "hardly passes",
            "Keep its inputs small: normalise them, or lower the learning rate",
            {"block": key, "share": seen.saturated},
        )
        is_recurrent = graph.nodes[key].block.type_name() == "RNN"
        remedies = some(
            layer_norm_before(graph, key),
            None if is_recurrent else normalised(graph, evidence.analysis),
            None if is_recurrent else relu_for_squashing(graph),
            other_rate(evidence.design, 0.1),
        )
        yield Diagnosis("warning", "saturated_units", key, wording, remedies)
