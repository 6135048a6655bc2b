"""Layers that make an image smaller by summing up its regions; they have nothing to learn."""

from __future__ import annotations

from engine.blocks.arriving import image
from engine.blocks.sliding import positions, positions_rounded_up, sides
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Pair, setting
from engine.graph.sizes import Size
from engine.graph.spec import TensorSpec

PartialPair = int | tuple[int | None, int | None]


@block("Max pooling 2D")
class MaxPool2d(Block):
    r"""Keep the greatest value of each window: was the pattern anywhere in it?

    Shapes:
        input: (N, C, H, W), float32
        output: (N, C, H', W')
            with H' = ⌊(H + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, W' alike;
            rounded up with `ceil_mode`
        indices: as output, int64: where in the image each value stood; only with `return_indices`

    Use it after a convolution to halve the image: what follows costs a quarter, sees twice as far, and minds less
    where exactly a pattern lies. Without `stride` the windows do not overlap. Where the exact place matters, or
    every value counts, let a convolution's stride or AvgPool2d shrink the image instead.

    Source: torch.nn.MaxPool2d; Zhang et al., "Dive into Deep Learning", §7.5.
    """

    formula = r"y_{c,i,j} = \max_{u,v} \; x_{c,\; s i + d u - p,\; s j + d v - p}"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C H' W'"), Port("indices", "B C H' W'", optional=True))

    kernel_size: Pair = setting(2, "Height and width of the window", minimum=1, unit="px")
    stride: Pair | None = setting(None, "Step of the window; as wide as the window if none", minimum=1, unit="px")
    padding: Pair = setting(0, "Border that no value lies in, at each side", minimum=0, unit="px")
    dilation: Pair = setting(1, "Distance between the places that the window reads", minimum=1, unit="px")
    return_indices: bool = setting(False, "Also give where each value stood")
    ceil_mode: bool = setting(False, "Also pool a last window that is not full")

    def output(self, x: TensorSpec) -> TensorSpec:
        return _pooled(self, x, self.kernel_size, self.stride, self.padding, self.dilation, ceil_mode=self.ceil_mode)

    @property
    def offered_outputs(self) -> tuple[Port, ...]:
        return self.outputs if self.return_indices else self.outputs[:1]

    def output_specs(self, x: TensorSpec) -> tuple[TensorSpec, ...]:
        return _with_indices(self.output(x), self.return_indices)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.MaxPool2d", self.kernel_size, **self.options("kernel_size"))


@block("Average pooling 2D")
class AvgPool2d(Block):
    r"""Take the mean of each window: how much of the pattern is in it?

    Shapes:
        input: (N, C, H, W), float32
        output: (N, C, H', W')
            with H' = ⌊(H + 2·padding − kernel_size) / stride⌋ + 1, W' alike; rounded up with `ceil_mode`

    Use it where every value counts, as in LeNet, or to shrink an image smoothly. MaxPool2d keeps a weak but sharp
    hit that the mean would drown.

    Source: torch.nn.AvgPool2d; LeCun et al. 1998; Zhang et al., "Dive into Deep Learning", §7.5.
    """

    formula = r"y_{c,i,j} = \frac{1}{k^2} \sum_{u,v} x_{c,\; s i + u - p,\; s j + v - p}"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C H' W'"),)

    kernel_size: Pair = setting(2, "Height and width of the window", minimum=1, unit="px")
    stride: Pair | None = setting(None, "Step of the window; as wide as the window if none", minimum=1, unit="px")
    padding: Pair = setting(0, "Zeros added at each border", minimum=0, unit="px")
    ceil_mode: bool = setting(False, "Also pool a last window that is not full")
    count_include_pad: bool = setting(True, "Count the zeros of the padding in the mean")
    divisor_override: int | None = setting(None, "Divide the sum by this instead of the window's size", minimum=1)

    def output(self, x: TensorSpec) -> TensorSpec:
        return _pooled(self, x, self.kernel_size, self.stride, self.padding, 1, ceil_mode=self.ceil_mode)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.AvgPool2d", self.kernel_size, **self.options("kernel_size"))


