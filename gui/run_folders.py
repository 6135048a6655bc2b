"""Where runs started in the window keep what they leave: one folder a run, and the weights of the newest of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QLockFile

from engine.graph.design import Design
from engine.project.design_file import load_design
from engine.project.faults import DesignFileError
from engine.project.run_room import WEIGHTS, lighten
from gui.home import home, preferences
from gui.run_checks import trains_alike

KEPT = 50
"""Runs whose weights are kept, where the user has not chosen otherwise. Starred ones do not count."""
MOST_KEPT = 100_000


def runs_root() -> Path:
    """The folder of all runs, made on first use.

    Raises:
        OSError: It cannot be made.
    """
    root = home() / "runs"
    root.mkdir(parents=True, exist_ok=True)
    return root


def kept_runs() -> int:
    """Of how many unstarred runs the weights are kept."""
    stored = preferences().value("runs/kept", KEPT)
    try:
        return min(MOST_KEPT, max(1, int(str(stored))))
    except ValueError:
        return KEPT


def new_run_folder() -> Path:
    """Make the folder of a run that begins now, named by the time.

    Raises:
        OSError: It cannot be made.
    """
    root = runs_root()
    lighten(root, kept_runs() - 1, is_open)
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


def lock_of(folder: Path) -> QLockFile:
    """The lock that a window holds while a run is its present one; it dies with the process."""
    lock = QLockFile(str(folder / "window.lock"))
    lock.setStaleLockTime(0)
    return lock


def is_open(folder: Path) -> bool:
    """Whether the run of that folder is the present one of some window."""
    if not (folder / "window.lock").exists():
        return False
    lock = lock_of(folder)
    if not lock.tryLock(0):
        return True
    lock.unlock()
    return False


def last_run_of(design: Design) -> Path | None:
    """The newest finished run of the same drawing on the same data; None where there is none."""
    root = home() / "runs"
    folders = [path for path in root.iterdir() if (path / WEIGHTS).is_file()] if root.is_dir() else []
    for folder in sorted(folders, key=lambda path: (path / WEIGHTS).stat().st_mtime, reverse=True):
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
