"""What flows in a wire: which variable of the network it is, what it holds for a batch, and which of that is real."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from engine.blocks.group import GroupOutput
from engine.blocks.losses import Output
from engine.graph.block import Block
from engine.graph.errors import NetloomError
from engine.graph.graph import Graph
from engine.graph.nesting import ROUND, SEPARATOR, Drawn
from engine.graph.spec import TensorSpec
from engine.layers.repeated import Repeated
from engine.program.lower import length_call
from engine.program.module import function_of
from engine.program.program import Parameter, Program, Step
from engine.training.batches import Part
from engine.training.job import Job
from engine.training.replay import replayed

MOVING = frozenset({"Reshape", "Unflatten", "Unsqueeze", "Stack", "RepeatOverTime"})
"""Blocks whose dimensions are not those of their input even where there are as many."""
CHANNELS = frozenset({"C", "C'", "out_channels", "heads"})


@dataclass(frozen=True)
class Scope:
    """The network, or the inside of one round of a group.

    Args:
        program: What it computes. graph: Its drawing. rounds: Steps of the groups that lead there, the outermost
            first, each with the number of the round, from 0 on.
    """

    program: Program
    graph: Graph
    rounds: tuple[tuple[Step, int], ...] = ()

    @property
    def before(self) -> str:
        """What stands before the ids of its blocks."""
        return "".join(f"{step.block}{SEPARATOR}" for step, _ in self.rounds)


@dataclass(frozen=True)
class Wire:
    """An output of a block, as the program has it.

    Args:
        block: Whose it is: of a muted block that which it passes on, of an Output that which it reads.
        value: The variable of `forward`. step: What computes it, None for an Input. spec: Of a sample.
        unit: The dimension of a sample along which its units lie: the channels of a picture, the features of a step.
        kind: The block itself, None for an Input. scope: Where it stands.
    """

    block: str
    value: str
    step: Step | None
    spec: TensorSpec
    unit: int
    kind: Block | None
    scope: Scope


def wire_of(job: Job, block: str, port: str = "") -> Wire:
    """Find what leaves a block, or what an Output reads.

    Args:
        block: Its id; inside groups the path to it, of rounds the first (see `viewing_inside`).
        port: Name of the output, "" for the first.

    Raises:
        NetloomError: The trained network has no such block (`no_block`), does not compute it since it feeds no
            Output (`not_computed`), or nothing leaves it there (`no_port`).
    """
    *groups, last = block.split(SEPARATOR)
    scope = _scope_of(job, groups)
    if scope is None:
        raise _no_block(block)
    value = _value_of(scope, last, port)
    parameter = _parameter(scope.program, value)
    if parameter is not None:
        block = scope.before + parameter.block
        return Wire(block, value, None, parameter.spec, _usual_unit(parameter.spec), None, scope)
    step, place = _maker(scope.program, value)
    kind = scope.graph.nodes[step.block].block
    return Wire(scope.before + step.block, value, step, step.specs[place], unit_of(scope, value), kind, scope)


def computed(job: Job, wire: Wire, inputs: tuple[Tensor, ...]) -> Tensor:
    """What the wire holds for a batch. Nothing behind it is computed, which could write over it in place.

    Shapes:
        answer: (N, *sizes of the wire)
    """
    program, module = job.program, job.model
    for step, number in wire.scope.rounds:
        values = _known(program, module, inputs, [value.name for value in step.inputs if value])
        given = [values[value.name] if value else None for value in step.inputs]
        module = module.get_submodule(step.attribute)
        program = _program_of(job, wire.scope, step)
        if isinstance(module, Repeated):
            shared = module.times > 1
            for before in range(number):
                result = module[0 if shared else before](*given)
                given[: module.carried] = (result,) if isinstance(result, Tensor) else result
            module = module[0 if shared else number]
        inputs = tuple(given)  # type: ignore[arg-type]
    return _known(program, module, inputs, [wire.value])[wire.value]


def _known(program: Program, module: nn.Module, inputs: tuple[Tensor, ...], wanted: list[str]) -> dict[str, Tensor]:
    """The tensors of these names, and what was computed on the way to them."""
    values = {parameter.name: tensor for parameter, tensor in zip(program.parameters, inputs, strict=True)}
    if not all(name in values for name in wanted):
        for _ in replayed(program, module, inputs, values):
            if all(name in values for name in wanted):
                break
    return values


def _scope_of(job: Job, groups: list[str]) -> Scope | None:
    """The inside of a group at the end of a path, None where there is none."""
    scope = Scope(job.program, job.design.graph)
    for text in groups:
        key, _, number = text.partition(ROUND)
        step = next((one for one in scope.program.steps if one.block == key and one.type == "Group"), None)
        block = scope.graph.nodes[key].block if key in scope.graph.nodes else None
        if step is None or not isinstance(block, Drawn):
            return None
        place = int(number or 1) - 1
        if place not in range(getattr(block, "repeat", 1)):
            return None
        inside = Scope(scope.program, block.inner, (*scope.rounds, (step, place)))
        scope = Scope(_program_of(job, inside, step), block.inner, inside.rounds)
    return scope


def _program_of(job: Job, scope: Scope, step: Step) -> Program:
    """The inside of a group on the way to a scope."""
    ids = [one.block for one, _ in scope.rounds]
    place = SEPARATOR.join(ids[: [one for one, _ in scope.rounds].index(step) + 1])
    return next(part.program for part in job.program.parts if place in part.places)


def samples_of(job: Job, part: str, places: Sequence[int]) -> Part:
    """Copies of samples of a part; places past its end count on from the beginning."""
    whole = job.parts[part]
    order = torch.tensor([place % len(whole) for place in places], device=job.device)
    return whole.ordered(order)


def real_places(job: Job, spec: TensorSpec, inputs: tuple[Tensor, ...]) -> Tensor | None:
    """How many places of each sample's padded dimension are real: (N,), int64; None where all are."""
    if spec.padding is None:
        return None
    source = next(i for i, p in enumerate(job.program.parameters) if p.block == spec.padding.source)
    lengths: Tensor = function_of(length_call(spec.padding))(inputs[source])
    return lengths


