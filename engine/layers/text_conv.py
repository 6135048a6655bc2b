"""Convolutions of several widths over a text, each summed up over time."""

from __future__ import annotations

import torch
from torch import nn

from engine.layers.peaks import chunk_greatest, k_greatest


class TextConv(nn.Module):
    """Look for patterns of several widths in a text (Kim 2014).

    `pooling` says what is kept of each pattern: max, mean, kmax (the k greatest in
    their order) or chunk (the greatest of each of k parts). Windows that reach beyond
    the text are left aside; a text shorter than a window is filled up with zeros.

    Shapes:
        input: (N, T, features); lengths: (N,)
        returns (N, widths * channels), with kmax and chunk k times as many
    """

    def __init__(
        self,
        features: int,
        out_channels: int,
        kernel_sizes: tuple[int, ...] = (2, 3, 4),
        pooling: str = "max",
        k: int = 2,
    ) -> None:
        super().__init__()
        self.widths = kernel_sizes
        self.pooling = pooling
        self.k = k if pooling in ("kmax", "chunk") else 1
        self.convs = nn.ModuleList(
            nn.Conv1d(features, out_channels, width) for width in kernel_sizes
        )

    def forward(
        self, input: torch.Tensor, lengths: torch.Tensor | None = None
    ) -> torch.Tensor:
        steps = torch.arange(input.size(1), device=input.device)
        if lengths is None:
            lengths = torch.full((len(input),), input.size(1), device=input.device)
        lengths = lengths.clamp(min=1)
        behind = (steps >= lengths[:, None])[:, None]
        text = input.transpose(1, 2).masked_fill(behind, 0.0)
        kept = []
        for width, conv in zip(self.widths, self.convs, strict=True):
            filled = nn.functional.pad(text, (0, width + self.k - 2))
            found = conv(filled).relu()
            windows = (lengths - width + 1).clamp(min=1)
            kept.append(self.pool(found, windows).flatten(1))
        return torch.cat(kept, 1)

    def pool(self, found: torch.Tensor, windows: torch.Tensor) -> torch.Tensor:
        """Keep of (N, channels, places) what the pooling says: (N, channels, k)."""
        places = torch.arange(found.size(2), device=found.device)
        real = (places < windows[:, None])[:, None]
        if self.pooling == "mean":
            total = found.masked_fill(~real, 0.0).sum(2, keepdim=True)
            return total / windows[:, None, None]
        if self.pooling == "chunk":
            return chunk_greatest(found, windows, self.k)
        if self.pooling == "kmax":
            return k_greatest(found, real, self.k)
        return found.masked_fill(~real, -1.0).amax(2, keepdim=True)
