"""How fast a run goes and how long it will still take."""

from __future__ import annotations

from collections import deque

SPAN_S = 3.0
"""Seconds over which the pace is measured."""


class Pace:
    """Steps a second over the last seconds of training; pauses do not count."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, int]] = deque()

    def restart(self) -> None:
        """Forget what was measured, as after a pause."""
        self._marks.clear()

    def mark(self, now_s: float, step: int) -> None:
        """Note how many steps are taken by now."""
        self._marks.append((now_s, step))
        while len(self._marks) > 2 and now_s - self._marks[0][0] > SPAN_S:
            self._marks.popleft()

    @property
    def steps_per_second(self) -> float:
        """0 while it is not known."""
        if len(self._marks) < 2:
            return 0.0
        (begin_s, first), (end_s, last) = self._marks[0], self._marks[-1]
        return (last - first) / (end_s - begin_s) if end_s > begin_s else 0.0

    def seconds_left(self, steps: int) -> float | None:
        """Seconds that so many steps take at this pace; None while it is not known."""
        pace = self.steps_per_second
        return steps / pace if pace > 0 else None
