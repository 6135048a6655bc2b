"""Blocks that share weights: what is wrong with that, and that only the owner's count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from engine.analysis.result import BlockFacts
from engine.graph.errors import BlockError, Fix, Problem
from engine.graph.graph import Graph


def with_sharing(graph: Graph, blocks: Mapping[str, BlockFacts]) -> dict[str, BlockFacts]:
    """The facts of the blocks that use another's weights: without weights of their own, and with their faults."""
    found: dict[str, BlockFacts] = {}
    for key, facts in blocks.items():
        if facts.node.shares:
            error = None if facts.node.muted else _fault(graph, blocks, key)
            problems = (*facts.problems, *((Problem.of(error, key),) if error else ()))
            found[key] = replace(facts, weights={}, params=0, problems=problems)
    return found


def _fault(graph: Graph, blocks: Mapping[str, BlockFacts], key: str) -> BlockError | None:
    node = graph.nodes[key]
    owner = graph.nodes.get(node.shares)
    why = ""
    if owner is None:
        why = "there is no block {owner} here"
    elif owner.shares or owner is node:
        why = "{owner} has no weights of its own either"
    elif owner.block != node.block:
        why = "its type or settings are not those of {owner}"
    elif owner.muted:
        why = "{owner} is muted"
    elif blocks[key].outputs and blocks[owner.id].outputs and blocks[key].weights != blocks[owner.id].weights:
        why = "what arrives at {name} needs weights of other shapes than what arrives at {owner}"
    if not why:
        return None
    return BlockError(
        "{name} cannot use the weights of {owner}",
        code="cannot_share",
        why=why,
        mend="Give it weights of its own, or feed both alike",
        fix=Fix("unshare", "Give {name} its own weights", args={"name": key}),
        name=key,
        owner=node.shares,
    )
