"""Colours for numbers: equal steps of the number look like equal steps of lightness, in either theme."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor

LIGHTNESS = (0.33, 0.94)
HUE = (295.0, 100.0)
CHROMA = (0.13, 0.16)


@lru_cache(maxsize=4)
def color_table(count: int = 256) -> np.ndarray:
    """A ramp from dark violet over blue and green to light yellow, straight in OKLab lightness.

    Shapes:
        table: (count, 3), uint8: red, green, blue

    Source: Björn Ottosson 2020, "A perceptual color space for image processing".
    """
    t = np.linspace(0.0, 1.0, count)
    lightness = LIGHTNESS[0] + (LIGHTNESS[1] - LIGHTNESS[0]) * t
    hue = np.radians(HUE[0] + (HUE[1] - HUE[0]) * t)
    chroma = np.full(count, CHROMA[0]) + (CHROMA[1] - CHROMA[0]) * t
    for _ in range(40):  # less chroma until every colour can be shown on a screen
        linear = _linear_rgb(lightness, chroma * np.cos(hue), chroma * np.sin(hue))
        outside = (linear < 0).any(axis=1) | (linear > 1).any(axis=1)
        if not outside.any():
            break
        chroma[outside] *= 0.95
    table = np.round(255 * _companded(np.clip(linear, 0, 1))).astype(np.uint8)
    table.flags.writeable = False
    return table


def color_at(share: float) -> QColor:
    """The colour at 0 (least) to 1 (greatest) of the ramp."""
    table = color_table()
    red, green, blue = table[round(min(1.0, max(0.0, share)) * (len(table) - 1))]
    return QColor(int(red), int(green), int(blue))


def _linear_rgb(lightness: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """OKLab to linear sRGB. Shapes: (n,) each; answer (n, 3)."""
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return np.stack(
        (
            4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
        ),
        axis=1,
    )


def _companded(linear: np.ndarray) -> np.ndarray:
    """Linear sRGB to the values that a screen takes, both 0 to 1."""
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * np.maximum(linear, 1e-9) ** (1 / 2.4) - 0.055)
