"""What broke a run off, and what the analysis of its design says already."""

from __future__ import annotations

from collections.abc import Iterator

from engine.doctor.diagnosis import Diagnosis, Remedy
from engine.doctor.evidence import Evidence
from engine.doctor.places import place_of
from engine.doctor.remedies import clipped, other_rate, some
from engine.graph.errors import Fix

SQUASHED_TWICE = ("softmax_before_cross_entropy", "sigmoid_before_cross_entropy")


def not_finite(evidence: Evidence) -> Iterator[Diagnosis]:
    """NaN or infinity, with the block in which it arose and the numbers that met there."""
    failure = evidence.failure
    if failure is None or failure.code != "not_finite":
        return
    design = evidence.design
    remedies = some(clipped(design), other_rate(design, 0.1), other_rate(design, 0.01))
    block = place_of(design.graph, failure.block).block
    yield Diagnosis("error", "not_finite", block, failure.wording, remedies)


def squashed_twice(evidence: Evidence) -> Iterator[Diagnosis]:
    """A Softmax or Sigmoid before a loss that has one inside, as the analysis tells it."""
    for problem in evidence.analysis.problems:
        if problem.code in SQUASHED_TWICE and problem.fix is not None:
            fix: Fix = problem.fix
            yield Diagnosis(
                "warning", problem.code, problem.block, problem.wording, (Remedy(fix.label, fix.args, (fix,)),)
            )
