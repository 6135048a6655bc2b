"""The problems of one block, told where its settings are changed, each with its mend as a button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.graph.errors import Problem, Wording
from gui.icons import icon
from gui.language import tr
from gui.panels.fixing import fix_label
from gui.widgets.labels import WrappedLabel

ICON_SIDE = 16


class ProblemNotes(QWidget):
    """One note a problem. Unchanged problems are left standing."""

    fix_chosen = Signal(object)  # Problem

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problems: tuple[Problem, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.hide()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show these problems."""
        if problems != self.problems:
            self.problems = problems
            self.retranslate()

    def show_refusal(self, wording: Wording) -> None:
        """Say why a mend could not be applied, until the problems change."""
        self._column.addWidget(WrappedLabel(wording.told(tr), role="error"))

    def retranslate(self) -> None:
        """Read the texts again."""
        while item := self._column.takeAt(0):
            if note := item.widget():
                note.hide()
                note.deleteLater()
        for problem in self.problems:
            self._column.addWidget(self._note(problem))
        self.setVisible(bool(self.problems))

    def _note(self, problem: Problem) -> QFrame:
        note = QFrame()
        note.setObjectName("problem_note")
        note.setProperty("severity", problem.severity)
        grid = QGridLayout(note)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(1, 1)
        sign = QLabel()
        sign.setPixmap(icon(problem.severity).pixmap(QSize(ICON_SIDE, ICON_SIDE)))
        grid.addWidget(sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        wording = problem.wording
        for row, (name, role) in enumerate((("what", "strong"), ("why", ""), ("mend", "muted"))):
            if text := wording.part(name, tr):  # type: ignore[arg-type]
                grid.addWidget(WrappedLabel(text, role=role), row, 1)
        if problem.fix:
            button = QPushButton(icon("fix"), fix_label(problem))
            button.setProperty("role", "fix")
            button.clicked.connect(lambda: self.fix_chosen.emit(problem))
            grid.addWidget(button, 3, 1)
        return note
