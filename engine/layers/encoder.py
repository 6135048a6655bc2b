"""What reads a sequence into a memory and one vector."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class Encoder(nn.Module):
    """Read a sequence: a memory of every step, and a state of fixed length.

    `kind` is rnn, lstm, gru, birnn, bilstm, bigru, cnn or transformer. The state is
    the last state of the upper layer (of an lstm with its cell), or of cnn and
    transformer the mean of the memory.

    Shapes:
        input: (N, T, features); lengths: (N,)
        returns memory: (N, T, size), state: (N, state size)
    """

    def __init__(
        self,
        features: int,
        hidden_size: int,
        kind: str = "gru",
        num_layers: int = 1,
        dropout: float = 0.0,
        kernel_size: int = 3,
        heads: int = 4,
    ) -> None:
        super().__init__()
        self.kind = kind
        self.dropout = nn.Dropout(dropout)
        if kind == "cnn":
            self.enter = nn.Linear(features, hidden_size)
            self.layers = nn.ModuleList(
                nn.Conv1d(hidden_size, hidden_size, kernel_size, padding="same")
                for _ in range(num_layers)
            )
        elif kind == "transformer":
            self.enter = nn.Linear(features, hidden_size)
            self.layers = nn.ModuleList(
                nn.TransformerEncoderLayer(
                    hidden_size, heads, 4 * hidden_size, dropout, batch_first=True
                )
                for _ in range(num_layers)
            )
        else:
            cells = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}
            self.reader = cells[kind.removeprefix("bi")](
                features,
                hidden_size,
                num_layers,
                batch_first=True,
                dropout=dropout if num_layers > 1 else 0.0,
                bidirectional=kind.startswith("bi"),
            )

    def forward(
        self, input: torch.Tensor, lengths: torch.Tensor | None = None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        if self.kind not in ("cnn", "transformer"):
            return self.read(input, lengths)
        steps = torch.arange(input.size(1), device=input.device)
        if lengths is None:
            lengths = torch.full((len(input),), input.size(1), device=input.device)
        lengths = lengths.clamp(min=1)
        behind = (steps >= lengths[:, None])[:, :, None]
        memory = self.enter(input)
        if self.kind == "cnn":
            for layer in self.layers:
                seen = layer(memory.masked_fill(behind, 0.0).transpose(1, 2))
                memory = memory + self.dropout(seen.transpose(1, 2).relu())
        else:
            memory = memory + positions(memory)
            for layer in self.layers:
                memory = layer(memory, src_key_padding_mask=behind[:, :, 0])
        memory = memory.masked_fill(behind, 0.0)
        return memory, memory.sum(1) / lengths[:, None]

    def read(
        self, input: torch.Tensor, lengths: torch.Tensor | None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Go through the real steps, and take what the upper layer holds then."""
        given: Any = input
        if lengths is not None:
            real = lengths.clamp(min=1).cpu()
            given = pack_padded_sequence(
                input, real, batch_first=True, enforce_sorted=False
            )
        memory, last = self.reader(given)
        if lengths is not None:
            steps = input.size(1)
            memory, _ = pad_packed_sequence(
                memory, batch_first=True, total_length=steps
            )
        upper = 2 if self.kind.startswith("bi") else 1
        parts = last if isinstance(last, tuple) else (last,)
        state = torch.cat(
            [part[-upper:].transpose(0, 1).flatten(1) for part in parts], 1
        )
        return memory, state


def positions(input: torch.Tensor) -> torch.Tensor:
    """Waves that tell each step its place (Vaswani et al. 2017): (T, size)."""
    steps, size = input.shape[1:]
    place = torch.arange(steps, device=input.device)[:, None]
    rates = 10000 ** (-torch.arange(0, size, 2, device=input.device) / size)
    waves = torch.stack([(place * rates).sin(), (place * rates).cos()], 2)
    return waves.flatten(1)[:, :size]
