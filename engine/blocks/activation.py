"""Functions that bend: without one between them, two layers are no more than one."""

from __future__ import annotations

from typing import Literal

from engine.blocks.arriving import real
from engine.blocks.dims import axis_of_sample
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import setting
from engine.graph.spec import TensorSpec

SAME_IN = (Port("input", "B …"),)
SAME_OUT = (Port("output", "B …"),)
IN_PLACE = "Overwrite the input instead of making a new tensor: saves memory"


class Pointwise(Block):
    """What most activations share: any tensor of real numbers in, one of the same shape out, options by name."""

    inputs = SAME_IN
    outputs = SAME_OUT

    def output(self, x: TensorSpec) -> TensorSpec:
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call | None:
        return call(f"nn.{self.type_name()}", **self.options())


@block("ReLU")
class ReLU(Block):
    """Let positive numbers through and make the others 0: the activation to begin with.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Cheap, and its gradient is exactly 1 where it is open, so that deep networks learn. A unit that is never positive
    gets no gradient and is dead: then try LeakyReLU or GELU, or a smaller learning rate.
    `inplace` overwrites the input; it is refused where somebody else still needs that.

    Source: torch.nn.ReLU; Nair & Hinton 2010; Zhang et al., "Dive into Deep Learning", §5.1.
    """

    formula = r"y = \max(0, x)"
    inputs = SAME_IN
    outputs = SAME_OUT

    inplace: bool = setting(False, IN_PLACE)

    def output(self, x: TensorSpec) -> TensorSpec:
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.ReLU", **self.options())

    def needs_output(self) -> bool:
        return True


@block("Leaky ReLU")
class LeakyReLU(Block):
    """Let positive numbers through and the others a little, so that no unit dies.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it instead of ReLU where many units stay at 0, and in the discriminators of generative networks.

    Source: torch.nn.LeakyReLU; Maas et al. 2013, "Rectifier nonlinearities improve neural network acoustic models".
    """

    formula = r"y = \max(0, x) + a \min(0, x)"
    inputs = SAME_IN
    outputs = SAME_OUT

    negative_slope: float = setting(0.01, "Slope a for negative numbers")
    inplace: bool = setting(False, IN_PLACE)

    def output(self, x: TensorSpec) -> TensorSpec:
        if self.inplace and self.negative_slope < 0:
            raise BlockError(
                "In place, the slope must not be negative",
                code="negative_slope_in_place",
                why="negative_slope is {slope}; from its result alone the gradient could not be told",
                mend="Switch inplace off, or raise negative_slope",
                fix=Fix("set", "Switch inplace off", name="inplace", value=False),
                slope=self.negative_slope,
            )
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.LeakyReLU", **self.options())

    def needs_output(self) -> bool:
        return self.inplace


@block("ELU")
class ELU(Block):
    """Let positive numbers through and bend the others smoothly towards −alpha.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Its mean output is nearer to 0 than ReLU's, which can speed learning up in networks without normalisation; the
    exponential makes it dearer.

    Source: torch.nn.ELU; Clevert et al. 2015, "Fast and accurate deep network learning by exponential linear units".
    """

    formula = r"y = \begin{cases} x & x > 0 \\ \alpha \, (e^{x} - 1) & x \le 0 \end{cases}"
    inputs = SAME_IN
    outputs = SAME_OUT

    alpha: float = setting(1.0, "How far negative numbers go down")
    inplace: bool = setting(False, IN_PLACE)

    def output(self, x: TensorSpec) -> TensorSpec:
        if self.inplace and self.alpha < 0:
            raise BlockError(
                "In place, alpha must not be negative",
                code="negative_alpha_in_place",
                why="alpha is {alpha}; from its result alone the gradient could not be told",
                mend="Switch inplace off, or raise alpha",
                fix=Fix("set", "Switch inplace off", name="inplace", value=False),
                alpha=self.alpha,
            )
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.ELU", **self.options())

    def needs_output(self) -> bool:
        return self.inplace


