"""The room that runs take on disk, and what is let go first."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from engine.project.run_record import DESIGN, read_entry

WEIGHTS, CHECKPOINT = "weights.safetensors", "checkpoint.json"
BIG = (WEIGHTS, CHECKPOINT, "checkpoint.safetensors", "checkpoint.next.safetensors")
"""What takes room in a run's folder, and is let go first."""

IsOpen = Callable[[Path], bool]
"""Whether the run of a folder is the present one of some window."""


def size_of(folder: Path) -> int:
    """Bytes of all its files."""
    total = 0
    for path in folder.rglob("*"):
        try:
            if path.is_file() and not path.is_symlink():
                total += path.stat().st_size
        except OSError:
            continue
    return total


def has_weights(folder: Path) -> bool:
    """Whether the trained weights are still there."""
    return (folder / WEIGHTS).is_file()


def can_go_on(folder: Path) -> bool:
    """Whether there is a checkpoint from which the run can go on."""
    return (folder / CHECKPOINT).is_file()


def lighten(root: Path, kept: int, is_open: IsOpen) -> None:
    """Delete weights and checkpoints of all but the newest runs; starred ones and those at work keep theirs.

    Designs, curves and results stay. Older folders of runs that never began go altogether.
    """
    folders = sorted((path for path in root.iterdir() if path.is_dir() and not path.is_symlink()), key=_begun)
    for place, folder in enumerate(reversed(folders)):
        if place >= kept and not (folder / DESIGN).is_file() and not is_open(folder):
            shutil.rmtree(folder, ignore_errors=True)
    heavy = [folder for folder in reversed(folders) if any((folder / name).is_file() for name in BIG)]
    for folder in [folder for folder in heavy if not read_entry(folder).starred][kept:]:
        if not is_open(folder):
            _lighten(folder)


def _begun(folder: Path) -> float:
    """When a run began: its folder itself changes with every file that comes or goes."""
    design = folder / DESIGN
    return (design if design.is_file() else folder).stat().st_mtime


def _lighten(folder: Path) -> None:
    for name in BIG:
        try:
            (folder / name).unlink(missing_ok=True)
        except OSError:
            continue
