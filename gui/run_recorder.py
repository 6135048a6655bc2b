"""Writes down every run of the window as it goes, in the list of all runs; training never waits or fails for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal, SignalInstance

from engine.project.run_lock import RunLock
from engine.project.run_places import name_of
from engine.project.run_record import Entry, RunState, read_entry, record_of, write_entry
from engine.project.run_store import RunStoreError
from engine.project.run_writer import RunWriter
from engine.project.user_folder import runs_folder
from engine.worker.messages import EpochEnded, RunFailed, RunFinished, RunStarted
from gui.run import Run


class RunRecorder(QObject):
    """Follows a run from its start to its end."""

    recorded = Signal(str)  # the run's name in the list

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._writer = RunWriter(runs_folder())
        self._lock: RunLock | None = None
        self._folder: Path | None = None
        self._entry = Entry()
        self._ears: tuple[tuple[SignalInstance, Callable[..., None]], ...] = (
            (run.state_changed, self._follow),
            (run.run_started, self._begin),
            (run.epoch_ended, self._take),
            (run.run_ended, self._end),
            (run.run_discarded, self._let_go),
        )
        for signal, hear in self._ears:
            signal.connect(hear)

    @property
    def error(self) -> RunStoreError | OSError | UnicodeError | None:
        """Why the list could not be written to last, None when it was. The folder of the run has it all then."""
        return self._writer.error

    def close(self) -> None:
        """The window goes: a run that still trains is broken off."""
        for signal, hear in self._ears:
            signal.disconnect(hear)
        self._ears = ()
        self._let_go()
        self._writer.close()

    def _follow(self, state: str) -> None:
        if state == "starting" and self._run.folder is not None:
            if self._run.folder != self._folder:
                self._let_go()
                self._open(self._run.folder)
        elif state in ("ready", "cold") and self._writer.record is None:
            self._let_go()  # a start that was taken back

    def _open(self, folder: Path) -> None:
        self._folder, self._lock = folder, RunLock(folder)
        self._lock.take()
        known = read_entry(folder)  # of a run that is taken up again
        self._entry = replace(
            known,
            started=known.started or time.time(),
            params=self._run.document.analysis.total_params if known.params is None else known.params,
        )

    def _begin(self, event: RunStarted) -> None:
        design, folder = self._run.design, self._folder
        if design is None or folder is None:
            return
        self._entry = replace(read_entry(folder) if self._writer.record else self._entry, metric=event.metric)
        try:
            write_entry(folder, self._entry, quick=True)
        except OSError as error:
            self._writer.error = error
        begun = replace(record_of(name_of(runs_folder(), folder), design, self._entry), planned=event.epochs)
        self._tell(self._writer.begin(begun, [epoch.listed() for epoch in event.history]))

    def _take(self, event: EpochEnded) -> None:
        self._tell(self._writer.add(event.listed()))

    def _end(self, event: RunFinished | RunFailed) -> None:
        if isinstance(event, RunFinished):
            state = cast(RunState, event.reason)
            self._tell(self._writer.end(state, step=event.step, seconds=event.seconds, test=event.test))
        else:
            state = "interrupted" if event.code in ("worker_died", "stopped_by_force") else "failed"
            self._tell(self._writer.end(state))

    def _tell(self, is_written: bool) -> None:
        if is_written and self._writer.record is not None:
            self.recorded.emit(self._writer.record.folder)

    def _let_go(self) -> None:
        """The run is no longer this window's."""
        record, folder, lock = self._writer.record, self._folder, self._lock
        is_written = self._writer.let_go()
        self._folder = self._lock = None
        if record is not None and is_written:
            self.recorded.emit(record.folder)
        if lock is not None:
            lock.release()
        if record is None and folder is not None and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
