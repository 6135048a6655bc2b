"""A whole design: the drawing, the dataset it learns from, and how it is trained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from engine.graph.graph import Graph

Optimizer = Literal["SGD", "Adam", "AdamW", "RMSprop"]
Schedule = Literal["none", "step", "cosine", "one_cycle", "plateau"]
Device = Literal["auto", "cpu", "cuda", "mps"]


@dataclass(frozen=True)
class DatasetChoice:
    """Which dataset, and with which options."""

    name: str
    options: Mapping[str, object] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class TrainingSettings:
    """How to train.

    Args:
        epochs: Passes over the training part. batch_size: Samples a step.
        optimizer: A class of torch.optim. lr: Learning rate. momentum: Of SGD and RMSprop.
        weight_decay: As the optimiser of torch means it. schedule: How `lr` changes over the run.
        clip_grad_norm, clip_grad_value: Bound of the gradient's norm or of each of its elements; None for none.
        early_stopping: Epochs without a better validation loss before stopping; None to run all epochs.
        seed: Of initial weights, order of samples and dropout. device: Where to compute.
    """

    epochs: int = 10
    batch_size: int = 64
    optimizer: Optimizer = "Adam"
    lr: float = 0.001
    momentum: float = 0.9
    weight_decay: float = 0.0
    schedule: Schedule = "none"
    clip_grad_norm: float | None = None
    clip_grad_value: float | None = None
    early_stopping: int | None = None
    seed: int = 0
    device: Device = "auto"


@dataclass(frozen=True)
class Design:
    """What a `.netloom` file holds."""

    name: str = "Untitled"
    graph: Graph = field(default_factory=Graph)
    dataset: DatasetChoice | None = None
    training: TrainingSettings = field(default_factory=TrainingSettings)
