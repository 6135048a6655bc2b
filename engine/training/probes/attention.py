"""Where an attention looks on one sample: its weights as the network itself computes them, head by head."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Any

import torch
from torch import Tensor, nn

from engine.graph.errors import NetloomError
from engine.layers.attention import Attention
from engine.layers.generation import written
from engine.layers.transformer import MultiheadAttention, is_behind, is_later
from engine.program.program import Step
from engine.program.writing import Writing, writing_of
from engine.training.answering import at_rest
from engine.training.job import Job
from engine.training.probes.axes import axis_at, read_by_a_decoder
from engine.training.probes.places import Place, listening, place_of
from engine.training.viewing_attention import Attending, AttentionSeen, AttentionView, Look, attentions_of
from engine.training.viewing_axis import Axis

Inputs = tuple[Tensor, ...]


def attention(job: Job, view: AttentionView, weights: Mapping[str, Tensor] | None = None) -> AttentionSeen:
    """Where the steps of a sample look.

    Args:
        weights: Those to use, None for the model's own.

    Raises:
        NetloomError: The network has no such attention, or no such head (`no_attention`).
    """
    place = place_of(job, view.block)
    all_of_it = [one for one in attentions_of(job.design.graph) if (one.block, one.path) == (view.block, view.path)]
    if not all_of_it or place is None or (view.head or 0) >= all_of_it[0].heads:
        raise NetloomError(
            "There is no attention to see",
            code="no_attention",
            why="{block} has none of this kind in the network that was trained",
            mend="Choose another one, or train the design as it is now",
            block=view.block,
        )
    (attending,) = all_of_it
    part = job.parts[view.part]
    index = view.index % len(part)
    inputs = tuple(x[index : index + 1] for x in part.inputs)
    writing = writing_of(job.program) if view.free else None
    free = None
    with at_rest(job, weights):
        told = _look(job, place, attending, inputs, view.head)
        if writing is not None and _hangs_on(job, place.steps[0], writing):
            free = _look(job, place, attending, _written(job, inputs, writing), view.head)
    return AttentionSeen(view.number, 0, attending, index, len(part), told, free)


def _look(job: Job, place: Place, attending: Attending, inputs: Inputs, head: int | None) -> Look:
    module = place.module.get_submodule(attending.path)
    found: list[Tensor] = []
    with listening(place, module, lambda *call: found.append(_told(*call))):
        job.outputs(inputs)
    heads = torch.cat(found, 2)[0]
    weights = heads.mean(0) if head is None else heads[head]
    rows, columns = _axes(job, place, attending, inputs)
    return Look(weights.float().cpu().numpy(), rows, columns)


def _axes(job: Job, place: Place, attending: Attending, inputs: Inputs) -> tuple[Axis, Axis]:
    """What stands along queries and keys."""
    rows = axis_at(job, inputs, place, 0)
    if attending.looks_at == "itself":
        rows = read_by_a_decoder(rows) if attending.writes else rows
        return rows, rows
    return rows, axis_at(job, inputs, place, 2 if attending.writes else 1)


def _told(module: nn.Module, given: tuple[Any, ...], named: dict[str, Any], out: Any) -> Tensor:
    """The weights of a call, (N, heads, L, T); torch's own attention, which keeps or averages them, is asked again."""
    if isinstance(module, MultiheadAttention):
        query, key, value, lengths = (*given, None, None, None)[:4]
        key = query if key is None else key
        given = (query, key, key if value is None else value)
        later = is_later(query, key) if module.causal else None
        named = {"key_padding_mask": is_behind(key, lengths), "attn_mask": later}
    if isinstance(module, nn.MultiheadAttention):
        options = {**named, "need_weights": True, "average_attn_weights": False}
        heads: Tensor = nn.MultiheadAttention.forward(module, *given, **options)[1]  # type: ignore[assignment]
        return heads
    weights: Tensor = out[1]
    return weights if isinstance(module, Attention) else weights[:, None]


def _hangs_on(job: Job, step: Step, writing: Writing) -> bool:
    """Whether what a block looks at depends on what is written."""
    reached = {job.program.parameters[writing.target].name}
    for one in job.program.steps:
        if any(given is not None and given.name in reached for given in one.inputs):
            reached |= {output.name for output in one.outputs}
    return any(output.name in reached for output in step.outputs)


def _written(job: Job, inputs: Inputs, writing: Writing) -> Inputs:
    """The sample with the answer that the network writes itself, the likeliest token each time.

    What the decoder writes from is computed once, and it writes no further than it has come.
    """
    logits = job.program.losses[writing.loss].value
    step = next(one for one in job.program.steps if logits in one.outputs)
    place, calls, steps = place_of(job, step.block), list[tuple[Any, ...]](), count(1)
    assert place is not None
    with listening(place, place.module, lambda called, given, named, out: calls.append(given)):
        job.outputs(inputs)

    def score(tokens: Tensor) -> Tensor:
        out = place.module(tokens[:, : next(steps)], *calls[0][1:])
        scores: Tensor = out if isinstance(out, Tensor) else out[0]
        return scores

    given = list(inputs)
    given[writing.target] = written(score, torch.zeros(1, writing.steps, dtype=torch.long, device=job.device))
    return tuple(given)
