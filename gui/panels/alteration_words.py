"""What becomes of a run's weights under a changed drawing, in words."""

from __future__ import annotations

from collections.abc import Iterable

from engine.analysis.surgery import Fate
from engine.graph.nesting import SEPARATOR, path_of
from gui.language import tr

MOST_NAMED = 6
"""Blocks named one by one; of more only the first are."""


def fates_text(fates: Iterable[Fate]) -> str:
    """The kept ones as a number, the others by name with what changed."""
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
            told = list(dict.fromkeys(_named(fate, fates) for fate in found))
            names = [*told[:MOST_NAMED], "…"] if len(told) > MOST_NAMED else told
            parts.append(text.format(blocks=", ".join(names)))
    return " · ".join(parts)


def _named(fate: Fate, fates: tuple[Fate, ...]) -> str:
    """The block with what changed; the outermost group in which all fare alike, where nothing more is told."""
    if fate.changes:
        changes = ", ".join(f"{name} {before} → {after}" for name, before, after in fate.changes)
        return f"{fate.block} ({changes})"
    path = path_of(fate.block)
    for length in range(1, len(path)):
        around = path[:length]
        if all(other.kind == fate.kind for other in fates if path_of(other.block)[:length] == around):
            return SEPARATOR.join(around)
    return fate.block
