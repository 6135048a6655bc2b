"""What becomes of a run's weights under a changed drawing, in words."""

from __future__ import annotations

from collections.abc import Iterable

from engine.analysis.surgery import Fate
from engine.doctor.places import place_of
from engine.graph.errors import Wording
from engine.graph.graph import Graph
from engine.graph.nesting import SEPARATOR, path_of
from gui.language import tr

MOST_NAMED = 6
"""Blocks named one by one; of more only the first are."""


def fates_text(fates: Iterable[Fate], graph: Graph) -> str:
    """The kept ones as a number, the others by name with what changed.

    Args:
        graph: The changed drawing.
    """
    fates = tuple(fates)
    kept = sum(fate.kind == "kept" for fate in fates)
    parts = [tr("1 block keeps its weights") if kept == 1 else tr("{count} blocks keep their weights", count=kept)]
    if not fates:
        return tr("No block has weights")
    groups = (
        ("taken", tr("taken from elsewhere: {blocks}")),
        ("new", tr("new: {blocks}")),
        ("changed", tr("starts fresh: {blocks}")),
        ("lost", tr("no longer there: {blocks}")),
    )
    for kind, text in groups:
        found = [fate for fate in fates if fate.kind == kind]
        if found:
            told = list(dict.fromkeys(_named(fate, fates, graph) for fate in found))
            names = [*told[:MOST_NAMED], "…"] if len(told) > MOST_NAMED else told
            parts.append(text.format(blocks=", ".join(names)))
    return " · ".join(parts)


def _named(fate: Fate, fates: tuple[Fate, ...], graph: Graph) -> str:
    """The block with what changed; a whole group, a whole round or the block in all rounds, where all fare alike."""
    path = path_of(fate.block)
    around = (path[:length] for length in range(1, len(path)))
    alike = next((part for part in around if not fate.changes and _are_alike(fate, fates, part)), None)
    place = place_of(graph, SEPARATOR.join(alike or path))
    rounds = [other for other in fates if place_of(graph, other.block).block == place.block]
    in_all = alike is None and all((other.kind, other.changes) == (fate.kind, fate.changes) for other in rounds)
    told = place.block if in_all else place.told
    name = told.part("what", tr) if isinstance(told, Wording) else str(told)
    changes = ", ".join(f"{setting} {before} → {after}" for setting, before, after in fate.changes)
    return f"{name} ({changes})" if changes else name


def _are_alike(fate: Fate, fates: tuple[Fate, ...], group: tuple[str, ...]) -> bool:
    """Whether all in a group, or in a round of it, fare as one does."""
    return all(other.kind == fate.kind for other in fates if path_of(other.block)[: len(group)] == group)
