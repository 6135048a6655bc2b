"""A table of rows × steps that grows for ever and stays small: neighbouring steps are joined when it is full."""

from __future__ import annotations

import numpy as np


class HeatColumns:
    """Columns of values, each of one step, or of a run of 2, 4, 8 ... steps of which it keeps the greatest values.

    Where the values of a run are NaN or infinite, the column is: a fault is never joined away.

    Args:
        rows: Values a step. most: Columns at most.
    """

    def __init__(self, rows: int, most: int = 2000) -> None:
        self._values = np.zeros((rows, most))
        self._first = np.zeros(most)
        self._last = np.zeros(most)
        self._held = 0
        self.count = 0
        self.stride = 1

    @property
    def values(self) -> np.ndarray:
        """Shapes: (rows, count), float64."""
        return self._values[:, : self.count]

    def steps(self, column: int) -> tuple[int, int]:
        """The first and last step that a column stands for."""
        return int(self._first[column]), int(self._last[column])

    def append(self, steps: np.ndarray, values: np.ndarray) -> int:
        """Add steps at the end. Shapes: steps (n,), values (n, rows).

        Returns:
            The first column that changed.
        """
        changed = self.count - 1 if self._held % self.stride else self.count
        for begin in range(0, len(steps), self._values.shape[1]):
            part = slice(begin, begin + self._values.shape[1])
            if self._append(steps[part], values[part]):
                changed = 0
        return max(0, changed)

    def _append(self, steps: np.ndarray, values: np.ndarray) -> bool:
        """Returns: whether columns were joined."""
        joined = False
        most = self._values.shape[1]
        while -(-(self._held + len(steps)) // self.stride) > most:
            self._join()
            joined = True
        place = (self._held + np.arange(len(steps))) // self.stride
        starts = np.flatnonzero(np.diff(place, prepend=-1))
        greatest = np.maximum.reduceat(values, starts, axis=0).T
        ends = np.append(starts[1:], len(steps)) - 1
        columns = place[starts]
        if self._held % self.stride:
            greatest[:, 0] = np.maximum(greatest[:, 0], self._values[:, columns[0]])
        else:
            self._first[columns[0]] = steps[0]
        self._values[:, columns] = greatest
        self._first[columns[1:]] = steps[starts[1:]]
        self._last[columns] = steps[ends]
        self._held += len(steps)
        self.count = int(columns[-1]) + 1
        return joined

    def _join(self) -> None:
        """Make one column of two; an odd last one stays by itself."""
        pairs = self.count // 2
        values = self._values[:, : self.count]
        self._values[:, :pairs] = np.maximum(values[:, 0 : 2 * pairs : 2], values[:, 1 : 2 * pairs : 2])
        self._first[:pairs], self._last[:pairs] = self._first[0 : 2 * pairs : 2], self._last[1 : 2 * pairs : 2]
        if self.count % 2:
            self._values[:, pairs] = values[:, -1].copy()
            self._first[pairs], self._last[pairs] = self._first[self.count - 1], self._last[self.count - 1]
        self.count = pairs + self.count % 2
        self.stride *= 2
