"""What the editor and the training process say to each other: frozen dataclasses of numbers, texts and arrays."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.graph.design import Design
from engine.training.asking import (
    Answer,
    Answered,
    Ask,
    Browse,
    Browsed,
    Fetch,
    Fetched,
    Judge,
    Judged,
    NotAnswered,
    Question,
    Reply,
)
from engine.training.events import (
    CheckpointFailed,
    CheckpointSaved,
    EpochEnded,
    RunFailed,
    RunFinished,
    RunStarted,
)
from engine.training.fading import Fading, fading
from engine.training.viewing import Follow, View, Viewed
from engine.training.viewing_attention import Attending, AttentionSeen, AttentionView, Look, attentions_of
from engine.training.viewing_axis import Axis
from engine.training.viewing_gates import GATES, GatesSeen, GatesView, Reader, readers_of
from engine.training.viewing_inside import Standing, standing
from engine.training.viewing_maps import (
    Bank,
    FiltersSeen,
    FiltersView,
    Spread,
    SpreadSeen,
    SpreadView,
    WireSeen,
    WireView,
    WordsSeen,
    WordsView,
)
from engine.training.viewing_time import Line, TimeSeen, TimeView

__all__ = [
    "GATES",
    "Answer",
    "Answered",
    "Ask",
    "Attending",
    "AttentionSeen",
    "AttentionView",
    "Axis",
    "Bank",
    "Browse",
    "Browsed",
    "CheckpointFailed",
    "CheckpointSaved",
    "Command",
    "Continue",
    "Discard",
    "EpochEnded",
    "Event",
    "Fading",
    "Fetch",
    "Fetched",
    "FiltersSeen",
    "FiltersView",
    "Follow",
    "GatesSeen",
    "GatesView",
    "Judge",
    "Judged",
    "Line",
    "Look",
    "NotAnswered",
    "Pause",
    "Question",
    "Reader",
    "Reply",
    "RunContinued",
    "RunFailed",
    "RunFinished",
    "RunPaused",
    "RunStarted",
    "SaveWeights",
    "Spread",
    "SpreadSeen",
    "SpreadView",
    "Standing",
    "Start",
    "StepOnce",
    "Stop",
    "TimeSeen",
    "TimeView",
    "TrainFurther",
    "View",
    "Viewed",
    "WeightsSaved",
    "WireSeen",
    "WireView",
    "WordsSeen",
    "WordsView",
    "WorkerReady",
    "attentions_of",
    "fading",
    "readers_of",
    "standing",
]


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


Command = Start | Pause | Continue | StepOnce | Stop | TrainFurther | Discard | SaveWeights | Question | Follow


@dataclass(frozen=True)
class WorkerReady:
    """torch is loaded and one throw-away step is taken: a start is instant now."""

    device: str


@dataclass(frozen=True)
class RunPaused:
    """The run holds after this step."""

    step: int


@dataclass(frozen=True)
class RunContinued:
    """The run goes on after this step."""

    step: int


@dataclass(frozen=True)
class WeightsSaved:
    """The weights are on disk; or `error` says why not."""

    path: Path
    error: str = ""


Event = (
    WorkerReady
    | RunStarted
    | EpochEnded
    | RunPaused
    | RunContinued
    | CheckpointSaved
    | CheckpointFailed
    | WeightsSaved
    | RunFinished
    | RunFailed
    | Reply
)
