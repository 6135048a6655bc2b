"""Activations that turn scores into shares of a whole: relatives of Softmax."""

from __future__ import annotations

from engine.blocks.activation import Pointwise
from engine.blocks.arriving import space
from engine.blocks.dims import axis_of_sample
from engine.graph.block import Port, block
from engine.graph.calls import Call, call
from engine.graph.settings import setting
from engine.graph.spec import TensorSpec


class AlongOne(Pointwise):
    """What LogSoftmax and Softmin share: one dimension of the sample along which the shares add up."""

    dim: int

    def output(self, x: TensorSpec) -> TensorSpec:
        axis_of_sample(self.dim, x, "dim")
        return super().output(x)

    def layer(self, x: TensorSpec) -> Call:
        return call(f"nn.{self.type_name()}", dim=self.dim)

    def needs_output(self) -> bool:
        return True


@block("Log softmax", "activation")
class LogSoftmax(AlongOne):
    r"""Take the logarithm of the softmax in one stable step: scores become log-probabilities.

    Shapes:
        input: (N, *), float32
        output: (N, *): at most 0

    Use it where log-probabilities are wanted, as in beam search. Before an Output with cross entropy it changes
    nothing: that has its own. `dim` counts the batch: 1 is the first of a sample. torch has no fixed default for it;
    1 is what it takes for (N, C) and (N, C, H, W).

    Source: torch.nn.LogSoftmax; Goodfellow et al., "Deep Learning", §6.2.2.3.
    """

    formula = r"y_i = x_i - \ln \sum_j e^{x_j}"

    dim: int = setting(1, "Dimension along which the shares add up to 1; 0 is the batch")


@block("Softmin", "activation")
class Softmin(AlongOne):
    r"""Turn numbers into shares that add up to 1 along `dim`, the least number getting the most.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it where the numbers are distances or costs, and the nearest is to be preferred. For scores take Softmax.
    `dim` counts the batch: 1 is the first of a sample; torch has no fixed default for it.

    Source: torch.nn.Softmin.
    """

    formula = r"y_i = \frac{e^{-x_i}}{\sum_j e^{-x_j}}"

    dim: int = setting(1, "Dimension along which the shares add up to 1; 0 is the batch")


@block("Softmax 2D", "activation")
class Softmax2d(Pointwise):
    r"""Turn the scores of each pixel into shares that add up to 1 over the channels.

    Shapes:
        input: (N, C, H, W), float32
        output: (N, C, H, W)

    Use it to say for each pixel which class it belongs to, or how much attention each map gets. It is Softmax with
    dim 1, for images alone. Before a loss that takes raw scores put none.

    Source: torch.nn.Softmax2d.
    """

    formula = r"y_{c,i,j} = \frac{e^{x_{c,i,j}}}{\sum_k e^{x_{k,i,j}}}"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C H W"),)

    def output(self, x: TensorSpec) -> TensorSpec:
        space(self, x, 2)
        return x

    def needs_output(self) -> bool:
        return True
