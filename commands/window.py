"""The command without a name: the editor, with a design or without."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from engine.graph.errors import NetloomError
from engine.project.design_file import load_design
from engine.project.templates import TEMPLATES


def show(design: str) -> int:
    """Open the editor and stay until it is closed.

    Args:
        design: A file, a template's name, or "".

    Returns:
        The exit code.

    Raises:
        NetloomError: No window can be shown here (`no_display`, `no_qt`).
        DesignFileError: The design cannot be read; said before any window opens.
    """
    template = design if design in TEMPLATES and not os.path.lexists(design) else ""
    if design and not template:
        load_design(Path(design))
    if not _has_display():
        raise NetloomError(
            "There is no display for a window",
            code="no_display",
            why="neither DISPLAY nor WAYLAND_DISPLAY is set",
            mend="Start it from a desktop, or use a command: main.py --help lists them, main.py demo shows most",
        )
    try:
        from gui.app import run  # Qt's libraries may be missing on a bare machine
    except ImportError as error:
        raise no_qt(error) from error
    return run(Path(design) if design and not template else None, template)


def no_qt(error: ImportError) -> NetloomError:
    """The error of a machine on which Qt cannot be loaded."""
    return NetloomError(
        "Qt cannot be loaded, so there is no window and no picture",
        code="no_qt",
        why="{reason}",
        mend="Start with scripts/run.py, which installs what is missing or says how to",
        reason=str(error),
    )


def _has_display() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)
