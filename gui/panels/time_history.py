"""What was seen of the gradient through time since a run began: few enough answers to keep them all at hand."""

from __future__ import annotations

import numpy as np

from engine.worker.messages import TimeSeen

MOST = 1000
"""Answers kept; beyond these every second one is forgotten."""


class TimeHistory:
    """Answers about one block, in the order of their training steps."""

    def __init__(self) -> None:
        self._seen: list[TimeSeen] = []

    def __len__(self) -> int:
        return len(self._seen)

    @property
    def newest(self) -> TimeSeen | None:
        """The last answer, None before the first."""
        return self._seen[-1] if self._seen else None

    def clear(self) -> None:
        """Begin anew."""
        self._seen.clear()

    def add(self, seen: TimeSeen) -> bool:
        """Take an answer; whether it goes on from those before. One of the same step takes the place of the last."""
        newest = self.newest
        if newest is not None and (
            newest.block != seen.block or newest.by_step.shape != seen.by_step.shape or seen.step < newest.step
        ):
            self.clear()
        elif newest is not None and newest.step == seen.step:
            self._seen[-1] = seen
            return False
        goes_on = bool(self._seen) and len(self._seen) < MOST
        if len(self._seen) >= MOST:
            del self._seen[1::2]
        self._seen.append(seen)
        return goes_on

    def table(self, line: int, *, from_end: bool) -> tuple[np.ndarray, np.ndarray]:
        """Training steps (n,) and norms (n, T) of a layer and direction, by step or counted back from the end."""
        steps = np.array([seen.step for seen in self._seen], np.float64)
        return steps, np.array([(seen.by_age if from_end else seen.by_step)[line] for seen in self._seen])
