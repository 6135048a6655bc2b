"""Writes down a run as it goes, in the list of all runs; whoever trains it never waits long or fails for it."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from engine.project.run_places import is_outside, remember
from engine.project.run_record import EpochRecord, RunRecord, RunState, with_epochs
from engine.project.run_store import RunStore, RunStoreError

PAUSE_S = 0.5
"""Seconds between two entries: epochs that end sooner are written together."""
PATIENCE_S = 0.02
"""Longest wait for another window while a run goes on; what is not written then is written with the next epochs."""
END_PATIENCE_S = 0.5


class RunWriter:
    """Follows one run after another.

    Args:
        root: The folder of all runs; made where it is missing.

    Attributes:
        record: Of the present run, None for none.
        error: Why the list could not be written to last, None when it was. The folder of the run has it all then.
        is_findable: Whether the list finds the run's folder, however it fared with the list itself.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self.record: RunRecord | None = None
        self.error: RunStoreError | OSError | UnicodeError | None = None
        self.is_findable = False
        self._store: RunStore | None = None
        self._epochs: list[EpochRecord] = []
        self._waiting: list[EpochRecord] = []
        self._is_begun = False
        self._due_s = 0.0

    def begin(self, record: RunRecord, epochs: Sequence[EpochRecord]) -> bool:
        """A run begins, or goes on after these passes. Whether the list says so now; as every method."""
        self.record = with_epochs(record, epochs)
        self._epochs, self._waiting, self._is_begun = list(epochs), [], False
        self.is_findable = self._is_remembered(record.folder)
        return self._write("running")

    def add(self, epoch: EpochRecord) -> bool:
        """A pass ended; it may be written with later ones."""
        if self.record is None:
            return False
        self.record = with_epochs(self.record, (epoch,))
        self._epochs.append(epoch)
        self._waiting.append(epoch)
        return time.monotonic() >= self._due_s and self._write("running")

    def end(
        self,
        state: RunState,
        *,
        step: int | None = None,
        seconds: float | None = None,
        test: Mapping[str, float] | None = None,
    ) -> bool:
        """The run ended so; what is None is as far as the passes told."""
        if self.record is None:
            return False
        record = self.record
        self.record = replace(
            record,
            step=record.step if step is None else step,
            seconds=record.seconds if seconds is None else seconds,
            test=record.test if test is None else test,
        )
        return self._write(state)

    def let_go(self) -> bool:
        """Nobody follows the run any more: one that still trains is broken off."""
        broke_off = self.record is not None and self.record.state == "running"
        written = broke_off and self._write("interrupted")
        self.record = None
        return written

    def close(self) -> None:
        """Let go of the list."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _is_remembered(self, name: str) -> bool:
        if not is_outside(name):
            return True
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            remember(self._root, name)
        except (OSError, UnicodeError) as error:
            self.error = error
            return False
        return True

    def _write(self, state: RunState) -> bool:
        """Put into the list what is not in it yet; a fault is kept, and what was to be written with it."""
        assert self.record is not None
        self.record = replace(self.record, state=state)
        self._due_s = time.monotonic() + PAUSE_S
        try:
            store = self._opened(PATIENCE_S if state == "running" else END_PATIENCE_S)
            if self._is_begun:
                store.add(self.record, self._waiting)
            else:
                store.save(self.record, self._epochs)
        except (RunStoreError, OSError, UnicodeError) as error:
            self.error = error
            self.close()
            return False
        self.error, self._is_begun, self._waiting = None, True, []
        return True

    def _opened(self, patience_s: float) -> RunStore:
        if self._store is None:
            self._root.mkdir(parents=True, exist_ok=True)
            self._store = RunStore(self._root, patience_s=patience_s)
        else:
            self._store.wait_for(patience_s)
        return self._store
