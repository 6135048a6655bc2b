"""Activations that pass no gradient: units that are always cut off, and units that stand where the slope is flat."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from engine.analysis.through_groups import drawn_at
from engine.doctor.diagnosis import Diagnosis
from engine.doctor.evidence import Activity, Evidence
from engine.doctor.places import Place, place_of
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
from engine.graph.nesting import SEPARATOR, node_at

DEAD = 0.75
"""Share of units that are 0 for every sample looked at. Some units serve rare samples only: in most bundled designs
that learn it is below 0.25, and 0.56 where two sentences are compared."""
LEAST_STEPS = 20
FEWEST_UNITS = 4
FLATTENING = (*SQUASHING, "Hardtanh", "RNN")
SATURATED = 0.75
"""Share of answers that lie where the slope is below 0.06. In the bundled designs that learn it is below 0.4."""


def dead_units(evidence: Evidence) -> Iterator[Diagnosis]:
    """Blocks of ReLUs most of which never answer."""
    graph = evidence.design.graph
    if len(evidence.steps) < LEAST_STEPS:
        return
    for place, seen in _worst(evidence, CUT_OFF, lambda one: one.dead / max(one.units, FEWEST_UNITS)):
        if seen.units < FEWEST_UNITS or seen.dead <= DEAD * seen.units:
            continue
        wording = Wording(
            "Most units of {block} are dead",
            "{dead} of {units} give 0 for every sample looked at. Where a ReLU gives 0 its slope is 0 too, so no "
            "gradient can bring them back",
            "Normalise what they read; a LeakyReLU lets a little through, a lower learning rate kills fewer",
            {"block": place.told, "dead": seen.dead, "units": seen.units},
        )
        remedies = some(
            normalised(graph, evidence.analysis), leaky_for_cut_off(graph), other_rate(evidence.design, 0.1)
        )
        yield Diagnosis("warning", "dead_units", place.block, wording, remedies)


def saturated_units(evidence: Evidence) -> Iterator[Diagnosis]:
    """Blocks of sigmoids or tanh, or an RNN, whose answers lie at the ends of their range."""
    graph = evidence.design.graph
    for place, seen in _worst(evidence, FLATTENING, lambda one: one.saturated or 0.0):
        if seen.saturated is None or seen.saturated < SATURATED:
            continue
        wording = Wording(
            "{block} is saturated",
            "{share:.0%} of its answers lie at the ends of its range, where its slope is below 0.06: the gradient "
            "hardly passes",
            "Keep its inputs small: normalise them, or lower the learning rate",
            {"block": place.told, "share": seen.saturated},
        )
        node = node_at(graph, place.path)
        is_recurrent = node is not None and node.block.type_name() == "RNN"
        remedies = some(
            layer_norm_before(graph, place.block),
            None if is_recurrent else normalised(graph, evidence.analysis),
            None if is_recurrent else relu_for_squashing(graph),
            other_rate(evidence.design, 0.1),
        )
        yield Diagnosis("warning", "saturated_units", place.block, wording, remedies)


def _worst(
    evidence: Evidence, kinds: Collection[str], badness: Callable[[Activity], float]
) -> Iterator[tuple[Place, Activity]]:
    """Of each hidden block of these types what was seen in the round in which it fares worst."""
    graph = evidence.design.graph
    watched = set(hidden(graph, kinds))
    found: dict[str, tuple[Place, Activity]] = {}
    for name, seen in evidence.activities.items():
        place = place_of(graph, name)
        if SEPARATOR.join(drawn_at(graph, place.path)) not in watched:
            continue
        known = found.get(place.block)
        if known is None or badness(seen) > badness(known[1]):
            found[place.block] = place, seen
    yield from found.values()
