"""The round of the doctor: every rule on the same evidence, causes before what they lead to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from engine.analysis.analyse import analyse
from engine.doctor.activations import dead_units, saturated_units
from engine.doctor.diagnosis import Diagnosis, Remedy
from engine.doctor.evidence import Evidence
from engine.doctor.faults import not_finite, squashed_twice
from engine.doctor.fit import overfitting, plateau, underfitting
from engine.doctor.gates import saturated_gates
from engine.doctor.gradients import exploding, vanishing
from engine.doctor.rate import too_high, too_low
from engine.doctor.samples import imbalance, padding_read, unused_input
from engine.doctor.through_time import exploding_through_time, vanishing_through_time
from engine.graph.errors import NetloomError

CAUSES = (
    not_finite,
    exploding,
    exploding_through_time,
    too_high,
    vanishing,
    vanishing_through_time,
    saturated_gates,
    saturated_units,
    dead_units,
    too_low,
    squashed_twice,
    unused_input,
    padding_read,
    imbalance,
    overfitting,
)
CONSEQUENCES = (plateau, underfitting)
"""Told only where no cause is known."""
NOT_A_CAUSE = ("padding_read", "overfitting")
"""Illnesses that explain no loss which stands still."""

EXPLAINS = {
    "exploding_gradient": ("learning_rate_too_high",),
    "dead_units": ("vanishing_gradient",),
    "vanishing_through_time": ("saturated_units",),
}
"""Illnesses that need not be told beside another, which is nearer to what is to be done."""


def diagnose(evidence: Evidence, sound: dict[Remedy, bool] | None = None) -> tuple[Diagnosis, ...]:
    """All illnesses that the evidence shows, the gravest cause first; none for a run that is well.

    Only remedies that leave a sound design are offered; of several ways to do the same the first that does.

    Args:
        sound: Which remedies do so, as far as that is known of this design; what is found out is entered.
    """
    known = {} if sound is None else sound
    found = [diagnosis for rule in CAUSES for diagnosis in rule(evidence)]
    if all(diagnosis.code in NOT_A_CAUSE for diagnosis in found):
        found += [diagnosis for rule in CONSEQUENCES for diagnosis in rule(evidence)]
    explained = {code for diagnosis in found for code in EXPLAINS.get(diagnosis.code, ())}
    found = [diagnosis for diagnosis in found if diagnosis.code not in explained]
    for remedy in (remedy for diagnosis in found for remedy in diagnosis.remedies):
        if remedy not in known:
            known[remedy] = _is_sound(evidence, remedy)
    return tuple(replace(one, remedies=_offered(one.remedies, known)) for one in found)


def _offered(remedies: tuple[Remedy, ...], sound: Mapping[Remedy, bool]) -> tuple[Remedy, ...]:
    """The sound ones; of those that say the same the first."""
    offered: dict[str, Remedy] = {}
    for remedy in remedies:
        if sound[remedy]:
            offered.setdefault(remedy.told(), remedy)
    return tuple(offered.values())


def _is_sound(evidence: Evidence, remedy: Remedy) -> bool:
    """Whether the remedy fits the design and brings no new error into it."""
    try:
        design = remedy.applied(evidence.design)
    except NetloomError:
        return False
    if design.graph is evidence.design.graph:
        return True
    known = {(p.block, p.code) for p in evidence.analysis.problems if p.severity == "error"}
    after = analyse(design.graph, evidence.fields, evidence.analysis)
    return all((p.block, p.code) in known for p in after.problems if p.severity == "error")
