"""A noisy series made readable while it still grows."""

from __future__ import annotations

import math

import numpy as np


class Smoothing:
    """Exponential moving average, unbiased from the first value on.

    m_t = (1 − a) · m_{t−1} + a · x_t with a = 1 / span, divided by 1 − (1 − a)^t; NaN and infinity are passed over.

    Args:
        span: Steps over which it averages, about.

    Source: Kingma and Ba 2015, "Adam", §3, for the division.
    """

    def __init__(self, span: float) -> None:
        self._keep = 1.0 - 1.0 / max(1.0, span)
        self._mean, self._share = 0.0, 0.0

    def __call__(self, values: np.ndarray) -> np.ndarray:
        """The averages after each of the next values. Shapes: (n,) → (n,), float64; NaN before the first value."""
        smooth = []
        for value in values.tolist():
            if math.isfinite(value):
                self._mean = self._keep * self._mean + (1.0 - self._keep) * value
                self._share = self._keep * self._share + 1.0 - self._keep
            smooth.append(self._mean / self._share if self._share else math.nan)
        return np.array(smooth)
