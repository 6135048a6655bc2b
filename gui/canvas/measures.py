"""How large a block is and where its ports sit, in canvas pixels."""

from __future__ import annotations

from typing import NamedTuple

from engine.graph.graph import Graph, Node

WIDTH = 180.0
HEIGHT = 88.0
GRID = 20.0
PORT_TOP = 24.0
PORT_STEP = 20.0
PORT_RADIUS = 5.5
MARGIN = 20.0
"""How far shadow, ports and halo reach beyond a card."""


class Slot(NamedTuple):
    """A place at a block's edge where a wire can end.

    Args:
        port: Name of the port. place: Which of the wires of a port that takes several.
        is_input: Left edge, or right. optional: It may stay empty. is_extra: The free place for one more wire.
        y: Height below the block's top.
    """

    port: str
    place: int
    is_input: bool
    optional: bool
    is_extra: bool
    y: float


def input_slots(node: Node, graph: Graph) -> tuple[Slot, ...]:
    """The places on the left, from the top; a port that takes several wires has one more than it has wires."""
    slots: list[Slot] = []
    for port in node.block.inputs:
        wires = len(graph.sources(node.id, port.name)) if port.many else 0
        for index in range(wires + 1):
            y = PORT_TOP + PORT_STEP * len(slots)
            slots.append(Slot(port.name, index, True, port.optional, port.many and index == wires, y))
    return tuple(slots)


def output_slots(node: Node, graph: Graph) -> tuple[Slot, ...]:
    """The places on the right, from the top; a port that the settings leave out has one only while a wire is on it."""
    fed = wired_outputs(node, graph) if len(node.block.offered_outputs) < len(node.block.outputs) else frozenset()
    return tuple(
        Slot(port.name, 0, False, port.optional, False, PORT_TOP + PORT_STEP * i)
        for i, port in enumerate(node.block.outputs)
        if port in node.block.offered_outputs or port.name in fed
    )


def wired_outputs(node: Node, graph: Graph) -> frozenset[str]:
    """Names of the outputs from which a wire goes."""
    return frozenset(
        source.port
        for target in graph.consumers.get(node.id, ())
        for port in graph.nodes[target].block.inputs
        for source in graph.sources(target, port.name)
        if source.node == node.id
    )


def height_of(node: Node, graph: Graph) -> float:
    """How tall a block is: enough for its text and all its ports."""
    rows = max(len(input_slots(node, graph)), len(output_slots(node, graph)), 1)
    return max(HEIGHT, 2 * PORT_TOP + PORT_STEP * (rows - 1))


def snapped(value: float, step: float = GRID) -> float:
    """The nearest line of the grid."""
    return round(value / step) * step
