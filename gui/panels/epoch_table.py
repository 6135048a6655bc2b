"""The table of a run's epochs, the newest on top."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from engine.worker.messages import EpochEnded
from gui.language import tr
from gui.run_history import RunHistory
from gui.run_words import duration, figure, metric_text, metric_title

Role = Qt.ItemDataRole
Place = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EpochModel(QAbstractTableModel):
    """Epochs as rows, newest first; the best so far is bold."""

    def __init__(self) -> None:
        super().__init__()
        self._epochs: list[EpochEnded] = []
        self._metric = ""
        self._best = 0
        self._told: dict[int, list[str]] = {}
        self._waiting: list[EpochEnded] = []

    def show_history(self, history: RunHistory | None) -> None:
        """Show another run's epochs."""
        self.beginResetModel()
        self._told.clear()
        self._waiting = []
        self._epochs = list(history.epochs) if history is not None else []
        self._metric = history.started.metric if history is not None else ""
        self._best = max((epoch.epoch for epoch in self._epochs if epoch.is_best), default=0)
        self.endResetModel()

    def add(self, epoch: EpochEnded) -> None:
        """Take the newest; it is shown at the next `flush`."""
        self._waiting.append(epoch)

    def flush(self) -> None:
        """Put on top what came since: row by row would lay out the table many times a second."""
        if not self._waiting:
            return
        self.beginInsertRows(NOWHERE, 0, len(self._waiting) - 1)
        self._epochs += self._waiting
        self.endInsertRows()
        best = max((epoch.epoch for epoch in self._waiting if epoch.is_best), default=self._best)
        self._waiting = []
        if best != self._best:
            self._best = best
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._epochs) - 1, self.columnCount() - 1))

    def retranslate(self) -> None:
        """Say the cells anew."""
        self._told.clear()

    def rowCount(self, parent: Place = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._epochs)

    def columnCount(self, parent: Place = NOWHERE) -> int:
        return 5 if self._metric else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        titles = [tr("Epoch"), tr("Train"), tr("Valid"), tr("Time")]
        hints = [tr("Pass over the training part"), tr("Loss on the training part"), tr("Loss on the validation part")]
        hints.append(tr("Seconds that the pass took"))
        if self._metric:
            titles.insert(3, metric_title(self._metric))
            hints.insert(3, tr("On the validation part"))
        if role == Role.DisplayRole:
            return titles[section]
        if role == Role.ToolTipRole:
            return hints[section]
        if role == Role.TextAlignmentRole:
            return RIGHT
        return None

    def data(self, index: Place, role: int = Role.DisplayRole) -> object:
        epoch = self._epochs[len(self._epochs) - 1 - index.row()]
        if role == Role.DisplayRole:
            if epoch.epoch not in self._told:
                self._told[epoch.epoch] = self._cells(epoch)
            return self._told[epoch.epoch][index.column()]
        if role == Role.TextAlignmentRole:
            return RIGHT
        if role == Role.FontRole and epoch.epoch == self._best:
            font = QFont()
            font.setBold(True)
            return font
        if role == Role.ToolTipRole and epoch.epoch == self._best:
            return tr("Best so far: the lowest validation loss")
        return None

    def _cells(self, epoch: EpochEnded) -> list[str]:
        cells = [str(epoch.epoch), figure(epoch.train_loss), figure(epoch.valid_loss), duration(epoch.seconds)]
        if self._metric:
            value = epoch.metrics.get(f"valid_{self._metric}", float("nan"))
            cells.insert(3, metric_text(self._metric, value))
        return cells


class EpochTable(QTableView):
    """Read with the eyes or the arrow keys; nothing can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("training.epochs")
        self.epochs = EpochModel()
        self.setModel(self.epochs)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.verticalHeader().setMinimumSectionSize(10)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(0, self.fontMetrics().horizontalAdvance("Epoch00"))
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setStyleSheet("QHeaderView::section { padding: 3px 4px; }")
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(30)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(48)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(tr("Epochs"))
        self.epochs.retranslate()
        self.epochs.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.epochs.columnCount() - 1)
        self.viewport().update()
