"""The view of attention: where each step of a sample looks. Free of torch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.graph.block import Block
from engine.graph.graph import Graph
from engine.training.viewing import View, Viewed
from engine.training.viewing_axis import Axis
from engine.training.viewing_inside import Standing, standing

LOOKING = ("DotAttention", "AdditiveAttention", "MultiheadAttention")


@dataclass(frozen=True)
class Attending:
    """One attention of a network.

    Args:
        block: Name of its block (see `Standing`). path: Of its module inside it, "" where it is the block's own.
        heads: Side by side. layer: Counted from 0; −1 where there is one only.
        looks_at: `itself`, or `other`: another sequence. writes: Its block is a Decoder.
    """

    block: str
    path: str
    heads: int
    layer: int
    looks_at: str
    writes: bool = False


@dataclass(frozen=True)
class AttentionView(View):
    """See where the steps of one sample look.

    Args:
        block, path: As in `Attending`. head: Counted from 0, None for the mean of all.
        part: `train`, `valid` or `test`. index: Of the sample; past the end it counts on from the beginning.
        free: See also what it looks at when it writes by itself.
    """

    block: str = ""
    path: str = ""
    head: int | None = None
    part: str = "test"
    index: int = 0
    free: bool = False


@dataclass(frozen=True)
class Look:
    """Where the steps look in one pass.

    Args:
        weights: (queries, keys), float32, with the padding; each row adds up to 1.
        rows, columns: What stands along the two; of a Decoder's rows the tokens that were written after the look.
    """

    weights: np.ndarray
    rows: Axis
    columns: Axis


@dataclass(frozen=True)
class AttentionSeen(Viewed):
    """Where the steps looked.

    Args:
        attending: The attention. index: Of the sample, of `count` of the part.
        told: When a decoder was told the right tokens before; of others, the only look.
        free: When it wrote by itself; None where nothing is written, or nobody asked.
    """

    attending: Attending
    index: int
    count: int
    told: Look
    free: Look | None = None


def attentions_of(graph: Graph) -> tuple[Attending, ...]:
    """Every attention of a design, in its order, and of its groups; those of muted blocks compute nothing."""
    return tuple(found for one in standing(graph) for found in _inside(one))


def _inside(one: Standing) -> list[Attending]:
    key, block = one.name, one.block
    kind, name = str(getattr(block, "kind", "")), block.type_name()
    layers = int(getattr(block, "num_layers", 1))
    if name in LOOKING:
        looks_at = "other" if one.graph.sources(one.key, "key") else "itself"
        return [Attending(key, "", int(getattr(block, "num_heads", 1)), -1, looks_at)]
    if name in ("Encoder", "Decoder"):
        return _coding(key, block, kind, layers)
    if not name.startswith("Transformer"):
        return []
    heads, found = int(getattr(block, "nhead", 1)), []
    for layer in range(layers):
        path, number = (f"layers.{layer}.", layer) if hasattr(block, "num_layers") else ("", -1)
        found.append(Attending(key, f"{path}self_attn", heads, number, "itself"))
        if "Decoder" in name:
            found.append(Attending(key, f"{path}multihead_attn", heads, number, "other"))
    return found


def _coding(key: str, block: Block, kind: str, layers: int) -> list[Attending]:
    """The attentions of an Encoder or Decoder."""
    heads, compared = int(getattr(block, "heads", 1)), str(getattr(block, "attention", "none"))
    writes, found = block.type_name() == "Decoder", []
    if compared != "none":
        found.append(Attending(key, "attention", heads if compared == "multi_head" else 1, -1, "other", writes))
    if kind == "transformer":
        found += [Attending(key, f"layers.{i}.self_attn", heads, i, "itself", writes) for i in range(layers)]
    return found
