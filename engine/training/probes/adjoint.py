"""The gradient through time of recurrent layers, computed by hand: back from that of their output, layer by layer.

Torch's recurrent modules show what they put out, and so only the part of a gradient that enters there. From the hidden
states all gates follow, and the whole gradient of each step from that of the step after it.

Source: Werbos 1990, "Backpropagation through time"; Hochreiter & Schmidhuber 1997; Cho et al. 2014.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

Ends = tuple[Tensor, Tensor | None]
"""A hidden state (N, size) and, of an LSTM, its cell (N, hidden); or their gradients."""


@dataclass(frozen=True)
class Run:
    """What a recurrent module was given, and the gradients of what it put out.

    Args:
        input: (N, T, features). lengths: (N,), real steps of each sample, at least 1.
        first: State of each layer and direction before its first step (layers · directions, N, size), of an LSTM with
            its cells. of_output: (N, T, directions · size). of_last: Gradients of the last states, shaped as `first`.
        output: What it put out, as `of_output`; None to compute it anew.
    """

    input: Tensor
    lengths: Tensor
    first: Ends
    of_output: Tensor
    of_last: Ends
    output: Tensor | None = None

    def until(self, steps: int) -> Run:
        """The first steps alone; behind them all is padding."""
        output = None if self.output is None else self.output[:, :steps]
        return replace(self, input=self.input[:, :steps], of_output=self.of_output[:, :steps], output=output)


@dataclass(frozen=True)
class _Cell:
    """Weights of one layer in one direction, as torch stacks the gates; biases and projection may be missing."""

    kind: str
    of_input: Tensor
    of_state: Tensor
    bias_input: Tensor | None
    bias_state: Tensor | None
    projection: Tensor | None

    @property
    def flat(self) -> list[Tensor]:
        """The weights in the order of torch's own functions."""
        weights = (self.of_input, self.of_state, self.bias_input, self.bias_state, self.projection)
        return [weight for weight in weights if weight is not None]

    def gates(self, read: Tensor, before: Tensor) -> Tensor:
        """What enters the gates from below and from the state before, at all steps: (T, N, gates · hidden)."""
        bias = None if self.bias_input is None or self.bias_state is None else self.bias_input + self.bias_state
        of_read = nn.functional.linear(read, self.of_input, bias)
        return torch.addmm(of_read.flatten(0, 1), before.flatten(0, 1), self.of_state.T).view_as(of_read)


def through_time(module: nn.RNNBase, run: Run) -> list[Tensor]:
    """Gradients of the loss with respect to the hidden state after every step.

    All that depends on h_t counts: the output, the next step, and the last state. Dropout between layers is off.

    Shapes:
        answer: (N, T, size) for each layer and direction, in the order in which that direction reads; steps behind a
            sample's end hold 0
    """
    turned = turns(run.lengths, run.input.size(1))
    ways = 2 if module.bidirectional else 1
    orders: list[Tensor | None] = [None, turned]
    read, below, cells, hidden = run.input, [], [], []
    for layer in range(module.num_layers):
        below.append(read)
        for way in range(ways):
            place = layer * ways + way
            cells.append(_cell_of(module, f"_l{layer}{'_reverse' if way else ''}"))
            if run.output is not None and layer == module.num_layers - 1:
                hidden.append(_ordered(run.output.chunk(ways, 2)[way], orders[way]))
            else:
                hidden.append(_forth(cells[place], _ordered(read, orders[way]), _at(run.first, place)))
        if layer < module.num_layers - 1:
            read = torch.cat([_ordered(hidden[-ways + way], orders[way]) for way in range(ways)], 2)
    found: list[Tensor] = []
    is_real = torch.arange(run.input.size(1), device=run.lengths.device) < run.lengths[:, None]
    from_above = torch.where(is_real[:, :, None], run.of_output, run.of_output.new_zeros(()))
    for layer in reversed(range(module.num_layers)):
        direct = from_above.chunk(ways, 2)
        of_layer, of_input = [], torch.zeros(())
        for way in range(ways):
            place = layer * ways + way
            states, given = hidden[place], _ordered(below[layer], orders[way])
            entering = _Entering(_ordered(direct[way], orders[way]), run.lengths, *_at(run.of_last, place))
            whole, gates = BACK[cells[place].kind](cells[place], given, states, _at(run.first, place), entering)
            of_layer.append(whole)
            if layer:
                of_input = of_input + _ordered(gates @ cells[place].of_input, orders[way])
        found = of_layer + found
        from_above = of_input
    return found


