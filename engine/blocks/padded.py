"""What becomes of a padded dimension where dimensions move, and what must not be counted in."""

from __future__ import annotations

from dataclasses import replace

from engine.graph.block import Block
from engine.graph.errors import BlockError, Fix
from engine.graph.sizes import Size, product
from engine.graph.spec import TensorSpec


def padded_axis(x: TensorSpec) -> int:
    """The padded dimension as torch counts it, 1 the first of a sample; 0 where all is real."""
    return x.padding.dim + 1 if x.padding else 0


def rearranged(x: TensorSpec, sizes: tuple[Size, ...], axis: int) -> TensorSpec:
    """The tensor in other sizes, in which the padded dimension stands somewhere else.

    Args:
        axis: Where it stands now, 1 the first of a sample; 0 where it is no more.
    """
    padding = replace(x.padding, dim=axis - 1) if x.padding and axis else None
    return replace(x, sizes=sizes, padding=padding)


def padded_as_one(result: TensorSpec, xs: tuple[TensorSpec, ...]) -> TensorSpec:
    """What several tensors of as many dimensions make, padded where the first of them is that is padded."""
    for x in xs:
        if x.padding is not None and x.sizes[x.padding.dim] == result.sizes[x.padding.dim]:
            return result.padded_by(x.padding)
    return result.padded_by(None)


def regrouped(x: TensorSpec, sizes: tuple[Size, ...]) -> TensorSpec:
    """The same numbers in the same order in other sizes; padding stays where its dimension is still one of its own."""
    if x.padding is None:
        return rearranged(x, sizes, 0)
    before, size = product(x.sizes[: x.padding.dim]), x.sizes[x.padding.dim]
    found = (i + 1 for i, other in enumerate(sizes) if other == size and product(sizes[:i]) == before)
    return rearranged(x, sizes, next(found, 0))


def not_padded(block: Block, x: TensorSpec, axis: int, port: str = "input", fix: Fix | None = None) -> None:
    """See that nothing mixes what a sample says with what only fills it up.

    Args:
        axis: The dimension along which the block mixes, 1 the first of a sample.
        fix: The block that knows the lengths.

    Raises:
        BlockError: That dimension is padded (`mixes_padding`).
    """
    if padded_axis(x) != axis:
        return
    raise BlockError(
        "{type} would count the padding in",
        code="mixes_padding",
        port=port,
        why="dimension {dim} has {size} places, of which a short sample uses only the first; the others fill it up",
        mend="Take a block that knows each sample's length: MaskedMean, MaskedMax, KMaxPool, LastState or attention",
        fix=fix,
        type=block.type_name(),
        dim=axis,
        size=str(x.sizes[axis - 1]),
    )
