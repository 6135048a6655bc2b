"""What the panels share that show how a network treats one sample, again and again while it trains."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from engine.data.catalogue import fields_of
from engine.graph.design import Design
from engine.graph.errors import Wording
from engine.worker.messages import Axis, NotAnswered, View, Viewed
from gui.document import Document
from gui.language import languages, tr
from gui.live_views import LiveViews
from gui.run import Run
from gui.widgets.labels import WrappedLabel
from gui.widgets.sample_picker import SamplePicker

LATER_MS = 400
"""Waited after an edit before the drawing is looked at again."""


class SampleView(QWidget):
    """A page of choices and pictures, or words that say why there is nothing to see.

    A panel gives it `page`, and says what it offers, what it wants to see and how it is shown.
    """

    name, title, icon = "", "", ""

    def __init__(self, document: Document, run: Run, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"panel.{self.name}")
        self._document, self._run = document, run
        self._has_seen = False
        self.live = LiveViews.of(document, run)
        self.samples = SamplePicker(self.name)
        self.empty, self.told = WrappedLabel(role="muted"), QLabel()
        self.told.setProperty("role", "small")
        self.told.setMinimumHeight(self.samples.sizeHint().height())
        self.empty.setMargin(14)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self.look)
        for signal in (run.run_started, run.run_discarded):
            signal.connect(self.look)
        document.design_changed.connect(self._later.start)
        self.samples.chosen.connect(self.ask)
        self.live.seen.connect(self._hear)
        languages.language_changed.connect(self.retranslate)

    def offer(self, design: Design) -> bool:
        """Offer what there is to see in a design; False where there is nothing."""
        raise NotImplementedError

    def wanted(self) -> View | None:
        """What is to be seen."""
        raise NotImplementedError

    def show_seen(self, seen: Viewed) -> None:
        """Show it."""
        raise NotImplementedError

    def words(self) -> tuple[str, str]:
        """What is said of a design in which there is nothing to see, and of one that is not trained."""
        raise NotImplementedError

    def retranslate(self, *_: object) -> None:
        """Say everything in the present language."""
        self.samples.retranslate()
        self.look()

    def design(self) -> Design:
        """Whose network is seen: the run's, or the one on screen."""
        run = self._run
        return run.design if run.design is not None and run.history is not None else self._document.design

    def look(self, *_: object) -> None:
        """See what there is; a panel that nobody sees waits until it is shown."""
        if not self.isVisible():
            return
        if not self.offer(self.design()):
            self.live.show(self.name, None)
            self._say(self.words()[0])
            return
        if not self._has_seen:
            self._say(self.words()[1])
        self.ask()

    def ask(self, *_: object) -> None:
        """Tell what is wanted now."""
        if self.isVisible():
            self.live.show(self.name, self.wanted())

    def names_along(self, axis: Axis) -> list[str]:
        """The tokens along an axis as they are read; numbers where there are none."""
        return names_along(axis, self.design())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.live.show(self.name, None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _hear(self, key: str, seen: Viewed | NotAnswered) -> None:
        if key != self.name or not self.isVisible():
            return
        if isinstance(seen, NotAnswered):
            self._has_seen = False
            wording = Wording(seen.what, seen.why, seen.mend, seen.args)
            self._say(self.words()[1] if seen.code == "nothing_trained" else wording.told(tr))
            return
        self._has_seen = True
        self.told.setText(tr("After step {step}", step=f"{seen.step:,}") if seen.step else "")
        self.pages.setCurrentIndex(1)
        self.show_seen(seen)

    def _say(self, text: str) -> None:
        self._has_seen = False
        self.empty.setText(text)
        self.pages.setCurrentIndex(0)


def names_along(axis: Axis, design: Design) -> list[str]:
    """The tokens along an axis as they are read; numbers where there are none."""
    field = fields_of(design.dataset).get(axis.name)
    if field is None or not len(axis.tokens):
        return [str(step + 1) for step in range(axis.steps)]
    known = len(field.labels)
    return [legible(field.labels[token] if token < known else str(token)) for token in axis.tokens.tolist()]


def legible(token: str) -> str:
    """A token that can be seen."""
    return {" ": "␣", "\n": "⏎"}.get(token, token)
