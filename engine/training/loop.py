"""The training loop: steps, epochs and evaluations one after another, to be held or left between any two of them."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

import torch
from torch import Tensor, nn
from torch.optim.lr_scheduler import ReduceLROnPlateau

from engine.program.recipe import RHYTHMS, metric_names, patience
from engine.training.batches import Part, evaluation_bounds, training_bounds
from engine.training.events import EpochEnded
from engine.training.job import Job
from engine.training.metrics import Score
from engine.training.not_finite import NotFinite, Step, diagnose
from engine.training.optimizers import QuickStep, make_optimizer, make_schedule
from engine.training.watch import Watch

OnSteps = Callable[[list[list[float]]], None]
MOST_PENDING, LONGEST_WAIT = 16, 0.033
"""Steps are told when there are so many, or when so many seconds have passed."""


class Moment(Enum):
    """Where the loop stands when it may be held or left."""

    STEP_NEXT = auto()
    EVALUATION_NEXT = auto()


@dataclass
class Progress:
    """How far a run has come.

    Args:
        epoch: Epochs that ended. batch: Batches taken in the present one. step: Steps since the run began.
        loss_sum, samples: Σ loss · samples, and samples, of the present epoch so far.
        best_loss: Lowest validation loss. waiting: Epochs since then.
        seconds, epoch_seconds, step_seconds: Time worked in epochs that ended, in the present one, and in training
            steps alone, in which `trained` samples were seen.
    """

    epoch: int = 0
    batch: int = 0
    step: int = 0
    loss_sum: float = 0.0
    samples: int = 0
    best_loss: float = math.inf
    waiting: int = 0
    seconds: float = 0.0
    epoch_seconds: float = 0.0
    step_seconds: float = 0.0
    trained: int = 0

    @property
    def plain(self) -> dict[str, float]:
        """All of it by name, as a checkpoint keeps it."""
        return dict(vars(self))


@dataclass(frozen=True)
class _Taken:
    """A step that is still to be told."""

    number: int
    loss: float
    lr: float
    norms: list[float]
    batch: Part
    outputs: tuple[Tensor, ...]


class Loop:
    """One run over its epochs.

    Args:
        job: What is trained. on_steps: Hears the steps, a few at a time, as rows of numbers (see `columns_of`).
    """

    def __init__(self, job: Job, on_steps: OnSteps) -> None:
        settings = job.design.training
        self.job, self.settings, self.epochs = job, settings, settings.epochs
        self.bounds = training_bounds(len(job.parts["train"]), settings.batch_size)
        self.parameters = [p for p in job.model.parameters() if p.requires_grad]
        self.optimizer = make_optimizer(settings, job.model, job.program)
        self.rates = [float(group["lr"]) for group in self.optimizer.param_groups]
        self._quick = QuickStep(self.optimizer)
        self.schedule = make_schedule(settings, self.optimizer, self.epochs, len(self.bounds))
        self.watch = Watch(job.layers)
        self.metrics = metric_names(job.program)
        self.scores = self._scores()
        self.progress = Progress()
        self.best: dict[str, Tensor] = {}
        self.order_generator = torch.Generator().manual_seed(settings.seed)
        self.order_state = self.order_generator.get_state()
        self._on_steps = on_steps
        self._pending: list[_Taken] = []
        self._flushed = 0.0
        self._shown = next((i for i, name in enumerate(self.metrics) if name), None)
        self._buffers = [b for b in job.model.buffers() if b.is_floating_point()]
        self._kept_buffers = [torch.empty_like(b) for b in self._buffers]
        self._is_random = any(s.layer and "Dropout" in s.layer.target for s in job.program.all_steps)

    @property
    def step_metric(self) -> str:
        """Name of the metric in each step's row, "" where there is none."""
        return "" if self._shown is None else self.metrics[self._shown]

    @property
    def lr(self) -> float:
        """Learning rate of the next step, of weights without one of their own."""
        return float(self.optimizer.param_groups[0]["lr"])

    @property
    def stops_early(self) -> bool:
        """Whether the validation loss has not fallen for as long as the design waits."""
        waits = patience(self.settings)
        return waits is not None and self.progress.waiting >= waits

    def work(self) -> Iterator[Moment | EpochEnded]:
        """Train until the last epoch or early stopping.

        Before every step and every batch of an evaluation the loop says so and may then be left for good: its
        state is whole at each of these moments, and another call goes on from there.

        Raises:
            NotFinite: NaN or infinity arose; the weights are those from before the step.
        """
        while self.progress.epoch < self.epochs and not self.stops_early:
            yield from self._epoch()

    def extend(self, epochs: int) -> None:
        """Go on for so many epochs from here; a cosine or one-cycle schedule starts a new cycle over them."""
        self.epochs = self.progress.epoch + epochs
        self.progress.waiting = 0
        self.restart_cycle()

    def restart_cycle(self) -> None:
        """Let a schedule that was planned over all steps begin anew over the epochs that are left."""
        if RHYTHMS[self.settings.schedule] == "step":
            for group, rate in zip(self.optimizer.param_groups, self.rates, strict=True):
                group["lr"] = rate
            left = max(1, self.epochs - self.progress.epoch)
            self.schedule = make_schedule(self.settings, self.optimizer, left, len(self.bounds))

    def evaluated(self, name: str) -> Iterator[Moment]:
        """Measure a part of the data; afterwards `measured` holds `loss` and the metrics."""
        part = self.job.parts[name]
        scores, loss_sum = self._scores(), 0.0
        self.job.model.eval()
        try:
            for start, stop in evaluation_bounds(len(part)):
                yield Moment.EVALUATION_NEXT
                batch = part.batch(start, stop)
                with torch.no_grad():
                    outputs = self.job.outputs(batch.inputs)
                    value = self.job.loss(outputs, batch.targets).item()
                if not math.isfinite(value):
                    raise diagnose(self.job, Step(self.progress.step, batch, value, self.lr, part=name))
                loss_sum += value * len(batch)
                self._score(scores, [(outputs, batch)])
        finally:
            self.job.model.train()
        named = zip(self.metrics, scores, strict=True)
        self.measured = {"loss": loss_sum / len(part), **{n: s.value for n, s in named if s}}

    def _epoch(self) -> Iterator[Moment | EpochEnded]:
        progress, began = self.progress, time.perf_counter()
        self.flush()
        self.order_generator.set_state(self.order_state)
        train = self.job.parts["train"]
        order = torch.randperm(len(train), generator=self.order_generator).to(self.job.device)
        shuffled = train.ordered(order)
        self.watch.begin()
        self._quick.begin()
        self.job.model.train()
        while progress.batch < len(self.bounds):
            self._count_time(began)
            yield Moment.STEP_NEXT
            began = time.perf_counter()
            self._step(shuffled.batch(*self.bounds[progress.batch]))
            if len(self._pending) == MOST_PENDING or began - self._flushed > LONGEST_WAIT:
                self.flush()
        self.flush()
        self._count_time(began)
        began = time.perf_counter()
        for moment in self.evaluated("valid"):
            progress.epoch_seconds += time.perf_counter() - began
            yield moment
            began = time.perf_counter()
        progress.epoch_seconds += time.perf_counter() - began
        yield self._end_epoch()

    def _count_time(self, began: float) -> None:
        worked = time.perf_counter() - began
        self.progress.epoch_seconds += worked
        self.progress.step_seconds += worked

    def _end_epoch(self) -> EpochEnded:
        progress, valid = self.progress, self.measured
        is_best = valid["loss"] < progress.best_loss
        progress.waiting = 0 if is_best else progress.waiting + 1
        if is_best:
            progress.best_loss = valid["loss"]
            if self.settings.early_stopping is not None:
                self.best = {name: t.detach().clone() for name, t in self.job.model.state_dict().items()}
        match RHYTHMS[self.settings.schedule]:
            case "epoch" if self.schedule:
                self.schedule.step()
            case "valid_loss" if isinstance(self.schedule, ReduceLROnPlateau):
                self.schedule.step(valid["loss"])
        progress.epoch += 1
        ended = EpochEnded(
            progress.epoch,
            progress.step,
            progress.loss_sum / progress.samples,
            valid["loss"],
            self.lr,
            progress.epoch_seconds,
            {f"train_{name}": s.value for name, s in zip(self.metrics, self.scores, strict=True) if s}
            | {f"valid_{name}": value for name, value in valid.items() if name != "loss"},
            is_best,
        )
        progress.seconds += progress.epoch_seconds
        progress.batch, progress.loss_sum, progress.samples, progress.epoch_seconds = 0, 0.0, 0, 0.0
        self.scores = self._scores()
        self.order_state = self.order_generator.get_state()
        return ended

    def _step(self, batch: Part) -> None:
        progress, lr = self.progress, self.lr
        self.watch.clear_gradients()
        random_state = torch.get_rng_state() if self._is_random else None
        if self._buffers:
            torch._foreach_copy_(self._kept_buffers, self._buffers)
        outputs = self.job.outputs(batch.inputs)
        loss = self.job.loss(outputs, batch.targets)
        loss.backward()  # type: ignore[no-untyped-call]
        value = loss.item()
        if not (self.watch.take_gradients() and math.isfinite(value)):
            raise self._fault(Step(progress.step + 1, batch, value, lr, random_state))
        self._clip()
        self._quick.step()
        if not self.watch.take_weights():
            layer = self.watch.spoilt_weights() or ""
            self.watch.undo()
            raise self._fault(Step(progress.step + 1, batch, value, lr, spoilt=layer))
        if self.schedule and RHYTHMS[self.settings.schedule] == "step":
            self.schedule.step()
        progress.batch += 1
        progress.step += 1
        progress.samples += len(batch)
        progress.trained += len(batch)
        progress.loss_sum += value * len(batch)
        answers = tuple(output.detach() for output in outputs)
        self._pending.append(_Taken(progress.step, value, lr, self.watch.norms, batch, answers))

    def flush(self) -> None:
        """Score and tell the steps that were taken since the last time.

        Several at once cost less: between the large kernels of a step the code for it would have left the
        processor's caches each time.
        """
        self._flushed = time.perf_counter()
        if not self._pending:
            return
        metrics = self._score(self.scores, [(step.outputs, step.batch) for step in self._pending])
        told = zip(self._pending, metrics, strict=True)
        self._on_steps([[step.number, step.loss, metric, step.lr, *step.norms] for step, metric in told])
        self._pending.clear()

    def _fault(self, step: Step) -> NotFinite:
        """The fault told in full, with the running averages of the layers put back to before the step."""
        self.flush()
        if self._buffers:
            torch._foreach_copy_(self._buffers, self._kept_buffers)
        fault = diagnose(self.job, step)
        if self._buffers:
            torch._foreach_copy_(self._buffers, self._kept_buffers)
        return fault

    def _clip(self) -> None:
        if self.settings.clip_grad_norm is not None:
            nn.utils.clip_grad_norm_(self.parameters, self.settings.clip_grad_norm)
        if self.settings.clip_grad_value is not None:
            nn.utils.clip_grad_value_(self.parameters, self.settings.clip_grad_value)

    def _scores(self) -> list[Score | None]:
        return [Score(loss.metric) if loss.metric else None for loss in self.job.program.losses]

    def _score(self, scores: list[Score | None], batches: list[tuple[tuple[Tensor, ...], Part]]) -> list[float]:
        """Take batches into the scores; of each the metric that its step shows, NaN where there is none."""
        shown = [math.nan] * len(batches)
        for i, score in enumerate(scores):
            if score:
                values = score.add([(outputs[i], batch.targets[i]) for outputs, batch in batches])
                shown = values if i == self._shown else shown
        return shown
