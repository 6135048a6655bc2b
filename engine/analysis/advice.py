"""Problems that no block shows by itself, but the whole drawing does."""

from __future__ import annotations

from collections.abc import Mapping

from engine.analysis.result import BlockFacts
from engine.blocks.inputs import Input
from engine.blocks.losses import Output
from engine.graph.edits import check_input
from engine.graph.errors import BlockError, EditError, Fix, NetloomError, Problem
from engine.graph.graph import Graph

Facts = Mapping[str, BlockFacts]
Found = dict[str, tuple[Problem, ...]]


def advise(graph: Graph, facts: Facts) -> tuple[tuple[Problem, ...], Found]:
    """Problems of the design as a whole, and problems of single blocks, by id."""
    outputs = [key for key, node in graph.nodes.items() if isinstance(node.block, Output)]
    ends = [key for key, fed in graph.consumers.items() if not fed and facts[key].outputs]
    found: Found = {}
    whole = _stray_wires(graph)
    if not any(isinstance(node.block, Input) for node in graph.nodes.values()):
        whole += (_no_input(),)
    if outputs:
        for key in ends:
            found[key] = (_dead_end(key),)
        if not any(f.params and not f.node.frozen for f in facts.values()):
            whole += _nothing_learns(facts)
    else:
        whole += (_no_output(ends, facts),)
    return whole, found


def _stray_wires(graph: Graph) -> tuple[Problem, ...]:
    problems: tuple[Problem, ...] = ()
    for target in graph.wires:
        try:
            check_input(graph, target)
        except EditError as error:
            fix = Fix("disconnect", "Take the wire off", target=target.node, name=target.port)
            block = target.node if target.node in graph.nodes else ""
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


def _no_output(ends: list[str], facts: Facts) -> Problem:
    end = next((key for key in reversed(ends) if not isinstance(facts[key].node.block, Input)), "")
    return _whole(
        NetloomError(
            "The design has no Output",
            code="no_output",
            why="without one there is nothing to learn",
            mend="Add an Output after the last block",
            fix=Fix("add_output", "Add an Output", target=end),
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


def _whole(error: NetloomError, severity: str = "error") -> Problem:
    return Problem("warning" if severity == "warning" else "error", error.code, "", "", error.wording, error.fix)
