"""A ring of number rows in shared memory, from one writer to one reader, without locks and without waiting."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from multiprocessing.shared_memory import SharedMemory

import numpy as np

HEAD_WORDS = 8
RUN, WIDTH, START, WRITTEN, TAKEN, DROPPED = range(6)
DEFAULT_BYTES = 16 * 2**20


class Ring:
    """Rows of float64.

    The writer counts the rows it has written, the reader those it has taken, both over all runs; each changes only
    its own number, and a row is complete before it is counted. When the reader has fallen a whole ring behind, rows
    are dropped and counted.

    Args:
        memory: Zeroed at first. It is the reader's, who makes it (`Ring.made`) and frees it (`close`).
    """

    def __init__(self, memory: SharedMemory) -> None:
        self._memory = memory
        self._is_named = True
        everything = np.ndarray((memory.size // 8,), np.int64, buffer=memory.buf)
        self._head = everything[:HEAD_WORDS]
        self._space = everything[HEAD_WORDS:].view(np.float64)
        self._rows = _shaped(self._space, 1)
        self._run = 0

    @classmethod
    def made(cls, size: int = DEFAULT_BYTES) -> Ring:
        """A new ring of so many bytes."""
        return cls(SharedMemory(create=True, size=size))

    @classmethod
    def named(cls, name: str) -> Ring:
        """The ring that another process made."""
        return cls(SharedMemory(name))

    @property
    def name(self) -> str:
        """By which another process finds it."""
        return self._memory.name

    @property
    def dropped(self) -> int:
        """Rows of this run that found no room."""
        return int(self._head[DROPPED])

    def begin(self, width: int) -> None:
        """As the writer: start a run with rows of so many numbers. What was not yet read is gone."""
        head = self._head
        self._rows = _shaped(self._space, width)
        head[START] = head[WRITTEN]
        barrier()
        head[WIDTH], head[DROPPED] = width, 0
        barrier()
        head[RUN] += 1

    def write(self, new: Sequence[Sequence[float]]) -> None:
        """As the writer: add rows, as many as there is room for, and drop the others."""
        head, rows = self._head, self._rows
        written = int(head[WRITTEN])
        room = len(rows) - written + max(int(head[TAKEN]), int(head[START]))
        count, place = min(len(new), room), written % len(rows)
        if count and place + count <= len(rows):
            rows[place : place + count] = new[:count]
        elif count:
            rows[np.arange(written, written + count) % len(rows)] = new[:count]
        barrier()
        head[WRITTEN] = written + count
        if count < len(new):
            head[DROPPED] += len(new) - count

    def read(self) -> np.ndarray:
        """As the reader: the rows since the last call; none where a new run began meanwhile.

        Shapes:
            answer: (rows, width), float64
        """
        head = self._head
        run = int(head[RUN])
        barrier()
        if run != self._run:
            self._run, self._rows = run, _shaped(self._space, int(head[WIDTH]))
        taken, written = max(int(head[TAKEN]), int(head[START])), int(head[WRITTEN])
        barrier()
        rows: np.ndarray = self._rows[np.arange(taken, written) % len(self._rows)]
        barrier()
        if int(head[RUN]) != run or int(head[START]) > taken:
            return rows[:0]
        head[TAKEN] = written
        return rows

    def hide(self) -> None:
        """As the reader, once the writer has found it: give the name back, so that no death can leave it behind."""
        if self._is_named:
            self._memory.unlink()
            self._is_named = False

    def detach(self) -> None:
        """As the writer: let go of the memory, which stays."""
        del self._head, self._space, self._rows
        self._memory.close()

    def close(self) -> None:
        """As the reader: free the memory."""
        self.hide()
        self.detach()


def _shaped(space: np.ndarray, width: int) -> np.ndarray:
    rows = len(space) // width
    return space[: rows * width].reshape(rows, width)


_first, _second = threading.Lock(), threading.Lock()


def barrier() -> None:
    """Let no write pass another, on processors that reorder them: two locks, each taken and given back."""
    with _first:
        pass
    with _second:
        pass
