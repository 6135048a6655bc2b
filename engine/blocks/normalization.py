"""Layers that keep numbers near mean 0 and spread 1, so that deep networks learn fast."""

from __future__ import annotations

from dataclasses import dataclass

from engine.blocks.arriving import channels, other_rank, real
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Ints, setting
from engine.graph.spec import TensorSpec

Shapes = dict[str, tuple[int, ...]]
BY_RANK = {1: "BatchNorm1d", 2: "BatchNorm1d", 3: "BatchNorm2d", 4: "BatchNorm3d"}
EPS = "Added to the variance, so that nothing is divided by 0"


@dataclass(frozen=True, kw_only=True)
class BatchNorm(Block):
    """What BatchNorm1d, BatchNorm2d and BatchNorm3d share."""

    eps: float = setting(1e-5, EPS, minimum=0)
    momentum: float | None = setting(
        0.1, "Share of the present batch in the running means; none for the plain mean of all", minimum=0, maximum=1
    )
    affine: bool = setting(True, "Learn γ and β")
    track_running_stats: bool = setting(True, "Keep running means for evaluation; else the batch's are used then too")
    bias: bool = setting(True, "Learn β; only with affine")

    def output(self, x: TensorSpec) -> TensorSpec:
        real(self, x)
        instead = BY_RANK.get(len(x.sizes), "")
        if instead != self.type_name():
            raise other_rank(self, x, int(self.type_name()[-2]), instead)
        channels(self, x)
        return x

    def layer(self, x: TensorSpec) -> Call:
        return call(f"nn.{self.type_name()}", channels(self, x), **self.options())

    def parameters(self, x: TensorSpec) -> Shapes:
        return learned(self.affine, self.bias, (channels(self, x),))


@block("Batch normalization 1D")
class BatchNorm1d(BatchNorm):
    r"""Standardise each feature over the batch: deep networks then learn faster and forgive a large learning rate.

    While training, mean and variance are those of the batch; when evaluating, running means of what was seen in
    training. γ and β are learned, so that the network may undo it.

    Shapes:
        input: (N, C) or (N, C, L), float32
        output: the same

    Use it between a Linear and its activation. It needs batches of some size (16 or more), and at least two values a
    feature: a batch of one sample fails while training. In recurrent networks and transformers use LayerNorm.

    Source: torch.nn.BatchNorm1d; Ioffe & Szegedy 2015, "Batch normalization";
        Zhang et al., "Dive into Deep Learning", §8.5.
    """

    formula = r"y = \gamma \, \frac{x - \mathrm{E}[x]}{\sqrt{\mathrm{Var}[x] + \epsilon}} + \beta"
    inputs = (Port("input", "B C …"),)
    outputs = (Port("output", "B C …"),)


@block("Batch normalization 2D")
class BatchNorm2d(BatchNorm):
    r"""Standardise each channel over the batch and all places of the image: deep networks then learn faster.

    While training, mean and variance are those of the batch; when evaluating, running means of what was seen in
    training. γ and β are learned, so that the network may undo it.

    Shapes:
        input: (N, C, H, W), float32
        output: (N, C, H, W)

    Use it between a convolution and its activation; the convolution's bias is then superfluous. With batches of a few
    samples its means are too noisy: LayerNorm does not look at the batch.

    Source: torch.nn.BatchNorm2d; Ioffe & Szegedy 2015, "Batch normalization";
        Zhang et al., "Dive into Deep Learning", §8.5.
    """

    formula = r"y = \gamma_c \, \frac{x - \mathrm{E}_c[x]}{\sqrt{\mathrm{Var}_c[x] + \epsilon}} + \beta_c"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C H W"),)


@block("Batch normalization 3D")
class BatchNorm3d(BatchNorm):
    r"""Standardise each channel over the batch and all places of the volume: deep networks then learn faster.

    While training, mean and variance are those of the batch; when evaluating, running means of what was seen in
    training. γ and β are learned, so that the network may undo it.

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, C, D, H, W)

    Use it between a Conv3d and its activation; the convolution's bias is then superfluous. Volumes are large and
    batches of them small: with a few samples its means are noisy, and GroupNorm, which does not look at the batch, is
    steadier.

    Source: torch.nn.BatchNorm3d; Ioffe & Szegedy 2015, "Batch normalization".
    """

    formula = r"y = \gamma_c \, \frac{x - \mathrm{E}_c[x]}{\sqrt{\mathrm{Var}_c[x] + \epsilon}} + \beta_c"
    inputs = (Port("input", "B C D H W"),)
    outputs = (Port("output", "B C D H W"),)


