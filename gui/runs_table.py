"""The table of runs, steered by mouse and keys: chosen, starred, noted and opened; its columns are chosen too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from engine.project.run_record import RunRecord
from gui.home import preferences
from gui.language import tr
from gui.runs_model import COLUMNS, NAMES, NOTE, STAR, RunsFilter, RunsModel, column_titles
from gui.theme import themes

HIDDEN = "runs/hidden_columns"


class RunsTable(QTableView):
    """Arrow keys and Shift select, Space stars, F2 writes a note, Enter or a double click opens."""

    opened = Signal()
    delete_wanted = Signal()
    selected = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runs.table")
        self.runs, self.filter = RunsModel(), RunsFilter()
        self.filter.setSourceModel(self.runs)
        self.setModel(self.filter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(30)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask_columns)
        self._set_columns(header)
        self.setSortingEnabled(True)
        self.sortByColumn(NAMES.index("started"), Qt.SortOrder.DescendingOrder)
        themes.theme_changed.connect(self._dress)
        self._dress()
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._double_click)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())

    def _set_columns(self, header: QHeaderView) -> None:
        stored = preferences().value(HIDDEN)
        usual = [column.name for column in COLUMNS if not column.is_shown]
        hidden = [str(name) for name in stored] if isinstance(stored, list) else [stored] if stored else usual
        for place, column in enumerate(COLUMNS):
            self.setColumnWidth(place, column.width)
            self.setColumnHidden(place, column.name in hidden)
        header.setSectionResizeMode(STAR, QHeaderView.ResizeMode.Fixed)

    def _dress(self, *_: object) -> None:
        """Mark chosen rows so that the colours of their cells can still be read."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(themes.current.selection))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(themes.current.text))
        self.setPalette(palette)

    def selected_runs(self) -> list[RunRecord]:
        """The chosen runs, in the order of the table."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [self.runs.records[self.filter.mapToSource(index).row()] for index in rows]

    def select_runs(self, folders: Sequence[str]) -> None:
        """Choose these, as far as they are shown."""
        choice = self.selectionModel()
        choice.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row, record in enumerate(self.runs.records):
            index = self.filter.mapFromSource(self.runs.index(row, NAMES.index("name")))
            if record.folder in folders and index.isValid():
                choice.select(index, flags)
                choice.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def column_menu(self) -> QMenu:
        """Which columns are shown, to switch."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, name in enumerate(NAMES):
            if name == "name":
                continue
            action = menu.addAction(tr("Starred") if place == STAR else column_titles()[name])
            action.setObjectName(f"runs.column.{name}")
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.toggled.connect(lambda on, place=place: self._show_column(place, on))
        return menu

    def _ask_columns(self, point: QPoint) -> None:
        self.column_menu().popup(self.horizontalHeader().mapToGlobal(point))

    def _show_column(self, place: int, on: bool) -> None:
        self.setColumnHidden(place, not on)
        hidden = [name for i, name in enumerate(NAMES) if self.isColumnHidden(i)]
        preferences().setValue(HIDDEN, hidden or "none")

    def _click(self, index: QModelIndex) -> None:
        if index.column() == STAR:
            self._star([self.runs.records[self.filter.mapToSource(index).row()]])

    def _double_click(self, index: QModelIndex) -> None:
        if index.column() == NOTE:
            self.edit(index)
        elif index.column() != STAR:
            self.opened.emit()

    def _star(self, records: list[RunRecord]) -> None:
        """Star all of them, or none where all have one."""
        starred = not all(record.starred for record in records)
        for record in records:
            if record.starred != starred:
                self.runs.remarked.emit(replace(record, starred=starred))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            return  # the editor passes on the Enter that ends it
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.selected_runs():
                self.opened.emit()
            case Qt.Key.Key_Delete if self.selected_runs():
                self.delete_wanted.emit()
            case Qt.Key.Key_Space:
                self._star(self.selected_runs())
            case Qt.Key.Key_F2 if self.currentIndex().isValid():
                note = self.currentIndex().siblingAtColumn(NOTE)
                self.setColumnHidden(NOTE, False)
                self.setCurrentIndex(note)
                self.edit(note)
            case _:
                super().keyPressEvent(event)
