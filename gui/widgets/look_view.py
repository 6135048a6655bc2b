"""One look of an attention: the tokens that looked, what they looked at, and the alignment of both."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.language import tr
from gui.widgets.attention_map import AttentionMap
from gui.widgets.labels import WrappedLabel
from gui.widgets.picture_looks import PictureLooks
from gui.widgets.token_row import Shown, TokenRow

FULL = 0.5
"""Below it, the scale ends with the greatest weight."""


class LookView(QWidget):
    """The mouse over a token, or over its row or picture, lights what it looked at.

    Args:
        name: Its parts are named `name.rows`, `name.columns`, `name.map` and `name.pictures`.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.scale = QLabel(), WrappedLabel(role="small")
        self.title.setProperty("role", "strong")
        self.rows, self.columns, self.map, self.pictures = TokenRow(), TokenRow(), AttentionMap(), PictureLooks()
        parts = {"rows": self.rows, "columns": self.columns, "map": self.map, "pictures": self.pictures}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.title, self.rows, self.columns, self.pictures, self.map, self.scale):
            column.addWidget(widget)
        column.addStretch(1)
        for part, shown in parts.items():
            shown.setObjectName(f"{name}.{part}")
        for source in (self.rows, self.map, self.pictures):
            source.hovered.connect(self.light)
        self._place = -1
        self._itself = False

    def show_look(
        self,
        title: str,
        weights: np.ndarray,
        rows: tuple[list[str], bool],
        columns: tuple[list[str], bool],
        picture: np.ndarray | None = None,
        grid: tuple[int, ...] = (),
    ) -> None:
        """Show a look.

        Args:
            rows, columns: Names of what looks and is looked at, and whether they are tokens.
            picture: That is looked at, (C, H, W), in even parts of `grid` rows and columns.

        Shapes:
            weights: (rows, columns), shares of 1
        """
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self._itself = rows == columns
        greatest = float(np.nan_to_num(weights).max()) if weights.size else 1.0
        most = 1.0 if greatest >= FULL else greatest or 1.0
        _show(self.rows, rows)
        _show(self.columns, ([], False) if self._itself else columns)
        self.map.show_weights(weights, rows[0], columns[0], most)
        self.pictures.setVisible(picture is not None)
        if picture is not None:
            self.pictures.show_looks(picture, weights.reshape(-1, *grid), rows[0])
        self.scale.setText(tr("Full colour: {share}", share=f"{most:.0%}"))
        self.light(self._place)

    def light(self, place: int) -> None:
        """Light what a token looked at, −1 for none."""
        self._place = place
        self.map.mark(place)
        self.pictures.mark(place)
        lit = {}
        if 0 <= place < len(self.map.weights):
            weights = np.nan_to_num(self.map.weights[place])
            greatest = float(weights.max()) or 1.0
            lit = {i: float(weight) / max(greatest, FULL) for i, weight in enumerate(weights)}
        (self.rows if self._itself else self.columns).light(lit)


def _show(row: TokenRow, names: tuple[list[str], bool]) -> None:
    """Show tokens, where they are some; those that stay are left as they are."""
    texts, are_tokens = names
    row.setVisible(are_tokens)
    if are_tokens and [token.text for token in row.tokens()] != texts:
        row.show_tokens([Shown(text) for text in texts])
