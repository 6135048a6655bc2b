"""What is seen of every step: norms of each layer's gradient, weights and update, at a few percent of a small step."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import accumulate

import numpy as np
import torch
from torch import Tensor, nn

Norms = list[float]


class Watch:
    """Measures the layers that learn.

    The gradients of all layers are gathered into one flat tensor, and so are the weights after each step; on the CPU
    the norms are sums of squares over its slices by `np.add.reduceat`: a handful of calls a step, whatever the
    number of tensors, and a third of the cost of a norm for each.

    Args:
        layers: The parameters of each layer that learn, by block id, in order of computation.

    NumPy's warnings of overflow must be off (see `set_up_torch`): it is told by its infinity.
    """

    def __init__(self, layers: Mapping[str, Sequence[nn.Parameter]]) -> None:
        self.layers = tuple(layers)
        self._parameters = [p for ps in layers.values() for p in ps]
        self._views = [p.detach().view(-1) for p in self._parameters]
        self._sizes = [sum(p.numel() for p in ps) for ps in layers.values()]
        total = sum(self._sizes)
        self._on_cpu = self._views[0].device.type == "cpu"
        self._old, self._new = (torch.cat(self._views) for _ in range(2))
        self._gradient = torch.zeros(0)
        starts = np.array(list(accumulate(self._sizes, initial=0))[:-1])
        self._starts = np.concatenate([starts, starts + total])
        self._squares = np.empty((2, total), np.float32)
        self._gradients: Norms = []
        self._lengths: Norms = []

    def begin(self) -> None:
        """Take the weights as they are now for those before the next step."""
        torch.cat(self._views, out=self._new)

    def take_gradients(self) -> bool:
        """After `backward`, before clipping: measure the gradients, and say whether all are finite."""
        self._gradient = self._flat_gradient()
        if self._on_cpu:
            gradient = self._gradient.numpy()
            np.multiply(gradient, gradient, out=self._squares[0])
            sums = np.add.reduceat(self._squares[0], self._starts[: len(self.layers)])
            self._gradients = np.sqrt(sums).tolist()
        else:
            self._gradients = self._measured(self._gradient)
        # The square of a finite number may be infinite, so only a finite sum of squares is proof.
        return math.isfinite(sum(self._gradients)) or bool(torch.isfinite(self._gradient).all())

    def take_weights(self) -> bool:
        """After the optimiser's step: measure weights and update, and say whether all weights are finite."""
        self._old, self._new = self._new, self._old
        torch.cat(self._views, out=self._new)
        if self._on_cpu:
            weights, change = self._new.numpy(), self._squares[1]
            np.multiply(weights, weights, out=self._squares[0])
            np.subtract(weights, self._old.numpy(), out=change)
            np.multiply(change, change, out=change)
            sums = np.add.reduceat(self._squares.reshape(-1), self._starts)
            self._lengths = np.sqrt(sums).tolist()
        else:
            self._lengths = self._measured(self._new, self._new - self._old)
        return math.isfinite(sum(self._lengths)) or bool(torch.isfinite(self._new).all())

    def norms(self) -> Norms:
        """Of what was taken: each layer's gradient norm, then each one's weight norm, then its update ratio.

        The ratio is the norm of the step's change over that of the weights after it; 0 for weights of 0.
        """
        count = len(self.layers)
        weights, changes = self._lengths[:count], self._lengths[count:]
        return [*self._gradients, *weights, *(c / w if w else 0.0 for c, w in zip(changes, weights, strict=True))]

    def undo(self) -> None:
        """Put back the weights from before the step last taken."""
        place = 0
        for view in self._views:
            view.copy_(self._old[place : place + len(view)])
            place += len(view)
        self.begin()

    def _flat_gradient(self) -> Tensor:
        gradients = [gradient for p in self._parameters if (gradient := p.grad) is not None]
        if len(gradients) < len(self._parameters):
            gradients = [torch.zeros_like(p) if p.grad is None else p.grad for p in self._parameters]
        flat: Tensor = torch._C._nn.flatten_dense_tensors(gradients)
        return flat

    def _measured(self, *flats: Tensor) -> Norms:
        """Euclidean norm of each layer's slice of each flat tensor, in one reading from the device."""
        slices = [piece for flat in flats for piece in torch.split(flat, self._sizes)]
        lengths: Norms = torch.stack(torch._foreach_norm(slices)).tolist()
        return lengths
