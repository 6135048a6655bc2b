"""What stands along the steps of a sequence inside a network: the tokens of an Input, or the places of a picture."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from torch import Tensor

from engine.data.catalogue import fields_of
from engine.data.vocabulary import PAD, START
from engine.graph.spec import Padding, TensorSpec
from engine.program.lower import length_call
from engine.program.module import function_of
from engine.program.program import Program, Step
from engine.training.job import Job
from engine.training.probes.places import Place
from engine.training.viewing_axis import Axis


@dataclass(frozen=True)
class _Made:
    """A tensor on the way: what it is, what made it (None for an Input), and its Input's place."""

    spec: TensorSpec
    step: Step | None
    place: int = -1


def axis_of(job: Job, inputs: tuple[Tensor, ...], value: str) -> Axis:
    """The steps of one sample of a sequence.

    Args:
        inputs: One sample, with the batch in front. value: Its name in the program.
    """
    way = _way(job.program, value)
    spec, steps, first = way[0].spec, _steps(way[0].spec), way[-1]
    if spec.padding is not None and spec.padding.dim == 0:
        return _padded(job, inputs, spec.padding, steps)
    if first.step is None and first.spec.dtype == "int64" and first.spec.sizes == (steps,):
        return _texts(job, inputs, first.place, steps)
    return _picture(inputs, way, steps)


def axis_at(job: Job, inputs: tuple[Tensor, ...], place: Place, port: int) -> Axis:
    """The steps of one sample of what a block is given, wherever the block stands.

    Args:
        inputs: One sample, with the batch in front. port: Which of the block's inputs.
    """
    level = len(place.steps) - 1
    while level:
        way = _way(place.programs[level], _given(place.steps[level], port))
        entry, outer = way[-1], place.steps[level - 1].inputs
        if entry.step is not None or entry.place >= len(outer) or entry.spec.sizes[:1] != way[0].spec.sizes[:1]:
            return Axis(_steps(way[0].spec))
        level, port = level - 1, entry.place
    return axis_of(job, inputs, _given(place.steps[0], port))


def _given(step: Step, port: int) -> str:
    """The name of an input."""
    value = step.inputs[port]
    assert value is not None
    return value.name


def _steps(spec: TensorSpec) -> int:
    """How many there are, 1 where that is not known."""
    first = spec.sizes[0] if spec.sizes else 1
    return first if isinstance(first, int) else 1


def step_of(job: Job, block: str) -> Step | None:
    """The step of a block, None where it is no part of the network."""
    return next((step for step in job.program.steps if step.block == block and step.attribute), None)


def read_by_a_decoder(axis: Axis) -> Axis:
    """The tokens that a decoder reads: those it wrote, one step late, after the start mark."""
    if not len(axis.tokens):
        return axis
    return replace(axis, tokens=np.concatenate([[START], axis.tokens[:-1]]))


def _way(program: Program, value: str) -> list[_Made]:
    """The tensor and those that it was made of, back to an Input, along the first input of each step."""
    made = {name.name: step for step in program.steps for name in step.outputs}
    parameters = {parameter.name: i for i, parameter in enumerate(program.parameters)}
    way: list[_Made] = []
    while value in made:
        step = made[value]
        names = [output.name for output in step.outputs]
        way.append(_Made(step.specs[names.index(value)], step))
        before = next((given for given in step.inputs if given is not None), None)
        if before is None:
            return way
        value = before.name
    place = parameters[value]
    return [*way, _Made(program.parameters[place].spec, None, place)]


def _padded(job: Job, inputs: tuple[Tensor, ...], padding: Padding, steps: int) -> Axis:
    """The steps left of the tokens of an Input; where windows have joined them, they have no tokens."""
    place = next(i for i, parameter in enumerate(job.program.parameters) if parameter.block == padding.source)
    whole = _texts(job, inputs, place, steps)
    real = int(function_of(length_call(padding))(inputs[place]))
    return whole if real == whole.steps else Axis(min(steps, max(1, real)))


def _texts(job: Job, inputs: tuple[Tensor, ...], place: int, steps: int) -> Axis:
    name = job.program.parameters[place].field
    tokens = inputs[place][0].cpu().numpy()
    real = max(1, int(np.count_nonzero(tokens != PAD)))
    known = name in fields_of(job.design.dataset)
    return Axis(min(real, steps), name if known else "", tokens[:real])


def _picture(inputs: tuple[Tensor, ...], way: list[_Made], steps: int) -> Axis:
    """The places of a picture, where the steps are its rows, its columns or its pixels."""
    origin = way[-1]
    if origin.step is not None or len(origin.spec.sizes) != 3:
        return Axis(steps)
    for place, made in enumerate(way):
        if len(made.spec.sizes) != 3:
            continue
        _, high, wide = made.spec.sizes
        turned = any(later.step is not None and later.step.type == "Permute" for later in way[:place])
        grids = [(high, wide), (1, wide), (high, 1)] if turned else [(high, wide), (high, 1), (1, wide)]
        for rows, columns in grids:
            if isinstance(rows, int) and isinstance(columns, int) and rows * columns == steps:
                picture = inputs[origin.place][0].float().cpu().numpy()
                return Axis(steps, grid=(rows, columns), picture=picture)
        return Axis(steps)
    return Axis(steps)
