"""The view of gates: what a recurrent layer forgets, writes and shows at each step of a sample. Free of torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from engine.graph.block import Block
from engine.graph.graph import Graph
from engine.training.viewing import View, Viewed
from engine.training.viewing_axis import Axis
from engine.training.viewing_inside import standing

GATES: dict[str, tuple[str, ...]] = {
    "lstm": ("forget", "input", "output", "candidate", "cell", "hidden"),
    "gru": ("update", "reset", "candidate", "hidden"),
    "rnn": ("hidden",),
}
"""What a cell of each kind computes at a step."""


@dataclass(frozen=True)
class Reader:
    """A recurrent block.

    Args:
        block: Its name (see `Standing`). cell: `lstm`, `gru` or `rnn`. layers: One on the other.
        directions: 2 where it reads both ways.
    """

    block: str
    cell: str
    layers: int
    directions: int


@dataclass(frozen=True)
class GatesView(View):
    """See the gates of one layer, in one direction, on one sample.

    Args:
        block: Its name. layer: Counted from 0, the lowest. backward: The one that reads from the end.
        part: `train`, `valid` or `test`. index: Of the sample; past the end it counts on from the beginning.
    """

    block: str = ""
    layer: int = 0
    backward: bool = False
    part: str = "test"
    index: int = 0


@dataclass(frozen=True)
class GatesSeen(Viewed):
    """What the layer computed.

    Args:
        reader: The block. index: Of the sample, of `count` of the part. axis: The steps.
        gates: By the names of `GATES` an array (steps, units), float32, in the order of the sample, also where it was
            read backward. `update` is torch's: the share of the old state that is kept.
    """

    reader: Reader
    index: int
    count: int
    axis: Axis
    gates: Mapping[str, np.ndarray] = field(default_factory=dict)


def readers_of(graph: Graph) -> tuple[Reader, ...]:
    """The recurrent blocks of a design, in its order, and of its groups; those that are muted compute nothing."""
    found = (reader_of(one.name, one.block) for one in standing(graph))
    return tuple(reader for reader in found if reader is not None)


def reader_of(key: str, block: Block) -> Reader | None:
    """A block as a recurrent one; None where it is none."""
    match block.type_name():
        case "RNN" | "LSTM" | "GRU" as name:
            return Reader(key, name.lower(), _layers(block), 2 if getattr(block, "bidirectional", False) else 1)
        case "Bidirectional":
            return Reader(key, str(getattr(block, "cell", "")), _layers(block), 2)
        case "Encoder" | "Decoder":
            kind = str(getattr(block, "kind", ""))
            cell = kind.removeprefix("bi")
            return Reader(key, cell, _layers(block), 2 if cell != kind else 1) if cell in GATES else None
    return None


def _layers(block: Block) -> int:
    return int(getattr(block, "num_layers", 1))
