"""Within a recurrent cell at one step: its gates as boxes with their mean values, and the way of its state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.language import tr
from gui.theme import themes
from gui.widgets.arrows import arrow, line, path

WIDTH, HEIGHT = 600.0, 262.0
"""The drawing in its own units: it is scaled to the room that there is."""
FORWARD, BACKWARD = "ₜ₋₁", "ₜ₊₁"
LARGEST = 1.5
"""Screen pixels to one of these units, at most."""
GATE_COLORS = {
    "forget": 0, "input": 2, "candidate": 1, "output": 3,
    "update": 0, "reset": 3, "hidden": 4, "cell": 5,
}  # fmt: skip
"""Places in the theme's curves."""
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
BOX = 96.0, 74.0
OPERATOR = 11.0
BUS, BOXES, MIDDLE, LINE = 246.0, 150.0, 100.0, 40.0
"""Heights of what is read, of the boxes of gates, of the operators between, and of the state's own line."""


@dataclass(frozen=True)
class Gate:
    """A box.

    Args:
        name: Of the gate. letter: In the equations. function: That bends the sum. x: Its middle.
    """

    name: str
    letter: str
    function: str
    x: float


LSTM = (
    Gate("forget", "f", "σ", 120), Gate("input", "i", "σ", 235), Gate("candidate", "g", "tanh", 350),
    Gate("output", "o", "σ", 465),
)  # fmt: skip
GRU = Gate("update", "z", "σ", 130), Gate("reset", "r", "σ", 270), Gate("candidate", "n", "tanh", 410)
RNN = (Gate("hidden", "h", "tanh", 300),)
BOXES_OF: dict[str, tuple[Gate, ...]] = {"lstm": LSTM, "gru": GRU, "rnn": RNN}


