"""When plots of a run are drawn: only while they can be seen, and one a frame in turn."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from gui.panels.frame_clock import frame_clock
from gui.run import Run
from gui.run_history import RunHistory


class RunPlot(Protocol):
    """A plot that reads a run's history as far as it has grown."""

    @property
    def widget(self) -> QWidget:
        """What is on screen."""

    def begin(self, history: RunHistory | None) -> None:
        """Show another run from its first step; None for none."""

    def take(self, history: RunHistory, *, exact: bool) -> None:
        """Read and draw what came since. `exact`: the run has ended, so fit the range to it."""


class PlotTurns(QObject):
    """Draws the plots of one panel while its run goes.

    Args:
        panel: Nothing is drawn while it is hidden. plots: Drawn in turn.
    """

    def __init__(self, run: Run, panel: QWidget, plots: tuple[RunPlot, ...]) -> None:
        super().__init__(panel)
        self._run, self._panel, self._plots = run, panel, plots
        self._stale: list[RunPlot] = []
        run.run_started.connect(self.begin)
        run.run_discarded.connect(self.begin)
        run.steps_arrived.connect(self._mark)
        run.epoch_ended.connect(self._mark)
        run.run_ended.connect(self._mark)
        for plot in plots:
            plot.widget.installEventFilter(self)
        self.begin()

    def begin(self, *_: object) -> None:
        """Show the run as it is now, from its first step."""
        for plot in self._plots:
            plot.begin(self._run.history)
        self._mark()

    def draw_all(self) -> None:
        """Draw at once all that is not up to date, seen or not."""
        for plot in self._plots:
            self._draw(plot)
        self._stale.clear()

    def _mark(self, *_: object) -> None:
        if self._run.history is None:
            return
        for plot in self._plots:
            if plot not in self._stale:
                self._stale.append(plot)
        if self._panel.isVisible():
            frame_clock.ask(self, self._draw_next)

    def _draw_next(self) -> bool:
        """Draw one plot; False where none that is seen needs it."""
        for plot in self._stale:
            if plot.widget.isVisible():
                self._stale.remove(plot)
                self._draw(plot)
                return True
        return False

    def _draw(self, plot: RunPlot) -> None:
        if self._run.history is not None:
            plot.take(self._run.history, exact=self._run.state in ("ended", "failed"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._stale:
            frame_clock.ask(self, self._draw_next)
        return False
