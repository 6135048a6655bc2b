"""Layers that make an image smaller by summing up its regions; they have nothing to learn."""

from __future__ import annotations

from engine.blocks.arriving import space
from engine.blocks.padded import not_padded, padded_axis
from engine.blocks.sliding import Sides, Slide, sides
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Pair, setting
from engine.graph.spec import TensorSpec

PartialPair = int | tuple[int | None, int | None]
IMAGE = (Port("input", "B C H W"),)
SMALLER = (Port("output", "B C H' W'"), Port("indices", "B C H' W'", optional=True))
WINDOW, STEP = "Height and width of the window", "Step of the window; as wide as the window if none"
BORDER, ZEROS = "Border that no value lies in, at each side", "Zeros added at each border"
APART = "Distance between the places that the window reads"
LAST, WHERE = "Also pool a last window that is not full", "Also give where each value stood"
COUNTED, DIVISOR = "Count the zeros of the padding in the mean", "Divide the sum by this instead of the window's size"
POWER, RESULT = "Power p of the norm", "Height and width of the result"


class Pooling(Block):
    """What all pooling shares: channels stay, sides change; some can also give where each value stood."""

    @property
    def sides(self) -> int:
        """1 where it pools lines, 2 images, 3 volumes."""
        return len(self.inputs[0].shape.split()) - 2

    @property
    def offered_outputs(self) -> tuple[Port, ...]:
        return self.outputs if getattr(self, "return_indices", False) else self.outputs[:1]

    def output_specs(self, x: TensorSpec) -> tuple[TensorSpec, ...]:
        found = self.output(x)
        return (found, TensorSpec(found.sizes, "int64"))[: len(self.offered_outputs)]


class WindowPooling(Pooling):
    """Pooling by a window that slides: `kernel_size`, and `stride`, `padding`, `dilation` where the class has them."""

    kernel_size: int | Sides
    stride: int | Sides | None
    ceil_mode: bool

    def output(self, x: TensorSpec) -> TensorSpec:
        channels, _ = space(self, x, self.sides)
        padding, dilation = self.params.get("padding", 0), self.params.get("dilation", 1)
        for border, wide in zip(sides(padding, self.sides), sides(self.kernel_size, self.sides), strict=True):
            _check_padding(border, wide)
        stride = self.kernel_size if self.stride is None else self.stride
        return Slide(self.kernel_size, stride, padding, dilation, self.ceil_mode).over(x, channels)

    def layer(self, x: TensorSpec) -> Call:
        return call(f"nn.{self.type_name()}", self.kernel_size, **self.options("kernel_size"))


class NormPooling(WindowPooling):
    """Pooling by the p-norm of a window, p being `norm_type`."""

    norm_type: float

    def layer(self, x: TensorSpec) -> Call:
        named = {"kernel_size": self.kernel_size, **self.options("norm_type", "kernel_size")}
        return call(f"nn.{self.type_name()}", self.norm_type, **named)


class AdaptivePooling(Pooling):
    """Pooling to sides of a wanted size, `output_size`; one that is None keeps its size."""

    output_size: int | tuple[int | None, ...]

    def output(self, x: TensorSpec) -> TensorSpec:
        channels, given = space(self, x, self.sides)
        wanted = (self.output_size,) * len(given) if isinstance(self.output_size, int) else self.output_size
        return x.resized(channels, *(was if size is None else size for size, was in zip(wanted, given, strict=True)))

    def layer(self, x: TensorSpec) -> Call:
        return call(f"nn.{self.type_name()}", self.output_size, **self.options("output_size"))

    def advice(self, x: TensorSpec) -> tuple[BlockError, ...]:
        axis = padded_axis(x)
        if axis > 1 and self.output(x).sizes[axis - 1] != x.sizes[axis - 1]:
            try:
                not_padded(self, x, axis)
            except BlockError as error:
                return (error,)
        return ()


@block("Max pooling 2D")
class MaxPool2d(WindowPooling):
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
    inputs = IMAGE
    outputs = SMALLER

    kernel_size: Pair = setting(2, WINDOW, minimum=1, unit="px")
    stride: Pair | None = setting(None, STEP, minimum=1, unit="px")
    padding: Pair = setting(0, BORDER, minimum=0, unit="px")
    dilation: Pair = setting(1, APART, minimum=1, unit="px")
    return_indices: bool = setting(False, WHERE)
    ceil_mode: bool = setting(False, LAST)


@block("Average pooling 2D")
class AvgPool2d(WindowPooling):
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
    inputs = IMAGE
    outputs = SMALLER[:1]

    kernel_size: Pair = setting(2, WINDOW, minimum=1, unit="px")
    stride: Pair | None = setting(None, STEP, minimum=1, unit="px")
    padding: Pair = setting(0, ZEROS, minimum=0, unit="px")
    ceil_mode: bool = setting(False, LAST)
    count_include_pad: bool = setting(True, COUNTED)
    divisor_override: int | None = setting(None, DIVISOR, minimum=1)


@block("Norm pooling 2D")
class LPPool2d(NormPooling):
    r"""Take the p-norm of each window: between the sum (p = 1) and the greatest value (p large).

    Shapes:
        input: (N, C, H, W), float32
        output: (N, C, H', W')
            with H' = ⌊(H − kernel_size) / stride⌋ + 1, W' alike; rounded up with `ceil_mode`

    Use it behind a ReLU where neither mean nor maximum fits: it minds all values, the great ones more. With p = 1 it
    is the sum of the window, with p = 2 the root of the sum of squares. Where a sum of powers is negative, as with an
    odd p and negative numbers, the result is not a number: keep the input positive.

    Source: torch.nn.LPPool2d; Sermanet et al. 2012, "Convolutional neural networks applied to house numbers digit
        classification".
    """

    formula = r"y_{c,i,j} = \Big( \sum_{u,v} x_{c,\; s i + u,\; s j + v}^{\,p} \Big)^{1/p}"
    inputs = IMAGE
    outputs = SMALLER[:1]

    norm_type: float = setting(2.0, POWER, minimum=1)
    kernel_size: Pair = setting(2, WINDOW, minimum=1, unit="px")
    stride: Pair | None = setting(None, STEP, minimum=1, unit="px")
    ceil_mode: bool = setting(False, LAST)


@block("Adaptive avg pooling 2D")
class AdaptiveAvgPool2d(AdaptivePooling):
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
    inputs = IMAGE
    outputs = SMALLER[:1]

    output_size: PartialPair = setting(1, RESULT, minimum=1, unit="px")


@block("Adaptive max pooling 2D")
class AdaptiveMaxPool2d(AdaptivePooling):
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
    inputs = IMAGE
    outputs = SMALLER

    output_size: PartialPair = setting(1, RESULT, minimum=1, unit="px")
    return_indices: bool = setting(False, WHERE)


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
