"""Questions to the trained network, one under way at a time: what is asked meanwhile replaces what waits."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.graph.design import Design
from engine.worker.messages import Answered, Ask, Fetch, Fetched, Judge, Judged, NotAnswered, Reply, RunFailed
from gui.document import Document
from gui.run import Run
from gui.run_folders import last_run_of

_numbers = count(1)


def next_number() -> int:
    """A number that no other question has."""
    return next(_numbers)


class Questions(QObject):
    """Asks the present run, or the last one of the design on screen.

    Attributes:
        design: Whose network answers, None where nothing is trained.
    """

    answered = Signal(object)  # Answered
    fetched = Signal(object)  # Fetched
    judged = Signal(object)  # Judged
    refused = Signal(object)  # NotAnswered
    design_changed = Signal()

    def __init__(self, document: Document, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._run = document, run
        self._folder: Path | None = None
        self._under_way = 0
        self._waiting: dict[type[Ask | Fetch | Judge], Ask | Fetch | Judge] = {}
        self.design: Design | None = None
        run.replied.connect(self._hear)
        run.run_ended.connect(self._on_end)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._under_way > 0

    def look(self) -> None:
        """Find whose network is to be asked."""
        run = self._run
        has_run = run.design is not None and run.history is not None
        self._folder = None if has_run else last_run_of(self._document.design)
        found = run.design if has_run else self._document.design if self._folder else None
        if found != self.design:
            self.design = found
            self._waiting.clear()
            self.design_changed.emit()

    def ask(self, question: Ask | Fetch | Judge) -> None:
        """Ask as soon as the one before is answered. The number and the folder of the question are set here."""
        if self._under_way:
            self._waiting[type(question)] = question
            return
        folder = self._run.folder if self._run.history is not None else self._folder
        self._under_way = next_number()
        self._run.ask(replace(question, number=self._under_way, folder=folder))

    def _hear(self, reply: Reply) -> None:
        if reply.number != self._under_way:
            return
        self._under_way = 0
        match reply:
            case Answered():
                self.answered.emit(reply)
            case Fetched():
                self.fetched.emit(reply)
            case Judged():
                self.judged.emit(reply)
            case NotAnswered():
                self.refused.emit(reply)
        self._go_on()

    def _on_end(self, ended: object) -> None:
        if isinstance(ended, RunFailed):
            self._under_way = 0  # The process may be gone, and the question with it.
            self._waiting.clear()

    def _go_on(self) -> None:
        for kind in (Fetch, Ask, Judge):
            if kind in self._waiting and not self._under_way:
                self.ask(self._waiting.pop(kind))
