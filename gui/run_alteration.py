"""Going on with a changed drawing: what would become of the weights of a run that holds, and the step to do it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.analysis.analyse import analyse
from engine.analysis.result import Analysis
from engine.analysis.surgery import Fate, fates
from engine.data.catalogue import fields_of
from engine.graph.design import Design
from engine.graph.errors import Problem, Wording
from engine.worker.alteration import Alter, Altered
from engine.worker.messages import NotAnswered, Reply
from gui.questions import next_number
from gui.run import Run
from gui.run_checks import first_hindrance
from gui.run_history import RunHistory


class Alteration(QObject):
    """Watches a run and the drawing.

    Attributes:
        refusal: Why the run cannot go on with the drawing, as the training process said; None until it did.
    """

    changed = Signal()

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._number = 0
        self._known: tuple[Design, Analysis] | None = None
        self.refusal: Wording | None = None
        run.replied.connect(self._hear)
        run.state_changed.connect(self._forget)
        run.document.design_changed.connect(self._forget)

    @property
    def is_possible(self) -> bool:
        """Whether the run holds while another drawing is on screen."""
        return self._run.state == "paused" and self._run.is_stale and not self._number

    @property
    def hindrance(self) -> Problem | None:
        """Why the drawing on screen cannot be trained; None where it can."""
        return first_hindrance(self._run.document.design, self._run.document.analysis)

    @property
    def fates(self) -> tuple[Fate, ...]:
        """What becomes of the weights of each block if the run goes on with the drawing on screen."""
        design = self._run.design
        if not self.is_possible or design is None:
            return ()
        if self._known is None or self._known[0] is not design:
            self._known = design, analyse(design.graph, fields_of(design.dataset))
        return fates(self._known[1], self._run.document.analysis)

    def go_on(self) -> None:
        """Go on with the drawing on screen."""
        if self.is_possible and self.hindrance is None:
            self._number = next_number()
            self._run.ask(Alter(self._number, self._run.document.design))

    def _hear(self, reply: Reply) -> None:
        if not self._number or reply.number != self._number:
            return
        self._number = 0
        if isinstance(reply, NotAnswered):
            self.refusal = Wording(reply.what, reply.why, reply.mend, reply.args)
        elif isinstance(reply, Altered):
            self._become(reply)
        self.changed.emit()

    def _become(self, reply: Altered) -> None:
        """Show the run with its new drawing, and let it go."""
        run = self._run
        run.design = reply.design
        if run.history is None or not run.history.go_on(reply.started):
            run.history = RunHistory(reply.started)
        run.compare_designs()
        run.run_started.emit(reply.started)
        run.resume()

    def _forget(self, *_: object) -> None:
        if self._run.state != "paused":
            self._number = 0
        self.refusal = None
        self.changed.emit()