def turns(lengths: Tensor, steps: int) -> Tensor:
    """Places of the steps when each sample is read from its end; padding stays where it is.

    Shapes:
        lengths: (N,); answer: (N, steps), int64
    """
    places = torch.arange(steps, device=lengths.device)
    back = lengths[:, None] - 1 - places
    return torch.where(back >= 0, back, places)


@dataclass(frozen=True)
class _Entering:
    """The gradients that enter a layer from outside.

    Args:
        direct: Of its output, in its order (N, T, size). lengths: (N,). last, last_cell: Of its last state (N, size).
    """

    direct: Tensor
    lengths: Tensor
    last: Tensor
    last_cell: Tensor | None

    def at_ends(self, last: Tensor, steps: int) -> Tensor:
        """The gradient of a last state, at the last real step of each sample: (T, N, size)."""
        is_last = torch.arange(steps, device=last.device)[:, None] == self.lengths - 1
        return torch.where(is_last[:, :, None], last, last.new_zeros(()))

    def hidden(self) -> Tensor:
        """All that enters the hidden states: (T, N, size)."""
        steps = self.direct.size(1)
        return self.direct.transpose(0, 1) + self.at_ends(self.last, steps)


def _forth(cell: _Cell, input: Tensor, first: Ends) -> Tensor:
    """The hidden states of all steps: (N, T, size)."""
    hidden, memory = first
    # In single precision torch tries oneDNN first, and warns that oneDNN knows no projections.
    kind = input.dtype if cell.projection is None else torch.float64
    options = ([w.to(kind) for w in cell.flat], cell.bias_input is not None, 1, 0.0, False, False, True)
    read, state = input.to(kind).contiguous(), hidden[None].to(kind).contiguous()
    if cell.kind == "lstm":
        assert memory is not None
        return torch.lstm(read, (state, memory[None].to(kind).contiguous()), *options)[0].to(input.dtype)
    functions = {"gru": torch.gru, "tanh": torch.rnn_tanh, "relu": torch.rnn_relu}
    return functions[cell.kind](read, state, *options)[0]


def _back_rnn(cell: _Cell, input: Tensor, states: Tensor, first: Ends, entering: _Entering) -> tuple[Tensor, Tensor]:
    h = states.transpose(0, 1)
    slope = (h > 0).to(h.dtype) if cell.kind == "relu" else 1 - h * h
    whole = entering.hidden()
    of_gates = torch.empty_like(whole)
    later: Tensor | None = None
    for of_hidden, of_gate, sloping in _backward(whole, of_gates, slope):
        if later is not None:
            of_hidden.addmm_(later, cell.of_state)
        later = torch.mul(of_hidden, sloping, out=of_gate)
    return whole.transpose(0, 1), of_gates.transpose(0, 1)


def _back_gru(cell: _Cell, input: Tensor, states: Tensor, first: Ends, entering: _Entering) -> tuple[Tensor, Tensor]:
    h = states.transpose(0, 1)
    before = torch.cat([first[0][None], h[:-1]])
    read = nn.functional.linear(input.transpose(0, 1), cell.of_input, cell.bias_input)
    kept = nn.functional.linear(before, cell.of_state, cell.bias_state)
    size = h.size(2)
    reset, update = (read + kept)[..., : 2 * size].sigmoid_().chunk(2, 2)
    candidate = (read[..., 2 * size :] + reset * kept[..., 2 * size :]).tanh_()
    slope = (1 - update) * (1 - candidate * candidate)
    of_reset = slope * kept[..., 2 * size :] * reset * (1 - reset)
    factors = torch.stack([of_reset, (before - candidate) * update * (1 - update), slope * reset], 2)
    whole, of_kept = entering.hidden(), torch.empty_like(factors)
    later: tuple[Tensor, Tensor, Tensor] | None = None
    for of_hidden, of_gate, factor, updating in _backward(whole, of_kept, factors, update):
        if later is not None:
            of_hidden.addcmul_(*later[:2]).addmm_(later[2], cell.of_state)
        torch.mul(of_hidden[:, None], factor, out=of_gate)
        later = of_hidden, updating, of_gate.flatten(1)
    of_read = torch.cat([of_kept[:, :, :2].flatten(2), whole * slope], 2)
    return whole.transpose(0, 1), of_read.transpose(0, 1)


