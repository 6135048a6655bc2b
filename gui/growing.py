"""Arrays that grow at their end in constant time per row."""

from __future__ import annotations

import numpy as np


class GrowingArray:
    """Rows of numbers, appended to without copying what is there each time.

    Shapes:
        view: (n, *row), float64: what was appended so far, in order. Never write to it.

    Args:
        row: Sizes of one row; () for plain numbers. capacity: Rows for which room is made at first.
    """

    def __init__(self, row: tuple[int, ...] = (), capacity: int = 1024) -> None:
        self._store = np.empty((capacity, *row))
        self._count = 0

    def __len__(self) -> int:
        return self._count

    @property
    def view(self) -> np.ndarray:
        """All rows so far, without a copy."""
        return self._store[: self._count]

    def append(self, rows: np.ndarray) -> None:
        """Add rows at the end.

        Raises:
            ValueError: A row has another size than this array's.
        """
        count = self._count + len(rows)
        if count > len(self._store):
            grown = np.empty((max(count, 2 * len(self._store)), *self._store.shape[1:]))
            grown[: self._count] = self.view
            self._store = grown
        self._store[self._count : count] = rows
        self._count = count

    def truncate(self, count: int) -> None:
        """Forget all rows after the first `count`."""
        self._count = min(self._count, max(0, count))
