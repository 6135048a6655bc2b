"""The blocks of a design with those inside its groups, each under the name by which a view asks for it. Torch-free."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.blocks.group import Group
from engine.graph.block import Block
from engine.graph.graph import Graph
from engine.graph.nesting import ROUND, SEPARATOR


@dataclass(frozen=True)
class Standing:
    """A block where it stands.

    Args:
        name: Its id, before it those of the groups around it: `stage#2.attend`. key: Its id. graph: Its drawing.
    """

    name: str
    key: str
    block: Block
    graph: Graph


def standing(graph: Graph, before: str = "") -> Iterator[Standing]:
    """Every block that computes, in the order of the drawing; in place of a group those of each of its rounds."""
    for key, node in graph.nodes.items():
        if node.muted:
            continue
        if not isinstance(node.block, Group):
            yield Standing(before + key, key, node.block, graph)
            continue
        for number in range(1, node.block.repeat + 1):
            number_told = f"{ROUND}{number}" if node.block.repeat > 1 else ""
            yield from standing(node.block.inner, f"{before}{key}{number_told}{SEPARATOR}")
