"""Layers that forget at random while training, so that the network does not rely on any one thing."""

from __future__ import annotations

from engine.blocks.arriving import other_rank, real
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import setting
from engine.graph.spec import TensorSpec

IN_PLACE = "Overwrite the input instead of making a new tensor: saves memory"
A_NUMBER, A_CHANNEL = "Probability that a number is set to 0", "Probability that a channel is set to 0"
BY_RANK = {2: "Dropout1d", 3: "Dropout2d", 4: "Dropout3d"}


class Dropping(Block):
    """What these blocks share: nothing is learned, and when evaluating the tensor passes through as it is."""

    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    p: float
    inplace: bool

    def output(self, x: TensorSpec) -> TensorSpec:
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call:
        return call(f"nn.{self.type_name()}", **self.options())

    def shares_memory(self, x: TensorSpec) -> bool:
        return True

    def advice(self, x: TensorSpec) -> tuple[BlockError, ...]:
        return everything_dropped(self.p)


class DroppingChannels(Dropping):
    """What Dropout1d, Dropout2d and Dropout3d share: channels are dropped whole."""

    def output(self, x: TensorSpec) -> TensorSpec:
        real(self, x)
        instead = BY_RANK.get(len(x.sizes), "Dropout")
        if instead != self.type_name():
            raise other_rank(self, x, int(self.type_name()[-2]), instead)
        return x


@block("Dropout")
class Dropout(Dropping):
    r"""Set each number to 0 with probability `p` while training, and scale the rest up: a guard against overfitting.

    When evaluating it passes everything through unchanged.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it between fully connected layers when the training loss falls but the validation loss rises; 0.2 to 0.5 is
    usual. In convolutional layers neighbouring pixels tell the same, so use Dropout2d there, or batch normalisation.

    Source: torch.nn.Dropout; Srivastava et al. 2014, "Dropout: a simple way to prevent neural networks from
        overfitting"; Zhang et al., "Dive into Deep Learning", §5.6.
    """

    formula = r"y_i = \frac{m_i}{1 - p} \, x_i, \quad m_i \sim \mathrm{Bernoulli}(1 - p)"

    p: float = setting(0.5, A_NUMBER, minimum=0, maximum=1)
    inplace: bool = setting(False, IN_PLACE)


@block("Dropout 1D")
class Dropout1d(DroppingChannels):
    r"""Set whole channels of a line to 0 with probability `p` while training, and scale the rest up.

    When evaluating it passes everything through unchanged.

    Shapes:
        input: (N, C, L), float32
        output: (N, C, L)

    Use it between Conv1d layers: a single place that Dropout removes is told by its neighbours anyway. On a sequence
    (N, T, D) it would drop whole steps; that is sometimes meant ("word dropout"). To drop features put Permute before
    it.

    Source: torch.nn.Dropout1d; Tompson et al. 2015, "Efficient object localization using convolutional networks".
    """

    formula = r"y_{c,i} = \frac{m_c}{1 - p} \, x_{c,i}, \quad m_c \sim \mathrm{Bernoulli}(1 - p)"
    inputs = (Port("input", "B C L"),)
    outputs = (Port("output", "B C L"),)

    p: float = setting(0.5, A_CHANNEL, minimum=0, maximum=1)
    inplace: bool = setting(False, IN_PLACE)


@block("Dropout 2D")
class Dropout2d(DroppingChannels):
    r"""Set whole channels of an image to 0 with probability `p` while training, and scale the rest up.

    When evaluating it passes everything through unchanged.

    Shapes:
        input: (N, C, H, W), float32
        output: (N, C, H, W)

    Use it between convolutions: a single pixel that Dropout removes is told by its neighbours anyway.

    Source: torch.nn.Dropout2d; Tompson et al. 2015, "Efficient object localization using convolutional networks".
    """

    formula = r"y_{c,i,j} = \frac{m_c}{1 - p} \, x_{c,i,j}, \quad m_c \sim \mathrm{Bernoulli}(1 - p)"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C H W"),)

    p: float = setting(0.5, A_CHANNEL, minimum=0, maximum=1)
    inplace: bool = setting(False, IN_PLACE)


