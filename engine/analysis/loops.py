"""Which blocks of a drawing lie on a loop."""

from __future__ import annotations

from collections.abc import Collection, Mapping

Neighbours = Mapping[str, tuple[str, ...]]


def loops(suppliers: Neighbours, consumers: Neighbours, among: Collection[str]) -> tuple[frozenset[str], ...]:
    """The loops among some blocks, each as the blocks that can all reach one another."""
    waiting = _between_loops(suppliers, consumers, set(among))
    found: list[frozenset[str]] = []
    for start in among:
        if start in waiting:
            members = _reached(start, consumers, waiting) & _reached(start, suppliers, waiting)
            waiting -= members
            if len(members) > 1 or start in consumers[start]:
                found.append(frozenset(members))
    return tuple(found)


def _between_loops(suppliers: Neighbours, consumers: Neighbours, among: set[str]) -> set[str]:
    """Without the blocks that cannot lie on a loop, because nothing of these feeds them or is fed by them."""
    changed = True
    while changed:
        kept = {
            node
            for node in among
            if any(s in among for s in suppliers[node]) and any(c in among for c in consumers[node])
        }
        changed, among = len(kept) < len(among), kept
    return among


def _reached(start: str, neighbours: Neighbours, within: set[str]) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        for node in neighbours[waiting.pop()]:
            if node in within and node not in seen:
                seen.add(node)
                waiting.append(node)
    return seen
