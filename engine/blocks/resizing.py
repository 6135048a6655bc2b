"""Blocks that make images, lines and volumes larger, with nothing to learn."""

from __future__ import annotations

from engine.blocks.arriving import channels, other_rank, real, space
from engine.blocks.padded import not_padded, padded_axis, rearranged
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Ints, setting
from engine.graph.sizes import Size
from engine.graph.spec import TensorSpec

MODES = {
    "nearest": (1, 2, 3),
    "linear": (1,),
    "bilinear": (2,),
    "bicubic": (2,),
    "trilinear": (3,),
    "nearest-exact": (1, 2, 3),
}
"""How many sides each can stretch."""
SMOOTH = {1: "linear", 2: "bilinear", 3: "trilinear"}


@block("Upsample", "shaping")
class Upsample(Block):
    r"""Stretch images, lines or volumes to a larger (or smaller) size, with nothing to learn.

    Shapes:
        input: (N, C, L), (N, C, H, W) or (N, C, D, H, W), float32
        output: the same with each side ⌊side · scale_factor⌋, or the sides `size`

    Use it before a convolution in decoders, autoencoders and U-Nets: together they leave fewer checkered patterns
    than ConvTranspose2d. `nearest` repeats the nearest place; the linear ones (`linear` for lines, `bilinear` for
    images, `trilinear` for volumes) mix neighbours; `bicubic` is smoother still, and may go beyond the range.

    Source: torch.nn.Upsample; Odena et al. 2016, "Deconvolution and checkerboard artifacts".
    """

    formula = r"y_{c,i} = x_{c,\, \lfloor i / s \rfloor} \quad \text{(nearest)}"
    inputs = (Port("input", "B C …"),)
    outputs = (Port("output", "B C …"),)

    size: Ints | None = setting(None, "Sides of the result: one for all, or each; none to use scale_factor", minimum=1)
    scale_factor: float = setting(2.0, "How many times longer each side becomes, where size is none", minimum=0)
    mode: str = setting("nearest", "What lies between the given places", choices=tuple(MODES))
    align_corners: bool = setting(False, "Let the corners keep their values (linear and bicubic)")

    def output(self, x: TensorSpec) -> TensorSpec:
        real(self, x)
        count = len(x.sizes) - 1
        if count not in (1, 2, 3):
            raise other_rank(self, x, 2)
        if count not in MODES[self.mode]:
            raise self._other_mode(x, count)
        if self.align_corners and self.mode.startswith("nearest"):
            raise BlockError(
                "The nearest place has no corners to align",
                code="corners_of_nearest",
                why="mode is {mode}, which does not mix neighbours",
                mend="Switch align_corners off, or take a linear mode",
                fix=Fix("set", "Switch align_corners off", name="align_corners", value=False),
                mode=self.mode,
            )
        if padded_axis(x) > 1:
            not_padded(self, x, padded_axis(x))
        return rearranged(x, (x.sizes[0], *self._sides(x.sizes[1:])), padded_axis(x))

    def layer(self, x: TensorSpec) -> Call:
        named: dict[str, object] = {"scale_factor": self.scale_factor}
        if self.size:
            named = {"size": self.size if len(self.size) > 1 else self.size[0]}
        if self.mode != "nearest":
            named["mode"] = self.mode
        return call("nn.Upsample", **named, **({"align_corners": True} if self.align_corners else {}))

    def _sides(self, given: tuple[Size, ...]) -> tuple[Size, ...]:
        if self.size:
            if len(self.size) not in (1, len(given)):
                raise BlockError(
                    "size does not name each side",
                    code="sides_mismatch",
                    why="it has {count} numbers, and a sample has {sides} sides",
                    mend="Give one number for all sides, or one for each",
                    fix=Fix("set", "Set size to {side}", name="size", value=self.size[:1], args={"side": self.size[0]}),
                    count=len(self.size),
                    sides=len(given),
                )
            return self.size * len(given) if len(self.size) == 1 else self.size
        return tuple(self._stretched(side) for side in given)

    def _stretched(self, side: Size) -> Size:
        factor = self.scale_factor
        if isinstance(side, int):
            if int(side * factor) < 1:
                raise BlockError(
                    "Nothing would be left of a side",
                    code="empty_side",
                    port="input",
                    why="⌊{side} · {factor}⌋ is 0",
                    mend="Set scale_factor to 1 or more",
                    fix=Fix("set", "Set scale_factor to 2", name="scale_factor", value=2.0),
                    side=side,
                    factor=factor,
                )
            return int(side * factor)
        if factor == int(factor) and factor:
            return side * int(factor)
        if factor and 1 / factor == int(1 / factor):
            return side // int(1 / factor)
        raise BlockError(
            "{type} needs sides of known size",
            code="unknown_size",
            port="input",
            why="a side is {side}, and scale_factor {factor} is no whole number",
            mend="Set scale_factor to a whole number, or set size",
            type=self.type_name(),
            side=str(side),
            factor=factor,
        )

    def _other_mode(self, x: TensorSpec, count: int) -> BlockError:
        mode = SMOOTH[count]
        return BlockError(
            "mode {mode} is for tensors of other dimensions",
            code="mode_mismatch",
            port="input",
            why="a sample is {shape}",
            mend="Set mode to {smooth}, or to nearest",
            fix=Fix("set", "Set mode to {smooth}", name="mode", value=mode, args={"smooth": mode}),
            mode=self.mode,
            shape=str(x),
            smooth=mode,
        )


