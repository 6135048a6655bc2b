"""Reading JSON text with a message for all that can be wrong with it, where Python's parser would shrug or crash."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from engine.graph.errors import Problem, Term
from engine.project.faults import DesignFileError, fault, refusal, shortened

LARGEST_FILE = 16 * 1024 * 1024
LONGEST_NUMBER = 400
LARGEST_INT = 2**63 - 1
SAID_BY_PYTHON = (
    Term("Expecting value"),
    Term("Expecting property name enclosed in double quotes"),
    Term("Expecting ':' delimiter"),
    Term("Expecting ',' delimiter"),
    Term("Extra data"),
    Term("Illegal trailing comma before end of object"),
    Term("Illegal trailing comma before end of array"),
    Term("Invalid control character at"),
    Term("Invalid \\escape"),
    Term("Invalid \\uXXXX escape"),
    Term("Unterminated string starting at"),
)
"""The reasons of Python's parser, as they are translated."""


def parse_json(text: str) -> Any:
    """The value that a JSON text holds.

    Raises:
        DesignFileError: It is no JSON (`not_json`), ends too early (`truncated`), is nested or large beyond reason
            (`too_deep`, `too_large`), names a key twice (`duplicate_key`), or has a number that JSON cannot hold or
            nobody means (`bad_number`), or text that is not Unicode (`bad_text`).
    """
    if len(text) > LARGEST_FILE:
        raise too_large(len(text))
    if not text.strip():
        raise refusal("truncated", "The file is empty", mend="Restore it from a copy, or save the design again")
    reader = _Reader()
    try:
        value = json.loads(
            text,
            object_pairs_hook=reader.record,
            parse_constant=_refuse_constant,
            parse_int=_whole,
            parse_float=_fraction,
        )
    except json.JSONDecodeError as error:
        raise _broken(error) from None
    except RecursionError:
        raise refusal(
            "too_deep",
            "The file is nested too deeply",
            why="no design has thousands of brackets within each other",
            mend="This is no design file: choose another",
        ) from None
    if reader.twice:
        raise DesignFileError(map(_duplicate_key, reader.twice))
    _check_unicode(value)
    return value


class _Reader:
    """Collects the keys that an object has twice."""

    def __init__(self) -> None:
        self.twice: dict[str, None] = {}

    def record(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        entries = dict(pairs)
        if len(entries) < len(pairs):
            seen = set[str]()
            for key, _ in pairs:
                if key in seen:
                    self.twice[key] = None
                seen.add(key)
        return entries


def _duplicate_key(key: str) -> Problem:
    return fault(
        "duplicate_key",
        "The key {key} stands twice in one object",
        why="only one of its two values could be kept",
        mend="Remove one of them",
        key=shortened(key),
    )


def too_large(size: int) -> DesignFileError:
    """The error of a file that cannot be a design, told before it is read.

    Args:
        size: In bytes.
    """
    return refusal(
        "too_large",
        "The file is too large for a design",
        why="it has {size} MB; a drawing of 5000 blocks has about 1 MB",
        mend="This is no design file: choose another",
        size=size // 2**20,
    )


def _broken(error: json.JSONDecodeError) -> DesignFileError:
    if _is_cut_off(error):
        return refusal(
            "truncated",
            "The file ends too early",
            why="it breaks off in line {line}, column {column}: {reason}",
            mend="It was cut off while being copied or saved: restore it from a copy",
            line=error.doc.count("\n") + 1,
            column=len(error.doc) - error.doc.rfind("\n"),
            reason=_reason(error.msg),
        )
    return refusal(
        "not_json",
        "The file is not JSON",
        why="line {line}, column {column}: {reason}",
        mend="Correct it there in a text editor, or choose another file",
        line=error.lineno,
        column=error.colno,
        reason=_reason(error.msg),
    )


def _reason(said: str) -> str:
    return Term(said) if said in SAID_BY_PYTHON else said


def _is_cut_off(error: json.JSONDecodeError) -> bool:
    """Whether the parser would have gone on, had there been more text."""
    rest = error.doc[error.pos :].strip()
    in_escape = error.msg.startswith("Invalid \\") and len(rest) < len("\\u0000")
    in_word = any(word.startswith(rest) for word in ("true", "false", "null"))  # of an empty rest, too
    in_number = re.fullmatch(r"\.|[eE][+-]?|\.\d*[eE][+-]?", rest) and error.doc[: error.pos][-1:].isdigit()
    return error.msg.startswith("Unterminated string") or in_escape or in_word or bool(in_number)


def _refuse_constant(name: str) -> NoReturn:
    raise _bad_number(name)


def _whole(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER or abs(int(digits)) > LARGEST_INT:
        raise _bad_number(digits)
    return int(digits)


def _fraction(digits: str) -> float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise _bad_number(digits)
    return value


def _bad_number(text: str) -> DesignFileError:
    return refusal(
        "bad_number",
        "{number} is no number that a design may have",
        why="it is not finite, or larger than 64 bits can hold",
        mend="Replace it by an ordinary number",
        number=text if len(text) <= 24 else text[:21] + "...",
    )


def _check_unicode(value: Any) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        raise refusal(
            "bad_text",
            "A text in the file is not Unicode",
            why="it has half of a surrogate pair: {text}",
            mend="Correct the text",
            text=ascii(error.object[error.start : error.end]),
        ) from None
