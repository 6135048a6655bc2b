"""Finding where NaN or infinity first arose: the step is replayed block by block."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import partial

import torch
from torch import Tensor

from engine.program.program import Step as ProgramStep
from engine.training.batches import Part
from engine.training.events import RunFailed
from engine.training.job import Job
from engine.training.replay import replayed


class NotFinite(Exception):
    """NaN or infinity arose, and the run must end.

    Args:
        failure: What is told of it.
    """

    def __init__(self, failure: RunFailed) -> None:
        self.failure = failure
        super().__init__(failure.what.format(**failure.args))


@dataclass(frozen=True)
class Step:
    """The step in which it arose.

    Args:
        number: From 1. batch: Its samples. loss: Of this batch. lr: Its learning rate.
        random_state: Of torch before the step; None where the model draws no random numbers.
        spoilt: The layer whose weights were not finite after the step, though its gradient was.
        part: Where the samples are from.
    """

    number: int
    batch: Part
    loss: float
    lr: float
    random_state: Tensor | None = None
    spoilt: str = ""
    part: str = "train"


@dataclass(frozen=True)
class _Place:
    """Where it arose: the block, what of it, and the tensors that explain it."""

    block: str
    subject: str
    value: str
    entering: float
    weight: float


def diagnose(job: Job, step: Step) -> NotFinite:
    """Name the block in which it first arose. The weights are those from before the step."""
    with torch.random.fork_rng(devices=[]):
        if step.random_state is not None:
            torch.set_rng_state(step.random_state)
        place = _of_update(job, step) if step.spoilt else _of_step(job, step)
    return NotFinite(_told(job, step, place))


def _of_step(job: Job, step: Step) -> _Place | None:
    values: dict[str, Tensor] = {}
    learns = step.part == "train"
    with torch.set_grad_enabled(learns):
        for block, inputs, outputs in replayed(job.program, job.model, step.batch.inputs, values):
            found = _bad(outputs)
            if found:
                return _Place(block.block, "output", found, _largest(inputs), _largest_weight(job, block))
        place = _of_loss(job, step.batch, values)
        return place if place or not learns else _of_gradient(job, step.batch, values)


def _of_loss(job: Job, batch: Part, values: dict[str, Tensor]) -> _Place | None:
    for loss, criterion, target in zip(job.program.losses, job.criteria, batch.targets, strict=True):
        output = values[loss.value.name]
        found = _bad([criterion(output, target)])
        if found:
            return _Place(loss.block, "loss", found, _largest([output]), math.nan)
    return None


def _of_gradient(job: Job, batch: Part, values: dict[str, Tensor]) -> _Place | None:
    job.model.zero_grad(set_to_none=True)
    total = job.loss(tuple(values[loss.value.name] for loss in job.program.losses), batch.targets)
    total.backward()  # type: ignore[no-untyped-call]
    for loss in job.program.losses:
        found = _bad(_gradients([values[loss.value.name]]))
        if found:
            return _Place(loss.block, "gradient", found, _largest([values[loss.value.name]]), math.nan)
    for step in reversed(job.program.steps):
        weights = list(job.model.get_submodule(step.attribute).parameters()) if not step.function else []
        given = [values[value.name] for value in step.inputs if value]
        found = _bad(_gradients([*given, *weights]))
        arriving = _gradients([values[value.name] for value in step.outputs])
        if found and not _bad(arriving):
            return _Place(step.block, "gradient", found, _largest([*given, *arriving]), _largest_weight(job, step))
    return None


def _of_update(job: Job, step: Step) -> _Place:
    weights = job.layers[step.spoilt]
    return _Place(step.spoilt, "update", "∞", _largest(_gradients(weights)), _largest(weights))


def _gradients(tensors: Iterable[Tensor]) -> list[Tensor]:
    return [t.grad for t in tensors if t.requires_grad and t.grad is not None]


def _bad(tensors: Iterable[Tensor]) -> str:
    """`NaN` or `∞`, whichever is in there; "" where all is finite."""
    for tensor in tensors:
        if tensor.is_floating_point() and not torch.isfinite(tensor).all():
            return "NaN" if torch.isnan(tensor).any() else "∞"
    return ""


def _largest(tensors: Iterable[Tensor]) -> float:
    """The largest absolute finite number."""
    largest = 0.0
    for tensor in tensors:
        if tensor.is_floating_point() and tensor.numel():
            largest = max(largest, torch.nan_to_num(tensor.detach(), 0.0, 0.0, 0.0).abs().max().item())
    return largest


def _largest_weight(job: Job, step: ProgramStep) -> float:
    weights = list(job.model.get_submodule(step.attribute).parameters()) if not step.function else []
    return _largest(weights) if weights else math.nan


def _told(job: Job, step: Step, place: _Place | None) -> RunFailed:
    settings = job.design.training
    clips = settings.clip_grad_norm is not None or settings.clip_grad_value is not None
    told = partial(
        RunFailed,
        code="not_finite",
        mend="Lower the learning rate, or clip the gradients more tightly"
        if clips
        else "Lower the learning rate, or clip the gradients (clip_grad_norm = 1)",
        block=place.block if place else "",
        args={"step": step.number, "lr": step.lr, "loss": step.loss, **(asdict(place) if place else {})},
    )
    match place.subject if place else "":
        case "output" if place and math.isnan(place.weight):
            return told(
                what="{value} arose in the output of {block} at step {step}",
                why="the largest number that enters it is {entering:.3g}; the learning rate is {lr:g}",
            )
        case "output":
            return told(
                what="{value} arose in the output of {block} at step {step}",
                why="the largest number that enters it is {entering:.3g}, its largest weight {weight:.3g}; "
                "the learning rate is {lr:g}",
            )
        case "loss":
            return told(
                what="{value} arose in the loss of {block} at step {step}",
                why="the largest prediction is {entering:.3g}; the learning rate is {lr:g}",
            )
        case "gradient":
            return told(
                what="{value} arose in the gradient of {block} at step {step}",
                why="the largest number that meets there is {entering:.3g}; the learning rate is {lr:g}",
            )
        case "update":
            return told(
                what="{value} would arise in the weights of {block} at step {step}",
                why="its largest gradient is {entering:.3g}; the learning rate is {lr:g}",
            )
    return told(what="The loss or a gradient is not finite at step {step}", why="the loss is {loss:g}")