@block("Dropout 3D")
class Dropout3d(DroppingChannels):
    r"""Set whole channels of a volume to 0 with probability `p` while training, and scale the rest up.

    When evaluating it passes everything through unchanged.

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, C, D, H, W)

    Use it between Conv3d layers, where neighbouring places tell the same. Volumes are few and networks for them large,
    so that overfitting is near; 0.1 to 0.3 is usual.

    Source: torch.nn.Dropout3d; Tompson et al. 2015, "Efficient object localization using convolutional networks".
    """

    formula = r"y_{c,h,i,j} = \frac{m_c}{1 - p} \, x_{c,h,i,j}, \quad m_c \sim \mathrm{Bernoulli}(1 - p)"
    inputs = (Port("input", "B C D H W"),)
    outputs = (Port("output", "B C D H W"),)

    p: float = setting(0.5, A_CHANNEL, minimum=0, maximum=1)
    inplace: bool = setting(False, IN_PLACE)


@block("Alpha dropout")
class AlphaDropout(Dropping):
    r"""Drop numbers to the floor of SELU with probability `p` while training, so that mean 0 and spread 1 stay.

    When evaluating it passes everything through unchanged.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it after SELU and nowhere else: Dropout's zeros would shift the mean and spread that SELU keeps. Small shares
    are enough, 0.05 to 0.1.

    Source: torch.nn.AlphaDropout; Klambauer et al. 2017, "Self-normalizing neural networks".
    """

    formula = (
        r"y_i = a \, \big(m_i x_i + (1 - m_i) \, \alpha'\big) + b, \quad m_i \sim \mathrm{Bernoulli}(1 - p), \quad "
        r"\alpha' \approx -1.7581"
    )

    p: float = setting(0.5, "Probability that a number is dropped", minimum=0, maximum=1)
    inplace: bool = setting(False, IN_PLACE)


@block("Feature alpha dropout")
class FeatureAlphaDropout(Dropping):
    r"""Drop whole channels to the floor of SELU with probability `p` while training, keeping mean 0 and spread 1.

    When evaluating it passes everything through unchanged.

    Shapes:
        input: (N, C, *), float32
        output: (N, C, *)

    Use it after SELU in convolutional networks, where neighbouring places tell the same; among features it is
    AlphaDropout.

    Source: torch.nn.FeatureAlphaDropout; Klambauer et al. 2017, "Self-normalizing neural networks".
    """

    formula = (
        r"y_{c,i} = a \, \big(m_c x_{c,i} + (1 - m_c) \, \alpha'\big) + b, \quad "
        r"m_c \sim \mathrm{Bernoulli}(1 - p), \quad \alpha' \approx -1.7581"
    )
    inputs = (Port("input", "B C …"),)
    outputs = (Port("output", "B C …"),)

    p: float = setting(0.5, "Probability that a channel is dropped", minimum=0, maximum=1)
    inplace: bool = setting(False, IN_PLACE)

    def output(self, x: TensorSpec) -> TensorSpec:
        real(self, x)
        if not x.sizes:
            raise BlockError(
                "FeatureAlphaDropout needs channels",
                code="wrong_rank",
                port="input",
                why="one number arrives a sample",
                mend="Use {instead}",
                fix=Fix(
                    "substitute",
                    "Use {instead} instead",
                    name="AlphaDropout",
                    value=self.params,
                    args={"instead": "AlphaDropout"},
                ),
                instead="AlphaDropout",
            )
        return x


def everything_dropped(p: float) -> tuple[BlockError, ...]:
    """The warning that nothing gets through."""
    if p < 1:
        return ()
    return (
        BlockError(
            "Everything is dropped",
            code="drops_everything",
            why="p is 1, so that only zeros leave the block while training",
            mend="Set p to 0.5 or less",
            fix=Fix("set", "Set p to 0.5", name="p", value=0.5),
        ),
    )
