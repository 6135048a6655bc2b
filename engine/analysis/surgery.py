"""What becomes of the weights of every block where a drawing is changed in the middle of its training."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from engine.analysis.levels import Level, Member, leaves, top_level
from engine.analysis.result import Analysis
from engine.graph.graph import Graph, Node

Kind = Literal["kept", "changed", "new", "taken", "lost"]


@dataclass(frozen=True)
class Fate:
    """What becomes of one block's weights.

    Args:
        block: Its id; inside of groups the path to it, with the number of the round where there are several
            (`stage.conv`, `stage.2.conv`); of a lost one the old. kind: `kept` goes on with weights and moments as
            they are; `changed` (its weights have another shape) and `new` start fresh; `taken` starts with weights
            from elsewhere, which the change names; `lost` is no longer part of the network.
        was: Its id before, "" for a new one.
        changes: What differs, as (name, before, after): settings, else the shape of a weight.
    """

    block: str
    kind: Kind
    was: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()


def fates(before: Analysis, after: Analysis) -> tuple[Fate, ...]:
    """The fate of every block with weights, in the order of the new drawing, the lost ones last.

    Blocks inside of groups have fates of their own, in every round. A block is the same one where it has the same id
    and type at the same place; else where it took the place of one of its type that is gone: that one was given
    another name. A block that went into a group or out of one is the same where its name, settings and shapes are.
    """
    names = same_blocks(before, after)
    theirs = {one.block: one for one in leaves(top_level(before)) if one.weights}
    ours = [one for one in leaves(top_level(after)) if one.weights]
    told = [_fate(one, theirs.get(names.get(one.block, ""))) for one in ours]
    followed = {fate.was for fate in told}
    return (*told, *(Fate(key, "lost", key) for key in theirs if key not in followed))


def same_blocks(before: Analysis, after: Analysis) -> dict[str, str]:
    """The old path of every block that computes and is an old one, with weights or without; see `fates`."""
    old, new = top_level(before), top_level(after)
    names = dict(_same(old, new))
    followed = set(names.values())
    appeared = [one for one in leaves(new) if one.block not in names]
    return names | _moved(appeared, [one for one in leaves(old) if one.block not in followed])


def _same(before: Level, after: Level) -> Iterator[tuple[str, str]]:
    """New and old paths of the blocks that are the same, in this drawing and in all those within."""
    for key, was in _renamed(before, after).items():
        ours, theirs = after.members[key], before.members[was]
        if isinstance(ours, Member) and isinstance(theirs, Member):
            yield ours.block, theirs.block
        elif isinstance(ours, tuple) and isinstance(theirs, tuple):
            for one, other in zip(theirs, ours, strict=False):
                yield from _same(one, other)


def _moved(appeared: list[Member], gone: list[Member]) -> dict[str, str]:
    """New and old paths of blocks that are at another depth now, where there is no doubt which is which."""
    of_likeness = {_likeness(one): one.block for one in gone}
    old, new = Counter(map(_likeness, gone)), Counter(map(_likeness, appeared))
    return {one.block: of_likeness[mark] for one in appeared if old[mark := _likeness(one)] == new[mark] == 1}


def _likeness(one: Member) -> tuple[object, ...]:
    return one.node.id, one.node.block, tuple(one.weights.items())


def _fate(one: Member, before: Member | None) -> Fate:
    if before is None:
        return Fate(one.block, "taken" if one.origin else "new")
    if one.origin and one.origin != before.origin:
        return Fate(one.block, "taken", before.block)
    if before.weights == one.weights:
        return Fate(one.block, "kept", before.block)
    return Fate(one.block, "taken" if one.origin else "changed", before.block, _changes(before, one))


def _changes(before: Member, after: Member) -> tuple[tuple[str, str, str], ...]:
    given, theirs = before.node.block.params, after.node.block.params
    settings = tuple(
        (name, str(value), str(theirs[name]))
        for name, value in given.items()
        if name in theirs and value != theirs[name] and isinstance(value, int | float | str | tuple)
    )
    if settings:
        return settings
    shapes = {name: (before.weights.get(name), after.weights.get(name)) for name in {**before.weights, **after.weights}}
    return next(((name, _told(a), _told(b)),) for name, (a, b) in shapes.items() if a != b)


def _told(shape: tuple[int, ...] | None) -> str:
    return "×".join(map(str, shape)) if shape else "—"


def _renamed(before: Level, after: Level) -> dict[str, str]:
    """The old id of every block of a drawing that is an old one."""
    old, new = before.members, after.members
    names = {key: key for key in new if key in old and _are_of_type(after, key, before, key)}
    gone = [key for key in old if key not in after.graph.nodes]
    for key in new:
        if key not in before.graph.nodes:
            fitting = (k for k in gone if _are_of_type(after, key, before, k))
            was = next((k for k in fitting if _stands_for(after.graph, key, before.graph, k)), "")
            if was:
                names[key] = was
                gone.remove(was)
    return names


def _are_of_type(after: Level, key: str, before: Level, was: str) -> bool:
    return type(after.graph.nodes[key].block) is type(before.graph.nodes[was].block)


def _stands_for(after: Graph, key: str, before: Graph, was: str) -> bool:
    """Whether a block stands where another stood, or is wired and set as it was."""
    node, other = after.nodes[key], before.nodes[was]
    if node.position == other.position and _stands_alone(before, other):
        return True
    neighbours = (after.suppliers[key], after.consumers[key]) == (before.suppliers[was], before.consumers[was])
    return neighbours and node.block == other.block


def _stands_alone(graph: Graph, node: Node) -> bool:
    return sum(other.position == node.position for other in graph.nodes.values()) == 1
