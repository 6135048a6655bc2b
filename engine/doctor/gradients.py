"""Gradients that vanish or explode on their way back through the layers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.doctor.diagnosis import Diagnosis
from engine.doctor.evidence import RECENT, Evidence
from engine.doctor.places import place_of
from engine.doctor.remedies import clipped, normalised, other_rate, relu_for_squashing, some
from engine.graph.errors import Wording

LEAST_STEPS = 20
"""Before, norms are those of the initial weights rather than of the run."""
VANISHED = 1e-3
"""Share of a later layer's gradient. In the bundled designs that learn no layer has less than 0.02; without batch
normalisation the deep sigmoid network has 2e-7."""
EXPLODED = 1e3
"""Multiple of the usual length. The recall task, in whose gradients there are cliffs, has 5e2 and learns."""
SOON = 5
"""Steps before a failure in which an explosion shows."""
GREAT = 100.0
"""Length of a gradient that throws weights of usual size far away. Designs that learn rarely pass 20 at the start."""

MOST = float(np.finfo(np.float32).max)
"""Told of a gradient longer than a number of the network can say."""


def vanishing(evidence: Evidence) -> Iterator[Diagnosis]:
    """Early layers whose gradient is a tiny share of that of the layers behind them."""
    steps = evidence.steps
    if len(steps) < LEAST_STEPS or len(steps.layers) < 3:
        return
    usual = np.median(steps.gradient[-RECENT:], axis=0)
    after = np.maximum.accumulate(usual[::-1])[::-1]
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = usual / after
    faint = [i for i, share in enumerate(shares) if 0 < share < VANISHED]
    if not faint or not np.isfinite(usual).all():
        return
    weakest, strongest = min(faint, key=lambda i: shares[i]), int(np.argmax(usual))
    graph = evidence.design.graph
    first, last = place_of(graph, steps.layers[weakest]), place_of(graph, steps.layers[strongest])
    remedies = some(normalised(graph, evidence.analysis), relu_for_squashing(graph))
    wording = Wording(
        "The gradient vanishes before it reaches {layer}",
        "over the last {steps} steps it is {weak:.2g} there and {strong:.2g} at {last}: a share of {share:.1g}. Every "
        "layer between multiplies it by less than one, so that {count} of {layers} layers hardly learn",
        "Batch normalisation, or activations that do not flatten, let it pass",
        {
            "layer": first.told,
            "last": last.told,
            "weak": float(usual[weakest]),
            "strong": float(usual[strongest]),
            "share": float(shares[weakest]),
            "steps": min(RECENT, len(steps)),
            "count": len(faint),
            "layers": len(steps.layers),
        },
    )
    yield Diagnosis("warning", "vanishing_gradient", first.block, wording, remedies)


def exploding(evidence: Evidence) -> Iterator[Diagnosis]:
    """Gradients that are suddenly many times as long as usual, and are not clipped."""
    steps, settings = evidence.steps, evidence.design.training
    if settings.clip_grad_norm is not None or settings.clip_grad_value is not None or len(steps) < 2:
        return
    lengths = np.sqrt(np.square(np.nan_to_num(steps.gradient, nan=0.0, posinf=MOST, neginf=0.0)).sum(axis=1))
    has_failed = evidence.failure is not None and evidence.failure.code == "not_finite"
    usual = float(np.median(lengths))
    recent = lengths[-SOON:] if has_failed else lengths[-RECENT:]
    at = len(lengths) - len(recent) + int(np.argmax(recent))
    highest = float(recent.max())
    is_soon = has_failed and highest > GREAT
    if not is_soon and (len(steps) < LEAST_STEPS or highest < max(GREAT, EXPLODED * usual)):
        return
    layer = place_of(evidence.design.graph, steps.layers[int(np.argmax(steps.gradient[at]))])
    wording = Wording(
        "The gradient explodes",
        "at step {step} it is {highest:.2g} long, most of it in {layer}; half of all steps stay below {usual:.2g}. One "
        "such step throws the weights far away",
        "Clip it: its direction is kept, its length is bounded",
        {"step": at + 1, "highest": highest, "usual": usual, "layer": layer.told},
    )
    remedies = some(clipped(evidence.design), other_rate(evidence.design, 0.1))
    yield Diagnosis("warning", "exploding_gradient", layer.block, wording, remedies)
