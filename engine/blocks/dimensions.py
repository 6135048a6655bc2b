"""Blocks that add dimensions, take some off, or split one into several."""

from __future__ import annotations

from math import prod

from engine.blocks.dims import axis_of_sample
from engine.blocks.padded import padded_axis, rearranged, regrouped
from engine.graph.block import Block, Port, block
from engine.graph.calls import INPUT, Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Ints, setting
from engine.graph.sizes import Size
from engine.graph.spec import TensorSpec


@block("Unflatten", "shaping")
class Unflatten(Block):
    r"""Split one dimension into several: the opposite of Flatten.

    Shapes:
        input: (N, *, S, *)
        output: (N, *, *unflattened_size, *)

    Use it to see features as channels of an image, or to give each head of an attention its share. One of the sizes
    may be -1, and is then what is left. To give the whole sample other sizes take Reshape. `dim` counts the batch.

    Source: torch.nn.Unflatten.
    """

    formula = r"(N, *, S, *) \to (N, *, s_1, \ldots, s_k, *), \quad \textstyle\prod_i s_i = S"
    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    dim: int = setting(1, "Dimension that is split; 0 is the batch")
    unflattened_size: Ints = setting((1, -1), "Sizes of its parts; one may be -1", minimum=-1)

    def output(self, x: TensorSpec) -> TensorSpec:
        axis = axis_of_sample(self.dim, x, "dim")
        size, wanted = x.sizes[axis - 1], self.unflattened_size
        if not wanted or 0 in wanted or wanted.count(-1) > 1:
            raise self._no_shape()
        known = prod(part for part in wanted if part != -1)
        rest = size // known
        if rest * known != size or (-1 not in wanted and rest != 1):
            raise self._misfit(axis, size)
        parts = tuple(rest if part == -1 else part for part in wanted)
        return regrouped(x, (*x.sizes[: axis - 1], *parts, *x.sizes[axis:]))

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.Unflatten", self.dim, self.unflattened_size)

    def shares_memory(self, x: TensorSpec) -> bool:
        return True

    def _no_shape(self) -> BlockError:
        return BlockError(
            "unflattened_size is no shape",
            code="bad_shape",
            why="it is {shape}; it needs one size or more, each at least 1, and at most one -1",
            mend="Set unflattened_size to the sizes of the parts",
            fix=Fix("set", "Set unflattened_size to (1, -1)", name="unflattened_size", value=(1, -1)),
            shape=_told(self.unflattened_size),
        )

    def _misfit(self, axis: int, size: Size) -> BlockError:
        return BlockError(
            "The numbers do not fill the shape",
            code="reshape_mismatch",
            port="input",
            why="dimension {dim} has the size {size}, and unflattened_size is {shape}",
            mend="Set unflattened_size so that its product is {size}, or set one of its sizes to -1",
            fix=Fix("set", "Set unflattened_size to (1, -1)", name="unflattened_size", value=(1, -1)),
            dim=axis,
            size=str(size),
            shape=_told(self.unflattened_size),
        )


@block("Unsqueeze", "shaping")
class Unsqueeze(Block):
    r"""Put in a dimension of the size 1.

    Shapes:
        input: (N, *)
        output: (N, *, 1, *), with the 1 at `dim`

    Use it to make a table row a sequence of one step or an image of one channel, or to let Add and Multiply repeat a
    tensor along that dimension. `dim` counts the batch; -1 puts it last.

    Source: torch.unsqueeze. torch's own `dim` has no default.
    """

    formula = r"(N, S_1, \ldots, S_k) \to (N, S_1, \ldots, 1, \ldots, S_k)"
    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    dim: int = setting(1, "Where the new dimension stands; 0 is the batch")

    def output(self, x: TensorSpec) -> TensorSpec:
        axis = axis_of_sample(self.dim, TensorSpec((*x.sizes, 1)), "dim")
        padded = padded_axis(x)
        return rearranged(x, (*x.sizes[: axis - 1], 1, *x.sizes[axis - 1 :]), padded + (axis <= padded))

    def function(self, x: TensorSpec) -> Call:
        return call("torch.unsqueeze", INPUT, self.dim)

    def shares_memory(self, x: TensorSpec) -> bool:
        return True


@block("Squeeze", "shaping")
class Squeeze(Block):
    r"""Take off a dimension of the size 1.

    Shapes:
        input: (N, *, 1, *), with the 1 at `dim`
        output: (N, *)

    Use it after a layer that leaves a single channel or step. A dimension of another size holds numbers that cannot
    be taken off: sum it up with Mean or Max, or take one of its places with Select. `dim` counts the batch.

    Source: torch.squeeze. torch would silently leave a dimension of another size as it is.
    """

    formula = r"(N, S_1, \ldots, 1, \ldots, S_k) \to (N, S_1, \ldots, S_k)"
    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    dim: int = setting(1, "Dimension that is taken off; 0 is the batch")

    def output(self, x: TensorSpec) -> TensorSpec:
        axis = axis_of_sample(self.dim, x, "dim")
        if x.sizes[axis - 1] != 1:
            raise self._not_single(x, axis)
        padded = padded_axis(x)
        left = 0 if padded == axis else padded - (axis < padded)
        return rearranged(x, (*x.sizes[: axis - 1], *x.sizes[axis:]), left)

    def function(self, x: TensorSpec) -> Call:
        return call("torch.squeeze", INPUT, self.dim)

    def shares_memory(self, x: TensorSpec) -> bool:
        return True

    def _not_single(self, x: TensorSpec, axis: int) -> BlockError:
        single = next((i for i, size in enumerate(x.sizes, 1) if size == 1), 0)
        return BlockError(
            "Only a dimension of the size 1 can be taken off",
            code="not_single",
            port="input",
            why="dimension {dim} of a sample {shape} has the size {size}",
            mend="Name a dimension of the size 1, or take Mean, Max or Select",
            fix=Fix("set", "Set dim to {single}", name="dim", value=single, args={"single": single})
            if single
            else None,
            dim=axis,
            shape=str(x),
            size=str(x.sizes[axis - 1]),
        )


@block("Repeat over time", "shaping")
class RepeatOverTime(Block):
    r"""Say the same vector at every step: a vector becomes a sequence.

    Shapes:
        input: (N, *)
        output: (N, steps, *)

    Use it between an encoder that has summed up a sequence in one vector and a recurrent layer that tells a sequence
    from it. Every step gets the same, so what reads it must count the steps itself, as a recurrent layer does.

    Source: torch.tile; Sutskever et al. 2014, "Sequence to sequence learning with neural networks".
    """

    formula = r"y_{t} = x, \quad t = 1, \ldots, \mathrm{steps}"
    inputs = (Port("input", "B D"),)
    outputs = (Port("output", "B T D"),)

    steps: int = setting(10, "How often it is said", minimum=1, unit="steps")

    def output(self, x: TensorSpec) -> TensorSpec:
        padded = padded_axis(x)
        return rearranged(x, (self.steps, *x.sizes), padded + 1 if padded else 0)

    def function(self, x: TensorSpec) -> Call:
        return call("torch.tile", call("torch.unsqueeze", INPUT, 1), (1, self.steps, *[1] * len(x.sizes)))


def _told(numbers: Ints) -> str:
    return f"({', '.join(map(str, numbers))})"