def _back_lstm(cell: _Cell, input: Tensor, states: Tensor, first: Ends, entering: _Entering) -> tuple[Tensor, Tensor]:
    h, (first_hidden, first_cell) = states.transpose(0, 1), first
    assert first_cell is not None
    assert entering.last_cell is not None
    gates = cell.gates(input.transpose(0, 1), torch.cat([first_hidden[None], h[:-1]]))
    into, forget, candidate, shown = gates.chunk(4, 2)
    for part in (into, forget, shown):
        part.sigmoid_()
    candidate.tanh_()
    memory = into * candidate
    c = first_cell
    for written, forgetting in zip(memory.unbind(), forget.unbind(), strict=True):
        c = written.addcmul_(forgetting, c)
    memory_before = torch.cat([first_cell[None], memory[:-1]])
    bounded = memory.tanh()
    factors = torch.stack(
        [candidate * into * (1 - into), memory_before * forget * (1 - forget), into * (1 - candidate * candidate)], 2
    )
    of_shown, of_memory = bounded * shown * (1 - shown), shown * (1 - bounded * bounded)
    whole, of_cells = entering.hidden(), entering.at_ends(entering.last_cell, len(h))
    of_gates = factors.new_empty(*factors.shape[:2], 4, factors.size(3))
    steps = _backward(
        whole, of_cells, factors, forget, of_memory, of_shown, of_gates, of_gates[:, :, :3], of_gates[:, :, 3]
    )
    later: tuple[Tensor, Tensor, Tensor] | None = None
    for of_hidden, of_cell, factor, forgetting, remembering, showing, of_gate, of_memory_gates, of_shown_gate in steps:
        if later is not None:
            of_cell.addcmul_(*later[:2])
            of_hidden.addmm_(later[2], cell.of_state)
        of_output = of_hidden if cell.projection is None else of_hidden @ cell.projection
        of_cell.addcmul_(of_output, remembering)
        torch.mul(of_cell[:, None], factor, out=of_memory_gates)
        torch.mul(of_output, showing, out=of_shown_gate)
        later = of_cell, forgetting, of_gate.flatten(1)
    return whole.transpose(0, 1), of_gates.flatten(2).transpose(0, 1)


def _backward(*tensors: Tensor) -> Iterator[tuple[Tensor, ...]]:
    """Their parts at each step, from the last to the first: of (T, …) each (…)."""
    return zip(*(reversed(tensor.unbind()) for tensor in tensors), strict=True)


BACK: dict[str, Callable[[_Cell, Tensor, Tensor, Ends, _Entering], tuple[Tensor, Tensor]]] = {
    "tanh": _back_rnn,
    "relu": _back_rnn,
    "gru": _back_gru,
    "lstm": _back_lstm,
}
"""By kind of cell: the gradients of the hidden states, and those of what enters the gates from below."""


def _cell_of(module: nn.RNNBase, end: str) -> _Cell:
    kinds = {"LSTM": "lstm", "GRU": "gru", "RNN_TANH": "tanh", "RNN_RELU": "relu"}
    names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh", "weight_hr")
    of_input, of_state, *others = (getattr(module, f"{name}{end}", None) for name in names)
    assert of_input is not None
    assert of_state is not None
    return _Cell(kinds[module.mode], of_input, of_state, *others)


def _at(ends: Ends, place: int) -> Ends:
    return ends[0][place], None if ends[1] is None else ends[1][place]


def _ordered(steps: Tensor, order: Tensor | None) -> Tensor:
    """The steps of each sample (N, T, size) in an order (N, T), None for that they have."""
    if order is None:
        return steps
    return steps.gather(1, order[:, :, None].expand_as(steps))
