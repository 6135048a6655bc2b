"""Arithmetic with sizes of which only the name is known agrees with that of numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.graph.sizes import Size, Symbol, at, product, symbol

Step = tuple[str, int]
STEPS = st.lists(st.tuples(st.sampled_from("+-*/rd"), st.integers(1, 6)), max_size=6)


def worked_out(start: Size, steps: list[Step], other: Size) -> Size:
    for sign, number in steps:
        match sign:
            case "+":
                start = start + number
            case "-":
                start = start - number
            case "*":
                start = start * number
            case "/":
                start = start // number
            case "r":
                start = number - start
            case "d":
                start = start + other
    return start


def valued(size: Size, **names: int) -> int:
    """By Python's own reading of the text."""
    return size if isinstance(size, int) else eval(str(size), {"__builtins__": {}}, names)


@given(STEPS, st.integers(0, 50), st.integers(0, 50))
def test_any_arithmetic_agrees_with_that_of_numbers(steps, t, d):
    named = worked_out(symbol("T"), steps, symbol("D"))

    assert valued(named, T=t, D=d) == worked_out(t, steps, d)


@given(STEPS, STEPS)
def test_equal_steps_give_equal_values(steps, others):
    assert worked_out(symbol("T"), steps, 3) == worked_out(symbol("T"), steps, 3)
    assert hash(worked_out(symbol("T"), steps, 3)) == hash(worked_out(symbol("T"), steps, 3))


@given(st.lists(st.integers(1, 9), max_size=4), st.integers(1, 9), st.integers(1, 9))
def test_a_product_of_names_and_numbers(numbers, t, d):
    sizes = (*numbers, symbol("T"), symbol("D"))

    assert valued(product(sizes), T=t, D=d) == product((*numbers, t, d))
    assert at(sizes, lambda s: t if str(s) == "T" else d) == (*numbers, t, d)


def test_what_cancels_is_a_number():
    assert symbol("T") - symbol("T") == 0
    assert symbol("T") * 0 == 0


def test_it_reads_as_a_person_writes_it():
    assert str((symbol("T") - 2) // 2) == "T//2-1"
    assert str(symbol("T") * 2 + 1) == "2*T+1"
    assert isinstance(symbol("T") + 1, Symbol)
