"""Asking a run that holds to go on with a changed drawing. Free of torch."""

from __future__ import annotations

from dataclasses import dataclass

from engine.analysis.surgery import Fate
from engine.graph.design import Design
from engine.training.asking import Question, Reply
from engine.training.events import RunStarted


@dataclass(frozen=True)
class Alter(Question):
    """Take this design in place of the present one, and go on holding.

    Answered by `Altered`, or by `NotAnswered` where it cannot be; then the run is what it was.
    """

    design: Design


@dataclass(frozen=True)
class Altered(Reply):
    """The run holds with another drawing.

    Args:
        design: The new one. started: What the run is now, as at its start. fates: What became of the blocks' weights.
    """

    design: Design
    started: RunStarted
    fates: tuple[Fate, ...]
