"""The arithmetic of a window that slides over an image."""

from __future__ import annotations

from engine.graph.block import Block
from engine.graph.errors import BlockError, Fix
from engine.graph.sizes import Size, Symbol

Sides = tuple[int, int]


def sides(value: int | tuple[int, int]) -> Sides:
    """Height and width of a setting that may be one number for both."""
    return (value, value) if isinstance(value, int) else value


def positions(block: Block, size: Size, axis: int, *, kernel: int, stride: int, padding: int, dilation: int) -> Size:
    """How many places the window has on one axis: ⌊(size + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1.

    Args:
        axis: 0 for the height, 1 for the width; for the message.

    Raises:
        BlockError: The window is larger than the padded image (`kernel_too_large`).
    """
    span = dilation * (kernel - 1) + 1
    if isinstance(size, int) and span > size + 2 * padding:
        raise _too_large(block, size, axis, span, padding, dilation)
    return (size + (2 * padding - span)) // stride + 1


def positions_rounded_up(
    block: Block, size: Size, axis: int, *, kernel: int, stride: int, padding: int, dilation: int
) -> Size:
    """The same with the quotient rounded up; a last window that would begin beyond image and left padding is left out.

    Raises:
        BlockError: The window is larger than the padded image (`kernel_too_large`).
    """
    span = dilation * (kernel - 1) + 1
    if isinstance(size, int) and span > size + 2 * padding + stride - 1:
        raise _too_large(block, size, axis, span, padding, dilation)
    count = (size + (2 * padding - span + stride - 1)) // stride + 1
    beginning_inside = (size + (padding - 1)) // stride + 1
    if padding + stride <= span:
        return count
    if isinstance(count, int) and isinstance(beginning_inside, int):
        return min(count, beginning_inside)
    return count if count == beginning_inside else Symbol(((f"min({count}, {beginning_inside})", 1),))


def _too_large(block: Block, size: int, axis: int, span: int, padding: int, dilation: int) -> BlockError:
    largest = (size + 2 * padding - 1) // dilation + 1
    fix = Fix("set", "Set kernel_size to {largest}", name="kernel_size", value=largest, args={"largest": largest})
    return BlockError(
        "The window is larger than the image",
        code="kernel_too_large",
        port="input",
        why="the window spans a width of {span}, and the image {size} + 2 × {padding} padding"
        if axis
        else "the window spans a height of {span}, and the image {size} + 2 × {padding} padding",
        mend="Set kernel_size to {largest} or less, or raise padding",
        fix=fix if largest > 0 else None,
        span=span,
        size=size,
        padding=padding,
        largest=largest,
    )
