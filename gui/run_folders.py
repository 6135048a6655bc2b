"""Where runs started in the window keep their checkpoints: one folder a run, the newest of them kept."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from gui.home import home

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
