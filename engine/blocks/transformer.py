"""The layers of transformers, and what tells them the order of a sequence."""

from __future__ import annotations

from typing import Any, ClassVar

from engine.blocks.encoder_decoder import check_heads
from engine.blocks.recurrent import sequence, time_of
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import setting
from engine.graph.sizes import Size
from engine.graph.spec import Padding, TensorSpec

Shapes = dict[str, tuple[int, ...]]


class Transforming(Block):
    """What the layers of transformers share; each names its settings itself."""

    inputs: ClassVar[tuple[Port, ...]] = (Port("input", "B T D"),)
    outputs = (Port("output", "B T D"),)
    looks_at_memory = False

    nhead: int
    dim_feedforward: int
    bias: bool

    @property
    def layers(self) -> int:
        """How many there are, one on the other."""
        return int(getattr(self, "num_layers", 1))

    def output(self, x: TensorSpec, memory: TensorSpec | None = None) -> TensorSpec:
        _, size = sequence(self, x)
        check_heads(self, size, self.nhead, "nhead")
        if memory is not None and sequence(self, memory)[1] != size:
            raise BlockError(
                "The memory has another size",
                code="size_mismatch",
                port="memory",
                why="a step of it has {found} numbers, one of the target {size}",
                mend="End the encoder with {size} numbers, or put a Linear before memory",
                fix=Fix(
                    "insert",
                    "Insert a Linear with {features} outputs before it",
                    name="Linear",
                    value={"out_features": size},
                    port="memory",
                    args={"features": size},
                ),
                found=sequence(self, memory)[1],
                size=size,
            )
        return x

    def padded(self, x: TensorSpec, *memory: Any) -> tuple[Padding, ...]:
        return time_of(memory[0] if memory else x)

    def needs_output(self) -> bool:
        return True

    def layer(self, x: TensorSpec, *memory: Any) -> Call:
        given = [sequence(self, x)[1], self.nhead]
        if hasattr(self, "num_layers"):
            given.append(self.layers)
        return call(f"layers.{self.type_name()}", *given, **self.options("nhead", "num_layers"))

    def parameters(self, x: TensorSpec, *memory: Any) -> Shapes:
        one = self._weights(sequence(self, x)[1])
        if not hasattr(self, "num_layers"):
            return one
        return {f"layers.{i}.{name}": shape for i in range(self.layers) for name, shape in one.items()}

    def multiply_adds(self, x: TensorSpec, *memory: Any) -> Size:
        steps, size = sequence(self, x)
        network = steps * (2 * size * self.dim_feedforward)
        total = steps * (4 * size * size) + steps * steps * (2 * size) + network
        if memory:
            length = memory[0].sizes[0]
            total += steps * (2 * size * size) + length * (2 * size * size) + steps * length * (2 * size)
        return total * self.layers

    def _weights(self, size: int) -> Shapes:
        attentions = ("self_attn", "multihead_attn") if self.looks_at_memory else ("self_attn",)
        shapes: Shapes = {}
        for name in attentions:
            shapes |= {f"{name}.in_proj_weight": (3 * size, size), f"{name}.in_proj_bias": (3 * size,)}
            shapes |= {f"{name}.out_proj.weight": (size, size), f"{name}.out_proj.bias": (size,)}
        shapes |= {"linear1.weight": (self.dim_feedforward, size), "linear1.bias": (self.dim_feedforward,)}
        shapes |= {"linear2.weight": (size, self.dim_feedforward), "linear2.bias": (size,)}
        for i in range(1, len(attentions) + 2):
            shapes |= {f"norm{i}.weight": (size,), f"norm{i}.bias": (size,)}
        return shapes if self.bias else {n: s for n, s in shapes.items() if "bias" not in n}


ENCODING = r"x' = \mathrm{norm}(x + \mathrm{attention}(x)), \quad y = \mathrm{norm}(x' + W_2\, \sigma(W_1 x'))"
DECODING = (
    r"y' = \mathrm{norm}(y + \mathrm{attention}(y)), \quad y'' = \mathrm{norm}(y' + \mathrm{attention}(y', m)), \quad "
    r"z = \mathrm{norm}(y'' + W_2\, \sigma(W_1 y''))"
)


@block("Transformer encoder layer")
class TransformerEncoderLayer(Transforming):
    """Let every step look at every other, then pass each through a small network.

    Shapes:
        input: (N, T, D), float32; D is shared evenly by the heads
        output: (N, T, D)

    Nothing is forgotten on the way between two steps, and all steps are computed side by side, unlike in a recurrent
    layer; the cost grows with the square of the length. Order is not seen: put PositionalEncoding before the first.

    Source: torch.nn.TransformerEncoderLayer; Vaswani et al. 2017, "Attention is all you need".
    """

    formula = ENCODING

    nhead: int = setting(4, "Heads of attention", minimum=1)
    dim_feedforward: int = setting(2048, "Width of the small network", minimum=1)
    dropout: float = setting(0.1, "Share of numbers dropped", minimum=0, maximum=1)
    activation: str = setting("relu", "What bends in the small network", choices=("relu", "gelu"))
    layer_norm_eps: float = setting(1e-5, "Added to the variance in the normalisation", minimum=0)
    norm_first: bool = setting(False, "Normalise before attention and network instead of after")
    bias: bool = setting(True, "Add learned numbers")
    causal: bool = setting(False, "Hide the steps that come later")


