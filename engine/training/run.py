"""One training run from start to end: the loop, what it reports, and what it leaves on disk."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from torch import Tensor

from engine.analysis.surgery import Fate
from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.training import checkpoint, run_folder
from engine.training.altering import altered
from engine.training.checkpoint_writer import CheckpointWriter
from engine.training.events import (
    CheckpointFailed,
    EpochEnded,
    RunEvent,
    RunFailed,
    RunFinished,
    RunStarted,
    columns_of,
)
from engine.training.failures import failure, memory_told
from engine.training.job import prepare
from engine.training.loop import Loop, Moment, OnSteps
from engine.training.not_finite import NotFinite
from engine.training.transplant import transplant

CHECKPOINT_SECONDS = 10.0
"""The longest time between two checkpoints."""
EPOCH_CHECKPOINT_SECONDS = 1.0
"""Epochs that end sooner after a checkpoint write none: writing would cost more than the work it saves."""


class Control(Protocol):
    """Whoever holds or ends a run; asked at every moment where that is possible."""

    def may_step(self, step: int) -> bool:
        """Wait while the run is to hold after `step` steps; False to end it."""

    def may_evaluate(self) -> bool:
        """False to end the run in the middle of an evaluation."""


class Unhindered:
    """The control of a run that nobody holds."""

    def may_step(self, step: int) -> bool:
        """Always."""
        return True

    def may_evaluate(self) -> bool:
        """Always."""
        return True


class TrainingRun:
    """A run that is ready to start.

    Args:
        design: What to train. folder: Where design, metrics, checkpoints, weights and result go; None for nowhere,
            or, where a run is resumed, for its own folder. resume: Folder of the run to go on with.
        on_event: Hears every event. on_steps: Hears every step's row, a few at a time.

    Raises:
        NetloomError: The design cannot be trained (see `prepare`), weights cannot be taken from where the design says
            (see `transplant`), the checkpoint cannot be resumed (see `checkpoint.read` and `restore`), or the folder
            cannot be written (`unwritable_folder`).
    """

    def __init__(
        self,
        design: Design,
        *,
        folder: Path | None = None,
        resume: Path | None = None,
        on_event: Callable[[RunEvent], None],
        on_steps: OnSteps,
    ) -> None:
        self.folder = folder or resume
        self._emit, self._on_steps = on_event, on_steps
        with memory_told():
            job = prepare(design)
            if resume is None:
                transplant(job)
            self.loop = Loop(job, on_steps)
        self.history: tuple[EpochEnded, ...] = ()
        if resume is not None:
            checkpoint.restore(self.loop, checkpoint.read(resume), resume)
            self.history = run_folder.read_history(resume, self.loop.progress.epoch)
        if self.folder is not None:
            run_folder.open_folder(self.folder, design, self.history, is_resumed=self.folder == resume)
        self._last_snapshot = -CHECKPOINT_SECONDS
        self._metrics_are_whole = True
        self._is_between_steps = False

    @property
    def started(self) -> RunStarted:
        """The run as it begins."""
        loop = self.loop
        layers = loop.watch.layers
        return RunStarted(
            len(loop.bounds),
            loop.epochs,
            loop.progress.step,
            layers,
            loop.step_metric,
            columns_of(layers),
            loop.job.device.type,
            self.history,
            loop.job.class_counts,
        )

    @property
    def weights(self) -> dict[str, Tensor]:
        """The weights that the run has to show: the best where it stops early, else the present ones."""
        return self.loop.best or self.loop.job.model.state_dict()

    def alter(self, design: Design) -> tuple[Fate, ...]:
        """Between two steps: go on with a changed design, which takes the old one's place in the folder too.

        Raises:
            NetloomError: The run is not between two steps (`not_held`), or as `altered`; the run is what it was.
        """
        if not self._is_between_steps:
            raise NetloomError(
                "Only a run that holds can go on with another drawing",
                code="not_held",
                mend="Pause the run, then change it; one that has ended can only begin anew",
            )
        with memory_told():
            loop, told = altered(self.loop, design, self._on_steps)
        if self.folder is not None:
            run_folder.open_folder(self.folder, design, self.history, is_resumed=True)
        self.loop, self._last_snapshot = loop, -CHECKPOINT_SECONDS
        return told

    def go(self, control: Control) -> RunFinished | RunFailed:
        """Train to the end; the end is told as an event too."""
        writer = CheckpointWriter(self.folder) if self.folder else None
        try:
            ended = self._worked(control, writer)
        finally:
            outcomes = writer.close() if writer else []
        for outcome in outcomes:
            self._emit(outcome)
        if self.folder:
            self._leave(self.folder, ended)
        self._emit(ended)
        return ended

    def _worked(self, control: Control, writer: CheckpointWriter | None) -> RunFinished | RunFailed:
        self._emit(self.started)
        try:
            with memory_told():
                stopped = not self._train(control, writer)
                self.loop.flush()
                if writer:
                    writer.offer(checkpoint.snapshot(self.loop))
                test = {} if stopped else self._tested(control)
        except NotFinite as fault:
            return fault.failure
        except NetloomError as error:
            return failure(error)
        progress = self.loop.progress
        speed = progress.trained / progress.step_seconds if progress.step_seconds else 0.0
        seconds = progress.seconds + progress.epoch_seconds
        early = self.loop.stops_early and progress.epoch < self.loop.epochs
        reason = "stopped" if stopped else "early_stopping" if early else "done"
        return RunFinished(reason, progress.step, progress.epoch, test, seconds, speed)

    def _train(self, control: Control, writer: CheckpointWriter | None) -> bool:
        """Whether it came to its end without being stopped."""
        loop = None
        while loop is not self.loop:
            loop = self.loop
            for moment in loop.work():
                if isinstance(moment, EpochEnded):
                    self._tell_epoch(moment)
                self._tell_checkpoints(moment, writer)
                if moment is Moment.STEP_NEXT and not self._may_step(control):
                    return False
                if moment is Moment.EVALUATION_NEXT and not control.may_evaluate():
                    return False
                if loop is not self.loop:
                    break
        return True

    def _may_step(self, control: Control) -> bool:
        self._is_between_steps = True
        try:
            return control.may_step(self.loop.progress.step)
        finally:
            self._is_between_steps = False

    def _tested(self, control: Control) -> dict[str, float]:
        """The test part, measured with the weights that the run has to show; nothing where it is stopped."""
        model, last = self.loop.job.model, None
        if self.loop.best:
            last = {name: tensor.clone() for name, tensor in model.state_dict().items()}
            model.load_state_dict(self.loop.best)
        try:
            for _ in self.loop.evaluated("test"):
                if not control.may_evaluate():
                    return {}
            return self.loop.measured
        finally:
            if last:
                model.load_state_dict(last)

    def _tell_epoch(self, ended: EpochEnded) -> None:
        self.history = (*self.history, ended)
        if self.folder and self._metrics_are_whole:
            try:
                run_folder.append_epoch(self.folder, ended)
            except OSError as error:
                self._metrics_are_whole = False
                self._emit(CheckpointFailed(self.folder, ended.step, error.strerror or str(error)))
        self._emit(ended)

    def _tell_checkpoints(self, moment: Moment | EpochEnded, writer: CheckpointWriter | None) -> None:
        if writer is None:
            return
        waited = time.monotonic() - self._last_snapshot
        if waited >= (EPOCH_CHECKPOINT_SECONDS if isinstance(moment, EpochEnded) else CHECKPOINT_SECONDS):
            self._last_snapshot = time.monotonic()
            writer.offer(checkpoint.snapshot(self.loop))
        for outcome in writer.outcomes():
            self._emit(outcome)

    def _leave(self, folder: Path, ended: RunFinished | RunFailed) -> None:
        """Put weights and result on disk, and metrics that found no room before; where that fails, say so."""
        try:
            if not self._metrics_are_whole:
                run_folder.write_metrics(folder, self.history)
            run_folder.write_weights(folder / run_folder.WEIGHTS, self.weights)
            run_folder.write_result(folder, ended)
        except OSError as error:
            self._emit(CheckpointFailed(folder, self.loop.progress.step, error.strerror or str(error)))


def train(
    design: Design,
    *,
    folder: Path | None = None,
    resume: Path | None = None,
    on_event: Callable[[RunEvent], None] = lambda event: None,
    on_steps: OnSteps = lambda rows: None,
    control: Control | None = None,
) -> RunFinished | RunFailed:
    """Train in this process, as the command line does. The arguments are those of `TrainingRun`.

    Args:
        control: May hold or stop the run.

    Raises:
        NetloomError: As `TrainingRun`.
    """
    run = TrainingRun(design, folder=folder, resume=resume, on_event=on_event, on_steps=on_steps)
    return run.go(control or Unhindered())
