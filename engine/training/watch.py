"""What is seen of every step: norms of each layer's gradient, weights and update, at a few percent of a small step."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
import torch
from torch import Tensor, nn

Norms = list[float]
LONGEST_NUMPY_DOT = 10_000
"""Above, NumPy's BLAS would wake threads of its own."""


class Watch:
    """Measures the layers that learn.

    The gradients of all layers are gathered into one flat tensor, so are the weights after each step, and norms are
    dot products of its slices: a handful of calls a step whatever the number of tensors.

    Args:
        layers: The parameters of each layer that learn, by block id, in order of computation.
    """

    def __init__(self, layers: Mapping[str, Sequence[nn.Parameter]]) -> None:
        self.layers = tuple(layers)
        self._parameters = [p for parameters in layers.values() for p in parameters]
        self._weights = [p.detach().view(-1) for p in self._parameters]
        like = self._weights[0] if self._weights else torch.zeros(0)
        sizes = [sum(p.numel() for p in parameters) for parameters in layers.values()]
        self._flats = [torch.zeros(sum(sizes), dtype=like.dtype, device=like.device) for _ in range(4)]
        self._slices = [_Slices(flat, sizes) for flat in self._flats]
        self._gradient, self._difference, self._before, self._after = range(4)
        self.begin()

    def begin(self) -> None:
        """Take the weights as they are now for those before the next step."""
        if self._weights:
            torch.cat(self._weights, out=self._flats[self._before])

    def gradients(self) -> Norms:
        """Norm of each layer's gradient, after `backward` and before clipping; 0 where none arrived."""
        if not self._weights:
            return []
        pieces = [
            torch.zeros_like(weight) if (grad := parameter.grad) is None else grad.reshape(-1)
            for parameter, weight in zip(self._parameters, self._weights, strict=True)
        ]
        torch.cat(pieces, out=self._flats[self._gradient])
        return self._slices[self._gradient].norms()

    def gradients_are_finite(self) -> bool:
        """Whether the gradients last measured are: a norm overflows before its elements do."""
        return bool(torch.isfinite(self._flats[self._gradient]).all())

    def updates(self) -> tuple[Norms, Norms]:
        """After the optimiser's step: norm of each layer's weights, and of their change over that of the weights."""
        if not self._weights:
            return [], []
        before, after = self._flats[self._before], self._flats[self._after]
        torch.cat(self._weights, out=after)
        torch.sub(after, before, out=self._flats[self._difference])
        weights = self._slices[self._after].norms()
        changes = self._slices[self._difference].norms()
        self._before, self._after = self._after, self._before
        return weights, [change / weight if weight else 0.0 for change, weight in zip(changes, weights, strict=True)]

    def weights_are_finite(self) -> bool:
        """Whether the weights last measured are."""
        return bool(torch.isfinite(self._flats[self._before]).all())

    def undo(self) -> None:
        """Put back the weights from before the step last measured."""
        old = torch.split(self._flats[self._after], [weight.numel() for weight in self._weights])
        for weight, kept in zip(self._weights, old, strict=True):
            weight.copy_(kept)
        self.begin()


class _Slices:
    """The layers' slices of a flat tensor."""

    def __init__(self, flat: Tensor, sizes: Sequence[int]) -> None:
        self._tensors = torch.split(flat, list(sizes)) if sizes else ()
        on_cpu = flat.device.type == "cpu"
        self._arrays = [t.numpy() for t in self._tensors] if on_cpu else []

    def norms(self) -> Norms:
        """Euclidean norm of each slice."""
        if not self._arrays:
            norms: Norms = torch.stack(torch._foreach_norm(self._tensors)).tolist()
            return norms
        with np.errstate(all="ignore"):  # Who asks looks for infinity himself.
            return [
                math.sqrt(np.dot(array, array) if array.size <= LONGEST_NUMPY_DOT else torch.dot(tensor, tensor))
                for array, tensor in zip(self._arrays, self._tensors, strict=True)
            ]
