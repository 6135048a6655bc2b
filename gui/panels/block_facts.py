"""What is known of a block without running it: shapes, weights, cost."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from engine.analysis.result import BlockFacts
from engine.graph.sizes import Size
from engine.graph.spec import TensorSpec
from gui.language import tr
from gui.widgets.labels import MonoLabel

UNITS = ("B", "kB", "MB", "GB", "TB")


class BlockFactsView(QWidget):
    """A small table, updated in place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: BlockFacts | None = None
        self._keys = {name: QLabel(self) for name in ("input", "output", "params", "cost", "memory")}
        self._values = {name: MonoLabel(wrapped=True, parent=self) for name in self._keys}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (name, key) in enumerate(self._keys.items()):
            key.setProperty("role", "muted")
            self._values[name].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._values[name], row, 1)
        self.retranslate()

    def show_facts(self, facts: BlockFacts) -> None:
        """Show what the analysis found."""
        if facts is not self._facts:
            self._facts = facts
            self._tell(facts)

    def text(self, name: str) -> str:
        """The value that stands in a row: `input`, `output`, `params`, `cost` or `memory`."""
        return self._values[name].text()

    def retranslate(self) -> None:
        """Read the texts again."""
        words = {
            "input": tr("Shape in"),
            "output": tr("Shape out"),
            "params": tr("Parameters"),
            "cost": tr("Multiply-adds"),
            "memory": tr("Activations"),
        }
        for name, text in words.items():
            self._keys[name].setText(text)
        self._keys["cost"].setToolTip(tr("Multiplications with an addition, for one sample"))
        self._keys["memory"].setToolTip(tr("Memory of its output, for one sample"))
        if self._facts:
            self._tell(self._facts)

    def _tell(self, facts: BlockFacts) -> None:
        block = facts.node.block
        texts = {
            "input": _specs(facts.inputs) if block.inputs else "",
            "output": _specs([facts.outputs.get(name) for name in _given(facts)]),
            "params": _params(facts),
            "cost": _count(facts.multiply_adds) if facts.multiply_adds else "",
            "memory": byte_text(facts.activation_bytes) if facts.activation_bytes else "",
        }
        for name, text in texts.items():
            self._values[name].setText(text)
            self._keys[name].setVisible(bool(text))
            self._values[name].setVisible(bool(text))


def byte_text(count: float) -> str:
    """A number of bytes with three digits: `13.5 kB`."""
    for unit in UNITS:
        if count < 1000 or unit == UNITS[-1]:
            return f"{count:.3g} {unit}"
        count /= 1000
    raise AssertionError("unreachable: the last unit takes everything")


def _specs(specs: Iterable[TensorSpec | None]) -> str:
    return "\n".join(str(spec) if spec else "?" for spec in specs)


def _given(facts: BlockFacts) -> list[str]:
    """The outputs that the block has with its settings; all that its type has while nothing is known of them."""
    names = [port.name for port in facts.node.block.outputs]
    return [name for name in names if name in facts.outputs] or names


def _params(facts: BlockFacts) -> str:
    if not facts.weights:
        return "0"
    shapes = [f"{name}  {' × '.join(map(str, shape))}" for name, shape in facts.weights.items()]
    return "\n".join([_count(facts.params), *shapes])


def _count(number: Size) -> str:
    return f"{number:,}" if isinstance(number, int) else str(number)
