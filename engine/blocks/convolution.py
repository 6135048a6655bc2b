"""Layers that slide the same small weights over the whole image."""

from __future__ import annotations

from math import gcd, prod
from typing import Literal

from engine.blocks.arriving import channels, space
from engine.blocks.ranges import greatest_divisor
from engine.blocks.sliding import Sides, Slide, sides
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Pair, setting
from engine.graph.sizes import Size, product
from engine.graph.spec import TensorSpec

PaddingMode = Literal["zeros", "reflect", "replicate", "circular"]
MODES = ("zeros", "reflect", "replicate", "circular")
FILTERS, STEP, APART = "Number of filters", "Step of the filter", "Distance between the places that a filter reads"
SIDES, BORDER, MODE = "Height and width of a filter", "What is added at each border", "What the padding holds"
GROUPS = "Parts into which the channels are split, each with filters of its own"
BIAS = "Add a learned number to each filter's output"
STAMPS, WRITTEN = "Distance between the stamps", "Distance between the places that a filter writes"
TAKEN, ADDED = "Places taken off at each border of the output", "Places added at the far border of each side"
ONLY_ZEROS = "What the padding holds: zeros"


class Filters(Block):
    """What all convolutions share, whatever the number of sides."""

    out_channels: int
    kernel_size: int | Sides
    stride: int | Sides
    dilation: int | Sides
    groups: int
    bias: bool

    def given(self, x: TensorSpec) -> tuple[Size, ...]:
        """The sides of what arrives.

        Raises:
            BlockError: There are more or less of them, or the groups do not divide the channels.
        """
        _, found = space(self, x, len(self.inputs[0].shape.split()) - 2)
        check_groups(self, channels(self, x), self.groups, self.out_channels)
        return found

    def layer(self, x: TensorSpec) -> Call:
        named = {"kernel_size": self.kernel_size, **self.options("out_channels", "kernel_size")}
        return call(f"nn.{self.type_name()}", channels(self, x), self.out_channels, **named)

    def advice(self, x: TensorSpec) -> tuple[BlockError, ...]:
        if x.padding is None or x.padding.dim != 0:
            return ()
        return (
            BlockError(
                "{type} slides along the features, not along time",
                code="slides_along_features",
                port="input",
                why="it takes the steps of the sequence, {shape}, for channels",
                mend="Put Permute before it, which makes the features the channels",
                fix=Fix("insert", "Insert Permute", name="Permute", value={"dims": [0, 2, 1]})
                if len(x.sizes) == 2
                else None,
                type=self.type_name(),
                shape=str(x),
            ),
        )


