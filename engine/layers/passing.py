"""What passes a tensor on, larger, noisier, or only in its number of samples."""

from __future__ import annotations

import torch
from torch import nn


class Scale(nn.Module):
    """Multiply by one learned number.

    Shapes:
        input: (N, *); returns (N, *)
    """

    def __init__(self, factor: float = 1.0) -> None:
        super().__init__()
        self.factor = nn.Parameter(torch.tensor(factor))

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        return input * self.factor


class Constant(nn.Module):
    """The same tensor for every sample, fixed or learned.

    Shapes:
        input: (N, *); returns (N, *shape)
    """

    def __init__(
        self, shape: tuple[int, ...], value: float = 0.0, learned: bool = False
    ) -> None:
        super().__init__()
        tensor = torch.full(shape, value)
        if learned:
            self.tensor = nn.Parameter(tensor)
        else:
            self.register_buffer("tensor", tensor, persistent=False)

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        return self.tensor.expand(len(input), *self.tensor.shape)


class GaussianNoise(nn.Module):
    """Add normal noise while training.

    Shapes:
        input: (N, *); returns (N, *)
    """

    def __init__(self, std: float = 0.1) -> None:
        super().__init__()
        self.std = std

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return input
        return input + torch.randn_like(input) * self.std
