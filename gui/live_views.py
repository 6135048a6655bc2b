"""What the open panels see of the network while it trains: their views told to the training process as one set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.worker.messages import NotAnswered, RunFailed, View, Viewed
from gui.document import Document
from gui.questions import next_number
from gui.run import Run
from gui.run_folders import last_run_of

WITHOUT_PROCESS = ("worker_died", "stopped_by_force")


class LiveViews(QObject):
    """The views of all panels. They see the present run; where there is none, the last one of the design on screen.

    There is one for each run: see `of`.
    """

    seen = Signal(str, object)  # key, Viewed | NotAnswered

    def __init__(self, document: Document, run: Run) -> None:
        super().__init__(run)
        self._document, self._run = document, run
        self._views: dict[str, View] = {}
        run.viewed.connect(self._hear)
        run.run_started.connect(self._tell_anew)
        run.run_discarded.connect(self._tell_anew)
        run.run_ended.connect(self._on_end)

    @classmethod
    def of(cls, document: Document, run: Run) -> LiveViews:
        """That of this run, made on the first call."""
        return run.findChild(cls) or cls(document, run)

    def show(self, key: str, view: View | None) -> None:
        """A panel tells what it wants to see from now on.

        Args:
            key: Of the panel; comes back with all that is seen. view: Its number and folder are set here; None where
                the panel is hidden.
        """
        before = self._views.get(key)
        if view is None:
            if self._views.pop(key, None) is not None:
                self._tell()
            return
        wanted = self._numbered(view)
        if before is None or replace(wanted, number=before.number) != before:
            self._views[key] = wanted
            self._tell()

    def _numbered(self, view: View) -> View:
        return replace(view, number=next_number(), folder=self._folder())

    def _folder(self) -> Path | None:
        """Where the weights lie if the process holds no run."""
        has_run = self._run.design is not None and self._run.history is not None
        return self._run.folder if has_run else last_run_of(self._document.design)

    def _tell(self) -> None:
        self._run.follow(tuple(self._views.values()))

    def _tell_anew(self, *_: object) -> None:
        """Of another run, or of other weights, everything is to be seen again."""
        if self._views:
            self._views = {key: self._numbered(view) for key, view in self._views.items()}
            self._tell()

    def _on_end(self, ended: object) -> None:
        if not (isinstance(ended, RunFailed) and ended.code in WITHOUT_PROCESS):
            self._tell_anew()

    def _hear(self, reply: Viewed | NotAnswered) -> None:
        for key, view in self._views.items():
            if view.number == reply.number:
                self.seen.emit(key, reply)
                return
