"""From block to block by keys: along the wires, or to the one above or below."""

from __future__ import annotations

from engine.graph.graph import Graph, Node


def neighbour(graph: Graph, here: str | None, dx: int, dy: int) -> str | None:
    """The next block in a direction; the first of the drawing where none is chosen yet.

    Along the wires to the right or left where one leads there; else the nearest block on that side.
    """
    if here is None or here not in graph.nodes:
        return graph.order[0] if graph.order else next(iter(graph.nodes), None)
    if dx:
        wired = (graph.consumers if dx > 0 else graph.suppliers).get(here, ())
        if wired:
            return wired[0]
    x, y = graph.nodes[here].position

    def along(node: Node) -> float:
        return (node.position[0] - x) * dx + (node.position[1] - y) * dy

    def cost(node: Node) -> float:
        aside = abs((node.position[0] - x) * dy) + abs((node.position[1] - y) * dx)
        return along(node) + 3 * aside

    found = min((node for node in graph.nodes.values() if along(node) > 0), key=cost, default=None)
    return found.id if found else None
