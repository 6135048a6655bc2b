"""The room that runs take on disk, and what is let go first."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from engine.project.run_places import is_outside
from engine.project.run_record import DESIGN, ENTRY, METRICS, RESULT, read_entry

WEIGHTS, CHECKPOINT = "weights.safetensors", "checkpoint.json"
BIG = (WEIGHTS, CHECKPOINT, "checkpoint.safetensors", "checkpoint.next.safetensors")
"""What takes room in a run's folder, and is let go first."""
OF_A_RUN = (DESIGN, METRICS, RESULT, ENTRY, *BIG)

IsOpen = Callable[[Path], bool]
"""Whether the run of a folder is the present one of some window."""


def size_of(folder: Path, *, is_shared: bool = False) -> int:
    """Bytes of all its files.

    Args:
        is_shared: There may be much else in it, so only the files of a run count.
    """
    total = 0
    for path in (folder / name for name in OF_A_RUN) if is_shared else folder.rglob("*"):
        try:
            if path.is_file() and not path.is_symlink():
                total += path.stat().st_size
        except OSError:
            continue
    return total


def has_file(folder: Path, name: str) -> bool:
    """Whether there is a file of that name; False, too, where one may not look, or the disk is away."""
    try:
        return (folder / name).is_file()
    except OSError:
        return False


def has_weights(folder: Path) -> bool:
    """Whether the trained weights are still there."""
    return has_file(folder, WEIGHTS)


def is_gone(root: Path, name: str) -> bool:
    """Whether a run outside is no longer where it was, or cannot be looked at."""
    return is_outside(name) and not has_file(root / name, DESIGN)


def can_go_on(folder: Path) -> bool:
    """Whether there is a checkpoint from which the run can go on."""
    return has_file(folder, CHECKPOINT)


def lighten(root: Path, kept: int, is_open: IsOpen) -> None:
    """Delete weights and checkpoints of all but the newest runs; starred ones and those at work keep theirs.

    Designs, curves and results stay. Older folders of runs that never began go altogether.
    """
    with os.scandir(root) as entries:
        found = [_Folder.at(Path(entry)) for entry in entries if entry.is_dir(follow_symlinks=False)]
    found.sort(key=lambda folder: folder.begun, reverse=True)
    for folder in found[kept:]:
        if DESIGN not in folder.names and not is_open(folder.path):
            shutil.rmtree(folder.path, ignore_errors=True)
    heavy = [folder.path for folder in found if not folder.names.isdisjoint(BIG)]
    for path in [path for path in heavy if not read_entry(path).starred][kept:]:
        if not is_open(path):
            _lighten(path)


@dataclass(frozen=True)
class _Folder:
    """A run's folder, what is in it, and when it began: it itself changes with every file that comes or goes."""

    path: Path
    names: frozenset[str]
    begun: float

    @classmethod
    def at(cls, path: Path) -> _Folder:
        names = frozenset(inner.name for inner in path.iterdir())
        return cls(path, names, (path / DESIGN if DESIGN in names else path).stat().st_mtime)


def _lighten(folder: Path) -> None:
    for name in BIG:
        try:
            (folder / name).unlink(missing_ok=True)
        except OSError:
            continue
