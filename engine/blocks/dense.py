"""Layers that join every input number with every output number."""

from __future__ import annotations

from engine.blocks.arriving import real
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import setting
from engine.graph.sizes import Size, product
from engine.graph.spec import TensorSpec


@block("Linear")
class Linear(Block):
    """Weigh and add all features: the fully connected layer.

    Shapes:
        input: (N, *, in_features), float32
        output: (N, *, out_features)

    Use it at the end of a network, where every feature may matter to every answer. On a picture it has many
    weights and does not know that neighbouring pixels belong together: there a convolution learns more from less.

    Source: torch.nn.Linear; Zhang et al., "Dive into Deep Learning", §3.1.
    """

    formula = r"y = x W^\top + b"
    inputs = (Port("input", "B … D"),)
    outputs = (Port("output", "B … out_features"),)

    out_features: int = setting(32, "Numbers that leave the layer", minimum=1)
    bias: bool = setting(True, "Add a learned number to each output")

    def output(self, x: TensorSpec) -> TensorSpec:
        features(self, x)
        return joined(x, self.out_features)

    def layer(self, x: TensorSpec) -> Call:
        named = {} if self.bias else {"bias": False}
        return call("nn.Linear", features(self, x), self.out_features, **named)

    def parameters(self, x: TensorSpec) -> dict[str, tuple[int, ...]]:
        shapes: dict[str, tuple[int, ...]] = {"weight": (self.out_features, features(self, x))}
        return {**shapes, "bias": (self.out_features,)} if self.bias else shapes

    def multiply_adds(self, x: TensorSpec) -> Size:
        return product(x.sizes) * self.out_features

    def advice(self, x: TensorSpec) -> tuple[BlockError, ...]:
        if len(x.sizes) != 3:
            return ()
        return (
            BlockError(
                "Linear sees each row of the image alone",
                code="linear_on_image",
                port="input",
                why="its input is {shape} a sample, and only the last {width} numbers are joined",
                mend="Put Flatten before it, so that every pixel can matter to every output",
                fix=Fix("insert", "Insert Flatten before it", name="Flatten"),
                shape=str(x),
                width=str(x.sizes[-1]),
            ),
        )


def features(block: Block, x: TensorSpec, port: str = "input") -> int:
    """The number of features, the last size of a sample; weights need it as a number.

    Raises:
        BlockError: There is none, or it is known only by name (`wrong_rank`), or is not of real numbers
            (`wrong_dtype`).
    """
    real(block, x, port)
    if not x.sizes or not isinstance(x.sizes[-1], int):
        raise BlockError(
            "{type} needs a last dimension of known size",
            code="wrong_rank",
            port=port,
            why="its input is {shape} a sample",
            mend="Give it features: (N, features)",
            type=block.type_name(),
            shape=str(x),
        )
    return x.sizes[-1]


def joined(x: TensorSpec, out_features: int) -> TensorSpec:
    """The tensor with other features; what was padded among them is so no more."""
    result = x.resized(*x.sizes[:-1], out_features)
    is_mixed = x.padding is not None and x.padding.dim == len(x.sizes) - 1
    return result.padded_by(None) if is_mixed else result
