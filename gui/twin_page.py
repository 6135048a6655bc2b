"""What a twin run shows while it trains: both names, the curves, the verdict, the figures and what differs."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.language import tr
from gui.run_history import RunHistory
from gui.run_words import metric_title
from gui.theme import themes
from gui.twin import Half, Twin
from gui.twin_plots import TwinPlot, TwinTurns, gradient, loss, metric, shared_layers
from gui.twin_words import Row, changes, fairness, rows_of, state_of, verdict
from gui.widgets.figures import StatusLine
from gui.widgets.labels import WrappedLabel
from gui.widgets.plot_deck import PlotDeck

LEAST_WIDTH = 620
"""Pixels of the sentence above all."""
REFRESH_MS = 250
"""Between two looks at runs whose epochs end faster than one reads."""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TwinPage(QWidget):
    """Two runs side by side."""

    def __init__(self, twin: Twin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._twin = twin
        self.heads = tuple(_Head(half, place) for place, half in enumerate(twin.halves))
        self.verdict = WrappedLabel(role="strong", selectable=True)
        self.verdict.setObjectName("twin.verdict")
        self.verdict.setMinimumWidth(LEAST_WIDTH)  # the window would grow to the height of it in a narrow column
        font = self.verdict.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self.verdict.setFont(font)
        self.loss = TwinPlot(twin, "Loss", loss, measured=lambda history: "valid_loss")
        self.score = TwinPlot(twin, "Metric", metric, measured=_measured)
        self.norms = TwinPlot(twin, "Gradient norm", gradient(""), log=True)
        self.layer = QComboBox()
        self.layer.setObjectName("twin.layer")
        self.layer.setAccessibleName(tr("Layer whose gradient is drawn"))
        self.layer.setToolTip(tr("All layers together, or one that both have"))
        self.layer.addItem(tr("all layers"), "")
        self.layer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.deck = PlotDeck((self.loss.widget, self.score.widget, self._with_choice()))
        self.table, self.fair, self.changes = _Table(twin), WrappedLabel(role="muted"), WrappedLabel(selectable=True)
        self.changes.setObjectName("twin.changes")
        self._lay_out()
        self.turns = TwinTurns(twin, self, (self.loss, self.score, self.norms))
        self.layer.currentIndexChanged.connect(self._choose_layer)
        self._soon = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._soon.timeout.connect(self.refresh)
        twin.went_on.connect(self._refresh_soon)
        twin.changed.connect(self.refresh)
        self.fair.setText(fairness(twin.a.side.design, twin.b.side.design))
        self.changes.setText(changes(twin.a.side.design, twin.b.side.design))
        self.refresh()

    def refresh(self) -> None:
        """Say how both fare now."""
        for head in self.heads:
            head.refresh()
        self.verdict.setText(verdict(self._twin))
        self.table.show_rows(rows_of(self._twin))
        self._name_metric()
        self._list_layers()
        self.turns.mark()

    def _refresh_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _lay_out(self) -> None:
        heads = QHBoxLayout()
        heads.setSpacing(10)
        for head in self.heads:
            heads.addWidget(head, 1)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table)
        differs = QLabel(tr("What differs"))
        differs.setProperty("role", "strong")
        column.addWidget(differs)
        column.addWidget(self.changes)
        column.addWidget(self.fair)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(words)
        split = QSplitter()
        split.addWidget(self.deck)
        split.addWidget(scroll)
        split.setSizes([700, 480])
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addLayout(heads)
        outer.addWidget(self.verdict)
        outer.addWidget(split, 1)

    def _with_choice(self) -> QWidget:
        """The plot of gradient norms under the choice of a layer."""
        page = QWidget()
        row = QHBoxLayout()
        row.setContentsMargins(8, 3, 8, 0)
        row.setSpacing(8)
        row.addWidget(QLabel(tr("Gradient norm of")))
        row.addWidget(self.layer)
        row.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.norms.widget, 1)
        self.norms.widget.title.hide()
        return page

    def _name_metric(self) -> None:
        names = [half.run.history.started.metric for half in self._twin.halves if half.run.history is not None]
        told = list(dict.fromkeys(filter(None, names)))
        title = " / ".join(map(metric_title, told)) or tr("Metric")
        self.deck.set_present(self.score.widget, not names or bool(told))
        self.score.widget.set_title(title)
        self.deck.set_titles((tr("Loss"), title, tr("Gradient norm")))

    def _list_layers(self) -> None:
        layers = shared_layers(self._twin)
        known = [self.layer.itemData(i) for i in range(1, self.layer.count())]
        if known != list(layers):
            chosen = self.layer.currentData()
            self.layer.blockSignals(True)
            while self.layer.count() > 1:
                self.layer.removeItem(1)
            for layer in layers:
                self.layer.addItem(layer, layer)
            self.layer.setCurrentIndex(max(0, self.layer.findData(chosen)))
            self.layer.blockSignals(False)
            self._choose_layer()

    def _choose_layer(self, *_: object) -> None:
        self.norms.figure = gradient(self.layer.currentData() or "")
        self.norms.begin()
        self.turns.mark()


class _Head(QFrame):
    """The name of one of the two beside its stroke, and how it fares."""

    def __init__(self, half: Half, place: int) -> None:
        super().__init__()
        self._half, self._place = half, place
        self.setObjectName("twinHead")
        self.line = StatusLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 10, 6)
        column.addWidget(self.line)
        themes.theme_changed.connect(self._dress)
        self._dress()

    def refresh(self) -> None:
        """Say how it fares, or why it does not."""
        fault = self._half.fault
        self.line.tell(self._half.side.name, fault.part("what", tr) if fault is not None else state_of(self._half))
        self.line.setToolTip(fault.told(tr) if fault is not None else self._half.side.name)

    def _dress(self, *_: object) -> None:
        theme = themes.current
        line = "dashed" if self._place else "solid"
        self.setStyleSheet(
            f"QFrame#twinHead {{ background: {theme.raised}; border: 1px solid {theme.border};"
            f" border-left: 4px {line} {theme.curves[self._place]}; }}"
        )


class _Table(QTableWidget):
    """A figure a row: of the first, of the second, and by how much the second differs."""

    def __init__(self, twin: Twin) -> None:
        super().__init__(0, 4)
        self.setObjectName("twin.table")
        self.setAccessibleName(tr("Figures of both"))
        for place, name in enumerate(("", *(half.side.name for half in twin.halves), tr("Difference"))):
            heading = QTableWidgetItem(name)
            heading.setToolTip(name)
            heading.setTextAlignment(RIGHT)
            self.setHorizontalHeaderItem(place, heading)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        for column in range(4):
            is_name = column in (1, 2)
            mode = QHeaderView.ResizeMode.Stretch if is_name else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        themes.theme_changed.connect(self._dress)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these figures; the better of each pair is bold."""
        if rows == self._rows:
            return
        self._rows = rows
        self._dress()

    def _dress(self, *_: object) -> None:
        self.setRowCount(len(self._rows))
        for place, row in enumerate(self._rows):
            for column, text in enumerate((row.caption, row.a, row.b, row.difference)):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(RIGHT)
                if column in (0, 3):
                    item.setForeground(QColor(themes.current.muted_text))
                if row.better == {1: "a", 2: "b"}.get(column, "none"):
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.setItem(place, column, item)
        height = self.horizontalHeader().sizeHint().height() + 4
        self.setFixedHeight(height + sum(self.rowHeight(row) for row in range(self.rowCount())))


def _measured(history: RunHistory) -> str:
    return f"valid_{history.started.metric}"