class GateDiagram(QWidget):
    """Values by the names of `GATE_COLORS`: means of gates, from 0 to 1, and norms of `hidden` and `cell`, and of
    both before the step as `hidden_before` and `cell_before`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell = "lstm"
        self.values: Mapping[str, float] = {}
        self.bend, self.before = "tanh", FORWARD
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.theme_changed.connect(self.update)

    def show_values(
        self, cell: str, values: Mapping[str, float], *, bend: str = "tanh", backward: bool = False
    ) -> None:
        """Show a cell of that kind with these values, or none of them before anything is known.

        Args:
            bend: What bends the sum of an RNN. backward: The step before is the next one of the sample.
        """
        self.cell, self.values, self.bend = cell, values, bend
        self.before = BACKWARD if backward else FORWARD
        told = ", ".join(f"{_titles().get(name, name)} {value:.2f}" for name, value in values.items())
        self.setAccessibleName(told or tr("The gates of the cell"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(WIDTH), round(HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(HEIGHT * min(width / WIDTH, LARGEST))

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 130)

    def told(self, name: str) -> str:
        """The number in a box, "–" where it is not known."""
        return f"{self.values[name]:.2f}" if name in self.values else "–"

    def filled(self, name: str) -> float:
        """How far the bar of a gate is filled, from 0 to 1."""
        return min(1.0, max(0.0, self.values.get(name, 0.0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale = min(self.width() / WIDTH, self.height() / HEIGHT, LARGEST)
            painter.translate((self.width() - WIDTH * scale) / 2, (self.height() - HEIGHT * scale) / 2)
            painter.scale(scale, scale)
            font = QFont(self.font())
            font.setPixelSize(12)
            painter.setFont(font)
            {"lstm": self._paint_lstm, "gru": self._paint_gru, "rnn": self._paint_rnn}[self.cell](painter)
            for gate in BOXES_OF[self.cell]:
                self._paint_box(painter, gate)
        finally:
            painter.end()

    def _paint_lstm(self, painter: QPainter) -> None:
        forget, write, candidate, output = (gate.x for gate in LSTM)
        memory, state = _ink("cell"), _ink("hidden")
        self._paint_reading(painter, LSTM)
        between = (write + candidate) / 2
        arrow(painter, QPointF(0, LINE), QPointF(WIDTH, LINE), memory, 2.6)
        self._rise(painter, forget, LINE)
        line(painter, QPointF(write, BOXES), QPointF(write, MIDDLE), _ink("input"))
        arrow(painter, QPointF(write, MIDDLE), QPointF(between - OPERATOR, MIDDLE), _ink("input"))
        line(painter, QPointF(candidate, BOXES), QPointF(candidate, MIDDLE), _ink("candidate"))
        arrow(painter, QPointF(candidate, MIDDLE), QPointF(between + OPERATOR, MIDDLE), _ink("candidate"))
        arrow(painter, QPointF(between, MIDDLE - OPERATOR), QPointF(between, LINE + OPERATOR), _wire())
        shown = output
        arrow(painter, QPointF(shown, LINE), QPointF(shown, MIDDLE - OPERATOR), memory)
        arrow(painter, QPointF(shown, BOXES), QPointF(shown, MIDDLE + OPERATOR), _ink("output"))
        arrow(painter, QPointF(shown + OPERATOR, MIDDLE), QPointF(WIDTH, MIDDLE), state, 2.2)
        for x, y, sign in ((forget, LINE, "×"), (between, MIDDLE, "×"), (between, LINE, "+"), (shown, MIDDLE, "×")):
            _operator(painter, x, y, sign)
        _note(painter, shown + 22, (LINE + MIDDLE) / 2 + 4, "tanh")
        self._norm(painter, 4, LINE - 9, f"c{self.before}", "cell_before")
        self._norm(painter, WIDTH - 86, LINE - 9, "cₜ", "cell")
        self._norm(painter, WIDTH - 86, MIDDLE - 9, "hₜ", "hidden")
        _note(painter, (forget + between) / 2, LINE - 9, tr("what is kept"))
        _note(painter, (between + shown) / 2, LINE - 9, tr("and what is written"))

    def _paint_gru(self, painter: QPainter) -> None:
        update, reset, candidate = (gate.x for gate in GRU)
        state = _ink("hidden")
        self._paint_reading(painter, GRU)
        join = 488.0
        arrow(painter, QPointF(0, LINE), QPointF(WIDTH, LINE), state, 2.6)
        self._rise(painter, update, LINE)
        path(
            painter, [QPointF(update, MIDDLE), QPointF(candidate - OPERATOR, MIDDLE)], _ink("update")
        )  # what is not kept is written
        arrow(painter, QPointF(candidate, BOXES), QPointF(candidate, MIDDLE + OPERATOR), _ink("candidate"))
        path(
            painter,
            [QPointF(candidate + OPERATOR, MIDDLE), QPointF(join, MIDDLE), QPointF(join, LINE + OPERATOR)],
            _ink("candidate"),
        )
        middle = BOXES + BOX[1] / 2
        arrow(painter, QPointF(reset + BOX[0] / 2, middle), QPointF(candidate - BOX[0] / 2, middle), _ink("reset"))
        for x, y, sign in ((update, LINE, "×"), (candidate, MIDDLE, "×"), (join, LINE, "+")):
            _operator(painter, x, y, sign)
        _note(painter, (update + candidate) / 2, MIDDLE - 8, "1 − z")
        _note(painter, (update + join) / 2, LINE - 9, tr("z · what is kept"))
        _note(painter, (reset + candidate) / 2, middle - 8, "r ⊙")
        self._norm(painter, 4, LINE - 9, f"h{self.before}", "hidden_before")
        self._norm(painter, WIDTH - 76, LINE - 9, "hₜ", "hidden")

    def _paint_rnn(self, painter: QPainter) -> None:
        (gate,) = RNN
        self._paint_reading(painter, RNN)
        path(painter, [QPointF(gate.x, BOXES), QPointF(gate.x, MIDDLE), QPointF(WIDTH, MIDDLE)], _ink("hidden"), 2.2)
        self._norm(painter, WIDTH - 86, MIDDLE - 9, "hₜ", "hidden")
        _note(painter, gate.x + 120, MIDDLE - 9, tr("written anew at every step"))

    def _paint_reading(self, painter: QPainter, gates: tuple[Gate, ...]) -> None:
        """What every gate reads: the input and the state before."""
        color = _wire()
        last = gates[-1].x
        line(painter, QPointF(70, BUS), QPointF(last, BUS), color)
        for gate in gates:
            arrow(painter, QPointF(gate.x, BUS), QPointF(gate.x, BOXES + BOX[1]), color)
        painter.setPen(QColor(themes.current.text))
        room = QRectF(0, BUS - 26, 66, 44)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"h{self.before}, xₜ")

    def _rise(self, painter: QPainter, x: float, height: float) -> None:
        """From a gate up to the operator on the state's line."""
        name = next(gate.name for gate in BOXES_OF[self.cell] if gate.x == x)
        arrow(painter, QPointF(x, BOXES), QPointF(x, height + OPERATOR), _ink(name))

    def _paint_box(self, painter: QPainter, gate: Gate) -> None:
        theme, ink = themes.current, _ink(gate.name)
        box = QRectF(gate.x - BOX[0] / 2, BOXES, *BOX)
        painter.setPen(QPen(ink, 1.8))
        painter.setBrush(QColor(theme.block))
        painter.drawRoundedRect(box, 7, 7)
        painter.setPen(QColor(theme.text))
        title = box.adjusted(8, 5, -8, -48)
        left, right = (side | Qt.AlignmentFlag.AlignVCenter for side in (LEFT, RIGHT))
        painter.drawText(title, left, _titles()[gate.name])
        painter.setPen(QColor(theme.muted_text))
        line_two = box.adjusted(8, 25, -8, -26)
        painter.drawText(line_two, left, self.bend if gate in RNN else gate.function)
        name = "activity" if gate.name == "hidden" else gate.name
        letter = f"|{gate.letter}|" if gate.name in ("candidate", "hidden") else gate.letter
        painter.setPen(QColor(theme.text))
        number = f"{letter} {self.told(name)}"
        painter.drawText(line_two, right, number)
        bar = QRectF(box.left() + 8, box.bottom() - 17, box.width() - 16, 9)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.field))
        painter.drawRoundedRect(bar, 3, 3)
        if self.filled(name) > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * self.filled(name), bar.height()), 3, 3)

    def _norm(self, painter: QPainter, x: float, y: float, letter: str, name: str) -> None:
        """A state and its length beside its line."""
        number = f"  ‖·‖ {self.told(name)}" if name in self.values else ""
        painter.setPen(QColor(themes.current.text))
        painter.drawText(QPointF(x, y), letter + number)


def _titles() -> dict[str, str]:
    return {
        "forget": tr("forget"),
        "input": tr("input"),
        "candidate": tr("candidate"),
        "output": tr("output"),
        "update": tr("update"),
        "reset": tr("reset"),
        "hidden": tr("new state"),
    }


def _ink(name: str) -> QColor:
    return QColor(themes.current.curves[GATE_COLORS[name]])


def _wire() -> QColor:
    return QColor(themes.current.wire)


def _operator(painter: QPainter, x: float, y: float, sign: str) -> None:
    theme = themes.current
    painter.setPen(QPen(QColor(theme.text), 1.4))
    painter.setBrush(QColor(theme.panel))
    painter.drawEllipse(QPointF(x, y), OPERATOR, OPERATOR)
    painter.drawText(QRectF(x - OPERATOR, y - OPERATOR, 2 * OPERATOR, 2 * OPERATOR), Qt.AlignmentFlag.AlignCenter, sign)


def _note(painter: QPainter, x: float, y: float, text: str) -> None:
    """A remark in small letters with its middle at x."""
    painter.setPen(QColor(themes.current.muted_text))
    painter.drawText(QPointF(x - painter.fontMetrics().horizontalAdvance(text) / 2, y), text)
