"""What a training run reports: frozen dataclasses of numbers and texts, light enough for the editor."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from engine.project.run_record import EpochRecord

STEP_COLUMNS = ("step", "loss", "metric", "lr")
"""The first columns of a step's row; those of the layers follow: see `columns_of`."""


@dataclass(frozen=True)
class RunStarted:
    """The model is built and the first step comes next.

    Args:
        steps_per_epoch, epochs: How long it will be. first_step: Steps already taken before (resume).
        layers: Ids of the blocks whose weights learn, in order of computation.
        metric: Name of the metric of each step, "" where none fits. columns: Names of all columns of a step's row:
            `step` (from 1), `loss`, `metric` (NaN where there is none), `lr`, then `gradient.<layer>` (norm, before
            clipping) for each layer, `weight.<layer>` (norm, after the step), `update.<layer>` (norm of the step's
            change divided by the norm of the weights).
        device: Where it computes. history: Epochs that ended before (resume).
        class_counts: By Output whose target is one class a sample how often each is in the training part.
    """

    steps_per_epoch: int
    epochs: int
    first_step: int
    layers: tuple[str, ...]
    metric: str
    columns: tuple[str, ...]
    device: str
    history: tuple[EpochEnded, ...] = ()
    class_counts: dict[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class EpochEnded:
    """A pass over the training part is done and the validation part was measured.

    Args:
        epoch: From 1. step: Steps since the run began. lr: Learning rate of the next step.
        seconds: Time of this pass, evaluation included.
        metrics: By name, such as `train_accuracy` and `valid_accuracy`. is_best: Lowest validation loss so far.
    """

    epoch: int
    step: int
    train_loss: float
    valid_loss: float
    lr: float
    seconds: float
    metrics: dict[str, float] = field(default_factory=dict)
    is_best: bool = False

    def listed(self) -> EpochRecord:
        """The pass as the list of runs keeps it."""
        return EpochRecord(self.epoch, self.step, self.train_loss, self.valid_loss, self.lr, self.seconds, self.metrics)


@dataclass(frozen=True)
class CheckpointSaved:
    """Everything needed to resume is on disk."""

    path: Path
    step: int


@dataclass(frozen=True)
class CheckpointFailed:
    """A checkpoint could not be written; the run goes on, and the one before it is still there.

    Args:
        error: What the system says, such as `No space left on device`.
    """

    path: Path
    step: int
    error: str


@dataclass(frozen=True)
class RunFinished:
    """All epochs are done, or the user or early stopping ended them.

    Args:
        reason: `done`, `stopped` or `early_stopping`.
        test: Metrics on the test part (`loss`, `accuracy` ...); empty where the run was stopped.
        seconds: Of the whole run, times before a resume included.
        samples_per_second: Training throughput, validation not counted.
    """

    reason: str
    step: int
    epoch: int
    test: dict[str, float]
    seconds: float
    samples_per_second: float


@dataclass(frozen=True)
class RunFailed:
    """The run ended by a fault.

    Args:
        what, why, mend: Templates, to be filled with `args` in the reader's language.
        code: Stable name, such as `not_finite` or `worker_died`. block: Where it arose, or "".
    """

    what: str
    code: str
    why: str = ""
    mend: str = ""
    block: str = ""
    args: dict[str, object] = field(default_factory=dict)


RunEvent = RunStarted | EpochEnded | CheckpointSaved | CheckpointFailed | RunFinished | RunFailed


def columns_of(layers: tuple[str, ...]) -> tuple[str, ...]:
    """Names of the columns of a step's row."""
    kinds = ("gradient", "weight", "update")
    return (*STEP_COLUMNS, *(f"{kind}.{layer}" for kind in kinds for layer in layers))
