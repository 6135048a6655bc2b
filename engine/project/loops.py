"""Finding loops among wires: what has no order of computation."""

from __future__ import annotations

from collections.abc import Iterator

from engine.graph.graph import Graph


def loops(graph: Graph) -> Iterator[tuple[str, ...]]:
    """Ids along loops, one for each knot of them: `a, b` for a → b → a; in drawing order of their first block."""
    sorted_out = set(graph.order)
    caught = {key: None for key in graph.nodes if key not in sorted_out}  # in a loop, or behind one
    while caught:
        path = _walk_back(graph, next(iter(caught)), caught)
        first = min(path, key=list(graph.nodes).index)
        turn = path.index(first)
        yield (*path[turn:], *path[:turn])
        for key in _reached(graph, path, caught):
            del caught[key]


def _walk_back(graph: Graph, start: str, caught: dict[str, None]) -> tuple[str, ...]:
    """The loop that is met by going from supplier to supplier; each block that is caught has one."""
    place: dict[str, int] = {}
    path: list[str] = []
    key = start
    while key not in place:
        place[key] = len(path)
        path.append(key)
        key = next(s for s in graph.suppliers[key] if s in caught)
    return tuple(reversed(path[place[key] :]))


def _reached(graph: Graph, path: tuple[str, ...], caught: dict[str, None]) -> set[str]:
    """The loop and all behind it that hangs on it alone or leads back into it."""
    seen, waiting = set[str](), list(path)
    while waiting:
        key = waiting.pop()
        if key in caught and key not in seen:
            seen.add(key)
            waiting.extend(graph.consumers.get(key, ()))
    return seen
