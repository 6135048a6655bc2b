"""Writing a file so that a crash, a full disk or a power cut leaves either the old file or the new one, whole."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Replace a file by this text, in UTF-8 with plain line feeds; a code point that UTF-8 cannot hold becomes `?`.

    Raises:
        OSError: As `write_bytes`.
    """
    write_bytes(path, text.encode("utf-8", "replace"))


def write_bytes(path: Path, data: bytes) -> None:
    """Replace a file by these bytes: a temporary file beside it is written, synchronised and renamed over it.

    Raises:
        OSError: It cannot be written, or the disk is full; the old file is untouched and nothing is left behind.
    """
    path = path.resolve()
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    draft = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.tmp")
    try:
        _write(draft, data, _mode(path))
        draft.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _write(path: Path, data: bytes, mode: int | None) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        path.chmod(mode)


def _mode(path: Path) -> int | None:
    """The permissions of the file that is replaced, None where there is none yet."""
    return stat.S_IMODE(path.stat().st_mode) if path.exists() else None


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system can: Windows opens no folders."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network file systems refuse it
            os.fsync(handle)
    finally:
        os.close(handle)
