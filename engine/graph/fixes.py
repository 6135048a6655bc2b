"""What a problem's fix does to a drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from engine.graph.block import Block, declared_blocks
from engine.graph.edits import add, annotate, bridge, configure, connect, disconnect, free_id, insert, substitute
from engine.graph.errors import EditError, Fix
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.nesting import SEPARATOR, redrawn
from engine.graph.sharing import unshare

COLUMN = 220.0
"""Canvas pixels from a block to the next in a row."""


def apply(graph: Graph, fix: Fix) -> Graph:
    """The drawing with the fix applied.

    Raises:
        EditError, BlockError: The drawing changed since, and the fix has no meaning any more (`stale_fix`).
    """
    group, dot, inside = fix.target.partition(SEPARATOR)
    if dot:
        return redrawn(graph, (group,), lambda inner: apply(inner, replace(fix, target=inside)))
    if fix.kind not in ("disconnect", "add_output") and fix.target not in graph.nodes:
        raise _stale(fix)
    match fix.kind:
        case "set":
            return configure(graph, fix.target, **{fix.name: fix.value})
        case "disconnect":
            return disconnect(graph, Endpoint(fix.target, fix.name), None if fix.index < 0 else fix.index)
        case "remove":
            return bridge(graph, [fix.target])
        case "insert":
            return _insert(graph, fix)
        case "substitute":
            return substitute(graph, fix.target, _new(fix))
        case "connect":
            node, _, port = str(fix.value).rpartition(".")
            return connect(graph, Endpoint(node, port), Endpoint(fix.target, fix.name))
        case "unshare":
            return unshare(graph, [fix.target])
        case "draw_weights":
            return annotate(graph, fix.target, weights="")
        case "add_output":
            return _add_output(graph, fix)


def new_id(graph: Graph, type_name: str) -> str:
    """A free name for a new block of a type: `conv2d`, then `conv2d1` ..."""
    return free_id(graph.nodes, type_name.lower())


def _new(fix: Fix) -> Block:
    params = fix.value if isinstance(fix.value, Mapping) else {}
    return declared_blocks()[fix.name].of(params)


def _insert(graph: Graph, fix: Fix) -> Graph:
    """Put a new block before an input, and move what follows aside where there is no room."""
    node = graph.nodes[fix.target]
    target = Endpoint(fix.target, fix.port or next(iter(node.block.input_names), ""))
    index = max(fix.index, 0)
    sources = graph.sources(*target)
    if index >= len(sources) or sources[index].node not in graph.nodes:
        raise _stale(fix)
    source = sources[index]
    (left, top), (right, bottom) = graph.nodes[source.node].position, node.position
    graph = _shifted(graph, fix.target, max(0.0, 2 * COLUMN - (right - left)))
    place = (left + COLUMN, (top + bottom) / 2)
    new = Node(new_id(graph, fix.name), _new(fix), place)
    return insert(graph, new, source, target, index)


def _stale(fix: Fix) -> EditError:
    return EditError(
        "This cannot be mended so any more",
        code="stale_fix",
        why="the drawing has changed around {block}",
        mend="Look at the problems as they are now",
        block=fix.target,
    )


def _shifted(graph: Graph, start: str, distance: float) -> Graph:
    """The drawing with a block and all that follow it moved to the right."""
    if not distance:
        return graph
    nodes = {
        key: replace(node, position=(node.position[0] + distance, node.position[1]))
        if start in graph.ancestors(key)
        else node
        for key, node in graph.nodes.items()
    }
    return replace(graph, nodes=nodes)


def _add_output(graph: Graph, fix: Fix) -> Graph:
    block = declared_blocks()["Output"].of({"field": fix.name})
    if fix.target not in graph.nodes:
        return add(graph, Node(new_id(graph, "Output"), block))
    last = graph.nodes[fix.target]
    node = Node(new_id(graph, "Output"), block, (last.position[0] + COLUMN, last.position[1]))
    source = Endpoint(last.id, last.block.outputs[0].name)
    return connect(add(graph, node), source, Endpoint(node.id, block.inputs[0].name))
