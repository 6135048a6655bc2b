"""Bundled datasets, loaded once for all tests that only look at them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from unittest.mock import patch

import pytest

from engine.data.catalogue import DATASETS, load
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


@pytest.fixture(scope="module", autouse=True)
def trained_on_loaded() -> Iterator[None]:
    """Where a module of tests has this, its trainings take copies from here too."""

    def take(choice: DatasetChoice) -> Parts:
        if choice.name not in DATASETS or choice.options:
            return load(choice)
        parts = loaded(choice.name)
        return {part: {name: array.copy() for name, array in arrays.items()} for part, arrays in parts.items()}

    with patch("engine.training.job.load", take):
        yield


def parts_of(dataset: Dataset) -> Parts:
    """The parts of a dataset, which is in the catalogue."""
    return loaded(dataset.name)
