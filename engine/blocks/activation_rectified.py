"""Relatives of ReLU: straight above 0, and below it bent, tilted, learned or drawn by chance."""

from __future__ import annotations

from engine.blocks.activation import IN_PLACE, Pointwise
from engine.blocks.ranges import in_order, not_zero
from engine.graph.block import block
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import setting
from engine.graph.spec import TensorSpec


@block("CELU", "activation")
class CELU(Pointwise):
    r"""Let positive numbers through and bend the others towards −alpha, without a kink whatever alpha is.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    ELU with another alpha than 1 has a kink at 0; this one has none, so that alpha may be tried out freely. The
    exponential makes it dearer than ReLU, which does as well in networks with normalisation.

    Source: torch.nn.CELU; Barron 2017, "Continuously differentiable exponential linear units".
    """

    formula = r"y = \max(0, x) + \min\!\left(0, \; \alpha \, (e^{x / \alpha} - 1)\right)"

    alpha: float = setting(1.0, "How far negative numbers go down")
    inplace: bool = setting(False, IN_PLACE)

    def output(self, x: TensorSpec) -> TensorSpec:
        not_zero("alpha", self.alpha)
        if self.inplace and self.alpha < 0:
            raise BlockError(
                "In place, alpha must not be negative",
                code="negative_alpha_in_place",
                why="alpha is {alpha}; from its result alone the gradient could not be told",
                mend="Switch inplace off, or raise alpha",
                fix=Fix("set", "Switch inplace off", name="inplace", value=False),
                alpha=self.alpha,
            )
        return super().output(x)

    def needs_output(self) -> bool:
        return self.inplace


@block("SELU", "activation")
class SELU(Pointwise):
    r"""An ELU whose two numbers are chosen so that mean 0 and spread 1 survive from layer to layer.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it in deep networks of Linear layers alone, on standardised features, with AlphaDropout in place of Dropout:
    they then train without normalisation layers. Its promise holds only for weights drawn with variance 1 / inputs
    ("LeCun normal"); in convolutional networks batch normalisation and ReLU are usually better.

    Source: torch.nn.SELU; Klambauer et al. 2017, "Self-normalizing neural networks".
    """

    formula = (
        r"y = \lambda \begin{cases} x & x > 0 \\ \alpha \, (e^{x} - 1) & x \le 0 \end{cases}, \quad "
        r"\alpha \approx 1.6733, \; \lambda \approx 1.0507"
    )

    inplace: bool = setting(False, IN_PLACE)

    def needs_output(self) -> bool:
        return self.inplace


@block("PReLU", "activation")
class PReLU(Pointwise):
    r"""A leaky ReLU that learns its slope for negative numbers: one for all, or one a channel.

    Shapes:
        input: (N, C, *), float32
        output: (N, C, *)

    Use it where LeakyReLU helps and the best slope is not known; it costs next to nothing. `num_parameters` is 1 or
    the number of channels. Weight decay pulls the slopes to 0, which makes it a ReLU.

    Source: torch.nn.PReLU; He et al. 2015, "Delving deep into rectifiers".
    """

    formula = r"y_c = \max(0, x_c) + a_c \min(0, x_c)"

    num_parameters: int = setting(1, "Slopes that are learned: 1, or one a channel", minimum=1)
    init: float = setting(0.25, "Slope to begin with")

    def output(self, x: TensorSpec) -> TensorSpec:
        channels = x.sizes[0] if x.sizes else 1
        if self.num_parameters not in (1, channels):
            raise BlockError(
                "num_parameters is not the number of channels",
                code="num_parameters",
                port="input",
                why="there are {count} slopes, and {channels} channels arrive",
                mend="Set num_parameters to 1 or to the number of channels",
                fix=Fix("set", "Set num_parameters to 1", name="num_parameters", value=1),
                count=self.num_parameters,
                channels=str(channels),
            )
        return super().output(x)

    def parameters(self, x: TensorSpec) -> dict[str, tuple[int, ...]]:
        return {"weight": (self.num_parameters,)}


@block("Random leaky ReLU", "activation")
class RReLU(Pointwise):
    r"""A leaky ReLU whose slope for negative numbers is drawn anew for each of them while training.

    When evaluating, the slope is the mean of `lower` and `upper`.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    The noise guards against overfitting on small datasets, as dropout does. With dropout or much data LeakyReLU is
    enough.

    Source: torch.nn.RReLU; Xu et al. 2015, "Empirical evaluation of rectified activations in convolutional network".
    """

    formula = r"y = \max(0, x) + a \min(0, x), \quad a \sim \mathcal{U}(\mathrm{lower}, \mathrm{upper})"

    lower: float = setting(1 / 8, "Least slope")
    upper: float = setting(1 / 3, "Greatest slope")
    inplace: bool = setting(False, IN_PLACE)

    def output(self, x: TensorSpec) -> TensorSpec:
        in_order("lower", self.lower, "upper", self.upper, may_be_equal=True)
        return super().output(x)

    def needs_output(self) -> bool:
        return self.inplace


@block("Softplus", "activation")
class Softplus(Pointwise):
    r"""A ReLU with a round knee: always positive, and never flat.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it where a number must be positive, such as the spread of a distribution. Between layers ReLU is cheaper and
    usually better. Where beta · x exceeds `threshold` it is the straight line itself, lest the exponential overflow.

    Source: torch.nn.Softplus; Dugas et al. 2001, "Incorporating second-order functional knowledge".
    """

    formula = r"y = \frac{1}{\beta} \ln\!\left(1 + e^{\beta x}\right)"

    beta: float = setting(1.0, "How sharp the knee is")
    threshold: float = setting(20.0, "Where beta · x exceeds this, the output is the input")

    def output(self, x: TensorSpec) -> TensorSpec:
        not_zero("beta", self.beta)
        return super().output(x)


@block("Mish", "activation")
class Mish(Pointwise):
    r"""Weigh each number by the tanh of its softplus: smooth, and a little negative below 0.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Known from image detectors (YOLOv4). It behaves much like SiLU, which is cheaper.

    Source: torch.nn.Mish; Misra 2019, "Mish: a self regularized non-monotonic activation function".
    """

    formula = r"y = x \, \tanh\!\left(\ln(1 + e^{x})\right)"

    inplace: bool = setting(False, IN_PLACE)


@block("Hard swish", "activation")
class Hardswish(Pointwise):
    r"""SiLU drawn with straight lines and a parabola: nearly as good, without an exponential.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it in networks for small devices (MobileNetV3), mainly in the deeper layers. Elsewhere take SiLU or ReLU.

    Source: torch.nn.Hardswish; Howard et al. 2019, "Searching for MobileNetV3".
    """

    formula = r"y = x \, \frac{\min(\max(0, x + 3), 6)}{6}"

    inplace: bool = setting(False, IN_PLACE)
