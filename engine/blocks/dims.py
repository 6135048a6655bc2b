"""Dimensions counted as torch counts them: the batch is 0, and negative numbers count from the end."""

from __future__ import annotations

from engine.graph.errors import BlockError, Fix
from engine.graph.spec import TensorSpec


def axis_of_sample(dim: int, x: TensorSpec, setting: str, first: object = 1) -> int:
    """The dimension as a number from 1, the first of a sample.

    Args:
        setting: Name of the parameter that holds it, for the message and its fix.
        first: What the parameter is where it names the first dimension of a sample.

    Raises:
        BlockError: It is the batch (`mixes_samples`), or the tensor has no such dimension (`no_such_dim`).
    """
    rank = len(x.shape)
    fix = Fix("set", "Set {setting} to 1", name=setting, value=first, args={"setting": setting}) if rank > 1 else None
    if not -rank <= dim < rank:
        raise BlockError(
            "There is no dimension {dim}",
            code="no_such_dim",
            port="input",
            why="the tensor is {shape}: its dimensions are 0 (the batch) to {last}",
            mend="Set {setting} to 1 … {last}" if rank > 1 else "Feed it a tensor with more dimensions",
            fix=fix,
            dim=dim,
            shape=f"({', '.join(map(str, x.shape))})",
            last=rank - 1,
            setting=setting,
        )
    if dim % rank == 0:
        raise BlockError(
            "{setting} names the batch",
            code="mixes_samples",
            why="dimension {dim} of {shape} holds the samples, which must not be mixed",
            mend="Set {setting} to 1 or more" if rank > 1 else "Feed it a tensor with more dimensions",
            fix=fix,
            setting=setting,
            dim=dim,
            shape=f"({', '.join(map(str, x.shape))})",
        )
    return dim % rank
