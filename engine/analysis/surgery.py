"""What becomes of the weights of every block where a drawing is changed in the middle of its training."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from engine.analysis.result import Analysis, BlockFacts
from engine.blocks.losses import Output
from engine.graph.graph import Graph, Node

Kind = Literal["kept", "changed", "new", "taken", "lost"]


@dataclass(frozen=True)
class Fate:
    """What becomes of one block's weights.

    Args:
        block: Its id, of a lost one the old id. kind: `kept` goes on with weights and moments as they are; `changed`
            (its weights have another shape) and `new` start fresh; `taken` starts with weights from elsewhere, which
            the change names; `lost` is no longer part of the network.
        was: Its id before, "" for a new one.
        changes: What differs, as (name, before, after): settings, else the shape of a weight.
    """

    block: str
    kind: Kind
    was: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()


def fates(before: Analysis, after: Analysis) -> tuple[Fate, ...]:
    """The fate of every block with weights, in the order of the new drawing, the lost ones last.

    A block is the same one where it has the same id and type; else where it took the place of one of its type that is
    gone: that one was given another name.
    """
    old, new = learners(before), learners(after)
    names = _renamed(before.graph, after.graph, old, new)
    told = [_fate(key, facts, names.get(key, ""), old) for key, facts in new.items()]
    followed = {fate.was for fate in told if fate.was}
    return (*told, *(Fate(key, "lost", key) for key in old if key not in followed))


def learners(analysis: Analysis) -> dict[str, BlockFacts]:
    """The blocks with weights from which data reach an Output; a muted one is passed by."""
    graph = analysis.graph
    reached, waiting = set[str](), [key for key, node in graph.nodes.items() if isinstance(node.block, Output)]
    while waiting:
        key = waiting.pop()
        if key not in reached:
            reached.add(key)
            waiting += _read_by(graph, key)
    return {
        key: facts
        for key, facts in analysis.blocks.items()
        if key in reached and facts.weights and not facts.node.muted
    }


def _read_by(graph: Graph, key: str) -> list[str]:
    node = graph.nodes[key]
    sources = [source.node for port in node.block.inputs for source in graph.sources(key, port.name)]
    return sources[:1] if node.muted else sources


def _fate(key: str, facts: BlockFacts, was: str, old: Mapping[str, BlockFacts]) -> Fate:
    origin = facts.node.weights
    if not was:
        return Fate(key, "taken" if origin else "new")
    before = old[was]
    if origin and origin != before.node.weights:
        return Fate(key, "taken", was)
    if before.weights == facts.weights:
        return Fate(key, "kept", was)
    return Fate(key, "taken" if origin else "changed", was, _changes(before, facts))


def _changes(before: BlockFacts, after: BlockFacts) -> tuple[tuple[str, str, str], ...]:
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


def _renamed(
    before: Graph, after: Graph, old: Mapping[str, BlockFacts], new: Mapping[str, BlockFacts]
) -> dict[str, str]:
    """The old id of every block that is an old one."""
    names = {key: key for key, facts in new.items() if key in old and _is_of_type(facts, old[key])}
    gone = [key for key in old if key not in after.nodes]
    for key in new:
        if key not in before.nodes:
            was = next((k for k in gone if _is_of_type(new[key], old[k]) and _stands_for(after, key, before, k)), "")
            if was:
                names[key] = was
                gone.remove(was)
    return names


def _is_of_type(one: BlockFacts, other: BlockFacts) -> bool:
    return type(one.node.block) is type(other.node.block)


def _stands_for(after: Graph, key: str, before: Graph, was: str) -> bool:
    """Whether a block stands where another stood, or is wired and set as it was."""
    node, other = after.nodes[key], before.nodes[was]
    if node.position == other.position and _stands_alone(before, other):
        return True
    neighbours = (after.suppliers[key], after.consumers[key]) == (before.suppliers[was], before.consumers[was])
    return neighbours and node.block == other.block


def _stands_alone(graph: Graph, node: Node) -> bool:
    return sum(other.position == node.position for other in graph.nodes.values()) == 1
