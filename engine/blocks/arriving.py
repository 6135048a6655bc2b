"""What blocks ask of the tensors that arrive, and how they say that another is needed."""

from __future__ import annotations

from math import isqrt

from engine.graph.block import Block, declared_blocks
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


def space(block: Block, x: TensorSpec, sides: int) -> tuple[Size, tuple[Size, ...]]:
    """Channels and sides of what arrives: one side is a length, two are an image's, three a volume's.

    Raises:
        BlockError: It has another number of sides (`wrong_rank`) or no real numbers (`wrong_dtype`).
    """
    real(block, x)
    if len(x.sizes) != sides + 1:
        raise other_rank(block, x, sides)
    return x.sizes[0], x.sizes[1:]


def other_rank(block: Block, x: TensorSpec, sides: int, instead: str = "") -> BlockError:
    """The error that samples with so many sides are wanted.

    Args:
        instead: A block that takes what arrives with the same settings. Without one the block of the same family is
            offered where more sides arrive than it takes, and a Reshape where fewer do.
    """
    fix = _reshaped(x, sides)
    if not instead and fix is None:
        instead = _relative(block, len(x.sizes) - 1)
    if instead:
        value = {name: given for name, given in block.params.items() if not isinstance(given, tuple)}
        known = {setting.name for setting in declared_blocks()[instead].settings}
        value = {name: given for name, given in value.items() if name in known}
        fix = Fix("substitute", "Use {instead} instead", name=instead, value=value, args={"instead": instead})
    return BlockError(
        {
            1: "{type} works on channels along a line",
            2: "{type} works on images",
            3: "{type} works on volumes",
        }[sides],
        code="wrong_rank",
        port="input",
        why={
            1: "it needs channels × length a sample, and is given {shape}",
            2: "it needs channels × height × width a sample, and is given {shape}",
            3: "it needs channels × depth × height × width a sample, and is given {shape}",
        }[sides],
        mend="Use {instead}"
        if instead
        else "Put it before Flatten, or make the features an image with Reshape"
        if len(x.sizes) == 1 and sides == 2
        else {
            1: "Make its input channels × length with Reshape",
            2: "Make its input channels × height × width with Reshape",
            3: "Make its input channels × depth × height × width with Reshape",
        }[sides],
        fix=fix,
        type=block.type_name(),
        shape=str(x),
        instead=instead,
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
        fix=Fix("insert", "Insert Permute", name="Permute", value={"dims": [0, 2, 1]})
        if len(x.sizes) == 2 and isinstance(x.sizes[1], int)
        else None,
        type=block.type_name(),
        size=str(x.sizes[0]),
    )


def _relative(block: Block, sides: int) -> str:
    """The block of the same name for another number of sides, such as Conv3d for Conv2d, or ""."""
    name = f"{block.type_name()[:-2]}{sides}d"
    return name if name in declared_blocks() and block.type_name()[-2:] in ("1d", "2d", "3d") else ""


def _reshaped(x: TensorSpec, sides: int) -> Fix | None:
    """What has one side too few can be seen as one channel, and features whose number is a square as a picture."""
    known = [size for size in x.sizes if isinstance(size, int)]
    if len(known) == len(x.sizes) == sides:
        return _insert_reshape([1, *known])
    if len(known) == len(x.sizes) == 1 and sides == 2:
        side = isqrt(known[0])
        if side > 1 and side * side == known[0]:
            return _insert_reshape([1, side, side])
    return None


def _insert_reshape(shape: list[int]) -> Fix:
    told = " × ".join(map(str, shape))
    return Fix("insert", "Insert Reshape to {shape}", name="Reshape", value={"shape": shape}, args={"shape": told})
