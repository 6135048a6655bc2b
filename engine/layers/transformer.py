"""torch's attention layers with lengths instead of masks."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn


def is_behind(
    memory: torch.Tensor, lengths: torch.Tensor | None
) -> torch.Tensor | None:
    """Tell which steps are padding: (N, T), bool; None where all are real."""
    if lengths is None:
        return None
    steps = torch.arange(memory.size(1), device=memory.device)
    return steps >= lengths.clamp(min=1)[:, None]


def is_later(query: torch.Tensor, memory: torch.Tensor) -> torch.Tensor:
    """Tell which steps of the memory come after each of the query: (L, T), bool."""
    steps = torch.arange(memory.size(1), device=query.device)
    return steps > torch.arange(query.size(1), device=query.device)[:, None]


class MultiheadAttention(nn.MultiheadAttention):
    """Attention in several projections side by side; without a key, to itself.

    Shapes:
        query: (N, L, embed_dim); key: (N, T, kdim); value: (N, T, vdim);
        lengths: (N,) of key and value
        returns output: (N, L, embed_dim), weights: (N, L, T)
    """

    def __init__(
        self,
        embed_dim: int,
        num_heads: int,
        causal: bool = False,
        average_attn_weights: bool = True,
        **options: Any,
    ) -> None:
        super().__init__(embed_dim, num_heads, batch_first=True, **options)
        self.causal = causal
        self.average_attn_weights = average_attn_weights

    def forward(  # type: ignore[override]
        self,
        query: torch.Tensor,
        key: torch.Tensor | None = None,
        value: torch.Tensor | None = None,
        lengths: torch.Tensor | None = None,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        key = query if key is None else key
        output, weights = super().forward(
            query,
            key,
            key if value is None else value,
            key_padding_mask=is_behind(key, lengths),
            attn_mask=is_later(query, key) if self.causal else None,
            average_attn_weights=self.average_attn_weights,
        )
        assert weights is not None
        return output, weights


class TransformerEncoderLayer(nn.TransformerEncoderLayer):
    """Self-attention, then a small network at each step.

    Shapes:
        input: (N, T, d_model); lengths: (N,); returns (N, T, d_model)
    """

    def __init__(
        self, d_model: int, nhead: int, causal: bool = False, **options: Any
    ) -> None:
        super().__init__(d_model, nhead, batch_first=True, **options)
        self.causal = causal

    def forward(  # type: ignore[override]
        self, input: torch.Tensor, lengths: torch.Tensor | None = None
    ) -> torch.Tensor:
        mask = is_later(input, input) if self.causal else None
        behind = is_behind(input, lengths)
        output = super().forward(input, mask, behind, is_causal=False)
        return output if behind is None else output.masked_fill(behind[:, :, None], 0.0)


class TransformerDecoderLayer(nn.TransformerDecoderLayer):
    """Self-attention to what is before, attention to a memory, and a small network.

    Shapes:
        target: (N, L, d_model); memory: (N, T, d_model); lengths: (N,) of the memory
        returns (N, L, d_model)
    """

    def __init__(self, d_model: int, nhead: int, **options: Any) -> None:
        super().__init__(d_model, nhead, batch_first=True, **options)

    def forward(  # type: ignore[override]
        self,
        target: torch.Tensor,
        memory: torch.Tensor,
        lengths: torch.Tensor | None = None,
    ) -> torch.Tensor:
        later = is_later(target, target)
        behind = is_behind(memory, lengths)
        return super().forward(
            target, memory, tgt_mask=later, memory_key_padding_mask=behind
        )


class TransformerEncoder(nn.Module):
    """Several encoder layers, one on the other.

    Shapes:
        input: (N, T, d_model); lengths: (N,); returns (N, T, d_model)
    """

    def __init__(
        self, d_model: int, nhead: int, num_layers: int, **options: Any
    ) -> None:
        super().__init__()
        layers = [
            TransformerEncoderLayer(d_model, nhead, **options)
            for _ in range(num_layers)
        ]
        self.layers = nn.ModuleList(layers)

    def forward(
        self, input: torch.Tensor, lengths: torch.Tensor | None = None
    ) -> torch.Tensor:
        for layer in self.layers:
            input = layer(input, lengths)
        return input


class TransformerDecoder(nn.Module):
    """Several decoder layers, one on the other.

    Shapes:
        target: (N, L, d_model); memory: (N, T, d_model); lengths: (N,) of the memory
        returns (N, L, d_model)
    """

    def __init__(
        self, d_model: int, nhead: int, num_layers: int, **options: Any
    ) -> None:
        super().__init__()
        layers = [
            TransformerDecoderLayer(d_model, nhead, **options)
            for _ in range(num_layers)
        ]
        self.layers = nn.ModuleList(layers)

    def forward(
        self,
        target: torch.Tensor,
        memory: torch.Tensor,
        lengths: torch.Tensor | None = None,
    ) -> torch.Tensor:
        for layer in self.layers:
            target = layer(target, memory, lengths)
        return target


class PositionalEncoding(nn.Module):
    """Add to each step what tells its place: waves, or learned vectors.

    Shapes:
        input: (N, T, features); returns (N, T, features)
    """

    def __init__(
        self,
        features: int,
        kind: str = "sine",
        max_len: int = 512,
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        if kind == "learned":
            self.places = nn.Parameter(torch.randn(max_len, features) * 0.02)
            return
        place = torch.arange(max_len)[:, None]
        rates = 10000 ** (-torch.arange(0, features, 2) / features)
        waves = torch.stack([(place * rates).sin(), (place * rates).cos()], 2)
        table = waves.flatten(1)[:, :features]
        self.register_buffer("places", table, persistent=False)

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        output: torch.Tensor = self.dropout(input + self.places[: input.size(1)])
        return output


class DotAttention(nn.Module):
    """Weigh values by the product of query and key.

    Shapes:
        query: (N, L, D); key: (N, T, D); value: (N, T, V); lengths: (N,)
        returns output: (N, L, V), weights: (N, L, T)
    """

    def __init__(self, scaled: bool = True, causal: bool = False) -> None:
        super().__init__()
        self.scaled = scaled
        self.causal = causal

    def forward(
        self,
        query: torch.Tensor,
        key: torch.Tensor,
        value: torch.Tensor | None = None,
        lengths: torch.Tensor | None = None,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        scores = query @ key.transpose(1, 2)
        if self.scaled:
            scores = scores / query.size(2) ** 0.5
        behind = is_behind(key, lengths)
        if behind is not None:
            scores = scores.masked_fill(behind[:, None], float("-inf"))
        if self.causal:
            scores = scores.masked_fill(is_later(query, key), float("-inf"))
        weights = scores.softmax(2)
        return weights @ (key if value is None else value), weights


class AdditiveAttention(nn.Module):
    """Weigh values by a small network that sees query and key (Bahdanau).

    Shapes:
        query: (N, L, Q); key: (N, T, K); value: (N, T, V); lengths: (N,)
        returns output: (N, L, V), weights: (N, L, T)
    """

    def __init__(self, query_size: int, key_size: int, hidden_size: int) -> None:
        super().__init__()
        self.of_query = nn.Linear(query_size, hidden_size, bias=False)
        self.of_key = nn.Linear(key_size, hidden_size, bias=False)
        self.score = nn.Linear(hidden_size, 1, bias=False)

    def forward(
        self,
        query: torch.Tensor,
        key: torch.Tensor,
        value: torch.Tensor | None = None,
        lengths: torch.Tensor | None = None,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        joined = self.of_query(query)[:, :, None] + self.of_key(key)[:, None]
        scores = self.score(joined.tanh()).squeeze(3)
        behind = is_behind(key, lengths)
        if behind is not None:
            scores = scores.masked_fill(behind[:, None], float("-inf"))
        weights = scores.softmax(2)
        return weights @ (key if value is None else value), weights
