"""What a run has told and shown, as the evidence that its doctor looks at."""

from __future__ import annotations

import numpy as np

from engine.analysis.analyse import analyse
from engine.analysis.result import Analysis
from engine.data.catalogue import fields_of
from engine.doctor.evidence import Activity, Epoch, Evidence, Failure, Gates, Steps
from engine.doctor.remedies import CUT_OFF, SQUASHING, hidden
from engine.graph.design import Design
from engine.graph.errors import Wording
from engine.graph.graph import Graph
from engine.graph.nesting import path_of
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
)

LOW, HIGH = 0.03, 0.97
"""From here on a gate is shut or open."""
ROUND = "#"
"""In the names of blocks, before the number of a group's round."""
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
    """What a doctor wants to see of a network: its activations, and its recurrent blocks through time."""
    outputs = [key for key, node in graph.nodes.items() if node.block.type_name() == "Output"]
    used = {key for key in graph.nodes if any(graph.reaches(key, output) for output in outputs)}
    spreads = (SpreadView(0, block=key) for key in hidden(graph, WATCHED) if key in used)
    readers = [reader for reader in readers_of(graph) if path_of(reader.block)[0].partition(ROUND)[0] in used]
    through_time = (TimeView(0, block=reader.block) for reader in readers)
    gates = (GatesView(0, block=reader.block, part="train") for reader in readers if reader.cell != "rnn")
    return (*spreads, *through_time, *gates)
