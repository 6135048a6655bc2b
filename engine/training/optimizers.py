"""The optimiser of a design: which class of torch.optim, with which arguments.

All are as torch has them; `momentum` is that of SGD and RMSprop, and Adam and AdamW keep torch's betas. The fused
form is taken where torch has one (SGD, Adam, AdamW on every device), else the foreach form (RMSprop).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import torch
from torch import nn

from engine.graph.design import TrainingSettings


def optimizer_arguments(settings: TrainingSettings) -> dict[str, object]:
    """The named arguments after the parameters, in the order in which they are printed."""
    arguments: dict[str, object] = {"lr": settings.lr}
    if settings.optimizer in ("SGD", "RMSprop") and settings.momentum:
        arguments["momentum"] = settings.momentum
    if settings.weight_decay or settings.optimizer == "AdamW":
        arguments["weight_decay"] = settings.weight_decay  # AdamW's own default is not 0
    return {**arguments, "foreach" if settings.optimizer == "RMSprop" else "fused": True}


def make_optimizer(settings: TrainingSettings, parameters: Iterable[nn.Parameter]) -> torch.optim.Optimizer:
    """The optimiser of the weights that learn."""
    kind: Callable[..., torch.optim.Optimizer] = getattr(torch.optim, settings.optimizer)
    return kind(parameters, **optimizer_arguments(settings))
