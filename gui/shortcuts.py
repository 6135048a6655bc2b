"""The page of keys and gestures: read from the table of actions, with the canvas's gestures beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.actions import ACTIONS
from gui.language import tr


def key_text(keys: tuple[str, ...]) -> str:
    """Keys as this system writes them: `Ctrl+Y, Ctrl+Shift+Z`."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def gestures() -> list[tuple[str, str]]:
    """What the mouse does on the canvas: what, and how."""
    return [
        (tr("Add a block"), tr("Tab, Space or double-click on empty canvas; or drag it from the palette")),
        (tr("Connect"), tr("Drag from a port to a port; release on empty canvas to search for what fits")),
        (tr("Detach a wire"), tr("Drag it off its input, or Alt+click a port")),
        (tr("Cut wires"), tr("Ctrl+drag with the right button across them")),
        (tr("Insert into a wire"), tr("Drop a block on it")),
        (tr("Move the view"), tr("Drag with the middle button, or Space+drag")),
        (tr("Zoom"), tr("Turn the wheel at the place to look at")),
        (tr("Select several"), tr("Drag a box; Shift adds")),
    ]


class ShortcutsDialog(QDialog):
    """Lists all keys and gestures."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(tr("Keys and Gestures"))
        self.resize(620, 640)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(_page())
        column = QVBoxLayout(self)
        column.addWidget(area)
        column.addWidget(buttons)


def _page() -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    grid.setColumnStretch(1, 1)
    grid.setHorizontalSpacing(22)
    _section(grid, tr("On the canvas"), gestures())
    titles = {
        "file": tr("File"),
        "edit": tr("Edit"),
        "view": tr("View"),
        "train": tr("Train"),
        "help": tr("Help"),
    }
    for menu, title in titles.items():
        rows = [(tr(row.text).rstrip("…"), key_text(row.keys)) for row in ACTIONS if row.menu == menu and row.keys]
        _section(grid, title, rows)
    grid.setRowStretch(grid.rowCount(), 1)
    return page


def _section(grid: QGridLayout, title: str, rows: list[tuple[str, str]]) -> None:
    heading = QLabel(title)
    heading.setProperty("role", "heading")
    heading.setContentsMargins(0, 10, 0, 2)
    grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
    for what, how in rows:
        row = grid.rowCount()
        told = QLabel(how)
        told.setProperty("role", "muted")
        told.setWordWrap(True)
        grid.addWidget(QLabel(what), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(told, row, 1)
