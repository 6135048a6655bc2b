"""The plots panel: loss, metric and learning rate of every step."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.document import Document
from gui.language import languages, tr
from gui.panels.plot_turns import PlotTurns
from gui.panels.run_curves import RatePlot, StepPlot
from gui.run import Run
from gui.run_words import metric_title
from gui.widgets.plot_deck import PlotDeck


class PlotsPanel(QWidget):
    """Watches the run; it is drawn only while it is seen."""

    name = "plots"
    title = "Plots"
    icon = "chart"

    def __init__(self, document: Document, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel.plots")
        self._run = run
        self.loss, self.score, self.rate = (
            StepPlot("loss", title="Loss"),
            StepPlot("metric", title="Metric"),
            RatePlot(),
        )
        self.deck = PlotDeck((self.loss.widget, self.score.widget, self.rate.widget))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.deck)
        run.run_started.connect(self._name_metric)
        self.turns = PlotTurns(run, self, (self.loss, self.score, self.rate))
        languages.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._name_metric()
        self.deck.set_titles((tr("Loss"), self._metric_title(), tr("Learning rate")))

    def _name_metric(self, *_: object) -> None:
        history = self._run.history
        self.deck.set_present(self.score.widget, history is None or bool(history.started.metric))
        self.score.widget.set_title(self._metric_title())
        self.deck.set_titles((tr("Loss"), self._metric_title(), tr("Learning rate")))

    def _metric_title(self) -> str:
        history = self._run.history
        return metric_title(history.started.metric) if history is not None and history.started.metric else tr("Metric")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
