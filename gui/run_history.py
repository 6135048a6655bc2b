"""Every step and epoch of a run as arrays that grow: what the plots draw and the canvas colours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import numpy as np

from engine.worker.messages import EpochEnded, RunStarted
from gui.growing import GrowingArray

Norm = Literal["gradient", "weight", "update"]


class RunHistory:
    """What a run has told so far. Rows are exact: each step's, as the training process measured it.

    Args:
        started: How the run began.
    """

    def __init__(self, started: RunStarted) -> None:
        self.started = started
        self.columns = started.columns
        self.layers = started.layers
        self.epochs: list[EpochEnded] = list(started.history)
        self._index = {name: i for i, name in enumerate(started.columns)}
        self._rows = GrowingArray((len(started.columns),))
        self._first = 0

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def rows(self) -> np.ndarray:
        """Shapes: (steps, columns), float64. Never write to it."""
        return self._rows.view

    @property
    def step(self) -> int:
        """Steps taken since the run began."""
        return int(self.rows[-1, self._index["step"]]) if len(self) else self.started.first_step

    def column(self, name: str) -> np.ndarray:
        """One figure of every step. Shapes: (steps,), float64."""
        return self.rows[:, self._index[name]]

    def norms(self, kind: Norm) -> np.ndarray:
        """Norms of every step by layer, in the order of `layers`. Shapes: (steps, layers), float64."""
        return self.rows[:, self.norm_columns(kind)]

    def norm_columns(self, kind: Norm) -> slice:
        """Where the norms of that kind stand in a row."""
        if not self.layers:
            return slice(0, 0)
        first = self._index[f"{kind}.{self.layers[0]}"]
        return slice(first, first + len(self.layers))

    def add_rows(self, rows: np.ndarray) -> None:
        """Take the rows of the steps that came since. Shapes: (n, columns), float64."""
        self._rows.append(rows)

    def add_epoch(self, epoch: EpochEnded) -> None:
        """Take the end of a pass."""
        self.epochs.append(epoch)

    def go_on(self, started: RunStarted) -> bool:
        """Belong to a run that continues this one: steps past the point where it goes on are forgotten.

        Of a network that was altered meanwhile, what was not measured before is NaN.

        Returns:
            False where it is not a continuation: it begins past the end of this one.
        """
        if started.first_step > self.step:
            return False
        if started.columns != self.columns:
            self._take_columns(started)
        kept = int(np.searchsorted(self.column("step"), started.first_step, "right"))
        self._rows.truncate(kept)
        self.epochs = [epoch for epoch in self.epochs if epoch.step <= started.first_step]
        self.started = started
        return True

    def _take_columns(self, started: RunStarted) -> None:
        known = self.rows
        rows = np.full((len(known), len(started.columns)), np.nan)
        for i, name in enumerate(started.columns):
            if name in self._index and (name != "metric" or started.metric == self.started.metric):
                rows[:, i] = known[:, self._index[name]]
        self.columns, self.layers = started.columns, started.layers
        self._index = {name: i for i, name in enumerate(started.columns)}
        self._rows = GrowingArray((len(started.columns),))
        self._rows.append(rows)
        self._first = len(rows)

    def recent_gradients(self, steps: int = 50) -> Mapping[str, float]:
        """Gradient norm by block id: the geometric mean of the last steps. Zero is zero in all of them.

        Steps before the network was altered do not count.
        """
        norms = self.norms("gradient")[max(self._first, len(self) - steps) :]
        if not len(norms):
            return {}
        with np.errstate(divide="ignore", invalid="ignore"):
            means = np.exp(np.log(norms).mean(axis=0))
        some = (norms == 0).any(axis=0) & (norms > 0).any(axis=0)
        means[some] = norms[:, some].mean(axis=0)
        return dict(zip(self.layers, means.tolist(), strict=True))


def differs(before: Mapping[str, float], after: Mapping[str, float], decades: float = 0.15) -> bool:
    """Whether any norm changed by more than a share of a power of ten, or to or from 0, NaN or infinity."""
    if before.keys() != after.keys():
        return True
    old, new = (np.array(list(values.values())) for values in (before, after))
    with np.errstate(divide="ignore", invalid="ignore"):
        change = np.abs(np.log10(new) - np.log10(old))
    jumped = np.isnan(change) & (old != new) & ~(np.isnan(old) & np.isnan(new))
    return bool(((change > decades) | jumped).any())
