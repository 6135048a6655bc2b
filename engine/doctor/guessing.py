"""Whether a network knows more than one that always gives the same answer."""

from __future__ import annotations

import math

import numpy as np

from engine.blocks.losses import Output
from engine.doctor.evidence import RECENT, Evidence

HARDLY = 0.75
"""Share of a guess's loss down to which a network has learned the least only: an RNN that recalls 4 of 8 digits."""
NOTHING = 0.97
"""Share down to which it has learned nothing; batches scatter by a few per cent."""


def guess(evidence: Evidence) -> float:
    """The loss of the best answer that is always the same; NaN where it is not known.

    Of classes it is their entropy, or the logarithm of their number where their counts are not known. Of numbers it
    is what the R² of the last epoch tells: R² = 1 − loss / guess.
    """
    outputs = {k: n.block for k, n in evidence.design.graph.nodes.items() if isinstance(n.block, Output)}
    if len(outputs) != 1:
        return math.nan
    key, block = next(iter(outputs.items()))
    target, loss = block.target(evidence.fields), block.loss_name(evidence.fields)
    if loss == "BCEWithLogitsLoss":
        return math.log(2)
    if target is None:
        return math.nan
    if loss in ("CrossEntropyLoss", "NLLLoss") and target.kind == "classes":
        counts = np.array(evidence.class_counts.get(key, ()), float)
        if counts.sum() and block.class_weights == "none":
            shares = counts[counts > 0] / counts.sum()
            return float(-(shares * np.log(shares)).sum())
        return math.log(len(target.labels)) if target.labels else math.nan
    if loss == "MSELoss" and evidence.epochs:
        last = evidence.epochs[-1]
        r2 = last.metrics.get("valid_r2", math.nan)
        return last.valid_loss / (1 - r2) if r2 < 0.999 else math.nan
    return math.nan


def is_hardly_learning(evidence: Evidence) -> bool:
    """Whether after a third of the run, or two epochs, the loss is still near that of a guess."""
    return _share(evidence) > HARDLY


def is_learning_nothing(evidence: Evidence) -> bool:
    """Whether it is that of a guess by then."""
    return _share(evidence) > NOTHING


def has_had_time(evidence: Evidence) -> bool:
    """Whether enough of the run has passed to judge it: a third, at least two recent windows of steps."""
    steps = evidence.steps
    return len(steps) >= 2 * RECENT and (evidence.has_ended or 3 * len(steps) >= steps.planned)


def _share(evidence: Evidence) -> float:
    if not has_had_time(evidence):
        return 0.0
    known = guess(evidence)
    reference = evidence.steps.start if math.isnan(known) else known
    return evidence.steps.now / reference if reference > 0 else 0.0
