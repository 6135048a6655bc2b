"""The equations of a recurrent cell, each beside the colour that its gate has in the diagram."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import themes
from gui.widgets.formula import FormulaView
from gui.widgets.gate_diagram import GATE_COLORS

EQUATIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "lstm": (
        ("forget", r"f_t = \sigma(W_f x_t + U_f h_{t-1} + b_f)"),
        ("input", r"i_t = \sigma(W_i x_t + U_i h_{t-1} + b_i)"),
        ("candidate", r"g_t = \tanh(W_g x_t + U_g h_{t-1} + b_g)"),
        ("output", r"o_t = \sigma(W_o x_t + U_o h_{t-1} + b_o)"),
        ("cell", r"c_t = f_t \odot c_{t-1} + i_t \odot g_t"),
        ("hidden", r"h_t = o_t \odot \tanh(c_t)"),
    ),
    "gru": (
        ("update", r"z_t = \sigma(W_z x_t + U_z h_{t-1} + b_z)"),
        ("reset", r"r_t = \sigma(W_r x_t + U_r h_{t-1} + b_r)"),
        ("candidate", r"n_t = \tanh(W_n x_t + b_n + r_t \odot (U_n h_{t-1} + c_n))"),
        ("hidden", r"h_t = (1 - z_t) \odot n_t + z_t \odot h_{t-1}"),
    ),
    "rnn": (("hidden", r"h_t = \tanh(W x_t + U h_{t-1} + b)"),),
    "rnn_relu": (("hidden", r"h_t = \mathrm{ReLU}(W x_t + U h_{t-1} + b)"),),
}
"""As torch computes them: see the help of the blocks."""
STROKE = 4


class GateEquations(QWidget):
    """One equation below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[tuple[str, QFrame]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._shown = "", False
        themes.theme_changed.connect(self._dress)

    def show_cell(self, cell: str, *, backward: bool = False) -> None:
        """Show the equations of a cell, by its name in `EQUATIONS`, that reads onward or from the end."""
        if (cell, backward) == self._shown:
            return
        self._shown = cell, backward
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._strokes = []
        self._column.addStretch(1)
        for name, tex in EQUATIONS[cell]:
            self._column.addWidget(self._line(name, tex.replace("t-1", "t+1") if backward else tex))
        self._column.addStretch(1)
        self._dress()

    def _line(self, name: str, tex: str) -> QWidget:
        row, stroke, formula = QWidget(), QFrame(), FormulaView()
        stroke.setFixedWidth(STROKE)
        formula.show_formula(tex)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(stroke)
        layout.addWidget(formula, 1)
        self._strokes.append((name, stroke))
        return row

    def _dress(self, *_: object) -> None:
        for name, stroke in self._strokes:
            color = themes.current.curves[GATE_COLORS[name]]
            stroke.setStyleSheet(f"background: {color}; border-radius: 2px;")
