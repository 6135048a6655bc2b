"""Layers that forget at random while training, so that the network does not rely on any one thing."""

from __future__ import annotations

from engine.blocks.arriving import real
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import setting
from engine.graph.spec import TensorSpec

IN_PLACE = "Overwrite the input instead of making a new tensor: saves memory"


@block("Dropout")
class Dropout(Block):
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
    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    p: float = setting(0.5, "Probability that a number is set to 0", minimum=0, maximum=1)
    inplace: bool = setting(False, IN_PLACE)

    def output(self, x: TensorSpec) -> TensorSpec:
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.Dropout", **self.options())

    def shares_memory(self, x: TensorSpec) -> bool:
        return True

    def advice(self, x: TensorSpec) -> tuple[BlockError, ...]:
        return everything_dropped(self.p)


@block("Dropout 2D")
class Dropout2d(Block):
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

    p: float = setting(0.5, "Probability that a channel is set to 0", minimum=0, maximum=1)
    inplace: bool = setting(False, IN_PLACE)

    def output(self, x: TensorSpec) -> TensorSpec:
        real(self, x)
        if len(x.sizes) != 3:
            raise BlockError(
                "Dropout2d works on images",
                code="wrong_rank",
                port="input",
                why="it needs channels × height × width a sample, and is given {shape}",
                mend="Use Dropout for features",
                fix=Fix("substitute", "Use Dropout instead", name="Dropout", value=self.params),
                shape=str(x),
            )
        return x

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.Dropout2d", **self.options())

    def shares_memory(self, x: TensorSpec) -> bool:
        return True

    def advice(self, x: TensorSpec) -> tuple[BlockError, ...]:
        return everything_dropped(self.p)


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
