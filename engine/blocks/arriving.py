"""What blocks ask of the tensors that arrive, and how they say that another is needed."""

from __future__ import annotations

from math import isqrt

from engine.graph.block import Block
from engine.graph.errors import BlockError, Fix
from engine.graph.sizes import Size
from engine.graph.spec import TensorSpec


def real(block: Block, x: TensorSpec, port: str = "input") -> TensorSpec:
    """The tensor itself, if its elements are real numbers.

    Raises:
        BlockError: They are indices (`wrong_dtype`).
    """
    if x.dtype == "float32":
        return x
    raise BlockError(
        "{type} computes with real numbers",
        code="wrong_dtype",
        port=port,
        why="the tensor that arrives is {dtype}: indices, of which sums and products mean nothing",
        mend="Feed it float32",
        type=block.type_name(),
        dtype=x.dtype,
    )


def image(block: Block, x: TensorSpec) -> tuple[Size, Size, Size]:
    """Channels, height and width of the pictures that arrive.

    Raises:
        BlockError: They are no pictures (`wrong_rank`) or not of real numbers (`wrong_dtype`).
    """
    real(block, x)
    if len(x.sizes) == 3:
        return x.sizes[0], x.sizes[1], x.sizes[2]
    raise BlockError(
        "{type} works on images",
        code="wrong_rank",
        port="input",
        why="it needs channels × height × width a sample, and is given {shape}",
        mend="Put it before Flatten, or make the features an image with Reshape"
        if len(x.sizes) == 1
        else "Make its input channels × height × width with Reshape",
        fix=_square(x),
        type=block.type_name(),
        shape=str(x),
    )


def channels(block: Block, x: TensorSpec) -> int:
    """The number of channels, the first size of a sample; weights need it as a number.

    Raises:
        BlockError: It is known only by name (`unknown_size`).
    """
    if isinstance(x.sizes[0], int):
        return x.sizes[0]
    raise BlockError(
        "{type} needs a fixed number of channels",
        code="unknown_size",
        port="input",
        why="its weights have one place for each channel, and the tensor has {size} of them",
        mend="Permute the dimensions so that a fixed one comes first",
        type=block.type_name(),
        size=str(x.sizes[0]),
    )


def _square(x: TensorSpec) -> Fix | None:
    """Features whose number is a square can be seen as a picture of one channel."""
    if len(x.sizes) == 1 and isinstance(x.sizes[0], int):
        side = isqrt(x.sizes[0])
        if side > 1 and side * side == x.sizes[0]:
            return Fix(
                "insert",
                "Insert Reshape to 1 × {side} × {side}",
                name="Reshape",
                value={"shape": [1, side, side]},
                args={"side": side},
            )
    return None
