"""The doctor's panel: what is wrong with the run, its evidence, and remedies that are shown before they are made."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.doctor.diagnosis import Diagnosis, Remedy
from engine.graph.design import Design
from engine.graph.errors import NetloomError
from gui.document import Document
from gui.language import languages, tr
from gui.remedy_words import Proposal, lines_of
from gui.run import Run
from gui.run_doctor import RunDoctor
from gui.widgets.labels import WrappedLabel
from gui.widgets.notice import Notice
from gui.widgets.scrolled_page import ScrolledPage

SEVERITY = {"error": "error", "warning": "warning", "info": "info"}


class DoctorPanel(QWidget):
    """A card for each illness. A remedy is proposed on the canvas first, then made, then tried as a twin run."""

    name, title, icon = "doctor", "Doctor", "doctor"

    count_changed = Signal(int)
    proposed = Signal(object)  # Proposal | None: to be shown on the canvas
    twin_wanted = Signal(object)  # Proposal

    def __init__(self, document: Document, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel.doctor")
        self._document, self._run = document, run
        self.doctor = RunDoctor(document, run, self)
        self.proposal: Proposal | None = None
        self.made: Proposal | None = None
        self.strip, self.words = Notice(), WrappedLabel(role="muted")
        self.words.setObjectName("doctor.words")
        self.cards: dict[tuple[str, str], Notice] = {}
        self._shown: dict[tuple[str, str], tuple[Remedy, ...]] = {}
        self._count = 0
        self.page = ScrolledPage()
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.page.column.addWidget(self.strip)
        self.page.column.addWidget(self.words)
        self.page.column.addLayout(self._list)
        self.page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.doctor.changed.connect(self._show)
        run.state_changed.connect(self._show)
        document.design_changed.connect(self._follow_design)
        languages.language_changed.connect(self.retranslate)
        self._show()

    def retranslate(self, *_: object) -> None:
        """Say everything in the present language."""
        self._shown = {}
        self._show()
        self._show_strip()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def propose(self, remedy: Remedy) -> None:
        """Show what a remedy would change."""
        before = self._document.design
        try:
            after = remedy.applied(before)
        except NetloomError as error:
            self._withdraw()
            self.strip.tell("warning", tr("This remedy does not fit any more"), error.wording.told(tr))
            return
        self.made = None
        self.proposal = Proposal(remedy.told(tr), before, after)
        self.proposed.emit(self.proposal)
        self._show_strip()
        self.page.verticalScrollBar().setValue(0)

    def make(self) -> None:
        """Make the proposed change, as one step of history."""
        proposal = self.proposal
        if proposal is None:
            return
        self._withdraw()
        self._document.change(proposal.text, proposal.after)
        self.made = proposal
        self._show_strip()

    def withdraw(self) -> None:
        """Leave everything as it is."""
        self._withdraw()
        self._show_strip()

    def try_twin(self) -> None:
        """Train the design with and without the remedy, side by side."""
        proposal = self.proposal or self.made
        if proposal is not None:
            self.twin_wanted.emit(proposal)

    def _withdraw(self) -> None:
        self.made = None
        if self.proposal is not None:
            self.proposal = None
            self.proposed.emit(None)

    def _undo(self) -> None:
        self._document.history.undo()

    def _follow_design(self, *_: object) -> None:
        """A proposal is of the design that it was made for; once another is on screen, it is gone."""
        design: Design = self._document.design
        if self.proposal is not None and self.proposal.before is not design:
            self.withdraw()
        elif self.made is not None and self.made.after is not design:
            self.made = None
            self._show_strip()

    def _show_strip(self) -> None:
        if self.proposal is not None:
            self.strip.tell(
                "info",
                tr("Proposed: {remedy}", remedy=self.proposal.text),
                "\n".join(lines_of(self.proposal)),
                buttons=(
                    (tr("Apply"), self.make),
                    (tr("Try It as a Twin Run"), self.try_twin),
                    (tr("Cancel"), self.withdraw),
                ),
            )
        elif self.made is not None:
            self.strip.tell(
                "good",
                tr("Done: {remedy}", remedy=self.made.text),
                tr("Train anew to see what it does, or train both designs side by side with the same batches."),
                buttons=((tr("Try It as a Twin Run"), self.try_twin), (tr("Undo"), self._undo)),
            )
        else:
            self.strip.hide()

    # What was found

    def _show(self, *_: object) -> None:
        found = self.doctor.diagnoses
        self.words.setText(self._said())
        keys = [(one.code, one.block) for one in found]
        for key in [key for key in self.cards if key not in keys]:
            card = self.cards.pop(key)
            self._shown.pop(key, None)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, (key, diagnosis) in enumerate(zip(keys, found, strict=True)):
            self._show_card(place, key, diagnosis)
        if len(found) != self._count:
            self._count = len(found)
            self.count_changed.emit(len(found))

    def _show_card(self, place: int, key: tuple[str, str], diagnosis: Diagnosis) -> None:
        card = self.cards.get(key)
        if card is None:
            card = self.cards[key] = Notice()
            card.setProperty("code", diagnosis.code)
        if self._list.indexOf(card) != place:
            self._list.removeWidget(card)
            self._list.insertWidget(place, card)
        wording = diagnosis.wording
        texts = (wording.part("what", tr), wording.part("why", tr), wording.part("mend", tr))
        what, why, mend = texts[0], _sentence(texts[1]), _sentence(texts[2])
        if self._shown.get(key) == diagnosis.remedies:
            card.say(what, why, mend)
            return
        self._shown[key] = diagnosis.remedies
        buttons = [(remedy.told(tr), partial(self.propose, remedy)) for remedy in diagnosis.remedies]
        if diagnosis.block and self._document.knows(diagnosis.block):
            buttons.append((tr("Show"), partial(self._go_to, diagnosis.block)))
        card.tell(SEVERITY[diagnosis.severity], what, why, mend, tuple(buttons))

    def _go_to(self, block: str) -> None:
        self._document.go_to(block)

    def _said(self) -> str:
        examined = self.doctor.examined
        if examined is None:
            return tr("Train the network. What goes wrong is told here, with its evidence and what can be done.")
        told = tr(
            "Looked at: steps: {steps}, epochs: {epochs}, layers that learn: {layers}, blocks from within: {blocks}.",
            steps=f"{examined.steps:,}",
            layers=examined.layers,
            epochs=examined.epochs,
            blocks=examined.blocks,
        )
        return told if self.doctor.diagnoses else tr("Nothing is wrong so far.") + " " + told


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
