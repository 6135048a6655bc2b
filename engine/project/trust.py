"""Which Python texts the user has said yes to: their SHA-256 sums, in a file of the user's own.

A design cannot carry trust: it is only here. Whatever is odd about the file (damaged, a link, another user's, or one
that others may write) means that nothing is trusted.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path

from engine.blocks.own_code import own_texts
from engine.blocks.own_text import fingerprint
from engine.graph.graph import Graph
from engine.project import atomic
from engine.project.user_folder import user_folder

NAME = "trusted-code.json"
FORMAT = "netloom-trust"
LARGEST = 4_000_000
"""Bytes of a file that is read."""
MODE = 0o600
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
SUM = re.compile(r"[0-9a-f]{64}")


def trust_file() -> Path:
    """Where the sums are kept: in `NETLOOM_HOME`, else in the system's place for the user's data."""
    return user_folder() / NAME


def trusted() -> frozenset[str]:
    """The sums of the texts that may run, read at this moment; none where the file is not as it should be."""
    try:
        value = json.loads(_read(trust_file()))
    except (OSError, ValueError, RecursionError):
        return frozenset()
    texts = value.get("texts") if isinstance(value, dict) and value.get("format") == FORMAT else None
    if not isinstance(texts, list) or not all(isinstance(text, str) and SUM.fullmatch(text) for text in texts):
        return frozenset()
    return frozenset(texts)


def trust(sources: Iterable[str]) -> None:
    """Remember that the user has read these very texts and said yes.

    Raises:
        OSError: The file cannot be written.
    """
    file = trust_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    texts = sorted(trusted() | {fingerprint(source) for source in sources})
    if file.is_symlink():
        file.unlink()
    atomic.write_text(file, json.dumps({"format": FORMAT, "version": 1, "texts": texts}, indent=1) + "\n")
    file.chmod(MODE)


def untrusted(graph: Graph) -> dict[str, str]:
    """The texts of a drawing that may not run yet, by the path of the first block that has each."""
    texts = tuple(own_texts(graph))
    known = trusted() if texts else frozenset()
    found: dict[str, str] = {}
    for place, source in texts:
        if fingerprint(source) not in known and source not in found.values():
            found[place] = source
    return found


def _read(file: Path) -> str:
    """The text of the file.

    Raises:
        OSError, ValueError: It is not a plain file of the user's own that nobody else may write.
    """
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as stream:
        told = os.fstat(stream.fileno())
        if not stat.S_ISREG(told.st_mode) or told.st_size > LARGEST or file.is_symlink():
            raise ValueError("not a plain file")
        if os.name == "posix" and (told.st_uid != os.getuid() or told.st_mode & OTHERS_WRITE):
            raise ValueError("others may write it")
        return stream.read(LARGEST + 1).decode("utf-8")
