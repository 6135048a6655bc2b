"""How a gradient fares on its way back through time, said in one factor and one horizon. Free of torch."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

Course = Literal["fades", "grows", "keeps", "nothing", "not_finite", "one_step"]
LEARNED = 0.01
"""A step counts as learned from while its gradient is at least this share of that of the newest steps."""
CHANGED = 2.0
"""A gradient that changes by less than this factor over all steps keeps its strength."""


@dataclass(frozen=True)
class Fading:
    """What a step back through time does to a gradient.

    Args:
        course: `fades`, `grows` or `keeps` its strength on the way back; `nothing` arrives at all (all are 0);
            `not_finite` where there is NaN or infinity; `one_step` where there is no way.
        factor: By which one step back multiplies it, the slope of a line through the logarithms; NaN where there is
            none.
        horizon: How many steps before the newest the oldest lies that is learned from; None where all are.
    """

    course: Course
    factor: float = math.nan
    horizon: int | None = None

    @property
    def halving(self) -> float:
        """Steps back after which half of it is left, or after which it has doubled; infinite where it keeps."""
        slope = abs(math.log2(self.factor)) if self.factor > 0 else math.nan
        return 1 / slope if slope else math.inf


def fading(norms: np.ndarray) -> Fading:
    """The course of gradient norms, the newest step first.

    The line is fitted by least squares to the norms that are not 0, for what lies below the smallest number has no
    logarithm. The newest is left out where two others are there, and only the weaker of the newest two is what old
    ones are measured by: the loss reads the last state of many networks directly, which says nothing of time.

    Shapes:
        norms: (T,), at least 0
    """
    norms = np.asarray(norms, np.float64)
    if not np.isfinite(norms).all():
        return Fading("not_finite")
    if not norms.any():
        return Fading("nothing")
    if len(norms) < 2:
        return Fading("one_step")
    horizon = _horizon(norms)
    ages = np.flatnonzero(norms)
    ages = ages[1:] if ages[0] == 0 and len(ages) > 2 else ages
    if len(ages) < 2:
        return Fading("fades" if ages[0] == 0 else "grows", math.nan, horizon)
    slope = float(np.polyfit(ages, np.log(norms[ages]), 1)[0])
    if abs(slope) * (len(norms) - 1) < math.log(CHANGED) and horizon is None:
        return Fading("keeps", math.exp(slope))
    return Fading("fades" if slope < 0 else "grows", math.exp(slope), horizon)


def _horizon(norms: np.ndarray) -> int | None:
    newest = norms[:2][norms[:2] > 0]
    least = LEARNED * (newest.min() if len(newest) else norms.max())
    oldest = int(np.flatnonzero(norms >= least)[-1])
    return None if oldest == len(norms) - 1 else oldest
