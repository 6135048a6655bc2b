"""What a block has learned to look for: the filters of a convolution, and the words of an embedding in a plane."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QWidget

from engine.worker.messages import Bank, FiltersSeen, WordsSeen
from gui.language import tr
from gui.widgets.labels import WrappedLabel
from gui.widgets.map_grid import MapGrid
from gui.widgets.scatter_words import ScatterWords
from gui.widgets.scrolled_page import ScrolledPage


class FiltersPage(ScrolledPage):
    """A heading and a grid for each convolution of the block."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banks: list[tuple[WrappedLabel, MapGrid]] = []
        self.column.addStretch(1)

    def show_filters(self, seen: FiltersSeen) -> None:
        """Show them."""
        while len(self.banks) < len(seen.banks):
            bank = WrappedLabel(role="muted"), MapGrid()
            self.banks.append(bank)
            for part in bank:
                self.column.insertWidget(self.column.count() - 1, part)
        for place, (caption, grid) in enumerate(self.banks):
            for part in (caption, grid):
                part.setVisible(place < len(seen.banks))
        for (caption, grid), shown in zip(self.banks, seen.banks, strict=False):
            caption.setText(_told(shown))
            grid.show_maps(_arranged(shown.weights))


class WordsPage(ScrolledPage):
    """The plane, and how much of the vectors it shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scatter, self.about = ScatterWords(), WrappedLabel(role="small")
        self.column.addWidget(self.scatter, 1)
        self.column.addWidget(self.about)

    def show_words(self, seen: WordsSeen) -> None:
        """Show them."""
        self.scatter.show_words(seen.places, tuple(map(_legible, seen.labels)))
        first, second = (f"{share:.0%}" for share in seen.explained)
        told = tr(
            "The two main directions of {dimensions}: they hold {first} and {second} of the variance.",
            dimensions=seen.dimensions,
            first=first,
            second=second,
        )
        if len(seen.labels) < seen.tokens:
            rest = tr("The first {shown} of {tokens} tokens are shown.", shown=len(seen.labels), tokens=seen.tokens)
            told = f"{told} {rest}"
        self.about.setText(told)


def _arranged(weights: np.ndarray) -> np.ndarray:
    """Filters of a line as pictures (channels × width); of pictures a row for each filter, or side by side."""
    if weights.shape[2] == 1 and weights.shape[1] > 1:
        return weights[:, :, 0]
    return weights[:, 0] if weights.shape[1] == 1 else weights


def _told(bank: Bank) -> str:
    sizes = " × ".join(map(str, bank.sizes[2:]))
    filters, channels = bank.sizes[:2]
    what = tr("{filters} filters of {channels} × {sizes}", filters=filters, channels=channels, sizes=sizes)
    shown = min(filters, len(bank.weights))
    is_cut = bank.weights.shape[1] < channels or shown < filters
    told = [f"{bank.name}: {what}." if bank.name else f"{what}."]
    if is_cut:
        told.append(tr("The first {shown} are shown, {depth} channels each.", shown=shown, depth=bank.weights.shape[1]))
    if _arranged(bank.weights).ndim == 4:
        told.append(tr("Each row is a filter, each column a channel that it reads."))
    return " ".join(told)


def _legible(label: str) -> str:
    return {" ": "␣", "\n": "⏎", "\t": "⇥"}.get(label, label)
