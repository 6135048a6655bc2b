"""Faults that show only while computing, told in full: memory that runs out, a batch that a layer refuses."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn

from engine.graph.errors import NetloomError, Problem, Wording
from engine.program.program import Program
from engine.training.events import RunFailed
from engine.training.replay import replayed


class DesignError(NetloomError):
    """A design that cannot be trained.

    Args:
        problem: The first of its problems, which says where.
    """

    def __init__(self, problem: Problem) -> None:
        wording = problem.wording
        args: dict[str, Any] = dict(wording.args)
        super().__init__(wording.what, code=problem.code, why=wording.why, mend=wording.mend, fix=problem.fix, **args)
        self.problem = problem


@contextmanager
def memory_told() -> Iterator[None]:
    """Memory that runs out in here is a fault of the design, for it asks for too much.

    Raises:
        NetloomError: It ran out (`out_of_memory`).
    """
    try:
        yield
    except (MemoryError, RuntimeError) as error:
        if not _is_of_memory(error):
            raise
        raise NetloomError(
            "There is not enough memory for this run",
            code="out_of_memory",
            why="{reason}",
            mend="Lower batch_size, or make the network smaller",
            reason=str(error),
        ) from error


def _is_of_memory(error: BaseException) -> bool:
    """Whether memory ran out; on the CPU only torch's text tells."""
    told = ("not enough memory", "can't allocate memory")
    return isinstance(error, MemoryError | torch.OutOfMemoryError) or any(text in str(error) for text in told)


def refused(program: Program, model: nn.Module, inputs: tuple[Tensor, ...], error: Exception) -> DesignError:
    """The error of a batch that a layer would not take, with the layer's block.

    Args:
        error: What the layer raised.
    """
    done = 0
    try:
        with torch.no_grad():
            for done, _ in enumerate(replayed(program, model, inputs, {}), 1):  # noqa: B007
                pass
    except type(error):
        pass
    block = program.steps[min(done, len(program.steps) - 1)].block
    is_one = len(inputs[0]) == 1
    wording = Wording(
        "{block} cannot take this batch",
        "{reason}",
        "Set batch_size to 2 or more, or normalise each sample by itself, as LayerNorm does"
        if is_one
        else "Change the block, or what is fed into it",
        {"block": block, "reason": str(error)},
    )
    return DesignError(Problem("error", "batch_refused", block, "", wording))


def failure(error: NetloomError) -> RunFailed:
    """A fault of the input, as an event."""
    wording = error.wording
    block = error.problem.block if isinstance(error, DesignError) else str(wording.args.get("block", ""))
    return RunFailed(wording.what, error.code, wording.why, wording.mend, block, dict(wording.args))


def accident(error: BaseException) -> RunFailed:
    """What torch or the system could not do, as an event."""
    return RunFailed(
        "The training could not go on",
        "training_error",
        "{reason}",
        "Please report this with the design",
        args={"reason": f"{type(error).__name__}: {error}"},
    )
