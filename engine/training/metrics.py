"""How good predictions are, in the terms of the task: accuracy, F1, R², perplexity and their like."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from engine.training import measures

SUMS = {
    "r2": (measures.error_sums, measures.r2_of),
    "f1": (measures.class_counts, measures.f1_of),
    "binary_f1": (measures.yes_counts, measures.f1_of),
}
"""Metrics that are no mean over places: the sums that are gathered, (3, D), and what is made of them."""
COUNTS = {
    "mae": measures.absolute_errors,
    "psnr": measures.squared_errors,
    "token_accuracy": measures.right_tokens,
    "exact_match": measures.right_answers,
    "ctc_exact_match": measures.right_paths,
    "character_error_rate": measures.edits,
    "word_error_rate": measures.edits,
    "ctc_character_error_rate": measures.edits_of_paths,
    "ctc_word_error_rate": measures.edits_of_paths,
}
"""How much there is in each sample, and of how many: the ratio of their sums is the metric."""


class Score:
    """A metric gathered batch by batch.

    - `accuracy`: share of samples whose largest logit is that of the class; `top3_accuracy`: of which it is among
      the three largest, and so for any number.
    - `binary_accuracy`: share of logits on the right side of 0.
    - `f1`: harmonic mean of precision and recall, averaged over the classes (macro); a class that is neither told nor
      there does not count. `binary_f1`: that of yes alone, 0 where yes is neither told nor there.
    - `r2`: 1 − Σ(y − ŷ)² / Σ(y − ȳ)² of each column, averaged over the columns; of a column without spread it is 1
      if all is right, else 0 (as in scikit-learn).
    - `mae`: mean of |y − ŷ|.
    - `psnr`: 10 · log₁₀(1 / mean of (y − ŷ)²), the peak signal-to-noise ratio of dots from 0 to 1 in dB; infinite where
      all is right.

    - `token_accuracy`: share of tokens, padding aside, whose largest logit is right.
    - `exact_match`: share of samples of which all tokens are.
    - `perplexity`: exp of the mean cross entropy of the tokens, padding aside.
    - `character_error_rate`, `word_error_rate`: tokens to insert, delete or replace to make the answers right, as a
      share of the true ones. An answer is as long as the truth, or ends before its first `<end>`.
    - With `ctc_` before it: the same once repeats are joined and blanks left out.

    Args:
        kind: One of these.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._right = 0.0
        self._count = 0
        self._sums: np.ndarray | None = None  # (3, D), float64: see `SUMS`

    def add(self, batches: Sequence[tuple[Tensor, Tensor]]) -> list[float]:
        """Take batches in, and give the metric of each alone. Several at once cost little more than one.

        Shapes, of each batch's predictions and targets:
            predictions: (N, classes, ...) logits of classes, (N, T, tokens) of tokens, else (N, ...)
            targets: (N, ...) classes, int64, (N, T) tokens, else as the predictions
        """
        if self.kind == "perplexity":
            return [self._add(*measures.token_nats(p.detach(), y)) for p, y in batches]
        sizes = [len(targets) for _, targets in batches]
        predicted, wanted = (_array([tensor.detach() for tensor in tensors]) for tensors in zip(*batches, strict=True))
        if self.kind in SUMS:
            return [self._add_sums(p, y) for p, y in zip(_cut(predicted, sizes), _cut(wanted, sizes), strict=True)]
        if self.kind in COUNTS:
            parts = zip(*(_cut(of, sizes) for of in COUNTS[self.kind](predicted, wanted)), strict=True)
            return [self._add(right.sum().item(), count.sum().item()) for right, count in parts]
        right = measures.right_places(self.kind, predicted, wanted)
        self._right += int(np.count_nonzero(right))
        self._count += right.size
        return [np.count_nonzero(batch) / batch.size for batch in _cut(right, sizes)]

    def _add(self, right: float, count: int) -> float:
        self._right += right
        self._count += count
        return self._ratio(right, count)

    def _add_sums(self, predicted: np.ndarray, wanted: np.ndarray) -> float:
        gather, make = SUMS[self.kind]
        sums = gather(predicted, wanted)
        self._sums = sums if self._sums is None else self._sums + sums
        self._count += len(wanted)
        return make(sums, len(wanted))

    def _ratio(self, right: float, count: int) -> float:
        if not count:
            return math.nan
        if self.kind == "psnr":
            return -10 * math.log10(right / count) if right else math.inf
        return float(np.exp(right / count)) if self.kind == "perplexity" else right / count

    @property
    def value(self) -> float:
        """The metric of all batches together, NaN where there was none."""
        if self._sums is not None:
            return SUMS[self.kind][1](self._sums, self._count)
        return self._ratio(self._right, self._count)

    def state(self) -> Tensor:
        """What was gathered, to go on from: (2,) or (1 + 3·D,), float64."""
        sums = np.zeros(0) if self._sums is None else self._sums.reshape(-1)
        head = [self._count] if self.kind in SUMS else [self._count, self._right]
        return torch.tensor([*head, *sums.tolist()], dtype=torch.float64)

    def restore(self, state: Tensor) -> None:
        """Go on from what `state` gave."""
        head, *rest = state.tolist()
        self._count = int(head)
        if self.kind in SUMS:
            self._sums = np.array(rest).reshape(3, -1) if rest else None
        else:
            self._right = rest[0]


def _array(tensors: Sequence[Tensor]) -> np.ndarray:
    whole = tensors[0] if len(tensors) == 1 else torch.cat(list(tensors))
    on_cpu: np.ndarray = whole.cpu().numpy()
    return on_cpu


def _cut(array: np.ndarray, sizes: Sequence[int]) -> list[np.ndarray]:
    return np.split(array, np.cumsum(sizes[:-1]))
