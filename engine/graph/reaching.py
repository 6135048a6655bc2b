"""Which blocks of a drawing data pass on their way to its ends; a muted block passes on its first input alone."""

from __future__ import annotations

from collections.abc import Iterable

from engine.graph.graph import Endpoint, Graph


def feeding(graph: Graph, block: str) -> tuple[Endpoint, ...]:
    """The outputs that feed a block, in the order of its ports and wires; of a muted block only the first."""
    node = graph.nodes[block]
    sources = tuple(source for port in node.block.inputs for source in graph.sources(block, port.name))
    return sources[:1] if node.muted else sources


def blocks_before(graph: Graph, ends: Iterable[str]) -> set[str]:
    """The blocks from which data reach one of the ends, and the ends themselves."""
    found, waiting = set[str](), list(ends)
    while waiting:
        block = waiting.pop()
        if block not in found:
            found.add(block)
            waiting.extend(source.node for source in feeding(graph, block))
    return found
