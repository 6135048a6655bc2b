"""A recurrent layer unrolled: the cells of three steps, what they read and pass on, and the weights all share."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.language import tr
from gui.theme import themes
from gui.widgets.arrows import arrow
from gui.widgets.gate_diagram import GATE_COLORS

CELL_HEIGHT, HEIGHT = 66, 250
INPUT, STATE = 2, 4
"""Places in the theme's curves: of the weights on the input, and of those on the state before."""
SUBSCRIPTS = {-2: "ₜ₋₂", -1: "ₜ₋₁", 0: "ₜ", 1: "ₜ₊₁", 2: "ₜ₊₂"}
TITLES = {"lstm": "LSTM", "gru": "GRU", "rnn": "RNN"}


@dataclass(frozen=True)
class Unrolled:
    """What is known of a layer on one sample.

    Args:
        cell: `lstm`, `gru` or `rnn`. names: What is read at each step, in the order of the sample; empty before
            anything is known. gates: By name an array (steps, units). backward: It reads from the end.
    """

    cell: str
    names: tuple[str, ...] = ()
    gates: dict[str, np.ndarray] = field(default_factory=dict)
    backward: bool = False

    @property
    def steps(self) -> int:
        """How many there are, 0 before anything is known."""
        return len(self.names)

    def norm(self, name: str, step: int) -> float | None:
        """The length of a vector after a step; None where it is not known. Before the first step it is unknown too."""
        values = self.gates.get(name)
        return float(np.linalg.norm(values[step])) if values is not None and 0 <= step < len(values) else None

    def mean(self, name: str, step: int) -> float | None:
        """The mean of a gate over its units; of a candidate, which has a sign, that of its size."""
        values = self.gates.get(name)
        if values is None or not 0 <= step < len(values):
            return None
        return float(values[step].mean()) if name != "candidate" else self.size(name, step)

    def size(self, name: str, step: int) -> float | None:
        """The mean size of the numbers of a step; None where they are not known."""
        values = self.gates.get(name)
        return float(np.abs(values[step]).mean()) if values is not None and 0 <= step < len(values) else None


