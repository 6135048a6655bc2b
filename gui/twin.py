"""A twin run: two designs trained at the same time, each in a process of its own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from engine.graph.design import Design
from engine.graph.errors import Problem, Wording
from gui.document import Document
from gui.run import Run
from gui.run_recorder import RunRecorder


@dataclass(frozen=True)
class Side:
    """One of the two designs, as it is shown.

    Args:
        name: For the legend. design: What is trained.
    """

    name: str
    design: Design


class Half(QObject):
    """One of the two: its document, its run, and the record that is kept of it.

    Attributes:
        side: What it trains. refusal: Why it could not start; None where it could.
    """

    changed = Signal()
    went_on = Signal()  # an epoch ended
    recorded = Signal(str)  # name of the run's folder

    def __init__(self, side: Side, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.refusal: Wording | None = None
        self.document = Document(side.design)
        self.run = Run(self.document, self)
        self._recorder = RunRecorder(self.run, self)
        self._recorder.recorded.connect(self.recorded)
        self.run.start_refused.connect(self._refuse)
        for signal in (self.run.state_changed, self.run.run_started, self.run.run_ended):
            signal.connect(lambda *_: self.changed.emit())
        self.run.epoch_ended.connect(lambda _: self.went_on.emit())

    def start(self) -> None:
        """Train from new weights."""
        self.refusal = None
        self.run.start()
        self.changed.emit()

    @property
    def fault(self) -> Wording | None:
        """Why it did not start, or failed; None where all is well."""
        failure = self.run.failure
        return Wording(failure.what, failure.why, failure.mend, failure.args) if failure else self.refusal

    @property
    def is_done(self) -> bool:
        """Whether it has come to an end, good or bad."""
        return self.run.result is not None or self.fault is not None

    def close(self) -> None:
        """End the process, whatever it does; what it has learned so far stays in the list of runs."""
        self._recorder.close()
        self.run.close()

    def _refuse(self, problem: Problem) -> None:
        self.refusal = problem.wording


class Twin(QObject):
    """Two halves that are steered together.

    Attributes:
        a, b: The halves. Each trains with the threads and the process of its own, so that neither disturbs the
            other: a fault of one leaves the other at work.
    """

    changed = Signal()
    went_on = Signal()  # an epoch of one of them ended
    recorded = Signal(str)  # name of a run's folder

    def __init__(self, a: Side, b: Side, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.a, self.b = Half(a, self), Half(b, self)
        for half in self.halves:
            half.changed.connect(self.changed)
            half.went_on.connect(self.went_on)
            half.recorded.connect(self.recorded)

    @property
    def halves(self) -> tuple[Half, Half]:
        return self.a, self.b

    @property
    def can_start(self) -> bool:
        """Whether neither trains."""
        return all(half.run.can_start for half in self.halves)

    @property
    def can_stop(self) -> bool:
        return any(half.run.can_stop for half in self.halves)

    @property
    def is_running(self) -> bool:
        return any(half.run.state in ("starting", "running") for half in self.halves)

    @property
    def is_paused(self) -> bool:
        """Whether what has not ended holds."""
        return not self.is_running and any(half.run.state == "paused" for half in self.halves)

    def start(self) -> None:
        """Train both from new weights: equal seeds draw equal numbers, and give equal batches."""
        if self.can_start:
            for half in self.halves:
                half.start()

    def toggle(self) -> None:
        """Pause both, or let both go on."""
        paused = self.is_paused
        for half in self.halves:
            if paused:
                half.run.resume()
            else:
                half.run.pause()

    def stop(self) -> None:
        """End both, and keep what they have learned."""
        for half in self.halves:
            half.run.stop()

    def close(self) -> None:
        """End both processes."""
        for half in self.halves:
            half.close()
