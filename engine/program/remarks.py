"""Comments and docstrings made of what users wrote: nothing in them can end a comment, be run, or command a tool."""

from __future__ import annotations

import re
import textwrap

from engine.program.render import COLUMNS, INDENT, indented, visible

# Words that, before a colon, make a comment an order to a checker, the formatter or Python itself.
ORDERS = re.compile(
    r"\b(type|fmt|yapf|isort|ruff|mypy|pyright|pylint|flake8|noqa|coding|pragma|nosec)(?=\s*[:=])", re.IGNORECASE
)
# Linters report an order to be silent about nothing.
SILENCER = re.compile(r"\bnoqa\b", re.IGNORECASE)


def comment(text: str, depth: int) -> list[str]:
    """The lines of a comment; none for an empty text."""
    safe = ORDERS.sub(r"\1 ", visible(text))
    safe = SILENCER.sub('"noqa"', safe)
    return [indented(f"# {line}", depth) for line in _wrapped(safe, depth, 2)]


def docstring(first: str, depth: int, more: tuple[str, ...] = ()) -> list[str]:
    """The lines of a docstring: a first line, and after an empty one those of `more`, as they are indented."""
    lines = _wrapped(in_docstring(first), depth, 3)
    if not more and len(lines) == 1:
        return [indented(f'"""{lines[0]}"""', depth)]
    lines[0] = f'"""{lines[0]}'
    lines += ["", *more] if more else []
    return [indented(line, depth) if line else "" for line in [*lines, '"""']]


def in_docstring(text: str) -> str:
    """A text that may stand in a docstring."""
    return visible(text).replace("\\", "\\\\").replace('"', "'")


def _wrapped(text: str, depth: int, taken: int) -> list[str]:
    room = COLUMNS - len(INDENT) * depth - taken
    return textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False)
