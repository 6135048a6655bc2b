"""Networks that learn their samples by heart, that are too small, or that stand still."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from engine.doctor.diagnosis import Diagnosis
from engine.doctor.evidence import RECENT, Evidence
from engine.doctor.guessing import guess, is_learning_nothing
from engine.doctor.remedies import deeper, dropout, early_stopping, other_rate, some, weight_decay, wider
from engine.graph.errors import Wording

RISEN = 1.25
"""Multiple of its least value to which the validation loss must have risen."""
APART = 2.0
"""Multiple of the training loss that the validation loss must be."""
NOTICEABLE = 0.05
"""Share of the first loss by which it must have risen: what is next to nothing may double and stay next to nothing."""
LASTING = 3
"""Epochs in a row that must lie above: with batch normalisation single ones shoot up while its averages settle."""
LEAST_EPOCHS = 5
TOGETHER = 1.2
"""Multiple of the training loss up to which the validation loss goes with it."""
FAR = 0.6
"""Share of a guess's loss above which a network that stands still has learned little. Noisy data that nobody can
foretell better, such as diabetes, stay at 0.5."""
MOVES = 0.01
"""Share by which a loss must move from one quarter of its steps to the next in order not to stand still."""
STILL = 0.04
"""Share of the first loss by which the last third of the epochs must have lowered it."""


def overfitting(evidence: Evidence) -> Iterator[Diagnosis]:
    """A validation loss that rises while the training loss goes on falling."""
    epochs = evidence.epochs
    if len(epochs) < LEAST_EPOCHS or evidence.design.training.early_stopping is not None:
        return
    valid = [epoch.valid_loss for epoch in epochs]
    best = int(np.argmin(valid))
    least, recent = valid[best], min(valid[-LASTING:])
    first = max(epochs[0].train_loss, evidence.steps.start)  # of NaN the other is taken
    has_risen = recent > RISEN * least and recent - least > NOTICEABLE * first
    if not has_risen or valid[-1] < APART * epochs[-1].train_loss:
        return
    wording = Wording(
        "The network learns its training samples by heart",
        "the validation loss was {least:.3g} after epoch {best} and is {last:.3g} now, while the training loss fell "
        "from {then:.3g} to {train:.3g}",
        "Stop at the best epoch, or make learning by heart harder",
        {
            "least": epochs[best].valid_loss,
            "best": best + 1,
            "last": epochs[-1].valid_loss,
            "then": epochs[best].train_loss,
            "train": epochs[-1].train_loss,
        },
    )
    design = evidence.design
    remedies = some(early_stopping(design), dropout(design.graph), weight_decay(design))
    yield Diagnosis("warning", "overfitting", "", wording, remedies)


def underfitting(evidence: Evidence) -> Iterator[Diagnosis]:
    """Losses of training and validation that stand still together, not far below a guess."""
    epochs, known = evidence.epochs, guess(evidence)
    if len(epochs) < 2 * LEAST_EPOCHS or math.isnan(known) or is_learning_nothing(evidence):
        return
    if not evidence.has_ended and 2 * len(epochs) < evidence.epochs_planned:
        return
    last, before = epochs[-1], epochs[-1 - len(epochs) // 3]
    is_still = before.train_loss - last.train_loss < STILL * known
    if not is_still or last.train_loss < FAR * known or last.valid_loss > TOGETHER * last.train_loss:
        return
    wording = Wording(
        "The network may be too small for its task",
        "its training loss stands at {train:.3g}, where always giving the same answer has {guess:.3g}; the validation "
        "loss, {valid:.3g}, goes with it, so it does not lack samples",
        "Give it more units, or one more layer; if that does not help, the data may say no more",
        {"train": last.train_loss, "guess": known, "valid": last.valid_loss},
    )
    graph = evidence.design.graph
    remedies = some(wider(graph), wider(graph, inside=False), deeper(graph))
    yield Diagnosis("warning", "underfitting", "", wording, remedies)


def plateau(evidence: Evidence) -> Iterator[Diagnosis]:
    """A loss that stands still where a guess has it."""
    steps = evidence.steps
    is_early = not evidence.has_ended and 2 * len(steps) < steps.planned
    if is_early or evidence.failure is not None or not is_learning_nothing(evidence):
        return
    span = max(RECENT, len(steps) // 4)
    now, before = float(steps.loss[-span:].mean()), float(steps.loss[-2 * span : -span].mean())
    if abs(now - before) > MOVES * before:
        return
    wording = Wording(
        "The loss stands still",
        "over the last {steps} steps it went from {before:.4g} to {now:.4g}: what always the same answer would have",
        "Another learning rate may find a way out",
        {"steps": 2 * span, "before": before, "now": now},
    )
    design, graph = evidence.design, evidence.design.graph
    rates = other_rate(design, 10), other_rate(design, 0.1)
    remedies = some(*rates, wider(graph), wider(graph, inside=False))
    yield Diagnosis("warning", "plateau", "", wording, remedies)
