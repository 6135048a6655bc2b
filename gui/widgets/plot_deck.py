"""Plots beside or below each other where there is room for all, else one at a time behind tabs."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QTabBar, QWidget

from gui.theme import themes
from gui.widgets.live_plot import LivePlot

LEAST_WIDTH, LEAST_HEIGHT = 250, 145
"""Pixels that a plot needs before another may stand beside it."""
GAP = 1


class PlotDeck(QWidget):
    """Arranges its plots anew whenever its size changes.

    Args:
        plots: In their order. They become children of the deck.
    """

    def __init__(self, plots: tuple[QWidget, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plots = plots
        self._absent: set[QWidget] = set()
        self.tabs = QTabBar(self)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        for plot in plots:
            plot.setParent(self)
            self.tabs.addTab("")
        self._lines = [QFrame(self) for _ in range(len(plots))]
        self.tabs.currentChanged.connect(self._arrange)
        themes.theme_changed.connect(self._dress)
        self.setMinimumSize(180, 130)
        self._dress()

    def set_titles(self, titles: tuple[str, ...]) -> None:
        """Name the tabs, in the plots' order."""
        for i, title in enumerate(titles):
            self.tabs.setTabText(i, title)

    def set_present(self, plot: QWidget, present: bool) -> None:
        """Have a plot, or leave it out while there is nothing it could show."""
        if present == (plot in self._absent):
            (self._absent.discard if present else self._absent.add)(plot)
            self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(380, 260)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def _arrange(self, *_: object) -> None:
        present = [plot for plot in self._plots if plot not in self._absent]
        columns, rows = grid(len(present), self.width(), self.height())
        whole = columns * rows >= len(present)
        self.tabs.setVisible(not whole)
        for i, plot in enumerate(self._plots):
            self.tabs.setTabVisible(i, plot not in self._absent)
        for line in self._lines:
            line.hide()
        if whole:
            self._place(present, columns, rows)
            for plot in self._plots:
                _entitle(plot, True)
                plot.setVisible(plot in present)
            return
        height = self.tabs.sizeHint().height()
        self.tabs.setGeometry(4, 0, self.width() - 8, height)
        current = self._plots[max(0, self.tabs.currentIndex())]
        current.setGeometry(0, height + 2, self.width(), self.height() - height - 2)
        for plot in self._plots:
            _entitle(plot, False)
            plot.setVisible(plot is current)

    def _place(self, plots: list[QWidget], columns: int, rows: int) -> None:
        lines = iter(self._lines)
        for i, plot in enumerate(plots):
            row, column = divmod(i, columns)
            beside = min(columns, len(plots) - row * columns)
            left, right = (self.width() * at // beside for at in (column, column + 1))
            top, bottom = (self.height() * at // rows for at in (row, row + 1))
            plot.setGeometry(QRect(left, top, right - left - GAP, bottom - top - GAP))
            if row or column:
                line = next(lines)
                upright = QRect(left - GAP, top, GAP, bottom - top)
                line.setGeometry(upright if column else QRect(left, top - GAP, right - left, GAP))
                line.show()

    def _dress(self, *_: object) -> None:
        for line in self._lines:
            line.setStyleSheet(f"background: {themes.current.border};")
        self.tabs.setCursor(Qt.CursorShape.ArrowCursor)


def _entitle(plot: QWidget, shown: bool) -> None:
    """Let a plot say its name, or not where its tab does."""
    if isinstance(plot, LivePlot):
        plot.title.setVisible(shown)


def grid(count: int, width: int, height: int) -> tuple[int, int]:
    """Columns and rows that hold `count` plots in a space with the best proportions, (1, 1) where not all fit."""
    best, score = (1, 1), 0.0
    for columns in range(1, count + 1):
        rows = -(-count // columns)
        cell_width, cell_height = width / columns, height / rows
        if cell_width < LEAST_WIDTH or cell_height < LEAST_HEIGHT:
            continue
        flatness = cell_width / cell_height
        fit = min(flatness / 2.0, 2.0 / flatness)
        if fit > score:
            best, score = (columns, rows), fit
    return best
