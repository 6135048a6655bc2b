"""Losses whose classes are weighted by how rare they are: known only once the training part is there."""

from __future__ import annotations

from dataclasses import replace

from engine.graph.calls import Call
from engine.program.program import Loss, Program


def weight_of(loss: Loss) -> Call | None:
    """The call that makes the weights from the targets of the training part; None where the classes count alike."""
    weight = dict(loss.call.kwargs).get("weight")
    return weight if isinstance(weight, Call) else None


def with_weight(loss: Loss, weight: object | None) -> Call:
    """The loss module's constructor with the weights in place of the call that makes them; None leaves them out."""
    if weight_of(loss) is None:
        return loss.call
    named = ((name, weight if name == "weight" else value) for name, value in loss.call.kwargs)
    return replace(loss.call, kwargs=tuple((name, value) for name, value in named if value is not None))


def weighted(program: Program) -> dict[int, Call]:
    """The calls that make weights, by the place of their Output."""
    return {place: call for place, loss in enumerate(program.losses) if (call := weight_of(loss))}
