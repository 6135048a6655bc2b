"""Where the layers of a network lie, those within groups too, and which block a learned tensor belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from engine.graph.calls import Call, Copies
from engine.program.program import Program, Step


def block_of(program: Program, tensor: str) -> str:
    """The block that owns a tensor; inside of groups the path to it, with the number of the round where there are
    several: `stage.conv`, `stage.2.conv`.

    Args:
        tensor: As in the `state_dict`: `fc.weight`, `stage.2.conv.bias`.
    """
    parts = {part.program.name: part.program for part in program.parts}
    path: list[str] = []
    inside: Program | None = program
    names = tensor.split(".")
    while inside is not None:
        attribute = names.pop(0)
        path.append(next(block for block, name in inside.names.items() if name == attribute))
        layer = next((s.layer for s in inside.steps if s.layer and s.attribute == attribute), None)
        if layer is not None and layer.target == "layers.Repeated" and _made_of(layer, 0) in parts:
            rounds = int(names.pop(0))
            path.append(str(rounds))
            inside = parts[_made_of(layer, rounds)]
        else:
            inside = parts.get(layer.target.removeprefix("parts.")) if layer else None
    return ".".join(path)


def layers_of(program: Program) -> Iterator[Step]:
    """The steps that make a layer, a group's before those inside, in every round. Attributes and blocks are paths, as
    `get_submodule` takes them: `stage.2.conv`."""
    return _layers(program, {part.program.name: part.program for part in program.parts}, "", "")


def _layers(program: Program, parts: Mapping[str, Program], before: str, place: str) -> Iterator[Step]:
    for step in program.steps:
        if step.layer is None:
            continue
        attribute, block = f"{before}{step.attribute}", f"{place}{step.block}"
        yield replace(step, attribute=attribute, block=block)
        for mark, made in _parts_of(step.layer, parts):
            yield from _layers(parts[made], parts, f"{attribute}.{mark}", f"{block}.{mark}")


def _parts_of(layer: Call, parts: Mapping[str, Program]) -> Iterator[tuple[str, str]]:
    """The classes of groups that a call constructs, each with what stands before its layers."""
    if layer.target == "layers.Repeated" and _made_of(layer, 0) in parts:
        (rounds, *_) = layer.args
        for number in range(rounds.count if isinstance(rounds, Copies) else len(rounds)):  # type: ignore[arg-type]
            yield f"{number}.", _made_of(layer, number)
    elif layer.target.startswith("parts."):
        yield "", layer.target.removeprefix("parts.")


def _made_of(layer: Call, number: int) -> str:
    """The class of a round."""
    (rounds, *_) = layer.args
    one = rounds.call if isinstance(rounds, Copies) else rounds[number] if isinstance(rounds, tuple) else None
    return one.target.removeprefix("parts.") if isinstance(one, Call) else ""
