"""From a parsed document to a drawing: every block and wire is checked by itself, so that one fault hides no other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from engine.blocks import CATALOGUE
from engine.graph.block import Block, nearest
from engine.graph.edits import accepts_many, check_id, check_input, check_output, duplicate
from engine.graph.errors import NetloomError, Problem
from engine.graph.graph import Endpoint, Graph, Node
from engine.project.faults import fault, of_pydantic, shortened
from engine.project.loops import loops
from engine.project.schema import BlockEntry, WireEntry

Record = TypeVar("Record", bound=BaseModel)


def checked(model: type[Record], value: Any, place: str, problems: list[Problem], block: str = "") -> Record | None:
    """The record that `value` is; None where it is none, with each fault added to `problems`."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for entry in error.errors(include_url=False):
            problems.append(of_pydantic(dict(entry), place, model.model_fields, block))
        return None


def read_graph(document: Mapping[str, Any], problems: list[Problem]) -> Graph:
    """The drawing in a file, of all that could be read; each fault is added to `problems`."""
    blocks, wires = ([] if not isinstance(document.get(key), list) else document[key] for key in ("blocks", "wires"))
    nodes, broken = _read_nodes(blocks, problems)
    graph = Graph(nodes, _read_wires(wires, Graph(nodes), broken, problems))
    for path in loops(graph):
        problems.append(
            fault(
                "loop",
                "The wires close a loop: {path}",
                why="none of its blocks could be computed first",
                mend="Remove one of its wires; to feed a value back in time, use a recurrent block",
                block=path[0],
                path=" → ".join((*path, path[0])),
            )
        )
    return graph


def _read_nodes(entries: list[Any], problems: list[Problem]) -> tuple[dict[str, Node], set[str]]:
    """The blocks by id, and the ids of those that are there but could not be read."""
    nodes: dict[str, Node] = {}
    broken: set[str] = set()
    for i, value in enumerate(entries):
        name = value.get("id") if isinstance(value, Mapping) else None
        name = name if isinstance(name, str) else ""
        if name in nodes or (name and name in broken):
            problems.append(Problem.of(duplicate(name), name))
            continue
        node = _read_node(value, f"blocks[{i}]", name, problems)
        if node:
            nodes[name] = node
        else:
            broken.add(name)
    return nodes, broken


def _read_node(value: Any, place: str, name: str, problems: list[Problem]) -> Node | None:
    entry = checked(BlockEntry, value, place, problems, name)
    if entry is None:
        return None
    try:
        check_id(name)
    except NetloomError as error:
        problems.append(Problem.of(error, name))
    block = _read_block(entry, problems)
    if block is None:
        return None
    x, y = entry.position
    remarks = (entry.title, entry.frozen, entry.muted, entry.note, entry.lr_scale, entry.weights)
    return Node(name, block, (x, y), *remarks)


def _read_block(entry: BlockEntry, problems: list[Problem]) -> Block | None:
    kind = CATALOGUE.get(entry.type)
    if kind is None:
        guess = nearest(entry.type, list(CATALOGUE))
        problems.append(
            fault(
                "unknown_block",
                "There is no block of type {type}",
                why="{id} is of a type that this version does not know",
                mend="Did you mean {guess}?" if guess else "Choose a type of the catalogue, or use a newer version",
                block=entry.id,
                id=entry.id,
                type=shortened(entry.type),
                guess=guess,
            )
        )
        return None
    params: dict[str, Any] = {}
    for name, value in entry.params.items():
        try:
            params[name] = kind.setting(name).checked(value)
        except NetloomError as error:
            problems.append(Problem.of(error, entry.id))
    return kind(**params) if len(params) == len(entry.params) else None


def _read_wires(
    entries: list[Any], graph: Graph, broken: set[str], problems: list[Problem]
) -> dict[Endpoint, tuple[Endpoint, ...]]:
    wires: dict[Endpoint, tuple[Endpoint, ...]] = {}
    for i, value in enumerate(entries):
        entry = checked(WireEntry, value, f"wires[{i}]", problems)
        ends = [_endpoint(text, f"wires[{i}]", problems) for text in entry.root] if entry else []
        source, target = ends if ends else (None, None)
        if source is None or target is None or not _is_sound(graph, source, target, broken, problems):
            continue
        if target in wires and not accepts_many(graph, target):
            problems.append(_occupied(target, wires[target][0], source))
            continue
        wires[target] = (*wires.get(target, ()), source)
    return wires


def _endpoint(text: str, place: str, problems: list[Problem]) -> Endpoint | None:
    node, dot, port = text.rpartition(".")
    if dot and node and port:
        return Endpoint(node, port)
    problems.append(
        fault(
            "bad_wire",
            "{text} names no port",
            why="{place} must be two texts of the form block.port",
            mend="Write the block's id, a dot, and the port's name",
            text=shortened(text),
            place=place,
        )
    )
    return None


def _is_sound(graph: Graph, source: Endpoint, target: Endpoint, broken: set[str], problems: list[Problem]) -> bool:
    """Whether both ports exist; the ports of a block that could not be read are not judged."""
    sound = True
    for end, check in ((source, check_output), (target, check_input)):
        if end.node in broken:
            sound = False
            continue
        try:
            check(graph, end)
        except NetloomError as error:
            at = end.node if end.node in graph.nodes else target.node if target.node in graph.nodes else source.node
            port = end.port if at == end.node else ""
            problems.append(Problem("error", error.code, at, port, error.wording))
            sound = False
    return sound


def _occupied(target: Endpoint, first: Endpoint, second: Endpoint) -> Problem:
    return fault(
        "occupied_input",
        "Two wires lead to {target}",
        why="{first} and {second} both feed it, and it takes one",
        mend="Remove one of them, or join them with Add or Concat",
        block=target.node,
        port=target.port,
        target=str(target),
        first=str(first),
        second=str(second),
    )
