"""A block's help as a page: what it is for, its equation, its shapes, its source."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.graph.block import Block
from gui.language import tr
from gui.panels.help_text import HelpPart, help_parts
from gui.widgets.formula import FormulaView
from gui.widgets.labels import CodedLabel, MonoLabel, WrappedLabel


class HelpPage(QWidget):
    """Shows the docstring of one kind of block."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block: type[Block] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.formula = FormulaView()
        self._column.addWidget(self.formula)
        self.formula.hide()
        self._texts: list[QWidget] = []

    def show_block(self, block: type[Block]) -> None:
        """Show another kind of block."""
        if block is not self._block:
            self._block = block
            self.retranslate()

    def text(self) -> str:
        """All that can be read on the page, a part a line."""
        return "\n".join(label.text() for label in self._texts if isinstance(label, QLabel))

    def retranslate(self) -> None:
        """Read the texts again."""
        for label in self._texts:
            self._column.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._texts = []
        if self._block is None:
            return
        self.formula.show_formula(self._block.formula)
        after_formula = False
        for part in help_parts(self._block):
            for label in _labels(part):
                place = self._column.count() if after_formula else self._column.indexOf(self.formula)
                self._column.insertWidget(place, label)
                self._texts.append(label)
            after_formula = True


def _labels(part: HelpPart) -> list[QWidget]:
    text = tr(part.text)
    match part.kind:
        case "summary" | "text":
            return [CodedLabel(text)]
        case "shapes":
            return [WrappedLabel(tr("Shapes"), role="muted"), MonoLabel(text, wrapped=True)]
        case "source":
            return [WrappedLabel(tr("Source: {source}", source=text), role="small")]
