"""Blocks that use the weights of another: one owns them, the others name it, and all have the same settings."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from engine.graph.errors import EditError
from engine.graph.graph import Graph, Node

Nodes = Mapping[str, Node]


def share(graph: Graph, ids: Collection[str]) -> Graph:
    """Let all these blocks use the weights of the first, whose settings they take over.

    Raises:
        EditError: They are not of one type (`cannot_share`).
    """
    first, *others = ids
    owner = graph.nodes[first].shares or first
    block = graph.nodes[owner].block
    for key in others:
        if type(graph.nodes[key].block) is not type(block):
            raise EditError(
                "{name} and {owner} cannot have the same weights",
                code="cannot_share",
                why="{name} is {type}, and {owner} is {kind}",
                mend="Choose blocks of one type",
                name=key,
                owner=owner,
                type=graph.nodes[key].block.type_name(),
                kind=block.type_name(),
            )
    joined = {key for key in others for key in family(graph.nodes, key)} - {owner}
    changed = {key: replace(graph.nodes[key], shares=owner, block=block) for key in joined}
    return graph.with_nodes({**graph.nodes, **changed})


def unshare(graph: Graph, ids: Collection[str]) -> Graph:
    """Give blocks weights of their own again; where an owner leaves, the next of its family owns them."""
    nodes = dict(graph.nodes)
    for key in ids:
        nodes = {**nodes, **_orphans(nodes, {key})}
        nodes[key] = replace(nodes[key], shares="")
    return graph.with_nodes(nodes)


def family(nodes: Nodes, key: str) -> tuple[str, ...]:
    """All blocks with the weights of one, it among them, the owner first."""
    owner = nodes[key].shares or key
    return (owner, *(other for other, node in nodes.items() if node.shares == owner and other != owner))


def without(nodes: Nodes, gone: Collection[str]) -> dict[str, Node]:
    """The blocks that stay where some go; of a family whose owner goes, the next owns the weights."""
    kept = {key: node for key, node in nodes.items() if key not in gone}
    return {**kept, **{key: node for key, node in _orphans(nodes, gone).items() if key in kept}}


def called(nodes: Nodes, names: Mapping[str, str]) -> dict[str, Node]:
    """The blocks, with owners that have other names now under these."""
    return {key: replace(n, shares=names[n.shares]) if n.shares in names else n for key, n in nodes.items()}


def _orphans(nodes: Nodes, gone: Collection[str]) -> dict[str, Node]:
    """The blocks that name one that goes, with another owner."""
    changed: dict[str, Node] = {}
    for owner in gone:
        heirs = [key for key, node in nodes.items() if node.shares == owner and key not in gone]
        for key in heirs:
            changed[key] = replace(nodes[key], shares="" if key == heirs[0] else heirs[0])
    return changed
