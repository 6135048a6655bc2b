"""Layers that keep numbers near mean 0 and spread 1, so that deep networks learn fast."""

from __future__ import annotations

from engine.blocks.arriving import channels, real, space
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Ints, setting
from engine.graph.spec import TensorSpec

Shapes = dict[str, tuple[int, ...]]


@block("Batch normalization 1D")
class BatchNorm1d(Block):
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

    eps: float = setting(1e-5, "Added to the variance, so that nothing is divided by 0", minimum=0)
    momentum: float | None = setting(
        0.1, "Share of the present batch in the running means; none for the plain mean of all", minimum=0, maximum=1
    )
    affine: bool = setting(True, "Learn γ and β")
    track_running_stats: bool = setting(True, "Keep running means for evaluation; else the batch's are used then too")
    bias: bool = setting(True, "Learn β; only with affine")

    def output(self, x: TensorSpec) -> TensorSpec:
        real(self, x)
        if len(x.sizes) not in (1, 2):
            raise _other_rank(self, x, "BatchNorm2d" if len(x.sizes) == 3 else "")
        channels(self, x)
        return x

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.BatchNorm1d", channels(self, x), **self.options())

    def parameters(self, x: TensorSpec) -> Shapes:
        return _affine(self.affine, self.bias, (channels(self, x),))


@block("Batch normalization 2D")
class BatchNorm2d(Block):
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

    eps: float = setting(1e-5, "Added to the variance, so that nothing is divided by 0", minimum=0)
    momentum: float | None = setting(
        0.1, "Share of the present batch in the running means; none for the plain mean of all", minimum=0, maximum=1
    )
    affine: bool = setting(True, "Learn γ and β")
    track_running_stats: bool = setting(True, "Keep running means for evaluation; else the batch's are used then too")
    bias: bool = setting(True, "Learn β; only with affine")

    def output(self, x: TensorSpec) -> TensorSpec:
        real(self, x)
        if len(x.sizes) in (1, 2):
            raise _other_rank(self, x, "BatchNorm1d")
        space(self, x, 2)
        channels(self, x)
        return x

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.BatchNorm2d", channels(self, x), **self.options())

    def parameters(self, x: TensorSpec) -> Shapes:
        return _affine(self.affine, self.bias, (channels(self, x),))


@block("Layer normalization")
class LayerNorm(Block):
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
    inputs = (Port("input", "B … D"),)
    outputs = (Port("output", "B … D"),)

    normalized_shape: Ints | None = setting(None, "Sizes of the last dimensions; none for the last alone", minimum=1)
    eps: float = setting(1e-5, "Added to the variance, so that nothing is divided by 0", minimum=0)
    elementwise_affine: bool = setting(True, "Learn γ and β")
    bias: bool = setting(True, "Learn β; only with elementwise_affine")

    def output(self, x: TensorSpec) -> TensorSpec:
        self._shape(real(self, x))
        return x

    def layer(self, x: TensorSpec) -> Call:
        shape = self._shape(x)
        return call("nn.LayerNorm", shape[0] if len(shape) == 1 else shape, **self.options("normalized_shape"))

    def parameters(self, x: TensorSpec) -> Shapes:
        return _affine(self.elementwise_affine, self.bias, self._shape(x))

    def _shape(self, x: TensorSpec) -> tuple[int, ...]:
        wanted = self.normalized_shape or ()
        last = x.sizes[-len(wanted) :] if wanted else x.sizes[-1:]
        known = tuple(size for size in last if isinstance(size, int))
        if known and len(known) == len(last) and (not wanted or wanted == last):
            return known
        if not wanted:
            raise BlockError(
                "LayerNorm needs a last dimension of known size",
                code="unknown_size",
                port="input",
                why="the tensor is {shape} a sample",
                mend="Feed it features: (N, *, D)",
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


def _affine(scaled: bool, shifted: bool, shape: tuple[int, ...]) -> Shapes:
    if not scaled:
        return {}
    return {"weight": shape, "bias": shape} if shifted else {"weight": shape}


def _other_rank(block: Block, x: TensorSpec, instead: str) -> BlockError:
    fix = Fix("substitute", "Use {instead} instead", name=instead, value=block.params, args={"instead": instead})
    return BlockError(
        "BatchNorm1d works on features: (N, C) or (N, C, L)"
        if block.type_name() == "BatchNorm1d"
        else "BatchNorm2d works on images: (N, C, H, W)",
        code="wrong_rank",
        port="input",
        why="it is given {shape} a sample",
        mend="Use {instead}" if instead else "Feed it features, or sequences with their channels first",
        fix=fix if instead else None,
        shape=str(x),
        instead=instead,
    )
