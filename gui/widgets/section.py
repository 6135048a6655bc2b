"""A part of a panel under a heading that folds it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.icons import icon

ARROW_SIDE = 12


class Section(QWidget):
    """A heading and what stands under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content: QWidget | None = None
        self.heading = QToolButton(self)
        self.heading.setProperty("role", "section")
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setIcon(icon("chevron-down"))
        self.heading.setIconSize(QSize(ARROW_SIDE, ARROW_SIDE))
        self.heading.setCheckable(True)
        self.heading.setChecked(True)
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.heading.toggled.connect(self._fold)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setProperty("role", "line")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(line)
        column.addWidget(self.heading)

    def put(self, content: QWidget) -> None:
        """Let this stand under the heading. Make it with the section as its parent: changing a parent costs time."""
        self.content = content
        self._column.addWidget(content)

    def set_title(self, text: str) -> None:
        """Give it another heading."""
        self.heading.setText(text)

    def _fold(self, is_open: bool) -> None:
        self.heading.setIcon(icon("chevron-down" if is_open else "chevron-right"))
        if self.content:
            self.content.setVisible(is_open)
