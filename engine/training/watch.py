"""What is seen of every step: norms of each layer's gradient, weights and update, at a few percent of a small step."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

import numpy as np
import torch
from torch import Tensor, nn

Norms = list[float]
MOST_STEPS = 16
MOST_NUMBERS = 4_000_000
LONGEST_NUMPY_DOT = 10_000
"""Above, NumPy's BLAS would wake threads of its own."""


class Watch:
    """Measures the layers that learn.

    After each step the gradients and the weights are only copied, each into one flat row. Their norms are dot
    products of slices of these rows, taken for several steps at a time: between the large kernels of a step the code
    for them would have left the processor's caches each time, and cost three times as much.

    NumPy's warnings of overflow must be off (see `set_up_torch`): it is told by its infinity.

    Args:
        layers: The parameters of each layer that learn, by block id, in order of computation.
    """

    def __init__(self, layers: Mapping[str, Sequence[nn.Parameter]]) -> None:
        self.layers = tuple(layers)
        self._parameters = [p for ps in layers.values() for p in ps]
        self._weights = [p.detach() for p in self._parameters]
        ends = accumulate((sum(p.numel() for p in ps) for ps in layers.values()), initial=0)
        self._bounds = list(pairwise(ends))
        size = sum(weight.numel() for weight in self._weights)
        self._room = min(MOST_STEPS, max(1, MOST_NUMBERS // max(1, size)))
        self._on_cpu = self._weights[0].device.type == "cpu"
        self._gradients = self._rows(self._room, size)
        self._trail = self._rows(self._room + 1, size)
        self._changes = self._rows(self._room, size)
        self._taken = 0
        self.begin()

    @property
    def is_full(self) -> bool:
        """Whether there is no room for another step before `forget`."""
        return self._taken == self._room

    def begin(self) -> None:
        """Forget all steps, and take the weights as they are now for those before the next one."""
        self._taken = 0
        torch._foreach_copy_(self._trail.pieces[0], self._weights)

    def take_gradients(self) -> bool:
        """After `backward`, before clipping: keep the gradients, and say whether all are finite."""
        pieces = self._gradients.pieces[self._taken]
        gradients = [gradient for p in self._parameters if (gradient := p.grad) is not None]
        if len(gradients) < len(pieces):
            gradients = [torch.zeros_like(p) if p.grad is None else p.grad for p in self._parameters]
        torch._foreach_copy_(pieces, gradients)
        row = self._gradients.flat[self._taken]
        # The square of a finite number may be infinite, so only a finite sum of squares is proof.
        return math.isfinite(torch.dot(row, row).item()) or bool(torch.isfinite(row).all())

    def take_weights(self) -> None:
        """After the optimiser's step: keep the weights."""
        self._taken += 1
        torch._foreach_copy_(self._trail.pieces[self._taken], self._weights)

    def norms(self) -> list[Norms]:
        """Of each step taken: every layer's gradient norm, then weight norm after the step, then update ratio.

        The ratio is the norm of the step's change over that of the weights; 0 for weights of 0.
        """
        measured = self._measured_on_cpu() if self._on_cpu else self._measured()
        count = len(self.layers)
        return [
            row[: 2 * count] + [c / w if w else 0.0 for c, w in zip(row[2 * count :], row[count:], strict=False)]
            for row in measured
        ]

    def forget(self) -> None:
        """Make room: the steps taken were measured."""
        self._trail.flat[0].copy_(self._trail.flat[self._taken])
        self._taken = 0

    def first_spoilt(self) -> tuple[int, str] | None:
        """The first of the steps taken after which weights are not finite, with the first such layer."""
        for step in range(self._taken):
            row = self._trail.flat[step + 1]
            for layer, (start, end) in zip(self.layers, self._bounds, strict=True):
                if not torch.isfinite(row[start:end]).all():
                    return step, layer
        return None

    def gradient_of(self, step: int, layer: str) -> Tensor:
        """The gradient of a layer in one of the steps taken, flat."""
        start, end = self._bounds[self.layers.index(layer)]
        return self._gradients.flat[step][start:end]

    def undo(self, step: int) -> None:
        """Put back the weights from before one of the steps taken, and forget it and all after it."""
        torch._foreach_copy_(self._weights, self._trail.pieces[step])
        self._taken = step

    def _rows(self, count: int, size: int) -> _Rows:
        return _Rows(count, size, self._weights, self._bounds)

    def _measured_on_cpu(self) -> list[Norms]:
        rows = []
        for step in range(self._taken):
            np.subtract(self._trail.arrays[step + 1], self._trail.arrays[step], out=self._changes.arrays[step])
            rows.append(
                self._gradients.lengths(step) + self._trail.lengths(step + 1) + self._changes.lengths(step),
            )
        return rows

    def _measured(self) -> list[Norms]:
        """The same with one reading from the device."""
        count = self._taken
        if not count:
            return []
        after, before = self._trail.flat[1 : count + 1], self._trail.flat[:count]
        flats = (self._gradients.flat[:count], after, after - before)
        slices = [flat[step][start:end] for step in range(count) for flat in flats for start, end in self._bounds]
        lengths = torch.stack(torch._foreach_norm(slices))
        rows: list[Norms] = lengths.reshape(count, -1).tolist()
        return rows


class _Rows:
    """Rows of all numbers of the layers, one row a step, seen in several ways.

    Args:
        flat: (count, size). pieces: Of each row, its views in the shapes of the weights.
        arrays: On the CPU, each row in NumPy.
    """

    def __init__(self, count: int, size: int, weights: list[Tensor], bounds: list[tuple[int, int]]) -> None:
        self.flat = weights[0].new_zeros((count, size))
        sizes = [weight.numel() for weight in weights]
        self.pieces = [
            [piece.view_as(weight) for piece, weight in zip(torch.split(row, sizes), weights, strict=True)]
            for row in self.flat
        ]
        self.arrays = [row.numpy() for row in self.flat] if self.flat.device.type == "cpu" else []
        self._short = [[array[start:end] for start, end in bounds] for array in self.arrays]
        self._long = [[row[start:end] for start, end in bounds] for row in self.flat]

    def lengths(self, row: int) -> Norms:
        """Euclidean norm of each layer's slice."""
        return [
            math.sqrt(np.dot(array, array) if array.size <= LONGEST_NUMPY_DOT else torch.dot(tensor, tensor))
            for array, tensor in zip(self._short[row], self._long[row], strict=True)
        ]
