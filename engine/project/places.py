"""Where own data are: absolute in a design that is open, seen from the design's folder in its file."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath

from engine.data.own import KINDS
from engine.graph.design import DatasetChoice, Design


def placed(design: Design, file: Path) -> Design:
    """The design read from a file, with the path of its data made absolute."""
    return _with_path(design, lambda path: os.path.normpath(file.absolute().parent / path))


def beside(design: Design, file: Path) -> Design:
    """The design as it is written to a file: the path of its data leads there from the file's folder.

    On another drive of Windows there is no such way, and the path stays as it is.
    """
    return _with_path(design, lambda path: _relative(path, file.absolute().parent))


def _relative(path: str, folder: Path) -> str:
    try:
        return PurePath(os.path.relpath(path, folder)).as_posix() if Path(path).is_absolute() else path
    except ValueError:
        return path


def _with_path(design: Design, moved: Callable[[str], str]) -> Design:
    choice = design.dataset
    path = choice.options.get("path") if choice is not None and choice.name in KINDS else None
    if choice is None or not isinstance(path, str):
        return design
    return replace(design, dataset=DatasetChoice(choice.name, {**choice.options, "path": moved(path)}))
