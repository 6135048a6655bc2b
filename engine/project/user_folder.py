"""Where the user's own state lives, for the window and the command line alike."""

from __future__ import annotations

import os
from pathlib import Path


def user_folder() -> Path:
    """`NETLOOM_HOME`, else the system's place for the user's data; it need not be there yet."""
    chosen = os.environ.get("NETLOOM_HOME", "")
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs  # only without a chosen folder: 20 ms

    return Path(platformdirs.user_data_dir("netloom", appauthor=False))


def runs_folder() -> Path:
    """The folder of all runs, with the list of them; it need not be there yet."""
    return user_folder() / "runs"
