"""What is said of a gradient on its way back through time."""

from __future__ import annotations

import math

from engine.worker.messages import Fading, Line
from gui.language import tr


def fading_text(told: Fading) -> str:
    """Factor and horizon in words."""
    match told.course:
        case "nothing":
            return tr("No signal arrives: the loss does not depend on this layer.")
        case "not_finite":
            return tr("The gradient holds NaN or infinity.")
        case "one_step":
            return tr("There is only one step, and so no way back.")
        case "keeps":
            return f"{tr('The signal keeps its strength.')} {_horizon_text(told.horizon)}"
    if math.isnan(told.factor):
        return _horizon_text(told.horizon)
    named = {"factor": f"{told.factor:.3g}", "steps": _steps(told.halving)}
    if told.course == "fades":
        way = tr("Each step back multiplies the signal by {factor}: it halves every {steps} steps.", **named)
    else:
        way = tr("Each step back multiplies the signal by {factor}: it doubles every {steps} steps.", **named)
    return f"{way} {_horizon_text(told.horizon)}"


def line_text(line: Line, *, layers: int, ways: int) -> str:
    """The name of a layer and direction, where there are several."""
    layer = tr("layer {layer}", layer=line.layer + 1) if layers > 1 else ""
    way = (tr("backward ←") if line.backward else tr("forward →")) if ways > 1 else ""
    return f"{layer} {way}".strip()


def _horizon_text(horizon: int | None) -> str:
    if horizon is None:
        return tr("All steps are learned from.")
    if horizon == 0:
        return tr("Only the newest step is learned from.")
    if horizon == 1:
        return tr("Nothing older than one step is learned.")
    return tr("Nothing older than {horizon} steps is learned.", horizon=horizon)


def _steps(steps: float) -> str:
    return f"{steps:.1f}" if steps < 9.95 else f"{steps:,.0f}"
