"""The recipe of a training run as data, which training performs and export prints.

Optimisers are as torch has them; `momentum` is that of SGD and RMSprop, and Adam and AdamW keep torch's betas. The
fused form is taken where torch has one (SGD, Adam, AdamW on every device), else the foreach form (RMSprop).

Schedules of the learning rate:

- `none`: it stays.
- `step`: multiplied by 0.1 after every third of the epochs (StepLR with step_size = ⌈epochs / 3⌉, gamma = 0.1).
- `cosine`: half a cosine from `lr` down to 0, changed after every step (CosineAnnealingLR over all steps).
- `one_cycle`: up from `lr` / 25 to `lr` in the first 30 % of the steps, then down to `lr` / 250 000, changed after
  every step (OneCycleLR with torch's defaults; momentum stays as it is set).
- `plateau`: halved when the validation loss has not fallen for more than 3 epochs (ReduceLROnPlateau with
  factor = 0.5, patience = 3).

Source: torch.optim; Smith & Topin 2018 (one cycle); Loshchilov & Hutter 2017 (cosine).
"""

from __future__ import annotations

from math import prod
from typing import Literal

from engine.data.field import Field
from engine.graph.calls import Call, call
from engine.graph.design import TrainingSettings
from engine.program.program import Loss, Program
from engine.program.tensor_paths import layers_of

Rhythm = Literal["never", "step", "epoch", "valid_loss"]
RHYTHMS: dict[str, Rhythm] = {
    "none": "never",
    "step": "epoch",
    "cosine": "step",
    "one_cycle": "step",
    "plateau": "valid_loss",
}
"""When the schedule of that name moves: after each step, each epoch, or each epoch by the validation loss."""
EVALUATION_BATCH = 256
"""Samples a batch where nothing is learned."""


def optimizer_call(settings: TrainingSettings) -> Call:
    """The class in torch.optim with its arguments after the parameters."""
    arguments: dict[str, object] = {"lr": settings.lr}
    if settings.optimizer in ("SGD", "RMSprop") and settings.momentum:
        arguments["momentum"] = settings.momentum
    if settings.weight_decay or settings.optimizer == "AdamW":
        arguments["weight_decay"] = settings.weight_decay  # AdamW's own default is not 0
    form = "foreach" if settings.optimizer == "RMSprop" else "fused"
    return call(settings.optimizer, **{**arguments, form: True})


def schedule_call(settings: TrainingSettings, epochs: int, total_steps: object, max_lr: object = None) -> Call | None:
    """The class in torch.optim.lr_scheduler with its arguments after the optimiser; None for no schedule.

    Args:
        total_steps: Their number, or what stands for it in the source.
        max_lr: The learning rates of several groups of weights, or what stands for them.
    """
    match settings.schedule:
        case "none":
            return None
        case "step":
            return call("StepLR", step_size=max(1, -(-epochs // 3)), gamma=0.1)
        case "cosine":
            return call("CosineAnnealingLR", T_max=total_steps)
        case "one_cycle":
            return call(
                "OneCycleLR",
                max_lr=settings.lr if max_lr is None else max_lr,
                total_steps=total_steps,
                cycle_momentum=False,
            )
        case "plateau":
            return call("ReduceLROnPlateau", factor=0.5, patience=3)


def learning_scales(program: Program) -> dict[str, float]:
    """By how much layers multiply the learning rate, by their Python names; those that do not are left out.

    A layer in a group, `stage.conv`, multiplies that of its group, and stands before it.
    """
    scaled = [step for step in layers_of(program) if step.lr_scale != 1 and not step.frozen]
    own = {step.attribute: step.lr_scale for step in scaled}
    around = {name: [group for group in own if f"{name}.".startswith(f"{group}.")] for name in own}
    deepest_first = sorted(own, key=lambda name: -len(around[name]))
    return {name: prod(own[group] for group in around[name]) for name in deepest_first}


def leaves_one_out(samples: int, batch_size: int) -> bool:
    """Whether the last training batch would hold a single sample, and is left out.

    Batch normalisation cannot take it. It stays where it is the whole part, or where every batch is one sample.
    """
    return samples > 1 and batch_size > 1 and samples % batch_size == 1


def patience(settings: TrainingSettings) -> int | None:
    """Epochs without a better validation loss after which a run ends; None where it never does."""
    return None if settings.early_stopping is None else max(1, settings.early_stopping)


def metric_names(program: Program) -> tuple[str, ...]:
    """The name of each Output's metric: `accuracy`, with several Outputs `digit_accuracy`; "" where none fits."""
    alone = len(program.losses) == 1
    return tuple(loss.metric if alone or not loss.metric else f"{loss.block}_{loss.metric}" for loss in program.losses)


def target_sizes(program: Program, loss: Loss, field: Field) -> tuple[int, ...]:
    """Sizes of one sample of the target as the loss compares it.

    Numbers take the shape of the prediction, so that (N,) and (N, 1) do not broadcast to (N, N).
    """
    if field.spec.dtype == "int64":
        return tuple(size for size in field.spec.sizes if isinstance(size, int))
    specs = {parameter.name: parameter.spec for parameter in program.parameters}
    for step in program.steps:
        specs.update({value.name: spec for value, spec in zip(step.outputs, step.specs, strict=True)})
    return tuple(size for size in specs[loss.value.name].sizes if isinstance(size, int))
