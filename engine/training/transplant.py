"""First weights from elsewhere: from an earlier run, a template or any safetensors file.

The header of a file is held against the layer before a tensor is read, so that no file makes this program ask for
memory that the network does not need; nothing in it is executed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from engine.graph.errors import NetloomError
from engine.graph.origin import Origin
from engine.program.origins import name_there, taking
from engine.program.program import Step
from engine.training.job import Job

KINDS = {"F64": "float", "F32": "float", "F16": "float", "BF16": "float", "I64": "int", "I32": "int", "BOOL": "bool"}
"""Types of numbers in a file that can fill a tensor of the same kind."""
LONGEST_LIST = 8


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
            _fill(own, kept, step, file)
    except FileNotFoundError as error:
        raise _missing_file(step, file) from error
    except (OSError, SafetensorError, ValueError) as error:
        raise NetloomError(
            "The weights {path} cannot be read",
            code="weights_damaged",
            why="{reason}",
            mend="Choose another run or safetensors file for {block}, or let its weights be drawn",
            path=str(file),
            reason=str(error),
            block=step.block,
        ) from error


def _fill(own: dict[str, Tensor], kept: Any, step: Step, file: Path) -> None:
    """Copy tensor by tensor, once all are known to fit."""
    prefix, names = f"{name_there(step)}.", set(kept.keys())
    found = {name.removeprefix(prefix) for name in names if name.startswith(prefix)}
    if not found:
        layers = sorted({name.rpartition(".")[0] for name in names})
        raise NetloomError(
            "{path} has no weights of {name}",
            code="weights_missing",
            why="it has those of: {layers}",
            mend="Write behind the path of {block} a # and one of these names",
            path=str(file),
            name=prefix[:-1],
            layers=", ".join(layers[:LONGEST_LIST]) + (", …" if len(layers) > LONGEST_LIST else "") or "—",
            block=step.block,
        )
    given = {name: kept.get_slice(prefix + name) for name in sorted(found)}
    theirs = {name: (tuple(part.get_shape()), KINDS.get(part.get_dtype(), "")) for name, part in given.items()}
    ours = {name: (tuple(tensor.shape), _kind(tensor)) for name, tensor in own.items()}
    if theirs != ours:
        differing = sorted(name for name in {*ours, *theirs} if ours.get(name) != theirs.get(name))
        name = differing[0]
        raise NetloomError(
            "The weights of {name} in {path} do not fit {block}",
            code="weights_misfit",
            why="{tensor} is {theirs} there and {ours} here",
            mend="Give {block} the settings that the block had there, or let its weights be drawn",
            path=str(file),
            name=prefix[:-1],
            tensor=name,
            theirs=_told(theirs.get(name)),
            ours=_told(ours.get(name)),
            block=step.block,
        )
    with torch.no_grad():
        for name, tensor in own.items():
            tensor.copy_(kept.get_tensor(prefix + name))


def _kind(tensor: Tensor) -> str:
    return "float" if tensor.is_floating_point() else "bool" if tensor.dtype == torch.bool else "int"


def _told(tensor: tuple[tuple[int, ...], str] | None) -> str:
    return "—" if tensor is None else f"{'×'.join(map(str, tensor[0])) or '1'} {tensor[1]}".strip()


def _missing_file(step: Step, file: Path) -> NetloomError:
    template = Origin.read(step.origin).template
    return NetloomError(
        "The template {name} brings no weights" if template else "There are no weights at {path}",
        code="no_weights",
        why="{block} is to begin with them",
        mend="Choose a run or a safetensors file for it, or let its weights be drawn"
        if template
        else "Let that run come to its end, choose another for {block}, or let its weights be drawn",
        name=template,
        path=str(file),
        block=step.block,
    )
