"""The pyramid of a growing curve against the samples themselves."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.growing import GrowingArray
from gui.widgets.pyramid import MinMaxPyramid

chunks = st.lists(st.integers(1, 700), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(chunks, st.integers(0, 2**32 - 1), st.floats(0, 1), st.floats(0, 1), st.integers(1, 300))
def test_no_peak_is_lost_in_any_window(sizes: list[int], seed: int, a: float, b: float, columns: int) -> None:
    rng = np.random.default_rng(seed)
    pyramid, n = MinMaxPyramid(), 0
    for size in sizes:
        pyramid.append(np.arange(n, n + size, dtype=float), rng.standard_cauchy(size))
        n += size
    left, right = sorted((a * (n - 1), b * (n - 1)))

    x, y = pyramid.window(left, right, columns)

    inside = pyramid.y[(pyramid.x >= left) & (pyramid.x <= right)]
    if len(inside):
        assert y.max() >= inside.max() and y.min() <= inside.min()
    assert np.isin(y, pyramid.y).all() and np.isin(x, pyramid.x).all()
    assert (np.diff(x) >= 0).all()


def test_a_window_costs_the_same_at_a_thousand_and_at_a_million_samples() -> None:
    pyramid, values = MinMaxPyramid(), np.random.default_rng(0).normal(size=1_000_000)

    for begin in range(0, len(values), 10_000):
        pyramid.append(np.arange(begin, begin + 10_000.0), values[begin : begin + 10_000])

    x, _ = pyramid.window(0, 1e6, 500)
    assert len(x) < 500 * 9


def test_a_cell_passes_over_nan() -> None:
    pyramid, values = MinMaxPyramid(), np.zeros(4096)
    values[1000], values[1001] = np.nan, 7.0

    pyramid.append(np.arange(4096.0), values)

    assert pyramid.window(0, 4096, 10)[1].max() == 7.0


def test_an_array_that_grew_holds_what_was_appended() -> None:
    array, rows = GrowingArray((3,), capacity=2), np.arange(300.0).reshape(100, 3)

    for part in np.array_split(rows, 7):
        array.append(part)
    np.testing.assert_array_equal(array.view, rows)

    array.truncate(4)
    np.testing.assert_array_equal(array.view, rows[:4])
