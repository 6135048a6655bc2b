"""Layers that slide the same small weights over the whole image."""

from __future__ import annotations

from typing import Literal

from engine.blocks.arriving import channels, image
from engine.blocks.sliding import Sides, positions, sides
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Pair, setting
from engine.graph.sizes import Size, product
from engine.graph.spec import TensorSpec

PaddingMode = Literal["zeros", "reflect", "replicate", "circular"]


@block("Convolution 2D")
class Conv2d(Block):
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

    out_channels: int = setting(32, "Number of filters", minimum=1)
    kernel_size: Pair = setting(3, "Height and width of a filter", minimum=1, unit="px")
    stride: Pair = setting(1, "Step of the filter", minimum=1, unit="px")
    padding: Pair | Literal["same", "valid"] = setting(
        0, "What is added at each border", minimum=0, choices=("valid", "same"), unit="px"
    )
    dilation: Pair = setting(1, "Distance between the places that a filter reads", minimum=1, unit="px")
    groups: int = setting(1, "Parts into which the channels are split, each with filters of its own", minimum=1)
    bias: bool = setting(True, "Add a learned number to each filter's output")
    padding_mode: PaddingMode = setting(
        "zeros", "What the padding holds", choices=("zeros", "reflect", "replicate", "circular")
    )

    def output(self, x: TensorSpec) -> TensorSpec:
        _, height, width = image(self, x)
        check_groups(self, channels(self, x), self.groups, self.out_channels)
        return x.resized(self.out_channels, self._places(height, 0), self._places(width, 1))

    def layer(self, x: TensorSpec) -> Call:
        named = {"kernel_size": self.kernel_size, **self.options("out_channels", "kernel_size")}
        return call("nn.Conv2d", channels(self, x), self.out_channels, **named)

    def parameters(self, x: TensorSpec) -> dict[str, tuple[int, ...]]:
        weight = (self.out_channels, channels(self, x) // self.groups, *sides(self.kernel_size))
        return {"weight": weight, **({"bias": (self.out_channels,)} if self.bias else {})}

    def multiply_adds(self, x: TensorSpec) -> Size:
        height, width = sides(self.kernel_size)
        return self.output(x).elements * (channels(self, x) // self.groups * height * width)

    def _places(self, size: Size, axis: int) -> Size:
        stride, dilation = sides(self.stride)[axis], sides(self.dilation)[axis]
        if self.padding == "same":
            if sides(self.stride) != (1, 1):
                raise BlockError(
                    'padding "same" needs a stride of 1',
                    code="same_padding_with_stride",
                    why="stride is {stride}, which makes the image smaller",
                    mend="Set stride to 1, or padding to a number",
                    fix=Fix("set", "Set stride to 1", name="stride", value=1),
                    stride=stride,
                )
            self._check_mode(size, (dilation * (sides(self.kernel_size)[axis] - 1) + 1) // 2)
            return size
        padding = 0 if isinstance(self.padding, str) else sides(self.padding)[axis]
        self._check_mode(size, padding)
        kernel = sides(self.kernel_size)[axis]
        return positions(self, size, axis, kernel=kernel, stride=stride, padding=padding, dilation=dilation)

    def _check_mode(self, size: Size, padding: int) -> None:
        """Reflection and wrapping take the padding from the image, which must have as much."""
        enough = {"reflect": padding + 1, "circular": padding}.get(self.padding_mode, 0)
        if isinstance(size, int) and size < enough:
            raise BlockError(
                "The image is too small for this padding",
                code="padding_too_large",
                why="{mode} padding of {padding} needs a side of {enough} or more, and the image has {size}",
                mend="Set padding_mode to zeros, or padding to a smaller number",
                fix=Fix("set", "Set padding_mode to zeros", name="padding_mode", value="zeros"),
                mode=self.padding_mode,
                padding=padding,
                enough=enough,
                size=size,
            )


@block("Transposed conv 2D")
class ConvTranspose2d(Block):
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

    out_channels: int = setting(32, "Number of filters", minimum=1)
    kernel_size: Pair = setting(2, "Height and width of a filter", minimum=1, unit="px")
    stride: Pair = setting(1, "Distance between the stamps", minimum=1, unit="px")
    padding: Pair = setting(0, "Pixels taken off at each border of the output", minimum=0, unit="px")
    output_padding: Pair = setting(0, "Pixels added at the right and lower border", minimum=0, unit="px")
    groups: int = setting(1, "Parts into which the channels are split, each with filters of its own", minimum=1)
    bias: bool = setting(True, "Add a learned number to each filter's output")
    dilation: Pair = setting(1, "Distance between the places that a filter writes", minimum=1, unit="px")
    padding_mode: Literal["zeros"] = setting("zeros", "What the padding holds: zeros", choices=("zeros",))

    def output(self, x: TensorSpec) -> TensorSpec:
        _, height, width = image(self, x)
        check_groups(self, channels(self, x), self.groups, self.out_channels)
        return x.resized(self.out_channels, self._side(height, 0), self._side(width, 1))

    def layer(self, x: TensorSpec) -> Call:
        named = {"kernel_size": self.kernel_size, **self.options("out_channels", "kernel_size")}
        return call("nn.ConvTranspose2d", channels(self, x), self.out_channels, **named)

    def parameters(self, x: TensorSpec) -> dict[str, tuple[int, ...]]:
        weight = (channels(self, x), self.out_channels // self.groups, *sides(self.kernel_size))
        return {"weight": weight, **({"bias": (self.out_channels,)} if self.bias else {})}

    def multiply_adds(self, x: TensorSpec) -> Size:
        height, width = sides(self.kernel_size)
        return product(x.sizes) * (self.out_channels // self.groups * height * width)

    def _side(self, size: Size, axis: int) -> Size:
        stride, padding, dilation, extra, kernel = (
            sides(value)[axis]
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
                    value=_limited(self.output_padding, self.stride, self.dilation),
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
                "The padding takes the whole image away",
                code="empty_image",
                why="a side of {size} grows to {grown}, from which 2 × {padding} are taken",
                mend="Lower padding",
                fix=Fix("set", "Set padding to 0", name="padding", value=0),
                size=size,
                grown=side + 2 * padding,
                padding=padding,
            )
        return side


def _limited(output_padding: Pair, stride: Pair, dilation: Pair) -> Sides:
    """The greatest allowed value of each axis, or the present one where it is less."""
    height, width = (
        min(extra, max(step, apart) - 1)
        for extra, step, apart in zip(sides(output_padding), sides(stride), sides(dilation), strict=True)
    )
    return height, width


def check_groups(block: Block, incoming: int, groups: int, outgoing: int) -> None:
    """See that the groups divide the channels of both sides.

    Raises:
        BlockError: They do not (`groups`).
    """
    if incoming % groups == 0 and outgoing % groups == 0:
        return
    raise BlockError(
        "groups does not divide the channels",
        code="groups",
        why="{groups} groups cannot share {incoming} channels that arrive and {outgoing} that leave equally",
        mend="Set groups to a number that divides both, or change out_channels",
        fix=Fix(
            "set",
            "Set groups to {best}",
            name="groups",
            value=_best(incoming, outgoing, groups),
            args={"best": _best(incoming, outgoing, groups)},
        ),
        groups=groups,
        incoming=incoming,
        outgoing=outgoing,
    )


def _best(incoming: int, outgoing: int, wish: int) -> int:
    """The greatest number up to the wish that divides both."""
    bound = min(wish, incoming, outgoing)
    return next(n for n in range(bound, 0, -1) if incoming % n == 0 and outgoing % n == 0)
