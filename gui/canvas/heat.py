"""Gradient norms as colours: a fixed scale over eleven powers of ten, so that what vanishes is seen to vanish."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtGui import QColor

LOWEST, HIGHEST = -8.0, 3.0
"""Powers of ten at the ends of the scale."""
LEVELS = 45
STOPS = ("#40309a", "#2f5fd0", "#1f93b8", "#2aa876", "#8bbf3a", "#e8b92e", "#ea7a2c", "#d42f3c")
"""From vanishing over healthy to exploding."""


def level_of(value: float) -> int:
    """The step of the scale, 0 to LEVELS − 1; −1 where there is no value."""
    if math.isnan(value):
        return -1
    if value <= 0:
        return 0
    if math.isinf(value):
        return LEVELS - 1
    share = (math.log10(value) - LOWEST) / (HIGHEST - LOWEST)
    return min(LEVELS - 1, max(0, round(share * (LEVELS - 1))))


def levels_of(values: np.ndarray) -> np.ndarray:
    """The steps of many values at once."""
    return np.array([level_of(value) for value in values.tolist()], np.int16)


def color_of(level: int) -> QColor:
    """The colour of a step of the scale."""
    place = level / (LEVELS - 1) * (len(STOPS) - 1)
    lower = min(int(place), len(STOPS) - 2)
    a, b, share = QColor(STOPS[lower]), QColor(STOPS[lower + 1]), place - lower
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )


def ink_on(color: QColor) -> QColor:
    """Black or white, whichever can be read on a colour."""
    light = 0.299 * color.red() + 0.587 * color.green() + 0.114 * color.blue()
    return QColor("#101418" if light > 140 else "#ffffff")


def value_text(value: float) -> str:
    """A norm in two digits: `0.31`, `4.2e−7`."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else "∞" if value > 0 else "–"
    if 1e-3 <= abs(value) < 1e3:
        return f"{value:.2g}" if abs(value) < 100 else f"{value:.0f}"
    mantissa, exponent = f"{value:.1e}".split("e")
    return f"{mantissa}e{int(exponent)}".replace("-", "−")
