"""What a run told, kept to be drawn afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.training.events import RunEvent


@dataclass
class Record:
    """A run's events, and the row of every step."""

    events: list[RunEvent] = field(default_factory=list)
    rows: list[list[float]] = field(default_factory=list)
