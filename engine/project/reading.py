"""From a parsed document to a drawing: every block and wire is checked by itself, so that one fault hides no other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from engine.blocks import CATALOGUE
from engine.blocks.group import OWN, Group
from engine.graph.block import Block, nearest
from engine.graph.edits import accepts_many, check_id, check_input, check_output, duplicate
from engine.graph.errors import NetloomError, Problem
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.nesting import told_outside
from engine.project.faults import fault, of_pydantic, shortened
from engine.project.loops import loops
from engine.project.schema import BlockEntry, GroupEntry, WireEntry

OF_GROUPS = ("blocks", "wires", "parameters")
DEEPEST = 16
"""Groups in each other."""
Record = TypeVar("Record", bound=BaseModel)


def checked(model: type[Record], value: Any, place: str, problems: list[Problem], block: str = "") -> Record | None:
    """The record that `value` is; None where it is none, with each fault added to `problems`."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for entry in error.errors(include_url=False):
            problems.append(of_pydantic(dict(entry), place, model.model_fields, block))
        return None


def read_graph(document: Mapping[str, Any], problems: list[Problem], depth: int = 0) -> Graph:
    """The drawing in a file, of all that could be read; each fault is added to `problems`.

    Args:
        depth: In how many groups it lies.
    """
    blocks, wires = ([] if not isinstance(document.get(key), list) else document[key] for key in ("blocks", "wires"))
    nodes, broken = _read_nodes(blocks, problems, depth)
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


def _read_nodes(entries: list[Any], problems: list[Problem], depth: int) -> tuple[dict[str, Node], set[str]]:
    """The blocks by id, and the ids of those that are there but could not be read."""
    nodes: dict[str, Node] = {}
    broken: set[str] = set()
    for i, value in enumerate(entries):
        name = value.get("id") if isinstance(value, Mapping) else None
        name = name if isinstance(name, str) else ""
        if name in nodes or (name and name in broken):
            problems.append(Problem.of(duplicate(name), name))
            continue
        node = _read_node(value, f"blocks[{i}]", name, problems, depth)
        if node:
            nodes[name] = node
        else:
            broken.add(name)
    return nodes, broken


def _read_node(value: Any, place: str, name: str, problems: list[Problem], depth: int) -> Node | None:
    entry = checked(BlockEntry, value, place, problems, name)
    if entry is None:
        return None
    try:
        check_id(name)
    except NetloomError as error:
        problems.append(Problem.of(error, name))
    block = _read_block(entry, problems, depth)
    if block is None:
        return None
    x, y = entry.position
    remarks = (entry.title, entry.frozen, entry.muted, entry.note, entry.lr_scale, entry.weights, entry.shares)
    return Node(name, block, (x, y), *remarks)


def _read_block(entry: BlockEntry, problems: list[Problem], depth: int) -> Block | None:
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
    plain = entry.params if kind is not Group else {k: v for k, v in entry.params.items() if k not in OF_GROUPS}
    params: dict[str, Any] = {}
    for name, value in plain.items():
        try:
            params[name] = kind.setting(name).checked(value)
        except NetloomError as error:
            problems.append(Problem.of(error, entry.id))
    if kind is Group and len(plain) < len(entry.params):
        drawing = _read_drawing(entry, problems, depth)
        if drawing is None:
            return None
        params |= drawing
    return kind(**params) if len(params) >= len(plain) else None


def _read_drawing(entry: BlockEntry, problems: list[Problem], depth: int) -> dict[str, Any] | None:
    """What a group has beside its settings: its drawing, and names for settings inside; None where it is faulty."""
    if depth >= DEEPEST:
        problems.append(
            fault(
                "too_deep",
                "{id} lies in too many groups",
                why="groups may lie {most} deep in each other",
                mend="Take groups apart",
                block=entry.id,
                id=entry.id,
                most=DEEPEST,
            )
        )
        return None
    given = {key: value for key, value in entry.params.items() if key in OF_GROUPS}
    whole = checked(GroupEntry, given, "params", problems, entry.id)
    if whole is None:
        return None
    found: list[Problem] = []
    graph = read_graph({"blocks": whole.blocks, "wires": whole.wires}, found, depth + 1)
    problems += [told_outside(problem, entry.id) for problem in found]
    named = tuple(
        (name, tuple(_place(graph, text, name, entry.id, found) for text in places))
        for name, places in whole.parameters.items()
    )
    problems += [problem for problem in found if problem.code == "unknown_place"]
    return None if found else {"inner": graph, "named": named}


def _place(graph: Graph, text: str, name: str, group: str, problems: list[Problem]) -> tuple[str, str]:
    """The block and the setting that a named parameter of a group sets."""
    key, _, setting = text.rpartition(".")
    node = graph.nodes.get(key)
    if (
        node is None
        or setting not in {s.name for s in node.block.settings}
        or name in OF_GROUPS + OWN
        or not name.strip()
    ):
        problems.append(
            fault(
                "unknown_place",
                "The group's parameter {name} sets nothing",
                why="{text} is no setting of a block inside, or the name is taken",
                mend="Write the id of a block inside, a dot, and the name of its setting, under a name of its own",
                block=group,
                name=shortened(name),
                text=shortened(text),
            )
        )
    return key, setting


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
