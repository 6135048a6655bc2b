"""Blocks in which several tensors become one."""

from __future__ import annotations

from dataclasses import replace

from engine.blocks.arriving import real
from engine.blocks.dims import axis_of_sample
from engine.blocks.padded import not_padded, padded_as_one, padded_axis
from engine.graph.block import Block, Port, block
from engine.graph.calls import INPUTS, Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import setting
from engine.graph.sizes import Size
from engine.graph.spec import TensorSpec, Window


@block("Add")
class Add(Block):
    r"""Add tensors number by number: the shortcut of a residual network.

    Shapes:
        inputs: each (N, *) with as many dimensions; sizes must be equal, or 1, which counts for all
        output: (N, *)

    Use it to lead a tensor past some layers and add it to their result: the gradient then has a short way back, and
    hundreds of layers can learn. To keep both tensors apart use Concat.

    Source: torch.add; He et al. 2015, "Deep residual learning for image recognition".
    """

    formula = r"y = x_1 + x_2 + \cdots"
    inputs = (Port("inputs", "B …", many=True),)
    outputs = (Port("output", "B …"),)

    def output(self, *xs: TensorSpec) -> TensorSpec:
        return broadcast(self, xs)

    def function(self, *xs: TensorSpec) -> Call:
        return call("+", INPUTS)

    def shares_memory(self, *xs: TensorSpec) -> bool:
        return len(xs) == 1


@block("Multiply")
class Multiply(Block):
    r"""Multiply tensors number by number: one opens and closes the other, like a gate.

    Shapes:
        inputs: each (N, *) with as many dimensions; sizes must be equal, or 1, which counts for all
        output: (N, *)

    Use it with a Sigmoid on one side to let the network choose what passes (gates, squeeze-and-excitation,
    attention). Without bounds on both sides products grow fast.

    Source: torch.mul; Hu et al. 2017, "Squeeze-and-excitation networks".
    """

    formula = r"y = x_1 \odot x_2 \odot \cdots"
    inputs = (Port("inputs", "B …", many=True),)
    outputs = (Port("output", "B …"),)

    def output(self, *xs: TensorSpec) -> TensorSpec:
        return broadcast(self, xs)

    def function(self, *xs: TensorSpec) -> Call:
        return call("*", INPUTS)

    def shares_memory(self, *xs: TensorSpec) -> bool:
        return len(xs) == 1


@block("Concat")
class Concat(Block):
    r"""Lay tensors side by side along `dim`, in the order of the wires.

    Shapes:
        inputs: each (N, *), equal in all sizes but that of `dim`
        output: (N, *), where the size of `dim` is the sum of theirs

    Use it to give a layer several views at once: the branches of Inception, the skip connections of U-Net, features
    of different sources. `dim` counts the batch: 1 is the first of a sample (channels, or features), as in
    DenseNet. Where the tensors mean the same, Add is cheaper.

    Source: torch.cat; Szegedy et al. 2014, "Going deeper with convolutions". torch's own default for dim, 0, would
        mix the samples.
    """

    formula = r"y = [\, x_1 ;\; x_2 ;\; \cdots \,]"
    inputs = (Port("inputs", "B …", many=True),)
    outputs = (Port("output", "B …"),)

    dim: int = setting(1, "Dimension along which they are laid; 0 is the batch")

    def output(self, *xs: TensorSpec) -> TensorSpec:
        axis = axis_of_sample(self.dim, xs[0], "dim") - 1
        total: Size = 0
        for place, x in enumerate(xs):
            same = len(x.sizes) == len(xs[0].sizes) and _without(x, axis) == _without(xs[0], axis)
            if x.dtype != xs[0].dtype or not same:
                raise self._misfit(xs[0], x, place)
            if place < len(xs) - 1:
                not_padded(self, x, axis + 1, "inputs")
            total = total + x.sizes[axis]
        first, last = xs[0].sizes, xs[-1]
        result = xs[0].resized(*first[:axis], total, *first[axis + 1 :])
        before = total - last.sizes[axis]
        if padded_axis(last) != axis + 1 or not isinstance(before, int) or last.padding is None:
            return padded_as_one(result, xs[:-1] if padded_axis(last) == axis + 1 else xs)
        longer = Window(kernel=1 - before)
        return result.padded_by(replace(last.padding, windows=(*last.padding.windows, longer)))

    def function(self, *xs: TensorSpec) -> Call:
        return call("torch.cat", INPUTS, dim=self.dim)

    def _misfit(self, first: TensorSpec, x: TensorSpec, place: int) -> BlockError:
        return BlockError(
            "The tensors do not fit side by side",
            code="shape_mismatch",
            port="inputs",
            why="wire 1 brings {first} ({first_type}), wire {number} brings {other} ({other_type}); "
            "all sizes but that of dimension {dim} must be equal",
            mend="Make their other sizes equal, or change dim",
            fix=_pool_to(first, x, "inputs", place, place + 1) if self.dim in (1, -3) else None,
            first=str(first),
            first_type=first.dtype,
            number=place + 1,
            other=str(x),
            other_type=x.dtype,
            dim=self.dim,
        )


