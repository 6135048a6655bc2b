"""The question whether the Python texts of a design may run, with every line of them to be read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTabWidget, QVBoxLayout, QWidget

from engine.blocks.own_text import fingerprint, read_text, visible_text
from engine.graph.errors import BlockError
from engine.project.trust import trust
from gui.fault_dialog import tell
from gui.language import tr
from gui.widgets.code_view import CodeView
from gui.widgets.labels import WrappedLabel


class TrustDialog(QDialog):
    """Shows texts by their blocks; `trusted` tells that the user said yes and that it is kept."""

    trusted = Signal()

    def __init__(self, texts: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trust")
        self.setWindowTitle(tr("Do you trust this Python text?"))
        self.setMinimumSize(420, 360)
        self.resize(760, 640)
        self._texts = dict(texts)
        self.tabs = QTabWidget(self)
        for block, source in self._texts.items():
            view = CodeView(self.tabs)
            view.show_text(visible_text(source))
            self.tabs.addTab(view, block)
        self.told = WrappedLabel(role="muted", selectable=True, parent=self)
        self.tabs.currentChanged.connect(self._tell)
        warning = tr(
            "It runs with your rights, as any program that you start: it can read, change, delete and send away your "
            "files. Trust it only if you wrote it, or have read and understood it."
        )
        once = tr("You are asked again as soon as one character of it changes.")
        self.buttons = QDialogButtonBox(self)
        self.yes = QPushButton(tr("Trust this text and train") if len(texts) == 1 else tr("Trust all and train"))
        self.buttons.addButton(self.yes, QDialogButtonBox.ButtonRole.AcceptRole)
        self.no = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.yes.setAutoDefault(False)
        self.no.setDefault(True)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # else as high as if labels were narrow
        column.addWidget(WrappedLabel(tr("To train, this Python text has to run."), role="heading"))
        column.addWidget(WrappedLabel(warning))
        column.addWidget(self.tabs, 1)
        column.addWidget(self.told)
        column.addWidget(WrappedLabel(once, role="muted"))
        column.addWidget(self.buttons)
        self._tell(0)
        self.no.setFocus()

    def _tell(self, place: int) -> None:
        """Say what the text that is shown imports, and which it is."""
        source = tuple(self._texts.values())[place]
        try:
            names = ", ".join(read_text(source).imports) or "—"
        except BlockError:
            names = "—"
        self.told.setText(tr("It imports: {modules}", modules=names) + f"\nsha256 {fingerprint(source)}")

    def _on_yes(self) -> None:
        try:
            trust(self._texts.values())
        except OSError as error:
            tell(self, tr("Your yes could not be kept"), error)
            return
        self.accept()
        self.trusted.emit()