@block("Transformer encoder")
class TransformerEncoder(Transforming):
    """Stack encoder layers: each sees what the one below has gathered.

    Shapes:
        input: (N, T, D), float32; D is shared evenly by the heads
        output: (N, T, D)

    Use it for text that is read as a whole. For data sets of a few thousand samples one or two layers with a small
    `dim_feedforward` learn better than many.

    Source: torch.nn.TransformerEncoder; Vaswani et al. 2017, "Attention is all you need".
    """

    formula = ENCODING

    nhead: int = setting(4, "Heads of attention", minimum=1)
    num_layers: int = setting(2, "Layers, one on the other", minimum=1)
    dim_feedforward: int = setting(2048, "Width of the small networks", minimum=1)
    dropout: float = setting(0.1, "Share of numbers dropped", minimum=0, maximum=1)
    activation: str = setting("relu", "What bends in the small networks", choices=("relu", "gelu"))
    layer_norm_eps: float = setting(1e-5, "Added to the variance in the normalisation", minimum=0)
    norm_first: bool = setting(False, "Normalise before attention and network instead of after")
    bias: bool = setting(True, "Add learned numbers")
    causal: bool = setting(False, "Hide the steps that come later")


@block("Transformer decoder layer")
class TransformerDecoderLayer(Transforming):
    """Let every step look at those before it, then at a memory, then pass through a small network.

    Shapes:
        target: (N, L, D), float32; memory: (N, T, D)
        output: (N, L, D)

    No step sees what comes after it, so that the next token can be guessed from it. To write tokens with one block
    take Decoder; this layer is for drawing a transformer in full.

    Source: torch.nn.TransformerDecoderLayer; Vaswani et al. 2017, "Attention is all you need".
    """

    formula = DECODING
    inputs = (Port("target", "B L D"), Port("memory", "B T D"))
    looks_at_memory = True

    nhead: int = setting(4, "Heads of attention", minimum=1)
    dim_feedforward: int = setting(2048, "Width of the small network", minimum=1)
    dropout: float = setting(0.1, "Share of numbers dropped", minimum=0, maximum=1)
    activation: str = setting("relu", "What bends in the small network", choices=("relu", "gelu"))
    layer_norm_eps: float = setting(1e-5, "Added to the variance in the normalisation", minimum=0)
    norm_first: bool = setting(False, "Normalise before attention and network instead of after")
    bias: bool = setting(True, "Add learned numbers")


@block("Transformer decoder")
class TransformerDecoder(Transforming):
    """Stack decoder layers: each looks at what was written and at the memory.

    Shapes:
        target: (N, L, D), float32; memory: (N, T, D)
        output: (N, L, D)

    Source: torch.nn.TransformerDecoder; Vaswani et al. 2017, "Attention is all you need".
    """

    formula = DECODING
    inputs = (Port("target", "B L D"), Port("memory", "B T D"))
    looks_at_memory = True

    nhead: int = setting(4, "Heads of attention", minimum=1)
    num_layers: int = setting(2, "Layers, one on the other", minimum=1)
    dim_feedforward: int = setting(2048, "Width of the small networks", minimum=1)
    dropout: float = setting(0.1, "Share of numbers dropped", minimum=0, maximum=1)
    activation: str = setting("relu", "What bends in the small networks", choices=("relu", "gelu"))
    layer_norm_eps: float = setting(1e-5, "Added to the variance in the normalisation", minimum=0)
    norm_first: bool = setting(False, "Normalise before attention and network instead of after")
    bias: bool = setting(True, "Add learned numbers")


@block("Positional encoding")
class PositionalEncoding(Block):
    r"""Add to every step what tells its place, which attention does not see by itself.

    Shapes:
        input: (N, T, D), float32, T ≤ max_len
        output: (N, T, D)

    Sine and cosine waves of many lengths need no learning and reach further than the training did; learned vectors
    fit the task, but know only the places they have seen.

    Source: Vaswani et al. 2017, §3.5; Gehring et al. 2017 (learned).
    """

    formula = r"p_{t,2i} = \sin(t / 10000^{2i/D}), \qquad p_{t,2i+1} = \cos(t / 10000^{2i/D})"
    inputs = (Port("input", "B T D"),)
    outputs = (Port("output", "B T D"),)

    kind: str = setting("sine", "Waves, or learned vectors", choices=("sine", "learned"))
    max_len: int = setting(512, "Longest sequence", minimum=1, unit="steps")
    dropout: float = setting(0.0, "Share of numbers dropped", minimum=0, maximum=1)

    def output(self, x: TensorSpec) -> TensorSpec:
        steps, _ = sequence(self, x)
        if isinstance(steps, int) and steps > self.max_len:
            raise BlockError(
                "The sequence is longer than max_len",
                code="too_long",
                port="input",
                why="it has {steps} steps, and max_len is {max_len}",
                mend="Set max_len to {steps}",
                fix=Fix("set", "Set max_len to {steps}", name="max_len", value=steps, args={"steps": steps}),
                steps=steps,
                max_len=self.max_len,
            )
        return x

    def layer(self, x: TensorSpec) -> Call:
        return call("layers.PositionalEncoding", sequence(self, x)[1], **self.options())

    def parameters(self, x: TensorSpec) -> Shapes:
        return {"places": (self.max_len, sequence(self, x)[1])} if self.kind == "learned" else {}
