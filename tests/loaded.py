"""Bundled datasets, loaded once for all tests that only look at them."""

from __future__ import annotations

from functools import cache

from engine.data.catalogue import load
from engine.data.dataset import Dataset, Parts
from engine.graph.design import DatasetChoice


@cache
def loaded(name: str) -> Parts:
    """The parts of a dataset. Its arrays refuse to be written to."""
    parts = load(DatasetChoice(name))
    for part in parts.values():
        for array in part.values():
            array.setflags(write=False)
    return parts


def parts_of(dataset: Dataset) -> Parts:
    """The parts of a dataset, which is in the catalogue."""
    return loaded(dataset.name)
