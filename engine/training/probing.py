"""Looking at a network while it trains: what computes each view, and how much of the training's time that may take."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from torch import Tensor

from engine.training.job import Job
from engine.training.probes.attention import attention
from engine.training.probes.filters import filters, words
from engine.training.probes.gates import gates
from engine.training.probes.maps import spread, wire
from engine.training.probes.time import time as gradient_through_time
from engine.training.viewing import View, Viewed
from engine.training.viewing_attention import AttentionView
from engine.training.viewing_gates import GatesView
from engine.training.viewing_maps import FiltersView, SpreadView, WireView, WordsView
from engine.training.viewing_time import TimeView

SHARE = 0.02
"""Of the training's time, for all views together; they cost more than the time they take (see docs/benchmarks.md)."""
REST_S = 0.1
"""The least time between two answers to one view."""
CHECK_S = 0.005
"""Between steps that are shorter, the budget is looked at so often."""

Weights = Mapping[str, Tensor]
PROBES: dict[type[View], Callable[[Job, Any, Weights | None], Viewed]] = {
    AttentionView: attention,
    GatesView: gates,
    FiltersView: filters,
    SpreadView: spread,
    TimeView: gradient_through_time,
    WireView: wire,
    WordsView: words,
}
"""What computes each kind of view.

A probe is given the job, the view and the weights to look at, None for the model's own. It leaves the model's weights,
gradients, buffers, mode and hooks, and torch's random numbers, as it found them (see `answering.at_rest`).
"""


def seen(job: Job, view: View, weights: Weights | None = None, step: int = 0) -> Viewed:
    """The answer to a view.

    Raises:
        NetloomError: The network has nothing of the kind.
    """
    return replace(PROBES[type(view)](job, view, weights), step=step)


@dataclass
class _Open:
    """A view that is open.

    Args:
        cost: Seconds that its last answer took. purse: Seconds that it may spend. answered: When it last was.
        step: Of its last answer.
    """

    view: View
    cost: float
    answered: float
    step: int
    purse: float = 0.0


class LiveViews:
    """Answers the open views again and again, within a budget.

    The views share `SHARE` of the time that passes between steps, in equal parts; what one has no need of, because it
    is cheap, goes to the others. A view is answered when its part has grown to what its last answer took. The first
    answer is free, as that to any question is.

    Args:
        look: Answers a view; False where that failed, and the view is closed then. clock: Tells the time in seconds.
    """

    def __init__(self, look: Callable[[View], bool], clock: Callable[[], float] = time.perf_counter) -> None:
        self._look, self._clock = look, clock
        self._open: dict[int, _Open] = {}
        self._left = 0.0

    def follow(self, views: tuple[View, ...], step: int = 0) -> None:
        """Let these be the open views. Those that are new are answered at once, the others go on."""
        known, self._open = self._open, {}
        for view in views:
            one = known.get(view.number)
            if one is None:
                self._answer(_Open(view, 0.0, 0.0, step), step)
            else:
                self._open[view.number] = one
        self.go_on()

    def go_on(self) -> None:
        """The training works from now on: the time before does not count."""
        self._left = self._clock()

    def between_steps(self, step: int) -> None:
        """Answer one view, if its turn has come."""
        if not self._open:
            return
        now = self._clock()
        if now - self._left < CHECK_S:
            return
        self._earn(now - self._left)
        due = [one for one in self._open.values() if one.purse >= one.cost and now - one.answered >= REST_S]
        if due:
            one = min(due, key=lambda one: one.answered)
            one.purse -= one.cost  # The rest of what it takes is subtracted when that is known.
            self._answer(one, step)
        self._left = self._clock()

    def hold(self, step: int) -> None:
        """The run holds: show how things stand, whatever that takes."""
        for one in list(self._open.values()):
            if one.step != step:
                self._answer(one, step)

    def _earn(self, seconds: float) -> None:
        """Share out what the views may spend of this time."""
        poor = [one for one in self._open.values() if one.purse < one.cost]
        for one in poor:
            one.purse += SHARE * seconds / len(poor)

    def _answer(self, one: _Open, step: int) -> None:
        began = self._clock()
        if self._look(one.view):
            one.answered, one.step = self._clock(), step
            is_first, expected = one.view.number not in self._open, one.cost
            one.cost = one.answered - began
            if not is_first:
                one.purse += expected - one.cost
            self._open[one.view.number] = one
        else:
            self._open.pop(one.view.number, None)
