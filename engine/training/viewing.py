"""What open panels want to see of a network while it trains: frozen dataclasses, free of torch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.training.asking import Question, Reply


@dataclass(frozen=True)
class View(Question):
    """Something to be seen again and again while the network trains; asked alone, it is answered once.

    Args:
        number: Comes back with every answer; a view that changes gets another one.
        folder: Run whose weights are looked at where the process holds no run.
    """

    folder: Path | None = None


@dataclass(frozen=True)
class Viewed(Reply):
    """What is seen.

    Args:
        step: Steps that the run had taken, 0 where that is not known.
    """

    step: int


@dataclass(frozen=True)
class Follow:
    """From now on these are the open views; each is answered at once, then as often as the budget allows."""

    views: tuple[View, ...]
