"""What is kept of values along time: the greatest few, or the greatest of each part."""

from __future__ import annotations

import torch
from torch import nn

from engine.layers.sequence import is_real


def k_greatest(values: torch.Tensor, real: torch.Tensor, k: int) -> torch.Tensor:
    """Keep the k greatest in their order, of equal ones the earlier; 0 where none is.

    Shapes:
        values: (N, channels, places); real: (N, 1, places), bool
        returns (N, channels, k)
    """
    missing = max(0, k - values.size(2))
    strength = values.masked_fill(~real, float("-inf"))
    strength = nn.functional.pad(strength, (0, missing), value=float("-inf"))
    order = strength.sort(dim=2, descending=True, stable=True)[1]
    first = order[:, :, :k].sort(dim=2)[0]
    return without_gaps(strength.gather(2, first))


def chunk_greatest(
    values: torch.Tensor, lengths: torch.Tensor, chunks: int
) -> torch.Tensor:
    """Keep the greatest of each of several parts of the real places; 0 where none is.

    Shapes:
        values: (N, channels, places); lengths: (N,), at least 1
        returns (N, channels, chunks)
    """
    places = torch.arange(values.size(2), device=values.device)
    part = places * chunks // lengths[:, None]
    parts = [
        values.masked_fill((part != i)[:, None], float("-inf")).amax(2)
        for i in range(chunks)
    ]
    return without_gaps(torch.stack(parts, 2))


def without_gaps(kept: torch.Tensor) -> torch.Tensor:
    """Write 0 where there was nothing to keep."""
    return kept.masked_fill(kept == float("-inf"), 0.0)


class KMaxPool(nn.Module):
    """The k greatest of each feature over the real steps, in their order.

    Shapes:
        input: (N, T, features); lengths: (N,); returns (N, k, features)
    """

    def __init__(self, k: int = 2) -> None:
        super().__init__()
        self.k = k

    def forward(
        self, input: torch.Tensor, lengths: torch.Tensor | None = None
    ) -> torch.Tensor:
        real = is_real(input, lengths).transpose(1, 2)
        return k_greatest(input.transpose(1, 2), real, self.k).transpose(1, 2)


class ChunkMaxPool(nn.Module):
    """The greatest of each feature in each of several parts of the real steps.

    Shapes:
        input: (N, T, features); lengths: (N,); returns (N, chunks, features)
    """

    def __init__(self, chunks: int = 2) -> None:
        super().__init__()
        self.chunks = chunks

    def forward(
        self, input: torch.Tensor, lengths: torch.Tensor | None = None
    ) -> torch.Tensor:
        real = is_real(input, lengths).sum((1, 2))
        kept = chunk_greatest(input.transpose(1, 2), real, self.chunks)
        return kept.transpose(1, 2)
