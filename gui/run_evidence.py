"""What a run has told and shown, as the evidence that its doctor looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import zip_longest
from typing import TypeVar

import numpy as np

from engine.analysis.analyse import analyse
from engine.analysis.result import Analysis
from engine.analysis.through_groups import drawn_at, upstream
from engine.data.catalogue import fields_of
from engine.doctor.evidence import Activity, Epoch, Evidence, Failure, Gates, Steps
from engine.doctor.places import place_of
from engine.doctor.remedies import CUT_OFF, SQUASHING, hidden
from engine.graph.design import Design
from engine.graph.errors import Wording
from engine.graph.graph import Graph
from engine.graph.nesting import SEPARATOR, Path
from engine.worker.messages import (
    EpochEnded,
    GatesSeen,
    GatesView,
    RunFailed,
    RunStarted,
    SpreadSeen,
    SpreadView,
    TimeSeen,
    TimeView,
    View,
    Viewed,
    readers_of,
    standing,
)

T = TypeVar("T")
LOW, HIGH = 0.03, 0.97
"""From here on a gate is shut or open."""
MOST_SPREADS, MOST_READERS = 24, 12
"""Activations and recurrent blocks that are looked at, rounds of groups counted."""
WATCHED = (*CUT_OFF, *SQUASHING, "Hardtanh", "RNN")
"""Blocks whose answers tell whether they still pass a gradient."""
OF_TANH = ("candidate", "hidden")
"""What tanh gives, between -1 and 1."""


class Sights:
    """What was seen of the network last, by block."""

    def __init__(self) -> None:
        self.activities: dict[str, Activity] = {}
        self.through_time: dict[str, np.ndarray] = {}
        self.gates: dict[str, Gates] = {}

    def take(self, seen: Viewed) -> None:
        """Something was seen."""
        if isinstance(seen, SpreadSeen):
            self.activities[seen.block] = Activity(seen.spread.units, seen.spread.dead, seen.spread.saturated)
        elif isinstance(seen, TimeSeen):
            self.through_time[seen.block] = seen.by_age
        elif isinstance(seen, GatesSeen):
            self.gates[seen.reader.block] = _gates(seen)


def evidence_of(
    design: Design,
    started: RunStarted,
    rows: np.ndarray,
    epochs: list[EpochEnded],
    *,
    sights: Sights | None = None,
    failure: RunFailed | None = None,
    has_ended: bool = False,
    analysis: Analysis | None = None,
) -> Evidence:
    """All that is known of a run.

    Args:
        rows: Of its steps (steps, columns). sights: What was seen of the network. analysis: Of the design, where it
            is known.
    """
    fields, seen = fields_of(design.dataset), sights or Sights()
    planned = started.steps_per_epoch * started.epochs
    return Evidence(
        design,
        analysis or analyse(design.graph, fields),
        fields,
        Steps.of(rows, started.columns, started.layers, planned),
        tuple(Epoch(epoch.train_loss, epoch.valid_loss, epoch.metrics) for epoch in epochs),
        started.epochs,
        seen.activities,
        seen.through_time,
        seen.gates,
        started.class_counts,
        _failure(failure) if failure is not None else None,
        has_ended,
    )


def _failure(failed: RunFailed) -> Failure:
    return Failure(failed.code, failed.block, Wording(failed.what, failed.why, failed.mend, failed.args))


def _gates(seen: GatesSeen) -> Gates:
    low, high = {}, {}
    for name, values in seen.gates.items():
        if values.size:
            low[name] = float((values < (-HIGH if name in OF_TANH else LOW)).mean())
            high[name] = float((values > HIGH).mean())
    return Gates(seen.reader.cell, low, high)


def views_of(graph: Graph) -> tuple[View, ...]:
    """What a doctor wants to see of a network: its activations, and its recurrent blocks through time.

    Of blocks in repeated groups some rounds are looked at, evenly over the depth; the kinds of views take turns.
    """
    outputs = [(key,) for key, node in graph.nodes.items() if node.block.type_name() == "Output"]
    used, watched = upstream(graph, outputs), set(hidden(graph, WATCHED))

    def is_watched(path: Path) -> bool:
        return path in used and SEPARATOR.join(drawn_at(graph, path)) in watched

    names = (one.name for one in standing(graph) if one.block.type_name() in WATCHED)
    cells = {reader.block: reader.cell for reader in readers_of(graph)}
    active = _chosen(graph, names, is_watched, MOST_SPREADS)
    recurrent = _chosen(graph, cells, lambda path: path in used, MOST_READERS)
    kinds = (
        [SpreadView(0, block=name) for name in active],
        [TimeView(0, block=name) for name in recurrent],
        [GatesView(0, block=name, part="train") for name in recurrent if cells[name] != "rnn"],
    )
    return tuple(view for turn in zip_longest(*kinds) for view in turn if view is not None)


def _chosen(graph: Graph, names: Iterable[str], is_wanted: Callable[[Path], bool], most: int) -> list[str]:
    """Of blocks where they stand at most so many: of each that is wanted some rounds, of too many blocks not all."""
    rounds: dict[Path, list[str]] = {}
    for name in names:
        rounds.setdefault(place_of(graph, name).path, []).append(name)
    wanted = _evenly([rounds[path] for path in rounds if is_wanted(path)], most)
    left, kept = sorted(wanted, key=len), set[str]()
    while left:
        kept.update(_evenly(left[0], (most - len(kept)) // len(left)))
        del left[0]
    return [name for of_block in rounds.values() for name in of_block if name in kept]


def _evenly(items: list[T], most: int) -> list[T]:
    """At most so many, at equal distances from the first to the last; of one the middle."""
    if len(items) <= most:
        return items
    if most == 1:
        return [items[len(items) // 2]]
    return [items[i * (len(items) - 1) // (most - 1)] for i in range(most)]
