"""What the editor and the training process say to each other: frozen dataclasses of numbers, texts and arrays."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from engine.graph.design import Design


@dataclass(frozen=True)
class Start:
    """Train this design from new weights, or from a checkpoint.

    Args:
        design: What to train. folder: Where checkpoints and metrics go, None for nowhere.
        resume: Folder of a run to continue. paused: Begin paused, before the first step.
    """

    design: Design
    folder: Path | None = None
    resume: Path | None = None
    paused: bool = False


@dataclass(frozen=True)
class Pause:
    """Hold after the current step."""


@dataclass(frozen=True)
class Continue:
    """Go on."""


@dataclass(frozen=True)
class StepOnce:
    """Take one optimiser step, then hold."""


@dataclass(frozen=True)
class Stop:
    """End the run after the current step and keep what was learned."""


@dataclass(frozen=True)
class TrainFurther:
    """After the end: go on for more epochs from the last weights."""

    epochs: int


@dataclass(frozen=True)
class Discard:
    """Forget the run and its weights."""


@dataclass(frozen=True)
class SaveWeights:
    """Write the present weights as a safetensors file."""

    path: Path


Command = Start | Pause | Continue | StepOnce | Stop | TrainFurther | Discard | SaveWeights


@dataclass(frozen=True)
class WorkerReady:
    """torch is loaded and one throw-away step is taken: a start is instant now."""

    device: str


@dataclass(frozen=True)
class RunStarted:
    """The model is built and the first step comes next.

    Args:
        steps_per_epoch, epochs: How long it will be. first_step: Steps already taken before (resume).
        layers: Ids of the blocks with weights, in order of computation: the columns of the step rows.
        metric: Name of the metric of each step. columns: Names of all columns of a row in the ring.
        device: Where it computes.
    """

    steps_per_epoch: int
    epochs: int
    first_step: int
    layers: tuple[str, ...]
    metric: str
    columns: tuple[str, ...]
    device: str


@dataclass(frozen=True)
class EpochEnded:
    """A pass over the training part is done and the validation part was measured.

    Args:
        epoch: From 1. step: Steps since the run began. lr: Learning rate of the next step.
        metrics: By name, such as `valid_accuracy`. is_best: Lowest validation loss so far.
    """

    epoch: int
    step: int
    train_loss: float
    valid_loss: float
    lr: float
    seconds: float
    metrics: dict[str, float] = field(default_factory=dict)
    is_best: bool = False


@dataclass(frozen=True)
class RunPaused:
    """The run holds after this step."""

    step: int


@dataclass(frozen=True)
class RunContinued:
    """The run goes on after this step."""

    step: int


@dataclass(frozen=True)
class CheckpointSaved:
    """Everything needed to resume is on disk."""

    path: Path
    step: int


@dataclass(frozen=True)
class WeightsSaved:
    """The weights are on disk; or `error` says why not."""

    path: Path
    error: str = ""


@dataclass(frozen=True)
class RunFinished:
    """All epochs are done, or the user or early stopping ended them.

    Args:
        reason: `done`, `stopped` or `early_stopping`. test: Metrics on the test part (`loss`, `accuracy` ...).
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


Event = (
    WorkerReady
    | RunStarted
    | EpochEnded
    | RunPaused
    | RunContinued
    | CheckpointSaved
    | WeightsSaved
    | RunFinished
    | RunFailed
)