@block("Pixel shuffle", "shaping")
class PixelShuffle(Block):
    r"""Make an image larger by laying groups of channels beside each other as pixels.

    Shapes:
        input: (N, C · r², H, W), float32, with r = `upscale_factor`
        output: (N, C, H · r, W · r)

    Use it at the end of a network that sharpens images: a Conv2d with r² times as many filters before it learns how
    to fill each pixel, while all other layers work on the small image. Where nothing is to be learned take Upsample.

    Source: torch.nn.PixelShuffle; Shi et al. 2016, "Real-time single image and video super-resolution".
    """

    formula = r"y_{c,\, r i + u,\, r j + v} = x_{c r^2 + r u + v,\; i,\, j}"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C' H' W'"),)

    upscale_factor: int = setting(2, "How many times larger each side becomes", minimum=1)

    def output(self, x: TensorSpec) -> TensorSpec:
        space(self, x, 2)
        factor, given = self.upscale_factor, channels(self, x)
        if given % factor**2:
            raise BlockError(
                "The channels do not make up pixels",
                code="channels_misfit",
                port="input",
                why="upscale_factor {factor} takes {square} channels for one, and {channels} arrive",
                mend="Give it a multiple of {square} channels, with a Conv2d before it",
                fix=Fix(
                    "insert",
                    "Insert Conv2d with {square} filters",
                    name="Conv2d",
                    value={"out_channels": factor**2, "kernel_size": 3, "padding": 1},
                    args={"square": factor**2},
                ),
                factor=factor,
                square=factor**2,
                channels=given,
            )
        if padded_axis(x):
            not_padded(self, x, padded_axis(x))
        return x.resized(given // factor**2, *(side * factor for side in x.sizes[1:]))

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.PixelShuffle", self.upscale_factor)


@block("Pixel unshuffle", "shaping")
class PixelUnshuffle(Block):
    r"""Make an image smaller without losing a number: the pixels of each square become channels.

    Shapes:
        input: (N, C, H · r, W · r), float32, with r = `downscale_factor`
        output: (N, C · r², H, W)

    Use it at the beginning of a network for large images, where pooling would lose what it leaves out, or to cut an
    image into the patches of a transformer. The sides must be multiples of r.

    Source: torch.nn.PixelUnshuffle; Shi et al. 2016.
    """

    formula = r"y_{c r^2 + r u + v,\; i,\, j} = x_{c,\, r i + u,\, r j + v}"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C' H' W'"),)

    downscale_factor: int = setting(2, "How many times smaller each side becomes", minimum=1)

    def output(self, x: TensorSpec) -> TensorSpec:
        given, sides = space(self, x, 2)
        factor = self.downscale_factor
        for side in sides:
            if isinstance(side, int) and side % factor:
                raise BlockError(
                    "The image cannot be cut into squares",
                    code="squares_misfit",
                    port="input",
                    why="downscale_factor is {factor}, and a side is {side}",
                    mend="Give it an image whose sides are multiples of {factor}",
                    factor=factor,
                    side=side,
                )
        if padded_axis(x):
            not_padded(self, x, padded_axis(x))
        return x.resized(given * factor**2, *(side // factor for side in sides))

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.PixelUnshuffle", self.downscale_factor)
