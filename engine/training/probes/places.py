"""Where a block stands in a network: the steps that lead to it through groups, its module, and when it computes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from torch import nn

from engine.graph.nesting import ROUND, SEPARATOR
from engine.layers.repeated import Repeated
from engine.program.program import Program, Step
from engine.training.job import Job

Note = Callable[[nn.Module, tuple[Any, ...], dict[str, Any], Any], Any]
"""Is given the module, its arguments, those with names, and what it gives back; in whose place it may give another."""


@dataclass(frozen=True)
class Place:
    """A block that the network computes.

    Args:
        steps: Those of the groups around it, the outermost first, then its own. programs: In which each stands.
        modules: Those to go through, the outermost first, then its own. turns: Which call of each is meant, from 0 on:
            blocks that share their weights have one module, and so have the rounds of a group that share them.
    """

    steps: tuple[Step, ...]
    programs: tuple[Program, ...]
    modules: tuple[nn.Module, ...]
    turns: tuple[int, ...]

    @property
    def step(self) -> Step:
        """Its own."""
        return self.steps[-1]

    @property
    def module(self) -> nn.Module:
        """Its own."""
        return self.modules[-1]


def place_of(job: Job, name: str) -> Place | None:
    """Where a block stands, by the name of a `Standing`; None where the network has none, or it has no module."""
    program, module = job.program, job.model
    steps, programs, path = list[Step](), list[Program](), list[str]()
    modules, turns = list[nn.Module](), list[int]()
    *groups, last = name.split(SEPARATOR)
    for part in (*groups, last):
        key, _, number = part.partition(ROUND)
        step = next((one for one in program.steps if one.block == key and one.attribute), None)
        children = dict(module.named_children())
        if step is None or step.attribute not in children:
            return None
        module = children[step.attribute]
        steps.append(step)
        programs.append(program)
        modules.append(module)
        turns.append([one.block for one in program.steps if one.attribute == step.attribute].index(key))
        path.append(key)
        if len(path) == len(groups) + 1:
            break
        if isinstance(module, Repeated):
            place = int(number or 1) - 1
            shared = module.times > 1
            if place not in range(module.times * len(module)):
                return None
            module = module[0 if shared else place]
            modules.append(module)
            turns.append(place if shared else 0)
        inside = (one.program for one in job.program.parts if SEPARATOR.join(path) in one.places)
        found = next(inside, None)
        if found is None:
            return None
        program = found
    return Place(tuple(steps), tuple(programs), tuple(modules), tuple(turns))


@contextmanager
def listening(place: Place, inner: nn.Module, note: Note) -> Iterator[None]:
    """Tell `note` of every call of a module while a block computes.

    Args:
        inner: The block's module, or one inside it. note: What it gives goes on in the place of the module's answer,
            unless that is None.
    """
    begun = [0] * len(place.modules)

    def begins(level: int) -> Callable[..., None]:
        def begin(*_: object) -> None:
            begun[level] += all(begun[i] == place.turns[i] + 1 for i in range(level))
            begun[level + 1 :] = [0] * (len(begun) - level - 1)

        return begin

    def tell(called: nn.Module, given: tuple[Any, ...], named: dict[str, Any], out: Any) -> Any:
        if all(count == turn + 1 for count, turn in zip(begun, place.turns, strict=True)):
            return note(called, given, named, out)
        return None

    hooks = [module.register_forward_pre_hook(begins(i)) for i, module in enumerate(place.modules)]
    hooks.append(inner.register_forward_hook(tell, with_kwargs=True))
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()
