"""Layers that read a sequence step by step and carry a state from each step to the next."""

from __future__ import annotations

from typing import Any

from engine.blocks.arriving import real
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError
from engine.graph.settings import setting
from engine.graph.sizes import Size
from engine.graph.spec import Padding, TensorSpec

SEQUENCE = (Port("input", "B T D"), Port("state", "B layers H", optional=True))
RESULTS = (Port("output", "B T H"), Port("state", "B layers H"))


class Recurrent(Block):
    """What RNN, LSTM and GRU share: ports, shapes and weights. Each names its settings itself."""

    inputs = SEQUENCE
    outputs = RESULTS
    gates = 1

    hidden_size: int
    num_layers: int
    bias: bool
    dropout: float
    bidirectional: bool

    @property
    def directions(self) -> int:
        """2 where the sequence is read both ways."""
        return 2 if self.bidirectional else 1

    @property
    def shown_size(self) -> int:
        """Numbers that leave a step in each direction."""
        return self.hidden_size

    @property
    def state_size(self) -> int:
        """Numbers of the state in each layer and direction."""
        return self.hidden_size

    def output_specs(self, x: TensorSpec, state: TensorSpec | None = None) -> tuple[TensorSpec, ...]:
        steps, _ = sequence(self, x)
        sizes = (self.num_layers * self.directions, self.state_size)
        if state is not None and state.sizes != sizes:
            raise BlockError(
                "The state does not fit",
                code="state_mismatch",
                port="state",
                why="it is {shape} a sample, and {type} needs {layers} layers × {size}",
                mend="Take the state of a layer of the same kind and size",
                shape=str(state),
                type=self.type_name(),
                layers=sizes[0],
                size=sizes[1],
            )
        return (x.resized(steps, self.shown_size * self.directions), TensorSpec(sizes))

    def padded(self, x: TensorSpec, *state: Any) -> tuple[Padding, ...]:
        return time_of(x)

    def needs_output(self) -> bool:
        return True

    def layer(self, x: TensorSpec, *state: Any) -> Call:
        idle = ("dropout",) if self.num_layers == 1 else ()  # torch would warn of it
        options = self.options("hidden_size", *idle)
        return call(f"layers.{self.type_name()}", sequence(self, x)[1], self.hidden_size, **options)

    def parameters(self, x: TensorSpec, *state: Any) -> dict[str, tuple[int, ...]]:
        _, features = sequence(self, x)
        rows, shapes = self.gates * self.hidden_size, dict[str, tuple[int, ...]]()
        for layer in range(self.num_layers):
            taken = self.shown_size * self.directions if layer else features
            for end in ("", "_reverse")[: self.directions]:
                shapes[f"weight_ih_l{layer}{end}"] = (rows, taken)
                shapes[f"weight_hh_l{layer}{end}"] = (rows, self.shown_size)
                if self.bias:
                    shapes[f"bias_ih_l{layer}{end}"] = shapes[f"bias_hh_l{layer}{end}"] = (rows,)
                if self.shown_size != self.hidden_size:
                    shapes[f"weight_hr_l{layer}{end}"] = (self.shown_size, self.hidden_size)
        return shapes

    def multiply_adds(self, x: TensorSpec, *state: Any) -> Size:
        weights = [shape for shape in self.parameters(x).values() if len(shape) == 2]
        return sequence(self, x)[0] * sum(rows * columns for rows, columns in weights)

    def advice(self, x: TensorSpec, *state: Any) -> tuple[BlockError, ...]:
        if not self.dropout or self.num_layers > 1:
            return ()
        return (
            BlockError(
                "Dropout does nothing here",
                code="idle_dropout",
                why="it works between the layers of {type}, and there is one",
                mend="Set num_layers to 2 or more, or put a Dropout block after it",
                type=self.type_name(),
            ),
        )


@block("RNN")
class RNN(Recurrent):
    r"""Read a sequence step by step, mixing each input with what is remembered: the simplest recurrent layer.

    Shapes:
        input: (N, T, D), float32; state: (N, layers · directions, H), zeros where nothing is connected
        output: (N, T, H · directions): the state after every step; state: the state after the last

    The whole state is written anew at every step: nothing protects what was read early. Going back through time
    the gradient is multiplied by W and by tanh' ≤ 1 at each step, so after tens of steps it vanishes, or with a
    large W explodes. Steps cannot run side by side, which makes it slow. Use it for short sequences and to see why
    LSTM and GRU were invented. With ReLU and `start` identity it keeps more (Le et al. 2015), and explodes easier:
    clip its gradient.

    Source: torch.nn.RNN; Elman 1990, "Finding structure in time"; Bengio et al. 1994 (vanishing gradients).
    """

    formula = r"h_t = \tanh(W_{ih} x_t + b_{ih} + W_{hh} h_{t-1} + b_{hh})"

    hidden_size: int = setting(32, "Numbers that are remembered", minimum=1)
    num_layers: int = setting(1, "Layers, each reading the one below", minimum=1)
    nonlinearity: str = setting("tanh", "What bends the sum", choices=("tanh", "relu"))
    bias: bool = setting(True, "Add learned numbers")
    dropout: float = setting(0.0, "Share of numbers dropped between layers", minimum=0, maximum=1)
    bidirectional: bool = setting(False, "Read the sequence backwards too")
    start: str = setting(
        "torch",
        "Initial recurrent weights: torch's own, orthogonal, or the identity",
        choices=("torch", "orthogonal", "identity"),
    )


