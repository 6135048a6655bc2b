"""The Lorenz series follows its equations, and its parts do not reach into each other."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from scipy.integrate import solve_ivp
from sklearn.neighbors import KNeighborsRegressor

from engine.data.dataset import Parts
from engine.data.series import LORENZ, lorenz
from tests.loaded import loaded


@cache
def parts() -> Parts:
    return loaded(LORENZ.name)


@cache
def series() -> np.ndarray:
    return lorenz(5500)


def slope(time: float, state: np.ndarray) -> list[float]:
    x, y, z = state
    return [10 * (y - x), x * (28 - z) - y, x * y - 8 / 3 * z]


def test_the_series_is_that_of_scipy_while_chaos_lets_the_two_go_together() -> None:
    times = np.arange(0, 10, 0.05)
    exact = solve_ivp(slope, (0, 10), [1, 1, 1], "DOP853", times, rtol=1e-12, atol=1e-12).y.T

    assert np.abs(lorenz(200)[:60] - exact[:60]).max() < 1e-3
    assert np.abs(lorenz(200) - exact).max() < 0.5


def test_far_from_its_start_it_still_follows_scipy_from_point_to_point() -> None:
    for place in range(500, 5499, 500):
        exact = solve_ivp(slope, (0, 0.05), series()[place], "DOP853", rtol=1e-12, atol=1e-12).y[:, -1]
        assert series()[place + 1] == pytest.approx(exact, abs=1e-4)


def test_it_turns_about_the_two_points_where_nothing_would_change() -> None:
    # At rest x = y = ±√(β (ρ − 1)) and z = ρ − 1; over long times the mean of x·y is β times that of z.
    x, y, z = series()[500:].T

    assert np.abs(slope(0, np.array([72**0.5, 72**0.5, 27]))).max() < 1e-12
    assert 0.3 < (x > 0).mean() < 0.7 and 45 < np.abs(x * y).mean() < 90
    assert (x * y).mean() == pytest.approx(8 / 3 * z.mean(), rel=0.01)


@pytest.mark.parametrize(("part", "start", "stop"), [("train", 500, 3500), ("valid", 3600, 4100), ("test", 4200, 5200)])
def test_a_window_is_twenty_values_and_its_answer_half_a_unit_of_time_later(part: str, start: int, stop: int) -> None:
    x = series()[:, 0]
    seen = x[500:3529]
    window, later = parts()[part]["window"], parts()[part]["later"]

    assert len(window) == len(later) == stop - start
    for i in (0, 1, 123, len(window) - 1):
        assert window[i, :, 0] * seen.std() + seen.mean() == pytest.approx(x[start + i :][:20], abs=1e-4)
        assert later[i, 0] * seen.std() + seen.mean() == pytest.approx(x[start + i + 19 + 10], abs=1e-4)


def test_no_value_that_one_part_reads_or_answers_is_read_or_answered_by_another() -> None:
    reached = [(start, start + count + 28) for start, count in zip((500, 3600, 4200), LORENZ.samples, strict=True)]

    assert all(before[1] < after[0] for before, after in pairwise(reached))
    assert tuple(len(parts()[part]["later"]) for part in ("train", "valid", "test")) == LORENZ.samples


def test_the_errors_that_are_told_are_those_of_simple_forecasts() -> None:
    def told(part: str) -> tuple[np.ndarray, np.ndarray]:
        return parts()[part]["window"][:, :, 0].astype(float), parts()[part]["later"][:, 0].astype(float)

    (seen, wanted), (read, truth) = told("train"), told("test")

    def error(answer: np.ndarray) -> float:
        return float(np.sqrt(((answer - truth) ** 2).mean()) / truth.std())

    weights = np.linalg.lstsq(np.c_[seen, np.ones(len(seen))], wanted, rcond=None)[0]
    assert error(read[:, -1]) == pytest.approx(1.27, abs=0.01)
    assert error(np.c_[read, np.ones(len(read))] @ weights) == pytest.approx(0.97, abs=0.01)
    assert error(KNeighborsRegressor(3).fit(seen, wanted).predict(read)) == pytest.approx(0.33, abs=0.01)
