"""The child's ear: commands arrive in a thread of their own, and the training looks at them between its steps."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable
from multiprocessing.connection import Connection

from engine.training.probing import LiveViews
from engine.worker.messages import (
    Command,
    Continue,
    Discard,
    Follow,
    Pause,
    Question,
    RunContinued,
    RunPaused,
    SaveWeights,
    Start,
    StepOnce,
    Stop,
    TrainFurther,
)


class Inbox:
    """Commands in the order in which they came. When the editor is gone, the process ends."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._commands: deque[Command] = deque()
        self._arrived = threading.Condition()
        threading.Thread(target=self._listen, name="commands", daemon=True).start()

    def __bool__(self) -> bool:
        return bool(self._commands)

    def take(self) -> Command:
        """The next command, waited for."""
        with self._arrived:
            self._arrived.wait_for(lambda: self._commands)
            return self._commands.popleft()

    def put_back(self, command: Command) -> None:
        """Let a command be the next one again."""
        with self._arrived:
            self._commands.appendleft(command)

    def _listen(self) -> None:
        while True:
            try:
                command = self._connection.recv()
            except (EOFError, OSError):
                os._exit(0)
            with self._arrived:
                self._commands.append(command)
                self._arrived.notify()


class RunControl:
    """What the commands of a run mean for its loop.

    Args:
        inbox: Where commands come from. emit: Tells the editor of an event. save: Writes the present weights.
        reply: Answers a question. views: What open panels look at.
        flush: Has all steps told before the run holds. paused: Begin by holding.
    """

    def __init__(
        self,
        inbox: Inbox,
        emit: Callable[[RunPaused | RunContinued], None],
        save: Callable[[SaveWeights], None],
        reply: Callable[[Question], None],
        views: LiveViews,
        flush: Callable[[], None],
        *,
        paused: bool,
    ) -> None:
        self._inbox, self._emit, self._save, self._reply, self._flush = inbox, emit, save, reply, flush
        self._views = views
        self._is_held = paused
        self._is_told = False
        self._steps_granted = 0
        self._is_stopped = False
        self._step = 0

    def may_step(self, step: int) -> bool:
        """Hold while paused; False once stopped."""
        self._step = step
        while self._inbox and not self._is_stopped:
            self._obey(self._inbox.take())
        while self._is_held and not self._steps_granted and not self._is_stopped:
            if not self._is_told:
                self._flush()
                self._emit(RunPaused(step))
                self._is_told = True
                self._views.hold(step)
            self._obey(self._inbox.take())
        if self._steps_granted:
            self._steps_granted -= 1
            self._is_told = False
            self._views.go_on()
        else:
            self._views.between_steps(step)
        return not self._is_stopped

    def may_evaluate(self) -> bool:
        """An evaluation is not held, but it can be stopped."""
        while self._inbox and not self._is_stopped:
            self._obey(self._inbox.take())
        return not self._is_stopped

    def _obey(self, command: Command) -> None:
        match command:
            case Pause():
                self._is_held = True
            case Continue():
                if self._is_held:
                    self._emit(RunContinued(self._step))
                self._is_held, self._is_told, self._steps_granted = False, False, 0
                self._views.go_on()
            case StepOnce():
                self._is_held = True
                self._steps_granted += 1
            case Stop():
                self._is_stopped = True
            case SaveWeights():
                self._save(command)
            case Question():
                self._reply(command)
            case Follow(views):
                self._views.follow(views, self._step)
            case Discard() | Start():
                # They end this run, and are obeyed by whoever started it.
                self._inbox.put_back(command)
                self._is_stopped = True
            case TrainFurther():
                pass  # There is nothing to go on from before the end.
