"""Encoders, which read a sequence into a memory and one vector, and decoders, which write another one from them."""

from __future__ import annotations

from typing import Any

from engine.blocks.embedding import vocabulary
from engine.blocks.recurrent import sequence, time_of
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import setting
from engine.graph.sizes import Size
from engine.graph.spec import Padding, TensorSpec

READERS = ("rnn", "lstm", "gru", "birnn", "bilstm", "bigru", "cnn", "transformer")
WRITERS = ("rnn", "lstm", "gru", "transformer")
COMPARISONS = ("none", "additive", "dot", "general", "scaled_dot", "multi_head")
GATES = {"rnn": 1, "gru": 3, "lstm": 4}
Shapes = dict[str, tuple[int, ...]]


@block("Encoder")
class Encoder(Block):
    r"""Read a whole sequence: into a memory of every step, and into one vector of fixed length, c.

    Shapes:
        input: (N, T, D), float32: embedded tokens, or features
        memory: (N, T, H · directions): what was read at each step
        state: (N, S): the vector c: the last state (of an LSTM also its cell), or for cnn and transformer the mean

    `kind` says what reads: a recurrent network (rnn, lstm, gru), one that reads both ways (birnn, bilstm, bigru), a
    stack of convolutions (cnn), or one of self-attention (transformer). A decoder that is given only c must find
    everything in one vector, which grows too narrow for long sequences: then give it the memory and attention too.

    Source: Cho et al. 2014; Sutskever et al. 2014, "Sequence to sequence learning"; Vaswani et al. 2017.
    """

    formula = r"h_t = f(x_t, h_{t-1}), \qquad c = h_T"
    inputs = (Port("input", "B T D"),)
    outputs = (Port("memory", "B T H"), Port("state", "B S"))

    kind: str = setting("gru", "What reads the sequence", choices=READERS)
    hidden_size: int = setting(64, "Numbers in each step of the memory, in each direction", minimum=1)
    num_layers: int = setting(1, "Layers, each reading the one below", minimum=1)
    dropout: float = setting(0.0, "Share of numbers dropped between layers", minimum=0, maximum=1)
    kernel_size: int = setting(3, "Steps that a convolution sees (cnn)", minimum=1, unit="steps")
    heads: int = setting(4, "Heads of attention (transformer)", minimum=1)

    @property
    def size(self) -> int:
        """Numbers in each step of the memory."""
        return self.hidden_size * (2 if self.kind.startswith("bi") else 1)

    def output_specs(self, x: TensorSpec) -> tuple[TensorSpec, ...]:
        steps, _ = sequence(self, x)
        if self.kind == "transformer":
            check_heads(self, self.hidden_size, self.heads)
        return (x.resized(steps, self.size), TensorSpec((self.size * (2 if "lstm" in self.kind else 1),)))

    def padded(self, x: TensorSpec) -> tuple[Padding, ...]:
        return time_of(x)

    def layer(self, x: TensorSpec) -> Call:
        unused = {"cnn": ("heads",), "transformer": ("kernel_size",)}.get(self.kind, ("heads", "kernel_size"))
        options = {**self.options("hidden_size", "kind", *unused)}
        return call("layers.Encoder", sequence(self, x)[1], self.hidden_size, self.kind, **options)

    def needs_output(self) -> bool:
        return True

    def parameters(self, x: TensorSpec) -> Shapes:
        _, features = sequence(self, x)
        hidden, shapes = self.hidden_size, Shapes()
        if self.kind in ("cnn", "transformer"):
            shapes |= {"enter.weight": (hidden, features), "enter.bias": (hidden,)}
        for i in range(self.num_layers):
            match self.kind:
                case "cnn":
                    shapes[f"layers.{i}.weight"] = (hidden, hidden, self.kernel_size)
                    shapes[f"layers.{i}.bias"] = (hidden,)
                case "transformer":
                    shapes |= transformer_weights(f"layers.{i}", hidden)
                case _:
                    rows = GATES[self.kind.removeprefix("bi")] * hidden
                    for end in ("", "_reverse")[: self.size // hidden]:
                        shapes[f"reader.weight_ih_l{i}{end}"] = (rows, self.size if i else features)
                        shapes[f"reader.weight_hh_l{i}{end}"] = (rows, hidden)
                        shapes[f"reader.bias_ih_l{i}{end}"] = shapes[f"reader.bias_hh_l{i}{end}"] = (rows,)
        return shapes

    def multiply_adds(self, x: TensorSpec) -> Size:
        return sequence(self, x)[0] * products(self.parameters(x))


@block("Decoder")
class Decoder(Block):
    r"""Write a sequence of tokens one after another, each from those before it and from what an encoder has read.

    Shapes:
        target: (N, L), int64: the answer, for teacher forcing; it is read one step late
        state: (N, S), the vector c; memory: (N, T, M), what attention looks at
        logits: (N, L, tokens), one score a token at every step
        attention: (N, heads, L, T): where it looked while writing each token; only with `attention`

    Feed the Input of the target's own field to `target`: in training the decoder is told the right tokens before
    (teacher forcing), and when it is used it reads its own. With `attention` it looks anew at the memory for every
    token, so that long sequences need not pass through one vector: additive (Bahdanau) compares by a small network,
    dot, general and scaled dot (Luong, Vaswani) by a product, multi-head by several products side by side. A learned
    layer (`bridge`) turns the encoder's state into the decoder's, whatever their kinds and sizes. `feed` says whether
    c is seen at every step or only starts the first.

    Source: Sutskever et al. 2014; Bahdanau et al. 2015; Luong et al. 2015; Vaswani et al. 2017; Bengio et al. 2015
        (scheduled sampling); Mihaylova & Martins 2019 (in two passes).
    """

    formula = (
        r"c_t = \sum_s \alpha_{t,s} m_s, \quad \alpha_{t,s} = \mathrm{softmax}_s\, \mathrm{score}(h_{t-1}, m_s), \quad "
        r"h_t = f([y_{t-1}, c_t], h_{t-1}), \quad p(y_t) = \mathrm{softmax}(W [h_t, c_t])"
    )
    inputs = (
        Port("target", "B L"),
        Port("state", "B S", optional=True),
        Port("memory", "B T M", optional=True),
    )
    outputs = (Port("logits", "B L tokens"), Port("attention", "B heads L T", optional=True))

    kind: str = setting("gru", "What writes the sequence", choices=WRITERS)
    attention: str = setting("none", "How it looks at the memory", choices=COMPARISONS)
    hidden_size: int = setting(64, "Numbers in its state", minimum=1)
    num_layers: int = setting(1, "Layers, each reading the one below", minimum=1)
    tokens: int | None = setting(None, "Size of the vocabulary; that of the target if none", minimum=4)
    embedding_dim: int = setting(32, "Numbers in the vector of a token; of a transformer hidden_size", minimum=1)
    dropout: float = setting(0.0, "Share of numbers dropped", minimum=0, maximum=1)
    heads: int = setting(4, "Heads of attention (transformer, multi_head)", minimum=1)
    feed: str = setting(
        "first", "Whether c starts the first step only, or is seen at every step", choices=("first", "every")
    )
    teacher_forcing: float = setting(
        1.0, "Share of tokens told rightly in training; the others are its own", minimum=0, maximum=1
    )
    forcing_steps: int | None = setting(
        None, "Batches over which that share falls to 0 in a straight line", minimum=1, unit="batches"
    )

    @property
    def attends(self) -> bool:
        """Whether it looks at a memory."""
        return self.attention != "none"

    @property
    def offered_outputs(self) -> tuple[Port, ...]:
        return self.outputs if self.attends else self.outputs[:1]

    def output_specs(
        self, target: TensorSpec, state: TensorSpec | None = None, memory: TensorSpec | None = None
    ) -> tuple[TensorSpec, ...]:
        size = self._tokens(target)
        _vector(self, state)
        if self.attends and memory is None:
            raise BlockError(
                "Attention has nothing to look at",
                code="missing_memory",
                port="memory",
                why="attention is {attention}, and no memory is connected",
                mend="Connect an Encoder's memory, or set attention to none",
                fix=Fix("set", "Set attention to none", name="attention", value="none"),
                attention=self.attention,
            )
        if self.kind == "transformer":
            check_heads(self, self.hidden_size, self.heads)
        logits = TensorSpec((target.sizes[0], size))
        if not self.attends or memory is None:
            return (logits,)
        steps, width = _memory(self, memory)
        if self.attention == "multi_head":
            check_heads(self, width, self.heads)
        heads = self.heads if self.attention == "multi_head" else 1
        return (logits, TensorSpec((heads, target.sizes[0], steps)))

    def padded(self, target: TensorSpec, *others: Any) -> tuple[Padding, ...]:
        memory = others[1] if len(others) > 1 else None
        return time_of(memory) if self.attends and memory else ()

    def layer(self, target: TensorSpec, *others: Any) -> Call:
        state, memory = (*others, None, None)[:2]
        options = {"state_size": state.sizes[0]} if state else {}
        options |= {"memory_size": memory.sizes[1]} if memory and self.attends else {}
        options |= self.options("tokens", "hidden_size", "kind", "attention")
        return call("layers.Decoder", self._tokens(target), self.hidden_size, self.kind, self.attention, **options)

    def needs_output(self) -> bool:
        return True

    def advice(self, target: TensorSpec, *others: Any) -> tuple[BlockError, ...]:
        state, memory = (*others, None, None)[:2]
        if state or (memory and self.attends):
            return ()
        return (
            BlockError(
                "The decoder is told nothing of the input",
                code="decoder_alone",
                port="state",
                why="neither a state nor a memory that it looks at is connected",
                mend="Connect an Encoder's state, or its memory with attention",
            ),
        )

    def parameters(self, target: TensorSpec, *others: Any) -> Shapes:
        state, memory = (*others, None, None)[:2]
        tokens, hidden = self._tokens(target), self.hidden_size
        taken = state.sizes[0] if state else 0
        seen = memory.sizes[1] if memory and self.attends else 0
        is_transformer = self.kind == "transformer"
        width = hidden if is_transformer else self.embedding_dim
        shapes: Shapes = {"embedding.weight": (tokens, width)}
        if self.attends:
            shapes |= _attention_weights(self.attention, hidden, seen)
        if is_transformer:
            for i in range(self.num_layers):
                shapes |= transformer_weights(f"layers.{i}", hidden)
        else:
            rows, entering = GATES[self.kind] * hidden, width + seen + (taken if self.feed == "every" else 0)
            for i in range(self.num_layers):
                shapes[f"cells.{i}.weight_ih"] = (rows, hidden if i else entering)
                shapes[f"cells.{i}.weight_hh"] = (rows, hidden)
                shapes[f"cells.{i}.bias_ih"] = shapes[f"cells.{i}.bias_hh"] = (rows,)
        if taken:
            parts = 1 if is_transformer else self.num_layers * (2 if self.kind == "lstm" else 1)
            shapes |= {"bridge.weight": (parts * hidden, taken), "bridge.bias": (parts * hidden,)}
        return {**shapes, "answer.weight": (tokens, hidden + seen), "answer.bias": (tokens,)}

    def multiply_adds(self, target: TensorSpec, *others: Any) -> Size:
        shapes = self.parameters(target, *others)
        once = {n: s for n, s in shapes.items() if n.startswith("bridge")}
        each = {n: s for n, s in shapes.items() if n not in once and not n.startswith("embedding")}
        return target.sizes[0] * products(each) + products(once)

    def _tokens(self, target: TensorSpec) -> int:
        if len(target.sizes) != 1:
            raise BlockError(
                "A decoder writes one sequence of tokens",
                code="wrong_rank",
                port="target",
                why="it is given {shape} a sample",
                mend="Feed it the Input of the target's field",
                shape=str(target),
            )
        return vocabulary(self, target, self.tokens, "tokens")


def check_heads(block: Block, size: int, heads: int, name: str = "heads") -> None:
    """See that every head gets an equal share.

    Args:
        name: Of the setting that tells their number.

    Raises:
        BlockError: It does not (`heads_misfit`).
    """
    if size % heads == 0:
        return
    fitting = next(h for h in range(heads, 0, -1) if size % h == 0)
    raise BlockError(
        "The heads do not share evenly",
        code="heads_misfit",
        why="{size} numbers cannot be shared by {heads} heads",
        mend="Set {name} to {fitting}",
        fix=Fix("set", "Set {name} to {fitting}", name=name, value=fitting, args={"name": name, "fitting": fitting}),
        name=name,
        size=size,
        heads=heads,
        fitting=fitting,
    )


def transformer_weights(name: str, size: int) -> Shapes:
    """Those of torch's TransformerEncoderLayer with a feed-forward network four times as wide."""
    shapes: Shapes = {
        "self_attn.in_proj_weight": (3 * size, size),
        "self_attn.in_proj_bias": (3 * size,),
        "self_attn.out_proj.weight": (size, size),
        "self_attn.out_proj.bias": (size,),
        "linear1.weight": (4 * size, size),
        "linear1.bias": (4 * size,),
        "linear2.weight": (size, 4 * size),
        "linear2.bias": (size,),
        **{f"norm{i}.{part}": (size,) for i in (1, 2) for part in ("weight", "bias")},
    }
    return {f"{name}.{key}": shape for key, shape in shapes.items()}


def products(shapes: Shapes) -> int:
    """Multiply-adds of one product with each weight that has rows and columns."""
    total = 0
    for shape in shapes.values():
        if len(shape) > 1:
            count = 1
            for size in shape:
                count *= size
            total += count
    return total


def _attention_weights(kind: str, query: int, memory: int) -> Shapes:
    match kind:
        case "additive":
            shapes: Shapes = {"of_query.weight": (query, query), "of_memory.weight": (query, memory)}
            shapes |= {"score.weight": (1, query)}
        case "multi_head":
            shapes = {"of_query.weight": (memory, query), "of_query.bias": (memory,)}
            for name in ("of_memory", "of_value", "together"):
                shapes |= {f"{name}.weight": (memory, memory), f"{name}.bias": (memory,)}
        case _:
            shapes = {"of_memory.weight": (query, memory)} if kind == "general" or query != memory else {}
    return {f"attention.{name}": shape for name, shape in shapes.items()}


def _vector(block: Block, state: TensorSpec | None) -> None:
    if state is None or (len(state.sizes) == 1 and state.dtype == "float32" and isinstance(state.sizes[0], int)):
        return
    raise BlockError(
        "The state must be one vector",
        code="wrong_rank",
        port="state",
        why="it is {shape} a sample",
        mend="Connect an Encoder's state, or Flatten it",
        fix=Fix("insert", "Insert Flatten before it", name="Flatten", port="state") if len(state.sizes) > 1 else None,
        shape=str(state),
    )


def _memory(block: Block, memory: TensorSpec) -> tuple[Size, int]:
    if len(memory.sizes) == 2 and memory.dtype == "float32" and isinstance(memory.sizes[1], int):
        return memory.sizes[0], memory.sizes[1]
    raise BlockError(
        "The memory must be a sequence",
        code="wrong_rank",
        port="memory",
        why="it needs steps × features a sample, and is given {shape}",
        mend="Connect an Encoder's memory; make a sequence of a picture with Reshape and Permute",
        shape=str(memory),
    )
