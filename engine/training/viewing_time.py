"""The view of the gradient through time: how much of the loss each step of a recurrent block hears. Free of torch."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from engine.training.viewing import View, Viewed


@dataclass(frozen=True)
class TimeView(View):
    """See the gradient through time of one block.

    Args:
        block: Name of a recurrent block (see `Standing`).
    """

    block: str = ""


@dataclass(frozen=True)
class Line:
    """One layer of a recurrent block in one direction.

    Args:
        layer: Counted from 0, the lowest. backward: The one that reads from the end.
    """

    layer: int
    backward: bool = False


@dataclass(frozen=True)
class TimeSeen(Viewed):
    """Norms of the gradient with respect to the hidden state after each step.

    It is the gradient of one sample's share of the loss, times the samples, so that it does not depend on how many
    there are; its norm is over the hidden units, and the mean over the samples that have the step.

    Args:
        block: Its name. samples: Of the training part, from its first on. same_length: Whether all have the same steps.
        lines: Each layer and direction.
        by_step: By place in the sequence (lines, T), float64.
        by_age: By steps before the last that the direction reads (lines, T), float64: the newest first.
    """

    block: str
    samples: int
    same_length: bool
    lines: tuple[Line, ...] = ()
    by_step: np.ndarray = field(default_factory=lambda: np.empty((0, 0)))
    by_age: np.ndarray = field(default_factory=lambda: np.empty((0, 0)))
