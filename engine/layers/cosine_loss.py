"""The loss of a direction."""

from __future__ import annotations

import torch
from torch import nn


class TargetCosineEmbeddingLoss(nn.CosineEmbeddingLoss):
    """One minus the cosine between answer and target: 0 where they point the same way.

    Shapes:
        input, target: (N, ...), taken as N vectors; returns ()
    """

    def forward(  # type: ignore[override]
        self, input: torch.Tensor, target: torch.Tensor
    ) -> torch.Tensor:
        alike = torch.ones(len(input), device=input.device)
        return super().forward(input.flatten(1), target.flatten(1), alike)
