"""A run of the command line as an entry of the list of runs that the window shows."""

from __future__ import annotations

import contextlib
import time
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self, assert_never, cast

from commands import output
from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.project.run_lock import RunLock
from engine.project.run_places import name_of
from engine.project.run_record import Entry, RunState, read_entry, record_of, write_entry
from engine.project.run_writer import RunWriter
from engine.project.user_folder import runs_folder
from engine.training.events import (
    CheckpointFailed,
    CheckpointSaved,
    EpochEnded,
    RunEvent,
    RunFailed,
    RunFinished,
    RunStarted,
)


class Listing:
    """Follows a run from its start to its end. Whatever befalls the list, the run never hears of it.

    Args:
        design: What is trained. params: Numbers that it learns or keeps. folder: What the run leaves; a run that
            leaves nothing is not listed. is_resumed: It goes on with the run of that folder.
    """

    def __init__(self, design: Design, params: int, folder: Path | None, *, is_resumed: bool) -> None:
        self._design, self._params, self._folder, self._is_resumed = design, params, folder, is_resumed
        self._lock = RunLock(folder) if folder else None
        self._writer: RunWriter | None = None
        self._fault: Exception | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """A run that has not ended is broken off; what kept it out of the list is told in a line."""
        if self._writer is not None:
            self._writer.let_go()
            self._writer.close()
            if not self._writer.is_findable:
                self._fault = self._writer.error
        if self._lock is not None:
            self._lock.release()
        if self._fault is not None:
            told = output.escaped(f"This run is not in the window's list of runs: {_reason(self._fault)}")
            output.text(f"[yellow]![/] {told}", error=True)

    def hear(self, event: RunEvent) -> None:
        """Write down what became of the run."""
        match event:
            case RunStarted():
                self._begin(event)
            case EpochEnded():
                if self._writer is not None and self._writer.add(event.listed()) and self._lock is not None:
                    self._lock.take()  # a window that showed the run may have let it go
            case RunFinished():
                if self._writer is not None:
                    state = cast(RunState, event.reason)
                    self._writer.end(state, step=event.step, seconds=event.seconds, test=event.test)
            case RunFailed():
                if self._writer is not None:
                    self._writer.end("failed")
            case CheckpointSaved() | CheckpointFailed():
                pass
            case _:
                assert_never(event)

    def _begin(self, event: RunStarted) -> None:
        if self._folder is None or self._lock is None:
            return
        self._lock.take()
        known = read_entry(self._folder) if self._is_resumed else Entry()
        entry = replace(known, started=known.started or time.time(), params=self._params, metric=event.metric)
        with contextlib.suppress(OSError):  # a full disk is told by whoever keeps the weights
            write_entry(self._folder, entry, quick=True)
        try:
            root = runs_folder()
            begun = replace(record_of(name_of(root, self._folder), self._design, entry), planned=event.epochs)
        except (OSError, RuntimeError) as error:  # no such home, or no way to the folder
            self._fault = error
            return
        self._writer = RunWriter(root)
        self._writer.begin(begun, [epoch.listed() for epoch in event.history])


def _reason(error: Exception) -> str:
    """What the error says, in one line."""
    if isinstance(error, NetloomError):
        told = error.wording.part("why") or error.wording.part("what")
    elif isinstance(error, OSError):
        told = f"{error.strerror or error}: {error.filename or ''}".rstrip(": ")
    else:
        told = str(error)
    return " ".join(told.split())
