"""The problems panel: what is wrong with the design, where, why, and how to mend it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from engine.analysis.result import Analysis
from engine.graph.errors import Problem
from gui.document import Document
from gui.icons import pixmap
from gui.language import languages, tr
from gui.panels.fixing import apply_fix
from gui.panels.problem_list import PROBLEM_ROLE, ProblemModel, ProblemPainter
from gui.theme import themes
from gui.widgets.labels import WrappedLabel

SIGN_SIDE = 28


class ProblemsPanel(QWidget):
    """A list of problems. A click or Enter selects the block, the button or Ctrl+. mends it."""

    name, title, icon = "problems", "Problems", "warning"

    problem_count_changed = Signal(int)

    def __init__(self, document: Document, run: QObject | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel.problems")
        self._document = document
        self.model, self.painter = ProblemModel(self), ProblemPainter(self)
        self.list = _ProblemView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.painter)
        self.refusal = WrappedLabel(role="error")
        self.refusal.setMargin(10)
        self.refusal.hide()
        self.empty = QWidget()
        self.sign, self.praise = QLabel(), WrappedLabel(role="muted")
        self._lay_out()
        self.list.clicked.connect(self._select)
        self.list.entered_row.connect(self._select)
        self.painter.fix_clicked.connect(self.fix)
        self.shortcut = QShortcut(QKeySequence("Ctrl+."), self)
        self.shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.shortcut.activated.connect(self.fix_current)
        document.analysis_changed.connect(self._on_analysis_changed)
        languages.language_changed.connect(self.retranslate)
        themes.theme_changed.connect(self.retranslate)
        self._show(document.analysis.problems)
        self.retranslate()

    @property
    def problem_count(self) -> int:
        """How many problems there are."""
        return len(self.model.problems)

    def fix_current(self) -> None:
        """Mend the problem under the cursor, or the first that can be mended."""
        problem = self.list.currentIndex().data(PROBLEM_ROLE)
        chosen = problem or next((p for p in self.model.problems if p.fix), None)
        if chosen:
            self.fix(chosen)

    def fix(self, problem: Problem) -> None:
        """Mend one problem."""
        refused = apply_fix(self._document, problem)
        self.refusal.setText(refused.told(tr) if refused else "")
        self.refusal.setVisible(refused is not None)

    def retranslate(self) -> None:
        """Read the texts again."""
        self.praise.setText(tr("No problems: ready to train"))
        self.list.setAccessibleName(tr("Problems"))
        self.list.setToolTip(tr("Enter goes to the block, Ctrl+. applies the fix"))
        self.sign.setPixmap(pixmap("check", SIGN_SIDE, themes.current.good, self.devicePixelRatioF()))
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        praise = QVBoxLayout(self.empty)
        praise.setContentsMargins(16, 16, 16, 16)
        self.praise.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        praise.addStretch(1)
        praise.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignHCenter)
        praise.addWidget(self.praise)
        praise.addStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.refusal)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)

    def _on_analysis_changed(self, analysis: Analysis) -> None:
        before = self.model.problems
        if analysis.problems != before:
            self._show(analysis.problems)
        if len(analysis.problems) != len(before):
            self.problem_count_changed.emit(len(analysis.problems))

    def _show(self, problems: tuple[Problem, ...]) -> None:
        current = self.list.currentIndex().data(PROBLEM_ROLE)
        self.refusal.hide()
        self.model.show_problems(problems)
        self.list.setVisible(bool(problems))
        self.empty.setVisible(not problems)
        for row, problem in enumerate(problems):
            if current and (problem.block, problem.code) == (current.block, current.code):
                self.list.setCurrentIndex(self.model.index(row))
                break

    def _select(self, index: QModelIndex) -> None:
        problem = index.data(PROBLEM_ROLE)
        if problem and problem.block:
            self._document.go_to(problem.block)


class _ProblemView(QListView):
    """The list; rows are measured again when the panel gets another width."""

    entered_row = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems.list")
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
