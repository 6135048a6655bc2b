"""Blocks that compute one tensor from two, or lay several on each other."""

from __future__ import annotations

from engine.blocks.arriving import real
from engine.blocks.dims import axis_of_sample
from engine.blocks.merging import broadcast, wider
from engine.blocks.padded import padded_as_one, padded_axis, rearranged
from engine.graph.block import Block, Port, block
from engine.graph.calls import INPUT, INPUTS, Call, Slot, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import setting
from engine.graph.sizes import Size, product
from engine.graph.spec import TensorSpec

OTHER = Slot(1)


@block("Subtract", "merging")
class Subtract(Block):
    r"""Take one tensor from another, number by number.

    Shapes:
        input, other: each (N, *) with as many dimensions; sizes must be equal, or 1, which counts for all
        output: (N, *)

    Use it to compare two things: the difference of two sentences' vectors tells what one has and the other has not.
    Where the order is not to matter, take the absolute value behind it, or Multiply instead.

    Source: torch.sub.
    """

    formula = r"y = x_1 - x_2"
    inputs = (Port("input", "B …"), Port("other", "B …"))
    outputs = (Port("output", "B …"),)

    def output(self, x: TensorSpec, other: TensorSpec) -> TensorSpec:
        return broadcast(self, (x, other), ("input", "other"))

    def function(self, x: TensorSpec, other: TensorSpec) -> Call:
        return call("torch.sub", INPUT, OTHER)


@block("Divide", "merging")
class Divide(Block):
    r"""Divide one tensor by another, number by number.

    Shapes:
        input, other: each (N, *) with as many dimensions; sizes must be equal, or 1, which counts for all
        output: (N, *)

    Use it to make shares of a whole (with Sum and `keepdim`), or to measure in the unit of another tensor. A divisor
    near 0 gives numbers without bound, and 0 itself none at all: lead it through Softplus or add a constant first.
    To make vectors of length 1 take Normalize, which guards against that.

    Source: torch.div.
    """

    formula = r"y = \frac{x_1}{x_2}"
    inputs = (Port("input", "B …"), Port("other", "B …"))
    outputs = (Port("output", "B …"),)

    def output(self, x: TensorSpec, other: TensorSpec) -> TensorSpec:
        return broadcast(self, (x, other), ("input", "other"))

    def function(self, x: TensorSpec, other: TensorSpec) -> Call:
        return call("torch.div", INPUT, OTHER)


@block("Matrix product", "merging")
class MatMul(Block):
    r"""Multiply two matrices of each sample: the core of attention.

    Shapes:
        input: (N, *, L, D), float32; other: (N, *, D, M) with as many dimensions
        output: (N, *, L, M)

    Use it for products of all rows with all columns: queries with keys (turn the keys with Permute first), weights
    with values. It has nothing to learn: a product with learned numbers is Linear. For whole attention, which also
    leaves padding aside, take DotAttention or MultiheadAttention.

    Source: torch.matmul. torch would let a tensor of fewer dimensions count for the whole batch; here each sample has
        its own.
    """

    formula = r"y_{i,j} = \sum_k a_{i,k} \, b_{k,j}"
    inputs = (Port("input", "B … L D"), Port("other", "B … D M"))
    outputs = (Port("output", "B … L M"),)

    def output(self, x: TensorSpec, other: TensorSpec) -> TensorSpec:
        real(self, x)
        real(self, other, "other")
        outer = tuple(wider(a, b) for a, b in zip(x.sizes[:-2], other.sizes[:-2], strict=False))
        fitting = tuple(size for size in outer if size is not None)
        rank = len(x.sizes)
        if rank < 2 or rank != len(other.sizes) or len(fitting) < len(outer) or x.sizes[-1] != other.sizes[-2]:
            raise self._misfit(x, other)
        sizes = (*fitting, x.sizes[-2], other.sizes[-1])
        if padded_axis(other) == rank and padded_axis(x) in (0, rank):
            return rearranged(other, sizes, rank)
        return rearranged(x, sizes, 0 if padded_axis(x) == rank else padded_axis(x))

    def function(self, x: TensorSpec, other: TensorSpec) -> Call:
        return call("torch.matmul", INPUT, OTHER)

    def multiply_adds(self, x: TensorSpec, other: TensorSpec) -> Size:
        return product((*self.output(x, other).sizes, x.sizes[-1]))

    def advice(self, x: TensorSpec, other: TensorSpec) -> tuple[BlockError, ...]:
        if padded_axis(x) != len(x.sizes) and padded_axis(other) != len(other.sizes) - 1:
            return ()
        return (
            BlockError(
                "The product counts the padding in",
                code="product_of_padding",
                port="input" if padded_axis(x) == len(x.sizes) else "other",
                why="it adds along dimension {dim}, of which a short sample uses only the first of {size} places",
                mend="Take DotAttention or MultiheadAttention, which know each sample's length",
                dim=len(x.sizes),
                size=str(x.sizes[-1]),
            ),
        )

    def _misfit(self, x: TensorSpec, other: TensorSpec) -> BlockError:
        turned = len(x.sizes) == len(other.sizes) == 2 and x.sizes[-1] == other.sizes[-1]
        return BlockError(
            "These matrices cannot be multiplied",
            code="shape_mismatch",
            port="other" if len(x.sizes) > 1 else "input",
            why="input is {first} a sample and other {second}: the last size of the one must be the last but one of "
            "the other, and the sizes before must be equal",
            mend="Swap the dimensions of other with Permute"
            if turned
            else "Bring them to matrices with a size in common",
            fix=Fix("insert", "Insert Permute", name="Permute", value={"dims": [0, 2, 1]}, port="other")
            if turned
            else None,
            first=str(x),
            second=str(other),
        )


@block("Stack", "merging")
class Stack(Block):
    r"""Lay equal tensors on each other along a new dimension, in the order of the wires.

    Shapes:
        inputs: each (N, *), all of the same sizes
        output: (N, *, wires, *), with the new dimension at `dim`

    Use it to make a sequence of several vectors, or channels of several maps. To lay tensors side by side along a
    dimension that is there take Concat. `dim` counts the batch; -1 puts the new dimension last.

    Source: torch.stack. torch's own default for dim, 0, would put it before the batch.
    """

    formula = r"y_{n, i, \ldots} = (x_i)_{n, \ldots}"
    inputs = (Port("inputs", "B …", many=True),)
    outputs = (Port("output", "B …"),)

    dim: int = setting(1, "Where the new dimension stands; 0 is the batch")

    def output(self, *xs: TensorSpec) -> TensorSpec:
        first = xs[0]
        axis = axis_of_sample(self.dim, TensorSpec((*first.sizes, 1)), "dim")
        for place, x in enumerate(xs):
            if x.sizes != first.sizes or x.dtype != first.dtype:
                raise BlockError(
                    "The tensors do not fit on each other",
                    code="shape_mismatch",
                    port="inputs",
                    why="wire 1 brings {first} ({first_type}), wire {number} brings {other} ({other_type})",
                    mend="Bring them to the same sizes, or take Concat",
                    first=str(first),
                    first_type=first.dtype,
                    number=place + 1,
                    other=str(x),
                    other_type=x.dtype,
                )
        one = padded_as_one(first, xs)
        sizes = (*first.sizes[: axis - 1], len(xs), *first.sizes[axis - 1 :])
        return rearranged(one, sizes, padded_axis(one) + (axis <= padded_axis(one)))

    def function(self, *xs: TensorSpec) -> Call:
        return call("torch.stack", INPUTS, dim=self.dim)
