"""What each plot of a run draws of its history."""

from __future__ import annotations

import math

import numpy as np

from engine.worker.messages import EpochEnded
from gui.run_history import Norm, RunHistory
from gui.run_smoothing import Smoothing
from gui.widgets.heatmap import HeatMap
from gui.widgets.live_plot import CurveStyle, LivePlot

FEW_LAYERS = 8
"""Up to this many layers have colours that are easy to tell apart; more have a ramp from first to last."""
LONGEST_SPAN = 100
"""Steps over which curves are smoothed, at most."""


class StepPlot:
    """A figure of every step: as measured, smoothed, and on the validation part after each epoch."""

    def __init__(self, column: str, title: str) -> None:
        self.column = column
        self.widget = LivePlot(title, empty="Press Train to watch it here")
        self._name = column
        self._rows = self._epochs = 0
        self._smoothing = Smoothing(1)

    def begin(self, history: RunHistory | None) -> None:
        """Show another run from its first step."""
        self._rows = self._epochs = 0
        plot = self.widget
        plot.clear()
        if history is None:
            return
        self._smoothing = Smoothing(min(LONGEST_SPAN, max(5, history.started.steps_per_epoch / 4)))
        name = self._name = "loss" if self.column == "loss" else history.started.metric or self.column
        plot.add_curve(name, CurveStyle(label="each step", stroke="thin", color=0, faint=True))
        plot.add_curve(f"{name}_smoothed", CurveStyle(label="smoothed", stroke="thick", color=0))
        plot.add_curve(f"valid_{name}", CurveStyle(label="validation", stroke="dots", color=1))

    def take(self, history: RunHistory, *, exact: bool) -> None:
        """Read and draw what came since."""
        steps = history.column("step")[self._rows :]
        values = history.column(self.column)[self._rows :]
        self._rows += len(steps)
        self.widget.append(self._name, steps, values)
        self.widget.append(f"{self._name}_smoothed", steps, self._smoothing(values))
        epochs = history.epochs[self._epochs :]
        self._epochs += len(epochs)
        points = [(epoch.step, self._measured(history, epoch)) for epoch in epochs]
        if points:
            self.widget.append(f"valid_{self._name}", *(np.array(part, float) for part in zip(*points, strict=True)))
        self.widget.refresh(exact=exact)

    def _measured(self, history: RunHistory, epoch: EpochEnded) -> float:
        """What was measured on the validation part after an epoch."""
        if self.column == "loss":
            return epoch.valid_loss
        return epoch.metrics.get(f"valid_{history.started.metric}", math.nan)


class RatePlot:
    """The learning rate of every step."""

    def __init__(self) -> None:
        self.widget = LivePlot("Learning rate", empty="Press Train to watch it here")
        self._rows = 0

    def begin(self, history: RunHistory | None) -> None:
        """Show another run from its first step."""
        self._rows = 0
        self.widget.clear()
        if history is not None:
            self.widget.add_curve("lr", CurveStyle(label="learning rate", stroke="thin", color=2))

    def take(self, history: RunHistory, *, exact: bool) -> None:
        """Read and draw what came since."""
        steps = history.column("step")[self._rows :]
        self.widget.append("lr", steps, history.column("lr")[self._rows :])
        self._rows += len(steps)
        self.widget.refresh(exact=exact)


class NormCurves:
    """One curve a layer, on a logarithmic scale."""

    def __init__(self) -> None:
        self.widget = LivePlot("By layer", empty="Press Train to watch it here", log=True)
        self.kind: Norm = "gradient"
        self._rows = 0

    def begin(self, history: RunHistory | None) -> None:
        """Show another run from its first step."""
        self._rows = 0
        self.widget.clear()
        layers = history.layers if history is not None else ()
        few = len(layers) <= FEW_LAYERS
        for i, layer in enumerate(layers):
            color = i if few else i / (len(layers) - 1)
            self.widget.add_curve(layer, CurveStyle(layer, "thin", color, is_word=False))

    def take(self, history: RunHistory, *, exact: bool) -> None:
        """Read and draw what came since."""
        steps = history.column("step")[self._rows :]
        norms = history.norms(self.kind)[self._rows :]
        self._rows += len(steps)
        for i, layer in enumerate(history.layers):
            self.widget.append(layer, steps, norms[:, i])
        self.widget.refresh(exact=exact)


class NormHeat:
    """Layers by steps, on a logarithmic colour scale."""

    def __init__(self) -> None:
        self.widget = HeatMap(empty="Press Train to watch it here")
        self.kind: Norm = "gradient"
        self._rows = 0

    def begin(self, history: RunHistory | None) -> None:
        """Show another run from its first step."""
        self._rows = 0
        self.widget.set_rows(history.layers if history is not None else ())

    def take(self, history: RunHistory, *, exact: bool) -> None:
        """Read and draw what came since."""
        steps = history.column("step")[self._rows :]
        self.widget.append(steps, history.norms(self.kind)[self._rows :])
        self._rows += len(steps)
