"""Reading a sequence from both ends."""

from __future__ import annotations

from typing import Any

from engine.blocks.recurrent import GRU, LSTM, RNN, Recurrent, sequence, time_of
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError
from engine.graph.settings import setting
from engine.graph.sizes import Size
from engine.graph.spec import Padding, TensorSpec

CELLS: dict[str, Any] = {"rnn": RNN, "lstm": LSTM, "gru": GRU}


@block("Bidirectional", "recurrent")
class Bidirectional(Block):
    r"""Read a sequence from both ends, and merge what is seen at each step.

    Shapes:
        input: (N, T, D), float32
        output: (N, T, H), or (N, T, 2·H) with `merge` concat

    At every step it knows what came before and what comes after, which decides many tags: whether 3 is a day or a
    month shows only later. It needs the whole sequence, so it can neither foretell the next step nor write; read with
    it, write with a Decoder. `concat` keeps both apart and doubles what follows; `sum` and `mean` keep the size;
    `product` lets one side open and close the other. With concat it is the cell's own `bidirectional` setting.

    Source: Schuster & Paliwal 1997, "Bidirectional recurrent neural networks"; Graves & Schmidhuber 2005.
    """

    formula = r"y_t = \mathrm{merge}(\overrightarrow{h}_t, \overleftarrow{h}_t)"
    inputs = (Port("input", "B T D"),)
    outputs = (Port("output", "B T H"),)

    cell: str = setting("lstm", "What reads", choices=("rnn", "lstm", "gru"))
    hidden_size: int = setting(32, "Numbers that are remembered in each direction", minimum=1)
    merge: str = setting("concat", "What is made of both directions", choices=("concat", "sum", "mean", "product"))
    num_layers: int = setting(1, "Layers, each reading both directions of the one below", minimum=1)
    bias: bool = setting(True, "Add learned numbers")
    dropout: float = setting(0.0, "Share of numbers dropped between layers", minimum=0, maximum=1)
    memory: int | None = setting(
        None, "Steps that gates remember from the start, as in LSTM and GRU", minimum=2, unit="steps"
    )

    @property
    def _both(self) -> Recurrent:
        """The cell's own block, set alike."""
        options = {"memory": self.memory} if self.cell != "rnn" else {}
        shared = {name: getattr(self, name) for name in ("hidden_size", "num_layers", "bias", "dropout")}
        both: Recurrent = CELLS[self.cell](**shared, bidirectional=True, **options)
        return both

    def output(self, x: TensorSpec) -> TensorSpec:
        steps, _ = sequence(self, x)
        return x.resized(steps, self.hidden_size * (2 if self.merge == "concat" else 1))

    def padded(self, x: TensorSpec) -> tuple[Padding, ...]:
        return time_of(x)

    def needs_output(self) -> bool:
        return True

    def layer(self, x: TensorSpec) -> Call:
        idle = ["dropout"] if self.num_layers == 1 else []  # torch would warn of it
        idle += ["memory"] if self.cell == "rnn" else []
        return call(
            "layers.Bidirectional",
            sequence(self, x)[1],
            self.hidden_size,
            self.cell,
            self.merge,
            **self.options("hidden_size", "cell", "merge", *idle),
        )

    def parameters(self, x: TensorSpec) -> dict[str, tuple[int, ...]]:
        return {f"both.{name}": shape for name, shape in self._both.parameters(x).items()}

    def multiply_adds(self, x: TensorSpec) -> Size:
        return self._both.multiply_adds(x)

    def advice(self, x: TensorSpec) -> tuple[BlockError, ...]:
        told = self._both.advice(x)
        if self.cell != "rnn" or self.memory is None:
            return told
        idle = BlockError(
            "memory does nothing here",
            code="idle_memory",
            why="it opens the gates of LSTM and GRU, and RNN has none",
            mend="Set cell to lstm or gru, or leave memory empty",
        )
        return (*told, idle)
