"""What the commands print: JSON for programs on standard output, tables for people, faults in full."""

from __future__ import annotations

import io
import json
import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from engine.graph.errors import Fix, NetloomError, Problem
from engine.project.faults import DesignFileError

SIGNS = {"error": "✗", "warning": "!", "info": "i"}
MOST_TOLD = 100
"""Problems that a person may want to read."""
COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}


def set_up() -> None:
    """Let no character be a fault, whatever the terminal can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def document(value: Mapping[str, Any]) -> None:
    """Print one JSON document, in ASCII, so that it survives every terminal and pipe."""
    print(json.dumps(plain(value), indent=2, allow_nan=False))


def line(value: Mapping[str, Any]) -> None:
    """Print one JSON object as a line, at once."""
    print(json.dumps(plain(value), allow_nan=False), flush=True)


def plain(value: Any) -> Any:
    """The value as JSON can hold it: tuples become lists, symbols their names, and what is not finite null."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return value if value is None or isinstance(value, str | int | bool) else str(value)


def table(
    title: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    right: Sequence[str] = (),
    whole: Sequence[str] = (),
) -> None:
    """Print a table for people.

    Args:
        right: Columns whose numbers are aligned to the right.
        whole: Columns whose cells are never broken into lines, for they are to be copied.
    """
    from rich import box  # 0.07 s, which JSON need not wait for
    from rich.table import Table

    made = Table(title=escaped(title) or None, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for name in columns:
        made.add_column(name, justify="right" if name in right else "left", no_wrap=name in whole, overflow="fold")
    for row in rows:
        made.add_row(*(escaped(cell) for cell in row))
    console().print(made)


def text(markup: str, *, error: bool = False) -> None:
    """Print a line for people; `markup` may have rich's colours."""
    console(error=error).print(markup, highlight=False, soft_wrap=True)


def console(*, error: bool = False) -> Any:
    """A rich console on standard output or standard error as they are now."""
    from rich.console import Console

    return Console(stderr=error)


def escaped(cell: str) -> str:
    """Text as markup that shows it as it is, for names and paths of users."""
    from rich.markup import escape

    return escape(cell)


def problem_record(problem: Problem) -> dict[str, Any]:
    """A problem as programs read it."""
    return {
        "severity": problem.severity,
        "code": problem.code,
        "block": problem.block,
        "port": problem.port,
        "message": problem.wording.told(),
        "fix": _fix_text(problem.fix) or problem.wording.part("mend") or None,
    }


def _fix_text(fix: Fix | None) -> str:
    return fix.label.format(**fix.args) if fix else ""


def problems_text(problems: Sequence[Problem]) -> str:
    """Problems for people, as rich markup: sign and place in front, then what, why and how to mend it.

    Of very many only the first are told.
    """
    parts = []
    for problem in problems[:MOST_TOLD]:
        what, *more = problem.wording.told().splitlines() or [""]
        place = ".".join(part for part in (problem.block, problem.port) if part)
        head = f"[{COLOURS[problem.severity]}]{SIGNS[problem.severity]}[/] "
        head += f"[bold]{escaped(place)}[/] · " if place else ""
        mend = problem.wording.part("mend")
        rest = [f"    {'→ ' if row == mend else ''}{escaped(row)}" for row in more]
        parts.append("\n".join([head + escaped(what), *rest]))
    if len(problems) > MOST_TOLD:
        parts.append(f"… and {len(problems) - MOST_TOLD:,} more, which --json tells")
    return "\n".join(parts)


def faults(problems: Sequence[Problem], *, as_json: bool) -> None:
    """Tell why a command cannot go on: for programs on standard output, for people on standard error."""
    if as_json:
        document({"ok": False, "problems": [problem_record(problem) for problem in problems]})
    else:
        text(problems_text(problems), error=True)


def problems_of(error: NetloomError | DesignFileError) -> tuple[Problem, ...]:
    """The problems that an error tells of; each knows its block where the error does."""
    if isinstance(error, DesignFileError):
        return error.problems
    known = getattr(error, "problem", None)
    return (known if isinstance(known, Problem) else Problem.of(error, ""),)


def failed_record(error: NetloomError | DesignFileError) -> dict[str, object]:
    """The event of a run that could not begin, or that Netloom itself broke off."""
    problems = problems_of(error)
    first = problem_record(problems[0])
    told = {key: first[key] for key in ("code", "block", "message")}
    return {"event": "failed", **told, "problems": [problem_record(problem) for problem in problems]}
