"""The code panel: the design as the Python file that export writes, live, tied to the blocks on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from engine.analysis.result import Analysis
from engine.program.source import Source
from gui.document import Document
from gui.icons import icon
from gui.language import languages, tr
from gui.panels.source_printer import SourcePrinter
from gui.widgets.code_view import CodeView
from gui.widgets.labels import WrappedLabel

DELAY_MS, LONG_DELAY_MS = 150, 500


class SourcePanel(QWidget):
    """Shows the source of a sound design; while there are errors, the last sound one under a banner."""

    name, title, icon = "source", "Code", "code"

    export_requested = Signal()

    def __init__(self, document: Document, run: QObject | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel.source")
        self._document = document
        self._source = Source("", {})
        self._is_old = True
        self._is_following = False
        self._printer = SourcePrinter(self)
        self._printer.printed.connect(self._on_printed)
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.refresh)
        self.model_only, self.copy, self.export = QToolButton(), QToolButton(), QToolButton()
        self.banner, self.trouble = QFrame(), WrappedLabel()
        self.view = CodeView()
        self._lay_out()
        self.model_only.toggled.connect(lambda: self.refresh())
        self.copy.clicked.connect(self.copy_text)
        self.export.clicked.connect(self.export_requested.emit)
        self.view.line_chosen.connect(self._on_line_chosen)
        document.analysis_changed.connect(self._on_analysis_changed)
        document.selection.selection_changed.connect(self._on_selection_changed)
        languages.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def source(self) -> Source:
        """What is shown: the last sound source."""
        return self._source

    def refresh(self) -> None:
        """Print the design now, if it can be printed and anybody looks."""
        self._timer.stop()
        if not self.isVisible():
            self._is_old = True
            return
        self._is_old = False
        analysis = self._document.analysis
        self._tell_trouble(analysis)
        if not analysis.ok:
            return
        if self._printer.is_busy:
            self._timer.start()
        else:
            self._printer.print(self._document.design, analysis, model_only=self.model_only.isChecked())

    def copy_text(self) -> None:
        """Put the source on the clipboard."""
        QGuiApplication.clipboard().setText(self._source.text)

    def retranslate(self) -> None:
        """Read the texts again."""
        self.model_only.setText(tr("Model only"))
        self.model_only.setToolTip(tr("Leave out the data and the training"))
        self.copy.setToolTip(tr("Copy the code"))
        self.export.setToolTip(tr("Save as a file…"))
        for button in (self.model_only, self.copy, self.export):
            button.setAccessibleName(button.toolTip())
        self.view.setAccessibleName(tr("Code"))
        self._tell_trouble(self._document.analysis)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self._timer.start(0)

    def _lay_out(self) -> None:
        self.model_only.setCheckable(True)
        self.model_only.setProperty("role", "toggle")
        self.model_only.setObjectName("source.model_only")
        self.copy.setIcon(icon("copy"))
        self.copy.setObjectName("source.copy")
        self.export.setIcon(icon("export"))
        self.export.setObjectName("source.export")
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 6)
        bar.addWidget(self.model_only)
        bar.addStretch(1)
        bar.addWidget(self.copy)
        bar.addWidget(self.export)
        self.banner.setObjectName("stale_banner")
        inside = QVBoxLayout(self.banner)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self.trouble)
        self.banner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.banner.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.banner)
        column.addWidget(self.view, 1)

    def _tell_trouble(self, analysis: Analysis) -> None:
        first = next((p for p in analysis.problems if p.severity == "error"), None)
        self.banner.setVisible(first is not None)
        self.view.show_stale(first is not None)
        if first:
            what = first.wording.part("what", tr)
            place = f"{first.block}: {what}" if first.block else what
            self.trouble.setText(tr("Not up to date. {problem}", problem=place))

    def _on_analysis_changed(self, analysis: Analysis) -> None:
        self._is_old = True
        if self.isVisible():
            self._timer.start()

    def _on_printed(self, source: Source) -> None:
        self._timer.setInterval(LONG_DELAY_MS if self._printer.is_slow else DELAY_MS)
        if source.text != self._source.text:
            self.view.show_text(source.text)
        self._source = source
        self._mark(scroll=False)

    def _on_selection_changed(self) -> None:
        self._mark(scroll=not self._is_following)

    def _on_line_chosen(self, number: int) -> None:
        ids = [block for block, numbers in self._source.lines.items() if number in numbers]
        present = [block for block in ids if self._document.knows(block)]
        if present and not set(present) & set(map(self._document.spelled, self._document.selection.ids)):
            self._is_following = True
            try:
                self._document.go_to(present[0])
            finally:
                self._is_following = False

    def _mark(self, *, scroll: bool) -> None:
        lines = self._source.lines
        chosen = map(self._document.spelled, self._document.selection.ids)
        self.view.mark_lines({n for block in chosen for n in lines.get(block, ())}, scroll=scroll)
