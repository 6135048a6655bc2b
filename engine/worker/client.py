"""The editor's side of the training process: it starts it, speaks to it, and notices when it dies. Free of torch."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import ModuleType

import numpy as np

from engine.worker.entry import enter
from engine.worker.messages import (
    CheckpointSaved,
    Command,
    Event,
    RunFailed,
    RunFinished,
    Start,
    TrainFurther,
    WorkerReady,
)
from engine.worker.ring import Ring

NO_ROWS = np.empty((0, 0))


@contextlib.contextmanager
def _without_main() -> Iterator[None]:
    """Keep the program's main module from the child, which would run it again where it has no guard, and needs it not.

    multiprocessing has no other way to say so: it reads the module's file and name when the child is started.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def process_context() -> SpawnContext:
    """How a training process begins: afresh, on every system."""
    return multiprocessing.get_context("spawn")


class Worker:
    """One training process at a time; after its death `warm` starts the next.

    All methods but `wait` return at once. They must be called from one thread, which must live as long as the
    process: on Linux a child dies with the thread that started it.
    """

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._ring: Ring | None = None
        self._has_run = False
        self._checkpoint: Path | None = None
        self._unsent: list[Command] = []
        self._is_ready = False
        self._last_rows = NO_ROWS

    @property
    def is_alive(self) -> bool:
        """Whether there is a process that takes commands."""
        return self._process is not None and self._process.is_alive()

    @property
    def pid(self) -> int | None:
        """Its process id, None where there is none."""
        return self._process.pid if self._process else None

    @property
    def dropped(self) -> int:
        """Step rows of this run that came while nobody read, and found no room."""
        return self._ring.dropped if self._ring else 0

    def warm(self) -> None:
        """Start a process in the background where there is none; `WorkerReady` tells when it is warm."""
        if self._process is not None:
            return
        context = process_context()
        ours, theirs = context.Pipe()
        self._ring = Ring.made()
        self._process = context.Process(
            target=enter, args=(theirs, self._ring.name, os.getpid()), name="netloom-training", daemon=True
        )
        with _without_main():
            self._process.start()
        theirs.close()
        self._connection = ours

    def send(self, command: Command) -> None:
        """Tell the process something; where there is none, one is started. A death shows in `poll`."""
        self.warm()
        if isinstance(command, Start):
            self._has_run, self._checkpoint = True, command.resume
        if isinstance(command, TrainFurther):
            self._has_run = True
        if self._is_ready:
            self._deliver(command)
        else:
            self._unsent.append(command)  # A long one would wait for a process that does not listen yet.

    def poll(self) -> list[Event]:
        """What happened since the last call. A silent death is told as `RunFailed(code="worker_died")`."""
        if self._process is None or self._connection is None:
            return []
        alive = self._process.is_alive()  # Asked before draining, so that no event is lost.
        events = self._drained(self._connection)
        if not alive:
            events.append(self._death())
        return events

    def wait(self, seconds: float) -> None:
        """Sleep until there is something to poll, at most so long; for a caller without an event loop."""
        if self._connection is not None:
            wait([self._connection], seconds)

    def rows(self) -> np.ndarray:
        """The steps since the last call.

        Shapes:
            answer: (steps, columns of `RunStarted`), float64
        """
        if self._ring is not None:
            return self._ring.read()
        rows, self._last_rows = self._last_rows, NO_ROWS
        return rows

    def close(self) -> None:
        """End the process and free what it held."""
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.join(0.2)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()
            self._process.close()
        if self._ring is not None:
            self._last_rows = self._ring.read()
            self._ring.close()
        self._is_ready = False
        self._unsent.clear()
        self._process = self._connection = self._ring = None
        self._has_run = False

    def _begin(self) -> None:
        """The process listens now, and has found the ring."""
        self._is_ready = True
        if self._ring is not None:
            self._ring.hide()
        for command in self._unsent:
            self._deliver(command)
        self._unsent.clear()

    def _deliver(self, command: Command) -> None:
        assert self._connection is not None
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self._connection.send(command)

    def _drained(self, connection: Connection) -> list[Event]:
        events: list[Event] = []
        with contextlib.suppress(EOFError, OSError):
            while connection.poll():
                event = connection.recv()
                events.append(event)
                match event:
                    case WorkerReady():
                        self._begin()
                    case CheckpointSaved(path):
                        self._checkpoint = path
                    case RunFinished() | RunFailed():
                        self._has_run = False
        return events

    def _death(self) -> RunFailed:
        assert self._process is not None
        code, path, had_run = self._process.exitcode, self._checkpoint, self._has_run
        self.close()
        killed = code is not None and code < 0
        return RunFailed(
            "The training process died",
            "worker_died",
            "it was killed by signal {code}: the system does so when memory runs out"
            if killed
            else "it ended with code {code} and no word",
            "Resume from the checkpoint in {path}"
            if path
            else "Nothing was saved yet: start again"
            if had_run
            else "Start again",
            args={"code": -code if killed and code else code, "path": str(path) if path else ""},
        )