class OverLast(Block):
    """What LayerNorm and RMSNorm share: each sample by itself, over its last dimensions."""

    inputs = (Port("input", "B … D"),)
    outputs = (Port("output", "B … D"),)

    normalized_shape: Ints | None
    elementwise_affine: bool

    def output(self, x: TensorSpec) -> TensorSpec:
        self.shape_in(real(self, x))
        return x

    def layer(self, x: TensorSpec) -> Call:
        shape = self.shape_in(x)
        named = self.options("normalized_shape")
        return call(f"nn.{self.type_name()}", shape[0] if len(shape) == 1 else shape, **named)

    def parameters(self, x: TensorSpec) -> Shapes:
        return learned(self.elementwise_affine, bool(getattr(self, "bias", False)), self.shape_in(x))

    def shape_in(self, x: TensorSpec) -> tuple[int, ...]:
        """The sizes that are normalised over.

        Raises:
            BlockError: They are not the last of what arrives (`normalized_shape`), or not known (`unknown_size`).
        """
        wanted = self.normalized_shape or ()
        last = x.sizes[-len(wanted) :] if wanted else x.sizes[-1:]
        known = tuple(size for size in last if isinstance(size, int))
        if known and len(known) == len(last) and (not wanted or wanted == last):
            return known
        if not wanted:
            raise BlockError(
                "{type} needs a last dimension of known size",
                code="unknown_size",
                port="input",
                why="the tensor is {shape} a sample",
                mend="Feed it features: (N, *, D)",
                type=self.type_name(),
                shape=str(x),
            )
        is_last_known = bool(x.sizes) and isinstance(x.sizes[-1], int)
        raise BlockError(
            "normalized_shape is not what arrives",
            code="normalized_shape",
            port="input",
            why="normalized_shape is {wanted}, and the tensor is {shape} a sample",
            mend="Set normalized_shape to the last sizes of the tensor, or to none",
            fix=Fix("set", "Set normalized_shape to none", name="normalized_shape") if is_last_known else None,
            wanted=" × ".join(map(str, wanted)),
            shape=str(x),
        )


@block("Layer normalization")
class LayerNorm(OverLast):
    r"""Standardise each sample by itself over its last dimensions: it needs no batch.

    It computes the same while training and evaluating. γ and β are learned, one for each of the numbers.

    Shapes:
        input: (N, *, *normalized_shape), float32
        output: the same

    Use it in transformers and recurrent networks, and where batches are small. `normalized_shape` must be the last
    sizes of what arrives; none means the last one alone. For images BatchNorm2d is usually better.

    Source: torch.nn.LayerNorm; Ba et al. 2016, "Layer normalization"; Zhang et al., "Dive into Deep Learning", §11.7.
    """

    formula = r"y = \gamma \, \frac{x - \mathrm{E}[x]}{\sqrt{\mathrm{Var}[x] + \epsilon}} + \beta"

    normalized_shape: Ints | None = setting(None, "Sizes of the last dimensions; none for the last alone", minimum=1)
    eps: float = setting(1e-5, EPS, minimum=0)
    elementwise_affine: bool = setting(True, "Learn γ and β")
    bias: bool = setting(True, "Learn β; only with elementwise_affine")


@block("RMS normalization")
class RMSNorm(OverLast):
    r"""Divide each sample by the root of its mean square over its last dimensions: LayerNorm without the mean.

    It computes the same while training and evaluating. γ is learned, one for each of the numbers.

    Shapes:
        input: (N, *, *normalized_shape), float32
        output: the same

    Use it in transformers in place of LayerNorm: it does as well there and is cheaper, which is why large language
    models have it. Where the mean carries no meaning and should go, take LayerNorm. `normalized_shape` must be the
    last sizes of what arrives; none means the last one alone.

    Source: torch.nn.RMSNorm; Zhang & Sennrich 2019, "Root mean square layer normalization".
    """

    formula = r"y = \gamma \, \frac{x}{\sqrt{\mathrm{E}[x^2] + \epsilon}}"

    normalized_shape: Ints | None = setting(None, "Sizes of the last dimensions; none for the last alone", minimum=1)
    eps: float | None = setting(None, "Added to the mean square; none for the least that float32 can tell", minimum=0)
    elementwise_affine: bool = setting(True, "Learn γ")


def learned(scaled: bool, shifted: bool, shape: tuple[int, ...]) -> Shapes:
    """Shapes of γ and β, where they are learned."""
    if not scaled:
        return {}
    return {"weight": shape, "bias": shape} if shifted else {"weight": shape}
