"""What stands along an axis of a view: the steps of a sample, free of torch."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np


def nothing() -> np.ndarray:
    """An array that holds nothing."""
    return np.empty(0)


@dataclass(frozen=True)
class Axis:
    """The real steps of one sample.

    Args:
        steps: How many there are. name: Field of the dataset whose tokens they are, "" where they are none.
        tokens: These tokens (steps,), int64; else empty.
        grid: Rows and columns of the picture that the steps are places of, one row after the other; else empty.
        picture: That picture (C, H, W), float32; else empty.
    """

    steps: int
    name: str = ""
    tokens: np.ndarray = field(default_factory=nothing)
    grid: tuple[int, ...] = ()
    picture: np.ndarray = field(default_factory=nothing)
