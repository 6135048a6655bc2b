"""What leaves a block: on one sample as it is, and over a batch how its numbers are spread."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from torch import Tensor

from engine.training.answering import at_rest
from engine.training.job import Job
from engine.training.probes.wires import Wire, computed, real_numbers, real_places, samples_of, wire_of
from engine.training.viewing_axis import Axis
from engine.training.viewing_maps import BINS, Spread, SpreadSeen, SpreadView, WireSeen, WireView

UNITS, SIDE, STEPS, NUMBERS = 64, 128, 512, 1024
"""The most that is shown: of channels or features; of a picture's rows and columns; of steps; of a plain vector."""
SAMPLES, COUNTED = 32, 1_000_000
"""Samples whose numbers are counted, and the most numbers: of large tensors fewer samples are looked at."""
TANH, SIGMOID = (-0.97, 0.97), (0.03, 0.97)
FLAT = {"Tanh": TANH, "Sigmoid": SIGMOID, "Hardsigmoid": (0.0, 1.0)}
"""From these answers on an activation is nearly flat: the slope of tanh is 1 − 0.97² = 0.06 there."""


def wire(job: Job, view: WireView, weights: Mapping[str, Tensor] | None = None) -> WireSeen:
    """What leaves a block on one sample.

    Args:
        weights: Those to use, None for the model's own.

    Raises:
        NetloomError: As `wire_of`.
    """
    found = wire_of(job, view.block, view.port)
    count = len(job.parts[view.part])
    inputs = samples_of(job, view.part, [view.index]).inputs
    with at_rest(job, weights):
        whole = computed(job, found, inputs)[0].cpu().numpy()
        lengths = real_places(job, found.spec, inputs)
    values, unit, merged = _of_three(whole, found.unit)
    shown, pace = thinned(values, unit)
    padding = found.spec.padding
    is_padded = lengths is not None and padding is not None and not merged
    return WireSeen(
        view.number,
        0,
        view.block,
        view.port,
        found.block,
        view.part,
        view.index % count,
        count,
        whole.shape,
        shown,
        pace,
        unit,
        int(lengths[0]) if is_padded and lengths is not None else -1,
        padding.dim if is_padded and padding is not None else -1,
        _axis(job, found, inputs, whole.ndim),
        {p.block: _small(x[0].cpu().numpy()) for p, x in zip(job.program.parameters, inputs, strict=True)},
    )


