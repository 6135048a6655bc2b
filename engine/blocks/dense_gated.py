"""Fully connected layers that are more than one weighted sum: of two inputs, with gates, or of several pieces."""

from __future__ import annotations

from engine.blocks.dense import features, joined
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError
from engine.graph.settings import setting
from engine.graph.sizes import Size, product
from engine.graph.spec import TensorSpec


@block("Bilinear", "dense")
class Bilinear(Block):
    r"""Weigh every product of a feature of one input with a feature of the other.

    Shapes:
        input1: (N, *, in1_features), float32; input2: (N, *, in2_features), all sizes but the last as input1
        output: (N, *, out_features)

    Use it to score how well two things go together: a question and an answer, a head and its dependent. It has a
    weight for each pair of features and each output, so lead wide inputs through a Linear first. Where it is enough
    that each input speaks for itself, Concat and Linear learn the same from far fewer weights.

    Source: torch.nn.Bilinear; Tenenbaum & Freeman 2000, "Separating style and content with bilinear models".
    """

    formula = r"y_k = x_1^\top A_k \, x_2 + b_k"
    inputs = (Port("input1", "B … D₁"), Port("input2", "B … D₂"))
    outputs = (Port("output", "B … out_features"),)

    out_features: int = setting(32, "Numbers that leave the layer", minimum=1)
    bias: bool = setting(True, "Add a learned number to each output")

    def output(self, first: TensorSpec, second: TensorSpec) -> TensorSpec:
        features(self, first, "input1")
        features(self, second, "input2")
        if first.sizes[:-1] != second.sizes[:-1]:
            raise BlockError(
                "The two inputs do not go together",
                code="shape_mismatch",
                port="input2",
                why="input1 is {first} a sample and input2 {second}; all sizes but the last must be equal",
                mend="Make their other sizes equal",
                first=str(first),
                second=str(second),
            )
        return joined(first, self.out_features)

    def layer(self, first: TensorSpec, second: TensorSpec) -> Call:
        named = {} if self.bias else {"bias": False}
        widths = features(self, first, "input1"), features(self, second, "input2")
        return call("nn.Bilinear", *widths, self.out_features, **named)

    def parameters(self, first: TensorSpec, second: TensorSpec) -> dict[str, tuple[int, ...]]:
        widths = features(self, first, "input1"), features(self, second, "input2")
        shapes: dict[str, tuple[int, ...]] = {"weight": (self.out_features, *widths)}
        return {**shapes, "bias": (self.out_features,)} if self.bias else shapes

    def multiply_adds(self, first: TensorSpec, second: TensorSpec) -> Size:
        return product(first.sizes) * (features(self, second, "input2") * self.out_features)


@block("Highway", "dense")
class Highway(Block):
    r"""Let a gate choose, number by number, between what a layer makes of the input and the input itself.

    Shapes:
        input: (N, *, features), float32
        output: (N, *, features)

    Use it to stack many fully connected layers, or between character convolutions and an LSTM: where the gate T stays
    shut the input passes unchanged, and its gradient too. `gate_bias` below 0 makes the gates begin nearly shut; the
    deeper the network, the lower it should be (−1 to −3). To add without choosing, use Add: a residual connection
    has no weights of its own. The number of features cannot change here.

    Source: Srivastava, Greff & Schmidhuber 2015, "Highway networks".
    """

    formula = r"y = H(x) \odot T(x) + x \odot (1 - T(x)), \quad T(x) = \sigma(W_T x + b_T)"
    inputs = (Port("input", "B … D"),)
    outputs = (Port("output", "B … D"),)

    num_layers: int = setting(1, "Layers, one behind the other", minimum=1)
    activation: str = setting("relu", "What bends H", choices=("relu", "tanh", "sigmoid", "gelu"))
    gate_bias: float = setting(-1.0, "What the gates' bias begins with; below 0 they begin nearly shut")

    def output(self, x: TensorSpec) -> TensorSpec:
        return joined(x, features(self, x))

    def layer(self, x: TensorSpec) -> Call:
        return call("layers.Highway", features(self, x), **self.options())

    def parameters(self, x: TensorSpec) -> dict[str, tuple[int, ...]]:
        width = features(self, x)
        shapes: dict[str, tuple[int, ...]] = {}
        for part in ("transforms", "gates"):
            for i in range(self.num_layers):
                shapes[f"{part}.{i}.weight"] = (width, width)
                shapes[f"{part}.{i}.bias"] = (width,)
        return shapes

    def multiply_adds(self, x: TensorSpec) -> Size:
        return product(x.sizes) * (2 * self.num_layers * features(self, x))


@block("Maxout", "dense")
class Maxout(Block):
    r"""Compute each output several times with weights of their own, and keep the greatest: a learned activation.

    Shapes:
        input: (N, *, in_features), float32
        output: (N, *, out_features)

    With enough `pieces` it can take the form of any convex function, ReLU (two pieces) among them, and its gradient
    never vanishes. It was made for networks with Dropout. It costs `pieces` times the weights of a Linear, so a wider
    Linear with ReLU is often as good. Put no activation behind it.

    Source: Goodfellow et al. 2013, "Maxout networks".
    """

    formula = r"y_i = \max_{j \le \mathrm{pieces}} \; (w_{i,j} \cdot x + b_{i,j})"
    inputs = (Port("input", "B … D"),)
    outputs = (Port("output", "B … out_features"),)

    out_features: int = setting(32, "Numbers that leave the layer", minimum=1)
    pieces: int = setting(2, "Linear functions of which each output is the greatest", minimum=1)
    bias: bool = setting(True, "Add a learned number to each function")

    def output(self, x: TensorSpec) -> TensorSpec:
        features(self, x)
        return joined(x, self.out_features)

    def layer(self, x: TensorSpec) -> Call:
        return call("layers.Maxout", features(self, x), self.out_features, **self.options("out_features"))

    def needs_output(self) -> bool:
        return True

    def parameters(self, x: TensorSpec) -> dict[str, tuple[int, ...]]:
        rows = self.out_features * self.pieces
        shapes: dict[str, tuple[int, ...]] = {"linear.weight": (rows, features(self, x))}
        return {**shapes, "linear.bias": (rows,)} if self.bias else shapes

    def multiply_adds(self, x: TensorSpec) -> Size:
        return product(x.sizes) * (self.out_features * self.pieces)
