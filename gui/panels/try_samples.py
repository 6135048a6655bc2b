"""The samples of the test part: one after the other, by chance, or only those that were answered wrong."""

from __future__ import annotations

import random

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QToolButton, QVBoxLayout, QWidget

from engine.data.field import Field
from engine.worker.messages import Judged
from gui.icons import icon
from gui.language import tr
from gui.widgets.confusion import ConfusionMatrix
from gui.widgets.labels import WrappedLabel


class TrySamples(QWidget):
    """Chooses a sample: `chosen` tells its index. `test_wanted` asks to answer the whole part.

    Attributes:
        matrix: The confusion matrix, which the panel puts where there is room.
    """

    chosen = Signal(int)
    test_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: list[int] | None = None
        self._judged: Judged | None = None
        self._field: Field | None = None
        self._testing = False
        self.count = 0
        self.caption, self.place, self.of = QLabel(), QSpinBox(), QLabel()
        self.back, self.forth, self.any = QToolButton(), QToolButton(), QToolButton()
        self.test, self.told, self.all = QPushButton(), WrappedLabel(role="muted"), QPushButton()
        self.matrix = ConfusionMatrix()
        names = {"back": self.back, "forth": self.forth, "any": self.any, "test": self.test, "place": self.place}
        for name, widget in {**names, "matrix": self.matrix, "all": self.all}.items():
            widget.setObjectName(f"try.{name}")
        for button, picture in ((self.back, "chevron-left"), (self.forth, "chevron-right"), (self.any, "dice")):
            button.setIcon(icon(picture))
            button.setAutoRaise(True)
        self.place.setKeyboardTracking(False)
        self._lay_out()
        self.back.clicked.connect(lambda: self._step(-1))
        self.forth.clicked.connect(lambda: self._step(1))
        self.any.clicked.connect(lambda: self.show_place(random.randint(1, self.place.maximum())))
        self.place.valueChanged.connect(lambda _: self._choose())
        self.test.clicked.connect(self._test)
        self.all.clicked.connect(lambda: self._walk(None))
        self.matrix.chosen.connect(self._cell)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget in (self.caption, self.back, self.place, self.of, self.forth):
            row.addWidget(widget)
        row.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.test)
        below.addWidget(self.all)
        below.addWidget(self.any)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(below)
        column.addWidget(self.told)
        self.told.hide()
        self.matrix.hide()
        self.all.hide()

    def forget(self) -> None:
        """Begin anew, with another network."""
        self._judged, self._testing, self.count = None, False, 0
        self.matrix.hide()
        self._walk(None)

    def show_count(self, count: int) -> None:
        """Tell how many samples there are."""
        if count != self.count:
            self.count = count
            self._bound()

    def show_judged(self, judged: Judged, field: Field | None) -> None:
        """Show how the network fared; `field` is the target of its first Output."""
        self._judged, self._field, self._testing = judged, field, False
        classes = judged.verdicts[0] if judged.verdicts and len(judged.verdicts[0].truths) else None
        self.matrix.setVisible(classes is not None and field is not None)
        if classes is not None and field is not None:
            labels = field.labels or tuple(map(str, range(int(max(classes.truths.max(), classes.guesses.max())) + 1)))
            self.matrix.show_counts(classes.truths, classes.guesses, labels)
        wrong = judged.verdicts[0].wrong.tolist() if judged.verdicts else []
        self._walk(wrong or None)
        self.retranslate()

    def end_test(self) -> None:
        """The whole part could not be answered."""
        self._testing = False
        self.retranslate()

    def show_place(self, place: int) -> None:
        """Go to the sample of this number, counted from 1 in what is walked through."""
        self.place.setValue(place)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.caption.setText(tr("Wrong answer") if self._order is not None else tr("Test sample"))
        self.of.setText(tr("of {count}", count=len(self._order) if self._order is not None else self.count))
        buttons = (
            (self.back, tr("The sample before")),
            (self.forth, tr("The next sample")),
            (self.any, tr("Any sample")),
            (self.place, tr("Number of the sample")),
        )
        for widget, text in buttons:
            widget.setToolTip(text)
            widget.setAccessibleName(text)
        self.matrix.setAccessibleName(tr("Confusion matrix"))
        self.test.setText(tr("Answering…") if self._testing else tr("Find wrong answers"))
        self.test.setEnabled(not self._testing)
        self.all.setText(tr("All samples"))
        self.told.setText(self._words())
        self.told.setVisible(bool(self.told.text()))

    def _words(self) -> str:
        if self._judged is None or not self._judged.verdicts:
            return ""
        wrong = len(self._judged.verdicts[0].wrong)
        return tr("{wrong} of {count} are wrong", wrong=wrong, count=self._judged.count)

    def _test(self) -> None:
        self._testing = True
        self.retranslate()
        self.test_wanted.emit()

    def _cell(self, row: int, column: int) -> None:
        """Walk through the samples of a cell of the matrix; of none, through all wrong ones."""
        assert self._judged is not None
        verdict = self._judged.verdicts[0]
        if row < 0:
            self._walk(verdict.wrong.tolist() or None)
            return
        found = np.flatnonzero((verdict.truths == row) & (verdict.guesses == column)).tolist()
        if found:
            self._walk(found)

    def _walk(self, order: list[int] | None) -> None:
        self._order = order
        self.all.setVisible(order is not None)
        self.test.setVisible(order is None)
        self._bound()
        self.place.blockSignals(True)
        self.place.setValue(1)
        self.place.blockSignals(False)
        self.retranslate()
        if self.count:
            self._choose()

    def _bound(self) -> None:
        most = len(self._order) if self._order is not None else self.count
        self.place.blockSignals(True)
        self.place.setRange(1, max(1, most))
        self.place.blockSignals(False)
        self.of.setText(tr("of {count}", count=most))

    def _step(self, way: int) -> None:
        most = self.place.maximum()
        self.show_place((self.place.value() - 1 + way) % most + 1)

    def _choose(self) -> None:
        place = self.place.value() - 1
        self.chosen.emit(self._order[place] if self._order is not None else place)
