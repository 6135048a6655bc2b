"""Arrays made to fit the pixels of a screen."""

from __future__ import annotations

import numpy as np


def fitted(cells: np.ndarray, high: int, wide: int) -> np.ndarray:
    """The cells, those that share a pixel joined to their mean.

    Shapes:
        cells: (rows, columns); answer: (at most high, at most wide)
    """
    for axis, room in enumerate((max(1, high), max(1, wide))):
        count = cells.shape[axis]
        if count > room:
            starts = np.arange(room) * count // room
            sizes = np.diff(np.append(starts, count))
            cells = np.add.reduceat(cells, starts, axis=axis) / sizes.reshape((-1, 1) if axis == 0 else (1, -1))
    return cells
