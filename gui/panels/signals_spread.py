"""How the numbers that leave a block are spread, and in words what is dead, saturated, or no number at all."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QWidget

from engine.worker.messages import SpreadSeen
from gui.language import tr
from gui.widgets.figures import Figures
from gui.widgets.histogram import Histogram
from gui.widgets.labels import WrappedLabel
from gui.widgets.scrolled_page import ScrolledPage
from gui.widgets.value_colors import told

MUCH = 0.005
"""A share below this is not worth a sentence."""


class SpreadPage(ScrolledPage):
    """Figures, the histogram, and sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures, self.histogram = Figures(), Histogram()
        self.faults, self.words = WrappedLabel(role="error"), WrappedLabel()
        self.about = WrappedLabel(role="small")
        self.column.addWidget(self.figures)
        self.column.addWidget(self.histogram, 1)
        for label in (self.faults, self.words, self.about):
            self.column.addWidget(label)

    def show_spread(self, seen: SpreadSeen) -> None:
        """Show what was counted."""
        spread = seen.spread
        self.histogram.show_counts(spread.counts, spread.edges)
        figures = [
            (tr("Mean"), told(spread.mean)),
            (tr("Deviation"), told(spread.std)),
            (tr("Least"), told(spread.low)),
            (tr("Greatest"), told(spread.high)),
        ]
        self.figures.show_figures(figures if not math.isnan(spread.mean) else [])
        for label, text in ((self.faults, faults_of(seen)), (self.words, words_of(seen))):
            label.setText(text)
            label.setVisible(bool(text))
        self.about.setText(
            tr("Over the first {samples} samples of the training part; padding does not count.", samples=seen.samples)
        )


def faults_of(seen: SpreadSeen) -> str:
    """What is no number."""
    spread = seen.spread
    if not (spread.nans or spread.infinities):
        return ""
    return tr("{nans} are NaN, {infinities} are infinite.", nans=spread.nans, infinities=spread.infinities)


def words_of(seen: SpreadSeen) -> str:
    """What is dead, 0 or saturated."""
    spread, sentences = seen.spread, []
    if spread.dead:
        sentences.append(
            tr(
                "{dead} of {units} units are 0 everywhere: they are dead on these samples and learn nothing from them.",
                dead=spread.dead,
                units=spread.units,
            )
        )
    if spread.zeros > MUCH:
        sentences.append(tr("{share} of the numbers are exactly 0.", share=f"{spread.zeros:.1%}"))
    if spread.saturated is not None:
        sentences.append(
            tr(
                "{share} are saturated: there the activation is flat, and hardly any gradient passes.",
                share=f"{spread.saturated:.1%}",
            )
        )
    return " ".join(sentences)
