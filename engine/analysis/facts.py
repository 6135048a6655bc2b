"""What can be known of one block from its settings and from what its wires carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import prod

from engine.analysis.result import BlockFacts
from engine.blocks.dense import Linear
from engine.blocks.inputs import Input
from engine.blocks.losses import Output
from engine.data.field import Field
from engine.graph.block import Block, Port
from engine.graph.edits import check_output
from engine.graph.errors import BlockError, EditError, Fix, Problem
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.spec import TensorSpec

Fields = Mapping[str, Field]
Specs = tuple[TensorSpec | None, ...]


def facts_of(graph: Graph, node: Node, known: Mapping[str, BlockFacts], fields: Fields) -> BlockFacts:
    """What is known of a block, given the facts of the blocks before it.

    Args:
        known: At least the facts of all blocks that feed this one; of what a block not in it gives nothing is known.
    """
    inputs, problems = _arrivals(graph, node, known)
    problems += _settings_problems(node)
    if node.muted:
        return _passing(node, inputs, problems)
    block = node.block
    if problems or not _complete(block, inputs):
        return _unknown(node, inputs, problems + _field_problems(node, fields))
    try:
        outputs = output_specs(block, inputs, fields, node.id)
    except BlockError as error:
        return _unknown(node, inputs, (_aimed(graph, Problem.of(error, node.id)),))
    weights = block.parameters(*inputs)
    return BlockFacts(
        node=node,
        inputs=inputs,
        outputs=dict(zip((port.name for port in block.outputs), outputs, strict=False)),
        weights=weights,
        params=sum(prod(shape) for shape in weights.values()),
        multiply_adds=block.multiply_adds(*inputs),
        activation_bytes=sum(spec.bytes for spec in outputs),
        problems=tuple(Problem.of(advice, node.id, "warning") for advice in block.advice(*inputs)),
    )


def _aimed(graph: Graph, problem: Problem) -> Problem:
    """Where a Linear is wanted and one is there already, of which nobody else reads, set that instead."""
    fix = problem.fix
    if fix is None or fix.kind != "insert" or fix.name != "Linear" or not isinstance(fix.value, Mapping):
        return problem
    source = graph.sources(problem.block, problem.port)[max(fix.index, 0)].node
    if type(graph.nodes[source].block) is not Linear or graph.nodes[source].muted or len(graph.consumers[source]) > 1:
        return problem
    aimed = Fix(
        "set",
        "Set out_features of {layer} to {features}",
        target=source,
        name="out_features",
        value=fix.value["out_features"],
        args={"layer": source, "features": fix.value["out_features"]},
    )
    return replace(problem, fix=aimed)


def output_specs(block: Block, inputs: Specs, fields: Fields, name: str = "") -> tuple[TensorSpec, ...]:
    """What leaves a block.

    Args:
        name: Its id.

    Raises:
        BlockError: Its inputs do not fit.
    """
    if isinstance(block, Input):
        return (block.source(fields, name),)
    if isinstance(block, Output):
        (x,) = inputs
        if x is not None:
            block.check(x, fields)
        return ()
    return block.output_specs(*inputs)


def _complete(block: Block, inputs: Specs) -> bool:
    """Whether every input is known that must be; the optional ones of no wire stay None."""
    last = len(block.inputs) - 1
    return all(spec is not None or block.inputs[min(place, last)].optional for place, spec in enumerate(inputs))


def _arrivals(graph: Graph, node: Node, known: Mapping[str, BlockFacts]) -> tuple[Specs, tuple[Problem, ...]]:
    inputs: list[TensorSpec | None] = []
    problems: tuple[Problem, ...] = ()
    for place, port in enumerate(node.block.inputs):
        sources = graph.wires.get(Endpoint(node.id, port.name), ())
        if not sources:
            inputs += [] if port.many else [None]
            if not port.optional and not (node.muted and place > 0):
                problems += (_missing(node, port),)
        elif len(sources) > 1 and not port.many:
            problems += (_too_many(node, port, len(sources)),)
        for index, source in enumerate(sources if port.many else sources[:1]):
            facts = known.get(source.node)
            spec = facts.outputs.get(source.port) if facts else None
            inputs.append(spec)
            if spec is None:
                problems += _from_nowhere(graph, source, facts, Endpoint(node.id, port.name), index)
    return tuple(inputs), problems


def _passing(node: Node, inputs: Specs, problems: tuple[Problem, ...]) -> BlockFacts:
    """A muted block: its first input leaves through its first output."""
    block = node.block
    if not block.inputs or not block.outputs:
        error = BlockError(
            "{type} cannot be muted",
            code="cannot_mute",
            why="a muted block passes its input through, and this one has no output"
            if block.inputs
            else "a muted block passes its input through, and this one has no input",
            mend="Unmute it, or take it off the canvas",
            type=block.type_name(),
        )
        return _unknown(node, inputs, (*problems, Problem.of(error, node.id)))
    passed = inputs[0] if inputs and not problems else None
    outputs = {block.outputs[0].name: passed} if passed is not None else {}
    return BlockFacts(node, inputs, outputs, {}, 0, 0, 0, problems)


def _unknown(node: Node, inputs: Specs, problems: tuple[Problem, ...]) -> BlockFacts:
    return BlockFacts(node, inputs, {}, {}, 0, 0, 0, problems)


def _settings_problems(node: Node) -> tuple[Problem, ...]:
    try:
        node.block.configured(node.block.changed_params)
    except BlockError as error:
        return (Problem.of(error, node.id),)
    return ()


def _field_problems(node: Node, fields: Fields) -> tuple[Problem, ...]:
    """The target of an Output is examined even while nothing arrives at it."""
    if isinstance(node.block, Output):
        try:
            node.block.check_field(fields)
        except BlockError as error:
            return (Problem.of(error, node.id),)
    return ()


def _missing(node: Node, port: Port) -> Problem:
    error = BlockError(
        "Nothing is connected to {socket}",
        code="missing_input",
        port=port.name,
        why="{type} needs at least one tensor there" if port.many else "{type} needs a tensor there",
        mend="Draw a wire to it from another block's output",
        socket=port.name,
        type=node.block.type_name(),
    )
    return Problem.of(error, node.id)


def _too_many(node: Node, port: Port, count: int) -> Problem:
    error = BlockError(
        "{socket} takes one wire",
        code="too_many_wires",
        port=port.name,
        why="{count} wires end there",
        mend="Take all but one off, or join them first with Add or Concat",
        fix=Fix("disconnect", "Take the last wire off", name=port.name, index=count - 1),
        socket=port.name,
        count=count,
    )
    return Problem.of(error, node.id)


def _from_nowhere(
    graph: Graph, source: Endpoint, facts: BlockFacts | None, target: Endpoint, index: int
) -> tuple[Problem, ...]:
    """The problem of a wire whose source does not exist; none where the source has a fault of its own."""
    fix = Fix("disconnect", "Take the wire off", target=target.node, name=target.port, index=index)
    try:
        check_output(graph, source)
    except EditError as error:
        return (Problem("error", error.code, target.node, target.port, error.wording, fix),)
    if facts is None or not facts.outputs:
        return ()
    is_muted = facts.node.muted
    absent = BlockError(
        "{source} gives nothing at {socket}",
        code="absent_output",
        port=target.port,
        why="a muted block passes its input through, and only at its first output"
        if is_muted
        else "with its present settings {type} has no such output",
        mend="Unmute {source}, or take the wire off"
        if is_muted
        else "Change the settings of {source}, or take the wire off",
        fix=fix,
        source=source.node,
        socket=source.port,
        type=facts.node.block.type_name(),
    )
    return (Problem.of(absent, target.node),)
