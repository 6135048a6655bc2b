"""Problems that no block shows by itself, but the whole drawing does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.analysis.advice_of_losses import advise_losses
from engine.analysis.groups import misplaced, outside_of_groups
from engine.analysis.overwriting import overwriting
from engine.analysis.result import BlockFacts
from engine.blocks.encoder_decoder import Decoder
from engine.blocks.inputs import Input
from engine.blocks.losses import Output
from engine.data.field import Field
from engine.graph.edits import check_input
from engine.graph.errors import BlockError, EditError, Fix, NetloomError, Problem
from engine.graph.graph import Graph

Facts = Mapping[str, BlockFacts]
Found = dict[str, tuple[Problem, ...]]


def advise(graph: Graph, facts: Facts, fields: Mapping[str, Field]) -> tuple[tuple[Problem, ...], Found]:
    """Problems of the design as a whole, and problems of single blocks, by id."""
    outputs = [key for key, node in graph.nodes.items() if isinstance(node.block, Output)]
    ends = [key for key, fed in graph.consumers.items() if not fed and facts[key].outputs]
    found: Found = overwriting(graph, facts)
    whole = _stray_wires(graph)
    for key, problem in outside_of_groups(graph):
        found[key] = (*found.get(key, ()), problem)
    if not any(isinstance(node.block, Input) for node in graph.nodes.values()):
        whole += (_no_input(),)
    if not outputs:
        return (*whole, _no_output(graph, ends, fields)), found
    for key in ends:
        found[key] = (*found.get(key, ()), _dead_end(key))
    for key, problem in _answers_given_away(graph, outputs, fields):
        found[key] = (*found.get(key, ()), problem)
    for key, problem in advise_losses(graph, outputs, fields):
        found[key] = (*found.get(key, ()), problem)
    if not any(f.params and not f.node.frozen for f in facts.values()):
        whole += _nothing_learns(facts)
    return whole, found


def advise_inside(graph: Graph, facts: Facts) -> Found:
    """Problems of single blocks in the drawing of a group, by id."""
    found: Found = overwriting(graph, facts)
    for key, problem in misplaced(graph):
        found[key] = (*found.get(key, ()), problem)
    return found


def _stray_wires(graph: Graph) -> tuple[Problem, ...]:
    """Wires to blocks or inputs that do not exist."""
    problems: tuple[Problem, ...] = ()
    for target in graph.wires:
        node = graph.nodes.get(target.node)
        if node is None or target.port not in node.block.input_names:
            try:
                check_input(graph, target)
            except EditError as error:
                fix = Fix("disconnect", "Take the wire off", target=target.node, name=target.port)
                block = target.node if node else ""
                problems += (Problem("error", error.code, block, target.port, error.wording, fix),)
    return problems


def _no_input() -> Problem:
    return _whole(
        NetloomError(
            "The design has no Input",
            code="no_input",
            why="no data can enter the network",
            mend="Add an Input and choose a field of the dataset",
        )
    )


def _no_output(graph: Graph, ends: list[str], fields: Mapping[str, Field]) -> Problem:
    targets = [field.name for field in fields.values() if field.role == "target"]
    last = [key for key in (*graph.order, *ends) if not graph.consumers[key] and graph.nodes[key].block.outputs]
    return _whole(
        NetloomError(
            "The design has no Output",
            code="no_output",
            why="without one there is nothing to learn",
            mend="Add an Output after the last block",
            fix=Fix("add_output", "Add an Output", last[-1] if last else "", targets[0] if len(targets) == 1 else ""),
        )
    )


def _nothing_learns(facts: Facts) -> tuple[Problem, ...]:
    if any(f.problems and f.problems[0].severity == "error" for f in facts.values()):
        return ()
    frozen = any(f.params for f in facts.values())
    error = NetloomError(
        "Nothing in this design learns",
        code="no_weights",
        why="all its weights are frozen" if frozen else "none of its blocks has weights",
        mend="Unfreeze a block" if frozen else "Add a layer with weights, such as Linear or Conv2d",
    )
    return (_whole(error, "warning"),)


def _dead_end(key: str) -> Problem:
    error = BlockError(
        "Nobody uses the output of {name}",
        code="dead_end",
        why="no wire leaves it, so it cannot change what the network learns",
        mend="Connect its output, or take the block off the canvas",
        fix=Fix("remove", "Remove {name}", args={"name": key}),
        name=key,
    )
    return Problem.of(error, key, "warning")


def _answers_given_away(graph: Graph, outputs: list[str], fields: Mapping[str, Field]) -> Iterator[tuple[str, Problem]]:
    """The warning at each Input that feeds what an Output is to predict."""
    targets = {getattr(graph.nodes[key].block, "field", ""): key for key in outputs}
    others = [field.name for field in fields.values() if field.role == "input"]
    for key, node in graph.nodes.items():
        if not isinstance(node.block, Input) or node.block.field not in targets or node.block.field not in fields:
            continue
        if fields[node.block.field].role == "target" and not _only_told_late(graph, key):
            choice = others[0] if others else ""
            error = BlockError(
                "The network is given the answer",
                code="answer_given_away",
                why="{name} feeds {field}, which {output} is to predict",
                mend="Choose another field",
                fix=Fix("set", "Choose {field}", name="field", value=choice, args={"field": choice})
                if choice
                else None,
                name=key,
                field=str(node.block.field),
                output=targets[node.block.field],
            )
            yield key, Problem.of(error, key, "warning")


def _only_told_late(graph: Graph, key: str) -> bool:
    """Whether an Input feeds decoders alone, which read each token of the answer one step late."""
    readers = graph.consumers[key]
    return bool(readers) and all(
        isinstance(graph.nodes[reader].block, Decoder)
        and [port.name for port in Decoder.inputs if key in {s.node for s in graph.sources(reader, port.name)}]
        == ["target"]
        for reader in readers
    )


def _whole(error: NetloomError, severity: str = "error") -> Problem:
    return Problem("warning" if severity == "warning" else "error", error.code, "", "", error.wording, error.fix)
