"""The optimiser and the schedule of a run, performed as the recipe says."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import torch
from torch import nn
from torch.optim.lr_scheduler import LRScheduler

from engine.graph.design import TrainingSettings
from engine.program.recipe import optimizer_call, schedule_call


def make_optimizer(settings: TrainingSettings, parameters: Iterable[nn.Parameter]) -> torch.optim.Optimizer:
    """The optimiser of the weights that learn."""
    planned = optimizer_call(settings)
    kind: Callable[..., torch.optim.Optimizer] = getattr(torch.optim, planned.target)
    return kind(parameters, **dict(planned.kwargs))


def make_schedule(
    settings: TrainingSettings, optimizer: torch.optim.Optimizer, epochs: int, steps_per_epoch: int
) -> LRScheduler | None:
    """The scheduler of a run over so many epochs, None where the learning rate stays."""
    planned = schedule_call(settings, epochs, epochs * steps_per_epoch)
    if planned is None:
        return None
    kind: Callable[..., LRScheduler] = getattr(torch.optim.lr_scheduler, planned.target)
    return kind(optimizer, **dict(planned.kwargs))
