"""What makes one vector out of a sequence, and never reads its padding."""

from __future__ import annotations

import torch
from torch import nn


def is_real(input: torch.Tensor, lengths: torch.Tensor | None) -> torch.Tensor:
    """Tell which steps are real.

    Shapes:
        input: (N, T, features); lengths: (N,); returns (N, T, 1), bool
    """
    steps = torch.arange(input.size(1), device=input.device)
    if lengths is None:
        lengths = torch.full((len(input),), input.size(1), device=input.device)
    return (steps < lengths.clamp(min=1)[:, None])[:, :, None]


class LastState(nn.Module):
    """The last real step; of a bidirectional sequence the backward half's first.

    Shapes:
        input: (N, T, features); lengths: (N,); returns (N, features)
    """

    def __init__(self, bidirectional: bool = False) -> None:
        super().__init__()
        self.bidirectional = bidirectional

    def forward(
        self, input: torch.Tensor, lengths: torch.Tensor | None = None
    ) -> torch.Tensor:
        last = input[:, -1]
        if lengths is not None:
            samples = torch.arange(len(input), device=input.device)
            last = input[samples, lengths.clamp(min=1) - 1]
        if self.bidirectional:
            half = input.size(2) // 2
            return torch.cat([last[:, :half], input[:, 0, half:]], dim=1)
        return last


class MaskedMean(nn.Module):
    """The mean over the real steps.

    Shapes:
        input: (N, T, features); lengths: (N,); returns (N, features)
    """

    def forward(
        self, input: torch.Tensor, lengths: torch.Tensor | None = None
    ) -> torch.Tensor:
        real = is_real(input, lengths)
        return input.masked_fill(~real, 0.0).sum(1) / real.sum(1)


class MaskedMax(nn.Module):
    """The greatest of each feature over the real steps.

    Shapes:
        input: (N, T, features); lengths: (N,); returns (N, features)
    """

    def forward(
        self, input: torch.Tensor, lengths: torch.Tensor | None = None
    ) -> torch.Tensor:
        real = is_real(input, lengths)
        return input.masked_fill(~real, float("-inf")).amax(1)
