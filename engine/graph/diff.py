"""What differs between two drawings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from engine.graph.graph import Endpoint, Graph, Node, Wires


class Link(NamedTuple):
    """One wire; `place` is its index among the wires of its target."""

    source: Endpoint
    target: Endpoint
    place: int


@dataclass(frozen=True)
class GraphDiff:
    """The way from one drawing to another.

    Args:
        added, removed: Block ids, in the order of the drawing they are in.
        changed: Blocks of which something else than the position differs. moved: Blocks elsewhere; may be both.
        wires_added, wires_removed: A wire whose place differs is removed and added.
    """

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    wires_added: tuple[Link, ...] = ()
    wires_removed: tuple[Link, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return self != _NOTHING


_NOTHING = GraphDiff()


def diff(before: Graph, after: Graph) -> GraphDiff:
    """What must be done to `before` to make it `after`."""
    both = [
        (key, before.nodes[key], node)
        for key, node in after.nodes.items()
        if key in before.nodes and before.nodes[key] is not node
    ]
    return GraphDiff(
        added=tuple(key for key in after.nodes if key not in before.nodes),
        removed=tuple(key for key in before.nodes if key not in after.nodes),
        changed=tuple(key for key, old, new in both if _differs(old, new)),
        moved=tuple(key for key, old, new in both if old.position != new.position),
        wires_added=tuple(_links_beyond(before.wires, after.wires)),
        wires_removed=tuple(_links_beyond(after.wires, before.wires)),
    )


def _differs(old: Node, new: Node) -> bool:
    return replace(old, position=new.position) != new


def _links_beyond(known: Wires, wires: Wires) -> Iterator[Link]:
    """The wires of the second that are not in the first."""
    if wires is known:
        return
    for target, sources in wires.items():
        there = known.get(target, ())
        if there is not sources:
            for index, source in enumerate(sources):
                if index >= len(there) or there[index] != source:
                    yield Link(source, target, index)
