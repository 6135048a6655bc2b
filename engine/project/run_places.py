"""Where runs lie: in the folder of all runs, or where the command line was told to put them.

A run is known by its folder's name, one outside by its absolute path, so that `root / name` is the folder of either.
Those outside are named in a text file beside the list, from which the list can be made anew: a line each, `+` and the
path as JSON, or `-` where it was taken off. Lines are only ever added, so that two programs cannot undo one another.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

FILE = "outside.txt"


def is_outside(name: str) -> bool:
    """Whether a run lies in a folder that the user named. Nothing in there is ever deleted by itself."""
    return Path(name).is_absolute()


def name_of(root: Path, folder: Path) -> str:
    """The name by which a run is known, the same whatever way leads to its folder."""
    folder = folder.resolve()
    return folder.name if folder.parent == root.resolve() else str(folder)


def folders_of(root: Path) -> dict[str, Path]:
    """The folders of all runs by name; those outside need not be there any more."""
    inside = [path for path in root.iterdir() if path.is_dir() and not path.is_symlink()] if root.is_dir() else []
    return {**{path.name: path for path in inside}, **{name: Path(name) for name in outside(root)}}


def outside(root: Path) -> tuple[str, ...]:
    """The runs outside; none where the file cannot be read."""
    return tuple(_named(_text(root)))


def remember(root: Path, name: str) -> None:
    """Name a run outside, once.

    Raises:
        OSError: It cannot be written down. UnicodeError: The path is no text.
    """
    name.encode()
    text = _text(root)
    if name not in _named(text):
        _append(root, text, [f"+{json.dumps(name)}"])


def forget(root: Path, names: Iterable[str]) -> None:
    """Name these no longer.

    Raises:
        OSError: It cannot be written down.
    """
    text = _text(root)
    known = _named(text)
    lines = [f"-{json.dumps(name)}" for name in names if name in known]
    if lines:
        _append(root, text, lines)


def _append(root: Path, text: str, lines: Iterable[str]) -> None:
    """Add lines with one write, after one that a full disk may have cut off."""
    start = "\n" if text and not text.endswith("\n") else ""
    handle = os.open(root / FILE, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
    try:
        os.write(handle, (start + "".join(f"{line}\n" for line in lines)).encode("ascii"))
    finally:
        os.close(handle)


def _named(text: str) -> dict[str, None]:
    """What the lines name in the end, in order; a line that makes no sense says nothing."""
    named: dict[str, None] = {}
    for line in text.splitlines():
        with contextlib.suppress(ValueError, RecursionError):
            name = json.loads(line[1:])
            if isinstance(name, str) and _is_path(name):
                if line[0] == "+":
                    named[name] = None
                elif line[0] == "-":
                    named.pop(name, None)
    return named


def _is_path(name: str) -> bool:
    """Whether a list and a file system can hold it.

    Raises:
        UnicodeError: They cannot.
    """
    return bool(name.encode()) and "\0" not in name and is_outside(name)


def _text(root: Path) -> str:
    try:
        return (root / FILE).read_text("utf-8", "replace")
    except OSError:
        return ""