@block("GRU")
class GRU(Recurrent):
    r"""Read a sequence with two gates: one says how much of the memory is kept, one what of it is looked at.

    Shapes:
        input: (N, T, D), float32; state: (N, layers · directions, H), zeros where nothing is connected
        output: (N, T, H · directions): the state after every step; state: the state after the last

    Where the update gate z stays near 1 the old state passes unchanged, and its gradient too. Mind the convention:
    here, as in torch, z is what is *kept*: h = (1 − z)·n + z·h_prev. Many course notes write h = z·n + (1 − z)·h_prev:
    the same model with z and 1 − z exchanged. It has three quarters of an LSTM's weights and often does as well.
    For memories of a hundred steps set `memory`: with torch's own initial values the gates stand half open, and what
    was read halves at every step.

    Source: torch.nn.GRU; Cho et al. 2014, "Learning phrase representations using RNN encoder–decoder";
        Tallec & Ollivier 2018 (memory).
    """

    formula = (
        r"r_t = \sigma(W_r x_t + U_r h_{t-1} + b_r), \quad z_t = \sigma(W_z x_t + U_z h_{t-1} + b_z), \quad "
        r"n_t = \tanh(W_n x_t + b_n + r_t \odot (U_n h_{t-1} + c_n)), \quad "
        r"h_t = (1 - z_t) \odot n_t + z_t \odot h_{t-1}"
    )
    gates = 3

    hidden_size: int = setting(32, "Numbers that are remembered", minimum=1)
    num_layers: int = setting(1, "Layers, each reading the one below", minimum=1)
    bias: bool = setting(True, "Add learned numbers")
    dropout: float = setting(0.0, "Share of numbers dropped between layers", minimum=0, maximum=1)
    bidirectional: bool = setting(False, "Read the sequence backwards too")
    memory: int | None = setting(
        None, "Steps to remember from the start: gates begin open for log U(1, memory − 1)", minimum=2, unit="steps"
    )


@block("LSTM")
class LSTM(Recurrent):
    r"""Read a sequence with a memory cell that three gates protect: what to forget, what to write, what to show.

    Shapes:
        input: (N, T, D), float32; state: (N, layers · directions, H + cell), zeros where nothing is connected
        output: (N, T, H · directions): h after every step; state: h and then c after the last step

    The cell is not rewritten but added to: c = f·c_prev + i·g. Where the forget gate f is near 1, what was read long
    ago is kept, and its gradient comes back multiplied by f alone. It is slower than RNN (four products a step) and,
    like it, goes step by step. For memories of a hundred steps set `memory`: with torch's own initial values f begins
    near 1/2, so the signal halves at every step and a long memory is never learned.

    Source: torch.nn.LSTM; Hochreiter & Schmidhuber 1997, "Long short-term memory"; Gers et al. 2000 (forget gate);
        Tallec & Ollivier 2018 (memory).
    """

    formula = (
        r"i_t, f_t, o_t = \sigma(W x_t + U h_{t-1} + b), \quad g_t = \tanh(W_g x_t + U_g h_{t-1} + b_g), \quad "
        r"c_t = f_t \odot c_{t-1} + i_t \odot g_t, \quad h_t = o_t \odot \tanh(c_t)"
    )
    gates = 4

    hidden_size: int = setting(32, "Numbers in the cell", minimum=1)
    num_layers: int = setting(1, "Layers, each reading the one below", minimum=1)
    bias: bool = setting(True, "Add learned numbers")
    dropout: float = setting(0.0, "Share of numbers dropped between layers", minimum=0, maximum=1)
    bidirectional: bool = setting(False, "Read the sequence backwards too")
    proj_size: int = setting(0, "Numbers that h is projected to; 0 for none", minimum=0)
    memory: int | None = setting(
        None,
        "Steps to remember from the start: the forget bias begins at log U(1, memory − 1)",
        minimum=2,
        unit="steps",
    )

    @property
    def shown_size(self) -> int:
        return self.proj_size or self.hidden_size

    @property
    def state_size(self) -> int:
        return self.shown_size + self.hidden_size

    def output_specs(self, x: TensorSpec, state: TensorSpec | None = None) -> tuple[TensorSpec, ...]:
        if self.proj_size >= self.hidden_size:
            raise BlockError(
                "proj_size must be below hidden_size",
                code="parameter_range",
                why="it is {size}, and hidden_size is {hidden}",
                mend="Set proj_size to 0, for no projection, or to less than hidden_size",
                size=self.proj_size,
                hidden=self.hidden_size,
            )
        return super().output_specs(x, state)


def sequence(block: Block, x: TensorSpec) -> tuple[Size, int]:
    """Steps and features of the sequence that arrives.

    Raises:
        BlockError: It is none (`wrong_rank`), is not of real numbers (`wrong_dtype`), or has a number of features
            that is known only by name (`unknown_size`).
    """
    real(block, x)
    if len(x.sizes) != 2:
        raise BlockError(
            "{type} reads sequences",
            code="wrong_rank",
            port="input",
            why="it needs steps × features a sample, and is given {shape}",
            mend="Make its input steps × features: tokens with Embedding, a picture's rows with Reshape",
            type=block.type_name(),
            shape=str(x),
        )
    steps, features = x.sizes
    if isinstance(features, int):
        return steps, features
    raise BlockError(
        "{type} needs a fixed number of features",
        code="unknown_size",
        port="input",
        why="its weights have one place for each feature, and a step has {size} of them",
        mend="Permute the dimensions so that a fixed one comes last",
        type=block.type_name(),
        size=str(features),
    )


def time_of(x: TensorSpec) -> tuple[Padding, ...]:
    """The padding of a sequence's steps, where it has any."""
    return (x.padding,) if x.padding and x.padding.dim == 0 else ()
