"""Where runs started in the window keep what they leave: one folder a run, and the weights of the newest of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from engine.graph.design import Design
from engine.project.design_file import load_design
from engine.project.faults import DesignFileError
from engine.project.run_lock import is_open
from engine.project.run_places import folders_of
from engine.project.run_record import DESIGN
from engine.project.run_room import WEIGHTS, lighten
from engine.project.user_folder import runs_folder
from gui.home import preferences
from gui.run_checks import trains_alike

KEPT = 50
"""Runs whose weights are kept, where the user has not chosen otherwise. Starred ones do not count."""
MOST_KEPT = 100_000


def runs_root() -> Path:
    """The folder of all runs, made on first use.

    Raises:
        OSError: It cannot be made.
    """
    root = runs_folder()
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


def trained_folders() -> list[Path]:
    """The folders of the runs that have left weights, the newest first."""
    written = {folder: _written(folder / WEIGHTS) for folder in folders_of(runs_folder()).values()}
    return sorted((folder for folder in written if written[folder]), key=written.__getitem__, reverse=True)


def last_run_of(design: Design) -> Path | None:
    """The newest finished run of the same drawing on the same data; None where there is none."""
    for folder in trained_folders():
        kept = _design_in(folder, _written(folder / DESIGN))
        if kept is not None and trains_alike(kept, replace(design, training=kept.training)):
            return folder
    return None


def _written(path: Path) -> float:
    """When a file was written, in seconds since 1970; 0 where there is none."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


@lru_cache(maxsize=4 * KEPT)
def _design_in(folder: Path, written: float) -> Design | None:
    """The design of a run, read once for each time it was written; None where it cannot be read."""
    try:
        return load_design(folder / DESIGN)
    except (OSError, DesignFileError):
        return None
