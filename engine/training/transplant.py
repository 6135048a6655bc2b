"""First weights from elsewhere: from an earlier run, a template or any safetensors file.

The header of a file is held against the layer before a tensor is read, so that no file makes this program ask for
memory that the network does not need; nothing in it is executed.
"""

from __future__ import annotations

from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from engine.graph.origin import Origin
from engine.program.origins import (
    KINDS,
    name_there,
    no_weights,
    taking,
    told,
    weights_damaged,
    weights_misfit,
    weights_missing,
)
from engine.program.program import Step
from engine.training.job import Job


def transplant(job: Job, blocks: frozenset[str] | None = None) -> None:
    """Give layers the weights that their blocks name, in place of those that were drawn.

    Args:
        blocks: Only these; None for all.

    Raises:
        NetloomError: The file is missing (`no_weights`) or damaged (`weights_damaged`), has no tensors of that name
            (`weights_missing`), or they do not fit the layer (`weights_misfit`).
    """
    for step in taking(job.program):
        if blocks is None or step.block in blocks:
            _take(job, step)


def _take(job: Job, step: Step) -> None:
    own = job.model.get_submodule(step.attribute).state_dict()
    if not own:
        return
    file = Origin.read(step.origin).file
    try:
        with safe_open(file, framework="pt") as kept:
            _fill(own, kept, step)
    except FileNotFoundError as error:
        raise no_weights(step) from error
    except (OSError, SafetensorError, ValueError) as error:
        raise weights_damaged(step, str(error)) from error


def _fill(own: dict[str, Tensor], kept: Any, step: Step) -> None:
    """Copy tensor by tensor, once all are known to fit."""
    prefix, names = f"{name_there(step)}.", set(kept.keys())
    found = {name.removeprefix(prefix) for name in names if name.startswith(prefix)}
    if not found:
        raise weights_missing(step, names)
    given = {name: kept.get_slice(prefix + name) for name in sorted(found)}
    theirs = {name: (tuple(part.get_shape()), KINDS.get(part.get_dtype(), "")) for name, part in given.items()}
    ours = {name: (tuple(tensor.shape), _kind(tensor)) for name, tensor in own.items()}
    if theirs != ours:
        differing = sorted(name for name in {*ours, *theirs} if ours.get(name) != theirs.get(name))
        name = differing[0]
        raise weights_misfit(step, name, told(*theirs.get(name, ())), told(*ours.get(name, ())))
    with torch.no_grad():
        for name, tensor in own.items():
            tensor.copy_(kept.get_tensor(prefix + name))


def _kind(tensor: Tensor) -> str:
    return "float" if tensor.is_floating_point() else "bool" if tensor.dtype == torch.bool else "int"
