"""The training process as a run uses it: warmed in the background, and told to start as soon as it is warm."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.worker.client import Worker
from engine.worker.messages import (
    Command,
    Discard,
    Event,
    Reply,
    RunFailed,
    RunFinished,
    Start,
    WeightsSaved,
    WorkerReady,
)


@dataclass(frozen=True)
class Heard:
    """What the process said since the last time.

    Args:
        events: In their order. rows: Of the steps, two arrays as they were read before and after the events.
    """

    events: list[Event]
    rows: tuple[np.ndarray, np.ndarray]


class TrainingProcess:
    """One process at a time. A start waits until it is warm; what a discarded run still says is not told."""

    def __init__(self) -> None:
        self._worker: Worker | None = None
        self._waiting: Start | None = None
        self._ends_to_skip = 0
        self.is_warm = False

    @property
    def is_alive(self) -> bool:
        return self._worker is not None and self._worker.is_alive

    @property
    def pid(self) -> int | None:
        """Its process id, None where there is none."""
        return self._worker.pid if self._worker is not None else None

    @property
    def will_speak(self) -> bool:
        """Whether something is to be heard even where no run goes: it loads, or a discarded run has to end."""
        return self._worker is not None and (not self.is_warm or self._ends_to_skip > 0)

    def warm(self) -> None:
        """Have a process, starting one in the background where there is none."""
        if not self.is_alive:
            waiting = self._waiting
            self.end()
            self._waiting = waiting
            self._worker = Worker()
            self._worker.warm()

    def begin(self, start: Start) -> None:
        """Start a run, now or when the process is warm."""
        self._waiting = start
        self.warm()
        self._release()

    def cancel(self) -> bool:
        """Take back a start that still waits; False where none does."""
        waited, self._waiting = self._waiting is not None, None
        return waited

    def send(self, command: Command) -> None:
        """Tell the process something; where there is none, nothing happens."""
        if self._worker is not None:
            self._worker.send(command)

    def discard(self, *, under_way: bool) -> None:
        """Forget the run. One that is under way ends then, and its end is kept quiet."""
        if self.is_alive:
            self.send(Discard())
            self._ends_to_skip += under_way

    def hear(self) -> Heard:
        """Listen, without waiting. After a death there is no process until `warm`."""
        if self._worker is None:
            return Heard([], (np.empty((0, 0)), np.empty((0, 0))))
        early = self._worker.rows()  # a process that died is read no more after `poll`
        events = self._worker.poll()
        late = self._worker.rows()
        was_discarded = self._ends_to_skip > 0
        told = [event for event in events if not self._skips(event)]
        self.is_warm = self.is_warm or any(isinstance(event, WorkerReady) for event in events)
        if self._worker.is_alive:
            self._release()
        else:
            self.end()
        return Heard(told, (early[:0], late[:0]) if was_discarded else (early, late))

    def end(self) -> None:
        """End the process, whatever it does."""
        if self._worker is not None:
            self._worker.close()
        self._worker, self._waiting, self._ends_to_skip, self.is_warm = None, None, 0, False

    def _release(self) -> None:
        """Send the start that waits, once the process is warm and has ended what was discarded."""
        if self.is_warm and not self._ends_to_skip and self._waiting is not None:
            start, self._waiting = self._waiting, None
            self.send(start)

    def _skips(self, event: Event) -> bool:
        """Whether it is of a discarded run, whose last word is its end."""
        if not self._ends_to_skip or isinstance(event, WorkerReady | WeightsSaved | Reply):
            return False
        if isinstance(event, RunFailed) and event.code == "worker_died":
            return False
        self._ends_to_skip -= isinstance(event, RunFinished | RunFailed)
        return True


def ended_by_force(seconds: int) -> RunFailed:
    """What is told of a run whose process had to be killed because it did not stop for so many seconds."""
    return RunFailed(
        "The training process did not stop, and was ended by force",
        code="stopped_by_force",
        why="one step took longer than {seconds} s after Stop",
        mend="Go on from the last checkpoint, or train with a smaller batch",
        args={"seconds": seconds},
    )
