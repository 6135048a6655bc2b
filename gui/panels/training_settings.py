"""The settings of training as declarations, so that their form is made as a block's is."""

from __future__ import annotations

from typing import Any, get_args

from engine.graph.design import Device, Optimizer, Schedule, TrainingSettings
from engine.graph.settings import Kind, Setting

DEFAULTS = TrainingSettings()
LARGEST_SEED = 2**32 - 1
MOMENTUM_OPTIMIZERS = {"SGD", "RMSprop"}


def _training(name: str, kind: Kind, *, doc: str, **bounds: Any) -> Setting:
    return Setting(name, kind, getattr(DEFAULTS, name), doc, **bounds)


TRAINING: tuple[Setting, ...] = (
    _training("epochs", "int", doc="Passes over the training part", minimum=1),
    _training("batch_size", "int", doc="Samples in one step", minimum=1),
    _training("optimizer", "choice", doc="How a gradient becomes a step", choices=get_args(Optimizer)),
    _training("lr", "float", doc="Learning rate: how far one step goes", minimum=0),
    _training("momentum", "float", doc="Share of the last step that goes on (SGD, RMSprop)", minimum=0, maximum=1),
    _training("weight_decay", "float", doc="Pull of the weights towards 0", minimum=0),
    _training("schedule", "choice", doc="How the learning rate changes over the run", choices=get_args(Schedule)),
    _training("clip_grad_norm", "float", doc="Largest norm of the whole gradient", minimum=0, optional=True),
    _training("clip_grad_value", "float", doc="Largest value of any element of the gradient", minimum=0, optional=True),
    _training(
        "early_stopping", "int", doc="Epochs without a lower validation loss before it stops", minimum=1, optional=True
    ),
    _training("seed", "int", doc="Of initial weights, order of samples and dropout", minimum=0, maximum=LARGEST_SEED),
    _training("device", "choice", doc="Where it computes", choices=get_args(Device)),
)
