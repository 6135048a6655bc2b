"""How good predictions are, in the terms of the task: accuracy, binary accuracy, and R²."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor


class Score:
    """A metric gathered batch by batch.

    - `accuracy`: share of samples whose largest logit is that of the class.
    - `binary_accuracy`: share of logits on the right side of 0.
    - `r2`: 1 − Σ(y − ŷ)² / Σ(y − ȳ)² of each column, averaged over the columns; of a column without spread it is 1
      if all is right, else 0 (as in scikit-learn).

    - `token_accuracy`: share of tokens, padding aside, whose largest logit is right.
    - `exact_match`: share of samples of which all tokens are.
    - `ctc_exact_match`: share of samples that are right once repeats are joined and blanks left out.

    Args:
        kind: One of these.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._right = 0
        self._count = 0
        self._sums: np.ndarray | None = None  # (3, D), float64: Σ(y − ŷ)², Σy, Σy²

    def add(self, batches: Sequence[tuple[Tensor, Tensor]]) -> list[float]:
        """Take batches in, and give the metric of each alone. Several at once cost little more than one.

        Shapes, of each batch's predictions and targets:
            predictions: (N, classes, ...) logits for `accuracy`, (N, T, tokens) for those of tokens, else (N, ...)
            targets: (N, ...), int64 classes for `accuracy`, (N, T) for those of tokens, else as the predictions
        """
        sizes = [len(targets) for _, targets in batches]
        predicted, wanted = (_array([tensor.detach() for tensor in tensors]) for tensors in zip(*batches, strict=True))
        if self.kind == "r2":
            return [self._add_squares(p, y) for p, y in zip(_cut(predicted, sizes), _cut(wanted, sizes), strict=True)]
        if self.kind in MATCHES:
            matches = MATCHES[self.kind]
            found = [matches(p, y) for p, y in zip(_cut(predicted, sizes), _cut(wanted, sizes), strict=True)]
            self._right += sum(right for right, _ in found)
            self._count += sum(count for _, count in found)
            return [right / count if count else math.nan for right, count in found]
        chosen = predicted.argmax(1) if self.kind == "accuracy" else predicted > 0
        right = (chosen == (wanted if self.kind == "accuracy" else wanted > 0.5)).reshape(len(wanted), -1)
        self._right += int(np.count_nonzero(right))
        self._count += right.size
        return [np.count_nonzero(batch) / batch.size for batch in _cut(right, sizes)]

    def _add_squares(self, predicted: np.ndarray, wanted: np.ndarray) -> float:
        sums = _sums(predicted, wanted)
        self._sums = sums if self._sums is None else self._sums + sums
        self._count += len(wanted)
        return _r2(sums, len(wanted))

    @property
    def value(self) -> float:
        """The metric of all batches together, NaN where there was none."""
        if not self._count:
            return math.nan
        return _r2(self._sums, self._count) if self._sums is not None else self._right / self._count

    def state(self) -> Tensor:
        """What was gathered, to go on from: (2,) or (1 + 3·D,), float64."""
        sums = np.zeros(0) if self._sums is None else self._sums.reshape(-1)
        head = [self._count] if self.kind == "r2" else [self._count, self._right]
        return torch.tensor([*head, *sums.tolist()], dtype=torch.float64)

    def restore(self, state: Tensor) -> None:
        """Go on from what `state` gave."""
        head, *rest = state.tolist()
        self._count = int(head)
        if self.kind == "r2":
            self._sums = np.array(rest).reshape(3, -1) if rest else None
        else:
            self._right = int(rest[0])


def _array(tensors: Sequence[Tensor]) -> np.ndarray:
    whole = tensors[0] if len(tensors) == 1 else torch.cat(list(tensors))
    on_cpu: np.ndarray = whole.cpu().numpy()
    return on_cpu


def _tokens(predicted: np.ndarray, wanted: np.ndarray) -> tuple[int, int]:
    real = wanted != 0
    return int(((predicted.argmax(2) == wanted) & real).sum()), int(real.sum())


def _answers(predicted: np.ndarray, wanted: np.ndarray) -> tuple[int, int]:
    return int(((predicted.argmax(2) == wanted) | (wanted == 0)).all(1).sum()), len(wanted)


def _heard(predicted: np.ndarray, wanted: np.ndarray) -> tuple[int, int]:
    right = 0
    for path, answer in zip(predicted.argmax(2), wanted, strict=True):
        joined = path[np.insert(path[1:] != path[:-1], 0, True)]
        right += np.array_equal(joined[joined != 0], answer[answer != 0])
    return right, len(wanted)


MATCHES = {"token_accuracy": _tokens, "exact_match": _answers, "ctc_exact_match": _heard}
"""How many are right, and of how many."""


def _cut(array: np.ndarray, sizes: Sequence[int]) -> list[np.ndarray]:
    return np.split(array, np.cumsum(sizes[:-1]))


def _sums(predicted: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    target = wanted.reshape(len(wanted), -1).astype(np.float64)
    error = target - predicted.reshape(len(wanted), -1)
    return np.stack([(error**2).sum(0), target.sum(0), (target**2).sum(0)])


def _r2(sums: np.ndarray, count: int) -> float:
    error, total, squares = sums
    spread = np.maximum(squares - total**2 / count, 0.0)
    flat = spread <= 1e-12 * squares
    explained = 1.0 - error / np.where(flat, 1.0, spread)
    return float(np.where(flat, error == 0.0, explained).mean())
