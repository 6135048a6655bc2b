"""Learning rates of their own for some layers."""

from __future__ import annotations

from typing import Any

from torch import nn


def parameter_groups(
    model: nn.Module, lr: float, scales: dict[str, float]
) -> list[dict[str, Any]]:
    """Group the weights that learn by the learning rate of their layer, `lr` first.

    Args:
        scales: Name of a layer, and by how much it multiplies the learning rate.
    """
    groups: dict[float, list[nn.Parameter]] = {}
    for name, weight in model.named_parameters():
        layers = (layer for layer in scales if name.startswith(f"{layer}."))
        scale = scales.get(next(layers, ""), 1.0)
        if weight.requires_grad:
            groups.setdefault(scale, []).append(weight)
    order = sorted(groups, key=lambda scale: scale != 1)
    return [{"params": groups[scale], "lr": lr * scale} for scale in order]
