"""A spin box for Python numbers: any size, typed as `1e-3` as well, stepped by the leading digit where not whole."""

from __future__ import annotations

import math
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

TEXT_MARGIN = 5
SMALLEST_STEP = Decimal("1e-12")


def number_text(value: float) -> str:
    """The shortest text that reads back as the same number: `3`, `0.001`, `1e-5`."""
    if isinstance(value, int):
        return str(value)
    text = repr(value).removesuffix(".0")
    return text.replace("e-0", "e-").replace("e+0", "e")


def number_read(text: str, *, whole: bool) -> int | float | str:
    """The number that a text names, or the text itself where it names none."""
    cleaned = text.strip().replace("−", "-")
    try:
        if whole:
            return int(cleaned)
        number = float(cleaned)
    except ValueError:
        return text
    return number if math.isfinite(number) else text


def stepped(value: float, steps: int, *, whole: bool, smallest: float = 1e-4) -> int | float:
    """The number some steps on.

    Whole numbers go by 1. Others go by one of their leading digit, so that 0.001 → 0.002 and 0.001 → 0.0009;
    from 0 the first step is `smallest`.
    """
    if whole:
        return int(value) + steps
    exact = Decimal(repr(float(value)))
    direction = 1 if steps > 0 else -1
    for _ in range(abs(steps)):
        exact += direction * _leading_step(exact, direction, Decimal(repr(smallest)))
    return float(exact)


def _leading_step(value: Decimal, direction: int, smallest: Decimal) -> Decimal:
    if value == 0:
        return smallest
    step = Decimal(10) ** value.adjusted()
    shrinks = (value > 0) == (direction < 0)
    if shrinks and abs(value) == step:
        step /= 10
    return max(step, SMALLEST_STEP)


class NumberField(QAbstractSpinBox):
    """Shows a number, and says what the user makes of it: a number, None where that is allowed, or unreadable text.

    It refuses no text: whether a number is in range is for the owner to say, in words.
    """

    number_edited = Signal(object)  # int | float | str | None

    def __init__(
        self,
        *,
        whole: bool,
        minimum: float | None = None,
        maximum: float | None = None,
        allow_none: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._whole, self._minimum, self._maximum, self._allow_none = whole, minimum, maximum, allow_none
        self._value: int | float | None = None
        self.setMinimumWidth(60)
        self.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
        self.lineEdit().textEdited.connect(self._on_text_edited)

    @property
    def value(self) -> int | float | None:
        """The last number shown or entered."""
        return self._value

    def show_value(self, value: int | float | None) -> None:
        """Show a number without telling anybody. Text that already means it stays as it was typed."""
        self._value = value
        if value is None:
            self.lineEdit().clear()
        elif number_read(self.text(), whole=self._whole) != value:
            self.lineEdit().setText(number_text(value))

    def show_placeholder(self, text: str) -> None:
        """What stands in the empty field."""
        self.lineEdit().setPlaceholderText(text)

    def stepBy(self, steps: int) -> None:
        start = self._value if self._value is not None else self._minimum or 0
        smallest = self._maximum / 10 if self._maximum else 1e-4
        number = stepped(start, steps, whole=self._whole, smallest=smallest)
        if self._minimum is not None:
            number = max(number, int(self._minimum) if self._whole else self._minimum)
        if self._maximum is not None:
            number = min(number, int(self._maximum) if self._whole else self._maximum)
        if number != self._value:
            self.show_value(number)
            self.number_edited.emit(number)
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        flags = QAbstractSpinBox.StepEnabledFlag.StepNone
        if self._value is None or self._maximum is None or self._value < self._maximum:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        if self._value is None or self._minimum is None or self._value > self._minimum:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        return flags

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, position

    @property
    def entered(self) -> int | float | str | None:
        """What stands in the field: a number, None for an empty field that may be empty, or text that is no number."""
        if self._allow_none and not self.text().strip():
            return None
        return number_read(self.text(), whole=self._whole)

    def _on_text_edited(self) -> None:
        entered = self.entered
        if not isinstance(entered, str):
            self._value = entered
        self.number_edited.emit(entered)
