"""What settings must keep to beyond the bounds that each declares: an order among two, a divisor, not to be 0."""

from __future__ import annotations

from math import isqrt

from engine.graph.errors import BlockError, Fix


def in_order(low_name: str, low: float, high_name: str, high: float, *, may_be_equal: bool = False) -> None:
    """See that a lower bound lies below an upper one.

    Raises:
        BlockError: It does not (`bounds_order`).
    """
    if low < high or (may_be_equal and low == high):
        return
    above = low if may_be_equal else low + 2
    fix = Fix("set", "Set {name} to {value}", name=high_name, value=above, args={"name": high_name, "value": above})
    raise BlockError(
        "The lower bound is above the upper one" if may_be_equal else "The lower bound is not below the upper one",
        code="bounds_order",
        why="{low_name} is {low}, and {high_name} is {high}",
        mend="Lower {low_name}, or raise {high_name}",
        fix=fix if may_be_equal or above > low else None,
        low_name=low_name,
        low=low,
        high_name=high_name,
        high=high,
    )


def greatest_divisor(number: int, most: int) -> int:
    """The greatest divisor of a number that is not above `most`."""
    small = [d for d in range(1, isqrt(number) + 1) if number % d == 0]
    return max(d for low in small for d in (low, number // low) if d <= most)


LEAST_DIVISOR = 1e-38
"""Below it a float32 cannot hold what 1 divided by it is."""


def not_zero(name: str, value: float) -> None:
    """See that a divisor is one.

    Raises:
        BlockError: It is 0, or so near that its reciprocal is beyond float32 (`parameter_range`).
    """
    if abs(value) < LEAST_DIVISOR:
        raise BlockError(
            "{name} must not be 0",
            code="parameter_range",
            why="numbers are divided by it",
            mend="Set {name} to 1",
            fix=Fix("set", "Set {name} to 1", name=name, value=1.0, args={"name": name}),
            name=name,
        )
