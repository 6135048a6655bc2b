"""Where a dragged block settles: in line with another block nearby, or else on the grid."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from gui.canvas.measures import snapped

PULL = 7.0
"""Within so many view pixels a block is drawn into line."""


class Guide(NamedTuple):
    """A line in canvas pixels along which blocks are aligned."""

    x0: float
    y0: float
    x1: float
    y1: float


def settle(box: np.ndarray, others: np.ndarray, zoom: float) -> tuple[float, float, tuple[Guide, ...]]:
    """Where the upper left corner of a dragged block goes, and the lines that hold it there.

    Shapes:
        box: (4,), the block where the mouse has it. others: (n, 4), the blocks that stay.
    """
    left, x_mate = _pulled(box[0], others[:, 0], PULL / zoom)
    top, y_mate = _pulled(box[1], others[:, 1], PULL / zoom)
    guides = []
    if x_mate >= 0:
        ends = sorted((top, top + box[3] - box[1], *others[x_mate, 1::2].tolist()))
        guides.append(Guide(left, ends[0] - 8, left, ends[-1] + 8))
    if y_mate >= 0:
        ends = sorted((left, left + box[2] - box[0], *others[y_mate, 0::2].tolist()))
        guides.append(Guide(ends[0] - 8, top, ends[-1] + 8, top))
    return left, top, tuple(guides)


def _pulled(value: float, mates: np.ndarray, reach: float) -> tuple[float, int]:
    if len(mates):
        apart = np.abs(mates - value)
        nearest = int(apart.argmin())
        if apart[nearest] <= reach:
            return float(mates[nearest]), nearest
    return snapped(float(value)), -1
