"""Which replies of the training process are still to come, and which of them are of views that are followed."""

from __future__ import annotations

from collections.abc import Iterable

from engine.worker.messages import Reply, Viewed


class Replies:
    """The numbers of questions that wait for their answers; true while there are any."""

    def __init__(self) -> None:
        self._awaited: set[int] = set()
        self._followed: set[int] = set()

    def __bool__(self) -> bool:
        return bool(self._awaited)

    def ask(self, number: int) -> None:
        """A question was asked."""
        self._awaited.add(number)

    def follow(self, numbers: Iterable[int]) -> None:
        """These views are followed from now on, and no others."""
        self._awaited -= self._followed
        self._followed = set(numbers)
        self._awaited |= self._followed

    def hear(self, reply: Reply) -> bool:
        """A reply came; whether it is of a view that is or was followed."""
        self._awaited.discard(reply.number)
        return isinstance(reply, Viewed) or reply.number in self._followed

    def clear(self) -> None:
        """Nothing will come any more."""
        self._awaited.clear()
