"""What writes a sequence of tokens, one after another."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from engine.layers.attention import Attention
from engine.layers.encoder import positions

START = 1


class Decoder(nn.Module):
    """Write tokens, each from those before it and from what an encoder has read.

    In training the tokens before are those of the target (teacher forcing), with
    `teacher_forcing` below 1 partly the decoder's own; over `forcing_steps` batches
    their share falls to 0 in a straight line. The target is read one step
    late, so that no token is told before it is to be guessed.

    Shapes:
        target: (N, L), int64; state: (N, state_size); memory: (N, T, memory_size);
        lengths: (N,) of the memory
        returns logits: (N, L, tokens), and with attention weights: (N, heads, L, T)
    """

    trained: torch.Tensor

    def __init__(
        self,
        tokens: int,
        hidden_size: int,
        kind: str = "gru",
        attention: str = "none",
        state_size: int = 0,
        memory_size: int = 0,
        embedding_dim: int = 32,
        num_layers: int = 1,
        dropout: float = 0.0,
        heads: int = 4,
        feed: str = "first",
        teacher_forcing: float = 1.0,
        forcing_steps: int | None = None,
    ) -> None:
        super().__init__()
        self.kind = kind
        self.feed = feed
        self.teacher_forcing = teacher_forcing
        self.forcing_steps = forcing_steps
        if forcing_steps:
            self.register_buffer("trained", torch.zeros((), dtype=torch.long))
        self.hidden_size = hidden_size
        self.attends = attention != "none"
        width = hidden_size if kind == "transformer" else embedding_dim
        self.embedding = nn.Embedding(tokens, width, padding_idx=0)
        self.dropout = nn.Dropout(dropout)
        seen = memory_size if self.attends else 0
        if self.attends:
            self.attention = Attention(hidden_size, memory_size, attention, heads)
        if kind == "transformer":
            self.layers = nn.ModuleList(
                nn.TransformerEncoderLayer(
                    hidden_size, heads, 4 * hidden_size, dropout, batch_first=True
                )
                for _ in range(num_layers)
            )
            if state_size:
                self.bridge = nn.Linear(state_size, hidden_size)
        else:
            cells: dict[str, Any] = {
                "rnn": nn.RNNCell,
                "lstm": nn.LSTMCell,
                "gru": nn.GRUCell,
            }
            context = state_size if feed == "every" else 0
            self.cells = nn.ModuleList(
                cells[kind](hidden_size if i else width + seen + context, hidden_size)
                for i in range(num_layers)
            )
            if state_size:
                self.parts = 2 if kind == "lstm" else 1
                sizes = num_layers * self.parts * hidden_size
                self.bridge = nn.Linear(state_size, sizes)
        self.answer = nn.Linear(hidden_size + seen, tokens)

    def forward(
        self,
        target: torch.Tensor,
        state: torch.Tensor | None = None,
        memory: torch.Tensor | None = None,
        lengths: torch.Tensor | None = None,
    ) -> Any:
        share = self.told_share() if self.training else 1.0
        if share < 1:
            with torch.no_grad():
                own = self.write(target, state, memory, lengths)[0].argmax(2)
            told = torch.rand(target.shape, device=target.device)
            target = torch.where(told < share, target, own)
        logits, weights = self.write(target, state, memory, lengths)
        return (logits, weights) if self.attends else logits

    def told_share(self) -> float:
        """The share of tokens told in this batch of training, which is counted."""
        if not self.forcing_steps:
            return self.teacher_forcing
        left = max(0.0, 1 - float(self.trained) / self.forcing_steps)
        self.trained.add_(1)
        return self.teacher_forcing * left

    def write(
        self,
        target: torch.Tensor,
        state: torch.Tensor | None,
        memory: torch.Tensor | None,
        lengths: torch.Tensor | None,
    ) -> tuple[torch.Tensor, torch.Tensor | None]:
        """Score every token at every step."""
        first = torch.full_like(target[:, :1], START)
        tokens = torch.cat([first, target[:, :-1]], 1)
        given = self.dropout(self.embedding(tokens))
        if self.kind == "transformer":
            return self.side_by_side(given, state, memory, lengths)
        return self.step_by_step(given, state, memory, lengths)

    def side_by_side(
        self,
        given: torch.Tensor,
        state: torch.Tensor | None,
        memory: torch.Tensor | None,
        lengths: torch.Tensor | None,
    ) -> tuple[torch.Tensor, torch.Tensor | None]:
        """Let every token look at those before it, then at the memory."""
        hidden = given + positions(given)
        if state is not None:
            hidden = hidden + self.bridge(state)[:, None]
        steps = given.size(1)
        later = torch.ones(steps, steps, dtype=torch.bool, device=given.device)
        for layer in self.layers:
            hidden = layer(hidden, src_mask=later.triu(1))
        weights = None
        if self.attends and memory is not None:
            seen, weights = self.attention(hidden, memory, lengths)
            hidden = torch.cat([hidden, seen], 2)
        return self.answer(hidden), weights

    def step_by_step(
        self,
        given: torch.Tensor,
        state: torch.Tensor | None,
        memory: torch.Tensor | None,
        lengths: torch.Tensor | None,
    ) -> tuple[torch.Tensor, torch.Tensor | None]:
        """Look with the state of the step before, then take the step."""
        hidden = self.begin(given, state)
        keys = None
        if self.attends and memory is not None:
            keys = self.attention.keys(memory)
        answers, looks = [], []
        for token in given.unbind(1):
            upper = hidden[-1][0] if self.kind == "lstm" else hidden[-1]
            read = [token]
            if self.attends and memory is not None:
                seen, weights = self.attention(upper[:, None], memory, lengths, keys)
                looks.append(weights)
                read.append(seen[:, 0])
            if self.feed == "every" and state is not None:
                read.append(state)
            below = torch.cat(read, 1)
            for i, cell in enumerate(self.cells):
                hidden[i] = cell(below, hidden[i])
                below = hidden[i][0] if self.kind == "lstm" else hidden[i]
                below = self.dropout(below)
            answers.append(torch.cat([below, *read[1:2]], 1) if self.attends else below)
        weights = torch.cat(looks, 2) if looks else None
        return self.answer(torch.stack(answers, 1)), weights

    def begin(self, given: torch.Tensor, state: torch.Tensor | None) -> list[Any]:
        """Bridge the encoder's state to one for each cell; zeros where none is."""
        if state is None:
            rest = given.new_zeros(len(given), self.hidden_size)
            return [(rest, rest) if self.kind == "lstm" else rest for _ in self.cells]
        parts = torch.chunk(self.bridge(state).tanh(), len(self.cells) * self.parts, 1)
        if self.kind == "lstm":
            return [(parts[i], parts[i + 1]) for i in range(0, len(parts), 2)]
        return list(parts)
