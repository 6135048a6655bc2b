"""Blocks that overwrite their input in place where somebody still needs it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from engine.analysis.result import BlockFacts
from engine.graph.errors import BlockError, Fix, Problem
from engine.graph.graph import Endpoint, Graph

Facts = Mapping[str, BlockFacts]


def overwriting(graph: Graph, facts: Facts) -> dict[str, tuple[Problem, ...]]:
    """An error at each block of which `inplace` would change an answer, or which torch would refuse to train."""
    bold = [
        key
        for key, node in graph.nodes.items()
        if getattr(node.block, "inplace", False) and not node.muted and facts[key].outputs
    ]
    if not bold:
        return {}
    readers = Counter(source for source, _ in graph.links())
    found: dict[str, tuple[Problem, ...]] = {}
    for key in bold:
        lost = _lost(graph, facts, readers, key)
        if lost:
            found[key] = (Problem.of(_error(key, *lost), key),)
    return found


def _lost(graph: Graph, facts: Facts, readers: Mapping[Endpoint, int], key: str) -> tuple[str, bool] | None:
    """Whose tensor would be lost, and whether other blocks read it; None if it is nobody's any more.

    Walks up as long as the tensor may be the memory of one further up: through views, muted blocks and the like.
    """
    while True:
        (source, *_) = graph.sources(key, graph.nodes[key].block.inputs[0].name)
        node, inputs = graph.nodes[source.node], facts[source.node].inputs
        if readers[source] > 1:
            return source.node, True
        if node.muted:
            key = source.node
        elif node.block.needs_output():
            return source.node, False
        elif node.block.inputs and node.block.shares_memory(*inputs):
            key = source.node
        else:
            return None


def _error(key: str, victim: str, is_shared: bool) -> BlockError:
    return BlockError(
        "{name} must not overwrite its input",
        code="overwrites_needed",
        why="in place it would change the output of {victim}; other blocks read that too"
        if is_shared
        else "in place it would change the output of {victim}; that is needed unchanged, for its own gradient or "
        "because it is the data",
        mend="Switch inplace off",
        fix=Fix("set", "Switch inplace off", name="inplace", value=False),
        name=key,
        victim=victim,
    )
