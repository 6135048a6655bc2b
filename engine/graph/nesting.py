"""Drawings within blocks: a group is found, and redrawn, by the path of the blocks that lead to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, runtime_checkable

from engine.graph.block import Block
from engine.graph.errors import EditError, Problem
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.sharing import family

Path = tuple[str, ...]
SEPARATOR = "."
"""Between the ids of a path in a text; no id has one."""
ROUND = "#"
"""Between the id of a group and the number of a round, from 1 on, in the name of a block that a view asks for; a group
of one round has none."""


@runtime_checkable
class Drawn(Protocol):
    """A block that is a drawing itself."""

    @property
    def inner(self) -> Graph:
        """The drawing."""

    def redrawn(self, inner: Graph) -> Block:
        """The block with another drawing."""


def inner_of(graph: Graph, path: Path) -> Graph:
    """The drawing at the end of a path.

    Raises:
        EditError: There is none (`no_group`).
    """
    for key in path:
        block = graph.nodes[key].block if key in graph.nodes else None
        if not isinstance(block, Drawn):
            raise EditError(
                "There is no group {name} any more",
                code="no_group",
                why="it was removed, or is no group",
                mend="Leave the group",
                name=key,
            )
        graph = block.inner
    return graph


def node_at(graph: Graph, path: Path) -> Node | None:
    """The block at the end of a path, None where there is none."""
    *groups, key = path
    place = longest(graph, tuple(groups))
    return inner_of(graph, place).nodes.get(key) if len(place) == len(groups) else None


def redrawn(graph: Graph, path: Path, function: Callable[[Graph], Graph]) -> Graph:
    """The drawing with what `function` makes of the one at the end of a path in its place.

    Groups that share their weights keep the same drawing.

    Raises:
        EditError: There is none (`no_group`).
    """
    if not path:
        return function(graph)
    first, *rest = path
    before = inner_of(graph, (first,))
    group, inner = graph.nodes[first].block, redrawn(before, tuple(rest), function)
    assert isinstance(group, Drawn)
    block = group.redrawn(inner)
    names = renamed(before, inner)
    alike = {key for key in family(graph.nodes, first) if key in graph.nodes and graph.nodes[key].block == group}

    def moved(end: Endpoint) -> Endpoint:
        return Endpoint(end.node, names.get(end.port, end.port)) if end.node in alike else end

    wires = {
        moved(target): kept
        for target, sources in graph.wires.items()
        if target.node not in alike or moved(target).port in block.input_names
        if (kept := tuple(s for s in map(moved, sources) if s.node not in alike or s.port in block.output_names))
    }
    nodes = {**graph.nodes, **{key: replace(graph.nodes[key], block=block) for key in alike}}
    return graph.with_nodes(nodes) if wires == graph.wires else Graph(nodes, wires)


def renamed(before: Graph, after: Graph) -> dict[str, str]:
    """New ids by old of the blocks that have another name now: a renamed block keeps its place in the order."""
    if len(before.nodes) != len(after.nodes):
        return {}
    pairs = zip(before.nodes, after.nodes, strict=True)
    return {old: new for old, new in pairs if old != new and old not in after.nodes and new not in before.nodes}


def longest(graph: Graph, path: Path) -> Path:
    """As much of a path as still leads to drawings."""
    for length, key in enumerate(path):
        block = graph.nodes[key].block if key in graph.nodes else None
        if not isinstance(block, Drawn):
            return path[:length]
        graph = block.inner
    return path


def path_of(text: str) -> Path:
    """The ids along a path that is written as a text; of a block at the top, its own."""
    return tuple(text.split(SEPARATOR))


def without_rounds(graph: Graph, path: Path) -> Path:
    """A path without the numbers of rounds, as a trained network names its layers: `stage.2.conv` → `stage.conv`."""
    found: list[str] = []
    names = list(path)
    while names:
        key = names.pop(0)
        found.append(key)
        block = graph.nodes[key].block if key in graph.nodes else None
        if not isinstance(block, Drawn):
            return (*found, *names)
        if getattr(block, "repeat", 1) > 1 and names and names[0].isdigit():
            del names[0]
        graph = block.inner
    return tuple(found)


def told_outside(problem: Problem, group: str) -> Problem:
    """A problem inside a group as it is told outside of it."""
    fix = problem.fix
    return replace(
        problem,
        block=SEPARATOR.join((group, problem.block)) if problem.block else group,
        fix=replace(fix, target=SEPARATOR.join((group, fix.target))) if fix else None,
    )
