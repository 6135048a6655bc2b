"""The training of the design on screen, in a process of its own: started, steered, heard, and ended."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, assert_never

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from engine.graph.design import Design
from engine.graph.errors import Problem
from engine.worker.messages import (
    CheckpointFailed,
    CheckpointSaved,
    Continue,
    EpochEnded,
    Event,
    Follow,
    Pause,
    Question,
    Reply,
    RunContinued,
    RunFailed,
    RunFinished,
    RunPaused,
    RunStarted,
    SaveWeights,
    Start,
    StepOnce,
    Stop,
    TrainFurther,
    View,
    WeightsSaved,
    WorkerReady,
)
from gui.document import Document
from gui.run_checks import hindrance_of_start, trains_alike
from gui.run_folders import new_run_folder
from gui.run_heat import Heat
from gui.run_history import RunHistory
from gui.run_pace import Pace
from gui.run_process import TrainingProcess, ended_by_force
from gui.run_replies import Replies

State = Literal["cold", "ready", "starting", "running", "paused", "ended", "failed"]
POLL_MS = 33
PATIENCE_S = 5.0
"""Seconds a step may go on after Stop before the process is ended by force."""


class Run(QObject):
    """Holds one training process and the history of its present run.

    Attributes:
        state: `cold` (the process loads), `ready`, `starting`, `running`, `paused`, `ended` or `failed`.
        history: Steps and epochs of the present run, None before the first. result, failure: How it ended.
        design: What is or was trained. folder: Its checkpoints. checkpoint_step: Step of the last one, None for none.
        checkpoint_error: Why the last checkpoint could not be written, "" when it was.
    """

    state_changed = Signal(str)
    run_started = Signal(object)  # RunStarted
    steps_arrived = Signal(object)  # np.ndarray: the new rows
    epoch_ended = Signal(object)  # EpochEnded
    run_ended = Signal(object)  # RunFinished | RunFailed
    run_discarded = Signal()
    start_refused = Signal(object)  # Problem
    staleness_changed = Signal(bool)
    heat_changed = Signal(object)  # Mapping[str, float] | None
    weights_saved = Signal(object)  # WeightsSaved
    replied = Signal(object)  # Reply
    viewed = Signal(object)  # Viewed | NotAnswered, of a view that is followed

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.state: State = "cold"
        self.history: RunHistory | None = None
        self.result: RunFinished | None = None
        self.failure: RunFailed | None = None
        self.design: Design | None = None
        self.folder: Path | None = None
        self.checkpoint_step: int | None = None
        self.checkpoint_error = ""
        self.is_stale = False
        self.pace = Pace()
        self._process = TrainingProcess()
        self._steps_wanted = 0
        self._replies = Replies()
        self._stop_deadline_s = 0.0
        self._heat = Heat()
        self._awaits_weights = False
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self.poll)
        document.design_changed.connect(self.compare_designs)

    @property
    def can_start(self) -> bool:
        return self.state in ("cold", "ready", "ended", "failed")

    @property
    def can_pause(self) -> bool:
        """Pause, or go on."""
        return self.state in ("running", "paused")

    @property
    def can_step(self) -> bool:
        return self.can_start or self.state == "paused"

    @property
    def can_stop(self) -> bool:
        return self.state in ("starting", "running", "paused")

    @property
    def can_train_further(self) -> bool:
        return self.state == "ended" and self._process.is_warm and self._process.is_alive

    @property
    def can_reset(self) -> bool:
        return self.state in ("paused", "ended", "failed")

    @property
    def can_resume(self) -> bool:
        """Whether a run that broke off can go on from its last checkpoint."""
        broke_off = self.failure is not None and self.failure.code in ("worker_died", "stopped_by_force")
        return self.state == "failed" and broke_off and self.checkpoint_step is not None

    @property
    def pid(self) -> int | None:
        """Process id of the training process, None where there is none."""
        return self._process.pid

    @property
    def seconds_left(self) -> float | None:
        """At the present pace; None while it is not known."""
        return None if self.history is None else self.pace.seconds_left(max(0, self.total_steps - self.history.step))

    @property
    def total_steps(self) -> int:
        """Steps of the whole run."""
        started = self.history.started if self.history is not None else None
        return started.steps_per_epoch * started.epochs if started else 0

    @property
    def samples_per_second(self) -> float:
        """Over the last seconds; 0 while it is not known."""
        return self.pace.steps_per_second * self.design.training.batch_size if self.design else 0.0

    def warm(self) -> None:
        """Load the training process in the background, so that a start is instant."""
        self._process.warm()
        self._listen()

    def start(self, *, paused: bool = False) -> bool:
        """Train the design on screen from new weights.

        Returns:
            False where it cannot be trained: `start_refused` says why, and the block at fault is selected.
        """
        if not self.can_start:
            return False
        design = self.document.design
        problem = hindrance_of_start(design, self.document.analysis)
        if problem is not None:
            self._refuse(problem)
            return False
        self._steps_wanted = int(paused)
        self._begin(design, new_run_folder(), resume=None, paused=paused)
        return True

    def resume_last(self, earlier: Path | None = None) -> None:
        """Go on from the last checkpoint of a run that broke off, or of the earlier one whose design is on screen."""
        if earlier is not None and self.can_start:
            self._begin(self.document.design, earlier, resume=earlier, paused=False)
        elif self.can_resume and self.design is not None and self.folder is not None:
            self._begin(self.design, self.folder, resume=self.folder, paused=False)

    def pause(self) -> None:
        if self.state == "running":
            self._process.send(Pause())

    def resume(self) -> None:
        if self.state == "paused":
            self._process.send(Continue())

    def toggle(self) -> None:
        """Pause a run that goes, let one that holds go on, else start."""
        if self.state == "running":
            self.pause()
        elif self.state == "paused":
            self.resume()
        else:
            self.start()

    def step_once(self) -> None:
        """Take one step and hold; where no run is under way, begin one so."""
        if self.state == "paused":
            self._process.send(StepOnce())
        else:
            self.start(paused=True)

    def stop(self) -> None:
        """End the run and keep what was learned."""
        if self._process.cancel():
            self._set_state("ready" if self._process.is_warm else "cold")
        elif self.can_stop:
            self._stop_deadline_s = self._stop_deadline_s or time.monotonic() + PATIENCE_S
            self._process.send(Stop())

    def train_further(self, epochs: int) -> None:
        """After the end, go on for more epochs from the last weights."""
        if self.can_train_further:
            self._forget_end()
            self._process.send(TrainFurther(epochs))
            self._set_state("starting")

    def reset(self) -> None:
        """Forget the run and its weights."""
        if not self.can_reset:
            return
        self._process.discard(under_way=self.state == "paused")
        self._forget_run()
        self._set_state("ready" if self._process.is_warm else "cold")
        self.run_discarded.emit()
        self.heat_changed.emit(None)

    def save_weights(self, path: Path) -> None:
        """Write the present weights; `weights_saved` tells when it is done."""
        self._process.send(SaveWeights(path))
        self._awaits_weights = True
        self._listen()

    def ask(self, question: Question) -> None:
        """Ask the trained network something; `replied` brings its answer."""
        self._process.warm()
        self._process.send(question)
        self._replies.ask(question.number)
        self._listen()

    def follow(self, views: tuple[View, ...]) -> None:
        """See these of the network from now on; `viewed` brings what is seen."""
        if views:
            self._process.warm()
        self._process.send(Follow(views))
        self._replies.follow(view.number for view in views)
        self._listen()

    def close(self) -> None:
        """End the training process, whatever it does."""
        self._timer.stop()
        self._process.end()

    def poll(self) -> None:
        """Hear what the training process has to say."""
        heard = self._process.hear()
        for event in heard.events:
            if isinstance(event, RunStarted):
                self._started(event)
        for rows in heard.rows:
            self._take_rows(rows)
        for event in heard.events:
            if not isinstance(event, RunStarted):
                self._hear(event)
        if self._stop_deadline_s and time.monotonic() > self._stop_deadline_s:
            self._end_by_force()
        self._listen()

    def _hear(self, event: Event) -> None:
        match event:
            case WorkerReady():
                if self.state == "cold":
                    self._set_state("ready")
            case RunStarted():
                self._started(event)
            case EpochEnded():
                if self.history is not None:
                    self.history.add_epoch(event)
                    self.epoch_ended.emit(event)
            case RunPaused():
                self._set_state("paused")
            case RunContinued():
                self.pace.restart()
                self._set_state("running")
            case CheckpointSaved():
                self.checkpoint_step, self.checkpoint_error = event.step, ""
            case CheckpointFailed():
                self.checkpoint_error = event.error
            case WeightsSaved():
                self._awaits_weights = False
                self.weights_saved.emit(event)
            case Reply():
                (self.viewed if self._replies.hear(event) else self.replied).emit(event)
            case RunFinished():
                self.result = event
                self._ended(event, "ended")
            case RunFailed():
                self._failed(event)
            case _:
                assert_never(event)

    def _begin(self, design: Design, folder: Path, *, resume: Path | None, paused: bool) -> None:
        if resume is None:
            self._forget_run()
            self.heat_changed.emit(None)
        self._forget_end()
        self.design, self.folder = design, folder
        self._set_stale(False)
        self._process.begin(Start(design, folder, resume, paused))
        self._set_state("starting")

    def _started(self, event: RunStarted) -> None:
        if self.history is None or event.first_step == 0 or not self.history.go_on(event):
            self.history = RunHistory(event)
        self.pace.restart()
        self.run_started.emit(event)
        self._set_state("running")
        for _ in range(self._steps_wanted):
            self._process.send(StepOnce())
        self._steps_wanted = 0

    def _take_rows(self, rows: np.ndarray) -> None:
        if not len(rows) or self.history is None or not self.can_stop:
            return
        now_s, before = time.monotonic(), len(self.history)
        self.history.add_rows(rows)
        self.pace.mark(now_s, self.history.step)
        self.steps_arrived.emit(self.history.rows[before:])
        self._tell_heat(self._heat.changed(self.history, now_s))

    def _tell_heat(self, heat: Mapping[str, float] | None) -> None:
        if heat is not None:
            self.heat_changed.emit(heat)

    def _failed(self, event: RunFailed) -> None:
        self.failure = event
        self._replies.clear()
        loaded = self.state != "cold" and self.history is not None
        if self.can_stop or self.state == "cold":
            self._ended(event, "failed")
        if loaded:  # one that died while it loaded would die again
            self._process.warm()

    def _ended(self, event: RunFinished | RunFailed, state: State) -> None:
        self._stop_deadline_s = 0.0
        self._steps_wanted = 0
        if self.history is not None:
            self._heat.forget()
            self._tell_heat(self._heat.changed(self.history))
        self._set_state(state)
        self.run_ended.emit(event)

    def _end_by_force(self) -> None:
        self._process.end()
        self._failed(ended_by_force(int(PATIENCE_S)))

    def _refuse(self, problem: Problem) -> None:
        if problem.block:
            self.document.go_to(problem.block)
        self.start_refused.emit(problem)

    def _forget_run(self) -> None:
        self._forget_end()
        self.history, self.design, self.folder = None, None, None
        self._heat.forget()
        self.checkpoint_step, self.checkpoint_error = None, ""
        self._set_stale(False)

    def _forget_end(self) -> None:
        self.result, self.failure = None, None
        self._stop_deadline_s = 0.0

    def compare_designs(self, *_: object) -> None:
        """Find out whether the design on screen is still the one that is trained."""
        if self.design is not None:
            self._set_stale(not trains_alike(self.design, self.document.design))

    def _set_stale(self, stale: bool) -> None:
        if stale != self.is_stale:
            self.is_stale = stale
            self.staleness_changed.emit(stale)

    def _set_state(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
            self._listen()

    def _listen(self) -> None:
        """Poll while there is something to hear: a process that loads, or a run."""
        busy = self._process.will_speak or self.can_stop or self._awaits_weights or bool(self._replies)
        if busy and not self._timer.isActive():
            self._timer.start()
        elif not busy:
            self._timer.stop()
