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


def axis_of(job: Job, inputs: tuple[Tensor, ...], place: Place, port: int) -> Axis:
    """The steps of one sample of a sequence.

    Args:
        inputs: One sample, with the batch in front. place: Of the block that is given it. port: Which of its inputs.
    """
    return _axis(job, inputs, place, len(place.steps) - 1, port)


def _axis(job: Job, inputs: tuple[Tensor, ...], place: Place, level: int, port: int) -> Axis:
    """That of an input of a group around the block, or of the block."""
    given = place.steps[level].inputs[port]
    assert given is not None
    way = _way(place.programs[level], given.name)
    spec = way[0].spec
    steps = spec.sizes[0] if spec.sizes and isinstance(spec.sizes[0], int) else 1
    if level:
        entry = way[-1]
        outer = place.steps[level - 1].inputs
        if entry.step is not None or entry.place >= len(outer) or entry.spec.sizes[:1] != spec.sizes[:1]:
            return Axis(steps)
        return _axis(job, inputs, place, level - 1, entry.place)
    if spec.padding is not None and spec.padding.dim == 0:
        return _padded(job, inputs, spec.padding, steps)
    first = way[-1]
    if first.step is None and first.spec.dtype == "int64" and first.spec.sizes == (steps,):
        return _texts(job, inputs, first.place, steps)
    return _picture(inputs, way, steps)


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
