"""The folders of all runs and the list of them: brought to agree, and deleted."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from engine.graph.errors import NetloomError
from engine.project import run_places
from engine.project.run_places import folders_of, is_outside
from engine.project.run_record import ENDED, RESULT, RunRecord, read_run
from engine.project.run_room import IsOpen, has_file
from engine.project.run_store import FILE, RunStore, RunStoreError


@dataclass(frozen=True)
class Opened:
    """A list of runs that tells what the folders tell.

    Args:
        aside: Where the damaged file before it is kept, None where it was whole.
    """

    store: RunStore
    aside: Path | None = None


def open_runs(root: Path, is_open: IsOpen) -> Opened:
    """Open the list, made anew from the folders where it is damaged, and take in what it missed.

    Raises:
        RunStoreError: It cannot be opened (`runs_locked`, `runs_disk_full`, `runs_newer`, `runs_unwritable`).
    """
    aside = None
    try:
        store = _checked(root)
    except RunStoreError as error:
        if error.code != "runs_damaged":
            raise
        aside = _set_aside(root)
        store = RunStore(root)
    try:
        take_in(store, root, is_open)
    except BaseException:
        store.close()
        raise
    return Opened(store, aside)


def take_in(store: RunStore, root: Path, is_open: IsOpen) -> None:
    """Bring the list to what the folders say: new runs, runs that broke off, and runs that are gone.

    A run outside stays until the user takes it off: its folder may be on a disk that comes back.

    Raises:
        RunStoreError: As the store.
    """
    listed = {record.folder: record for record in store.records()}
    folders = {**{name: Path(name) for name in listed if is_outside(name)}, **folders_of(root)}
    store.forget([name for name in listed if name not in folders])
    for name, folder in folders.items():
        known = listed.get(name)
        if known is not None and known.state in ENDED:
            continue
        at_work = is_open(folder)
        if known is not None and (known.state == "running" if at_work else _broke_off_for_good(known, folder)):
            continue
        found = read_run(folder, name)
        if found is not None:
            record, epochs = found
            store.save(
                replace(record, state="running") if at_work and record.state == "interrupted" else record, epochs
            )
        elif known is not None and known.state == "running" and not at_work:
            store.set_state(name, "interrupted")


def _broke_off_for_good(known: RunRecord, folder: Path) -> bool:
    return known.state == "interrupted" and not has_file(folder, RESULT)


def delete_runs(store: RunStore, root: Path, names: Iterable[str], is_open: IsOpen) -> None:
    """Delete runs with everything that they left; one outside only leaves the list. There is no way back.

    Raises:
        NetloomError: A run is at work (`run_at_work`) or its folder cannot be deleted (`run_not_deleted`); those
            before it are gone, those after it are not.
        RunStoreError: As the store. OSError: The runs outside cannot be written down.
    """
    gone: list[str] = []
    try:
        for name in names:
            folder = root / name if is_outside(name) else _folder_of(root, name)
            _refuse_open(folder, is_open)
            if not is_outside(name):
                _delete(folder)
            gone.append(name)
    finally:
        store.forget(gone)
        run_places.forget(root, gone)


def _folder_of(root: Path, name: str) -> Path:
    """The folder of a run; a name that leads elsewhere is refused."""
    if name in ("", ".", "..") or Path(name).name != name:
        raise NetloomError(
            what="The run {name} is not in the folder of runs",
            code="run_not_deleted",
            why="its entry in the list leads elsewhere",
            mend="Delete what it leads to by hand, if it is yours",
            name=name,
        )
    return root / name


def _refuse_open(folder: Path, is_open: IsOpen) -> None:
    if is_open(folder):
        raise NetloomError(
            what="The run {name} cannot be deleted",
            code="run_at_work",
            why="a window has it open, or a command line trains it",
            mend="Stop it there, or close that window first",
            name=folder.name,
        )


def _delete(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise NetloomError(
            what="The run {name} cannot be deleted",
            code="run_not_deleted",
            why="{reason}",
            mend="Check that you may delete {path}",
            name=folder.name,
            path=str(folder),
            reason=error.strerror or str(error),
        ) from error


def _checked(root: Path) -> RunStore:
    store = RunStore(root)
    try:
        store.check()
    except BaseException:
        store.close()
        raise
    return store


def _set_aside(root: Path) -> Path:
    """Move the damaged file out of the way, with what SQLite keeps beside it."""
    aside = next(path for n in count(1) if not (path := root / f"{FILE}.damaged-{n}").exists())
    for ending in ("", "-wal", "-shm"):
        path = root / f"{FILE}{ending}"
        if path.exists():
            path.rename(f"{aside}{ending}")
    return aside
