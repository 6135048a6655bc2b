"""Writes down every run of the window as it goes, in the list of all runs; training never waits or fails for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QLockFile, QObject, Signal, SignalInstance

from engine.project.run_record import (
    Entry,
    EpochRecord,
    RunRecord,
    RunState,
    read_entry,
    record_of,
    with_epochs,
    write_entry,
)
from engine.project.run_store import RunStore, RunStoreError
from engine.worker.messages import EpochEnded, RunFailed, RunFinished, RunStarted
from gui.run import Run
from gui.run_folders import lock_of, runs_root

PAUSE_S = 0.5
"""Seconds between two entries: epochs that end sooner are written together."""
PATIENCE_S = 0.02
"""Longest wait for another window while a run goes on; what is not written then is written with the next epochs."""
END_PATIENCE_S = 0.5


class RunRecorder(QObject):
    """Follows a run from its start to its end.

    Attributes:
        error: Why the list could not be written to last, None when it was. The folder of the run has it all then.
    """

    recorded = Signal(str)  # name of the run's folder

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self.error: RunStoreError | OSError | None = None
        self._store: RunStore | None = None
        self._lock: QLockFile | None = None
        self._folder: Path | None = None
        self._record: RunRecord | None = None
        self._entry = Entry()
        self._epochs: list[EpochRecord] = []
        self._waiting: list[EpochRecord] = []
        self._is_begun = False
        self._due_s = 0.0
        self._ears: tuple[tuple[SignalInstance, Callable[..., None]], ...] = (
            (run.state_changed, self._follow),
            (run.run_started, self._begin),
            (run.epoch_ended, self._take),
            (run.run_ended, self._end),
            (run.run_discarded, self._let_go),
        )
        for signal, hear in self._ears:
            signal.connect(hear)

    def close(self) -> None:
        """The window goes: a run that still trains is broken off."""
        for signal, hear in self._ears:
            signal.disconnect(hear)
        self._ears = ()
        self._let_go()
        self._drop_store()

    def _follow(self, state: str) -> None:
        if state == "starting" and self._run.folder is not None:
            if self._run.folder != self._folder:
                self._let_go()
                self._open(self._run.folder)
        elif state in ("ready", "cold") and self._record is None:
            self._let_go()  # a start that was taken back

    def _open(self, folder: Path) -> None:
        self._folder, self._lock = folder, lock_of(folder)
        self._lock.tryLock(0)
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
        self._entry = replace(read_entry(folder) if self._record else self._entry, metric=event.metric)
        try:
            write_entry(folder, self._entry, quick=True)
        except OSError as error:
            self.error = error
        self._epochs = [told(epoch) for epoch in event.history]
        begun = replace(record_of(folder.name, design, self._entry), planned=event.epochs)
        self._record = with_epochs(begun, self._epochs)
        self._waiting, self._is_begun = [], False
        self._write("running")

    def _take(self, event: EpochEnded) -> None:
        if self._record is None:
            return
        epoch = told(event)
        self._record = with_epochs(self._record, (epoch,))
        self._epochs.append(epoch)
        self._waiting.append(epoch)
        if time.monotonic() >= self._due_s:
            self._write("running")

    def _end(self, event: RunFinished | RunFailed) -> None:
        if self._record is None:
            return
        if isinstance(event, RunFinished):
            self._write(cast(RunState, event.reason), event)
        else:
            self._write("interrupted" if event.code in ("worker_died", "stopped_by_force") else "failed")

    def _write(self, state: RunState, end: RunFinished | None = None) -> None:
        """Put into the list what is not in it yet; a fault is kept, and what was to be written with it."""
        assert self._record is not None
        self._record = replace(self._record, state=state)
        if end is not None:
            self._record = replace(self._record, step=end.step, seconds=end.seconds, test=end.test)
        self._due_s = time.monotonic() + PAUSE_S
        try:
            store = self._opened(END_PATIENCE_S if state != "running" else PATIENCE_S)
            if self._is_begun:
                store.add(self._record, self._waiting)
            else:
                store.save(self._record, self._epochs)
        except (RunStoreError, OSError) as error:
            self.error = error
            self._drop_store()
            return
        self.error, self._is_begun, self._waiting = None, True, []
        self.recorded.emit(self._record.folder)

    def _let_go(self) -> None:
        """The run is no longer this window's."""
        record, folder, lock = self._record, self._folder, self._lock
        if record is not None and record.state == "running":
            self._write("interrupted")
        self._record = self._folder = self._lock = None
        if lock is not None:
            lock.unlock()
        if record is None and folder is not None and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()

    def _opened(self, patience_s: float) -> RunStore:
        if self._store is None:
            self._store = RunStore(runs_root(), patience_s=patience_s)
        else:
            self._store.wait_for(patience_s)
        return self._store

    def _drop_store(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None


def told(epoch: EpochEnded) -> EpochRecord:
    """An epoch as it is listed."""
    return EpochRecord(
        epoch.epoch, epoch.step, epoch.train_loss, epoch.valid_loss, epoch.lr, epoch.seconds, epoch.metrics
    )
