"""Gates of recurrent layers that stand open or shut whatever is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.doctor.diagnosis import Diagnosis
from engine.doctor.evidence import Evidence, Gates
from engine.doctor.guessing import is_hardly_learning
from engine.doctor.places import Place, place_of
from engine.doctor.remedies import layer_norm_before, longer_memory, other_rate, some
from engine.graph.errors import Term, Wording
from engine.graph.nesting import node_at

STUCK = 0.75
"""Share of a gate's values at one end. In the bundled designs that learn output and reset gates and candidates have
less than 0.3."""
BIASED = {"lstm": ("forget", "input"), "gru": ("update",)}
"""Gates that `memory` lets begin at one end: an LSTM that remembers 100 steps has 0.89 there, and is well."""
DECIDING = {"lstm": ("output", "candidate"), "gru": ("reset", "candidate")}
WIPED = {"lstm": "forget", "gru": "update"}
"""The gate that near 0 drops all that was remembered."""
MEMORY = 20
"""Steps that gates begin open for where nothing says how many."""


def saturated_gates(evidence: Evidence) -> Iterator[Diagnosis]:
    """Recurrent blocks with a gate that no longer decides, in a network that hardly learns.

    Where it learns, a gate at one end may be what it has learned: a GRU that hears tones keeps nothing of the noise.
    """
    if not is_hardly_learning(evidence):
        return
    graph = evidence.design.graph
    for place, cell, (share, gate, is_shut) in _worst(evidence):
        wording = Wording(
            "A gate of {block} is stuck",
            "{share:.0%} of the values of its {gate} gate are within 0.03 of {end}: it no longer depends on what is "
            "read, and no gradient passes through it",
            "Keep what it reads small: normalise it, or lower the learning rate",
            {"block": place.told, "share": share, "gate": Term(gate), "end": "0" if is_shut else "±1"},
        )
        remedies = some(
            layer_norm_before(graph, place.block),
            longer_memory(graph, place.block, MEMORY) if is_shut and gate == WIPED[cell] else None,
            other_rate(evidence.design, 0.1),
        )
        yield Diagnosis("warning", "saturated_gates", place.block, wording, remedies)


class Stuck(NamedTuple):
    """A gate at one end: the share of its values there, and whether it is shut."""

    share: float
    gate: str
    is_shut: bool


def _worst(evidence: Evidence) -> Iterator[tuple[Place, str, Stuck]]:
    """Of each recurrent block with a stuck gate where it is, its cell, and the gate, in its worst round."""
    graph = evidence.design.graph
    worst: dict[str, tuple[Place, str, Stuck]] = {}
    for name, gates in evidence.gates.items():
        place = place_of(graph, name)
        node = node_at(graph, place.path)
        if node is None or gates.cell not in DECIDING:
            continue
        found = _stuck(gates, begins_biased=bool(node.block.params.get("memory")))
        if found is not None and (place.block not in worst or found > worst[place.block][2]):
            worst[place.block] = place, gates.cell, found
    yield from worst.values()


def _stuck(gates: Gates, *, begins_biased: bool) -> Stuck | None:
    """The gate that is stuck most."""
    watched = [(gate, gates.low.get(gate, 0.0), gates.high.get(gate, 0.0)) for gate in DECIDING[gates.cell]]
    both = [(low + high, gate, low > high and gate != "candidate") for gate, low, high in watched]
    if not begins_biased:
        both += [(gates.low.get(g, 0.0) + gates.high.get(g, 0.0), g, gates.low.get(g, 0.0) > gates.high.get(g, 0.0))
                 for g in BIASED[gates.cell]]  # fmt: skip
    else:
        wiped = WIPED[gates.cell]
        both.append((gates.low.get(wiped, 0.0), wiped, True))
    share, gate, is_shut = max(both)
    return Stuck(share, gate, is_shut) if share > STUCK else None
