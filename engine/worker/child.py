"""The training process: it waits for commands, trains, and tells what happens."""

from __future__ import annotations

import contextlib
import importlib
from multiprocessing.connection import Connection

import torch
from torch import nn

from engine.graph.errors import NetloomError
from engine.training import run_folder
from engine.training.events import RunEvent, RunFailed, RunStarted
from engine.training.failures import accident, failure
from engine.training.job import set_up_torch
from engine.training.probing import LiveViews
from engine.training.run import TrainingRun
from engine.worker.answers import Desk
from engine.worker.control import Inbox, RunControl
from engine.worker.messages import (
    Continue,
    Discard,
    Event,
    Follow,
    Pause,
    Question,
    SaveWeights,
    Start,
    StepOnce,
    Stop,
    TrainFurther,
    WeightsSaved,
    WorkerReady,
)
from engine.worker.ring import Ring


def serve(connection: Connection, ring: str) -> None:
    """Obey commands until the editor is gone."""
    Child(connection, Ring.named(ring)).work()


class Child:
    """Obeys one command after another; a run takes the commands that come while it lasts.

    Args:
        connection: To the editor. ring: For the rows of the steps.
    """

    def __init__(self, connection: Connection, ring: Ring) -> None:
        self._connection, self._ring = connection, ring
        self._inbox = Inbox(connection)
        self._run: TrainingRun | None = None
        self._desk = Desk(lambda: self._run, self._tell, self._begin)
        self._views = LiveViews(self._desk.look)

    def work(self) -> None:
        """Warm up, then obey for good."""
        warm_up()
        self._tell(WorkerReady(default_device()))
        while True:
            match self._inbox.take():
                case Start() as start:
                    self._start(start)
                case TrainFurther(epochs):
                    self._further(epochs)
                case SaveWeights() as command:
                    self._save(command)
                case Question() as question:
                    self._desk.reply(question)
                case Follow(views):
                    self._views.follow(views)
                case Discard():
                    self._run = None
                case Pause() | Continue() | StepOnce() | Stop():
                    pass  # They came too late: the run has ended.

    def _start(self, start: Start) -> None:
        self._run = None
        self._views.follow(())  # They were of another run; the editor tells what it wants to see of this one.
        try:
            self._run = TrainingRun(
                start.design,
                folder=start.folder,
                resume=start.resume,
                on_event=self._tell,
                on_steps=self._ring.write,
            )
        except NetloomError as error:
            self._tell(failure(error))
        except (RuntimeError, OSError, MemoryError) as error:
            self._tell(accident(error))
        else:
            self._go(self._run, paused=start.paused)

    def _further(self, epochs: int) -> None:
        if self._run is None:
            self._tell(
                RunFailed(
                    "There is no run to go on with", "no_run", mend="Start a run first, and let it come to its end"
                )
            )
            return
        self._run.loop.extend(epochs)
        self._go(self._run, paused=False)

    def _go(self, run: TrainingRun, *, paused: bool) -> None:
        self._begin(run.started)
        control = RunControl(
            self._inbox, self._tell, self._save, self._desk.reply, self._views, lambda: run.loop.flush(), paused=paused
        )
        self._views.go_on()
        self._desk.is_training = True
        try:
            run.go(control)
        except (RuntimeError, OSError, MemoryError) as error:
            self._tell(accident(error))
        finally:
            self._desk.is_training = False

    def _begin(self, started: RunStarted) -> None:
        self._ring.begin(len(started.columns))

    def _save(self, command: SaveWeights) -> None:
        error = ""
        if self._run is None:
            error = "there is no run"
        else:
            try:
                run_folder.write_weights(command.path, self._run.weights)
            except OSError as fault:
                error = fault.strerror or str(fault)
        self._tell(WeightsSaved(command.path, error))

    def _tell(self, event: Event | RunEvent) -> None:
        with contextlib.suppress(BrokenPipeError):  # The ear ends the process when the editor is gone.
            self._connection.send(event)


def warm_up() -> None:
    """Load what the first run needs, and take one throw-away step, which is slow only once."""
    importlib.import_module("sklearn.datasets")
    set_up_torch(0)
    model = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten(), nn.Linear(72, 2))
    optimizer = torch.optim.Adam(model.parameters(), fused=True)
    loss = nn.functional.cross_entropy(model(torch.zeros(2, 1, 8, 8)), torch.tensor([0, 1]))
    loss.backward()  # type: ignore[no-untyped-call]
    optimizer.step()


def default_device() -> str:
    """Where `auto` computes."""
    found = torch.accelerator.current_accelerator(check_available=True)
    return found.type if found else "cpu"
