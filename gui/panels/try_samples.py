"""The samples of the test part: one after the other, by chance, or only those that were answered wrong."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.data.field import Field
from engine.worker.messages import Judged
from gui.language import tr
from gui.widgets.confusion import ConfusionMatrix
from gui.widgets.labels import WrappedLabel
from gui.widgets.sample_picker import SamplePicker


class TrySamples(QWidget):
    """Chooses a sample: `chosen` tells its index. `test_wanted` asks to answer the whole part.

    Attributes:
        picker: Where it is chosen. matrix: The confusion matrix, which the panel puts where there is room.
    """

    chosen = Signal(int)
    test_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judged: Judged | None = None
        self._testing = False
        self.picker, self.matrix = SamplePicker("try"), ConfusionMatrix()
        self.test, self.told, self.all = QPushButton(), WrappedLabel(role="muted"), QPushButton()
        for name, widget in {"test": self.test, "matrix": self.matrix, "all": self.all}.items():
            widget.setObjectName(f"try.{name}")
        self._lay_out()
        self.picker.chosen.connect(self.chosen)
        self.test.clicked.connect(self._test)
        self.all.clicked.connect(lambda: self._walk(None))
        self.matrix.chosen.connect(self._cell)
        self.retranslate()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.test)
        below.addWidget(self.all)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.picker)
        column.addLayout(below)
        column.addWidget(self.told)
        self.told.hide()
        self.matrix.hide()
        self.all.hide()

    @property
    def count(self) -> int:
        """Of all samples; 0 while it is not known."""
        return self.picker.count

    def forget(self) -> None:
        """Begin anew, with another network."""
        self._judged, self._testing = None, False
        self.picker.show_count(0)
        self.matrix.hide()
        self._walk(None)

    def show_count(self, count: int) -> None:
        """Tell how many samples there are."""
        self.picker.show_count(count)

    def show_judged(self, judged: Judged, field: Field | None) -> None:
        """Show how the network fared; `field` is the target of its first Output."""
        self._judged, self._testing = judged, False
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

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.picker.retranslate()
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
        self.all.setVisible(order is not None)
        self.test.setVisible(order is None)
        self.picker.walk(order)
