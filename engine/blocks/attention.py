"""Attention and what transformers are made of."""

from __future__ import annotations

from typing import Any

from engine.blocks.encoder_decoder import check_heads
from engine.blocks.recurrent import sequence, time_of
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError
from engine.graph.settings import setting
from engine.graph.sizes import Size
from engine.graph.spec import Padding, TensorSpec

Shapes = dict[str, tuple[int, ...]]
QUERIED = (Port("query", "B L D"), Port("key", "B T K"), Port("value", "B T V", optional=True))
SEEN = (Port("output", "B L V"), Port("weights", "B L T"))


class Looking(Block):
    """What the attention blocks share."""

    inputs = QUERIED
    outputs = SEEN

    def padded(self, query: TensorSpec, *others: Any) -> tuple[Padding, ...]:
        key = others[0] if others and others[0] else query
        return time_of(key)

    def needs_output(self) -> bool:
        return True


@block("Dot-product attention")
class DotAttention(Looking):
    r"""Let each query look at the keys that resemble it, and take the sum of their values: nothing to learn.

    Shapes:
        query: (N, L, D), float32; key: (N, T, D); value: (N, T, V), the keys themselves where nothing is connected
        output: (N, L, V); weights: (N, L, T), each row adds up to 1

    Softmax of the products says how much each step matters: Tom 0.3, chases 0.2, Jerry 0.5. `scaled` divides by √D,
    without which long vectors make the softmax all or nothing and its gradient vanish. `causal` hides what comes
    later. Queries and keys need the same size: put a Linear before one of them, or take AdditiveAttention.

    Source: Luong et al. 2015; Vaswani et al. 2017, "Attention is all you need", §3.2.1.
    """

    formula = r"\mathrm{softmax}\!\left(\frac{Q K^\top}{\sqrt{D}}\right) V"

    scaled: bool = setting(True, "Divide the products by the square root of the size")
    causal: bool = setting(False, "Hide the steps that come later")

    def output_specs(
        self, query: TensorSpec, key: TensorSpec, value: TensorSpec | None = None
    ) -> tuple[TensorSpec, ...]:
        _, size = sequence(self, query)
        _, key_size = sequence(self, key)
        if size != key_size:
            raise BlockError(
                "Queries and keys have different sizes",
                code="size_mismatch",
                port="key",
                why="a query has {size} numbers, a key {key_size}",
                mend="Put a Linear with {size} outputs before key, or take AdditiveAttention",
                size=size,
                key_size=key_size,
            )
        return looked(self, query, key, value)

    def layer(self, *inputs: Any) -> Call:
        return call("layers.DotAttention", **self.options())

    def multiply_adds(self, query: TensorSpec, key: TensorSpec, value: TensorSpec | None = None) -> Size:
        return compared(query, key, value)


@block("Additive attention")
class AdditiveAttention(Looking):
    r"""Let a small learned network say how well each key answers a query (Bahdanau).

    Shapes:
        query: (N, L, Q), float32; key: (N, T, K); value: (N, T, V), the keys themselves where nothing is connected
        output: (N, L, V); weights: (N, L, T), each row adds up to 1

    Queries and keys may have different sizes. It costs more than a product, L·T small networks, and learns from few
    examples more easily.

    Source: Bahdanau et al. 2015, "Neural machine translation by jointly learning to align and translate".
    """

    formula = r"\alpha_{t,s} = \mathrm{softmax}_s\; v^\top \tanh(W q_t + U k_s), \quad y_t = \sum_s \alpha_{t,s} v_s"

    hidden_size: int = setting(32, "Numbers in the small network", minimum=1)

    def output_specs(
        self, query: TensorSpec, key: TensorSpec, value: TensorSpec | None = None
    ) -> tuple[TensorSpec, ...]:
        return looked(self, query, key, value)

    def layer(self, query: TensorSpec, key: TensorSpec, *value: Any) -> Call:
        sizes = (sequence(self, query)[1], sequence(self, key)[1], self.hidden_size)
        return call("layers.AdditiveAttention", *sizes)

    def parameters(self, query: TensorSpec, key: TensorSpec, *value: Any) -> Shapes:
        hidden = self.hidden_size
        return {
            "of_query.weight": (hidden, sequence(self, query)[1]),
            "of_key.weight": (hidden, sequence(self, key)[1]),
            "score.weight": (1, hidden),
        }

    def multiply_adds(self, query: TensorSpec, key: TensorSpec, value: TensorSpec | None = None) -> Size:
        (steps, size), (key_steps, key_size) = sequence(self, query), sequence(self, key)
        width = sequence(self, value)[1] if value else key_size
        own = (steps * size + key_steps * key_size) * self.hidden_size
        return own + steps * key_steps * (self.hidden_size + width)


