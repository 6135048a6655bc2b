"""Which block a learned tensor belongs to, by its name in the `state_dict`."""

from __future__ import annotations

from engine.graph.calls import Call, Copies
from engine.program.program import Program


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


def _made_of(layer: Call, number: int) -> str:
    """The class of a round."""
    (rounds, *_) = layer.args
    one = rounds.call if isinstance(rounds, Copies) else rounds[number] if isinstance(rounds, tuple) else None
    return one.target.removeprefix("parts.") if isinstance(one, Call) else ""
