"""Where the user's own state lives: window layout, choices, recent files, recovery files and the error log."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSettings

from engine.project.user_folder import user_folder


def home() -> Path:
    """The folder of the user's state, made on first use: `NETLOOM_HOME`, else the system's place for it."""
    return _made(user_folder())


@lru_cache(maxsize=4)
def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def preferences() -> QSettings:
    """The user's choices, kept in `home()/netloom.ini`."""
    return QSettings(str(home() / "netloom.ini"), QSettings.Format.IniFormat)
