"""Gradients that vanish or explode on their way back through the steps of a sequence."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.doctor.diagnosis import Diagnosis
from engine.doctor.evidence import Evidence
from engine.doctor.guessing import is_hardly_learning
from engine.doctor.places import place_of
from engine.doctor.remedies import clipped, longer_memory, memory_lstm, some
from engine.graph.errors import Wording

LEAST_LENGTH = 16
"""Shorter sequences have no early steps to lose."""
FADED = 1e-4
"""Share of the newest quarter's gradient that arrives at the oldest. While they learn, memories of 50 and 100 steps
have 1e-3 and more; an RNN and an LSTM with torch's own initial weights have 1e-12 and 1e-17."""
GROWN = 1e4
"""Multiple of the newest quarter's gradient that arrives at the oldest."""


def vanishing_through_time(evidence: Evidence) -> Iterator[Diagnosis]:
    """Old steps that the loss does not hear, in a network that hardly learns.

    Where it learns nevertheless, what is old is not needed: the end of a word may say enough.
    """
    if not is_hardly_learning(evidence):
        return
    for block, lines in _by_block(evidence):
        found = _least(lines)
        if found is None:
            continue
        new, old, length = found
        if not 0 <= old < FADED * new:
            continue
        graph = evidence.design.graph
        wording = Wording(
            "{block} does not hear the beginning of the sequence",
            "its gradient is {new:.2g} at the newest quarter of {length} steps and {old:.2g} at the oldest: what was "
            "read there cannot be learned from",
            "A memory cell whose gates begin open carries it through",
            {"block": block, "new": new, "old": old, "length": length},
        )
        remedies = some(longer_memory(graph, block, length), memory_lstm(graph, block, length))
        yield Diagnosis("warning", "vanishing_through_time", block, wording, remedies)


def exploding_through_time(evidence: Evidence) -> Iterator[Diagnosis]:
    """A gradient that grows with every step back."""
    settings = evidence.design.training
    if settings.clip_grad_norm is not None or settings.clip_grad_value is not None:
        return
    for block, lines in _by_block(evidence):
        found = _most(lines)
        if found is None:
            continue
        new, old, length = found
        wording = Wording(
            "The gradient of {block} grows through time",
            "it is {new:.2g} at the newest quarter of {length} steps and {old:.2g} at the oldest: each step back "
            "multiplies it by more than one",
            "Clip it, or let gates decide what is carried on",
            {"block": block, "new": new, "old": old, "length": length},
        )
        remedies = some(clipped(evidence.design), memory_lstm(evidence.design.graph, block, length))
        yield Diagnosis("warning", "exploding_through_time", block, wording, remedies)


def _by_block(evidence: Evidence) -> Iterator[tuple[str, list[np.ndarray]]]:
    """Each recurrent block with the lines of all its layers and directions; rounds of a group are layers too."""
    lines: dict[str, list[np.ndarray]] = {}
    for name, found in evidence.through_time.items():
        lines.setdefault(place_of(evidence.design.graph, name).block, []).extend(found)
    yield from lines.items()


def _quarters(line: np.ndarray) -> tuple[float, float, int] | None:
    """The largest gradient in the newest and in the oldest quarter, and the steps."""
    length = len(line)
    if length < LEAST_LENGTH or not np.isfinite(line).all():
        return None
    quarter = length // 4
    return float(line[:quarter].max()), float(line[-quarter:].max()), length


def _least(lines: list[np.ndarray]) -> tuple[float, float, int] | None:
    """Of the lines the one that hears most of the beginning: it is enough if one does."""
    found = [quarters for line in lines if (quarters := _quarters(line)) is not None]
    if len(found) < len(lines) or not found or any(new == 0 for new, _, _ in found):
        return None
    return max(found, key=lambda quarters: quarters[1] / quarters[0])


def _most(lines: list[np.ndarray]) -> tuple[float, float, int] | None:
    """The line that grows beyond bounds, if one does."""
    for line in lines:
        found = _quarters(line)
        if found and found[0] > 0 and found[1] > GROWN * found[0]:
            return found
    return None
