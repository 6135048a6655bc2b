"""Recurrent layers as torch has them, with the state batch first, lengths, and initial values for a long memory."""

from __future__ import annotations

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
    """Long short-term memory, batch first; its state is the hidden state, then the cell.

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
            sizes = [self.proj_size or self.hidden_size, self.hidden_size]
            hidden, cell = state.transpose(0, 1).split(sizes, dim=2)
            first = (hidden.contiguous(), cell.contiguous())
        output, (hidden, cell) = super().forward(packed(input, lengths), first)
        last = torch.cat([hidden, cell], dim=2).transpose(0, 1)
        return padded(output, input, lengths), last


def packed(input: torch.Tensor, lengths: torch.Tensor | None) -> torch.Tensor:
    """Leave out what is behind the end of each sequence."""
    if lengths is None:
        return input
    real = lengths.clamp(min=1).cpu()
    sequence = pack_padded_sequence(input, real, batch_first=True, enforce_sorted=False)
    return sequence  # type: ignore[return-value]


def padded(
    output: torch.Tensor, input: torch.Tensor, lengths: torch.Tensor | None
) -> torch.Tensor:
    """Fill up with zeros what was left out."""
    if lengths is None:
        return output
    sequence: torch.Tensor = pad_packed_sequence(  # type: ignore[assignment]
        output,  # type: ignore[arg-type]
        batch_first=True,
        total_length=input.size(1),
    )[0]
    return sequence


def remembering(units: int, steps: int) -> torch.Tensor:
    """Biases that let gates keep what they hold for up to so many steps."""
    return torch.log(torch.empty(units).uniform_(1, max(2, steps - 1)))
