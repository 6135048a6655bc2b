"""Recurrent cells written out by hand from their equations, one step at a time: the oracle."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn

from engine.training.job import Job
from engine.training.probes.time import SAMPLES


def cell(module: nn.Module, end: str, x: Tensor, h: Tensor, c: Tensor | None) -> tuple[Tensor, Tensor | None]:
    """One step of a layer, or of a cell module, whose names of weights have no end.

    Shapes:
        x: (features,); h: (size,); c: (hidden,) of an LSTM; or rows of them
    """
    weights = dict(module.named_parameters())
    zero = torch.zeros((), dtype=x.dtype)
    read = x @ weights[f"weight_ih{end}"].T + weights.get(f"bias_ih{end}", zero)
    kept = h @ weights[f"weight_hh{end}"].T + weights.get(f"bias_hh{end}", zero)
    if isinstance(module, nn.LSTM | nn.LSTMCell):
        i, f, g, o = (read + kept).chunk(4, -1)
        c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        h = torch.sigmoid(o) * torch.tanh(c)
        return (h @ weights[f"weight_hr{end}"].T if f"weight_hr{end}" in weights else h), c
    if isinstance(module, nn.GRU | nn.GRUCell):
        (r, z, n), (kept_r, kept_z, kept_n) = read.chunk(3, -1), kept.chunk(3, -1)
        r, z = torch.sigmoid(r + kept_r), torch.sigmoid(z + kept_z)
        return (1 - z) * torch.tanh(n + r * kept_n) + z * h, None
    return (torch.tanh if module.nonlinearity == "tanh" else torch.relu)(read + kept), None


class Unrolled:
    """One sample read by a recurrent module.

    Args:
        x: (T, features), its real steps. first: State of each layer and direction (layers · directions, size), of an
            LSTM with its cells.

    Attributes:
        hidden: For each layer and direction the hidden state of every step, in the order of the sample.
        output: (T, directions · size). last: As `first`, after the last step.
    """

    def __init__(self, module: nn.RNNBase, x: Tensor, first: tuple[Tensor, Tensor | None]) -> None:
        self.hidden: list[list[Tensor]] = []
        lasts: list[tuple[Tensor, Tensor | None]] = []
        ways = 2 if module.bidirectional else 1
        for layer in range(module.num_layers):
            for way in range(ways):
                place = layer * ways + way
                h, c = first[0][place], None if first[1] is None else first[1][place]
                states: dict[int, Tensor] = {}
                for t in reversed(range(len(x))) if way else range(len(x)):
                    h, c = cell(module, f"_l{layer}{'_reverse' * way}", x[t], h, c)
                    h.retain_grad()
                    states[t] = h
                self.hidden.append([states[t] for t in range(len(x))])
                lasts.append((h, c))
            x = torch.cat([torch.stack(states) for states in self.hidden[-ways:]], 1)
        self.output = x
        self.last = torch.stack([h for h, _ in lasts]), None if c is None else torch.stack([c for _, c in lasts])

    def gradients(self, place: int) -> Tensor:
        """Of the hidden states of a layer and direction: (T, size), 0 where nothing depends on one."""
        return torch.stack([torch.zeros_like(h) if h.grad is None else h.grad for h in self.hidden[place]])


def by_hand(module: nn.RNNBase, x: Tensor, lengths: Tensor | None) -> tuple[Tensor, list[Unrolled]]:
    """Padded output of a module that is unrolled for each sample without its padding."""
    size, lines = module.proj_size or module.hidden_size, module.num_layers * (2 if module.bidirectional else 1)
    cells = x.new_zeros(lines, module.hidden_size) if isinstance(module, nn.LSTM) else None
    real = [x.size(1)] * len(x) if lengths is None else lengths.clamp(min=1).tolist()
    ones = [Unrolled(module, row[:n], (x.new_zeros(lines, size), cells)) for row, n in zip(x, real, strict=True)]
    output = torch.stack([nn.functional.pad(one.output, (0, 0, 0, x.size(1) - len(one.output))) for one in ones])
    return output, ones


def expected(ones: list[Unrolled], place: int, *, from_the_end: bool) -> np.ndarray:
    """Mean norms by step, or counted back from the end of each sample."""
    norms = [one.gradients(place).double().norm(dim=1).numpy() * len(ones) for one in ones]
    norms = [row[::-1] if from_the_end else row for row in norms]
    return np.array([np.mean([row[t] for row in norms if t < len(row)]) for t in range(max(map(len, norms)))])


def backward_through(job: Job) -> None:
    """The whole network's loss on the first samples, by autograd."""
    batch = job.parts["train"].batch(0, SAMPLES)
    job.model.eval()
    job.loss(job.outputs(batch.inputs), batch.targets).backward()


def agrees(found: np.ndarray, wanted: np.ndarray, closeness: float) -> None:
    np.testing.assert_allclose(found, wanted, rtol=closeness, atol=closeness * 1e-3 * wanted.max())
