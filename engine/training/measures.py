"""What each metric counts in a batch of predictions and targets."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from engine.data.vocabulary import END, PAD

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


def absolute_errors(predicted: np.ndarray, wanted: np.ndarray) -> tuple[float, int]:
    """Σ|y − ŷ|, and of how many numbers."""
    return float(np.abs(wanted.astype(np.float64) - predicted).sum()), wanted.size


def right_tokens(predicted: np.ndarray, wanted: np.ndarray) -> tuple[int, int]:
    """The tokens that are right, and all that are not padding."""
    real = wanted != PAD
    return int(((predicted.argmax(2) == wanted) & real).sum()), int(real.sum())


def right_answers(predicted: np.ndarray, wanted: np.ndarray) -> tuple[int, int]:
    """The samples that are right in every token, and all of them."""
    return int(((predicted.argmax(2) == wanted) | (wanted == PAD)).all(1).sum()), len(wanted)


def right_paths(predicted: np.ndarray, wanted: np.ndarray) -> tuple[int, int]:
    """The samples that are right once repeats are joined and blanks left out, and all of them."""
    pairs = zip(predicted.argmax(2), wanted, strict=True)
    right = sum(np.array_equal(_joined(path), answer[answer != PAD]) for path, answer in pairs)
    return right, len(wanted)


def edits(predicted: np.ndarray, wanted: np.ndarray) -> tuple[int, int]:
    """The edits that make the answers right, and the true tokens; an answer ends before its first `<end>`."""
    pairs = zip(predicted.argmax(2), wanted, strict=True)
    return _edited([(_before_end(path[answer != PAD]), _before_end(answer[answer != PAD])) for path, answer in pairs])


def edits_of_paths(predicted: np.ndarray, wanted: np.ndarray) -> tuple[int, int]:
    """The same of paths whose repeats are joined and whose blanks are left out."""
    pairs = zip(predicted.argmax(2), wanted, strict=True)
    return _edited([(_joined(path), answer[answer != PAD]) for path, answer in pairs])


def token_nats(predicted: Tensor, wanted: Tensor) -> tuple[float, int]:
    """The summed cross entropy of the tokens that are not padding, and their number."""
    scores, targets = predicted.flatten(0, 1), wanted.flatten()
    total = nn.functional.cross_entropy(scores, targets, ignore_index=PAD, reduction="sum")
    return total.item(), int(torch.count_nonzero(targets))


def distances(pairs: Sequence[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """The edit distance of each pair: tokens to insert, delete or replace to turn one into the other.

    All pairs go through one table at a time, a row a token of the second. Within a row the least way from the left
    is a running minimum.

    Shapes:
        returns (pairs,), int64

    Source: Levenshtein 1966; Wagner & Fischer 1974.
    """
    found, wanted = ([pair[side] for pair in pairs] for side in (0, 1))
    left, above = _padded(found, -1), _padded(wanted, -2)
    long = np.array([len(text) for text in found])
    high = np.array([len(text) for text in wanted])
    places = np.arange(left.shape[1] + 1)
    row = np.broadcast_to(places, (len(pairs), len(places)))
    result = long.copy()
    for i in range(above.shape[1]):
        new = row + 1
        new[:, 1:] = np.minimum(new[:, 1:], row[:, :-1] + (left != above[:, i, None]))
        row = np.minimum.accumulate(new - places, axis=1) + places
        done = high == i + 1
        result[done] = row[done, long[done]]
    return result


def _edited(pairs: Sequence[tuple[np.ndarray, np.ndarray]]) -> tuple[int, int]:
    return int(distances(pairs).sum()), sum(len(wanted) for _, wanted in pairs)


def _before_end(tokens: np.ndarray) -> np.ndarray:
    ends = np.flatnonzero(tokens == END)
    return tokens[: ends[0]] if len(ends) else tokens


def _joined(path: np.ndarray) -> np.ndarray:
    joined: np.ndarray = path[np.insert(path[1:] != path[:-1], 0, True)]
    heard: np.ndarray = joined[joined != PAD]
    return heard


def _padded(texts: Sequence[np.ndarray], padding: int) -> np.ndarray:
    table = np.full((len(texts), max(map(len, texts))), padding)
    for row, text in zip(table, texts, strict=True):
        row[: len(text)] = text
    return table
