"""What feeds what through the borders of groups, as if there were none: blocks by the paths to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from engine.blocks.group import Group, GroupInput, GroupOutput
from engine.graph.graph import Endpoint, Graph
from engine.graph.nesting import Path, inner_of, node_at
from engine.graph.sharing import owner_of


def drawings(graph: Graph, place: Path = ()) -> Iterator[tuple[Path, Graph]]:
    """The drawing and those of the groups in it that compute, each with the path to it, a group's before those within.

    A group with the weights of another has the same drawing, and is left out.
    """
    yield place, graph
    for key, node in graph.nodes.items():
        if isinstance(node.block, Group) and not node.muted and owner_of(graph.nodes, key) == key:
            yield from drawings(node.block.inner, (*place, key))


def drawn_at(graph: Graph, path: Path) -> Path:
    """The path to the same block by the groups whose drawings `drawings` gives."""
    *groups, key = path
    found: Path = ()
    for group in groups:
        found = (*found, owner_of(inner_of(graph, found).nodes, group))
    return (*found, key)


def makers(graph: Graph, path: Path, port: str = "") -> tuple[Path, ...]:
    """The blocks that compute what arrives at a block: past the muted, into groups and out of them.

    Args:
        port: At which input; "" for all.
    """
    found: dict[Path, None] = {}
    passed: set[Path] = set()
    waiting = list(_arriving(graph, path, port))
    for one in waiting:
        node = node_at(graph, one)
        if node is None or one in passed:
            continue
        passed.add(one)
        if _passes_on(graph, one):
            waiting += _arriving(graph, one)
        else:
            found[one] = None
    return tuple(found)


def upstream(graph: Graph, starts: Iterable[Path], until: Collection[Path] = ()) -> set[Path]:
    """The blocks and all whose data arrive at them; what feeds one of `until` is not looked for."""
    found: set[Path] = set()
    waiting = list(starts)
    for one in waiting:
        if one not in found:
            found.add(one)
            if one not in until:
                waiting += makers(graph, one)
    return found


def _passes_on(graph: Graph, path: Path) -> bool:
    node = node_at(graph, path)
    is_border = node is not None and isinstance(node.block, GroupInput | GroupOutput) and len(path) > 1
    return is_border or bool(node and node.muted and node.block.inputs)


def _arriving(graph: Graph, path: Path, port: str = "") -> Iterator[Path]:
    """What the wires to a block come from, at the border of a group that which is on its other side."""
    *groups, key = path
    place = tuple(groups)
    drawing = inner_of(graph, place)
    block = drawing.nodes[key].block
    if isinstance(block, GroupInput) and place:
        yield from _arriving(graph, place, key)
        around = node_at(graph, place)
        if around is not None and isinstance(around.block, Group) and around.block.repeat > 1:
            exits = around.block.output_names[around.block.input_names.index(key) :][:1]
            yield from ((*place, name) for name in exits)
        return
    names = block.input_names[:1] if drawing.nodes[key].muted else block.input_names
    for name in (port,) if port else names:
        yield from (_leaving(drawing, place, source) for source in drawing.sources(key, name))


def _leaving(drawing: Graph, place: Path, source: Endpoint) -> Path:
    node = drawing.nodes.get(source.node)
    is_open = node is not None and isinstance(node.block, Group) and not node.muted
    return (*place, *source) if is_open else (*place, source.node)
