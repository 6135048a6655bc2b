"""Learning rates that are too high or too low for the weights they change."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.doctor.diagnosis import Diagnosis
from engine.doctor.evidence import RECENT, Evidence
from engine.doctor.remedies import clipped, other_rate, some
from engine.graph.errors import Wording

LEAST_STEPS = 20
TOO_LARGE = 0.1
"""Share of its weights that a step changes in a layer. About 1e-3 is usual (Karpathy, "A Recipe for Training Neural
Networks"); the bundled designs that learn lie between 1e-3 and 2e-2."""
TOO_SMALL = 1e-4
"""The same, below which hundreds of steps change nothing that matters."""
LITTLE = 0.9
"""Share of its first value above which a loss has hardly come down."""
DIVERGED = 1.5
"""Multiple of its first value to which a loss must have risen."""


def too_high(evidence: Evidence) -> Iterator[Diagnosis]:
    """Steps so large that the loss rises, or never comes down."""
    steps = evidence.steps
    if len(steps) < LEAST_STEPS or evidence.failure is not None:
        return
    now, start = float(np.median(steps.loss[-RECENT:])), steps.start
    size = _largest_update(evidence)
    has_diverged = now > DIVERGED * start
    if not has_diverged and not (size > TOO_LARGE and now > LITTLE * start):
        return
    wording = Wording(
        "The learning rate is too high",
        "the loss was {start:.3g} at first and is {now:.3g} now; a step changes the weights of a layer by {size:.1%} "
        "of their length, where 0.1 % is usual",
        "Divide the learning rate by ten",
        _numbers(evidence, start, now, size),
    )
    remedies = some(other_rate(evidence.design, 0.1), other_rate(evidence.design, 0.01), clipped(evidence.design))
    yield Diagnosis("warning", "learning_rate_too_high", "", wording, remedies)


def too_low(evidence: Evidence) -> Iterator[Diagnosis]:
    """Steps so small that the loss hardly moves."""
    steps = evidence.steps
    if len(steps) < RECENT or not steps.lr[-1] >= 0.5 * steps.lr.max():
        return
    start, now, size = steps.start, steps.now, _largest_update(evidence)
    if not 0 < size < TOO_SMALL or not LITTLE * start < now < DIVERGED * start:
        return
    wording = Wording(
        "The learning rate is too low",
        "after {steps} steps the loss has come from {start:.3g} to {now:.3g} only; a step changes no layer by more "
        "than {size:.2g} of its weights, where 1e-3 is usual",
        "Multiply the learning rate",
        _numbers(evidence, start, now, size),
    )
    factor = 10.0 ** round(np.log10(1e-3 / max(size, 1e-9)))
    remedies = some(other_rate(evidence.design, factor), other_rate(evidence.design, factor / 10))
    yield Diagnosis("warning", "learning_rate_too_low", "", wording, remedies)


def _largest_update(evidence: Evidence) -> float:
    """The usual change of a step in the layer that changes most, as a share of its weights."""
    update = evidence.steps.update[-RECENT:]
    return float(np.median(update, axis=0).max()) if update.size else 0.0


def _numbers(evidence: Evidence, start: float, now: float, size: float) -> dict[str, object]:
    return {"start": start, "now": now, "size": size, "steps": len(evidence.steps)}
