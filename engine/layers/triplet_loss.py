"""The loss of distances between samples of the same and of other classes."""

from __future__ import annotations

import torch
from torch import nn


class BatchTripletMarginLoss(nn.Module):
    """Draw samples of a class together, and push others `margin` further away.

    Its triplets are found in the batch: an anchor, another of its class, and one of
    another class. With `triplets` hard each anchor has one: the farthest of its class
    and the nearest of the others. With all the mean is over every triplet that is not
    yet right. Without any it is 0.

    Shapes:
        input: (N, ...), taken as N vectors; target: (N,), classes; returns ()
    """

    def __init__(self, margin: float = 1.0, triplets: str = "hard") -> None:
        super().__init__()
        self.margin, self.triplets = margin, triplets

    def forward(self, input: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        points = input.reshape(len(input), -1)
        far = nn.functional.pairwise_distance(points[:, None], points[None])
        alike = target[:, None] == target[None]
        others = ~torch.eye(len(target), dtype=torch.bool, device=target.device)
        if self.triplets == "hard":
            whole = (alike & others).any(1) & ~alike.all(1)
            farthest = far.masked_fill(~(alike & others), -1.0).amax(1)
            nearest = far.masked_fill(alike, torch.inf).amin(1)
            losses = (farthest[whole] - nearest[whole] + self.margin).relu()
        else:
            anchor, positive = (alike & others).nonzero(as_tuple=True)
            losses = far[anchor, positive][:, None] - far[anchor] + self.margin
            losses = losses[~alike[anchor] & (losses > 0)]
        return losses.mean() if len(losses) else points.sum() * 0.0
