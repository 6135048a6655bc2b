"""What a new block is called and what it is set to, as a person would."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from engine.blocks import CATALOGUE
from engine.data.field import Field
from engine.graph.block import Block
from engine.graph.edits import free_id
from engine.graph.graph import Graph

STEMS = {
    "MaxPool": "pool",
    "AvgPool": "pool",
    "AdaptiveAvgPool": "pool",
    "AdaptiveMaxPool": "pool",
    "BatchNorm": "norm",
    "LayerNorm": "norm",
    "ConvTranspose": "deconv",
}
ONE_OF_A_KIND = ("Input", "Output", "Flatten")
"""Types that a drawing mostly has once: the first carries no number."""


def new_block(type_name: str, fields: Mapping[str, Field], graph: Graph) -> Block:
    """A block as it is first laid down: at its defaults, an Input or Output at the next field of the dataset.

    Raises:
        KeyError: No block is of this type.
    """
    kind = CATALOGUE[type_name]
    role = {"Input": "input", "Output": "target"}.get(type_name)
    names = [field.name for field in fields.values() if field.role == role]
    used = {getattr(node.block, "field", "") for node in graph.nodes.values() if type(node.block) is kind}
    free = [name for name in names if name not in used] or names
    return kind.of({"field": free[0]}) if free else kind()


def new_id(block: Block, taken: Collection[str]) -> str:
    """A free name: `Conv2d` → `conv1`, `MaxPool2d` → `pool1`, an `Input` is its field's name or `input`."""
    kind = type(block).type_name()
    if kind == "Input":
        return free_id(taken, _safe(getattr(block, "field", "")) or "input")
    if kind in ONE_OF_A_KIND:
        return free_id(taken, kind.lower())
    plain = kind[:-2] if kind[-1:] == "d" and kind[-2:-1].isdigit() else kind
    stem = STEMS.get(plain, plain.lower())
    return free_id(taken, f"{stem}{1 if not stem[-1].isdigit() else '_1'}")


def _safe(name: str) -> str:
    return "".join(sign if sign.isalnum() or sign == "_" else "_" for sign in name)
