"""The curves of two runs over one another: losses, the metric and gradient norms, solid and dashed."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.language import tr
from gui.panels.frame_clock import frame_clock
from gui.panels.run_curves import LONGEST_SPAN
from gui.run_history import RunHistory
from gui.run_smoothing import Smoothing
from gui.twin import Half, Twin
from gui.widgets.live_plot import CurveStyle, LivePlot

NONE = np.empty(0)
Figure = Callable[[RunHistory, int], np.ndarray]
"""A figure of every step from one on. Shapes: (steps,), float64."""


class _Reader:
    """One half's part of a plot: a smoothed curve, and where there is a validation part its points."""

    def __init__(self, plot: LivePlot, half: Half, place: int, measured: Callable[[RunHistory], str] | None) -> None:
        self._plot, self._half, self._measured = plot, half, measured
        self._name, name = f"{'ab'[place]}", half.side.name
        plot.add_curve(self._name, CurveStyle(name, "thick", place, is_word=False, dashed=place == 1))
        if measured is not None:
            label = tr("{name}, validation", name=name)
            style = CurveStyle(label, "dots", place, is_word=False, faint=True, dashed=place == 1)
            plot.add_curve(f"{self._name}_valid", style)
        self._history: RunHistory | None = None
        self.begin()

    def begin(self) -> None:
        """Read from the first step again."""
        self._history = self._half.run.history
        self._rows = self._epochs = 0
        steps = self._history.started.steps_per_epoch if self._history is not None else 1
        self._smoothing = Smoothing(min(LONGEST_SPAN, max(5, steps / 4)))
        for name in (self._name, *([f"{self._name}_valid"] if self._measured else [])):
            self._plot.replace(name, NONE, NONE)

    def take(self, figure: Figure) -> None:
        """Read what came since."""
        if self._half.run.history is not self._history:
            self.begin()
        history = self._history
        if history is None:
            return
        steps = history.column("step")[self._rows :]
        if len(steps):
            self._plot.append(self._name, steps, self._smoothing(figure(history, self._rows)))
            self._rows += len(steps)
        epochs = history.epochs[self._epochs :]
        if epochs and self._measured is not None:
            name = self._measured(history)
            values = [e.valid_loss if name == "valid_loss" else e.metrics.get(name, math.nan) for e in epochs]
            x = np.array([epoch.step for epoch in epochs], float)
            self._plot.append(f"{self._name}_valid", x, np.array(values, float))
        self._epochs += len(epochs)


class TwinPlot:
    """One figure of both halves.

    Args:
        figure: What is read of each. measured: The name of what the validation part is measured by; None for nothing.
    """

    def __init__(
        self,
        twin: Twin,
        title: str,
        figure: Figure,
        *,
        measured: Callable[[RunHistory], str] | None = None,
        log: bool = False,
    ) -> None:
        self.widget = LivePlot(title, empty="Press Start to watch both here", log=log)
        self.figure = figure
        self._twin = twin
        self._readers = tuple(_Reader(self.widget, half, i, measured) for i, half in enumerate(twin.halves))

    def begin(self) -> None:
        """Show both from their first step."""
        for reader in self._readers:
            reader.begin()

    def take(self) -> None:
        """Read and draw what came since."""
        for reader in self._readers:
            reader.take(self.figure)
        self.widget.refresh(exact=not self._twin.can_stop)


class TwinTurns(QObject):
    """Draws the plots while they are seen, one a frame.

    Args:
        page: Nothing is drawn while it is hidden.
    """

    def __init__(self, twin: Twin, page: QWidget, plots: tuple[TwinPlot, ...]) -> None:
        super().__init__(page)
        self._page, self._plots = page, plots
        self._stale: list[TwinPlot] = []
        for half in twin.halves:
            for signal in (half.run.steps_arrived, half.run.epoch_ended, half.run.run_ended, half.run.run_started):
                signal.connect(self.mark)

    def mark(self, *_: object) -> None:
        """There is something new to draw."""
        self._stale += [plot for plot in self._plots if plot not in self._stale]
        if self._page.isVisible():
            frame_clock.ask(self, self._draw_next)

    def draw_all(self) -> None:
        """Draw at once all that is not up to date, seen or not."""
        for plot in self._plots:
            plot.take()
        self._stale.clear()

    def _draw_next(self) -> bool:
        if not self._stale:
            return False
        self._stale.pop(0).take()
        return True


def loss(history: RunHistory, first: int) -> np.ndarray:
    """The loss of every step."""
    return history.column("loss")[first:]


def metric(history: RunHistory, first: int) -> np.ndarray:
    """The metric of every step, NaN where there is none."""
    return history.column("metric")[first:]


def gradient(layer: str) -> Figure:
    """The gradient norm of a layer, or of all together where it is ""."""

    def norm(history: RunHistory, first: int) -> np.ndarray:
        if layer:
            return history.column(f"gradient.{layer}")[first:]
        return np.asarray(np.linalg.norm(history.norms("gradient")[first:], axis=1))

    return norm


def shared_layers(twin: Twin) -> tuple[str, ...]:
    """The layers that both have, in the order of the first; none before both have begun."""
    a, b = (half.run.history for half in twin.halves)
    return tuple(layer for layer in a.layers if layer in b.layers) if a is not None and b is not None else ()
