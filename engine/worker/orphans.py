"""Ending a child process with its parent, however the parent ends."""

from __future__ import annotations

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def die_with_parent(parent: int) -> None:
    """Ask Linux to kill this process when its parent dies; elsewhere the end of the pipe has to tell.

    Args:
        parent: Process id of the parent, which may be dead already.
    """
    if sys.platform != "linux":
        return
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(0)


def be_nice() -> None:
    """Let the editor go first where both want the processor."""
    if hasattr(os, "nice"):
        os.nice(10)
