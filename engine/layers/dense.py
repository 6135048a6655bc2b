"""Fully connected layers with gates, or with several pieces."""

from __future__ import annotations

import torch
from torch import nn

FUNCTIONS = {
    "relu": torch.relu,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
    "gelu": nn.functional.gelu,
}


class Highway(nn.Module):
    """Layers that choose for each number how much of it they change.

    Shapes:
        input: (N, *, features); returns (N, *, features)
    """

    def __init__(
        self,
        features: int,
        num_layers: int = 1,
        activation: str = "relu",
        gate_bias: float = -1.0,
    ) -> None:
        super().__init__()
        self.activation = activation
        self.transforms = nn.ModuleList(
            nn.Linear(features, features) for _ in range(num_layers)
        )
        gates = [nn.Linear(features, features) for _ in range(num_layers)]
        for gate in gates:
            nn.init.constant_(gate.bias, gate_bias)
        self.gates = nn.ModuleList(gates)

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        for transform, gate in zip(self.transforms, self.gates, strict=True):
            opened = torch.sigmoid(gate(input))
            changed = FUNCTIONS[self.activation](transform(input))
            input = changed * opened + input * (1 - opened)
        return input


class Maxout(nn.Module):
    """The greatest of several linear functions of the input.

    Shapes:
        input: (N, *, in_features); returns (N, *, out_features)
    """

    def __init__(
        self, in_features: int, out_features: int, pieces: int = 2, bias: bool = True
    ) -> None:
        super().__init__()
        self.pieces = pieces
        self.linear = nn.Linear(in_features, out_features * pieces, bias)

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.linear(input)
        return found.reshape(*found.shape[:-1], -1, self.pieces).amax(-1)
