"""What can be wrong with a file of one's own, each fault with its place, and the file's bytes read with care."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from engine.data.dataset import DatasetError
from engine.graph.errors import Term, Wording

LARGEST = 2 * 1024**3
"""Bytes of the largest file that is read."""
FEWEST_ROWS = 10
LONGEST_TEXT = 2000


def missing(path: Path) -> DatasetError:
    """There is nothing at the path."""
    return DatasetError(
        "The data file {path} is missing",
        code="missing_data_file",
        why="the dataset is read from it, and there is nothing at that place",
        mend="Put the file there, or set path to where it is",
        path=str(path),
    )


def unreadable(path: Path, reason: str | Wording) -> DatasetError:
    """The file is of no use as a whole."""
    return DatasetError(
        "The data file {path} cannot be read",
        code="unreadable_data_file",
        why="{reason}",
        mend="Check that it is of the kind that was chosen, and that you may read it",
        path=str(path),
        reason=reason,
    )


def too_large(path: Path, size: int) -> DatasetError:
    """There is more than is read."""
    return DatasetError(
        "{path} is too large",
        code="large_data_file",
        why="it holds {size} MB, and at most {most} MB are read",
        mend="Take a part of it",
        path=str(path),
        size=size // 1024**2,
        most=LARGEST // 1024**2,
    )


def bad_row(path: Path, line: int, why: str, mend: str, **args: object) -> DatasetError:
    """One row cannot be read; `why` and `mend` are templates for `args`."""
    return DatasetError(
        "Line {line} of {file} cannot be read",
        code="bad_row",
        why=why,
        mend=mend,
        fix=None,
        line=line,
        file=path.name,
        **args,
    )


def bad_option(name: str, value: object, needed: str) -> DatasetError:
    """An option has a value that cannot be."""
    return DatasetError(
        "The option {option} cannot be {value}",
        code="bad_option",
        why="it must be {needed}",
        mend="Set it to one of these",
        option=name,
        value=repr(value)[:60],
        needed=needed,
    )


def check_amount(path: Path, rows: int) -> None:
    """Refuse data that cannot be split.

    Raises:
        DatasetError: There are too few (`too_few_rows`).
    """
    if rows < FEWEST_ROWS:
        raise DatasetError(
            "{file} holds too few samples",
            code="too_few_rows",
            why="there are {rows}, and training, validation and test need {fewest} between them",
            mend="Add samples",
            file=path.name,
            rows=rows,
            fewest=FEWEST_ROWS,
        )


def check_classes(path: Path, classes: Sequence[object]) -> None:
    """Refuse classes among which there is nothing to tell.

    Raises:
        DatasetError: All samples are of one class (`single_class`).
    """
    counts = Counter(classes)
    if len(counts) < 2:
        raise DatasetError(
            "All samples of {file} are of one class",
            code="single_class",
            why="every one is {name}: there is nothing to tell apart",
            mend="Add samples of another class, or choose another target",
            file=path.name,
            name=str(next(iter(counts), "—")),
        )


def read_text(path: Path) -> str:
    """The text of a file in UTF-8, with or without a byte order mark; line ends as they are.

    Raises:
        DatasetError: It is missing (`missing_data_file`), too large (`large_data_file`), cannot be read
            (`unreadable_data_file`), or a line is not in UTF-8 (`bad_row`).
    """
    content = read_bytes(path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise bad_row(
            path,
            content[: error.start].count(b"\n") + 1,
            "its byte {byte} belongs to no character of UTF-8",
            "Save the file in the encoding UTF-8",
            byte=f"0x{content[error.start]:02x}",
        ) from None


def read_bytes(path: Path) -> bytes:
    """The bytes of a file that is not too large.

    Raises:
        DatasetError: As `read_text`.
    """
    try:
        check_file(path)
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error.strerror or str(error)) from None


def check_file(path: Path) -> None:
    """Refuse what is no file, or a file too large.

    Raises:
        DatasetError: It is missing (`missing_data_file`), too large (`large_data_file`) or no file
            (`unreadable_data_file`).
    """
    if not path.exists():
        raise missing(path)
    if not path.is_file():
        raise unreadable(path, Term("it is no file"))
    if path.stat().st_size > LARGEST:
        raise too_large(path, path.stat().st_size)