class UnrolledCells(QWidget):
    """Three cells beside each other; a click on one of the outer ones goes there.

    Attributes:
        told: What is painted. step: The one in the middle, from 0.
    """

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told, self.step = Unrolled("rnn"), 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.theme_changed.connect(self.update)

    def show_layer(self, told: Unrolled, step: int) -> None:
        """Show a layer around a step."""
        self.told, self.step = told, step
        self.setAccessibleName(" ".join(f"{name} {value}" for name, value in self.labels().items()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(760, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(520, HEIGHT)

    def labels(self) -> dict[str, str]:
        """Every number and token that is painted, by its place: `h0` is the state that leaves the middle cell."""
        told, found = self.told, dict[str, str]()
        for place in (-1, 0, 1):
            step = self.step + place
            if told.steps and not 0 <= step < told.steps:
                continue
            found[f"x{place}"] = told.names[step] if told.steps else ""
            found[f"h{place}"] = length(told.norm("hidden", step))
            if told.cell == "lstm":
                found[f"c{place}"] = length(told.norm("cell", step))
        before = 2 if told.backward else -2
        found[f"h{before}"] = length(told.norm("hidden", self.step + before))
        if told.cell == "lstm":
            found[f"c{before}"] = length(told.norm("cell", self.step + before))
        return found

    def cell_rect(self, place: int) -> QRectF:
        """The box of the cell at −1, 0 or 1, in pixels."""
        third = self.width() / 3
        width = min(170.0, third - 96)
        middle = self.width() / 2 + place * third
        return QRectF(middle - width / 2, (HEIGHT - CELL_HEIGHT) / 2 - 4, width, CELL_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place in (-1, 1):
            if self.cell_rect(place).adjusted(-20, -60, 20, 60).contains(event.position()):
                if not self.told.steps or 0 <= self.step + place < self.told.steps:
                    self.stepped.emit(self.step + place)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            labels = self.labels()
            for place in (-1, 0, 1):
                self._paint_cell(painter, place, labels)
            for place in (-1, 0, 1, 2):
                self._paint_state(painter, place, labels)
            self._paint_legend(painter)
        finally:
            painter.end()

    def _paint_cell(self, painter: QPainter, place: int, labels: dict[str, str]) -> None:
        theme, box, step = themes.current, self.cell_rect(place), self.step + place
        is_there, is_middle = f"h{place}" in labels, place == 0
        line = QColor(theme.accent if is_middle else theme.block_border)
        pen = QPen(line, 2.2 if is_middle else 1.4)
        if not is_there:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(theme.block if is_there else theme.canvas))
        painter.drawRoundedRect(box, 9, 9)
        font, bold = self.font(), _bold(self.font())
        middle = Qt.AlignmentFlag.AlignCenter
        if not is_there:
            painter.setPen(QColor(theme.muted_text))
            painter.drawText(box, middle, tr("before the first") if step < 0 else tr("after the last"))
            return
        painter.setFont(bold)
        painter.setPen(QColor(theme.text))
        title = TITLES[self.told.cell]
        painter.drawText(box.adjusted(0, 6, 0, -box.height() / 2), middle, title)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted_text))
        name = tr("step {step}", step=step + 1 if self.told.steps else f"t{_plus(place)}")
        painter.drawText(box.adjusted(0, box.height() / 2 - 4, 0, -6), middle, name)
        self._paint_tags(painter, box)
        x = box.center().x()
        weights = QColor(theme.curves[INPUT])
        arrow(painter, QPointF(x, box.bottom() + 38), QPointF(x, box.bottom() + 1), weights)
        arrow(painter, QPointF(x, box.top()), QPointF(x, box.top() - 34), QColor(theme.wire_text))
        painter.setPen(QColor(theme.muted_text))
        painter.drawText(QPointF(x + 8, box.bottom() + 24), "W")
        known = labels[f"x{place}"]
        painter.setPen(QColor(theme.text))
        read = QRectF(x - 85, box.bottom() + 40, 170, 22)
        painter.setFont(bold if is_middle else font)
        painter.drawText(read, middle, f"x{SUBSCRIPTS[place]}" + (f"  “{known}”" if known else ""))
        out = QRectF(x - 85, box.top() - 58, 170, 20)
        norm = labels[f"h{place}"]
        painter.drawText(out, middle, f"h{SUBSCRIPTS[place]}" + (f"   ‖h‖ {norm}" if norm else ""))
        painter.setFont(font)

    def _paint_tags(self, painter: QPainter, box: QRectF) -> None:
        """The two weights, the same in every cell, at its edges where they work."""
        theme = themes.current
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.curves[INPUT]))
        painter.drawRoundedRect(QRectF(box.center().x() - 13, box.bottom() - 3, 26, 6), 3, 3)
        painter.setBrush(QColor(theme.curves[STATE]))
        side = box.right() if self.told.backward else box.left()
        painter.drawRoundedRect(QRectF(side - 3, box.center().y() - 13, 6, 26), 3, 3)

    def _paint_state(self, painter: QPainter, place: int, labels: dict[str, str]) -> None:
        """The arrow from the cell at place − 1 to the one at `place`, or against the order of the steps."""
        theme, told = themes.current, self.told
        left = self.cell_rect(place - 1).right() if place > -1 else 0.0
        right = self.cell_rect(place).left() if place < 2 else float(self.width())
        source = place if told.backward else place - 1
        y = self.cell_rect(0).center().y()
        ends = (QPointF(right - 2, y), QPointF(left + 2, y)) if told.backward else (QPointF(left, y), QPointF(right, y))
        step = self.step + source
        reaches = not told.steps or -1 <= step <= told.steps
        target = step + (-1 if told.backward else 1)
        if not reaches or (told.steps and not (0 <= target < told.steps or 0 <= step < told.steps)):
            return
        arrow(painter, *ends, QColor(theme.curves[STATE]), 2.0)
        room = QRectF(left + 2, y - 40, right - left - 4, 17)
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setPen(QColor(theme.text))
        painter.drawText(room, middle, f"h{SUBSCRIPTS[source]}" if abs(source) <= 2 else "h")
        painter.setPen(QColor(theme.muted_text))
        norm = labels.get(f"h{source}", "")
        painter.drawText(room.translated(0, 17), middle, norm)
        painter.drawText(room.translated(0, 42), middle, "U")
        if told.cell == "lstm":
            painter.setPen(QPen(QColor(theme.curves[GATE_COLORS["cell"]]), 2.0))
            down = QPointF(0, 26)
            arrow(painter, ends[0] + down, ends[1] + down, QColor(theme.curves[GATE_COLORS["cell"]]), 1.6)
            painter.setPen(QColor(theme.muted_text))
            painter.drawText(room.translated(0, 84), middle, labels.get(f"c{source}", ""))
            painter.setPen(QColor(theme.text))
            painter.drawText(room.translated(0, 68), middle, f"c{SUBSCRIPTS[source]}")

    def _paint_legend(self, painter: QPainter) -> None:
        theme, y = themes.current, HEIGHT - 9.0
        parts = [
            (INPUT, tr("W: weights on the input")),
            (STATE, tr("U: weights on the state before")),
        ]
        texts = [*(text for _, text in parts), tr("the same in every cell")]
        metrics = painter.fontMetrics()
        x = (self.width() - sum(metrics.horizontalAdvance(text) + 36 for text in texts)) / 2
        for color, text in parts:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.curves[color]))
            painter.drawRoundedRect(QRectF(x, y - 8, 16, 6), 3, 3)
            painter.setPen(QColor(theme.muted_text))
            painter.drawText(QPointF(x + 21, y), text)
            x += metrics.horizontalAdvance(text) + 36
        painter.setFont(_bold(self.font()))
        painter.setPen(QColor(theme.text))
        painter.drawText(QPointF(x, y), texts[-1])


def length(value: float | None) -> str:
    """A norm, as it is painted; "" where it is not known."""
    return "" if value is None else f"{value:.2f}"


def _plus(place: int) -> str:
    return {-1: " − 1", 0: "", 1: " + 1"}[place]


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
