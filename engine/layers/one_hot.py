"""Indices as vectors."""

from __future__ import annotations

import torch
from torch import nn


class OneHot(nn.Module):
    """Write each index as a vector that is 1 at its place.

    Shapes:
        input: (N, *), int64; returns (N, *, num_classes), float32
    """

    def __init__(self, num_classes: int) -> None:
        super().__init__()
        self.num_classes = num_classes

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        return nn.functional.one_hot(input, self.num_classes).float()
