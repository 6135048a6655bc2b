"""Runs as the rows of a table: what their cells say, how they are sorted and filtered."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QColor

from engine.graph.design import DatasetChoice
from engine.project.run_record import RunRecord
from gui.data_words import dataset_title
from gui.language import tr
from gui.run_words import duration, figure
from gui.runs_facts import gone_text, reason_text
from gui.runs_words import (
    all_tests_text,
    place_text,
    run_state_text,
    size_text,
    started_text,
    tested_figure,
    tested_text,
)
from gui.theme import themes

Role = Qt.ItemDataRole
Place = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignCenter
VALUE = Role.UserRole
"""The role of what a cell is sorted by."""


@dataclass(frozen=True)
class Column:
    """One column: what its cells say, and what they are sorted by where that is something else."""

    name: str
    text: Callable[[RunRecord], str]
    value: Callable[[RunRecord], object] | None = None
    is_figure: bool = False
    is_shown: bool = True
    width: int = 90


COLUMNS = (
    Column("starred", lambda run: "★" if run.starred else "☆", lambda run: not run.starred, width=34),
    Column("name", lambda run: " ".join(run.name.split()), width=170),
    Column("dataset", lambda run: dataset_title(DatasetChoice(run.dataset) if run.dataset else None), width=110),
    Column("started", lambda run: started_text(run.started)[:-3], lambda run: run.started, width=130),
    Column("state", lambda run: run_state_text(run.state), width=100),
    Column("epochs", lambda run: f"{run.epochs} / {run.planned}", lambda run: run.epochs, True, width=75),
    Column("valid", lambda run: _loss(run.best_valid_loss), lambda run: run.best_valid_loss, True, width=115),
    Column("test", tested_text, lambda run: (tested_figure(run) or ("", math.nan))[1], True, width=80),
    Column("seconds", lambda run: duration(run.seconds), lambda run: run.seconds, True, width=80),
    Column("params", lambda run: f"{run.params:,}" if run.params is not None else "–",
           lambda run: math.nan if run.params is None else run.params, True, False, 100),
    Column("optimizer", lambda run: run.optimizer, is_shown=False),
    Column("lr", lambda run: f"{run.lr:g}", lambda run: run.lr, True, width=110),
    Column("batch_size", lambda run: str(run.batch_size), lambda run: run.batch_size, True, False),
    Column("seed", lambda run: str(run.seed), lambda run: run.seed, True, False),
    Column("size", lambda run: "", None, True, False),
    Column("note", lambda run: run.note, width=70),
)  # fmt: skip
NAMES = tuple(column.name for column in COLUMNS)
STAR, NOTE, SIZE = NAMES.index("starred"), NAMES.index("note"), NAMES.index("size")


def column_titles() -> dict[str, str]:
    """What each column is called."""
    return {
        "starred": "★",
        "name": tr("Name"),
        "dataset": tr("Dataset"),
        "started": tr("Started"),
        "state": tr("State"),
        "epochs": tr("Epochs"),
        "valid": tr("Best valid loss"),
        "test": tr("Test"),
        "seconds": tr("Time"),
        "params": tr("Parameters"),
        "optimizer": tr("Optimizer"),
        "lr": tr("Learning rate"),
        "batch_size": tr("Batch size"),
        "seed": tr("Seed"),
        "size": tr("On disk"),
        "note": tr("Note"),
    }


def _loss(value: float) -> str:
    return "–" if math.isnan(value) else figure(value)


class RunsModel(QAbstractTableModel):
    """Runs as rows.

    Attributes:
        root: In which their folders lie.
    """

    remarked = Signal(object)  # RunRecord with another note or star

    def __init__(self) -> None:
        super().__init__()
        self.records: list[RunRecord] = []
        self.root = Path()
        self._sizes: Mapping[str, int] = {}
        self._gone: Set[str] = frozenset()

    def show_runs(self, records: Sequence[RunRecord], sizes: Mapping[str, int], gone: Set[str] = frozenset()) -> None:
        """Show these; the rows stay where they are if the runs are the same.

        Args:
            sizes: On disk, by folder, in bytes. gone: Folders that are no longer where they were.
        """
        same = [record.folder for record in records] == [record.folder for record in self.records]
        if not same:
            self.beginResetModel()
        self.records, self._sizes, self._gone = list(records), sizes, gone
        if not same:
            self.endResetModel()
        elif records:
            self.dataChanged.emit(self.index(0, 0), self.index(len(records) - 1, len(COLUMNS) - 1))

    def update_run(self, record: RunRecord) -> bool:
        """Show what became of a run; False where it is not among those shown."""
        for row, known in enumerate(self.records):
            if known.folder == record.folder:
                self.records[row] = record
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
                return True
        return False

    def rowCount(self, parent: Place = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: Place = NOWHERE) -> int:
        return len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return column_titles()[COLUMNS[section].name]
        if role == Role.TextAlignmentRole:
            return RIGHT if COLUMNS[section].is_figure else MIDDLE if section == STAR else LEFT
        return None

    def flags(self, index: Place) -> Qt.ItemFlag:
        editable = Qt.ItemFlag.ItemIsEditable if index.column() == NOTE else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | editable

    def data(self, index: Place, role: int = Role.DisplayRole) -> object:
        record, column = self.records[index.row()], COLUMNS[index.column()]
        match role:
            case Role.DisplayRole | Role.EditRole:
                return self.text_of(record, column)
            case Role.UserRole:
                if column.name == "size":
                    return self._sizes.get(record.folder, 0)
                return column.value(record) if column.value else column.text(record).casefold()
            case Role.TextAlignmentRole if column.is_figure:
                return RIGHT
            case Role.TextAlignmentRole if index.column() == STAR:
                return MIDDLE
            case Role.ForegroundRole:
                return self._ink(record, column)
            case Role.ToolTipRole:
                return self._tip(record, column)
            case Role.AccessibleDescriptionRole if column.name == "state":
                return self._tip(record, column) or ""
            case Role.AccessibleTextRole if index.column() == STAR:
                return tr("Starred") if record.starred else tr("Not starred")
        return None

    def text_of(self, record: RunRecord, column: Column) -> str:
        """What a cell says."""
        if column.name == "size":
            return size_text(self._sizes.get(record.folder, 0))
        if column.name == "state" and record.folder in self._gone:
            return tr("Folder gone")
        return column.text(record)

    def setData(self, index: Place, value: object, role: int = Role.EditRole) -> bool:
        record = self.records[index.row()]
        if index.column() != NOTE or role != Role.EditRole or str(value) == record.note:
            return False
        self.remarked.emit(replace(record, note=str(value)))
        return True

    def _tip(self, record: RunRecord, column: Column) -> str | None:
        """What hovering over a cell tells: where a run lies, each figure of the test, and why a run failed."""
        if column.name == "name":
            return place_text(record)
        if column.name == "state" and record.folder in self._gone:
            return gone_text(record)
        if column.name == "state":
            return reason_text(record, self.root / record.folder) or None
        return all_tests_text(record) if column.name == "test" else None

    def _ink(self, record: RunRecord, column: Column) -> QColor | None:
        theme = themes.current
        if column.name == "starred":
            return QColor(theme.accent if record.starred else theme.muted_text)
        if record.folder in self._gone:
            return QColor(theme.warning if column.name == "state" else theme.muted_text)
        if column.name == "state":
            color = {"failed": theme.error, "interrupted": theme.warning, "running": theme.good}.get(record.state)
            return QColor(color) if color else None
        return None


class RunsFilter(QSortFilterProxyModel):
    """Rows that have every word of the filter in some cell; figures that are not there stand last in either order."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self._only_starred = False
        self.setSortRole(VALUE)

    def look_for(self, text: str, *, only_starred: bool) -> None:
        """Show the runs that have these words, and a star where that is asked for."""
        self._words, self._only_starred = text.casefold().split(), only_starred
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Place) -> bool:
        model = self.sourceModel()
        assert isinstance(model, RunsModel)
        record = model.records[row]
        if self._only_starred and not record.starred:
            return False
        told = "\n".join((*(model.text_of(record, column) for column in COLUMNS), place_text(record) or "")).casefold()
        return all(word in told for word in self._words)

    def lessThan(self, left: Place, right: Place) -> bool:
        one, other = left.data(VALUE), right.data(VALUE)
        if isinstance(one, str) or isinstance(other, str):
            return str(one) < str(other)
        if math.isnan(one) or math.isnan(other):
            ascending = self.sortOrder() == Qt.SortOrder.AscendingOrder
            return (
                (math.isnan(other) and not math.isnan(one)) if ascending else math.isnan(one) and not math.isnan(other)
            )
        return bool(one < other)
