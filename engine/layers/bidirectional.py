"""A recurrent layer that reads a sequence both ways and merges what it saw."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from engine.layers.recurrent import GRU, LSTM, RNN


class Bidirectional(nn.Module):
    """One layer reads from the start, one from the end of what is real.

    Shapes:
        input: (N, T, features); lengths: (N,)
        returns (N, T, hidden), or (N, T, 2 * hidden) where both stand side by side
    """

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        cell: str = "lstm",
        merge: str = "concat",
        num_layers: int = 1,
        bias: bool = True,
        dropout: float = 0.0,
        memory: int | None = None,
    ) -> None:
        super().__init__()
        self.merge = merge
        cells: dict[str, Any] = {"rnn": RNN, "lstm": LSTM, "gru": GRU}
        options: dict[str, Any] = {"bias": bias, "dropout": dropout}
        if cell != "rnn":
            options["memory"] = memory
        self.both = cells[cell](
            input_size, hidden_size, num_layers, bidirectional=True, **options
        )

    def forward(
        self, input: torch.Tensor, lengths: torch.Tensor | None = None
    ) -> torch.Tensor:
        output: torch.Tensor = self.both(input, lengths=lengths)[0]
        if self.merge == "concat":
            return output
        forth, back = output.chunk(2, dim=2)
        if self.merge == "product":
            return forth * back
        return forth + back if self.merge == "sum" else (forth + back) / 2
