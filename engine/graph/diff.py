"""What differs between two drawings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from engine.graph.graph import Endpoint, Graph, Node, Wires
from engine.graph.nesting import Drawn, Path


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


class DrawingDiff(NamedTuple):
    """What differs in one drawing of a design: that of the whole, or of a group."""

    place: Path
    before: Graph
    after: Graph
    change: GraphDiff


def diff_within(before: Graph, after: Graph, place: Path = ()) -> Iterator[DrawingDiff]:
    """What differs in a drawing, then in those of its groups; groups that share their weights are told once.

    A group of which nothing differs but its drawing is not among the changed ones.
    """
    change = diff(before, after)
    opened = {key: pair for key in change.changed if (pair := _drawn(before.nodes[key], after.nodes[key])) is not None}
    told = tuple(key for key in change.changed if key not in opened or _differs_itself(before, after, key))
    yield DrawingDiff(place, before, after, replace(change, changed=told))
    for key, (old, new) in opened.items():
        if after.nodes[key].shares not in opened:
            yield from diff_within(old, new, (*place, key))


def _drawn(old: Node, new: Node) -> tuple[Graph, Graph] | None:
    """The drawings of a group that was drawn anew."""
    if isinstance(old.block, Drawn) and isinstance(new.block, Drawn) and old.block.inner != new.block.inner:
        return old.block.inner, new.block.inner
    return None


def _differs_itself(before: Graph, after: Graph, key: str) -> bool:
    old, new = before.nodes[key], after.nodes[key]
    assert isinstance(old.block, Drawn) and isinstance(new.block, Drawn)
    return _differs(replace(old, block=old.block.redrawn(new.block.inner)), new)


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
