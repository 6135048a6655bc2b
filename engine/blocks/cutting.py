"""Blocks that cut a tensor into parts, or take one place or stretch out of it."""

from __future__ import annotations

from dataclasses import replace

from engine.blocks.dims import axis_of_sample
from engine.blocks.padded import not_padded, padded_axis, rearranged
from engine.graph.block import Block, Port, block
from engine.graph.calls import INPUT, Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Ints, setting
from engine.graph.sizes import Size, Symbol
from engine.graph.spec import TensorSpec, Window

MOST_PARTS = 8


@block("Split", "shaping")
class Split(Block):
    r"""Cut a tensor along `dim` into parts that go different ways: the opposite of Concat.

    Shapes:
        input: (N, *)
        part1, part2, …: each (N, *), where the sizes of `dim` add up to the input's

    Without `sizes` the parts are equal, or the first ones larger by 1. Use it to lead halves of the channels through
    different layers (ShuffleNet), or to take apart what one Linear has computed for several purposes, as gates. To
    give several blocks the whole tensor no block is needed: lay several wires. `dim` counts the batch.

    Source: torch.tensor_split, and torch.split where `sizes` are given.
    """

    formula = r"x = [\, y_1 ;\; y_2 ;\; \cdots \,]"
    inputs = (Port("input", "B …"),)
    outputs = tuple(Port(f"part{i}", "B …", optional=i > 1) for i in range(1, MOST_PARTS + 1))

    chunks: int = setting(2, "Parts, where sizes is empty", minimum=2, maximum=MOST_PARTS)
    sizes: Ints = setting((), "Size of each part; empty for equal parts", minimum=1)
    dim: int = setting(1, "Dimension that is cut; 0 is the batch")

    @property
    def offered_outputs(self) -> tuple[Port, ...]:
        return self.outputs[: len(self.sizes) or self.chunks]

    def output_specs(self, x: TensorSpec) -> tuple[TensorSpec, ...]:
        axis = axis_of_sample(self.dim, x, "dim")
        not_padded(self, x, axis)
        sizes = self._parts(axis, x.sizes[axis - 1])
        before, behind = x.sizes[: axis - 1], x.sizes[axis:]
        return tuple(rearranged(x, (*before, size, *behind), padded_axis(x)) for size in sizes)

    def function(self, x: TensorSpec) -> Call:
        if self.sizes:
            return call("torch.split", INPUT, self.sizes, dim=self.dim)
        return call("torch.tensor_split", INPUT, self.chunks, dim=self.dim)

    def needs_output(self) -> bool:
        return True

    def _parts(self, axis: int, size: Size) -> tuple[Size, ...]:
        if self.sizes:
            if sum(self.sizes) != size or not 2 <= len(self.sizes) <= MOST_PARTS:
                raise self._misfit(axis, size)
            return self.sizes
        if isinstance(size, int) and self.chunks > size:
            raise BlockError(
                "There are more parts than places",
                code="too_many_parts",
                port="input",
                why="dimension {dim} has the size {size}, and chunks is {chunks}",
                mend="Set chunks to {size} or less, or cut another dimension",
                fix=Fix("set", "Set chunks to {size}", name="chunks", value=size, args={"size": size})
                if size > 1
                else None,
                dim=axis,
                size=size,
                chunks=self.chunks,
            )
        return tuple((size + (self.chunks - 1 - part)) // self.chunks for part in range(self.chunks))

    def _misfit(self, axis: int, size: Size) -> BlockError:
        return BlockError(
            "The parts do not make up the whole",
            code="split_mismatch",
            port="input",
            why="dimension {dim} has the size {size}, and sizes is {sizes} = {total}; 2 to {most} parts are possible",
            mend="Set sizes so that they add up to {size}, or empty sizes for equal parts",
            fix=Fix("set", "Empty sizes", name="sizes", value=()),
            dim=axis,
            size=str(size),
            sizes=f"({', '.join(map(str, self.sizes))})",
            total=sum(self.sizes),
            most=MOST_PARTS,
        )


@block("Select", "shaping")
class Select(Block):
    r"""Take one place of a dimension: one step, one channel, one row.

    Shapes:
        input: (N, *, S, *)
        output: (N, *, *)

    Use it to take the first step of a transformer's answer, which has looked at all others, or one channel of an
    image. The last step of texts of several lengths is taken by LastState: here -1 would be padding. `dim` counts
    the batch.

    Source: torch.select.
    """

    formula = r"y_{n, \ldots} = x_{n, \ldots, \, \mathrm{index}, \, \ldots}"
    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    dim: int = setting(1, "Dimension of which one place is taken; 0 is the batch")
    index: int = setting(0, "Which place, 0 the first; -1 is the last")

    def output(self, x: TensorSpec) -> TensorSpec:
        axis = axis_of_sample(self.dim, x, "dim")
        size = x.sizes[axis - 1]
        if isinstance(size, int) and not -size <= self.index < size:
            raise BlockError(
                "There is no place {index}",
                code="index_out_of_range",
                port="input",
                why="dimension {dim} has the size {size}: its places are 0 to {last}, or from the end -1 to -{size}",
                mend="Set index to 0 … {last}",
                fix=Fix("set", "Set index to {last}", name="index", value=size - 1, args={"last": size - 1}),
                index=self.index,
                dim=axis,
                size=size,
                last=size - 1,
            )
        if self.index < 0:
            is_last_step = self.index == -1 and axis == 1 and len(x.sizes) == 2 and x.dtype == "float32"
            not_padded(self, x, axis, fix=_last_state() if is_last_step else None)
        padded = padded_axis(x)
        left = 0 if padded == axis else padded - (axis < padded)
        return rearranged(x, (*x.sizes[: axis - 1], *x.sizes[axis:]), left)

    def function(self, x: TensorSpec) -> Call:
        return call("torch.select", INPUT, self.dim, self.index)

    def shares_memory(self, x: TensorSpec) -> bool:
        return True


@block("Slice", "shaping")
class Slice(Block):
    r"""Take the places of a dimension from `start` to before `stop`, each or every few.

    Shapes:
        input: (N, *, S, *)
        output: (N, *, S', *)
            with S' = ⌈(stop − start) / step⌉

    Use it to cut off a border, to compare each step with the next (one Slice from 1, one to -1), or to look at every
    second place. Where it cuts the steps of texts, the real lengths are cut alike; counting from the end is then
    refused, because the end may be padding. `dim` counts the batch; negative places count from the end.

    Source: Python's x[start:stop:step].
    """

    formula = r"y_i = x_{\,\mathrm{start} + i \cdot \mathrm{step}}"
    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    dim: int = setting(1, "Dimension that is cut; 0 is the batch")
    start: int = setting(0, "First place that is taken; negative counts from the end")
    stop: int | None = setting(None, "First place that is not taken any more; none for all that follow")
    step: int = setting(1, "Distance between the places that are taken", minimum=1)

    def output(self, x: TensorSpec) -> TensorSpec:
        axis = axis_of_sample(self.dim, x, "dim")
        size = x.sizes[axis - 1]
        begin = self.start if self.start >= 0 else size - _least(size, -self.start)
        end = size if self.stop is None else _least(size, self.stop)
        if self.stop is not None and self.stop < 0:
            end = size - _least(size, -self.stop)
        left = (end - begin + (self.step - 1)) // self.step
        if isinstance(left, int) and left < 1:
            raise self._empty(axis, size, end)
        result = rearranged(x, (*x.sizes[: axis - 1], left, *x.sizes[axis:]), padded_axis(x))
        if x.padding is None or padded_axis(x) != axis:
            return result
        if self.start < 0 or (self.stop is not None and self.stop < 0):
            not_padded(self, x, axis)
        if self.start == 0 and left == 1:  # a text has a token at least
            return result.padded_by(None)
        most = None if self.stop is None else -((self.start - self.stop) // self.step)
        window = Window(self.start + 1, self.step, most=most)
        return result.padded_by(replace(x.padding, windows=(*x.padding.windows, window)))

    def layer(self, x: TensorSpec) -> Call:
        return call("layers.Slice", **self.options())

    def shares_memory(self, x: TensorSpec) -> bool:
        return True

    def _empty(self, axis: int, size: Size, end: Size) -> BlockError:
        return BlockError(
            "Nothing is left",
            code="empty_slice",
            port="input",
            why="dimension {dim} has the size {size}, and from place {start} to before {stop} there is none",
            mend="Set start to a place before stop",
            fix=Fix("set", "Set start to 0", name="start", value=0) if self.start and end != 0 else None,
            dim=axis,
            size=str(size),
            start=self.start,
            stop=str(size) if self.stop is None else self.stop,
        )


def _least(size: Size, other: int) -> Size:
    return min(size, other) if isinstance(size, int) else Symbol(((f"min({size}, {other})", 1),))


def _last_state() -> Fix:
    return Fix("substitute", "Use {instead} instead", name="LastState", args={"instead": "LastState"})
