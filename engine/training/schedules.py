"""How the learning rate changes over a run, as a `Call` that training performs and export prints.

- `none`: it stays.
- `step`: multiplied by 0.1 after every third of the epochs (StepLR with step_size = ⌈epochs / 3⌉, gamma = 0.1).
- `cosine`: half a cosine from `lr` down to 0, changed after every step (CosineAnnealingLR over all steps).
- `one_cycle`: up from `lr` / 25 to `lr` in the first 30 % of the steps, then down to `lr` / 250 000, changed after
  every step (OneCycleLR with torch's defaults; momentum stays as it is set).
- `plateau`: halved when the validation loss has not fallen for more than 3 epochs (ReduceLROnPlateau with
  factor = 0.5, patience = 3).

Source: torch.optim.lr_scheduler; Smith & Topin 2018 (one cycle); Loshchilov & Hutter 2017 (cosine).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import torch
from torch.optim.lr_scheduler import LRScheduler

from engine.graph.calls import Call, call
from engine.graph.design import TrainingSettings

Rhythm = Literal["never", "step", "epoch", "valid_loss"]
RHYTHMS: dict[str, Rhythm] = {
    "none": "never",
    "step": "epoch",
    "cosine": "step",
    "one_cycle": "step",
    "plateau": "valid_loss",
}
"""When the schedule of that name moves: after each step, each epoch, or each epoch by the validation loss."""


def schedule_call(settings: TrainingSettings, epochs: int, steps_per_epoch: int) -> Call | None:
    """The constructor in torch.optim.lr_scheduler with its arguments after the optimiser; None for no schedule."""
    match settings.schedule:
        case "none":
            return None
        case "step":
            return call("StepLR", step_size=max(1, -(-epochs // 3)), gamma=0.1)
        case "cosine":
            return call("CosineAnnealingLR", T_max=epochs * steps_per_epoch)
        case "one_cycle":
            total = epochs * steps_per_epoch
            return call("OneCycleLR", max_lr=settings.lr, total_steps=total, cycle_momentum=False)
        case "plateau":
            return call("ReduceLROnPlateau", factor=0.5, patience=3)


def make_schedule(
    settings: TrainingSettings, optimizer: torch.optim.Optimizer, epochs: int, steps_per_epoch: int
) -> LRScheduler | None:
    """The scheduler of a run over so many epochs."""
    planned = schedule_call(settings, epochs, steps_per_epoch)
    if planned is None:
        return None
    kind: Callable[..., LRScheduler] = getattr(torch.optim.lr_scheduler, planned.target)
    return kind(optimizer, **dict(planned.kwargs))
