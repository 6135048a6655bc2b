"""The blocks of a drawing that compute, and those of the drawings within it, round by round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.analysis.result import Analysis
from engine.blocks.group import Group, GroupOutput, Inside, Specs, weighing
from engine.blocks.losses import Output
from engine.graph.graph import Graph, Node
from engine.graph.nesting import SEPARATOR
from engine.graph.reaching import blocks_before


@dataclass(frozen=True)
class Member:
    """A block that computes, with weights of its own where it has any; no group.

    Args:
        block: Its id; inside of groups the path to it, with the number of the round where there are several.
        weights: Shapes of its learned tensors, by name. origin: Where they come from at first, as in `Node.weights`:
            its own, else that of the group around it.
    """

    block: str
    node: Node
    weights: Mapping[str, tuple[int, ...]]
    origin: str


@dataclass(frozen=True)
class Level:
    """One drawing: its blocks by id, in place of a group one level for each round that has weights of its own.

    Only those count that data pass on the way to an exit; one that uses the weights of another does not.
    """

    graph: Graph
    members: Mapping[str, Member | tuple[Level, ...]]


def top_level(analysis: Analysis) -> Level:
    """Of a whole design; what is known of it may be wrong or incomplete."""
    graph = analysis.graph
    ends = (key for key, node in graph.nodes.items() if isinstance(node.block, Output))
    reached = blocks_before(graph, ends)
    found = (
        (facts.node, facts.inputs, facts.weights)
        for key, facts in analysis.blocks.items()
        if key in reached and facts.outputs and facts.node.block.inputs and not (facts.node.muted or facts.node.shares)
    )
    return _level(graph, found, "", "")


def leaves(level: Level) -> Iterator[Member]:
    """All blocks of a drawing and of those within it."""
    for member in level.members.values():
        if isinstance(member, Member):
            yield member
        else:
            for inside in member:
                yield from leaves(inside)


def _level(
    graph: Graph, found: Iterator[tuple[Node, Specs, Mapping[str, tuple[int, ...]]]], place: str, origin: str
) -> Level:
    members: dict[str, Member | tuple[Level, ...]] = {}
    for node, given, weights in found:
        path, block = f"{place}{node.id}", node.block
        if isinstance(block, Group):
            members[node.id] = tuple(_rounds(block, given, path, node.weights or origin))
        else:
            members[node.id] = Member(path, node, weights, node.weights or origin)
    return Level(graph, members)


def _rounds(block: Group, given: Specs, path: str, origin: str) -> Iterator[Level]:
    for number, inside in enumerate(block.rounds(*given)):
        mark = f"{number}{SEPARATOR}" if block.repeat > 1 else ""
        yield _level(inside.graph, _working(inside), f"{path}{SEPARATOR}{mark}", origin)


def _working(inside: Inside) -> Iterator[tuple[Node, Specs, Mapping[str, tuple[int, ...]]]]:
    graph = inside.graph
    reached = blocks_before(graph, (key for key, node in graph.nodes.items() if isinstance(node.block, GroupOutput)))
    for key, node, given in weighing(inside):
        if key in reached:
            yield node, given, node.block.parameters(*given)
