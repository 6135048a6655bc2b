"""Where runs started in the window keep their checkpoints: one folder a run, the newest of them kept."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from engine.graph.design import Design
from engine.project.design_file import load_design
from engine.project.faults import DesignFileError
from gui.home import home
from gui.run_checks import trains_alike

KEPT = 30
"""Folders of older runs beyond these are deleted when a run begins."""


def new_run_folder() -> Path:
    """Make the folder of a run that begins now, named by the time.

    Raises:
        OSError: It cannot be made.
    """
    root = home() / "runs"
    root.mkdir(parents=True, exist_ok=True)
    delete_old(root, KEPT - 1)
    name = datetime.now().strftime("%Y%m%d-%H%M%S")
    number = 1
    while True:
        folder = root / (name if number == 1 else f"{name}-{number}")
        try:
            folder.mkdir()
        except FileExistsError:
            number += 1
        else:
            return folder


def delete_old(root: Path, kept: int) -> None:
    """Delete all but the newest folders; one that is in use stays."""
    folders = sorted((path for path in root.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
    for folder in folders[: max(0, len(folders) - kept)]:
        shutil.rmtree(folder, ignore_errors=True)


def last_run_of(design: Design) -> Path | None:
    """The newest finished run of the same drawing on the same data; None where there is none."""
    root = home() / "runs"
    folders = [path for path in root.iterdir() if (path / "weights.safetensors").is_file()] if root.is_dir() else []
    for folder in sorted(folders, key=lambda path: path.stat().st_mtime, reverse=True):
        kept = _design_in(folder)
        if kept is not None and trains_alike(kept, replace(design, training=kept.training)):
            return folder
    return None


@lru_cache(maxsize=2 * KEPT)
def _design_in(folder: Path) -> Design | None:
    """The design of a finished run, which nobody changes any more; None where it cannot be read."""
    try:
        return load_design(folder / "design.netloom")
    except (OSError, DesignFileError):
        return None
