"""What each metric counts in a batch of predictions and targets."""

from __future__ import annotations

import re

import numpy as np
import torch
from torch import Tensor, nn

from engine.data.vocabulary import END, PAD

Counts = tuple[np.ndarray, np.ndarray]
"""Of each sample how much there is, and of how many: twice (N,)."""
TOP = re.compile(r"top(\d+)_accuracy")
"""The name of a top-k accuracy."""


def right_places(kind: str, predicted: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Whether each place of each sample is right, for the accuracies of classes and of yes or no.

    Of top-k a place is right where fewer than k scores exceed that of the class.

    Shapes:
        predicted: (N, classes, ...), of yes or no as the targets; wanted: (N, ...); returns (N, places), bool
    """
    right: np.ndarray
    if kind == "accuracy":
        right = predicted.argmax(1) == wanted
    elif found := TOP.fullmatch(kind):
        own = np.take_along_axis(predicted, np.expand_dims(wanted, 1), 1)
        right = (predicted > own).sum(1) < int(found[1])
    else:
        right = (predicted > 0) == (wanted > 0.5)
    return right.reshape(len(wanted), -1)


def error_sums(predicted: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Σ(y − ŷ)², Σy and Σy² of each column: (3, D), float64."""
    target = wanted.reshape(len(wanted), -1).astype(np.float64)
    error = target - predicted.reshape(len(wanted), -1)
    return np.stack([(error**2).sum(0), target.sum(0), (target**2).sum(0)])


def r2_of(sums: np.ndarray, count: int) -> float:
    """R² of what `error_sums` gave, averaged over the columns."""
    error, total, squares = sums
    spread = np.maximum(squares - total**2 / count, 0.0)
    flat = spread <= 1e-12 * squares
    explained = 1.0 - error / np.where(flat, 1.0, spread)
    return float(np.where(flat, error == 0.0, explained).mean())


def class_counts(predicted: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """How often each class was rightly told, told, and there: (3, classes), float64."""
    classes = predicted.shape[1]
    chosen, truth = predicted.argmax(1).reshape(-1), wanted.reshape(-1)
    counted = (chosen[chosen == truth], chosen, truth)
    return np.stack([np.bincount(of, minlength=classes) for of in counted]).astype(np.float64)


def yes_counts(predicted: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """How often yes was rightly told, told, and there: (3, 1), float64."""
    chosen, truth = predicted > 0, wanted > 0.5
    return np.array([[(chosen & truth).sum()], [chosen.sum()], [truth.sum()]], np.float64)


def f1_of(sums: np.ndarray, count: int) -> float:
    """F1 of what `class_counts` or `yes_counts` gave, averaged over the classes that were told or there."""
    right, told, there = sums
    met = told + there > 0
    return float((2 * right[met] / (told + there)[met]).mean()) if met.any() else 0.0


def absolute_errors(predicted: np.ndarray, wanted: np.ndarray) -> Counts:
    """Σ|y − ŷ| of each sample, and of how many numbers."""
    errors = np.abs(wanted.astype(np.float64) - predicted).reshape(len(wanted), -1)
    return errors.sum(1), np.full(len(errors), errors.shape[1])


def squared_errors(predicted: np.ndarray, wanted: np.ndarray) -> Counts:
    """Σ(y − ŷ)² of each sample, and of how many numbers."""
    errors = np.square(wanted.astype(np.float64) - predicted).reshape(len(wanted), -1)
    return errors.sum(1), np.full(len(errors), errors.shape[1])


def right_tokens(predicted: np.ndarray, wanted: np.ndarray) -> Counts:
    """The tokens of each sample that are right, and all that are not padding."""
    real = wanted != PAD
    return ((predicted.argmax(2) == wanted) & real).sum(1), real.sum(1)


def right_answers(predicted: np.ndarray, wanted: np.ndarray) -> Counts:
    """Whether each sample is right in every token."""
    return ((predicted.argmax(2) == wanted) | (wanted == PAD)).all(1), np.ones(len(wanted), np.int64)


def right_paths(predicted: np.ndarray, wanted: np.ndarray) -> Counts:
    """Whether each sample is right once repeats are joined and blanks left out."""
    edits, _ = edits_of_paths(predicted, wanted)
    return edits == 0, np.ones(len(wanted), np.int64)


def edits(predicted: np.ndarray, wanted: np.ndarray) -> Counts:
    """The edits that make each answer right, and its true tokens; an answer ends before its first `<end>`."""
    real = wanted != PAD
    told, truth = (_before_end(*kept(tokens, real)) for tokens in (predicted.argmax(2), wanted))
    return distances(*told, *truth), truth[1]


def edits_of_paths(predicted: np.ndarray, wanted: np.ndarray) -> Counts:
    """The same of paths whose repeats are joined and whose blanks are left out."""
    path = predicted.argmax(2)
    is_new = np.diff(path, axis=1, prepend=PAD).astype(bool)
    truth, lengths = kept(wanted, wanted != PAD)
    return distances(*kept(path, is_new & (path != PAD)), truth, lengths), lengths


def token_nats(predicted: Tensor, wanted: Tensor) -> tuple[float, int]:
    """The summed cross entropy of the tokens that are not padding, and their number."""
    scores, targets = predicted.flatten(0, 1), wanted.flatten()
    total = nn.functional.cross_entropy(scores, targets, ignore_index=PAD, reduction="sum")
    return total.item(), int(torch.count_nonzero(targets))


def distances(first: np.ndarray, lengths: np.ndarray, second: np.ndarray, other_lengths: np.ndarray) -> np.ndarray:
    """The edit distance of each pair of texts: tokens to insert, delete or replace to turn one into the other.

    All pairs go through one table, a row at a time, a row a token of the second. Within a row the least way from the
    left is a running minimum.

    Shapes:
        first: (N, S), second: (N, T), lengths, other_lengths: (N,); returns (N,), all int64

    Source: Levenshtein 1966; Wagner & Fischer 1974.
    """
    places = np.arange(first.shape[1] + 1)
    row = np.broadcast_to(places, (len(first), len(places)))
    found = lengths.copy()
    for i in range(other_lengths.max(initial=0)):
        new = row + 1
        new[:, 1:] = np.minimum(new[:, 1:], row[:, :-1] + (first != second[:, i, None]))
        row = np.minimum.accumulate(new - places, axis=1) + places
        done = other_lengths == i + 1
        found[done] = row[done, lengths[done]]
    return found


def kept(tokens: np.ndarray, keep: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The tokens that are to be kept, moved to the front, and their number.

    Shapes:
        tokens: (N, T), int64; keep: (N, T), bool; returns (N, T) and (N,)
    """
    order = np.argsort(~keep, axis=1, kind="stable")
    return np.take_along_axis(tokens, order, 1), keep.sum(1)


def _before_end(tokens: np.ndarray, lengths: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    ends = tokens == END
    first = np.where(ends.any(1), ends.argmax(1), tokens.shape[1])
    return tokens, np.minimum(lengths, first)
