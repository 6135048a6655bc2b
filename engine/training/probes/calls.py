"""What a module of a network is called with, and gives back, while a block computes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from torch import nn

from engine.program.program import Step
from engine.training.job import Job

Note = Callable[[nn.Module, tuple[Any, ...], dict[str, Any], Any], None]
"""Is given the module, its arguments, those with names, and what it gives back."""


@contextmanager
def listening(job: Job, step: Step, inner: nn.Module, note: Note) -> Iterator[None]:
    """Tell `note` of every call of a module while the block of a step computes.

    Blocks that share their weights have one module: only the calls of this one are told.

    Args:
        inner: The module of the step, or one inside it.
    """
    turns = [one.block for one in job.program.steps if one.attribute == step.attribute]
    place, begun = turns.index(step.block), 0

    def begin(*_: object) -> None:
        nonlocal begun
        begun += 1

    def tell(called: nn.Module, given: tuple[Any, ...], named: dict[str, Any], out: Any) -> None:
        if begun == place + 1:
            note(called, given, named, out)

    hooks = [
        job.model.get_submodule(step.attribute).register_forward_pre_hook(begin),
        inner.register_forward_hook(tell, with_kwargs=True),
    ]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()
