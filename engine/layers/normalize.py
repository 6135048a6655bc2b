"""Vectors of length 1."""

from __future__ import annotations

import torch
from torch import nn


class Normalize(nn.Module):
    """Scale each vector along a dimension to the length 1.

    Shapes:
        input: (N, *); returns (N, *)
    """

    def __init__(self, p: float = 2.0, dim: int = 1, eps: float = 1e-12) -> None:
        super().__init__()
        self.p = p
        self.dim = dim
        self.eps = eps

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        return nn.functional.normalize(input, self.p, self.dim, self.eps)
