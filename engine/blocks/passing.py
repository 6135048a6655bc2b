"""Blocks that pass a tensor on: as it is, larger, with noise, without its gradient, or only its number of samples."""

from __future__ import annotations

from engine.blocks.arriving import real
from engine.graph.block import Block, Port, block
from engine.graph.calls import INPUT, Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Ints, setting
from engine.graph.spec import TensorSpec


class Passing(Block):
    """What these blocks share: what leaves has the sizes of what arrives, and may be the same memory."""

    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    def output(self, x: TensorSpec) -> TensorSpec:
        return x

    def shares_memory(self, x: TensorSpec) -> bool:
        return True


@block("Identity", "shaping")
class Identity(Passing):
    r"""Pass the tensor on unchanged.

    Shapes:
        input: (N, *)
        output: (N, *), the same

    Use it as a joint from which several wires go on, to give a tensor a name, or to hold the place of a layer that is
    still to come. It computes nothing.

    Source: torch.nn.Identity.
    """

    formula = r"y = x"

    def layer(self, x: TensorSpec) -> Call:
        return call("nn.Identity")


@block("Stop gradient", "shaping")
class StopGradient(Passing):
    r"""Pass the tensor on unchanged, and let no gradient come back through it.

    Shapes:
        input: (N, *)
        output: (N, *), the same

    What stands before it learns nothing from what stands behind it. Use it where one branch is to read another
    without changing it: a second head on the features of the first, the target of a self-taught network (SimSiam).
    To keep single layers as they are, freeze them instead.

    Source: torch.Tensor.detach; Chen & He 2020, "Exploring simple siamese representation learning".
    """

    formula = r"y = x, \quad \frac{\partial y}{\partial x} := 0"

    def function(self, x: TensorSpec) -> Call:
        return call("torch.detach", INPUT)


@block("Scale", "merging")
class Scale(Block):
    r"""Multiply every number by one factor, fixed or learned.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it before Add to weigh a branch: learned and beginning with 0, the branch of a residual network is opened by
    training itself (ReZero). Fixed, it is the 1/√D of attention, or brings numbers into a range. A factor for each
    channel is part of BatchNorm2d and LayerNorm.

    Source: Bachlechner et al. 2020, "ReZero is all you need".
    """

    formula = r"y = a \, x"
    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    factor: float = setting(1.0, "What is multiplied by; where it is learned, what it begins with")
    learned: bool = setting(False, "Learn the factor")

    def output(self, x: TensorSpec) -> TensorSpec:
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call | None:
        return call("layers.Scale", **self.options("learned")) if self.learned else None

    def function(self, x: TensorSpec) -> Call:
        return call("torch.mul", INPUT, self.factor)

    def parameters(self, x: TensorSpec) -> dict[str, tuple[int, ...]]:
        return {"factor": ()} if self.learned else {}


@block("Constant", "merging")
class Constant(Block):
    r"""Give every sample the same tensor, fixed or learned.

    Shapes:
        input: (N, *): only its number of samples counts
        output: (N, *shape), float32

    Use it with Concat or Add where every sample needs the same beside its own: learned, as the token from which a
    transformer tells the class of an image or a text; fixed, as a first state or a number to compare with. Of what
    arrives nothing is read, and no gradient goes back.

    Source: torch.full; Dosovitskiy et al. 2020, "An image is worth 16×16 words" (class token).
    """

    formula = r"y_n = C"
    inputs = (Port("input", "B …"),)
    outputs = (Port("output", "B …"),)

    shape: Ints = setting((1,), "Sizes of one sample, without the batch", minimum=1)
    value: float = setting(0.0, "Each of its numbers; where they are learned, what they begin with")
    learned: bool = setting(False, "Learn the numbers")

    def output(self, x: TensorSpec) -> TensorSpec:
        return TensorSpec(self.shape)

    def layer(self, x: TensorSpec) -> Call:
        return call("layers.Constant", self.shape, **self.options("shape"))

    def needs_output(self) -> bool:
        return True

    def parameters(self, x: TensorSpec) -> dict[str, tuple[int, ...]]:
        return {"tensor": self.shape} if self.learned else {}


@block("Gaussian noise", "dropout")
class GaussianNoise(Passing):
    r"""Add normal noise of the standard deviation `std` while training: a guard against overfitting.

    When evaluating it passes everything through unchanged.

    Shapes:
        input: (N, *), float32
        output: (N, *)

    Use it on inputs, so that the network does not cling to their last digit, or to make an autoencoder a denoising
    one. The noise should be small beside the numbers: scale the inputs first. Between layers Dropout is more usual.

    Source: Bishop 1995, "Training with noise is equivalent to Tikhonov regularization".
    """

    formula = r"y = x + \mathrm{std} \cdot \varepsilon, \quad \varepsilon \sim \mathcal{N}(0, 1)"

    std: float = setting(0.1, "Standard deviation of the noise", minimum=0)

    def output(self, x: TensorSpec) -> TensorSpec:
        return real(self, x)

    def layer(self, x: TensorSpec) -> Call:
        return call("layers.GaussianNoise", **self.options())

    def advice(self, x: TensorSpec) -> tuple[BlockError, ...]:
        if self.std:
            return ()
        return (
            BlockError(
                "No noise is added",
                code="no_noise",
                why="std is 0",
                mend="Set std to 0.1, or take the block out",
                fix=Fix("set", "Set std to 0.1", name="std", value=0.1),
            ),
        )
