"""Python source as a tree: parsed, never run."""

from __future__ import annotations

import ast
import warnings
from functools import lru_cache
from threading import Lock

_PARSING = Lock()


@lru_cache(maxsize=256)
def parsed(text: str) -> ast.Module:
    """The tree of a source, which nobody changes. Python's parser counts its depth for all threads at once, so that
    two that parse at the same time disturb each other: one waits for the other.

    Raises:
        SyntaxError, ValueError, RecursionError, MemoryError: It is no Python.
    """
    with _PARSING, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # such as of "\d" in a text that is not ours
        return ast.parse(text)
