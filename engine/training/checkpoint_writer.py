"""Writing checkpoints beside the training: the loop hands over a snapshot and goes on."""

from __future__ import annotations

import threading
from pathlib import Path

from engine.training import checkpoint
from engine.training.checkpoint import Snapshot
from engine.training.events import CheckpointFailed, CheckpointSaved


class CheckpointWriter:
    """A thread that writes the newest snapshot; one that waited when a newer came is left out.

    Args:
        folder: Where to.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._condition = threading.Condition()
        self._waiting: Snapshot | None = None
        self._is_closed = False
        self._outcomes: list[CheckpointSaved | CheckpointFailed] = []
        self._thread = threading.Thread(target=self._work, name="checkpoints", daemon=True)
        self._thread.start()

    def offer(self, state: Snapshot) -> None:
        """Hand over a snapshot."""
        with self._condition:
            self._waiting = state
            self._condition.notify()

    def outcomes(self) -> list[CheckpointSaved | CheckpointFailed]:
        """What became of the snapshots since the last call."""
        with self._condition:
            told, self._outcomes = self._outcomes, []
        return told

    def close(self) -> list[CheckpointSaved | CheckpointFailed]:
        """Write what waits, end the thread, and say what became of it."""
        with self._condition:
            self._is_closed = True
            self._condition.notify()
        self._thread.join()
        return self.outcomes()

    def _work(self) -> None:
        while True:
            with self._condition:
                self._condition.wait_for(lambda: self._waiting is not None or self._is_closed)
                state, self._waiting = self._waiting, None
            if state is None:
                return
            outcome = self._write(state)
            with self._condition:
                self._outcomes.append(outcome)

    def _write(self, state: Snapshot) -> CheckpointSaved | CheckpointFailed:
        try:
            checkpoint.write(state, self._folder)
        except OSError as error:
            return CheckpointFailed(self._folder, state.step, error.strerror or str(error))
        return CheckpointSaved(self._folder, state.step)
