"""Blocks that arrange the same numbers in another shape."""

from __future__ import annotations

from math import prod

from engine.blocks.dims import axis_of_sample
from engine.blocks.padded import padded_axis, rearranged, regrouped
from engine.graph.block import Block, Port, block
from engine.graph.calls import INPUT, Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Ints, setting
from engine.graph.sizes import Size, Symbol, product
from engine.graph.spec import TensorSpec


@block("Flatten")
class Flatten(Block):
    r"""Lay the dimensions from `start_dim` to `end_dim` end to end: an image becomes a row of features.

    Shapes:
        input: (N, *, S₁, …, Sₖ, *)
        output: (N, *, S₁ · … · Sₖ, *)

    Use it between the last convolution or pooling and the first Linear. For large images first pool to a few pixels
    (AdaptiveAvgPool2d), or the Linear behind it has a weight for each pixel. Both dims count the batch, as in torch.

    Source: torch.nn.Flatten.
    """

    formula = r"(N, C, H, W) \to (N, \; C \cdot H \cdot W)"
    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B D"),)

    start_dim: int = setting(1, "First dimension to lay flat; 0 is the batch")
    end_dim: int = setting(-1, "Last dimension to lay flat; -1 is the last")

    def output(self, x: TensorSpec) -> TensorSpec:
        start, end = axis_of_sample(self.start_dim, x, "start_dim"), axis_of_sample(self.end_dim, x, "end_dim")
        if start > end:
            raise BlockError(
                "start_dim comes after end_dim",
                code="dims_order",
                why="start_dim {start_dim} is dimension {start}, end_dim {end_dim} is dimension {end}",
                mend="Set end_dim to -1, the last dimension",
                fix=Fix("set", "Set end_dim to -1", name="end_dim", value=-1),
                start_dim=self.start_dim,
                end_dim=self.end_dim,
                start=start,
                end=end,
            )
        return regrouped(x, (*x.sizes[: start - 1], product(x.sizes[start - 1 : end]), *x.sizes[end:]))

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.Flatten", **self.options())

    def shares_memory(self, x: TensorSpec) -> bool:
        return True


@block("Reshape")
class Reshape(Block):
    r"""Give the numbers of each sample other sizes, in the same order: a row of features becomes an image.

    Shapes:
        input: (N, *)
        output: (N, *shape)

    `shape` is the shape of one sample, without the batch; one of its sizes may be -1, and is then what is left.
    It does not move numbers: to swap dimensions (channels first or last) use Permute.

    Source: torch.reshape.
    """

    formula = r"(N, *) \to (N, s_1, \ldots, s_k), \quad \textstyle\prod_i s_i \text{ unchanged}"
    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    shape: Ints = setting((-1,), "Sizes of one sample, without the batch; one may be -1", minimum=-1)

    def output(self, x: TensorSpec) -> TensorSpec:
        self._check_form()
        known = prod(size for size in self.shape if size != -1)
        elements = x.elements
        rest = elements // known
        if rest * known != elements or (-1 not in self.shape and rest != 1):
            raise self._misfit(x, elements)
        return regrouped(x, tuple(rest if size == -1 else size for size in self.shape))

    def function(self, x: TensorSpec) -> Call:
        sizes = self.output(x).sizes
        if any(isinstance(size, Symbol) for size in sizes):
            return call("torch.unflatten", call("torch.flatten", INPUT, 1), 1, self.shape)
        return call("torch.reshape", INPUT, (-1, *sizes))

    def shares_memory(self, x: TensorSpec) -> bool:
        return True

    def _check_form(self) -> None:
        if not self.shape or 0 in self.shape or self.shape.count(-1) > 1:
            raise BlockError(
                "shape is no shape",
                code="bad_shape",
                why="it is {shape}; it needs one size or more, each at least 1, and at most one -1",
                mend="Set shape to the sizes of one sample",
                fix=Fix("set", "Set shape to (-1)", name="shape", value=(-1,)),
                shape=_told(self.shape),
            )

    def _misfit(self, x: TensorSpec, elements: Size) -> BlockError:
        return BlockError(
            "The numbers do not fill the shape",
            code="reshape_mismatch",
            port="input",
            why="a sample is {given} = {elements} numbers, and shape is {shape} = {wanted}",
            mend="Set shape so that its product is {elements}, or set one of its sizes to -1",
            fix=self._one_free(elements),
            given=str(x),
            elements=str(elements),
            shape=_told(self.shape),
            wanted=str(prod(size for size in self.shape if size != -1)),
        )

    def _one_free(self, elements: Size) -> Fix:
        """Free the first size that can take up the difference; else lay everything flat."""
        for place in range(len(self.shape)):
            freed = (*self.shape[:place], -1, *self.shape[place + 1 :])
            known = prod(size for size in freed if size != -1)
            if freed.count(-1) == 1 and elements // known * known == elements:
                break
        else:
            freed = (-1,)
        return Fix("set", "Set shape to {shape}", name="shape", value=freed, args={"shape": _told(freed)})


@block("Permute")
class Permute(Block):
    r"""Put the dimensions into another order: channels first or last, rows and columns swapped.

    Shapes:
        input: (N, S₁, …, Sₖ)
        output: (N, S_dims[1], …, S_dims[k])

    `dims` lists all dimensions as torch counts them, with the batch, 0, in its first place: (0, 2, 1) swaps the two
    dimensions of a sample. To change the sizes themselves use Reshape.

    Source: torch.permute.
    """

    formula = r"y_{n,\, i_{d_1},\, \ldots,\, i_{d_k}} = x_{n,\, i_1,\, \ldots,\, i_k}"
    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    dims: Ints = setting((0, 2, 1), "All dimensions in their new order; the first must be 0, the batch")

    def output(self, x: TensorSpec) -> TensorSpec:
        rank = len(x.shape)
        order = tuple(dim % rank for dim in self.dims if -rank <= dim < rank)
        if len(order) != len(self.dims) or sorted(order) != list(range(rank)):
            raise BlockError(
                "dims does not name each dimension once",
                code="bad_dims",
                port="input",
                why="dims is {dims}, and the tensor {shape} has the dimensions 0 to {last}",
                mend="List all of 0 to {last}, beginning with 0",
                fix=_keep_order(rank),
                dims=_told(self.dims),
                shape=f"({', '.join(map(str, x.shape))})",
                last=rank - 1,
            )
        if order[0] != 0:
            raise BlockError(
                "dims moves the batch",
                code="mixes_samples",
                why="dims is {dims}; dimension 0 holds the samples and must stay first",
                mend="Begin dims with 0",
                fix=_keep_order(rank),
                dims=_told(self.dims),
            )
        padded = order.index(padded_axis(x))
        return rearranged(x, tuple(x.shape[dim] for dim in order[1:]), padded)

    def function(self, x: TensorSpec) -> Call:
        return call("torch.permute", INPUT, self.dims)

    def shares_memory(self, x: TensorSpec) -> bool:
        return True


def _keep_order(rank: int) -> Fix:
    """Swap the last two dimensions of a sample, or keep the only one."""
    dims = (0, *range(1, rank - 2), rank - 1, rank - 2) if rank > 2 else tuple(range(rank))
    return Fix("set", "Set dims to {dims}", name="dims", value=dims, args={"dims": _told(dims)})


def _told(numbers: Ints) -> str:
    return f"({', '.join(map(str, numbers))})"