@block("GELU")
class GELU(Block):
    r"""Weigh each number by how probably it is greater than a normal one: a ReLU with a smooth knee.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    The activation of transformers. Dearer than ReLU, and seldom better in small convolutional networks. With
    `approximate` "tanh" the normal distribution is replaced by a hyperbolic tangent, as GPT-2 does.

    Source: torch.nn.GELU; Hendrycks & Gimpel 2016, "Gaussian error linear units".
    """

    formula = r"y = x \, \Phi(x), \quad \Phi(x) = P(Z \le x), \; Z \sim \mathcal{N}(0, 1)"
    inputs = SAME_IN
    outputs = SAME_OUT

    approximate: Literal["none", "tanh"] = setting("none", "How Φ is computed", choices=("none", "tanh"))

    def output(self, x: TensorSpec) -> TensorSpec:
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.GELU", **self.options())


@block("SiLU")
class SiLU(Block):
    r"""Weigh each number by its own sigmoid: smooth, and a little negative below 0. Also called swish.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Common in efficient image networks. As with GELU, the gain over ReLU shows in large networks rather than small.

    Source: torch.nn.SiLU; Elfwing et al. 2017; Ramachandran et al. 2017, "Searching for activation functions".
    """

    formula = r"y = x \, \sigma(x) = \frac{x}{1 + e^{-x}}"
    inputs = SAME_IN
    outputs = SAME_OUT

    inplace: bool = setting(False, IN_PLACE)

    def output(self, x: TensorSpec) -> TensorSpec:
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.SiLU", **self.options())


@block("Sigmoid")
class Sigmoid(Block):
    r"""Squeeze each number into 0 … 1: a gate, or a probability of yes.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it where a share is meant. Between the layers of a deep network it is a bad choice: its slope is at most ¼, so
    the gradient shrinks at every layer. Put none before an Output with binary cross entropy: that has its own.

    Source: torch.nn.Sigmoid; Zhang et al., "Dive into Deep Learning", §5.1 and §5.4.
    """

    formula = r"y = \sigma(x) = \frac{1}{1 + e^{-x}}"
    inputs = SAME_IN
    outputs = SAME_OUT

    def output(self, x: TensorSpec) -> TensorSpec:
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.Sigmoid")

    def needs_output(self) -> bool:
        return True


@block("Tanh")
class Tanh(Block):
    r"""Squeeze each number into −1 … 1.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    The activation of LeNet and of recurrent networks. Its mean is near 0, which makes it better than Sigmoid between
    layers; far from 0 it is flat and passes hardly any gradient.

    Source: torch.nn.Tanh; LeCun et al. 1998, "Efficient BackProp", §4.4.
    """

    formula = r"y = \tanh(x) = \frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}"
    inputs = SAME_IN
    outputs = SAME_OUT

    def output(self, x: TensorSpec) -> TensorSpec:
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.Tanh")

    def needs_output(self) -> bool:
        return True


@block("Softmax")
class Softmax(Block):
    r"""Turn scores into shares that add up to 1 along `dim`.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it where shares are needed inside the network, as in attention. Put none before an Output with cross entropy:
    that has its own, and a second one makes learning slow. `dim` counts the batch: 1 is the first of a sample. torch
    has no fixed default for it; 1 is what it takes for (N, C) and (N, C, H, W).

    Source: torch.nn.Softmax; Goodfellow et al., "Deep Learning", §6.2.2.3.
    """

    formula = r"y_i = \frac{e^{x_i}}{\sum_j e^{x_j}}"
    inputs = SAME_IN
    outputs = SAME_OUT

    dim: int = setting(1, "Dimension along which the shares add up to 1; 0 is the batch")

    def output(self, x: TensorSpec) -> TensorSpec:
        axis_of_sample(self.dim, x, "dim")
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.Softmax", dim=self.dim)

    def needs_output(self) -> bool:
        return True


@block("ReLU6")
class ReLU6(Block):
    """A ReLU that stops at 6, so that few bits are enough to store its output.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it in networks for small devices (MobileNet). Elsewhere ReLU is as good and never flat on the right.

    Source: torch.nn.ReLU6; Howard et al. 2017, "MobileNets".
    """

    formula = r"y = \min(\max(0, x), 6)"
    inputs = SAME_IN
    outputs = SAME_OUT

    inplace: bool = setting(False, IN_PLACE)

    def output(self, x: TensorSpec) -> TensorSpec:
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.ReLU6", **self.options())
