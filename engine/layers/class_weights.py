"""Weights that let rare classes count as much as common ones."""

from __future__ import annotations

import torch


def balanced_weights(targets: torch.Tensor, classes: int) -> torch.Tensor:
    """Weigh each class by n / (classes · its number among the n targets).

    A class that is not among them weighs as if it were there once.

    Shapes:
        targets: (N, ...), int64; returns (classes,), float32

    Source: King & Zeng 2001, as sklearn.utils.class_weight.compute_class_weight.
    """
    counts = torch.bincount(targets.flatten(), minlength=classes).clamp(min=1)
    return targets.numel() / (classes * counts)
