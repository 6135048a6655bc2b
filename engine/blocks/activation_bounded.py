"""Activations that squeeze numbers into a range, and the gate that is made of one."""

from __future__ import annotations

from engine.blocks.activation import IN_PLACE, Pointwise
from engine.blocks.arriving import real
from engine.blocks.dims import axis_of_sample
from engine.blocks.ranges import in_order
from engine.graph.block import Port, block
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import setting
from engine.graph.spec import TensorSpec


@block("Hard tanh", "activation")
class Hardtanh(Pointwise):
    r"""Cut off what is below `min_val` or above `max_val`: a tanh drawn with straight lines.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Cheap, and exact between the bounds; use it to keep numbers in a range, or where a tanh is too dear. Beyond the
    bounds no gradient passes, so that a unit pushed there stays there.

    Source: torch.nn.Hardtanh; Collobert 2004, "Large scale machine learning".
    """

    formula = r"y = \min(\max(x, \; \mathrm{min\_val}), \; \mathrm{max\_val})"

    min_val: float = setting(-1.0, "Least number that leaves")
    max_val: float = setting(1.0, "Greatest number that leaves")
    inplace: bool = setting(False, IN_PLACE)

    def output(self, x: TensorSpec) -> TensorSpec:
        in_order("min_val", self.min_val, "max_val", self.max_val)
        return super().output(x)


@block("Hard sigmoid", "activation")
class Hardsigmoid(Pointwise):
    r"""A sigmoid drawn with three straight lines: 0 below −3, 1 above 3.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it for gates in networks for small devices, where the exponential is too dear. Beyond ±3 no gradient passes;
    where that hurts take Sigmoid.

    Source: torch.nn.Hardsigmoid; Courbariaux et al. 2015, "BinaryConnect"; Howard et al. 2019, "Searching for
        MobileNetV3".
    """

    formula = r"y = \frac{\min(\max(0, x + 3), 6)}{6}"

    inplace: bool = setting(False, IN_PLACE)


@block("Softsign", "activation")
class Softsign(Pointwise):
    r"""Squeeze each number into −1 … 1, more slowly than Tanh.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    It flattens like 1/x² and not exponentially, so that some gradient passes even far from 0. Rare today; ReLU or
    Tanh are the usual choices.

    Source: torch.nn.Softsign; Glorot & Bengio 2010, "Understanding the difficulty of training deep feedforward
        neural networks".
    """

    formula = r"y = \frac{x}{1 + |x|}"


@block("Log sigmoid", "activation")
class LogSigmoid(Pointwise):
    r"""Take the logarithm of the sigmoid in one stable step: scores become log-probabilities of yes.

    Shapes:
        input: (N, *), float32
        output: (N, *): at most 0

    Use it where log-probabilities are added up. It is no activation for the inside of a network, and none is needed
    before an Output with binary cross entropy: that has its own.

    Source: torch.nn.LogSigmoid; Goodfellow et al., "Deep Learning", §6.2.2.2.
    """

    formula = r"y = \ln \sigma(x) = -\ln\!\left(1 + e^{-x}\right)"


@block("Gated linear unit", "activation")
class GLU(Pointwise):
    r"""Let one half of the features decide, by its sigmoid, how much of the other half gets through.

    Shapes:
        input: (N, *), float32; its size along `dim` must be even
        output: (N, *), half as large along `dim`

    Put it behind a Linear or a convolution with twice the features: the gradient of the first half passes without
    being squeezed, which suits deep convolutional language models. `dim` counts the batch; −1 is the last
    dimension, 1 the channels.

    Source: torch.nn.GLU; Dauphin et al. 2016, "Language modeling with gated convolutional networks".
    """

    formula = r"y = a \otimes \sigma(b), \quad (a, b) = x"
    outputs = (Port("output", "B … half"),)

    dim: int = setting(-1, "Dimension that is halved; 0 is the batch")

    def output(self, x: TensorSpec) -> TensorSpec:
        place = axis_of_sample(self.dim, real(self, x), "dim") - 1
        size = x.sizes[place]
        if not isinstance(size, int):
            raise BlockError(
                "GLU needs a dimension of known size",
                code="unknown_size",
                port="input",
                why="dimension {dim} of {shape} is {size}, which may be odd",
                mend="Set dim to a dimension of a fixed, even size",
                dim=self.dim,
                shape=f"({', '.join(map(str, x.shape))})",
                size=str(size),
            )
        if size % 2:
            raise BlockError(
                "GLU needs an even number to halve",
                code="odd_size",
                port="input",
                why="dimension {dim} of {shape} has the size {size}",
                mend="Make it even in the layer before, or set dim to another dimension",
                fix=_even(x),
                dim=self.dim,
                shape=f"({', '.join(map(str, x.shape))})",
                size=size,
            )
        return x.resized(*x.sizes[:place], size // 2, *x.sizes[place + 1 :])


def _even(x: TensorSpec) -> Fix | None:
    """The first dimension of a sample that can be halved."""
    for dim, size in enumerate(x.sizes, start=1):
        if isinstance(size, int) and size % 2 == 0:
            return Fix("set", "Set dim to {dim}", name="dim", value=dim, args={"dim": dim})
    return None
