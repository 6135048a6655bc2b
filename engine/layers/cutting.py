"""A stretch of a tensor."""

from __future__ import annotations

import torch
from torch import nn


class Slice(nn.Module):
    """Take the places of a dimension from `start` to before `stop`.

    Shapes:
        input: (N, *); returns (N, *)
    """

    def __init__(
        self, dim: int = 1, start: int = 0, stop: int | None = None, step: int = 1
    ) -> None:
        super().__init__()
        self.dim = dim
        self.places = slice(start, stop, step)

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        place = self.dim if self.dim >= 0 else input.dim() + self.dim
        return input[(*[slice(None)] * place, self.places)]
