"""Numbers of a table, typed in the units in which they were measured."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from engine.data.field import Field
from gui.language import tr
from gui.panels.try_input import TryInput
from gui.widgets.labels import WrappedLabel
from gui.widgets.number_field import NumberField

MOST = 64
"""Numbers that are offered to be typed; more are shown as colours."""
DIGITS = 5
"""Digits that are shown of a sample's number."""


class NumbersInput(TryInput):
    """A number a line. One that is not touched goes to the network exactly as the sample has it."""

    def __init__(self, block: str, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(block, field, parent)
        (count,) = (size for size in field.spec.sizes if isinstance(size, int))
        names = field.labels if len(field.labels) == count else tuple(map(str, range(1, count + 1)))
        self._value: np.ndarray | None = None
        self._unread: set[int] = set()
        self.numbers: list[NumberField] = []
        self._fault = WrappedLabel(role="error")
        self._fault.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for place, name in enumerate(names):
            number, label = NumberField(whole=False), QLabel(name)
            number.setObjectName(f"try.number.{block}.{place}")
            number.setAccessibleName(name)
            label.setBuddy(number)
            number.number_edited.connect(lambda entered, place=place: self._edited(place, entered))
            grid.addWidget(label, place, 0)
            grid.addWidget(number, place, 1)
            self.numbers.append(number)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self._fault)

    def value(self) -> np.ndarray | None:
        return None if self._unread else self._value

    def show_value(self, array: np.ndarray) -> None:
        self._value = np.array(array, np.float32)
        self._unread.clear()
        for number, value in zip(self.numbers, self.field.unscaled(array).tolist(), strict=True):
            number.show_value(float(f"{value:.{DIGITS}g}"))
        self.retranslate()

    def retranslate(self) -> None:
        place = min(self._unread, default=-1)
        text = tr("{entered} is not a number", entered=self.numbers[place].text() or "—") if place >= 0 else ""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    def _edited(self, place: int, entered: float | str | None) -> None:
        if self._value is None:
            self._value = self.field.scaled(np.zeros(len(self.numbers)))
        if isinstance(entered, float | int):
            self._unread.discard(place)
            measured = np.zeros(len(self.numbers))
            measured[place] = entered
            self._value = self._value.copy()
            self._value[place] = self.field.scaled(measured)[place]
        else:
            self._unread.add(place)
        self.retranslate()
        self.changed.emit()
