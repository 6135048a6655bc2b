"""Normalisation of each sample by itself over its channels and places: it needs no batch."""

from __future__ import annotations

from dataclasses import dataclass

from engine.blocks.arriving import channels, real, space
from engine.blocks.normalization import EPS, Shapes, learned
from engine.blocks.ranges import greatest_divisor
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import setting
from engine.graph.sizes import Size, product
from engine.graph.spec import TensorSpec

PER_CHANNEL = r"y = \gamma_c \, \frac{x - \mathrm{E}_{n,c}[x]}{\sqrt{\mathrm{Var}_{n,c}[x] + \epsilon}} + \beta_c"


@block("Group normalization", "normalization")
class GroupNorm(Block):
    r"""Standardise each sample by itself, its channels in groups, each over all its places.

    It computes the same while training and evaluating. γ and β are learned, one for each channel.

    Shapes:
        input: (N, C, *), float32; num_groups must divide C
        output: the same

    Use it in convolutional networks where batches are small, as with large images or volumes: it is as good at two
    samples as at thirty. With batches of 32 and more BatchNorm2d is a little better. One group is a layer
    normalisation of the whole sample, as many groups as channels an instance normalisation. torch has no default for
    num_groups; the paper takes 32.

    Source: torch.nn.GroupNorm; Wu & He 2018, "Group normalization".
    """

    formula = r"y = \gamma_c \, \frac{x - \mathrm{E}_{n,g}[x]}{\sqrt{\mathrm{Var}_{n,g}[x] + \epsilon}} + \beta_c"
    inputs = (Port("input", "B C …"),)
    outputs = (Port("output", "B C …"),)

    num_groups: int = setting(8, "Parts into which the channels are split", minimum=1)
    eps: float = setting(1e-5, EPS, minimum=0)
    affine: bool = setting(True, "Learn γ and β")
    bias: bool = setting(True, "Learn β; only with affine")

    def output(self, x: TensorSpec) -> TensorSpec:
        count = self._channels(x)
        if count % self.num_groups:
            best = greatest_divisor(count, self.num_groups)
            raise BlockError(
                "num_groups does not divide the channels",
                code="num_groups",
                port="input",
                why="{groups} groups cannot share {channels} channels equally",
                mend="Set num_groups to a number that divides {channels}",
                fix=Fix("set", "Set num_groups to {best}", name="num_groups", value=best, args={"best": best}),
                groups=self.num_groups,
                channels=count,
                best=best,
            )
        fix = Fix("set", "Set num_groups to 1", name="num_groups", value=1) if count > 1 else None
        _check_several(self, x, product((count // self.num_groups, *x.sizes[1:])), fix)
        return x

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.GroupNorm", self.num_groups, self._channels(x), **self.options("num_groups"))

    def parameters(self, x: TensorSpec) -> Shapes:
        return learned(self.affine, self.bias, (self._channels(x),))

    def _channels(self, x: TensorSpec) -> int:
        _check_rank(self, real(self, x), 1)
        return channels(self, x)


@dataclass(frozen=True, kw_only=True)
class InstanceNorm(Block):
    """What InstanceNorm1d, InstanceNorm2d and InstanceNorm3d share."""

    formula = PER_CHANNEL

    eps: float = setting(1e-5, EPS, minimum=0)
    momentum: float = setting(0.1, "Share of the present batch in the running means", minimum=0, maximum=1)
    affine: bool = setting(False, "Learn γ and β")
    track_running_stats: bool = setting(False, "Keep running means, and use them for evaluation")
    bias: bool = setting(True, "Learn β; only with affine")

    def output(self, x: TensorSpec) -> TensorSpec:
        _, sides = space(self, x, len(self.inputs[0].shape.split()) - 2)
        channels(self, x)
        _check_several(self, x, product(sides), None)
        return x

    def layer(self, x: TensorSpec) -> Call:
        return call(f"nn.{self.type_name()}", channels(self, x), **self.options())

    def parameters(self, x: TensorSpec) -> Shapes:
        return learned(self.affine, self.bias, (channels(self, x),))


@block("Instance normalization 1D", "normalization")
class InstanceNorm1d(InstanceNorm):
    r"""Standardise each channel of each sample by itself over its length.

    Shapes:
        input: (N, C, L), float32; L at least 2
        output: (N, C, L)

    Use it where the loudness of a signal or the offset of a sensor tells nothing: it takes both away. Where the level
    matters, take BatchNorm1d. γ and β are learned only with `affine`, which torch leaves off here.

    Source: torch.nn.InstanceNorm1d; Ulyanov et al. 2016, "Instance normalization".
    """

    inputs = (Port("input", "B C L"),)
    outputs = (Port("output", "B C L"),)


@block("Instance normalization 2D", "normalization")
class InstanceNorm2d(InstanceNorm):
    r"""Standardise each channel of each image by itself over all its places.

    Shapes:
        input: (N, C, H, W), float32; at least 2 places
        output: (N, C, H, W)

    Use it to transfer styles and in generators: it takes the contrast of a single picture away. For classification,
    where contrast may tell something, BatchNorm2d or GroupNorm are better. γ and β are learned only with `affine`,
    which torch leaves off here.

    Source: torch.nn.InstanceNorm2d; Ulyanov et al. 2016, "Instance normalization".
    """

    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C H W"),)


@block("Instance normalization 3D", "normalization")
class InstanceNorm3d(InstanceNorm):
    r"""Standardise each channel of each volume by itself over all its places.

    Shapes:
        input: (N, C, D, H, W), float32; at least 2 places
        output: (N, C, D, H, W)

    Use it on scans, whose brightness differs from machine to machine, and where only one or two of them fit in a
    batch. γ and β are learned only with `affine`, which torch leaves off here.

    Source: torch.nn.InstanceNorm3d; Ulyanov et al. 2016, "Instance normalization"; Isensee et al. 2021, "nnU-Net".
    """

    inputs = (Port("input", "B C D H W"),)
    outputs = (Port("output", "B C D H W"),)


@block("Local response norm", "normalization")
class LocalResponseNorm(Block):
    r"""Divide each number by how much its neighbouring channels say at the same place: strong ones silence others.

    Shapes:
        input: (N, C, L), (N, C, H, W) or (N, C, D, H, W), float32
        output: the same

    The normalisation of AlexNet, to rebuild it. Nothing is learned, and later networks do better with BatchNorm2d.
    AlexNet has size 5, alpha 5e-4 and k 2 (torch divides alpha by size, the paper does not); torch has no default for
    size.

    Source: torch.nn.LocalResponseNorm; Krizhevsky et al. 2012, "ImageNet classification with deep convolutional
        neural networks", §3.3.
    """

    formula = (
        r"y_c = x_c \, \Big( k + \frac{\alpha}{n} \sum_{c' = c - \lfloor n/2 \rfloor}^{c + \lfloor (n-1)/2 \rfloor} "
        r"x_{c'}^2 \Big)^{-\beta}"
    )
    inputs = (Port("input", "B C …"),)
    outputs = (Port("output", "B C …"),)

    size: int = setting(5, "Neighbouring channels that are summed up", minimum=1)
    alpha: float = setting(1e-4, "Weight of the sum")
    beta: float = setting(0.75, "Power of the divisor")
    k: float = setting(1.0, "Added to the sum, so that nothing is divided by 0")

    def output(self, x: TensorSpec) -> TensorSpec:
        _check_rank(self, real(self, x), 2)
        return x

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.LocalResponseNorm", self.size, **self.options("size"))


def _check_rank(block: Block, x: TensorSpec, least: int) -> None:
    if len(x.sizes) < least:
        raise BlockError(
            {1: "{type} needs channels", 2: "{type} needs channels and places"}[least],
            code="wrong_rank",
            port="input",
            why="it is given {shape} a sample",
            mend={
                1: "Feed it features, or images with their channels first",
                2: "Put it before Flatten, or make the features an image with Reshape",
            }[least],
            type=block.type_name(),
            shape=str(x),
        )


def _check_several(block: Block, x: TensorSpec, numbers: Size, fix: Fix | None) -> None:
    """See that there are several numbers to take a mean of: one alone would always become 0."""
    if numbers == 1:
        raise BlockError(
            "{type} has only one number to compare with itself",
            code="nothing_to_compare",
            port="input",
            why="the tensor is {shape} a sample, so that everything would become 0",
            mend="Set num_groups to a smaller number, or use LayerNorm"
            if fix
            else "Put it where there are more places, or take it off",
            fix=fix,
            type=block.type_name(),
            shape=str(x),
        )