@block("Multi-head attention")
class MultiheadAttention(Looking):
    r"""Look in several learned projections side by side; with `query` alone a sequence looks at itself.

    Shapes:
        query: (N, L, D), float32; key: (N, T, K), the query where nothing is connected: self-attention;
            value: (N, T, V), the key where nothing is connected
        output: (N, L, D); weights: (N, L, T), the mean of the heads, or of each: (N, num_heads, L, T)

    Each head may look for something else: one at the verb, one at the word before. Every step reaches every other in
    one stride, so that nothing is forgotten on a long way; the cost grows with the square of the length, and order is
    not seen: add PositionalEncoding. `causal` hides what comes later.

    Source: torch.nn.MultiheadAttention; Vaswani et al. 2017, §3.2.2.
    """

    formula = r"\mathrm{Concat}(h_1, \ldots, h_H) W^O, \quad h_i = \mathrm{attention}(Q W_i^Q, K W_i^K, V W_i^V)"
    inputs = (Port("query", "B L D"), Port("key", "B T K", optional=True), Port("value", "B T V", optional=True))

    num_heads: int = setting(4, "Projections side by side; they share the features evenly", minimum=1)
    dropout: float = setting(0.0, "Share of weights dropped", minimum=0, maximum=1)
    bias: bool = setting(True, "Add learned numbers in the projections")
    add_bias_kv: bool = setting(False, "Add a learned key and value to look at")
    add_zero_attn: bool = setting(False, "Add a key and value of zeros to look at")
    causal: bool = setting(False, "Hide the steps that come later")
    average_attn_weights: bool = setting(True, "Give the mean of the heads' weights instead of each")

    def output_specs(self, query: TensorSpec, *others: Any) -> tuple[TensorSpec, ...]:
        key, value = self._looked_at(query, *others)
        steps, size = sequence(self, query)
        check_heads(self, size, self.num_heads, "num_heads")
        length = same_steps(self, key, value) + self.add_bias_kv + self.add_zero_attn
        heads = () if self.average_attn_weights else (self.num_heads,)
        return (query, TensorSpec((*heads, steps, length)))

    def layer(self, query: TensorSpec, *others: Any) -> Call:
        size, kdim, vdim = self._sizes(query, *others)
        options = self.options("num_heads")
        if (kdim, vdim) != (size, size):
            options |= {"kdim": kdim, "vdim": vdim}
        return call("layers.MultiheadAttention", size, self.num_heads, **options)

    def parameters(self, query: TensorSpec, *others: Any) -> Shapes:
        size, kdim, vdim = self._sizes(query, *others)
        if (kdim, vdim) == (size, size):
            shapes: Shapes = {"in_proj_weight": (3 * size, size)}
        else:
            shapes = {"q_proj_weight": (size, size), "k_proj_weight": (size, kdim), "v_proj_weight": (size, vdim)}
        if self.bias:
            shapes["in_proj_bias"] = (3 * size,)
        if self.add_bias_kv:
            shapes |= {"bias_k": (1, 1, size), "bias_v": (1, 1, size)}
        shapes["out_proj.weight"] = (size, size)
        return {**shapes, "out_proj.bias": (size,)} if self.bias else shapes

    def multiply_adds(self, query: TensorSpec, *others: Any) -> Size:
        size, kdim, vdim = self._sizes(query, *others)
        key, _ = self._looked_at(query, *others)
        steps, length = query.sizes[0], key.sizes[0]
        more = self.add_bias_kv + self.add_zero_attn
        return steps * (2 * size * size) + length * size * (kdim + vdim) + steps * (length + more) * (2 * size)

    def _looked_at(self, query: TensorSpec, *others: Any) -> tuple[TensorSpec, TensorSpec]:
        key, value = (*others, None, None)[:2]
        key = key or query
        return key, value or key

    def _sizes(self, query: TensorSpec, *others: Any) -> tuple[int, int, int]:
        key, value = self._looked_at(query, *others)
        return sequence(self, query)[1], sequence(self, key)[1], sequence(self, value)[1]


def looked(block: Block, query: TensorSpec, key: TensorSpec, value: TensorSpec | None) -> tuple[TensorSpec, ...]:
    """What is seen, and the weights."""
    steps, _ = sequence(block, query)
    value = value or key
    length = same_steps(block, key, value)
    return (query.resized(steps, sequence(block, value)[1]), TensorSpec((steps, length)))


def same_steps(block: Block, key: TensorSpec, value: TensorSpec) -> Size:
    """The steps of keys and values.

    Raises:
        BlockError: They have not the same number (`step_mismatch`).
    """
    (steps, _), (other, _) = sequence(block, key), sequence(block, value)
    if steps == other:
        return steps
    raise BlockError(
        "Keys and values have different lengths",
        code="step_mismatch",
        port="value",
        why="there are {steps} keys and {other} values",
        mend="Take both from the same sequence",
        steps=str(steps),
        other=str(other),
    )


def compared(query: TensorSpec, key: TensorSpec, value: TensorSpec | None) -> Size:
    """Multiply-adds of every query with every key, and of the sum of the values."""
    width = (value or key).sizes[1]
    return query.sizes[0] * key.sizes[0] * (query.sizes[1] + width)
