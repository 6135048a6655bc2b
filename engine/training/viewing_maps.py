"""Views of what flows in the network: a wire on one sample, its numbers over a batch, filters, and words in a plane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from engine.training.viewing import View, Viewed
from engine.training.viewing_axis import Axis

BINS = 40


@dataclass(frozen=True)
class WireView(View):
    """Show what leaves a block on one sample.

    Args:
        block: Its id; of an Output what it reads is shown. port: Name of the output, "" for the first.
        part: `train`, `valid` or `test`. index: Of the sample, counted from 0; past the end it counts on from 0.
    """

    block: str = ""
    port: str = ""
    part: str = "train"
    index: int = 0


@dataclass(frozen=True)
class WireSeen(Viewed):
    """What leaves it.

    Args:
        block, port, part: As asked. source: The block that computes it: another than `block` where that is muted or an
            Output. index: Of the sample. count: Samples of the part.
        sizes: Of the whole tensor of a sample. values: What is shown of it, NaN and infinity as they are.
            pace: By dimension of `values`: every how many-th place is shown; of units the first are shown.
        unit: Dimension of `values` along which its units lie. real: Real places of its padded dimension `padded`,
            both −1 where nothing is padded. axis: The steps of a sequence of vectors or tokens, else None.
        inputs: By block id of each Input its sample, thinned out in the same way.
    """

    block: str
    port: str
    source: str
    part: str
    index: int
    count: int
    sizes: tuple[int, ...]
    values: np.ndarray
    pace: tuple[int, ...]
    unit: int
    real: int
    padded: int
    axis: Axis | None
    inputs: Mapping[str, np.ndarray]


@dataclass(frozen=True)
class SpreadView(View):
    """Count the numbers that leave a block over the first samples of the training part.

    Args:
        block, port: As in `WireView`.
    """

    block: str = ""
    port: str = ""


@dataclass(frozen=True)
class Spread:
    """How numbers are spread. Only finite ones count, but for `nans` and `infinities`.

    Args:
        counts: In `BINS` bins of equal width. edges: Of the bins (BINS + 1,).
        numbers: How many are finite. mean, std: Theirs; NaN where there are none. low, high: The least and greatest.
        zeros: Share that is exactly 0. dead, units: Units that are 0 everywhere, and all units.
        saturated: Share that lies where the activation is flat; None where it is not flat anywhere.
    """

    counts: np.ndarray
    edges: np.ndarray
    numbers: int
    mean: float
    std: float
    low: float
    high: float
    zeros: float
    dead: int
    units: int
    saturated: float | None
    nans: int
    infinities: int


@dataclass(frozen=True)
class SpreadSeen(Viewed):
    """How they are spread.

    Args:
        block, port, source, sizes: As in `WireSeen`. samples: How many were looked at.
    """

    block: str
    port: str
    source: str
    sizes: tuple[int, ...]
    samples: int
    spread: Spread


@dataclass(frozen=True)
class FiltersView(View):
    """Show the filters of a convolution.

    Args:
        block: Its id.
    """

    block: str = ""


@dataclass(frozen=True)
class Bank:
    """The filters of one convolution of a block.

    Args:
        name: Of the weight in the block. weights: (out, in, height, width), of a line of height 1; of many filters
            the first. sizes: Those of the whole weight, output channels first.
    """

    name: str
    weights: np.ndarray
    sizes: tuple[int, ...]


@dataclass(frozen=True)
class FiltersSeen(Viewed):
    """The filters of every convolution of the block."""

    block: str
    banks: tuple[Bank, ...]


@dataclass(frozen=True)
class WordsView(View):
    """Show the vectors of an embedding in the plane in which they differ most.

    Args:
        block: Its id.
    """

    block: str = ""


@dataclass(frozen=True)
class WordsSeen(Viewed):
    """Where the tokens lie.

    Args:
        places: Along the first two principal components (tokens, 2). labels: What the tokens say.
        explained: Share of the variance along each of the two. tokens: All that there are; the first are shown.
        dimensions: Numbers in the vector of a token.
    """

    block: str
    places: np.ndarray
    labels: tuple[str, ...]
    explained: tuple[float, float]
    tokens: int
    dimensions: int
