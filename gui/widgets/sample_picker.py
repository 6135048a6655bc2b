"""Chooses a sample: by its number, the one before, the next, or any; of all samples, or of some of them."""

from __future__ import annotations

import random
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QToolButton, QWidget

from gui.icons import icon
from gui.language import tr


class SamplePicker(QWidget):
    """`chosen` tells the index of the sample, counted from 0.

    Args:
        name: Its parts are named `name.place`, `name.back`, `name.forth` and `name.any`.

    Attributes:
        count: Of all samples. order: Indices of those that are walked through, None for all.
    """

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption, self.place, self.of = QLabel(), QSpinBox(), QLabel()
        self.back, self.forth, self.any = QToolButton(), QToolButton(), QToolButton()
        self.count = 0
        self.order: Sequence[int] | None = None
        parts = {"place": self.place, "back": self.back, "forth": self.forth, "any": self.any}
        for part, widget in parts.items():
            widget.setObjectName(f"{name}.{part}")
        for button, picture in ((self.back, "chevron-left"), (self.forth, "chevron-right"), (self.any, "dice")):
            button.setIcon(icon(picture))
            button.setAutoRaise(True)
        self.place.setKeyboardTracking(False)
        self.place.setRange(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.caption, self.back, self.place, self.of, self.forth, self.any):
            row.addWidget(widget)
        row.addStretch(1)
        self.back.clicked.connect(lambda: self._step(-1))
        self.forth.clicked.connect(lambda: self._step(1))
        self.any.clicked.connect(lambda: self.place.setValue(random.randint(1, self.place.maximum())))
        self.place.valueChanged.connect(lambda _: self.chosen.emit(self.index))
        self.retranslate()

    @property
    def index(self) -> int:
        """The sample that is chosen, counted from 0."""
        place = self.place.value() - 1
        return place if self.order is None else self.order[place]

    def show_count(self, count: int) -> None:
        """Tell how many samples there are."""
        if count != self.count:
            self.count = count
            if self.order is None:
                self.place.setRange(1, max(1, count))
            self.retranslate()

    def walk(self, order: Sequence[int] | None) -> None:
        """Go through these samples only, from the first on; through all with None."""
        self.order = order
        self.place.blockSignals(True)
        self.place.setRange(1, max(1, self.count if order is None else len(order)))
        self.place.setValue(1)
        self.place.blockSignals(False)
        self.retranslate()
        if self.count:
            self.chosen.emit(self.index)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        most = self.count if self.order is None else len(self.order)
        self.caption.setText(tr("Test sample") if self.order is None else tr("Wrong answer"))
        self.of.setText(tr("of {count}", count=most) if most else "")
        texts = (
            (self.back, tr("The sample before")),
            (self.forth, tr("The next sample")),
            (self.any, tr("Any sample")),
            (self.place, tr("Number of the sample")),
        )
        for widget, text in texts:
            widget.setToolTip(text)
            widget.setAccessibleName(text)

    def _step(self, way: int) -> None:
        most = self.place.maximum()
        self.place.setValue((self.place.value() - 1 + way) % most + 1)
