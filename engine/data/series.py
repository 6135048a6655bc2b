"""Numbers in time: what a window of a series tells of what comes later."""

from __future__ import annotations

import numpy as np

from engine.data.dataset import Dataset
from engine.data.field import Field
from engine.graph.spec import TensorSpec


def mackey_glass(count: int) -> np.ndarray:
    """Integrate x' = 0.2 x(t - 17) / (1 + x(t - 17)^10) - 0.1 x, with x = 1.2 until 0.

    By Runge-Kutta of fourth order in steps of 0.1; between two steps the delayed value
    is their mean.

    Shapes:
        answer: (count,), float64, x at 0, 1, 2 and so on
    """
    h, delay = 0.1, 170
    x = [1.2] * (delay + 1)
    gain = [0.2 * 1.2 / (1 + 1.2**10)] * (delay + 1)
    for i in range(10 * (count - 1)):
        between = (x[i] + x[i + 1]) / 2
        half = 0.2 * between / (1 + between**10)
        k1 = gain[i] - 0.1 * x[-1]
        k2 = half - 0.1 * (x[-1] + h / 2 * k1)
        k3 = half - 0.1 * (x[-1] + h / 2 * k2)
        k4 = gain[i + 1] - 0.1 * (x[-1] + h * k3)
        x.append(x[-1] + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4))
        gain.append(0.2 * x[-1] / (1 + x[-1] ** 10))
    return np.array(x[delay::10])


def load_mackey_glass() -> dict[str, dict[str, np.ndarray]]:
    """Cut windows of 30 values, 3 apart, and the value 84 after the last."""
    series = mackey_glass(10300)
    starts = {
        "train": np.arange(500, 6500, 2),
        "valid": np.arange(6800, 7800, 2),
        "test": np.arange(8100, 10100, 2),
    }
    reach = 3 * np.arange(30)
    seen = series[500:6800]
    scaled = ((series - seen.mean()) / seen.std()).astype(np.float32)
    parts: dict[str, dict[str, np.ndarray]] = {}
    for part, first in starts.items():
        window = scaled[first[:, None] + reach]
        later = scaled[first + reach[-1] + 84]
        parts[part] = {"window": window[:, :, None], "later": later[:, None]}
    return parts


MACKEY_GLASS = Dataset(
    name="mackey_glass",
    title="Mackey–Glass, 84 ahead",
    doc="Foretell a chaotic series: from 30 values, 3 apart, the value 84 after the last. The series follows a rule "
    "without chance, yet small errors grow, and 84 steps are more than its own delay of 17. Saying the last value "
    "again has an error of 1.7 standard deviations, a linear model 0.5. Train, valid and test are one after the other "
    "in time, and no window or answer of one reaches into the next. Values are counted in standard deviations from "
    "the mean of what training sees.",
    source="Made by a generator; Mackey & Glass 1977, delay 17",
    fields=(
        Field("window", "input", "sequence", TensorSpec((30, 1)), ("x",)),
        Field("later", "target", "numbers", TensorSpec((1,)), ("x",)),
    ),
    loader=load_mackey_glass,
    parts=(mackey_glass,),
    samples=(3000, 500, 1000),
)


def lorenz(count: int) -> np.ndarray:
    """Integrate Lorenz's three equations from (1, 1, 1).

    x' = 10 (y - x), y' = x (28 - z) - y, z' = x y - 8/3 z, by Runge-Kutta of fourth
    order in steps of 0.01.

    Shapes:
        answer: (count, 3), float64, x, y and z at 0, 0.05, 0.1 and so on
    """

    def slope(state: np.ndarray) -> np.ndarray:
        x, y, z = state
        return np.array([10 * (y - x), x * (28 - z) - y, x * y - 8 / 3 * z])

    h, state = 0.01, np.ones(3)
    states = [state]
    for _ in range(5 * (count - 1)):
        k1 = slope(state)
        k2 = slope(state + h / 2 * k1)
        k3 = slope(state + h / 2 * k2)
        k4 = slope(state + h * k3)
        state = state + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
        states.append(state)
    return np.stack(states[::5])


def load_lorenz() -> dict[str, dict[str, np.ndarray]]:
    """Cut windows of 20 values of x, and the value 10 after the last."""
    series = lorenz(5500)[:, 0]
    starts = {
        "train": np.arange(500, 3500),
        "valid": np.arange(3600, 4100),
        "test": np.arange(4200, 5200),
    }
    reach = np.arange(20)
    seen = series[500:3529]
    scaled = ((series - seen.mean()) / seen.std()).astype(np.float32)
    parts: dict[str, dict[str, np.ndarray]] = {}
    for part, first in starts.items():
        window = scaled[first[:, None] + reach]
        later = scaled[first + reach[-1] + 10]
        parts[part] = {"window": window[:, :, None], "later": later[:, None]}
    return parts


LORENZ = Dataset(
    name="lorenz",
    title="Lorenz, half a unit of time ahead",
    doc="Foretell a flow of air in a model of three numbers, of which one is seen: from 20 values of x, 0.05 apart, "
    "the value 0.5 after the last. x turns about one of two points and changes over without warning; which side comes "
    "next hangs on the two numbers that are not seen, and the window must stand in for them. Errors grow by a factor "
    "of e in about one unit of time. Saying the last value again has an error of 1.27 standard deviations, a linear "
    "model 0.97, the mean of the three most similar windows 0.33. Train, valid and test are one after the other in "
    "time, and no window or answer of one reaches into the next. Values are counted in standard deviations from the "
    "mean of what training sees.",
    source="Made by a generator; E. N. Lorenz 1963, Deterministic Nonperiodic Flow: σ = 10, ρ = 28, β = 8/3",
    fields=(
        Field("window", "input", "sequence", TensorSpec((20, 1)), ("x",)),
        Field("later", "target", "numbers", TensorSpec((1,)), ("x",)),
    ),
    loader=load_lorenz,
    parts=(lorenz,),
    samples=(3000, 500, 1000),
)
