"""The lock in a run's folder: whose present run it is. The system lets it go with the process, however that ends."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path

FILE = "run.lock"
TRIES, PAUSE_S = 4, 0.002
"""Another process that only looks holds the lock for some microseconds."""


class RunLock:
    """Held by the window that shows a run as its present one, and by the command line that trains it."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._handle: int | None = None

    def take(self) -> bool:
        """Hold it; False where somebody else does, or where the folder or its file system knows no locks."""
        for _ in range(TRIES):
            if self._handle is not None:
                return True
            try:
                handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
            except OSError:
                return False
            try:
                _lock(handle)
            except BlockingIOError:
                os.close(handle)
                time.sleep(PAUSE_S)
                continue
            except OSError:
                os.close(handle)
                _remove(self._path)
                return False
            if _is_at(handle, self._path):
                self._handle = handle
                return True
            os.close(handle)
        return False

    def release(self) -> None:
        """Let it go, and leave no file behind."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        if os.name == "posix":  # while it is held, so that nobody locks a file that is about to go
            _remove(self._path)
        os.close(handle)
        if os.name != "posix":  # a file that is open cannot go
            _remove(self._path)


def is_open(folder: Path) -> bool:
    """Whether the run of that folder is the present one of some window, or trained by some command line."""
    try:
        handle = os.open(folder / FILE, os.O_RDONLY)
    except OSError:
        return False
    try:
        _lock(handle)
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(handle)
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error

else:
    import fcntl

    def _lock(handle: int) -> None:
        """Lock an open file until it is closed.

        Raises:
            BlockingIOError: Somebody else holds it. OSError: The file system knows no locks.
        """
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_at(handle: int, path: Path) -> bool:
    """Whether the open file is still the one of that name: its holder may have removed it meanwhile."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
