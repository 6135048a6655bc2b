"""What the user gives a trained network: a picture drawn, text or numbers typed, a sound, or a sample as it is."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from engine.data.field import Field
from engine.data.vocabulary import TextError, decode, encode
from gui.icons import icon
from gui.language import tr
from gui.panels.try_input import TryInput
from gui.panels.try_numbers import MOST, NumbersInput
from gui.widgets.array_strip import ArrayStrip
from gui.widgets.drawing_pad import DrawingPad
from gui.widgets.labels import WrappedLabel
from gui.widgets.play_button import PlayButton
from gui.widgets.spectrogram import Spectrogram


class PictureInput(TryInput):
    """A picture, drawn with the mouse."""

    def __init__(self, block: str, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(block, field, parent)
        self.pad = DrawingPad()
        self.pad.setObjectName(f"try.pad.{block}")
        self.pad.begin(tuple(size for size in field.spec.sizes if isinstance(size, int)), 0.0, 1.0)
        self.wipe, self._hint = QToolButton(), WrappedLabel(role="muted")
        self.wipe.setObjectName(f"try.clear.{block}")
        self.wipe.setIcon(icon("reset"))
        self.wipe.clicked.connect(self.pad.clear)
        self.pad.drawn.connect(self.changed)
        side = QVBoxLayout()
        side.addWidget(self.wipe)
        side.addWidget(self._hint)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.pad)
        row.addLayout(side, 1)
        self.column.addLayout(row)

    def value(self) -> np.ndarray | None:
        return self.pad.dots

    def show_value(self, array: np.ndarray) -> None:
        self.pad.show_dots(array)

    def retranslate(self) -> None:
        self.wipe.setToolTip(tr("Clear the picture"))
        self.wipe.setAccessibleName(tr("Clear the picture"))
        self._hint.setText(tr("Draw with the left button, wipe with the right one"))


class TextInput(TryInput):
    """A text, typed."""

    def __init__(self, block: str, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(block, field, parent)
        self.line, self._fault = QLineEdit(), WrappedLabel(role="error")
        self.line.setObjectName(f"try.text.{block}")
        self.line.setClearButtonEnabled(True)
        self._fault.hide()
        self.line.textEdited.connect(self._edited)
        self.column.addWidget(self.line)
        self.column.addWidget(self._fault)

    def value(self) -> np.ndarray | None:
        try:
            return encode(self.field, self.line.text())
        except TextError:
            return None

    def show_value(self, array: np.ndarray) -> None:
        self.line.setText(decode(self.field, array))
        self._tell_fault()

    def retranslate(self) -> None:
        self.line.setPlaceholderText(tr("Type {field}", field=self.field.name))
        self.line.setAccessibleName(self.block)
        self._tell_fault()

    def _edited(self) -> None:
        self._tell_fault()
        self.changed.emit()

    def _tell_fault(self) -> None:
        told = ""
        if self.line.text():
            try:
                encode(self.field, self.line.text())
            except TextError as error:
                told = error.wording.told(tr)
        self._fault.setText(told)
        self._fault.setVisible(bool(told))


class SampleInput(TryInput):
    """Numbers, shown as they are: a sample of the dataset."""

    def __init__(self, block: str, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(block, field, parent)
        self.strip = ArrayStrip()
        self._value: np.ndarray | None = None
        self.column.addWidget(self.strip)

    def value(self) -> np.ndarray | None:
        return self._value

    def show_value(self, array: np.ndarray) -> None:
        self._value = array
        names = self.field.labels if self.field.kind in ("features", "sequence") else ()
        self.strip.show_array(array, names)


class SoundInput(TryInput):
    """A sound: seen as its spectrogram, and heard."""

    def __init__(self, block: str, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(block, field, parent)
        self.picture, self.play, self._told = Spectrogram(field), PlayButton(field), WrappedLabel(role="muted")
        self.play.setObjectName(f"try.play.{block}")
        self._value: np.ndarray | None = None
        self._told.hide()
        self.play.told.connect(self._tell)
        row = QHBoxLayout()
        row.addWidget(self.play)
        row.addWidget(self._told, 1)
        row.addStretch(0)
        self.column.addWidget(self.picture)
        self.column.addLayout(row)

    def value(self) -> np.ndarray | None:
        return self._value

    def show_value(self, array: np.ndarray) -> None:
        self._value = array
        self.picture.show_frames(array)
        self.play.take(array)

    def retranslate(self) -> None:
        self.picture.retranslate()
        self.play.retranslate()

    def _tell(self, text: str) -> None:
        self._told.setText(text)
        self._told.setVisible(bool(text))


def input_for(block: str, field: Field) -> TryInput:
    """The right way to give a field."""
    if field.kind == "image":
        return PictureInput(block, field)
    if field.kind == "tokens" and field.tokenizer:
        return TextInput(block, field)
    if field.kind == "features" and isinstance(count := field.spec.sizes[0], int) and count <= MOST:
        return NumbersInput(block, field)
    if field.heard is not None:
        return SoundInput(block, field)
    return SampleInput(block, field)
