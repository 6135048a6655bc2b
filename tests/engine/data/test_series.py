"""What the series in time promise: the rule they follow, and parts that do not reach into each other."""

from functools import cache

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from engine.data.dataset import Parts
from engine.data.series import MACKEY_GLASS, mackey_glass

DELAY = 17.0


@cache
def parts() -> Parts:
    return MACKEY_GLASS.loader()


def by_steps(stop: int) -> np.ndarray:
    """The series at 0, 1, … by SciPy, one delay after the other: within it, the delayed values are known already."""
    past = [lambda t: 1.2]
    values, start = [], 0.0
    while start < stop:
        known = past[-1]

        def slope(t: float, x: np.ndarray, known=known) -> np.ndarray:
            delayed = known(t - DELAY)
            return 0.2 * delayed / (1 + delayed**10) - 0.1 * x

        here = solve_ivp(slope, (start, start + DELAY), [past[-1](start)], dense_output=True, rtol=1e-10, atol=1e-12)
        past.append(lambda t, solution=here.sol: solution(t)[0])
        values += [past[-1](t) for t in np.arange(start, start + DELAY)]
        start += DELAY
    return np.array(values[: stop + 1])


def test_the_series_is_that_of_an_exact_integration_while_chaos_lets_the_two_go_together():
    exact = by_steps(300)

    assert np.abs(mackey_glass(301) - exact).max() < 1e-3
    assert np.abs(mackey_glass(100) - exact[:100]).max() < 1e-4


def test_before_the_first_delayed_change_arrives_it_follows_the_closed_form():
    # Until t = 17 the delayed value is 1.2, so that x nears g / 0.1 exponentially.
    gain = 0.2 * 1.2 / (1 + 1.2**10)
    t = np.arange(17)

    assert np.allclose(mackey_glass(17), 10 * gain + (1.2 - 10 * gain) * np.exp(-0.1 * t), atol=1e-8)


@pytest.mark.parametrize(
    ("part", "start", "stop"), [("train", 500, 6500), ("valid", 6800, 7800), ("test", 8100, 10100)]
)
def test_a_window_is_thirty_values_three_apart_and_its_answer_84_after_the_last(part, start, stop):
    series = mackey_glass(10300)
    window, later = parts()[part]["window"], parts()[part]["later"]
    seen = series[500:6800]

    for i in (0, 1, 123, len(window) - 1):
        first = start + 2 * i
        assert np.allclose(window[i, :, 0] * seen.std() + seen.mean(), series[first : first + 90 : 3], atol=1e-5)
        assert later[i, 0] * seen.std() + seen.mean() == pytest.approx(series[first + 87 + 84], abs=1e-5)
    assert start + 2 * (len(window) - 1) == stop - 2


def test_no_value_that_one_part_reads_or_answers_is_read_or_answered_by_another():
    shown = [{v.tobytes() for array in part.values() for v in array.ravel()} for part in parts().values()]
    common = [len(shown[a] & shown[b]) / len(shown[b]) for a, b in ((0, 1), (0, 2), (1, 2))]

    # float32 values near each other fall together by chance; windows that overlapped would share most of theirs.
    assert max(common) < 0.05


def test_neither_the_last_value_nor_a_linear_model_is_a_good_forecast():
    def answers(part: str) -> tuple[np.ndarray, np.ndarray]:
        window = parts()[part]["window"][:, :, 0].astype(float)
        return np.c_[window, np.ones(len(window))], parts()[part]["later"][:, 0].astype(float)

    seen, wanted = answers("train")
    weights = np.linalg.lstsq(seen, wanted, rcond=None)[0]
    read, truth = answers("test")

    assert np.sqrt(((read @ weights - truth) ** 2).mean()) / truth.std() == pytest.approx(0.48, abs=0.02)
    assert np.sqrt(((read[:, -2] - truth) ** 2).mean()) / truth.std() == pytest.approx(1.69, abs=0.02)
