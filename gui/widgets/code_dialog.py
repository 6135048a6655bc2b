"""The window in which a Python text is written, with its faults told as it is typed. Nothing of it is run."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QVBoxLayout, QWidget

from engine.blocks.own_text import chosen_class, read_text
from engine.graph.errors import BlockError
from gui.language import tr
from gui.widgets.code_area import CodeArea
from gui.widgets.labels import WrappedLabel

CHECK_MS = 250


class CodeDialog(QDialog):
    """Edits one text; `source_written` tells the new one."""

    source_written = Signal(str)

    def __init__(self, source: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("code")
        self.setWindowTitle(tr("Python text"))
        self.resize(760, 620)
        self._before = source
        self.area, self.told = CodeArea(self), WrappedLabel(role="muted", selectable=True, parent=self)
        self.area.setAccessibleName(tr("Python text"))
        self.hint = WrappedLabel(
            tr("It is not run while you write. Training asks whether you trust this very text."),
            role="muted",
            parent=self,
        )
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        for widget in (self.area, self.told, self.hint, self.buttons):
            column.addWidget(widget, int(widget is self.area))
        self.area.show_source(source)
        self._wait = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._wait.timeout.connect(self.check)
        self.area.textChanged.connect(self._wait.start)
        self.check()
        self.area.setFocus()

    @property
    def source(self) -> str:
        """The text as it stands now."""
        return self.area.toPlainText()

    def check(self) -> None:
        """Say what the text is, or what is wrong with it, and mark the line."""
        try:
            own = chosen_class(self.source, "")
        except BlockError as error:
            line = error.wording.args.get("line")
            self._tell(error.wording.told(tr).replace("\n", " · "), "error")
            self.area.mark_lines((line,) if isinstance(line, int) else (), scroll=False)
            return
        names = ", ".join(read_text(self.source).imports) or "—"
        self._tell(tr("Class {name} · imports {modules}", name=own.name, modules=names), "muted")
        self.area.mark_lines((), scroll=False)

    def reject(self) -> None:
        """Close without a change; what was written is given up only if the user says so."""
        button = QMessageBox.StandardButton
        if self.source != self._before:
            box = QMessageBox(
                QMessageBox.Icon.Question,
                tr("Unsaved changes"),
                tr("Give up what you wrote?"),
                button.Discard | button.Cancel,
                self,
            )
            box.setObjectName("unsaved")
            box.setDefaultButton(button.Cancel)
            if box.exec() != button.Discard:
                return
        super().reject()

    def _tell(self, text: str, role: str) -> None:
        self.told.setProperty("role", role)
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)
        self.told.setText(text)

    def _on_accepted(self) -> None:
        if self.source != self._before:
            self.source_written.emit(self.source)
        self.accept()
