"""What the notes of a design say, each under the name of its block."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.graph.graph import Graph
from gui.language import tr
from gui.theme import themes
from gui.widgets.wrapped_text import breakable


class NotesList(QWidget):
    """A paragraph a note; a click on a block's name selects it."""

    block_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[tuple[str, str], ...] = ()
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setWordWrap(True)
        self._text.setMinimumWidth(1)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._text.linkActivated.connect(self.block_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)

    def text(self) -> str:
        """What is shown, as rich text."""
        return self._text.text()

    def show_notes(self, graph: Graph) -> bool:
        """Show a drawing's notes; False where it has none."""
        notes = tuple((key, node.note) for key, node in graph.nodes.items() if node.note)
        if notes != self._notes:
            self._notes = notes
            self.retranslate()
        return bool(notes)

    def retranslate(self) -> None:
        """Say everything in the present language and colours."""
        style = f"color:{themes.current.accent}; text-decoration:none; font-weight:600"
        self._text.setText(
            "".join(
                f"<p style='margin:0 0 6px 0'><a href='{escape(key, quote=True)}' style='{style}'>{escape(key)}</a> "
                f"{escape(breakable(tr(note)))}</p>"
                for key, note in self._notes
            )
        )