class Convolution(Filters):
    """What Conv1d, Conv2d and Conv3d share."""

    padding: int | Sides | str
    padding_mode: PaddingMode

    def parameters(self, x: TensorSpec) -> dict[str, tuple[int, ...]]:
        window = sides(self.kernel_size, len(x.sizes) - 1)
        weight = (self.out_channels, channels(self, x) // self.groups, *window)
        return {"weight": weight, **({"bias": (self.out_channels,)} if self.bias else {})}

    def multiply_adds(self, x: TensorSpec) -> Size:
        window = prod(sides(self.kernel_size, len(x.sizes) - 1))
        return self.output(x).elements * (channels(self, x) // self.groups * window)

    def output(self, x: TensorSpec) -> TensorSpec:
        given = self.given(x)
        known = x.padded_by(None) if x.padding and x.padding.dim == 0 else x  # it mixes the channels
        if self._keeps_sides(given):
            return known.resized(self.out_channels, *given)
        padding = 0 if isinstance(self.padding, str) else self.padding
        return Slide(self.kernel_size, self.stride, padding, self.dilation).over(known, self.out_channels)

    def _keeps_sides(self, given: tuple[Size, ...]) -> bool:
        """Whether padding is "same"; checks what the padding asks of stride and sides."""
        count = len(given)
        if self.padding == "same":
            steps = sides(self.stride, count)
            if max(steps) > 1:
                raise BlockError(
                    'padding "same" needs a stride of 1',
                    code="same_padding_with_stride",
                    why="stride is {stride}, which makes the output smaller",
                    mend="Set stride to 1, or padding to a number",
                    fix=Fix("set", "Set stride to 1", name="stride", value=1),
                    stride=max(steps),
                )
            both = zip(sides(self.kernel_size, count), sides(self.dilation, count), strict=True)
            self._check_mode(given, tuple((apart * (kernel - 1) + 1) // 2 for kernel, apart in both))
            return True
        self._check_mode(given, sides(0 if isinstance(self.padding, str) else self.padding, count))
        return False

    def _check_mode(self, given: tuple[Size, ...], paddings: Sides) -> None:
        """Reflection and wrapping take the padding from what arrives, which must have as much."""
        for size, padding in zip(given, paddings, strict=True):
            enough = {"reflect": padding + 1, "circular": padding}.get(self.padding_mode, 0)
            if isinstance(size, int) and size < enough:
                raise BlockError(
                    {
                        1: "The line is too short for this padding",
                        2: "The image is too small for this padding",
                        3: "The volume is too small for this padding",
                    }[len(given)],
                    code="padding_too_large",
                    why="{mode} padding of {padding} needs a side of {enough} or more, and there are {size}",
                    mend="Set padding_mode to zeros, or padding to a smaller number",
                    fix=Fix("set", "Set padding_mode to zeros", name="padding_mode", value="zeros"),
                    mode=self.padding_mode,
                    padding=padding,
                    enough=enough,
                    size=size,
                )


class TransposedConvolution(Filters):
    """What ConvTranspose1d, ConvTranspose2d and ConvTranspose3d share."""

    padding: int | Sides
    output_padding: int | Sides

    def parameters(self, x: TensorSpec) -> dict[str, tuple[int, ...]]:
        window = sides(self.kernel_size, len(x.sizes) - 1)
        weight = (channels(self, x), self.out_channels // self.groups, *window)
        return {"weight": weight, **({"bias": (self.out_channels,)} if self.bias else {})}

    def multiply_adds(self, x: TensorSpec) -> Size:
        window = prod(sides(self.kernel_size, len(x.sizes) - 1))
        return product(x.sizes) * (self.out_channels // self.groups * window)

    def output(self, x: TensorSpec) -> TensorSpec:
        given = self.given(x)
        larger = (self._side(size, axis, len(given)) for axis, size in enumerate(given))
        return x.resized(self.out_channels, *larger).padded_by(None)

    def _side(self, size: Size, axis: int, count: int) -> Size:
        stride, padding, dilation, extra, kernel = (
            sides(value, count)[axis]
            for value in (self.stride, self.padding, self.dilation, self.output_padding, self.kernel_size)
        )
        if extra >= max(stride, dilation):
            raise BlockError(
                "output_padding is too large",
                code="output_padding_too_large",
                why="it is {extra}, and must be less than stride {stride} or dilation {dilation}",
                mend="Set output_padding to {most} or less",
                fix=Fix(
                    "set",
                    "Set output_padding to {most}",
                    name="output_padding",
                    value=self._limited(count),
                    args={"most": max(stride, dilation) - 1},
                ),
                extra=extra,
                stride=stride,
                dilation=dilation,
                most=max(stride, dilation) - 1,
            )
        side = (size - 1) * stride + (dilation * (kernel - 1) + extra + 1 - 2 * padding)
        if isinstance(side, int) and side < 1:
            raise BlockError(
                {
                    1: "The padding takes the whole line away",
                    2: "The padding takes the whole image away",
                    3: "The padding takes the whole volume away",
                }[count],
                code="empty_image",
                why="a side of {size} grows to {grown}, from which 2 × {padding} are taken",
                mend="Lower padding",
                fix=Fix("set", "Set padding to 0", name="padding", value=0),
                size=size,
                grown=side + 2 * padding,
                padding=padding,
            )
        return side

    def _limited(self, count: int) -> int | Sides:
        """The greatest output_padding that each side allows, or the present one where it is less."""
        settings = (sides(value, count) for value in (self.output_padding, self.stride, self.dilation))
        limited = tuple(min(extra, max(step, apart) - 1) for extra, step, apart in zip(*settings, strict=True))
        return limited if count > 1 else limited[0]


@block("Convolution 2D")
class Conv2d(Convolution):
    r"""Look for `out_channels` learned patterns at every place of an image.

    Each filter is as deep as the image has channels and as wide as `kernel_size`; it gives one channel that says how
    well its pattern is met at each place. Because the same weights are used everywhere, the layer has few of them
    and recognises a pattern wherever it appears.

    Shapes:
        input: (N, C, H, W), float32
        output: (N, out_channels, H', W')
            with H' = ⌊(H + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, W' alike

    Use it wherever neighbours belong together: in pictures, spectrograms, boards. Follow it by an activation; let
    `stride` or a pooling layer shrink the image. On features without an order (a table) use Linear.
    With `padding` "same" the image keeps its size (stride must be 1), with "valid" nothing is padded.

    Source: torch.nn.Conv2d; LeCun et al. 1998, "Gradient-based learning applied to document recognition";
        Zhang et al., "Dive into Deep Learning", §7.2.
    """

    formula = r"y_{k,i,j} = b_k + \sum_{c} \sum_{u,v} w_{k,c,u,v} \; x_{c,\; s i + d u - p,\; s j + d v - p}"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B out_channels H' W'"),)

    out_channels: int = setting(32, FILTERS, minimum=1)
    kernel_size: Pair = setting(3, SIDES, minimum=1, unit="px")
    stride: Pair = setting(1, STEP, minimum=1, unit="px")
    padding: Pair | Literal["same", "valid"] = setting(0, BORDER, minimum=0, choices=("valid", "same"), unit="px")
    dilation: Pair = setting(1, APART, minimum=1, unit="px")
    groups: int = setting(1, GROUPS, minimum=1)
    bias: bool = setting(True, BIAS)
    padding_mode: PaddingMode = setting("zeros", MODE, choices=MODES)


@block("Transposed conv 2D")
class ConvTranspose2d(TransposedConvolution):
    r"""Make an image larger with learned filters: a convolution run backwards.

    Each pixel of the input stamps the filters onto the output, `stride` pixels apart; where stamps overlap they add.

    Shapes:
        input: (N, C, H, W), float32
        output: (N, out_channels, H', W')
            with H' = (H − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1, W' alike

    Use it to draw: in the decoder of an autoencoder, in generators, in segmentation. A kernel_size that stride
    divides avoids the checkerboard that uneven overlap leaves. To shrink an image use Conv2d.

    Source: torch.nn.ConvTranspose2d; Zhang et al., "Dive into Deep Learning", §14.10;
        Odena et al. 2016, "Deconvolution and checkerboard artifacts".
    """

    formula = r"y_{k,\; s i + d u - p,\; s j + d v - p} \mathrel{+}= w_{c,k,u,v} \; x_{c,i,j}"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B out_channels H' W'"),)

    out_channels: int = setting(32, FILTERS, minimum=1)
    kernel_size: Pair = setting(2, SIDES, minimum=1, unit="px")
    stride: Pair = setting(1, STAMPS, minimum=1, unit="px")
    padding: Pair = setting(0, TAKEN, minimum=0, unit="px")
    output_padding: Pair = setting(0, ADDED, minimum=0, unit="px")
    groups: int = setting(1, GROUPS, minimum=1)
    bias: bool = setting(True, BIAS)
    dilation: Pair = setting(1, WRITTEN, minimum=1, unit="px")
    padding_mode: Literal["zeros"] = setting("zeros", ONLY_ZEROS, choices=("zeros",))


def check_groups(block: Block, incoming: int, groups: int, outgoing: int) -> None:
    """See that the groups divide the channels of both sides.

    Raises:
        BlockError: They do not (`groups`).
    """
    if incoming % groups == 0 and outgoing % groups == 0:
        return
    best = greatest_divisor(gcd(incoming, outgoing), groups)
    raise BlockError(
        "groups does not divide the channels",
        code="groups",
        why="{groups} groups cannot share {incoming} channels that arrive and {outgoing} that leave equally",
        mend="Set groups to a number that divides both, or change out_channels",
        fix=Fix("set", "Set groups to {best}", name="groups", value=best, args={"best": best}),
        groups=groups,
        incoming=incoming,
        outgoing=outgoing,
    )
