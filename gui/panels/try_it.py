"""The trained network at work: draw, type or choose a sample, and see what it answers."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.catalogue import fields_of
from engine.data.field import Field
from engine.graph.design import Design
from engine.graph.errors import Wording
from engine.worker.messages import Answered, Ask, Fetch, Fetched, Judge, Judged, NotAnswered
from gui.document import Document
from gui.icons import icon
from gui.language import languages, tr
from gui.panels.try_answers import TryAnswer
from gui.panels.try_input import TryInput
from gui.panels.try_inputs import input_for
from gui.panels.try_samples import TrySamples
from gui.questions import Questions
from gui.run import Run
from gui.widgets.labels import WrappedLabel

PAUSE_MS = 60
"""Waited after a stroke or a letter before the network is asked."""
LATER_MS = 400
"""Waited after an edit before a run of the new drawing is looked for."""


class TryPanel(QWidget):
    """Asks the trained network at every change, and shows its answers below."""

    name, title, icon = "try", "Try it", "try"

    def __init__(self, document: Document, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel.try")
        self._document, self._run = document, run
        self.questions = Questions(document, run, self)
        self.inputs: dict[str, TryInput] = {}
        self.answers: dict[str, TryAnswer] = {}
        self._truths: Mapping[str, np.ndarray] = {}
        self._refusal: NotAnswered | None = None
        self._seed = 0
        self.samples, self.empty, self.fault = TrySamples(), WrappedLabel(role="muted"), WrappedLabel(role="error")
        self.way, self.beams, self.temperature = QComboBox(), QSpinBox(), QDoubleSpinBox()
        self.way_caption, self.again = QLabel(), QToolButton()
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._ask)
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.empty.setMargin(14)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.fault.hide()
        self._given, self._told = QVBoxLayout(), QVBoxLayout()
        for box in (self._given, self._told):
            box.setSpacing(8)
        for name in ("likely", "beams", "chance"):
            self.way.addItem("", name)
        self.beams.setRange(2, 16)
        self.beams.setValue(4)
        self.temperature.setRange(0.1, 3.0)
        self.temperature.setSingleStep(0.1)
        self.temperature.setValue(0.8)
        self.again.setIcon(icon("dice"))
        self._writing = QWidget()
        row = QHBoxLayout(self._writing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.way_caption, self.way, self.beams, self.temperature, self.again):
            row.addWidget(widget)
        row.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(10)
        column.addWidget(self.samples)
        column.addLayout(self._given)
        column.addWidget(self._writing)
        column.addWidget(self.fault)
        column.addLayout(self._told)
        column.addWidget(self.samples.matrix)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(scroll)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._show_way()

    def _connect(self) -> None:
        run, questions = self._run, self.questions
        for signal in (run.run_started, run.run_discarded):
            signal.connect(self._look)
        self._document.design_changed.connect(self._later.start)
        self._later.timeout.connect(self._look)
        run.run_ended.connect(self._renew)
        run.epoch_ended.connect(self._renew)
        questions.design_changed.connect(self._build)
        questions.answered.connect(self._show_answers)
        questions.fetched.connect(self._show_sample)
        questions.judged.connect(self._show_judged)
        questions.refused.connect(self._show_refusal)
        self.samples.chosen.connect(self._fetch)
        self.samples.test_wanted.connect(self._judge)
        self.way.currentIndexChanged.connect(self._show_way)
        self.beams.valueChanged.connect(self._soon.start)
        self.temperature.valueChanged.connect(self._soon.start)
        self.again.clicked.connect(self._draw_again)
        languages.language_changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.empty.setText(tr("Train the network first. Then draw, type or choose a sample here, and it answers."))
        self.way_caption.setText(tr("Write"))
        self.way.setItemText(0, tr("the likeliest token"))
        self.way.setItemText(1, tr("by beams"))
        self.way.setItemText(2, tr("by chance"))
        self.way.setToolTip(tr("How each next token is chosen"))
        self.way.setAccessibleName(tr("How each next token is chosen"))
        self.beams.setToolTip(tr("Answers followed side by side"))
        self.temperature.setToolTip(tr("Temperature: below 1 it dares less, above 1 more"))
        self.again.setToolTip(tr("Draw again"))
        for widget in (self.beams, self.temperature, self.again):
            widget.setAccessibleName(widget.toolTip())
        for given in self.inputs.values():
            given.retranslate()
        for told in self.answers.values():
            told.retranslate()
        self.samples.retranslate()
        self._tell_fault()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _look(self, *_: object) -> None:
        """See whose network there is; a panel that nobody sees waits until it is shown."""
        if self.isVisible():
            self.questions.look()

    def _renew(self, *_: object) -> None:
        """Ask again: the weights have changed."""
        if self.isVisible() and self.inputs:
            if self.samples.count:
                self._soon.start()
            else:
                self._fetch(0)

    def _fetch(self, index: int) -> None:
        self.questions.ask(Fetch(0, "test", index))

    def _judge(self) -> None:
        self.questions.ask(Judge(0, "test"))

    def _build(self) -> None:
        """Make the parts for another network."""
        for box, parts in ((self._given, self.inputs), (self._told, self.answers)):
            for part in parts.values():
                box.removeWidget(part)
                part.deleteLater()
            parts.clear()
        self._truths, self._refusal = {}, None
        self._tell_fault()
        self.samples.forget()
        design = self.questions.design
        self._pages.setCurrentIndex(0 if design is None else 1)
        if design is None:
            return
        fields, writes = fields_of(design.dataset), _written(design)
        for block, field in _ends(design, "Input", fields):
            if block not in writes:
                self._add_input(input_for(block, field))
        for block, field in _ends(design, "Output", fields):
            self.answers[block] = TryAnswer(block, field)
            self._told.addWidget(self.answers[block])
        goes_on = any(answer.field.continues for answer in self.answers.values())
        self._writing.setVisible(bool(writes) or goes_on)
        self._fetch(0)

    def _add_input(self, part: TryInput) -> None:
        self.inputs[part.block] = part
        self._given.addWidget(part)
        part.changed.connect(self._edited)
        part.retranslate()

    def _edited(self) -> None:
        self._truths = {}
        self._soon.start()

    def _draw_again(self) -> None:
        self._seed += 1
        self._ask()

    def _ask(self) -> None:
        given = {block: part.value() for block, part in self.inputs.items()}
        whole = {block: value for block, value in given.items() if value is not None}
        if len(whole) < len(given) or not given:
            return
        way = self.way.currentData()
        beams = self.beams.value() if way == "beams" else 1
        temperature = self.temperature.value() if way == "chance" else 0.0
        self.questions.ask(Ask(0, whole, beams=beams, temperature=temperature, seed=self._seed))

    def _show_sample(self, sample: Fetched) -> None:
        self.samples.show_count(sample.count)
        for block, part in self.inputs.items():
            if block in sample.inputs:
                part.show_value(sample.inputs[block])
        self._truths = sample.targets
        self._ask()

    def _show_answers(self, told: Answered) -> None:
        self._refusal = None
        self._tell_fault()
        texts = [(part.field, part.value()) for part in self.inputs.values() if part.field.kind == "tokens"]
        given = next(((field, value) for field, value in texts if value is not None), None)
        for answer in told.answers:
            if answer.block in self.answers:
                self.answers[answer.block].show_answer(answer, self._truths.get(answer.block), given)

    def _show_judged(self, judged: Judged) -> None:
        field = self.answers[judged.verdicts[0].block].field if judged.verdicts else None
        self.samples.show_judged(judged, field)

    def _show_refusal(self, refusal: NotAnswered) -> None:
        self._refusal = refusal
        self.samples.end_test()
        self._tell_fault()

    def _tell_fault(self) -> None:
        refusal = self._refusal
        wording = Wording(refusal.what, refusal.why, refusal.mend, refusal.args) if refusal else None
        self.fault.setText(wording.told(tr) if wording else "")
        self.fault.setVisible(wording is not None)

    def _show_way(self) -> None:
        way = self.way.currentData()
        self.beams.setVisible(way == "beams")
        self.temperature.setVisible(way == "chance")
        self.again.setVisible(way == "chance")
        if self.inputs:
            self._ask()


def _ends(design: Design, kind: str, fields: Mapping[str, Field]) -> list[tuple[str, Field]]:
    """Inputs or Outputs with their fields, in the design's order."""
    nodes = [(key, node.block) for key, node in design.graph.nodes.items() if node.block.type_name() == kind]
    return [(key, fields[name]) for key, block in nodes if (name := getattr(block, "field", "")) in fields]


def _written(design: Design) -> set[str]:
    """Inputs that only tell a decoder the right tokens: they are written, not given."""
    graph = design.graph
    told = set()
    for target, sources in graph.wires.items():
        if graph.nodes[target.node].block.type_name() == "Decoder" and target.port == "target":
            told |= {source.node for source in sources}
    others = {
        source.node
        for target, sources in graph.wires.items()
        for source in sources
        if graph.nodes[target.node].block.type_name() != "Decoder" or target.port != "target"
    }
    return told - others
