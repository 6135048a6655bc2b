"""What is known of a run when its doctor looks at it: plain numbers, from wherever they were measured."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from engine.analysis.result import Analysis
from engine.data.field import Field
from engine.graph.design import Design
from engine.graph.errors import Wording

RECENT = 50
"""Steps that tell how things stand now: enough to even out batches, few enough to follow the run."""


@dataclass(frozen=True)
class Steps:
    """What was measured in every step, so far.

    Args:
        layers: Blocks whose weights learn, in order of computation.
        loss, lr: (steps,). gradient: Norms before clipping. weight: Norms after the step. update: Norm of the change
            divided by that of the weights; all three (steps, layers).
        planned: Steps of the whole run. from_start: The first of them is the first of the run.
    """

    layers: tuple[str, ...] = ()
    loss: np.ndarray = field(default_factory=lambda: np.empty(0))
    lr: np.ndarray = field(default_factory=lambda: np.empty(0))
    gradient: np.ndarray = field(default_factory=lambda: np.empty((0, 0)))
    weight: np.ndarray = field(default_factory=lambda: np.empty((0, 0)))
    update: np.ndarray = field(default_factory=lambda: np.empty((0, 0)))
    planned: int = 0
    from_start: bool = True

    @classmethod
    def of(cls, rows: np.ndarray, columns: tuple[str, ...], layers: tuple[str, ...], planned: int) -> Steps:
        """What a run tells of its steps.

        Args:
            columns: Names of the columns: `step`, `loss`, `lr`, and for each layer `gradient.<layer>`,
                `weight.<layer>` and `update.<layer>`.

        Shapes:
            rows: (steps, columns)
        """
        place = {name: i for i, name in enumerate(columns)}
        gradient, weight, update = (
            rows[:, [place[f"{kind}.{layer}"] for layer in layers]] for kind in ("gradient", "weight", "update")
        )
        begins = bool(len(rows) and rows[0, place["step"]] == 1)
        return cls(layers, rows[:, place["loss"]], rows[:, place["lr"]], gradient, weight, update, planned, begins)

    def __len__(self) -> int:
        return len(self.loss)

    @property
    def start(self) -> float:
        """Loss of the untrained network, on the first batch; NaN where the run goes on with an earlier one."""
        return float(self.loss[0]) if len(self) and self.from_start else math.nan

    @property
    def now(self) -> float:
        """Loss of the last steps: their mean."""
        return float(np.mean(self.loss[-RECENT:])) if len(self) else math.nan


@dataclass(frozen=True)
class Epoch:
    """The end of a pass: losses of both parts, and metrics such as `train_accuracy` by name."""

    train_loss: float
    valid_loss: float
    metrics: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Activity:
    """How the numbers that leave a block are spread over some samples.

    Args:
        units, dead: Its units, and those that are 0 for every sample.
        saturated: Share that lies where the activation is flat; None where it is flat nowhere.
    """

    units: int
    dead: int
    saturated: float | None = None


@dataclass(frozen=True)
class Gates:
    """How far the gates of a recurrent block are open.

    Args:
        cell: `lstm`, `gru` or `rnn`. low, high: By gate the share of its values below 0.03 and above 0.97; of what
            tanh gives, below −0.97 and above 0.97.
    """

    cell: str
    low: Mapping[str, float]
    high: Mapping[str, float]


@dataclass(frozen=True)
class Failure:
    """Why the run broke off: its code, the block, the text, and the numbers in it."""

    code: str
    block: str
    wording: Wording


@dataclass(frozen=True)
class Evidence:
    """All that is known. What is not known is left empty, and nothing is concluded from it.

    Args:
        design: What is trained. analysis: Of it. fields: Of its dataset.
        activities: By block. In groups it is named with the round, as in `gates` and `through_time` (see `place_of`).
        through_time: By recurrent block the gradient norms by steps before the newest, the newest first, for each
            layer and direction (lines, T).
        class_counts: By Output how often each class is in the training part.
        has_ended: No step will follow. epochs_planned: Of the whole run.
    """

    design: Design
    analysis: Analysis
    fields: Mapping[str, Field] = field(default_factory=dict)
    steps: Steps = field(default_factory=Steps)
    epochs: tuple[Epoch, ...] = ()
    epochs_planned: int = 0
    activities: Mapping[str, Activity] = field(default_factory=dict)
    through_time: Mapping[str, np.ndarray] = field(default_factory=dict)
    gates: Mapping[str, Gates] = field(default_factory=dict)
    class_counts: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    failure: Failure | None = None
    has_ended: bool = False
