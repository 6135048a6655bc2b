"""Tensors that are the same whatever goes in, as blocks: learned ones, tables of places, and plain numbers."""

from __future__ import annotations

import torch

from engine.blocks import CATALOGUE
from engine.graph.graph import Endpoint
from engine.program.from_module.drawing import Refusal
from engine.program.from_module.operation import Operation


def constant(operation: Operation, tensor: torch.Tensor, rank: int, feed: Endpoint, *, whole: bool = True) -> Endpoint:
    """The block that gives a tensor, each sample the same.

    Args:
        rank: Dimensions with the batch that are wanted. feed: A port of which the block takes the number of samples.
        whole: All its sizes are needed; else sizes of 1 do, where all its numbers are equal.
    """
    sample = _sample(operation, tensor, rank)
    parameter = operation.learned(tensor)
    if parameter is None and tensor.requires_grad:
        raise operation.unsupported(
            "one of its inputs is computed from learned numbers alone, or where nobody can look, as in torch.jit",
            "Let parameters meet the data as they are, in layers and functions that have a block",
        )
    value = float(sample.flatten()[0]) if sample.numel() else 0.0
    if parameter is None and sample.numel() and bool((sample == value).all()):
        sizes = tuple(sample.shape) if whole else (1,) * sample.dim()
        return number(operation, value, sizes, feed)
    if parameter is None:
        operation.remark(
            "fixed_numbers",
            "{operation} reads a table of numbers: it became a frozen Constant, whose numbers are in the weights only",
        )
    params: dict[str, object] = {"shape": tuple(sample.shape), "learned": True}
    weights = {"tensor": sample.detach().clone()}
    if parameter is None:
        return operation.drawn("Constant", "constant", (feed,), params, weights, frozen=True)
    before = operation.drawing.owners.get(id(parameter))
    if before is not None and operation.drawing.nodes[before.node].block == CATALOGUE["Constant"].of(params):
        return before
    return operation.learning("Constant", (feed,), params, weights, [parameter])


def number(operation: Operation, value: float, sizes: tuple[int, ...], feed: Endpoint) -> Endpoint:
    """The block that gives one number, everywhere."""
    params: dict[str, object] = {"shape": sizes, "value": value}
    return operation.drawn("Constant", "constant", (feed,), params)


def places(operation: Operation, x: torch.Tensor, table: torch.Tensor, feed: Endpoint) -> Endpoint | None:
    """The block that adds a table of places to a sequence; None where the tensor is none.

    It is none unless the table has a row for each step, and is learned, or made of the usual waves.
    """
    row = table[0] if table.dim() == 3 and len(table) == 1 else table
    if x.dim() != 3 or row.shape != x.shape[1:] or row.storage_offset() or not row.dtype.is_floating_point:
        return None
    steps, size = row.shape
    learned = operation.learned(table)
    if learned is not None and learned.numel() % size == 0 and learned.numel() >= row.numel():
        all_rows = learned.detach().reshape(-1, size)
        if not torch.equal(all_rows[:steps], row.detach()):
            return None
        params: dict[str, object] = {"kind": "learned", "max_len": len(all_rows)}
        weights = {"places": all_rows.clone()}
        return operation.learning("PositionalEncoding", (feed,), params, weights, [learned])
    if size > 1 and (row - waves(steps, size)).abs().max() < 1e-4:
        return operation.drawn("PositionalEncoding", "places", (feed,), {"max_len": max(512, steps)})
    return None


def waves(steps: int, size: int) -> torch.Tensor:
    """Sines and cosines of many lengths, as PositionalEncoding has them: (steps, size)."""
    rates = 10000 ** (-torch.arange(0, size, 2) / size)
    angles = torch.arange(steps)[:, None] * rates
    return torch.stack([angles.sin(), angles.cos()], 2).flatten(1)[:, :size]


def _sample(operation: Operation, tensor: torch.Tensor, rank: int) -> torch.Tensor:
    full = tensor.detach().reshape((1,) * (rank - tensor.dim()) + tuple(tensor.shape))
    sample = full[0]
    if rank < 2 or full.dim() > rank or not torch.equal(full, sample.expand_as(full)):
        raise Refusal(
            "{operation} reads a tensor of its own for each sample of the batch",
            code="mixes_samples",
            why="it has the sizes {sizes}, and what is the same whatever goes in is the same for each sample",
            mend="Make it for one sample, with the size 1 in the place of the batch",
            operation=operation.name,
            sizes=str(tuple(tensor.shape)),
        )
    return sample.float()
