"""What can be wrong with a design file, each fault told in full."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from engine.graph.block import nearest
from engine.graph.errors import Problem, Term, Wording


class DesignFileError(Exception):
    """A design file cannot be read or written.

    Args:
        problems: Every fault that was found, in the order of the file.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.wording.told() for problem in self.problems))


def fault(
    code: str, what: str, *, why: str = "", mend: str = "", block: str = "", port: str = "", **args: object
) -> Problem:
    """One fault, as a problem of the design."""
    return Problem("error", code, block, port, Wording(what, why, mend, args))


def refusal(code: str, what: str, *, why: str = "", mend: str = "", **args: object) -> DesignFileError:
    """An error with a single fault, after which nothing more can be said of the file."""
    return DesignFileError((Problem("error", code, "", "", Wording(what, why, mend, args)),))


IN_WORDS = {
    "int_type": Term("a whole number"),
    "int_from_float": Term("a whole number"),
    "int_parsing": Term("a whole number"),
    "float_type": Term("a number"),
    "float_parsing": Term("a number"),
    "finite_number": Term("a finite number"),
    "string_type": Term("a text"),
    "bool_type": Term("true or false"),
    "bool_parsing": Term("true or false"),
    "list_type": Term("a list"),
    "dict_type": Term("an object in braces"),
    "model_type": Term("an object in braces"),
    "too_short": Term("a list of two"),
    "too_long": Term("a list of two"),
}
IN_SIGNS = {
    "greater_than": "> {gt}",
    "greater_than_equal": "≥ {ge}",
    "less_than": "< {lt}",
    "less_than_equal": "≤ {le}",
}


def of_pydantic(error: dict[str, Any], place: str, keys: Iterable[str], block: str = "") -> Problem:
    """The fault that one entry of a pydantic ValidationError tells of.

    Args:
        place: Where the checked record stands in the file, such as `blocks[3]`; "" for the whole file.
        keys: The keys that stand beside the one at fault, for the guess at what was meant.
        block: Id of the block, where it is one's.
    """
    kind, path = error["type"], _path(place, error["loc"])
    if kind == "extra_forbidden":
        return _unknown_key(path, list(keys), block)
    if kind == "missing":
        return fault(
            "missing_key", "{path} is missing", mend="Add it: every one of its kind needs it", block=block, path=path
        )
    if kind == "literal_error":
        return fault(
            "parameter_range",
            "{path} cannot be {value}",
            mend="Choose one of: {choices}",
            block=block,
            path=path,
            value=shortened(error["input"]),
            choices=error["ctx"]["expected"].replace(" or ", ", "),
        )
    if kind in IN_SIGNS:
        return fault(
            "parameter_range",
            "{path} is out of range",
            why="it is {value}, and must be {bounds}",
            mend="Set {path} to a value in that range",
            block=block,
            path=path,
            value=shortened(error["input"]),
            bounds=IN_SIGNS[kind].format(**error["ctx"]),
        )
    return fault(
        "parameter_type",
        "{path} has the wrong type",
        why="it is {value}, and must be {kind}",
        mend="Give {path} a value of that type",
        block=block,
        path=path,
        value=shortened(error["input"]),
        kind=IN_WORDS.get(kind, error["msg"]),
    )


def _unknown_key(path: str, keys: list[str], block: str) -> Problem:
    key = path.rpartition(".")[2]
    guess = nearest(key, keys)
    return fault(
        "unknown_key",
        "The key {path} is unknown",
        why="nothing is dropped in silence; the keys there are: {keys}",
        mend="Did you mean {guess}?" if guess else "Remove it, or correct its name",
        block=block,
        path=path,
        keys=", ".join(keys),
        guess=guess,
    )


def _path(place: str, steps: tuple[int | str, ...]) -> str:
    for step in steps:
        place = f"{place}[{step}]" if isinstance(step, int) else f"{place}.{step}"
    return place.removeprefix(".")


def shortened(value: object) -> str:
    """A value as the message shows it, however long it is."""
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
