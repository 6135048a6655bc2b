"""Recurrent layers as torch has them, with the state batch first, and with lengths."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class RNN(nn.RNN):
    """A simple recurrent network, batch first.

    Shapes:
        input: (N, T, features); state: (N, layers, hidden); lengths: (N,)
        returns output: (N, T, directions * hidden), state: (N, layers, hidden)
    """

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        num_layers: int = 1,
        nonlinearity: str = "tanh",
        bias: bool = True,
        dropout: float = 0.0,
        bidirectional: bool = False,
        start: str = "torch",
    ) -> None:
        super().__init__(
            input_size,
            hidden_size,
            num_layers,
            nonlinearity,
            bias=bias,
            batch_first=True,
            dropout=dropout,
            bidirectional=bidirectional,
        )
        for name, weight in self.named_parameters():
            if start == "identity" and "_hh_" in name:
                nn.init.eye_(weight) if weight.dim() == 2 else nn.init.zeros_(weight)
            elif start == "orthogonal" and name.startswith("weight_hh"):
                nn.init.orthogonal_(weight)

    def forward(  # type: ignore[override]
        self,
        input: torch.Tensor,
        state: torch.Tensor | None = None,
        lengths: torch.Tensor | None = None,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        first = None if state is None else state.transpose(0, 1).contiguous()
        output, last = super().forward(packed(input, lengths), first)
        return padded(output, input, lengths), last.transpose(0, 1)


class GRU(nn.GRU):
    """Gated recurrent units, batch first: h = (1 - z) * n + z * h_previous.

    Shapes:
        input: (N, T, features); state: (N, layers, hidden); lengths: (N,)
        returns output: (N, T, directions * hidden), state: (N, layers, hidden)
    """

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        num_layers: int = 1,
        bias: bool = True,
        dropout: float = 0.0,
        bidirectional: bool = False,
        memory: int | None = None,
    ) -> None:
        super().__init__(
            input_size,
            hidden_size,
            num_layers,
            bias=bias,
            batch_first=True,
            dropout=dropout,
            bidirectional=bidirectional,
        )
        for name, weight in self.named_parameters():
            if memory and name.startswith("bias"):
                kept = remembering(hidden_size, memory)
                weight.data[hidden_size : 2 * hidden_size] = kept * ("_ih_" in name)

    def forward(  # type: ignore[override]
        self,
        input: torch.Tensor,
        state: torch.Tensor | None = None,
        lengths: torch.Tensor | None = None,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        first = None if state is None else state.transpose(0, 1).contiguous()
        output, last = super().forward(packed(input, lengths), first)
        return padded(output, input, lengths), last.transpose(0, 1)


class LSTM(nn.LSTM):
    """Long short-term memory, batch first; its state is hidden state, then cell.

    Shapes:
        input: (N, T, features); state: (N, layers, hidden + cell); lengths: (N,)
        returns output: (N, T, directions * hidden), state: (N, layers, hidden + cell)
    """

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        num_layers: int = 1,
        bias: bool = True,
        dropout: float = 0.0,
        bidirectional: bool = False,
        proj_size: int = 0,
        memory: int | None = None,
    ) -> None:
        super().__init__(
            input_size,
            hidden_size,
            num_layers,
            bias=bias,
            batch_first=True,
            dropout=dropout,
            bidirectional=bidirectional,
            proj_size=proj_size,
        )
        for name, weight in self.named_parameters():
            if memory and name.startswith("bias"):
                kept = remembering(hidden_size, memory)
                gates = torch.cat([-kept, kept]) * ("_ih_" in name)
                weight.data[: 2 * hidden_size] = gates

    def forward(  # type: ignore[override]
        self,
        input: torch.Tensor,
        state: torch.Tensor | None = None,
        lengths: torch.Tensor | None = None,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        first = None
        if state is not None:
            size = self.proj_size or self.hidden_size
            layers = state.transpose(0, 1)
            first = (layers[..., :size].contiguous(), layers[..., size:].contiguous())
        output, (hidden, cell) = super().forward(packed(input, lengths), first)
        last = torch.cat([hidden, cell], dim=2).transpose(0, 1)
        return padded(output, input, lengths), last


def packed(input: torch.Tensor, lengths: torch.Tensor | None) -> Any:
    """Leave out what is behind the end of each sequence."""
    if lengths is None:
        return input
    real = lengths.clamp(min=1).cpu()
    return pack_padded_sequence(input, real, batch_first=True, enforce_sorted=False)


def padded(
    output: Any, input: torch.Tensor, lengths: torch.Tensor | None
) -> torch.Tensor:
    """Fill up with zeros what was left out."""
    if lengths is not None:
        steps = input.size(1)
        output, _ = pad_packed_sequence(output, batch_first=True, total_length=steps)
    whole: torch.Tensor = output
    return whole


def remembering(units: int, steps: int) -> torch.Tensor:
    """Biases that let gates keep what they hold for up to so many steps."""
    return torch.log(torch.empty(units).uniform_(1, max(2, steps - 1)))
