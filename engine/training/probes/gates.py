"""The gates of a recurrent block on one sample, computed anew from what it was given and from its weights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from torch import Tensor, nn

from engine.graph.errors import NetloomError
from engine.program.program import Step
from engine.training.answering import at_rest
from engine.training.job import Job
from engine.training.probes.axes import axis_at, read_by_a_decoder
from engine.training.probes.cells import array, cell_of, unrolled
from engine.training.probes.places import listening, place_of
from engine.training.viewing_gates import GatesSeen, GatesView, Reader, readers_of

Calls = list[tuple[Any, ...]]


def gates(job: Job, view: GatesView, weights: Mapping[str, Tensor] | None = None) -> GatesSeen:
    """Every gate at every real step of a sample.

    Args:
        weights: Those to use, None for the model's own.

    Raises:
        NetloomError: The block has no gates, or no such layer (`no_gates`).
    """
    place = place_of(job, view.block)
    reader = next((one for one in readers_of(job.design.graph) if one.block == view.block), None)
    if reader is None or place is None or view.layer >= reader.layers or view.backward >= reader.directions:
        raise NetloomError(
            "There are no gates to see",
            code="no_gates",
            why="{block} is no recurrent block of the network that was trained, or has no such layer",
            mend="Choose a recurrent block, or train the design as it is now",
            block=view.block,
        )
    part = job.parts[view.part]
    index = view.index % len(part)
    inputs = tuple(x[index : index + 1] for x in part.inputs)
    axis, calls = axis_at(job, inputs, place, 0), Calls()
    with at_rest(job, weights):
        step, module = place.step, place.module
        heard = module.get_submodule(f"cells.{view.layer}") if step.type == "Decoder" else module
        with listening(place, heard, lambda called, given, named, out: calls.append(given)):
            job.outputs(inputs)
        if step.type == "Decoder":
            axis, found = read_by_a_decoder(axis), _of_cell(heard, calls)
        else:
            found = _of_layers(_inner(module, step), reader, view, _sample(calls[0], step, axis.steps))
    told = {name: gate[: axis.steps].astype(np.float32) for name, gate in found.items()}
    return GatesSeen(view.number, 0, reader, index, len(part), axis, told)


def _inner(module: nn.Module, step: Step) -> nn.Module:
    """torch's own recurrent module."""
    inside = {"Encoder": "reader", "Bidirectional": "both"}.get(step.type)
    inner = getattr(module, inside) if inside else module
    assert isinstance(inner, nn.Module)
    return inner


def _sample(call: tuple[Any, ...], step: Step, steps: int) -> tuple[np.ndarray, np.ndarray | None]:
    """What a layer read at the real steps, and its state before them."""
    read = array(call[0])[0, :steps]
    has_state = step.type in ("RNN", "GRU", "LSTM") and len(call) > 1 and call[1] is not None
    return read, array(call[1])[0] if has_state else None


def _of_layers(
    module: nn.Module, reader: Reader, view: GatesView, given: tuple[np.ndarray, np.ndarray | None]
) -> dict[str, np.ndarray]:
    """Go up to the layer that is asked for; those below are read in all directions."""
    read, state = given
    for layer in range(view.layer):
        ways = [_one_way(module, reader, layer, way, read, state) for way in range(reader.directions)]
        read = np.concatenate([way["hidden"] for way in ways], axis=1)
    return _one_way(module, reader, view.layer, int(view.backward), read, state)


def _one_way(
    module: nn.Module, reader: Reader, layer: int, way: int, read: np.ndarray, state: np.ndarray | None
) -> dict[str, np.ndarray]:
    cell = cell_of(module, f"_l{layer}{'_reverse' if way else ''}")
    turn = slice(None, None, -1) if way else slice(None)
    hidden = memory = None
    if state is not None:
        size = cell.of_state.shape[1]
        hidden, memory = np.split(state[layer * reader.directions + way], [size])
    found = unrolled(cell, read[turn], hidden, memory if memory is not None and len(memory) else None)
    return {name: gate[turn] for name, gate in found.items()}


def _of_cell(module: nn.Module, calls: Calls) -> dict[str, np.ndarray]:
    """The gates of a decoder's cell, which was called once for each step."""
    read = np.concatenate([array(call[0]) for call in calls])
    first = calls[0][1]
    hidden, memory = first if isinstance(first, tuple) else (first, None)
    return unrolled(cell_of(module), read, array(hidden)[0], None if memory is None else array(memory)[0])
