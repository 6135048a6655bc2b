"""Blocks that use the weights of another: one owns them, the others name it, and all have the same settings."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from engine.graph.errors import EditError
from engine.graph.graph import Graph, Node

Nodes = Mapping[str, Node]


def share(graph: Graph, ids: Collection[str]) -> Graph:
    """Let all these blocks use the weights of the first, whose settings they take over.

    A wire to a port that a block then no longer has, as a group may, goes.

    Raises:
        EditError: They are not of one type (`cannot_share`).
    """
    first, *others = ids
    owner = owner_of(graph.nodes, first)
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
    joined = {key for other in ids for key in family(graph.nodes, other) if key in graph.nodes} - {owner}
    changed = {key: replace(graph.nodes[key], shares=owner, block=block) for key in joined}
    nodes = {**graph.nodes, **changed, owner: replace(graph.nodes[owner], shares="")}
    wires = {
        target: kept
        for target, sources in graph.wires.items()
        if target.node not in joined or target.port in block.input_names
        if (kept := tuple(s for s in sources if s.node not in joined or s.port in block.output_names))
    }
    return graph.with_nodes(nodes) if wires == graph.wires else Graph(nodes, wires)


def unshare(graph: Graph, ids: Collection[str]) -> Graph:
    """Give blocks weights of their own again; where an owner leaves, the next of its family owns them."""
    nodes = dict(graph.nodes)
    for key in ids:
        nodes = {**nodes, **_orphans(nodes, {key})}
        nodes[key] = replace(nodes[key], shares="")
    return graph.with_nodes(nodes)


def owner_of(nodes: Nodes, key: str) -> str:
    """The block whose weights one uses: itself where it names none that is there."""
    passed = {key}
    while (owner := nodes[key].shares) in nodes and owner not in passed:
        passed.add(owner)
        key = owner
    return key


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
