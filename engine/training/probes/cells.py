"""The cells of recurrent layers step by step, every gate told, in double precision."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from torch import Tensor, nn

Array = np.ndarray


@dataclass(frozen=True)
class Cell:
    """One layer in one direction.

    Args:
        kind: `lstm`, `gru`, `rnn_tanh` or `rnn_relu`. of_input, of_state: Weights (gates · hidden, features) and
            (gates · hidden, hidden) as torch stacks them. bias_input, bias_state: (gates · hidden,), zeros for none.
        projection: Of an LSTM's hidden state (proj_size, hidden), None for none.
    """

    kind: str
    of_input: Array
    of_state: Array
    bias_input: Array
    bias_state: Array
    projection: Array | None = None


def cell_of(module: nn.Module, end: str = "") -> Cell:
    """The weights of a layer of torch's recurrent modules, or of a cell module.

    Args:
        end: What the names of the layer's weights end with, as `_l0_reverse`.
    """
    of_input, of_state = array(getattr(module, f"weight_ih{end}")), array(getattr(module, f"weight_hh{end}"))
    biases = [getattr(module, f"bias_{name}{end}", None) for name in ("ih", "hh")]
    bias_input, bias_state = (np.zeros(len(of_input)) if bias is None else array(bias) for bias in biases)
    projection = getattr(module, f"weight_hr{end}", None)
    shown = None if projection is None else array(projection)
    return Cell(_kind(module), of_input, of_state, bias_input, bias_state, shown)


def array(tensor: Tensor) -> Array:
    """A tensor as an array of double precision."""
    found: Array = tensor.detach().cpu().double().numpy()
    return found


def unrolled(cell: Cell, given: Array, hidden: Array | None = None, memory: Array | None = None) -> dict[str, Array]:
    """Every gate at every step.

    Args:
        hidden, memory: The state before the first step, that of an LSTM with its cell; zeros where none is given.

    Shapes:
        given: (T, features); hidden: (hidden,), of an LSTM (proj_size or hidden,); memory: (hidden,)
        answer: (T, hidden) each
    """
    size, shown = cell.of_state.shape[1], cell.of_state.shape[0] // {"lstm": 4, "gru": 3}.get(cell.kind, 1)
    h = np.zeros(size) if hidden is None else hidden
    c = np.zeros(shown) if memory is None else memory
    steps: list[dict[str, Array]] = []
    for read in given @ cell.of_input.T + cell.bias_input:
        kept = cell.of_state @ h + cell.bias_state
        match cell.kind:
            case "lstm":
                into, forget, candidate, output = np.split(read + kept, 4)
                into, forget, candidate, output = _sigmoid(into), _sigmoid(forget), np.tanh(candidate), _sigmoid(output)
                c = forget * c + into * candidate
                h = output * np.tanh(c)
                h = h if cell.projection is None else cell.projection @ h
                steps.append(
                    {"forget": forget, "input": into, "output": output, "candidate": candidate, "cell": c, "hidden": h}
                )
            case "gru":
                reset, update = np.split(_sigmoid((read + kept)[: 2 * shown]), 2)
                candidate = np.tanh(read[2 * shown :] + reset * kept[2 * shown :])
                h = (1 - update) * candidate + update * h
                steps.append({"update": update, "reset": reset, "candidate": candidate, "hidden": h})
            case "rnn_relu":
                h = np.maximum(read + kept, 0)
                steps.append({"hidden": h})
            case _:
                h = np.tanh(read + kept)
                steps.append({"hidden": h})
    return {name: np.stack([step[name] for step in steps]) for name in steps[0]}


def _kind(module: nn.Module) -> str:
    if isinstance(module, nn.LSTM | nn.LSTMCell):
        return "lstm"
    if isinstance(module, nn.GRU | nn.GRUCell):
        return "gru"
    return f"rnn_{getattr(module, 'nonlinearity', 'tanh')}"


def _sigmoid(x: Array) -> Array:
    half: Array = 0.5 * (1 + np.tanh(0.5 * x))
    return half
