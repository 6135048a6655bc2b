"""Wires that would mend a missing input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import hypot

from engine.analysis.facts import Fields, Specs, output_specs
from engine.analysis.result import BlockFacts
from engine.graph.errors import BlockError, Fix, Problem
from engine.graph.graph import Endpoint, Graph

Facts = Mapping[str, BlockFacts]


def with_wires(graph: Graph, facts: Facts, fields: Fields) -> dict[str, BlockFacts]:
    """The blocks of which an input is missing, where a wire from a loose end would fit: with that as the fix."""
    lacking = [key for key, found in facts.items() if any(p.code == "missing_input" for p in found.problems)]
    if not lacking:
        return {}
    loose = [key for key, fed in graph.consumers.items() if not fed and facts[key].outputs]
    better: dict[str, BlockFacts] = {}
    for key in lacking:
        problems = tuple(_connected(graph, facts, fields, loose, problem) for problem in facts[key].problems)
        if problems != facts[key].problems:
            better[key] = replace(facts[key], problems=problems)
    return better


def _connected(graph: Graph, facts: Facts, fields: Fields, loose: list[str], problem: Problem) -> Problem:
    """The problem with a wire from the nearest loose end that fits, if it is of a missing input and there is one."""
    if problem.code != "missing_input":
        return problem
    end = Endpoint(problem.block, problem.port)
    fitting = [key for key in loose if end.node not in graph.ancestors(key) and _fits(facts, key, end, fields)]
    if not fitting:
        return problem
    nearest = min(fitting, key=lambda key: _distance(graph, key, end.node))
    source = Endpoint(nearest, next(iter(facts[nearest].outputs)))
    fix = Fix("connect", "Connect {source}", end.node, end.port, str(source), args={"source": nearest})
    return replace(problem, fix=fix)


def _fits(facts: Facts, key: str, end: Endpoint, fields: Fields) -> bool:
    block = facts[end.node].node.block
    spec = next(iter(facts[key].outputs.values()))
    place = block.input_names.index(end.port)
    known = facts[end.node].inputs
    inputs: Specs = (*known[:place], spec, *known[place + 1 :])
    if None in inputs:
        return True
    try:
        output_specs(block, inputs, fields)
    except BlockError:
        return False
    return True


def _distance(graph: Graph, source: str, target: str) -> float:
    """How far apart two blocks are on the canvas; data flow to the right, so a source on the right is far."""
    (left, top), (right, bottom) = graph.nodes[source].position, graph.nodes[target].position
    gap = right - left
    return hypot(gap if gap >= 0 else 4 * gap, bottom - top)
