"""Attention: where to look in a memory, and what is seen there."""

from __future__ import annotations

import math

import torch
from torch import nn


class Attention(nn.Module):
    """Weigh the steps of a memory for each query, and sum up what they hold.

    `kind` says how a query q is compared with a step k of the memory:

    - additive: v tanh(W q + U k)
    - dot: q k, scaled_dot: q k / sqrt(size); k goes through a learned layer first
      where its size is another
    - general: q W k
    - multi_head: scaled_dot in several learned projections side by side

    Shapes:
        query: (N, L, query_size); memory: (N, T, memory_size); lengths: (N,)
        returns output: (N, L, memory_size), weights: (N, heads, L, T)
    """

    def __init__(
        self, query_size: int, memory_size: int, kind: str = "additive", heads: int = 1
    ) -> None:
        super().__init__()
        self.kind = kind
        self.heads = heads if kind == "multi_head" else 1
        if kind == "additive":
            self.of_query = nn.Linear(query_size, query_size, bias=False)
            self.of_memory = nn.Linear(memory_size, query_size, bias=False)
            self.score = nn.Linear(query_size, 1, bias=False)
        elif kind == "multi_head":
            self.of_query = nn.Linear(query_size, memory_size)
            self.of_memory = nn.Linear(memory_size, memory_size)
            self.of_value = nn.Linear(memory_size, memory_size)
            self.together = nn.Linear(memory_size, memory_size)
        elif kind == "general" or query_size != memory_size:
            self.of_memory = nn.Linear(memory_size, query_size, bias=False)

    def keys(self, memory: torch.Tensor) -> torch.Tensor:
        """What queries are compared with; once for all of them."""
        return self.of_memory(memory) if hasattr(self, "of_memory") else memory

    def forward(
        self,
        query: torch.Tensor,
        memory: torch.Tensor,
        lengths: torch.Tensor | None = None,
        keys: torch.Tensor | None = None,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        keys = self.keys(memory) if keys is None else keys
        if self.kind == "additive":
            joined = self.of_query(query)[:, :, None] + keys[:, None]
            scores = self.score(joined.tanh()).squeeze(3)[:, None]
            values = memory[:, None]
        elif self.kind == "multi_head":
            queries = self.split(self.of_query(query))
            keys = self.split(keys)
            scores = queries @ keys.transpose(2, 3) / math.sqrt(keys.size(3))
            values = self.split(self.of_value(memory))
        else:
            scores = (query @ keys.transpose(1, 2))[:, None]
            if self.kind == "scaled_dot":
                scores = scores / math.sqrt(query.size(2))
            values = memory[:, None]
        if lengths is not None:
            steps = torch.arange(memory.size(1), device=memory.device)
            behind = steps >= lengths.clamp(min=1)[:, None]
            scores = scores.masked_fill(behind[:, None, None], float("-inf"))
        weights = scores.softmax(3)
        seen = weights @ values
        output = seen.transpose(1, 2).flatten(2)
        if self.kind == "multi_head":
            output = self.together(output)
        return output, weights

    def split(self, tensor: torch.Tensor) -> torch.Tensor:
        """Give each head its share: (N, T, size) to (N, heads, T, size / heads)."""
        samples, steps, size = tensor.shape
        shares = tensor.reshape(samples, steps, self.heads, size // self.heads)
        return shares.transpose(1, 2)
