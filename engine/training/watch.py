"""What is seen of every step: norms of each layer's gradient, weights and update, at a few percent of a small step."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

Norms = list[float]
LONGEST_NUMPY_DOT = 10_000
"""Above, NumPy's BLAS would wake threads of its own."""
ALIGNED = 16
"""Numbers to which each tensor's place is rounded up: 64 bytes, as torch aligns tensors of their own."""


class Watch:
    """Measures the layers that learn.

    It gives all weights one flat tensor to live in, and copies all gradients into another. Norms are dot products of
    slices of these, taken while a slice is still in the processor's caches; what costs is not the arithmetic but the
    memory that is touched beside that of the step, and the number of calls.

    NumPy's warnings of overflow must be off (see `set_up_torch`): it is told by its infinity.

    Args:
        layers: The parameters of each layer that learn, by block id, in order of computation.
    """

    def __init__(self, layers: Mapping[str, Sequence[nn.Parameter]]) -> None:
        self.layers = tuple(layers)
        self._parameters = [p for ps in layers.values() for p in ps]
        bounds = list(pairwise(accumulate((sum(map(_place, ps)) for ps in layers.values()), initial=0)))
        like = self._parameters[0].detach()
        self._weights, self._gradient, self._before = (_Flat(like, bounds) for _ in range(3))
        self._move_weights()
        self._homes_of_gradients = self._homes(self._gradient)
        self._measured: tuple[Norms, Norms, Norms] = ([], [], [])
        self.begin()

    def begin(self) -> None:
        """Take the weights as they are now for those before the next step."""
        self._before.become(self._weights)

    def clear_gradients(self) -> None:
        """Before `backward`: no weight has a gradient."""
        for parameter in self._parameters:
            parameter.grad = None

    def take_gradients(self) -> bool:
        """After `backward`, before clipping: measure the gradients, and say whether all are finite."""
        homes, gradients = self._homes_of_gradients, [p.grad for p in self._parameters]
        if any(gradient is None for gradient in gradients):
            self._gradient.all.zero_()
            homes = [home for home, gradient in zip(homes, gradients, strict=True) if gradient is not None]
            gradients = [gradient for gradient in gradients if gradient is not None]
        if gradients:
            torch._foreach_copy_(homes, gradients)  # type: ignore[arg-type]
        norms = self._gradient.norms()
        self._measured = (norms, [], [])
        # The square of a finite number may be infinite, so only a finite norm is proof.
        return math.isfinite(sum(norms)) or self.spoilt_gradient() is None

    def take_weights(self) -> bool:
        """After the optimiser's step: measure weights and change, and say whether all weights are finite.

        Where they are not, the weights from before are still there for `undo`.
        """
        norms = self._weights.norms()
        if not math.isfinite(sum(norms)) and self.spoilt_weights() is not None:
            return False
        self._before.become_change_to(self._weights)
        self._measured = (self._measured[0], norms, self._before.norms())
        self._before.become(self._weights)
        return True

    @property
    def norms(self) -> Norms:
        """Of the last step: every layer's gradient norm, then weight norm after the step, then update ratio.

        The ratio is the norm of the step's change over that of the weights; 0 for weights of 0.
        """
        gradients, weights, changes = self._measured
        ratios = [change / weight if weight else 0.0 for change, weight in zip(changes, weights, strict=True)]
        return gradients + weights + ratios

    def spoilt_gradient(self) -> str | None:
        """The first layer whose gradient is not finite."""
        return self._spoilt(self._gradient)

    def spoilt_weights(self) -> str | None:
        """The first layer whose weights are not finite."""
        return self._spoilt(self._weights)

    def undo(self) -> None:
        """Put back the weights from before a step that `take_weights` found spoilt."""
        self._weights.become(self._before)

    def _spoilt(self, flat: _Flat) -> str | None:
        found = zip(self.layers, flat.layers, strict=True)
        return next((layer for layer, tensor in found if not torch.isfinite(tensor).all()), None)

    def _move_weights(self) -> None:
        for parameter, home in zip(self._parameters, self._homes(self._weights), strict=True):
            home.copy_(parameter.detach())
            parameter.data = home

    def _homes(self, flat: _Flat) -> list[Tensor]:
        """The place of each parameter in a flat tensor, in its shape."""
        pieces = torch.split(flat.all, [_place(p) for p in self._parameters])
        return [piece[: p.numel()].view(p.shape) for piece, p in zip(pieces, self._parameters, strict=True)]


def _place(tensor: Tensor) -> int:
    return -(-tensor.numel() // ALIGNED) * ALIGNED


class _Flat:
    """One number for each weight, layer after layer; on the CPU seen in NumPy, whose calls are lighter than torch's.

    Args:
        all: (size,). layers: Its slices.
    """

    def __init__(self, like: Tensor, bounds: list[tuple[int, int]]) -> None:
        self.all = like.new_zeros(bounds[-1][1])
        self.layers = [self.all[start:end] for start, end in bounds]
        self._array = self.all.numpy() if like.device.type == "cpu" else None
        self._vectors: list[Any] = [
            tensor if self._array is None or len(tensor) > LONGEST_NUMPY_DOT else tensor.numpy()
            for tensor in self.layers
        ]

    def become(self, other: _Flat) -> None:
        """Take the other's numbers."""
        if self._array is None or other._array is None:
            self.all.copy_(other.all)
        else:
            np.copyto(self._array, other._array)

    def become_change_to(self, other: _Flat) -> None:
        """Take what the other has more."""
        if self._array is None or other._array is None:
            torch.sub(other.all, self.all, out=self.all)
        else:
            np.subtract(other._array, self._array, out=self._array)

    def norms(self) -> Norms:
        """Euclidean norm of each layer's numbers."""
        if self._array is not None:
            return [math.sqrt(vector.dot(vector)) for vector in self._vectors]
        norms: Norms = torch.stack(torch._foreach_norm(self.layers)).tolist()
        return norms
