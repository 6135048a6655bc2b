"""Chooses the round in which a block inside of repeated groups is looked at."""

from __future__ import annotations

from itertools import islice, product

from PySide6.QtWidgets import QComboBox, QWidget

from engine.graph.design import Design
from engine.graph.graph import Node
from engine.graph.nesting import ROUND, SEPARATOR, node_at, path_of
from gui.language import tr

MOST = 500
"""Rounds offered, counted over all groups around a block."""

Rounds = tuple[tuple[str, int], ...]
"""The groups around a block with how often each is gone through, the outermost first."""


class RoundChooser(QComboBox):
    """Hidden for a block that computes once."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._rounds: Rounds = ()
        self.hide()

    def offer(self, design: Design, block: str) -> None:
        """Offer the rounds of a block, by the path to it; the one that is chosen stays where the groups do."""
        rounds = rounds_around(design, block)
        if rounds != self._rounds:
            self._rounds = rounds
            self.blockSignals(True)
            self.clear()
            for numbers in islice(product(*(range(1, repeat + 1) for _, repeat in rounds if repeat > 1)), MOST):
                self.addItem("", numbers)
            self.blockSignals(False)
            self.retranslate()
        self.setVisible(self.count() > 1)

    def named(self, block: str) -> str:
        """A block in the chosen round, as views ask for it."""
        chosen = iter(self.currentData() or ())
        groups = [f"{key}{ROUND}{next(chosen, 1)}" if repeat > 1 else key for key, repeat in self._rounds]
        return SEPARATOR.join((*groups, path_of(block)[-1]))

    def retranslate(self) -> None:
        """Say everything in the present language."""
        for place in range(self.count()):
            numbers = " · ".join(map(str, self.itemData(place)))
            self.setItemText(place, tr("round {number}", number=numbers))
        text = tr("Round of the group")
        self.setToolTip(text)
        self.setAccessibleName(text)


def node_of(design: Design, block: str) -> Node | None:
    """A block by the path to it, None where there is none."""
    return node_at(design.graph, path_of(block))


def rounds_around(design: Design, block: str) -> Rounds:
    """The groups that lead to a block; none for one at the top, or that is not there."""
    groups = path_of(block)[:-1]
    nodes = [node_of(design, SEPARATOR.join(groups[: i + 1])) for i in range(len(groups))]
    return tuple((node.id, getattr(node.block, "repeat", 1)) for node in nodes if node is not None)
