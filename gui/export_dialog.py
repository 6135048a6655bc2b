"""Save the design as a Python file or a picture, with the few choices that each has."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.graph.errors import NetloomError
from engine.program.source import print_source
from engine.project import atomic
from gui.canvas.picture import save_picture
from gui.document import Document
from gui.fault_dialog import tell
from gui.language import tr
from gui.theme import themes

SUFFIXES = {"python": ".py", "png": ".png", "svg": ".svg"}


def export(document: Document, kind: str, path: Path, *, model_only: bool = False, dark: bool = False) -> None:
    """Write the design as `python`, `png` or `svg`.

    Raises:
        NetloomError: The design cannot be printed. OSError: The file cannot be written; an old one stays whole.
    """
    if kind == "python":
        source = print_source(document.design, document.analysis, model_only=model_only)
        atomic.write_text(path, source.text)
    else:
        save_picture(document.design, path, dark=dark)


class ExportDialog(QDialog):
    """Asks where to and how, and exports."""

    def __init__(self, document: Document, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle(
            {"python": tr("Export Python"), "png": tr("Export Picture")}.get(kind, tr("Export Drawing"))
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._document, self._kind = document, kind
        self.path = QLineEdit(str(self._wish()))
        self.path.setObjectName("export.path")
        self.path.setMinimumWidth(380)
        browse = QPushButton(tr("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        self.option = QCheckBox(tr("Only the model, without training") if kind == "python" else tr("Dark background"))
        self.option.setObjectName("export.option")
        self.option.setChecked(kind != "python" and themes.current.is_dark)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        row.addWidget(browse)
        form = QFormLayout()
        form.addRow(tr("File"), row)
        form.addRow("", self.option)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)

    def accept(self) -> None:
        """Export; where that fails, tell why and stay open."""
        path, chosen = Path(self.path.text()).expanduser(), self.option.isChecked()
        try:
            export(self._document, self._kind, path, model_only=chosen, dark=chosen)
        except (NetloomError, OSError) as error:
            tell(self, tr("Nothing was exported"), error)
            return
        super().accept()

    def _wish(self) -> Path:
        document = self._document
        folder = document.path.parent if document.path else Path.home()
        stem = document.path.stem if document.path else document.design.name
        if self._kind == "python":
            stem = re.sub(r"\W+", "_", stem).strip("_").lower() or "model"
        return folder / f"{stem}{SUFFIXES[self._kind]}"

    def _browse(self) -> None:
        suffix = SUFFIXES[self._kind]
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self.path.text(), f"*{suffix}")
        if name:
            self.path.setText(name if Path(name).suffix else name + suffix)
