"""The loss of a sequence of tokens."""

from __future__ import annotations

import torch
from torch import nn


class TokenCrossEntropyLoss(nn.CrossEntropyLoss):
    """Cross entropy of every token that is not padding.

    Shapes:
        input: (N, T, tokens); target: (N, T), 0 where it is padding; returns ()
    """

    def __init__(self, label_smoothing: float = 0.0) -> None:
        super().__init__(ignore_index=0, label_smoothing=label_smoothing)

    def forward(self, input: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        return super().forward(input.flatten(0, 1), target.flatten())


class TokenCTCLoss(nn.CTCLoss):
    """Connectionist temporal classification; token 0 is the blank and the padding.

    Shapes:
        input: (N, T, tokens); target: (N, L), 0 where it is padding; returns ()
    """

    def forward(  # type: ignore[override]
        self, input: torch.Tensor, target: torch.Tensor
    ) -> torch.Tensor:
        steps = torch.full((len(input),), input.size(1), dtype=torch.long)
        tokens = torch.count_nonzero(target, dim=1)
        odds = input.log_softmax(2).transpose(0, 1)
        return super().forward(odds, target, steps, tokens)
