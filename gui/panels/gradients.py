"""The gradients panel: norms by layer of every step, as curves and as a heat map."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.document import Document
from gui.language import languages, tr
from gui.panels.plot_turns import PlotTurns
from gui.panels.run_curves import NormCurves, NormHeat
from gui.run import Run
from gui.run_history import Norm
from gui.run_words import gradient_words
from gui.widgets.figures import StatusLine
from gui.widgets.plot_deck import PlotDeck

KINDS: tuple[Norm, ...] = ("gradient", "update", "weight")


class GradientsPanel(QWidget):
    """Shows where the gradient vanishes or explodes, which layer learns how fast, and how weights grow."""

    name = "gradients"
    title = "Gradients"
    icon = "gradient"

    def __init__(self, document: Document, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel.gradients")
        self.kind = QComboBox()
        self.kind.setObjectName("gradients.kind")
        for name in KINDS:
            self.kind.addItem("", name)
        self._caption = QLabel()
        self._caption.setProperty("role", "muted")
        self.words = StatusLine()
        self.words.setObjectName("gradients.words")
        self.words.hide()
        self._values: Mapping[str, float] = {}
        self.curves, self.heat = NormCurves(), NormHeat()
        self.deck = PlotDeck((self.curves.widget, self.heat.widget))
        words = QVBoxLayout()
        words.setContentsMargins(10, 0, 10, 4)
        words.addWidget(self.words)
        row = QHBoxLayout()
        row.setContentsMargins(10, 5, 10, 5)
        row.setSpacing(8)
        row.addWidget(self._caption)
        row.addWidget(self.kind, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(words)
        column.addWidget(self.deck, 1)
        self.turns = PlotTurns(run, self, (self.curves, self.heat))
        self.kind.currentIndexChanged.connect(self._choose)
        run.heat_changed.connect(self._judge)
        languages.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._caption.setText(tr("Show"))
        self.kind.setAccessibleName(tr("What is shown of each layer"))
        texts = {
            "gradient": (tr("Gradient norm"), tr("Length of the gradient of a layer's weights, before clipping")),
            "update": (
                tr("Update / weight"),
                tr("Length of a step's change over that of the weights: about 1e−3 is healthy"),
            ),
            "weight": (tr("Weight norm"), tr("Length of a layer's weights")),
        }
        for i, name in enumerate(KINDS):
            self.kind.setItemText(i, texts[name][0])
            self.kind.setItemData(i, texts[name][1], Qt.ItemDataRole.ToolTipRole)
        self.kind.setToolTip(texts[KINDS[max(0, self.kind.currentIndex())]][1])
        self.deck.set_titles((tr("Curves"), tr("Heat map")))
        self._judge(self._values)

    def _judge(self, values: Mapping[str, float] | None) -> None:
        """Say in a line how the gradient fares from the last layer back to the first."""
        self._values = values or {}
        told = gradient_words(tuple(self._values.values())) if self.kind.currentIndex() == 0 else None
        if told is not None:
            self.words.tell(*told)
        self.words.setVisible(told is not None)

    def _choose(self, index: int) -> None:
        self.curves.kind = self.heat.kind = KINDS[index]
        self.turns.begin()
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
