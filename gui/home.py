"""Where the user's own state lives: window layout, choices, recent files, recovery files and the error log."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSettings


def home() -> Path:
    """The folder of the user's state, made on first use: `NETLOOM_HOME`, else the system's place for it."""
    return _made(os.environ.get("NETLOOM_HOME", ""))


@lru_cache(maxsize=4)
def _made(chosen: str) -> Path:
    if chosen:
        folder = Path(chosen).expanduser()
    else:
        import platformdirs  # only without a chosen folder: 20 ms of the start

        folder = Path(platformdirs.user_data_dir("netloom", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def preferences() -> QSettings:
    """The user's choices, kept in `home()/netloom.ini`."""
    return QSettings(str(home() / "netloom.ini"), QSettings.Format.IniFormat)
