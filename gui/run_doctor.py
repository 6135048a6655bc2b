"""The doctor at a run: looks at its figures every second, at the network every few, and keeps what was found."""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from engine.analysis.analyse import analyse
from engine.analysis.result import Analysis
from engine.data.catalogue import fields_of
from engine.doctor.diagnose import diagnose
from engine.doctor.diagnosis import Diagnosis, Remedy
from engine.worker.messages import NotAnswered, RunFailed, RunFinished, View, Viewed
from gui.document import Document
from gui.live_views import LiveViews
from gui.run import Run
from gui.run_evidence import Sights, evidence_of, views_of

LOOK_MS = 1000
"""Between two examinations of a run that is on."""
SIGHT_MS = 2000
"""Between two looks at the network, one block at a time: some milliseconds each."""
LAST_SIGHT_MS = 60
"""The same once the run has ended, until all was seen as it is then."""
KEPT_S = 15.0
"""How long something stays on the list that is no longer found, so that nothing flickers."""
KEY = "doctor"


@dataclass(frozen=True)
class Examined:
    """What has been looked at: steps, epochs, layers that learn, and blocks seen inside."""

    steps: int
    epochs: int
    layers: int
    blocks: int


class RunDoctor(QObject):
    """Watches one run.

    Attributes:
        diagnoses: What is found now. examined: What was looked at; None before the first step.
    """

    changed = Signal()

    def __init__(self, document: Document, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run, self._live = run, LiveViews.of(document, run)
        self.diagnoses: tuple[Diagnosis, ...] = ()
        self.examined: Examined | None = None
        self._sights = Sights()
        self._analysis: Analysis | None = None
        self._sound: dict[Remedy, bool] = {}
        self._found: dict[tuple[str, str], tuple[float, Diagnosis]] = {}
        self._waiting: list[View] = []
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.examine)
        self._next_sight = QTimer(self, singleShot=True)
        self._next_sight.timeout.connect(self._look_inside)
        run.run_started.connect(self._begin)
        run.epoch_ended.connect(self._examine_soon)
        run.run_ended.connect(self._end)
        run.run_discarded.connect(self._discard)
        self._live.seen.connect(self._see)
        if run.history is not None:
            self._begin()

    def examine(self, *_: object) -> None:
        """Look at everything that is known now."""
        run = self._run
        if run.design is None or run.history is None:
            return
        if self._analysis is None:
            self._analysis = analyse(run.design.graph, fields_of(run.design.dataset))
        history, ended = run.history, run.state in ("ended", "failed")
        evidence = evidence_of(
            run.design,
            history.started,
            history.rows,
            history.epochs,
            sights=self._sights,
            failure=run.failure,
            has_ended=ended and run.result is not None and run.result.reason != "stopped",
            analysis=self._analysis,
        )
        self._keep(diagnose(evidence, self._sound), ended=ended)
        inside = {*self._sights.activities, *self._sights.through_time, *self._sights.gates}
        self.examined = Examined(len(history), len(history.epochs), len(history.layers), len(inside))
        self.changed.emit()

    def _forget(self) -> None:
        self._sights, self._analysis = Sights(), None
        self._sound, self._found, self._waiting = {}, {}, []

    def _begin(self, *_: object) -> None:
        started = self._run.history.started if self._run.history is not None else None
        if started is None or started.first_step == 0:
            self._forget()
            self.diagnoses, self.examined = (), None
            self.changed.emit()
        self._analysis, self._sound = None, {}
        self._queue_sights()
        self._timer.start()
        self._next_sight.start(0)

    def _discard(self) -> None:
        self._forget()
        self._stop_looking()
        self.diagnoses, self.examined = (), None
        self.changed.emit()

    def _end(self, ended: RunFinished | RunFailed) -> None:
        self._timer.stop()
        self.examine()
        if isinstance(ended, RunFailed):
            self._stop_looking()
        else:
            self._queue_sights()
            self._next_sight.start(LAST_SIGHT_MS)

    def _examine_soon(self, *_: object) -> None:
        if not self._timer.isActive() or self._timer.remainingTime() > LOOK_MS // 2:
            self.examine()

    def _keep(self, found: tuple[Diagnosis, ...], *, ended: bool) -> None:
        """What was found lately stays; what explains a run that broke off stays for good."""
        now = time.monotonic()
        for diagnosis in found:
            self._found[diagnosis.code, diagnosis.block] = (now, diagnosis)
        keys = [(one.code, one.block) for one in found]
        late = [key for key, (at, _) in self._found.items() if key not in keys and (ended or now - at < KEPT_S)]
        self._found = {key: self._found[key] for key in (*keys, *late)}
        self.diagnoses = tuple(diagnosis for _, diagnosis in self._found.values())

    # Looking inside

    def _queue_sights(self) -> None:
        if self._run.design is not None:
            self._waiting = list(views_of(self._run.design.graph))

    def _look_inside(self) -> None:
        """Have one block looked at; the answer brings the next."""
        if self._waiting:
            self._live.show(KEY, self._waiting.pop(0))
        elif self._run.state in ("running", "paused"):
            self._queue_sights()
            if self._waiting:
                self._next_sight.start(SIGHT_MS)
        else:
            self._live.show(KEY, None)
            self.examine()

    def _see(self, key: str, seen: Viewed | NotAnswered) -> None:
        if key != KEY:
            return
        self._live.show(KEY, None)
        if isinstance(seen, Viewed):
            self._sights.take(seen)
        is_on = self._run.state in ("running", "paused")
        self._next_sight.start(SIGHT_MS if is_on else LAST_SIGHT_MS)

    def _stop_looking(self) -> None:
        self._timer.stop()
        self._next_sight.stop()
        self._waiting = []
        self._live.show(KEY, None)
