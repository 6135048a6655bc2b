"""A growing curve that can be drawn at any zoom with a few points a pixel column, and never loses a peak."""

from __future__ import annotations

import itertools

import numpy as np

from gui.growing import GrowingArray

CELL = 4
"""Samples in a cell of the lowest level."""
MERGED = 4
"""Cells that make one cell of the next level."""
FEWEST_CELLS = 8
"""A level with fewer cells than this saves nothing."""


class MinMaxPyramid:
    """Samples (x, y) with x rising, and the least and greatest y of ever larger cells.

    A window is read from the coarsest level whose cells are no wider than a pixel column, so that drawing costs the
    same at a thousand samples and at ten million. Appending costs a constant number of operations a sample.
    NaN is a gap among samples; a cell passes over it.
    """

    def __init__(self) -> None:
        self._x = GrowingArray()
        self._y = GrowingArray()
        self._least: list[GrowingArray] = []
        self._greatest: list[GrowingArray] = []

    def __len__(self) -> int:
        return len(self._x)

    @property
    def x(self) -> np.ndarray:
        """All positions, rising."""
        return self._x.view

    @property
    def y(self) -> np.ndarray:
        """All values."""
        return self._y.view

    def append(self, x: np.ndarray, y: np.ndarray) -> None:
        """Add samples at the end.

        Shapes:
            x, y: (n,), float64; x rising and past all that came before
        """
        self._x.append(x)
        self._y.append(y)
        least, greatest, size = self._y.view, self._y.view, CELL
        for level in itertools.count():
            cells = len(least) // size
            if level == len(self._least):
                if cells < FEWEST_CELLS:
                    break
                self._least.append(GrowingArray())
                self._greatest.append(GrowingArray())
            first = len(self._least[level])
            if cells > first:
                part = slice(first * size, cells * size)
                self._least[level].append(np.fmin.reduce(least[part].reshape(-1, size), axis=1))
                self._greatest[level].append(np.fmax.reduce(greatest[part].reshape(-1, size), axis=1))
            least, greatest, size = self._least[level].view, self._greatest[level].view, MERGED

    def window(self, left: float, right: float, columns: int) -> tuple[np.ndarray, np.ndarray]:
        """What to draw for positions from `left` to `right` on `columns` pixels: one sample more at each side.

        Shapes:
            x, y: (m,), float64, m at most about 2 · MERGED · columns + 100
        """
        x = self._x.view
        first = max(0, int(np.searchsorted(x, left, "left")) - 1)
        last = min(len(x), int(np.searchsorted(x, right, "right")) + 1)
        level, size = self._level((last - first) / max(1, columns))
        if level < 0:
            return x[first:last], self._y.view[first:last]
        cells = slice(first // size, min(last // size, len(self._least[level])))
        begin, end = cells.start * size, cells.stop * size
        head_x = np.repeat(x[begin:end:size], 2)
        head_y = np.empty(2 * (cells.stop - cells.start))
        head_y[0::2], head_y[1::2] = self._least[level].view[cells], self._greatest[level].view[cells]
        head_x[1::2] = x[begin + size // 2 : end : size]
        tail_x, tail_y = self._tail(end, last)
        return np.concatenate((head_x, tail_x)), np.concatenate((head_y, tail_y))

    def _level(self, samples_a_column: float) -> tuple[int, int]:
        """The coarsest level whose cells are within a pixel column, and their size; -1 for the samples themselves."""
        level, size = -1, CELL
        while level + 1 < len(self._least) and size <= samples_a_column:
            level, size = level + 1, size * MERGED
        return level, size if level < 0 else size // MERGED

    def _tail(self, first: int, last: int) -> tuple[np.ndarray, np.ndarray]:
        """Samples past the last finished cell, in cells of the lowest level and then one by one."""
        middle = max(first, last // CELL * CELL)
        if not self._least or middle - first <= CELL:
            return self._x.view[first:last], self._y.view[first:last]
        cells = slice(first // CELL, min(middle // CELL, len(self._least[0])))
        x = np.repeat(self._x.view[first : cells.stop * CELL : CELL], 2)
        y = np.empty(2 * (cells.stop - cells.start))
        y[0::2], y[1::2] = self._least[0].view[cells], self._greatest[0].view[cells]
        rest = slice(cells.stop * CELL, last)
        return np.concatenate((x, self._x.view[rest])), np.concatenate((y, self._y.view[rest]))
