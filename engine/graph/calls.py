"""A constructor or function call kept as data: training performs it, export prints it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Call:
    """`target(*args, **kwargs)`, not yet made.

    Args:
        target: `nn.X` (a class of torch.nn), `layers.X` (a class of `engine.layers`), `parts.X` (the class of a group
            in the same program), `own.X` (a class of a user's own text, which is the only argument), `torch.x` (a
            function of torch), or an operator sign: `+`, `*` between all inputs.
        args: Positional arguments: plain values, tuples of them, `INPUT`, `INPUTS`, `Slot(i)`, another `Call`, or
            `Copies` of one.
        kwargs: Named arguments in the order in which they are printed.
    """

    target: str
    args: tuple[object, ...] = ()
    kwargs: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True)
class Copies:
    """A list of as many new layers as `count`, each made by the same call."""

    call: Call
    count: int


@dataclass(frozen=True)
class Slot:
    """A place in a function call which the tensors take: one input by number, or all as a list."""

    index: int | None


INPUT = Slot(0)
INPUTS = Slot(None)


def call(target: str, *args: object, **kwargs: object) -> Call:
    """Keep a call as data."""
    return Call(target, args, tuple(kwargs.items()))