def spread(job: Job, view: SpreadView, weights: Mapping[str, Tensor] | None = None) -> SpreadSeen:
    """How the numbers that leave a block are spread over the first samples of the training part.

    Args:
        weights: Those to use, None for the model's own.

    Raises:
        NetloomError: As `wire_of`.
    """
    found = wire_of(job, view.block, view.port)
    each = max(1, math.prod(size for size in found.spec.sizes if isinstance(size, int)))
    samples = min(SAMPLES, len(job.parts["train"]), max(1, COUNTED // each))
    inputs = samples_of(job, "train", range(samples)).inputs
    with at_rest(job, weights):
        value = computed(job, found, inputs)
        real = real_numbers(found.spec, value, real_places(job, found.spec, inputs))
    numbers = spread_of(value.cpu().numpy(), real.cpu().numpy(), found.unit + 1, flat_of(found))
    sizes = tuple(value.shape[1:])
    return SpreadSeen(view.number, 0, view.block, view.port, found.block, sizes, samples, numbers)


def spread_of(values: np.ndarray, real: np.ndarray, unit: int, flat: tuple[float, float] | None = None) -> Spread:
    """Count numbers.

    Args:
        values: With the samples first. real: Which of them count, in the same shape. unit: Dimension of the units.
        flat: Numbers from these two on, downwards and upwards, are saturated.
    """
    all_real = values[real].astype(np.float64)
    numbers = all_real[np.isfinite(all_real)]
    nans = int(np.isnan(all_real).sum())
    by_unit = np.moveaxis((values == 0) & real, unit, 0) if values.ndim > 1 else ((values == 0) & real)[None]
    counted = np.moveaxis(real, unit, 0) if values.ndim > 1 else real[None]
    zeros, places = (array.reshape(len(array), -1).sum(axis=1) for array in (by_unit, counted))
    low, high = (float(numbers.min()), float(numbers.max())) if len(numbers) else (math.nan, math.nan)
    half = max(0.5, abs(low) / 2) if low == high else 0.0
    counts, edges = np.histogram(numbers, BINS, (low - half, high + half) if len(numbers) else (0.0, 1.0))
    is_flat = (numbers <= flat[0]) | (numbers >= flat[1]) if flat else np.zeros(0, bool)
    return Spread(
        counts=counts,
        edges=edges,
        numbers=len(numbers),
        mean=float(numbers.mean()) if len(numbers) else math.nan,
        std=float(numbers.std()) if len(numbers) else math.nan,
        low=low,
        high=high,
        zeros=float((numbers == 0).mean()) if len(numbers) else 0.0,
        dead=int(((zeros == places) & (places > 0)).sum()),
        units=int((places > 0).sum()),
        saturated=float(is_flat.mean()) if flat and len(numbers) else None,
        nans=nans,
        infinities=len(all_real) - len(numbers) - nans,
    )


def flat_of(found: Wire) -> tuple[float, float] | None:
    """From which answers on the activation of a wire is flat; None where there is none that could be."""
    if found.step is None:
        return None
    block = found.kind
    match found.step.type:
        case "Hardtanh":
            low, high = float(getattr(block, "min_val", -1.0)), float(getattr(block, "max_val", 1.0))
            return low, high
        case "RNN" if getattr(block, "nonlinearity", "tanh") == "tanh":
            return TANH
    return FLAT.get(found.step.type)


def thinned(values: np.ndarray, unit: int) -> tuple[np.ndarray, tuple[int, ...]]:
    """What can be shown of a tensor of at most three dimensions, and every how many-th place that is.

    Of units the first are taken, for they have no order; of other dimensions places at equal distances.
    """
    most = [NUMBERS] if values.ndim == 1 else [SIDE if values.ndim == 3 else STEPS] * values.ndim
    if values.ndim > 1:
        most[unit] = UNITS
    by_distance = [values.ndim == 1 or dim != unit for dim in range(values.ndim)]
    rows = tuple(zip(values.shape, most, by_distance, strict=True))
    pace = tuple(-(-size // room) if spaced else 1 for size, room, spaced in rows)
    cut = tuple(slice(0, size, -(-size // room)) if spaced else slice(room) for size, room, spaced in rows)
    return np.ascontiguousarray(values[cut]), pace


def _of_three(values: np.ndarray, unit: int) -> tuple[np.ndarray, int, bool]:
    """The tensor with at least one dimension and at most three, its units' dimension, and whether some were joined."""
    if values.ndim == 0:
        return values.reshape(1), 0, False
    if values.ndim > 3:
        return values.reshape(-1, *values.shape[-2:]), 0, True
    return values, unit, False


def _small(values: np.ndarray) -> np.ndarray:
    """A sample of an Input for the eye."""
    of_three, unit, _ = _of_three(values, 0 if values.ndim > 2 else max(0, values.ndim - 1))
    return thinned(of_three, unit)[0]


def _axis(job: Job, found: Wire, inputs: tuple[Tensor, ...], rank: int) -> Axis | None:
    """The tokens along the steps of a sequence of vectors or of tokens, where each step still has its own."""
    padding = found.spec.padding
    is_sequence = (rank == 2 and found.unit == 1) or (rank == 1 and found.spec.dtype == "int64")
    if padding is None or padding.dim != 0 or not is_sequence:
        return None
    place = next(i for i, p in enumerate(job.program.parameters) if p.block == padding.source)
    tokens, lengths = inputs[place][0].cpu().numpy(), real_places(job, found.spec, inputs)
    real = int(np.count_nonzero(tokens))
    if lengths is None or int(lengths[0]) != real:
        return None
    return Axis(real, job.program.parameters[place].field, tokens[:real])
