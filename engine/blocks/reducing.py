"""Blocks that sum up whole dimensions of a tensor in one number each."""

from __future__ import annotations

from engine.blocks.arriving import real
from engine.blocks.dims import axis_of_sample
from engine.blocks.padded import not_padded, padded_axis, rearranged
from engine.graph.block import Block, Port, block
from engine.graph.calls import INPUT, Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Ints, setting
from engine.graph.sizes import Size
from engine.graph.spec import TensorSpec

DIMS, KEEP = "Dimensions that are summed up; 0 is the batch", "Keep each of them, with the size 1"
MASKED = {"Mean": "MaskedMean", "Max": "MaskedMax"}


class Reduction(Block):
    """What these blocks share: the dimensions that go, or stay with the size 1."""

    target = ""
    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    dim: Ints
    keepdim: bool

    def output(self, x: TensorSpec) -> TensorSpec:
        axes = self._axes(real(self, x))
        for axis in axes:
            not_padded(self, x, axis, fix=self._masked(x, axes))
        sizes: list[Size] = []
        for axis, size in enumerate(x.sizes, 1):
            if axis not in axes:
                sizes.append(size)
            elif self.keepdim:
                sizes.append(1)
        gone = 0 if self.keepdim else len([axis for axis in axes if axis < padded_axis(x)])
        return rearranged(x, tuple(sizes), padded_axis(x) - gone)

    def function(self, x: TensorSpec) -> Call:
        named = {"keepdim": True} if self.keepdim else {}
        return call(f"torch.{self.target}", INPUT, dim=self.dim if len(self.dim) > 1 else self.dim[0], **named)

    def _axes(self, x: TensorSpec) -> tuple[int, ...]:
        axes = tuple(axis_of_sample(dim, x, "dim", (1,)) for dim in self.dim)
        if axes and len(set(axes)) == len(axes):
            return axes
        raise BlockError(
            "dim names no dimension, or one twice",
            code="bad_dims",
            why="dim is {dims}",
            mend="List each dimension that is to be summed up once",
            fix=Fix("set", "Set dim to 1", name="dim", value=(1,)) if x.sizes else None,
            dims=f"({', '.join(map(str, self.dim))})",
        )

    def _masked(self, x: TensorSpec, axes: tuple[int, ...]) -> Fix | None:
        """The block that does the same to the real steps of a sequence."""
        masked = MASKED.get(self.type_name(), "")
        if not masked or axes != (1,) or len(x.sizes) != 2 or self.keepdim:
            return None
        return Fix("substitute", "Use {instead} instead", name=masked, args={"instead": masked})


@block("Mean", "pooling")
class Mean(Reduction):
    r"""Average all numbers along the dimensions `dim`.

    Shapes:
        input: (N, *), float32
        output: (N, *) without the dimensions `dim`; with `keepdim` they have the size 1

    Use it with dim (2, 3) to sum up each channel of an image in one number, or with dim 1 to average the steps of a
    sequence of fixed length. Where texts are of several lengths take MaskedMean, which leaves padding aside. `dim`
    counts the batch, 0, which must stay.

    Source: torch.mean. torch's own default would average the whole batch to one number.
    """

    formula = r"y = \frac{1}{n} \sum_{i=1}^{n} x_i"
    target = "mean"

    dim: Ints = setting((1,), DIMS)
    keepdim: bool = setting(False, KEEP)


@block("Sum", "pooling")
class Sum(Reduction):
    r"""Add up all numbers along the dimensions `dim`.

    Shapes:
        input: (N, *), float32
        output: (N, *) without the dimensions `dim`; with `keepdim` they have the size 1

    Use it behind Multiply for a product of two vectors, or for a weighted sum. Where it grows with the number of
    places, Mean keeps its size. `dim` counts the batch, 0, which must stay.

    Source: torch.sum.
    """

    formula = r"y = \sum_{i=1}^{n} x_i"
    target = "sum"

    dim: Ints = setting((1,), DIMS)
    keepdim: bool = setting(False, KEEP)


@block("Maximum", "pooling")
class Max(Reduction):
    r"""Keep the greatest number along the dimensions `dim`.

    Shapes:
        input: (N, *), float32
        output: (N, *) without the dimensions `dim`; with `keepdim` they have the size 1

    Use it to ask whether something was found anywhere: over the steps of a sequence of fixed length, or over the
    places of an image. Only the place that wins learns; equal ones share the gradient. Where texts are of several
    lengths take MaskedMax. `dim` counts the batch, 0, which must stay.

    Source: torch.amax.
    """

    formula = r"y = \max_i \; x_i"
    target = "amax"

    dim: Ints = setting((1,), DIMS)
    keepdim: bool = setting(False, KEEP)

    def needs_output(self) -> bool:
        return True


@block("Minimum", "pooling")
class Min(Reduction):
    r"""Keep the least number along the dimensions `dim`.

    Shapes:
        input: (N, *), float32
        output: (N, *) without the dimensions `dim`; with `keepdim` they have the size 1

    Use it to ask whether something was found everywhere, or for the nearest of several distances. Only the place
    that wins learns; equal ones share the gradient. `dim` counts the batch, 0, which must stay.

    Source: torch.amin.
    """

    formula = r"y = \min_i \; x_i"
    target = "amin"

    dim: Ints = setting((1,), DIMS)
    keepdim: bool = setting(False, KEEP)

    def needs_output(self) -> bool:
        return True


@block("Normalize", "normalization")
class Normalize(Block):
    r"""Scale each vector along `dim` to the length 1, so that only its direction tells.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it before comparing: the product of two such vectors (Multiply, then Sum; or MatMul) is the cosine of the
    angle between them. It has nothing to learn, and forgets how strong a feature was: to keep numbers in range
    between layers take LayerNorm. A vector shorter than `eps` is divided by `eps`. `dim` counts the batch, 0.

    Source: torch.nn.functional.normalize.
    """

    formula = r"y = \frac{x}{\max(\lVert x \rVert_p, \, \epsilon)}"
    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    p: float = setting(2.0, "Power of the norm: 2 is the length, 1 the sum", minimum=0)
    dim: int = setting(1, "Dimension of the vectors; 0 is the batch")
    eps: float = setting(1e-12, "Least divisor", minimum=0)

    def output(self, x: TensorSpec) -> TensorSpec:
        not_padded(self, real(self, x), axis_of_sample(self.dim, x, "dim"))
        return x

    def layer(self, x: TensorSpec) -> Call:
        return call("layers.Normalize", **self.options())
