"""The panel of the gradient through time: how much of the loss each step of a sequence hears, while it trains."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from engine.graph.design import Design
from engine.worker.messages import Reader, TimeSeen, TimeView, View, Viewed, fading, readers_of
from gui.document import Document
from gui.language import tr
from gui.panels.sample_view import SampleView
from gui.panels.time_history import TimeHistory
from gui.panels.time_words import fading_text, line_text
from gui.run import Run
from gui.widgets.flow import FlowLayout
from gui.widgets.heatmap import HeatMap
from gui.widgets.labels import WrappedLabel
from gui.widgets.live_plot import CurveStyle, LivePlot
from gui.widgets.plot_deck import PlotDeck


class TimeCurve(LivePlot):
    """The gradient's norm over the steps of a sequence."""

    def __init__(self) -> None:
        self.from_end = False
        super().__init__("Newest", log=True)

    def x_title(self) -> str:
        return tr("steps before the newest") if self.from_end else tr("step of the sequence")

    def x_told(self, x: str) -> str:
        return tr("{step} steps before the newest", step=x) if self.from_end else tr("Step {step}", step=x)

    def count(self, from_end: bool) -> None:
        """Count steps from the first, or back from the newest."""
        self.from_end = from_end
        self.retranslate()


class ThroughTimePanel(SampleView):
    """Chooses a recurrent block, one of its layers and directions, and where steps are counted from."""

    name, title, icon = "through_time", "Gradient through time", "through_time"

    def __init__(self, document: Document, run: Run, parent: QWidget | None = None) -> None:
        page = QWidget()
        super().__init__(document, run, page, parent)
        self.block, self.line, self.counted = QComboBox(), QComboBox(), QComboBox()
        for name, choice in {"block": self.block, "line": self.line, "counted": self.counted}.items():
            choice.setObjectName(f"through_time.{name}")
        for from_end in (False, True):
            self.counted.addItem("", from_end)
        self.sentence = WrappedLabel()
        self.sentence.setObjectName("through_time.words")
        self.curve, self.heat = TimeCurve(), HeatMap()
        self.deck = PlotDeck((self.curve, self.heat))
        self.history = TimeHistory()
        self._readers: tuple[Reader, ...] = ()
        self._lay_out(page)
        self.samples.setParent(self)
        self.samples.hide()  # It is seen on a fixed batch.
        self.block.currentIndexChanged.connect(self._choose_block)
        self.line.currentIndexChanged.connect(self._show_all)
        self.counted.currentIndexChanged.connect(self._show_all)
        run.run_started.connect(self._begin)
        run.run_discarded.connect(self._begin)
        self.retranslate()

    def _lay_out(self, page: QWidget) -> None:
        choices = QWidget()
        flow = FlowLayout(choices, 6)
        for part in (self.block, self.line, self.counted, self.told):
            if isinstance(part, QComboBox):
                part.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            flow.addWidget(part)
        above = QVBoxLayout()
        above.setContentsMargins(10, 6, 10, 4)
        above.setSpacing(5)
        above.addWidget(choices)
        above.addWidget(self.sentence)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.deck, 1)

    def retranslate(self, *_: object) -> None:
        texts = (
            (self.block, tr("Recurrent block")),
            (self.line, tr("Layer and direction")),
            (self.counted, tr("Where steps are counted from")),
        )
        for choice, text in texts:
            choice.setToolTip(text)
            choice.setAccessibleName(text)
        for i, text in enumerate((tr("from the first step"), tr("back from the newest"))):
            self.counted.setItemText(i, text)
        self.deck.set_titles((tr("Newest"), tr("While it trains")))
        self.sentence.setToolTip(
            tr(
                "Length of the gradient of the loss with respect to the hidden state after each step, mean over the "
                "first samples of the training part that have the step; padding does not count. A step counts as "
                "learned from while it gets at least 1 % of what the newest ones get."
            )
        )
        super().retranslate()
        self.heat.setAccessibleName(tr("Gradient through time by training step and step of the sequence"))
        self._name_lines()
        self._show_all()

    def words(self) -> tuple[str, str]:
        return (
            tr("There is no recurrent block here. Add an RNN, a GRU, an LSTM, or a recurrent Encoder or Decoder."),
            tr("Train the network. How far back in time it learns is shown here then, while it trains."),
        )

    def offer(self, design: Design) -> bool:
        readers = readers_of(design.graph)
        if readers != self._readers:
            chosen = self.block.currentText()
            self._readers = readers
            self.block.blockSignals(True)
            self.block.clear()
            for reader in readers:
                self.block.addItem(reader.block)
            self.block.setCurrentIndex(max(0, self.block.findText(chosen)))
            self.block.blockSignals(False)
            self._begin()
        return bool(readers)

    def wanted(self) -> View | None:
        return TimeView(0, block=self.block.currentText()) if self._readers else None

    def show_seen(self, seen: Viewed) -> None:
        assert isinstance(seen, TimeSeen)
        newest = self.history.newest
        if newest is None or newest.lines != seen.lines:
            self._offer_lines(seen)
        goes_on = self.history.add(seen)
        if not goes_on:
            self._show_all()
            return
        steps, norms = self.history.table(self._line, from_end=self._from_end)
        self.heat.append(steps[-1:], norms[-1:])
        self._show_newest()

    @property
    def _line(self) -> int:
        return max(0, self.line.currentIndex())

    @property
    def _from_end(self) -> bool:
        return bool(self.counted.currentData())

    def _begin(self, *_: object) -> None:
        """Forget what was seen: another run, or another block."""
        self.history.clear()
        self.curve.clear()
        self.heat.set_rows(())
        self.sentence.setText("")

    def _choose_block(self, *_: object) -> None:
        self._begin()
        self.ask()

    def _offer_lines(self, seen: TimeSeen) -> None:
        self.line.blockSignals(True)
        self.line.clear()
        for line in seen.lines:
            self.line.addItem("", line)
        self.line.setCurrentIndex(len(seen.lines) - 1 - any(line.backward for line in seen.lines))
        self.line.blockSignals(False)
        self.line.setVisible(len(seen.lines) > 1)
        self._name_lines()

    def _name_lines(self) -> None:
        for i, text in enumerate(self._names()):
            self.line.setItemText(i, text)

    def _names(self) -> list[str]:
        lines = [self.line.itemData(i) for i in range(self.line.count())]
        layers, ways = len({line.layer for line in lines}), len({line.backward for line in lines})
        return [line_text(line, layers=layers, ways=ways) for line in lines]

    def _show_all(self, *_: object) -> None:
        """Draw everything anew, after a choice."""
        seen = self.history.newest
        if seen is None:
            return
        self.curve.clear()
        self.curve.count(self._from_end)
        for i, name in enumerate(self._names()):
            label = name or tr("Gradient norm")
            style = CurveStyle(label, "thick" if i == self._line else "thin", i, is_word=False)
            self.curve.add_curve(str(i), style)
        count = seen.by_step.shape[1]
        back = ("T", *(f"T−{age}" for age in range(1, count)))
        self.heat.set_rows(back if self._from_end else tuple(str(step) for step in range(1, count + 1)))
        self.heat.append(*self.history.table(self._line, from_end=self._from_end))
        self._show_newest()

    def _show_newest(self) -> None:
        seen = self.history.newest
        assert seen is not None
        found = seen.by_age if self._from_end else seen.by_step
        places = np.arange(found.shape[1], dtype=np.float64) + (not self._from_end)
        for i, norms in enumerate(found):
            self.curve.replace(str(i), places, norms)
        self.curve.refresh(exact=True)
        self.sentence.setText(fading_text(fading(seen.by_age[self._line])))
