"""Activations that make small numbers 0 or pull all of them towards it."""

from __future__ import annotations

from engine.blocks.activation import IN_PLACE, Pointwise
from engine.graph.block import block
from engine.graph.calls import Call, call
from engine.graph.settings import setting
from engine.graph.spec import TensorSpec


@block("Hard shrink", "activation")
class Hardshrink(Pointwise):
    r"""Make numbers between −lambd and lambd 0, and leave the others as they are.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it to clear away noise in sparse codes and denoisers. As an activation between layers it is a poor choice:
    what it sets to 0 gets no gradient.

    Source: torch.nn.Hardshrink; Donoho & Johnstone 1994, "Ideal spatial adaptation by wavelet shrinkage".
    """

    formula = r"y = \begin{cases} x & |x| > \lambda \\ 0 & \text{otherwise} \end{cases}"

    lambd: float = setting(0.5, "Numbers nearer to 0 than this become 0")


@block("Soft shrink", "activation")
class Softshrink(Pointwise):
    r"""Move each number towards 0 by lambd, and make those that would pass it 0.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    The step of sparse coding by iterated shrinkage, and of denoising. It has no jump, unlike Hardshrink, but makes
    large numbers smaller too. Between the layers of a classifier take ReLU.

    Source: torch.nn.Softshrink; Beck & Teboulle 2009, "A fast iterative shrinkage-thresholding algorithm".
    """

    formula = r"y = \operatorname{sign}(x) \, \max(|x| - \lambda, 0)"

    lambd: float = setting(0.5, "How far each number is moved towards 0", minimum=0)


@block("Tanh shrink", "activation")
class Tanhshrink(Pointwise):
    r"""Take the tanh away from each number: nearly 0 around 0, and one less far above.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    A smooth shrinkage, used in sparse coding. It is very flat around 0, where the numbers of a network mostly lie,
    so that it learns slowly as an activation: take ReLU there.

    Source: torch.nn.Tanhshrink.
    """

    formula = r"y = x - \tanh(x)"


@block("Threshold", "activation")
class Threshold(Pointwise):
    r"""Let numbers above `threshold` through, and put `value` in the place of the others.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    With 0 and 0 it is ReLU; with another threshold it demands a stronger signal. Where `value` is not `threshold`
    the function jumps, and the gradient knows nothing of the jump. torch has no defaults; here both are 0.

    Source: torch.nn.Threshold.
    """

    formula = r"y = \begin{cases} x & x > \mathrm{threshold} \\ \mathrm{value} & \text{otherwise} \end{cases}"

    threshold: float = setting(0.0, "Only numbers above it pass")
    value: float = setting(0.0, "What takes the place of the others")
    inplace: bool = setting(False, IN_PLACE)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.Threshold", self.threshold, self.value, **self.options("threshold", "value"))
