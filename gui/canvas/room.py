"""Making room: a block that enters a wire pushes what follows in its row to the right."""

from __future__ import annotations

from dataclasses import replace

from engine.graph.edits import insert, move
from engine.graph.graph import Endpoint, Graph, Node
from gui.canvas.measures import HEIGHT, WIDTH, snapped

GAP = 60.0
"""Room for a wire between two blocks, in canvas pixels."""


def inserted(graph: Graph, node: Node, source: Endpoint, target: Endpoint) -> Graph:
    """The graph with a new block in a wire, in line with the wire's ends where they stand in one row.

    Raises:
        EditError: The block has no input or no output.
    """
    before, after = graph.nodes[source.node].position, graph.nodes[target.node].position
    in_row = abs(before[1] - after[1]) < HEIGHT and before[0] + WIDTH < after[0]
    if not in_row:
        return insert(graph, node, source, target)
    x = snapped(max(node.position[0], before[0] + WIDTH + GAP))
    graph = insert(graph, replace(node, position=(x, before[1])), source, target)
    return _pushed(graph, target.node, x + WIDTH + GAP - after[0])


def _pushed(graph: Graph, start: str, distance: float) -> Graph:
    """Move a block, and all that follows it in its row, to the right."""
    if distance <= 0:
        return graph
    x, y = graph.nodes[start].position
    places = {
        node.id: (node.position[0] + snapped(distance), node.position[1])
        for node in graph.nodes.values()
        if abs(node.position[1] - y) < HEIGHT and node.position[0] >= x and graph.reaches(start, node.id)
    }
    return move(graph, places)
