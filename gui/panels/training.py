"""The training panel: buttons, progress, the latest figures, what happened, and the epochs."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from engine.graph.errors import Problem, Wording
from engine.worker.messages import RunFailed, RunFinished
from gui.document import Document
from gui.fault_dialog import sentence
from gui.language import languages, tr
from gui.panels.alteration_words import fates_text
from gui.panels.epoch_table import EpochTable
from gui.panels.fixing import apply_fix, fix_label
from gui.panels.training_controls import TrainingControls
from gui.run import Run
from gui.run_alteration import Alteration
from gui.run_words import duration, figure, metric_text, metric_title, state_text
from gui.widgets.figures import Figures, StatusLine
from gui.widgets.notice import Notice

REFRESH_MS = 200
TABLE_MS = 1500


class TrainingPanel(QWidget):
    """Steers and shows the run; all that it knows it asks the run."""

    name = "training"
    title = "Training"
    icon = "play"

    def __init__(self, document: Document, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel.training")
        self._document, self._run = document, run
        self._refusal: Problem | None = None
        self.alteration = Alteration(run, self)
        self.controls = TrainingControls(run)
        self.state = StatusLine()
        self.state.setObjectName("training.state")
        self.bar = QProgressBar()
        self.bar.setObjectName("training.progress")
        self.bar.setTextVisible(False)
        self.figures = Figures()
        self.notice, self.hint = Notice(), Notice()
        self.table = EpochTable()
        self._lay_out()
        self._timer = QTimer(self, interval=REFRESH_MS)
        self._timer.timeout.connect(self._show_progress)
        self._table_timer = QTimer(self, interval=TABLE_MS)
        self._table_timer.timeout.connect(self.table.epochs.flush)
        run.state_changed.connect(self._show_state)
        run.run_started.connect(self._show_run)
        run.epoch_ended.connect(self.table.epochs.add)
        run.run_ended.connect(self._show_state)
        run.run_discarded.connect(self._show_run)
        run.start_refused.connect(self._refuse)
        run.staleness_changed.connect(self._show_hint)
        self.alteration.changed.connect(self._show_hint)
        document.analysis_changed.connect(self._forget_refusal)
        languages.language_changed.connect(self.retranslate)
        self._show_run()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 6)
        column.setSpacing(6)
        column.addWidget(self.controls)
        column.addWidget(self.state)
        column.addWidget(self.bar)
        column.addWidget(self.notice)
        column.addWidget(self.hint)
        column.addWidget(self.figures)
        column.addWidget(self.table, 100)
        column.addStretch(1)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.controls.retranslate()
        self.table.retranslate()
        self.bar.setAccessibleName(tr("Progress"))
        self._show_state()

    def _show_run(self, *_: object) -> None:
        self.table.epochs.show_history(self._run.history)
        self._show_state()

    def _show_state(self, *_: object) -> None:
        if self._run.state in ("starting", "running"):
            self._refusal = None
        if self._run.state == "running" and self.isVisible():
            self._timer.start()
            self._table_timer.start()
        elif self._run.state != "running":
            self._timer.stop()
            self._table_timer.stop()
        self.table.epochs.flush()
        self._show_notice()
        self._show_hint()
        self._show_progress()

    def _show_progress(self) -> None:
        run, history = self._run, self._run.history
        text = state_text(run.state)
        if history is None:
            self.state.tell(text)
            self.bar.setRange(0, 1)
            self.bar.setValue(0)
            self.figures.show_figures([])
            self.table.hide()
            return
        started = history.started
        done = min(started.epochs, len(history.epochs) + (run.state in ("running", "paused")))
        epoch = tr("epoch {epoch} of {epochs}", epoch=done, epochs=started.epochs)
        step = tr("step {step}", step=f"{history.step:,}")
        if self.bar.maximum() != max(1, run.total_steps):
            self.bar.setRange(0, max(1, run.total_steps))
        self.bar.setValue(history.step)
        seconds = run.seconds_left if run.state == "running" else None
        left = "" if seconds is None else tr("{time} left", time=duration(seconds))
        self.state.tell(f"{text} · {epoch} · {step}", left)
        self.figures.show_figures(self._latest())
        self.table.show()

    def _latest(self) -> list[tuple[str, str]]:
        run, history = self._run, self._run.history
        assert history is not None
        figures = []
        if len(history):
            figures.append((tr("Loss"), figure(float(history.column("loss")[-1]))))
        if history.epochs:
            epoch, metric = history.epochs[-1], history.started.metric
            figures.append((tr("Valid. loss"), figure(epoch.valid_loss)))
            value = epoch.metrics.get(f"valid_{metric}")
            if value is not None:
                figures.append((metric_title(metric), metric_text(metric, value)))
        speed = run.result.samples_per_second if run.result is not None else run.samples_per_second
        if speed > 0:
            figures.append((tr("Samples/s"), f"{speed:,.0f}"))
        return figures

    def _show_notice(self) -> None:
        run = self._run
        if self._refusal is not None:
            self._tell_fault(self._refusal.wording, self._refusal.block, "warning", mend=self._refusal)
        elif run.failure is not None:
            fault = run.failure
            self._tell_fault(Wording(fault.what, fault.why, fault.mend, fault.args), fault.block, "error", fault)
        elif run.result is not None:
            self._tell_result(run.result)
        else:
            self.notice.hide()

    def _tell_fault(
        self, wording: Wording, block: str, kind: str, fault: RunFailed | None = None, mend: Problem | None = None
    ) -> None:
        what = wording.part("what", tr)
        buttons: list[tuple[str, Callable[[], object]]] = []
        if mend is not None and mend.fix is not None:
            buttons.append((fix_label(mend), lambda: apply_fix(self._document, mend)))
        if self._document.knows(block):
            what = what if block in re.findall(r"\w+", what) else f"{block} · {what}"
            buttons.append((tr("Show block"), lambda: self._select(block)))
        if fault is not None and self._run.can_resume:
            step = f"{self._run.checkpoint_step:,}"
            buttons.append((tr("Go on from step {step}", step=step), self._run.resume_last))
        why, way = (sentence(wording.part(part, tr)) for part in ("why", "mend"))
        self.notice.tell(kind, what, why, way, tuple(buttons))

    def _tell_result(self, result: RunFinished) -> None:
        reason = {
            "done": tr("All epochs are done"),
            "stopped": tr("Stopped"),
            "early_stopping": tr("Stopped early: the validation loss no longer fell"),
        }.get(result.reason, result.reason)
        tests = [f"{metric_title(name)} {metric_text(name, value)}" for name, value in result.test.items()]
        what = tr("Test: {figures}", figures=" · ".join(reversed(tests))) if tests else reason
        why = tr("{reason} in {time}", reason=reason, time=duration(result.seconds)) if tests else ""
        self.notice.tell("good" if tests else "info", what, why)

    def _show_hint(self, *_: object) -> None:
        run = self._run
        if run.checkpoint_error and run.can_stop:
            error = tr("The last checkpoint could not be written: {reason}", reason=run.checkpoint_error)
            self.hint.tell("warning", error)
        elif self.alteration.is_possible and run.history is not None:
            self._offer_alteration()
        elif run.is_stale and run.history is not None:
            going = run.state in ("starting", "running", "paused")
            text = (
                tr("The run goes on with the design as it was") if going else tr("Train begins anew with the new one")
            )
            self.hint.tell("info", tr("The design has changed since"), text)
        else:
            self.hint.hide()

    def _offer_alteration(self) -> None:
        """Say what becomes of the weights, and let the run go on with the one drawing or the other."""
        alteration, hindrance = self.alteration, self.alteration.hindrance
        before = (tr("Continue with the old drawing"), self._run.resume)
        wording = hindrance.wording if hindrance is not None else alteration.refusal
        if wording is not None:
            why = wording.part("what", tr)
            mend = sentence(wording.part("mend", tr))
            self.hint.tell("warning", tr("The run cannot go on with the changed drawing"), why, mend, (before,))
            return
        after = (tr("Continue with the changed drawing"), alteration.go_on)
        text = fates_text(alteration.fates, self._document.design.graph)
        self.hint.tell("info", tr("The design has changed since"), text, "", (after, before))

    def _select(self, block: str) -> None:
        self._document.go_to(block)

    def _refuse(self, problem: Problem) -> None:
        self._refusal = problem
        self._show_notice()

    def _forget_refusal(self, *_: object) -> None:
        if self._refusal is not None:
            self._refusal = None
            self._show_notice()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