def real_numbers(spec: TensorSpec, value: Tensor, lengths: Tensor | None) -> Tensor:
    """Which numbers of a batch are no padding: as many truths as `value` has numbers."""
    if lengths is None or spec.padding is None:
        return torch.ones_like(value, dtype=torch.bool)
    axis = spec.padding.dim + 1
    size = value.size(axis)
    real = torch.arange(size, device=value.device) < lengths[:, None]
    ones = [1] * value.dim()
    ones[0], ones[axis] = len(value), size
    return real.view(ones).expand_as(value)


def unit_of(scope: Scope, value: str) -> int:
    """The dimension of a sample along which the units of a variable lie."""
    parameter = _parameter(scope.program, value)
    if parameter is not None:
        return _usual_unit(parameter.spec)
    step, place = _maker(scope.program, value)
    spec = step.specs[place]
    rank, padding = len(spec.sizes), spec.padding
    if rank == 2 and padding is not None:
        return 1 - padding.dim
    first = step.inputs[0] if step.inputs else None
    block = scope.graph.nodes[step.block].block
    if step.type == "Flatten" and first is not None:
        return _flattened(unit_of(scope, first.name), len(_spec(scope.program, first.name).sizes), block)
    letters = block.outputs[place].shape.split()[1:]
    if letters and letters[0] in CHANNELS:
        return 0
    if letters not in ([], ["…"], ["…", "D"]):
        return max(0, rank - 1)
    if step.type in MOVING or first is None or rank != len(_spec(scope.program, first.name).sizes):
        return _usual_unit(spec)
    before = unit_of(scope, first.name)
    moved = getattr(block, "dims", ()) if step.type == "Permute" else ()
    return [dim % (rank + 1) for dim in moved].index(before + 1) - 1 if moved else before


def _value_of(scope: Scope, block: str, port: str) -> str:
    node = scope.graph.nodes.get(block)
    if node is None:
        raise _no_block(scope.before + block)
    if isinstance(node.block, Output):
        return next(loss.value.name for loss in scope.program.losses if loss.block == block)
    for parameter in scope.program.parameters:
        if parameter.block == block:
            return parameter.name
    if node.muted or isinstance(node.block, GroupOutput):
        sources = (s for p in node.block.inputs for s in scope.graph.sources(block, p.name))
        first = next(sources, None)
        return _not_computed(block) if first is None else _value_of(scope, first.node, first.port)
    steps = (step for step in scope.program.steps if step.block == block and step.type != "Lengths")
    step = next(steps, None)
    if step is None:
        return _not_computed(block)
    names = node.block.output_names[: len(step.outputs)]
    if port and port not in names:
        raise NetloomError(
            "Nothing leaves {block} at {port}",
            code="no_port",
            why="its settings make no such output",
            mend="Select another output",
            block=block,
            port=port,
        )
    return step.outputs[names.index(port) if port else 0].name


def _no_block(block: str) -> NetloomError:
    return NetloomError(
        "The trained network has no block {block}",
        code="no_block",
        why="it was added or renamed after the training began",
        mend="Train again",
        block=block,
    )


def _not_computed(block: str) -> str:
    raise NetloomError(
        "{block} is not computed",
        code="not_computed",
        why="what leaves it reaches no Output, so it is no part of the trained network",
        mend="Connect it on the way to an Output, and train again",
        block=block,
    )


def _flattened(unit: int, rank: int, block: Block) -> int:
    """Where the units lie after dimensions have become one."""
    start, end = (getattr(block, name, default) % (rank + 1) for name, default in (("start_dim", 1), ("end_dim", -1)))
    dim = unit + 1
    return (dim if dim < start else start if dim <= end else dim - (end - start)) - 1


def _maker(program: Program, value: str) -> tuple[Step, int]:
    """The step that makes a variable, and which of its outputs that is."""
    for step in program.steps:
        for place, made in enumerate(step.outputs):
            if made.name == value:
                return step, place
    raise KeyError(value)


def _parameter(program: Program, value: str) -> Parameter | None:
    return next((parameter for parameter in program.parameters if parameter.name == value), None)


def _spec(program: Program, value: str) -> TensorSpec:
    parameter = _parameter(program, value)
    if parameter is not None:
        return parameter.spec
    step, place = _maker(program, value)
    return step.specs[place]


def _usual_unit(spec: TensorSpec) -> int:
    """The first dimension of pictures, else the last."""
    return 0 if len(spec.sizes) > 2 else max(0, len(spec.sizes) - 1)
