"""What leaves a block on one sample: channels as pictures, sequences as heat maps or lines, vectors as bars."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import shorten

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.data.field import Field
from engine.data.vocabulary import decode
from engine.worker.messages import WireSeen
from gui.language import tr
from gui.widgets.array_strip import ArrayStrip
from gui.widgets.drawing_pad import picture_of
from gui.widgets.labels import WrappedLabel
from gui.widgets.map_grid import MapGrid
from gui.widgets.number_lines import StepLines, VectorBars
from gui.widgets.scrolled_page import ScrolledPage
from gui.widgets.sequence_map import SequenceMap
from gui.widgets.token_row import Shown, TokenRow

SIDE = 40
LONGEST = 120
"""Letters of a text that are shown beside the others."""
FEW = 4
"""Features up to which a sequence is shown as lines."""


class ValuesPage(QWidget):
    """The sample in small, and under it what leaves the block.

    Args:
        samples: Chooses the sample.
    """

    def __init__(self, samples: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sample, self.note = SampleShown(), WrappedLabel(role="small")
        self.maps, self.sequence, self.lines = MapGrid(), SequenceMap(), StepLines()
        self.bars, self.tokens = VectorBars(), TokenRow()
        page = ScrolledPage()
        page.column.addWidget(self.sample)
        page.column.addWidget(self.note)
        self._ways: tuple[QWidget, ...] = (self.maps, self.sequence, self.lines, self.bars, self.tokens)
        for way in self._ways:
            way.hide()
            page.column.addWidget(way)
        page.column.addStretch(1)
        above = QVBoxLayout()
        above.setContentsMargins(10, 4, 10, 0)
        above.addWidget(samples)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(page, 1)

    @property
    def shown(self) -> QWidget:
        """The picture of the values."""
        return next((way for way in self._ways if not way.isHidden()), self.bars)

    def show_wire(
        self, seen: WireSeen, fields: Mapping[str, Field], names: tuple[str, ...], steps: tuple[str, ...]
    ) -> None:
        """Show values.

        Args:
            fields: Of each Input by block id. names: Of the places of a vector. steps: What stands at the real steps.
        """
        self.sample.show_inputs({key: x for key, x in seen.inputs.items() if key != seen.source}, fields)
        field = fields.get(seen.source) if seen.values.dtype.kind == "i" or seen.values.ndim == 3 else None
        rank = seen.values.ndim
        if rank == 3:
            self._use(self.maps)
            grey = field is not None and field.kind == "image"
            self.maps.show_maps(
                _pictures(seen.values) if grey else seen.values, grey=grey, pace=(seen.pace[1], seen.pace[2])
            )
        elif rank == 2:
            upright = seen.values.T if seen.unit == 0 else seen.values
            pace, real = seen.pace[1 - seen.unit], seen.real if seen.padded == 1 - seen.unit else -1
            if len(upright) == 1:
                self._use(self.bars)
                self.bars.show_values(upright[0], pace=seen.pace[seen.unit])
            elif upright.shape[1] <= FEW:
                self._use(self.lines)
                self.lines.show_steps(upright, real=real, pace=pace)
            else:
                self._use(self.sequence)
                self.sequence.show_steps(upright, real=real, tokens=steps, pace=pace)
        elif field is not None and field.kind == "tokens" and steps:
            self._use(self.tokens)
            self.tokens.show_tokens([Shown(token) for token in steps])
        else:
            self._use(self.bars)
            self.bars.show_values(seen.values, names=names, pace=seen.pace[0])
        told = _left_out(seen)
        self.note.setText(told)
        self.note.setVisible(bool(told))

    def _use(self, way: QWidget) -> None:
        for other in self._ways:
            if other.isHidden() == (other is way):
                other.setVisible(other is way)


class SampleShown(QWidget):
    """The Inputs of a sample, small, beside each other: pictures, texts, or strips of numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._parts: dict[str, QWidget] = {}
        self._before: dict[str, bytes] = {}

    def show_inputs(self, inputs: Mapping[str, np.ndarray], fields: Mapping[str, Field]) -> None:
        """Show what goes in, by block id."""
        now = {key: values.tobytes() for key, values in inputs.items()}
        if now == self._before:
            return
        if list(now) != list(self._before):
            self._begin(inputs, fields)
        self._before = now
        for key, values in inputs.items():
            part, field = self._parts[key], fields.get(key)
            if isinstance(part, WrappedLabel):
                text = decode(field, values) if field is not None else " ".join(map(str, values.tolist()))
                part.setText(shorten(text, LONGEST, placeholder=" …") if " " in text else text)
                part.setToolTip(f"{key}: {text}")
            elif isinstance(part, ArrayStrip):
                part.show_array(values, field.labels if field is not None and field.kind == "features" else ())
            elif isinstance(part, QLabel):
                low, high = min(0.0, float(values.min())), max(1.0, float(values.max()))
                image = picture_of(_pictures(values)[:3], low, high)
                side, way = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation
                part.setPixmap(QPixmap.fromImage(image).scaled(SIDE, SIDE, side, way))

    def _begin(self, inputs: Mapping[str, np.ndarray], fields: Mapping[str, Field]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self._parts = {}
        for key, values in inputs.items():
            field = fields.get(key)
            is_text = field is not None and field.kind == "tokens"
            made = QLabel() if values.ndim == 3 else WrappedLabel(role="muted") if is_text else ArrayStrip()
            made.setToolTip(key)
            made.setAccessibleName(key)
            self._parts[key] = made
            self._row.addWidget(made, 0 if values.ndim == 3 else 1)
        if all(values.ndim == 3 for values in inputs.values()):
            self._row.addStretch(1)
        self.setVisible(bool(inputs))


def _pictures(values: np.ndarray) -> np.ndarray:
    """A photograph (C, H, W) as one picture: its mean where it has not one or three colours."""
    return values if len(values) in (1, 3) else values.mean(0, keepdims=True)


def _left_out(seen: WireSeen) -> str:
    """What of a large tensor is not shown."""
    told = []
    whole, shown = seen.sizes, seen.values.shape
    units = whole[seen.unit] if len(whole) == len(shown) else int(np.prod(whole[: len(whole) - 2]))
    if len(shown) > 1 and shown[seen.unit] < units:
        told.append(tr("The first {shown} of {units} are shown.", shown=shown[seen.unit], units=units))
    most = max(seen.pace)
    if most > 1:
        told.append(tr("Of what lies side by side, one in {every} is shown.", every=most))
    return " ".join(told)
