"""Sizes that are known as numbers, or only by name: `N` samples, `T` time steps, and what arithmetic makes of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import prod


@dataclass(frozen=True)
class Symbol:
    """A linear form of named sizes: Σ coefficient·atom + constant.

    An atom is a name (`T`) or the text of a floor (`(T-2)//2`), so that equal arithmetic gives equal values.

    Args:
        terms: Pairs of atom and coefficient (never 0), sorted by atom.
        constant: What is added.
    """

    terms: tuple[tuple[str, int], ...]
    constant: int = 0

    def __add__(self, other: int | Symbol) -> int | Symbol:
        if isinstance(other, int):
            return Symbol(self.terms, self.constant + other)
        sums = dict(self.terms)
        for atom, factor in other.terms:
            sums[atom] = sums.get(atom, 0) + factor
        return _simplest(sums, self.constant + other.constant)

    def __sub__(self, other: int | Symbol) -> int | Symbol:
        return self + other * -1

    def __rsub__(self, other: int) -> int | Symbol:
        return self * -1 + other

    def __mul__(self, factor: int | Symbol) -> int | Symbol:
        if isinstance(factor, Symbol):
            return Symbol((("*".join(sorted(map(_enclosed, (str(self), str(factor))))), 1),))
        return _simplest({atom: factor * n for atom, n in self.terms}, self.constant * factor)

    def __floordiv__(self, divisor: int) -> int | Symbol:
        parts = [n for _, n in self.terms] + [self.constant]
        if all(n % divisor == 0 for n in parts):
            return Symbol(tuple((a, n // divisor) for a, n in self.terms), self.constant // divisor)
        whole, rest = divmod(self.constant, divisor)
        inner = Symbol(self.terms, rest)
        text = f"({inner})" if rest or len(self.terms) > 1 or self.terms[0][1] != 1 else str(inner)
        return Symbol(((f"{text}//{divisor}", 1),), whole)

    __radd__ = __add__
    __rmul__ = __mul__

    def __str__(self) -> str:
        text = "".join(f"{'-' if n < 0 else '+'}{_multiple(abs(n), atom, n < 0)}" for atom, n in self.terms)
        text += f"{self.constant:+d}" if self.constant else ""
        return text.removeprefix("+")

    __repr__ = __str__


def _multiple(factor: int, atom: str, is_subtracted: bool) -> str:
    """The term as text; a floor is enclosed where a sign or factor before it would be read into it."""
    if "//" in atom and (factor != 1 or is_subtracted):
        atom = f"({atom})"
    return atom if factor == 1 else f"{factor}*{atom}"


def _enclosed(text: str) -> str:
    return text if text.isidentifier() else f"({text})"


def symbol(name: str) -> Symbol:
    """A size of which only the name is known."""
    return Symbol(((name, 1),))


def _simplest(terms: dict[str, int], constant: int) -> int | Symbol:
    kept = tuple(sorted((atom, n) for atom, n in terms.items() if n))
    return Symbol(kept, constant) if kept else constant


def product(sizes: tuple[int | Symbol, ...]) -> int | Symbol:
    """The number of elements of a tensor of these sizes."""
    known = prod(size for size in sizes if isinstance(size, int))
    result: int | Symbol = known
    for size in sizes:
        if isinstance(size, Symbol):
            result = size * result if isinstance(result, int) else result * size
    return result


def at(sizes: tuple[int | Symbol, ...], value: Callable[[Symbol], int]) -> tuple[int, ...]:
    """The sizes with each symbol replaced by `value` of it."""
    return tuple(size if isinstance(size, int) else value(size) for size in sizes)


Size = int | Symbol