def _without(x: TensorSpec, axis: int) -> tuple[Size, ...]:
    return x.sizes[:axis] + x.sizes[axis + 1 :]


def broadcast(block: Block, xs: tuple[TensorSpec, ...], ports: tuple[str, ...] = ()) -> TensorSpec:
    """The sizes of a sum or product of all, each sample with its own.

    Args:
        ports: The input of each; without them all come as wires of `inputs`.

    Raises:
        BlockError: A tensor has another number of dimensions, or sizes that neither equal the others' nor are 1
            (`shape_mismatch`); or it is of indices (`wrong_dtype`).
    """
    result = real(block, xs[0], ports[0] if ports else "inputs")
    for place, x in enumerate(xs):
        port = ports[place] if ports else "inputs"
        real(block, x, port)
        sizes = tuple(wider(a, b) for a, b in zip(result.sizes, x.sizes, strict=False))
        fitting = tuple(size for size in sizes if size is not None)
        if len(x.sizes) != len(result.sizes) or len(fitting) != len(sizes):
            raise BlockError(
                "{type} needs tensors of equal sizes",
                code="shape_mismatch",
                port=port,
                why="wire {number} brings {other} a sample, and those before it make {first}",
                mend="Bring them to the same sizes with a layer before wire {number}",
                fix=_equaliser(result, x, port, 0 if ports else place, place + 1),
                type=block.type_name(),
                number=place + 1,
                other=str(x),
                first=str(result),
            )
        result = result.resized(*fitting)
    return padded_as_one(result, xs)


def wider(a: Size, b: Size) -> Size | None:
    """The common size of two, None where there is none."""
    if a == b or b == 1:
        return a
    return b if a == 1 else None


def _equaliser(wanted: TensorSpec, x: TensorSpec, port: str, index: int, number: int) -> Fix | None:
    """The layer that brings the later tensor to the sizes of those before it."""
    if not all(isinstance(size, int) for size in (*wanted.sizes, *x.sizes)):
        return None
    match wanted.sizes, x.sizes:
        case (int(features),), (_,):
            return _insertion("Linear", {"out_features": features}, port, index, number)
        case (_,), (_, _, *_):
            return _insertion("Flatten", {}, port, index, number)
        case (int(channels), *sides), (_, *others) if len(sides) == 2 == len(others):
            if sides == others:
                return _insertion("Conv2d", {"out_channels": channels, "kernel_size": 1}, port, index, number)
            return _pool_to(wanted, x, port, index, number)
    return None


def _pool_to(wanted: TensorSpec, x: TensorSpec, port: str, index: int, number: int) -> Fix | None:
    """Pool an image to the height and width of another."""
    sides = wanted.sizes[1:]
    if len(wanted.sizes) != 3 or len(x.sizes) != 3 or not all(isinstance(size, int) for size in sides):
        return None
    return _insertion("AdaptiveAvgPool2d", {"output_size": list(sides)}, port, index, number)


def _insertion(name: str, params: dict[str, object], port: str, index: int, number: int) -> Fix:
    return Fix(
        "insert",
        "Insert {layer} before wire {number}",
        name=name,
        value=params,
        port=port,
        index=index,
        args={"layer": name, "number": number},
    )
