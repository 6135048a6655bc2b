"""The same kind of part several times in a row."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn


class Repeated(nn.ModuleList):
    """Rounds in a row: what leaves one enters the next.

    Args:
        rounds: The parts. times: How often all of them are gone through, each time
            with the same weights. carried: How many tensors leave a part; others,
            such as lengths, enter every part as they are.
    """

    def __init__(
        self, rounds: Sequence[nn.Module], times: int = 1, carried: int = 1
    ) -> None:
        super().__init__(rounds)
        self.times = times
        self.carried = carried

    def forward(
        self, *tensors: torch.Tensor
    ) -> torch.Tensor | tuple[torch.Tensor, ...]:
        """What leaves the last round."""
        values, others = tensors[: self.carried], tensors[self.carried :]
        for _ in range(self.times):
            for part in self:
                result = part(*values, *others)
                values = (result,) if isinstance(result, torch.Tensor) else result
        return values[0] if self.carried == 1 else values
