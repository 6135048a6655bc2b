"""A training in this process that is looked at as the window looks at it, and what its doctor says of it."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from engine.analysis.analyse import analyse
from engine.data.catalogue import fields_of
from engine.doctor.diagnose import diagnose
from engine.doctor.diagnosis import Diagnosis
from engine.doctor.evidence import Evidence
from engine.graph.design import Design
from engine.training.events import EpochEnded, RunEvent, RunFailed, RunFinished
from engine.training.probing import seen
from engine.training.run import TrainingRun
from gui.run_evidence import Sights, evidence_of, views_of

LOOKS = 8
"""How often the network is looked at in a run."""


@dataclass
class Checkup:
    """A run with what was measured and seen; it is its own control.

    Args:
        most_steps: It is ended after so many, None for never.
    """

    design: Design
    most_steps: int | None = None
    rows: list[list[float]] = field(default_factory=list)
    events: list[RunEvent] = field(default_factory=list)
    found: list[tuple[int, tuple[Diagnosis, ...]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.run = TrainingRun(self.design, on_event=self.events.append, on_steps=self.rows.extend)
        self.started, self.sights = self.run.started, Sights()
        self.analysis = analyse(self.design.graph, fields_of(self.design.dataset))
        planned = self.started.steps_per_epoch * self.started.epochs
        self._pace = max(5, min(planned, self.most_steps or planned) // LOOKS)
        self.ended = self.run.go(self)
        self._ask()

    def may_step(self, step: int) -> bool:
        if step == 1 or (step and step % self._pace == 0):
            self.run.loop.flush()
            for view in views_of(self.design.graph):
                self.sights.take(seen(self.run.loop.job, view, step=step))
            self._ask()
        return self.most_steps is None or step < self.most_steps

    def may_evaluate(self) -> bool:
        return True

    def evidence(self) -> Evidence:
        """All that is known now."""
        ended = self.events[-1] if self.events else None
        return evidence_of(
            self.design,
            self.started,
            np.array(self.rows).reshape(-1, len(self.started.columns)),
            [event for event in self.events if isinstance(event, EpochEnded)],
            sights=self.sights,
            failure=ended if isinstance(ended, RunFailed) else None,
            has_ended=isinstance(ended, RunFinished) and ended.reason != "stopped",
            analysis=self.analysis,
        )

    @property
    def codes(self) -> set[str]:
        """Every illness that was named at any time."""
        return {diagnosis.code for _, diagnoses in self.found for diagnosis in diagnoses}

    def named(self, code: str) -> Diagnosis:
        """The last naming of an illness."""
        return next(one for _, diagnoses in reversed(self.found) for one in diagnoses if one.code == code)

    def test(self, metric: str) -> float:
        """What the test part gave; NaN where the run failed."""
        return self.ended.test[metric] if isinstance(self.ended, RunFinished) else float("nan")

    def _ask(self) -> None:
        self.found.append((len(self.rows), diagnose(self.evidence())))
