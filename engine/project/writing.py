"""The text of designs and parts of them: one block a line, one wire a line, in an order that edits hardly move."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from engine.blocks.group import Group
from engine.graph.design import Design, TrainingSettings
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.nesting import SEPARATOR

FORMAT = "netloom-design"
PART_FORMAT = "netloom-part"
VERSION = 1
LARGEST_SEED = 2**32 - 1

ALWAYS_TOLD = ("epochs", "batch_size", "optimizer", "lr", "seed")


def design_text(design: Design) -> str:
    """The file of a design."""
    head: dict[str, Any] = {"format": FORMAT, "version": VERSION, "name": design.name}
    if design.dataset is not None:
        options = dict(design.dataset.options)
        head["dataset"] = {"name": design.dataset.name, **({"options": options} if options else {})}
    head["training"] = _training(design.training)
    return _text(head, design.graph)


def part_text(graph: Graph) -> str:
    """Blocks and wires for the clipboard."""
    return _text({"format": PART_FORMAT, "version": VERSION}, graph)


def _text(head: dict[str, Any], graph: Graph) -> str:
    lines = [f"  {_json(key)}: {_json(value)}" for key, value in head.items()]
    lines += _drawing(graph, "  ")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _drawing(graph: Graph, indent: str) -> list[str]:
    """The blocks and the wires of a drawing, whose keys stand at an indentation."""
    blocks = [_block(node, f"{indent}  ") for node in graph.nodes.values()]
    return [_list("blocks", blocks, indent), _list("wires", list(map(_json, _wires(graph))), indent)]


def _list(key: str, items: list[str], indent: str) -> str:
    rows = ",\n".join(f"{indent}  {item}" for item in items)
    return f'{indent}"{key}": [\n{rows}\n{indent}]' if rows else f'{indent}"{key}": []'


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _training(settings: TrainingSettings) -> dict[str, Any]:
    """What differs from the defaults, and what a reader of the file wants to see in any case."""
    given = ((f.name, getattr(settings, f.name), f.default) for f in fields(settings))
    return {name: value for name, value, default in given if name in ALWAYS_TOLD or value != default}


def _block(node: Node, indent: str) -> str:
    entry: dict[str, Any] = {"id": node.id, "type": node.block.type_name()}
    if isinstance(node.block, Group):
        entry["params"] = {}
    elif node.block.changed_params:
        entry["params"] = node.block.changed_params
    entry["position"] = [_short(x) for x in node.position]
    plain = Node(node.id, node.block)
    told = ("title", "frozen", "muted", "note", "lr_scale", "weights", "shares")
    extras = {name: getattr(node, name) for name in told if getattr(node, name) != getattr(plain, name)}
    text = _json({**entry, **extras})
    return text.replace('"params": {}', _group(node.block, indent), 1) if isinstance(node.block, Group) else text


def _group(group: Group, indent: str) -> str:
    """The parameters of a group, its drawing among them, a block a line."""
    given = {s.name: getattr(group, s.name) for s in type(group).settings}
    lines = [
        f"{indent}  {_json(s.name)}: {_json(given[s.name])}" for s in type(group).settings if given[s.name] != s.default
    ]
    if group.named:
        named = {name: [SEPARATOR.join(place) for place in places] for name, places in group.named}
        lines.append(f'{indent}  "parameters": {_json(named)}')
    inside = ",\n".join([*lines, *_drawing(group.inner, f"{indent}  ")])
    return f'"params": {{\n{inside}\n{indent}}}'


def _short(number: float) -> float | int:
    return int(number) if number == int(number) else number


def _wires(graph: Graph) -> list[list[str]]:
    """Wires by the block they lead to, in drawing order, then by its ports; several of one port keep their order."""
    place = {
        Endpoint(key, port.name): (row, column)
        for row, (key, node) in enumerate(graph.nodes.items())
        for column, port in enumerate(node.block.inputs)
    }
    return [[str(s), str(target)] for target in sorted(graph.wires, key=place.__getitem__) for s in graph.wires[target]]
