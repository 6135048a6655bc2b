"""What is on screen, kept on disk while no file holds it, so that a crash costs two seconds of work at most."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from engine.graph.design import Design
from engine.project import atomic
from engine.project.writing import design_text
from gui.document import Document
from gui.home import home

INTERVAL_MS = 500
"""Longest time that a change waits before it is written; changes within it are written together."""


def folder() -> Path:
    """Where recovery files are."""
    path = home() / "recovery"
    path.mkdir(exist_ok=True)
    return path


class Autosave(QObject):
    """Writes each change of a document to a recovery file of its own, on a thread of its own.

    A lock file beside it, which dies with the process, tells whose work is still open.
    """

    def __init__(self, document: Document, failed: Callable[[OSError], None] | None = None) -> None:
        super().__init__(document)
        self._document, self._failed = document, failed
        self.path = folder() / f"{uuid.uuid4().hex[:12]}.json"
        self._lock = QLockFile(str(_lock_of(self.path)))
        self._lock.setStaleLockTime(0)
        self._lock.tryLock(0)
        self._writer = ThreadPoolExecutor(1, "autosave")
        self._last: Future[None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL_MS)
        self._timer.timeout.connect(self._write)
        document.design_changed.connect(self._note_change)
        document.history.cleanChanged.connect(self._note_change)

    def write_now(self) -> None:
        """Write what is on screen and wait for the disk: for the moment of a crash."""
        self._timer.stop()
        self._write()
        if self._last:
            self._last.result()

    def close(self) -> None:
        """The user has saved or given up the changes: nothing is left to recover."""
        self._timer.stop()
        self._writer.shutdown(wait=True)
        self.path.unlink(missing_ok=True)
        self._lock.unlock()

    def _note_change(self, *_: object) -> None:
        if not self._timer.isActive():  # not started anew: steady editing must not put the writing off
            self._timer.start()

    def _write(self) -> None:
        if self._last and self._last.done() and self._failed:
            error = self._last.exception()
            if isinstance(error, OSError):
                self._failed(error)
        if self._document.is_modified:
            self._last = self._writer.submit(_save, self.path, self._document.design, self._document.path)
        else:
            self._last = self._writer.submit(_forget, self.path)


def _save(target: Path, design: Design, path: Path | None) -> None:
    content = {"path": str(path) if path else "", "time": time.time(), "design": design_text(design)}
    atomic.write_text(target, json.dumps(content, ensure_ascii=False))


def _forget(target: Path) -> None:
    target.unlink(missing_ok=True)


@dataclass(frozen=True)
class Recovered:
    """Work that a dead process left.

    Args:
        file: Where it lies. path: The design's own file, None for none. time: Seconds since 1970.
    """

    file: Path
    design: Design
    path: Path | None
    time: float

    def forget(self) -> None:
        """Remove it from disk."""
        self.file.unlink(missing_ok=True)


def left_behind() -> list[Recovered]:
    """The work of processes that are no more, the latest first. What cannot be read is skipped, and kept."""
    found = []
    for file in sorted(folder().glob("*.json")):
        if _is_abandoned(file) and (recovered := _read(file)):
            found.append(recovered)
    return sorted(found, key=lambda r: -r.time)


def _is_abandoned(file: Path) -> bool:
    lock = QLockFile(str(_lock_of(file)))
    lock.setStaleLockTime(0)
    free = lock.tryLock(0)
    if free:
        lock.unlock()
    return free


def _read(file: Path) -> Recovered | None:
    from engine.project.design_file import DesignFileError, parse  # with pydantic: only where there is work to read

    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        design = parse(content["design"])
        path = Path(content["path"]) if content["path"] else None
        return Recovered(file, design, path, float(content["time"]))
    except (OSError, ValueError, KeyError, TypeError, DesignFileError):
        return None


def _lock_of(file: Path) -> Path:
    return file.with_suffix(".lock")
