"""Where an axis has its ticks, and what stands beside them."""

from __future__ import annotations

import math


def log_marks(low: float, high: float, most: int) -> list[float]:
    """Readable places on a logarithmic axis: whole decades, or 1-2-5 where the range is short.

    Args:
        low, high: Decimal logarithms of the ends. most: Greatest number of places.
    """
    first, last = math.ceil(low - 1e-9), math.floor(high + 1e-9)
    decades = list(range(first, last + 1))
    if len(decades) > most:
        stride = math.ceil(len(decades) / most)
        return [float(d) for d in decades if d % stride == 0]
    for digits in ((1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 5), (1, 3)):
        places = [d + math.log10(m) for d in range(first - 1, last + 1) for m in digits]
        inside = [p for p in places if low <= p <= high]
        if len(decades) < 3 and 2 <= len(inside) <= most:
            return inside
    return [float(d) for d in decades]


def tick_text(value: float, spacing: float = 0.0) -> str:
    """A tick's number, short: 12500 is `12.5k`, 0.00001 is `1e-5`."""
    size = abs(value)
    if spacing and size < spacing * 1e-6:
        return "0"
    if size >= 1e7 or 0 < size < 1e-3:
        mantissa, _, exponent = f"{value:.3g}".partition("e")
        text = f"{mantissa}e{int(exponent)}" if exponent else mantissa
    elif size >= 1e4:
        text = f"{value / 1000:g}k"
    else:
        text = f"{value:.6g}"
    return text.replace("-", "−")


def round_values(low: float, high: float, most: int) -> list[float]:
    """At most about `most` round numbers within a range: multiples of 1, 2 or 5 times a power of ten."""
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    spacing = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * (1 - 1e-9))
    first, last = math.ceil(low / spacing - 1e-9), math.floor(high / spacing + 1e-9)
    return [round(i * spacing, 12) for i in range(first, last + 1)]
