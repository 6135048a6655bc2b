"""The editor of a longer text: it grows with its lines."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from engine.graph.settings import Setting
from gui.language import tr
from gui.widgets.setting_editors import TEXT_WIDTH, SettingEditor

LEAST_LINES, MOST_LINES, PADDING = 2, 12, 22


class ParagraphEditor(SettingEditor):
    """A text of several lines."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.area = _GrowingArea(self)
        self.area.textChanged.connect(self._on_changed)
        self.row.addWidget(self.area, 1)
        self._is_showing = False

    @property
    def needed_width(self) -> int:
        return 2 * TEXT_WIDTH

    def show_value(self, value: object) -> None:
        self.area.setPlaceholderText("")
        if self.area.toPlainText() != value:
            self._write(str(value))

    def show_mixed(self) -> None:
        self._write("")
        self.area.setPlaceholderText(tr("several values"))

    def _write(self, text: str) -> None:
        self._is_showing = True
        try:
            self.area.setPlainText(text)
        finally:
            self._is_showing = False

    def _on_changed(self) -> None:
        self.area.fit()
        if not self._is_showing:
            self.value_edited.emit(self.area.toPlainText())


class _GrowingArea(QPlainTextEdit):
    """As high as its text, within limits."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)

    def sizeHint(self) -> QSize:
        block, lines = self.document().firstBlock(), 0
        while block.isValid():
            lines += max(1, block.layout().lineCount())
            block = block.next()
        lines = min(max(lines, LEAST_LINES), MOST_LINES)
        return QSize(160, lines * self.fontMetrics().lineSpacing() + PADDING)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def fit(self) -> None:
        """Ask for the height that the text needs now."""
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
