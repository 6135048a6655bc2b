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
