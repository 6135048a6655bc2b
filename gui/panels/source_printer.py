"""Printing a design as source without holding up the window."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from engine.analysis.result import Analysis
from engine.graph.design import Design
from engine.program.source import Source, print_source

SLOW_S = 0.02
"""A design that takes longer than this is printed in a thread the next time."""


class SourcePrinter(QObject):
    """Prints at once what is printed quickly, and large designs in a thread: they are values, which no one changes."""

    printed = Signal(object)  # Source

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = 0.0
        self._job: _Job | None = None

    @property
    def is_slow(self) -> bool:
        """Whether the last design took long."""
        return self._seconds > SLOW_S

    @property
    def is_busy(self) -> bool:
        """Whether a thread prints."""
        return self._job is not None

    def print(self, design: Design, analysis: Analysis, *, model_only: bool) -> None:
        """Print a sound design; `printed` follows, before this returns where the last one was quick."""
        job = _Job(design, analysis, model_only)
        if not self.is_slow:
            job.work()
            self._finish(job)
        elif self._job is None:
            self._job = job
            job.tell.finished.connect(self._on_finished)
            QThreadPool.globalInstance().start(job)

    def _on_finished(self) -> None:
        job, self._job = self._job, None
        if job:
            self._finish(job)

    def _finish(self, job: _Job) -> None:
        self._seconds = job.seconds
        if job.source:
            self.printed.emit(job.source)


class _Told(QObject):
    """The voice of a job: a runnable has no signals of its own."""

    finished = Signal()


class _Job(QRunnable):
    """One printing."""

    def __init__(self, design: Design, analysis: Analysis, model_only: bool) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.design, self._analysis, self._model_only = design, analysis, model_only
        self.tell = _Told()
        self.source: Source | None = None
        self.seconds = 0.0

    def work(self) -> None:
        """Print, and take the time."""
        started = perf_counter()
        self.source = print_source(self.design, self._analysis, model_only=self._model_only)
        self.seconds = perf_counter() - started

    def run(self) -> None:
        try:
            self.work()
        finally:
            self.tell.finished.emit()
