"""What every way to give a trained network something has in common."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.data.field import Field


class TryInput(QWidget):
    """One Input of the network.

    Args:
        block: Its id. field: Of the dataset.
    """

    changed = Signal()

    def __init__(self, block: str, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.block, self.field = block, field
        self.setObjectName(f"try.input.{block}")
        self.caption = QLabel(block)
        self.caption.setProperty("role", "muted")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(self.caption)

    def value(self) -> np.ndarray | None:
        """As the network gets it; None where it is not whole yet."""
        raise NotImplementedError

    def show_value(self, array: np.ndarray) -> None:
        """Show a sample."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say everything in the present language."""
