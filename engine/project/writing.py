"""The text of designs and parts of them: one block a line, one wire a line, in an order that edits hardly move."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from engine.graph.design import Design, TrainingSettings
from engine.graph.graph import Endpoint, Graph, Node

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
    lines.append(_list("blocks", [_block(node) for node in graph.nodes.values()]))
    lines.append(_list("wires", _wires(graph)))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _list(key: str, items: list[Any]) -> str:
    rows = ",\n".join(f"    {_json(item)}" for item in items)
    return f'  "{key}": [\n{rows}\n  ]' if rows else f'  "{key}": []'


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _training(settings: TrainingSettings) -> dict[str, Any]:
    """What differs from the defaults, and what a reader of the file wants to see in any case."""
    given = ((f.name, getattr(settings, f.name), f.default) for f in fields(settings))
    return {name: value for name, value, default in given if name in ALWAYS_TOLD or value != default}


def _block(node: Node) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": node.id, "type": node.block.type_name()}
    if node.block.changed_params:
        entry["params"] = node.block.changed_params
    entry["position"] = [_short(x) for x in node.position]
    extras = {"title": node.title, "frozen": node.frozen, "muted": node.muted, "note": node.note}
    learning = {} if node.lr_scale == 1 else {"lr_scale": node.lr_scale}
    given = {**extras, "weights": node.weights}
    return {**entry, **learning, **{name: value for name, value in given.items() if value}}


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