@block("Adaptive avg pooling 2D")
class AdaptiveAvgPool2d(Block):
    r"""Average an image of any size down to `output_size`; 1 gives one number a channel.

    Shapes:
        input: (N, C, H, W), float32
        output: (N, C, *output_size); a side that is none keeps its size

    Use it with 1 before the last Linear ("global average pooling"): the network then takes images of any size, and
    needs no huge Linear after Flatten. It forgets where in the image something was.

    Source: torch.nn.AdaptiveAvgPool2d; Lin et al. 2013, "Network in network".
    """

    formula = (
        r"y_{c,i} = \operatorname{mean}\; x_{c,\; \lfloor i H / H' \rfloor \,\ldots\, \lceil (i+1) H / H' \rceil - 1}"
    )
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C H' W'"),)

    output_size: PartialPair = setting(1, "Height and width of the result", minimum=1, unit="px")

    def output(self, x: TensorSpec) -> TensorSpec:
        return _adapted(self, x, self.output_size)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.AdaptiveAvgPool2d", self.output_size)


@block("Adaptive max pooling 2D")
class AdaptiveMaxPool2d(Block):
    r"""Keep the greatest values of an image of any size, on a grid of `output_size`.

    Shapes:
        input: (N, C, H, W), float32
        output: (N, C, *output_size); a side that is none keeps its size
        indices: as output, int64: where in the image each value stood; only with `return_indices`

    Use it with 1 to ask whether a pattern is anywhere in the picture, whatever the picture's size and the pattern's
    place. AdaptiveAvgPool2d asks how much of it there is.

    Source: torch.nn.AdaptiveMaxPool2d; Oquab et al. 2015, "Is object localization for free?".
    """

    formula = r"y_{c,i} = \max\; x_{c,\; \lfloor i H / H' \rfloor \,\ldots\, \lceil (i+1) H / H' \rceil - 1}"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C H' W'"), Port("indices", "B C H' W'", optional=True))

    output_size: PartialPair = setting(1, "Height and width of the result", minimum=1, unit="px")
    return_indices: bool = setting(False, "Also give where each value stood")

    def output(self, x: TensorSpec) -> TensorSpec:
        return _adapted(self, x, self.output_size)

    @property
    def offered_outputs(self) -> tuple[Port, ...]:
        return self.outputs if self.return_indices else self.outputs[:1]

    def output_specs(self, x: TensorSpec) -> tuple[TensorSpec, ...]:
        return _with_indices(self.output(x), self.return_indices)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.AdaptiveMaxPool2d", self.output_size, **self.options("output_size"))


def _with_indices(pooled: TensorSpec, wanted: bool) -> tuple[TensorSpec, ...]:
    return (pooled, TensorSpec(pooled.sizes, "int64")) if wanted else (pooled,)


def _pooled(
    block: Block,
    x: TensorSpec,
    kernel_size: Pair,
    stride: Pair | None,
    padding: Pair,
    dilation: Pair,
    *,
    ceil_mode: bool,
) -> TensorSpec:
    """What a window leaves of an image."""
    channels, height, width = image(block, x)
    count = positions_rounded_up if ceil_mode else positions
    places: list[Size] = []
    for axis, size in enumerate((height, width)):
        kernel, step = sides(kernel_size)[axis], sides(kernel_size if stride is None else stride)[axis]
        border = sides(padding)[axis]
        _check_padding(border, kernel)
        places.append(
            count(block, size, axis, kernel=kernel, stride=step, padding=border, dilation=sides(dilation)[axis])
        )
    return x.resized(channels, *places)


def _check_padding(padding: int, kernel: int) -> None:
    if padding > kernel // 2:
        raise BlockError(
            "The padding is wider than half the window",
            code="padding_too_large",
            why="padding {padding} > kernel_size {kernel} / 2: some windows would lie in the border alone",
            mend="Set padding to {most} or less",
            fix=Fix("set", "Set padding to {most}", name="padding", value=kernel // 2, args={"most": kernel // 2}),
            padding=padding,
            kernel=kernel,
            most=kernel // 2,
        )


def _adapted(block: Block, x: TensorSpec, output_size: PartialPair) -> TensorSpec:
    channels, height, width = image(block, x)
    wanted = (output_size, output_size) if isinstance(output_size, int) else output_size
    sizes = (given if size is None else size for size, given in zip(wanted, (height, width), strict=True))
    return x.resized(channels, *sizes)
