"""The list of all runs in one SQLite file: a row a run, a row an epoch. Whatever is lost of it, the folders tell."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple, fields
from pathlib import Path

from engine.graph.errors import NetloomError
from engine.project.run_record import EpochRecord, RunRecord, RunState

FILE = "runs.sqlite"
LARGEST = 2**63 - 1
"""Largest whole number of a row: so many epochs may be planned as one likes."""
PATIENCE_S = 2.0
"""Longest wait for another window that is writing."""

STEPS = (
    """
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY, folder TEXT NOT NULL UNIQUE, name TEXT NOT NULL, dataset TEXT NOT NULL,
        started REAL NOT NULL, seconds REAL NOT NULL, epochs INTEGER NOT NULL, planned INTEGER NOT NULL,
        step INTEGER NOT NULL, seed INTEGER NOT NULL, optimizer TEXT NOT NULL, lr REAL NOT NULL,
        batch_size INTEGER NOT NULL, params INTEGER, state TEXT NOT NULL, best_valid_loss REAL, test TEXT NOT NULL,
        design_hash TEXT NOT NULL, note TEXT NOT NULL DEFAULT '', starred INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE epochs (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE, epoch INTEGER NOT NULL, step INTEGER NOT NULL,
        train_loss REAL, valid_loss REAL, lr REAL, seconds REAL NOT NULL, metrics TEXT NOT NULL,
        PRIMARY KEY (run, epoch)
    ) WITHOUT ROWID;
    """,
    "ALTER TABLE runs ADD COLUMN metric TEXT NOT NULL DEFAULT '';",
)
"""What makes each version of the file out of the one before; new ones are added at the end."""

RUN_COLUMNS = tuple(column.name for column in fields(RunRecord))
EPOCH_COLUMNS = tuple(column.name for column in fields(EpochRecord))
_SAVE_RUN = (
    f"INSERT INTO runs ({', '.join(RUN_COLUMNS)}) VALUES ({', '.join('?' * len(RUN_COLUMNS))})"
    f" ON CONFLICT (folder) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in RUN_COLUMNS[1:])}"
)
_SAVE_EPOCH = (
    f"INSERT OR REPLACE INTO epochs (run, {', '.join(EPOCH_COLUMNS)})"
    f" SELECT id, {', '.join('?' * len(EPOCH_COLUMNS))} FROM runs WHERE folder = ?"
)


class RunStoreError(NetloomError):
    """The list of runs cannot be read or written. The folders of the runs are untouched.

    `code` is `runs_damaged`, `runs_locked`, `runs_disk_full`, `runs_newer` or `runs_unwritable`.
    """


class RunStore:
    """An open list of runs. Several windows may have the same one open.

    Args:
        root: The folder in which it stands, beside the folders of the runs.
        patience_s: Longest wait for another window that is writing.

    Raises:
        RunStoreError: It cannot be opened; as every method.
    """

    def __init__(self, root: Path, *, patience_s: float = PATIENCE_S) -> None:
        self.path = root / FILE
        with _told(self.path):
            self._connection = sqlite3.connect(self.path, timeout=patience_s, isolation_level=None)
            try:
                self._prepare()
            except BaseException:
                self._connection.close()
                raise

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def wait_for(self, patience_s: float) -> None:
        """Wait so long from now on for another window that is writing."""
        with _told(self.path):
            self._connection.execute(f"PRAGMA busy_timeout = {round(patience_s * 1000)}")

    def records(self) -> list[RunRecord]:
        """All runs, the newest first."""
        query = f"SELECT {', '.join(RUN_COLUMNS)} FROM runs ORDER BY started DESC, id DESC"
        with _told(self.path):
            return [_record(row) for row in self._connection.execute(query)]

    def record(self, folder: str) -> RunRecord | None:
        """The run of that folder."""
        query = f"SELECT {', '.join(RUN_COLUMNS)} FROM runs WHERE folder = ?"
        with _told(self.path):
            row = self._connection.execute(query, (folder,)).fetchone()
        return _record(row) if row else None

    def epochs(self, folder: str, after: int = 0) -> tuple[EpochRecord, ...]:
        """The passes of a run after that one, in order."""
        columns = ", ".join(f"epochs.{name}" for name in EPOCH_COLUMNS)
        joined = "epochs JOIN runs ON runs.id = epochs.run"
        query = f"SELECT {columns} FROM {joined} WHERE folder = ? AND epochs.epoch > ? ORDER BY epochs.epoch"
        with _told(self.path):
            return tuple(_epoch(row) for row in self._connection.execute(query, (folder, after)))

    def save(self, record: RunRecord, epochs: Iterable[EpochRecord] | None = None) -> None:
        """Put a run in the list, in place of what it says of the same folder.

        Args:
            epochs: All passes of the run; None to leave them as they are.
        """
        with self._writing() as connection:
            connection.execute(_SAVE_RUN, _run_row(record))
            if epochs is not None:
                connection.execute(
                    "DELETE FROM epochs WHERE run = (SELECT id FROM runs WHERE folder = ?)", (record.folder,)
                )
                connection.executemany(_SAVE_EPOCH, [(*_epoch_row(e), record.folder) for e in epochs])

    def add(self, record: RunRecord, epochs: Iterable[EpochRecord]) -> None:
        """Say how far a run has come: its record, and the passes that ended since. Note and star stay."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE runs SET seconds = ?, epochs = ?, step = ?, best_valid_loss = ?, state = ?, test = ?"
                " WHERE folder = ?",
                (
                    record.seconds,
                    record.epochs,
                    record.step,
                    _real(record.best_valid_loss),
                    record.state,
                    _json(record.test),
                    record.folder,
                ),
            )
            connection.executemany(_SAVE_EPOCH, [(*_epoch_row(e), record.folder) for e in epochs])

    def remark(self, folder: str, note: str, *, starred: bool) -> None:
        """Keep the user's note and star."""
        with self._writing() as connection:
            connection.execute("UPDATE runs SET note = ?, starred = ? WHERE folder = ?", (_text(note), starred, folder))

    def set_state(self, folder: str, state: RunState) -> None:
        """Say how a run fares."""
        with self._writing() as connection:
            connection.execute("UPDATE runs SET state = ? WHERE folder = ?", (state, folder))

    def forget(self, folders: Iterable[str]) -> None:
        """Take runs off the list."""
        with self._writing() as connection:
            connection.executemany("DELETE FROM runs WHERE folder = ?", [(folder,) for folder in folders])

    def check(self) -> None:
        """Read the whole file.

        Raises:
            RunStoreError: It is damaged.
        """
        with _told(self.path):
            found = [row[0] for row in self._connection.execute("PRAGMA quick_check(1)")]
        if found != ["ok"]:
            raise _damaged(self.path, str(found[0]) if found else "")

    def _prepare(self) -> None:
        """Bring the file to the present version."""
        connection = self._connection
        connection.text_factory = _decoded
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = NORMAL")
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version == len(STEPS):
            return
        if version > len(STEPS):
            raise RunStoreError(
                what="The list of runs was made by a newer Netloom",
                code="runs_newer",
                why="it is of version {version}, and this program knows versions up to {present}",
                mend="Update Netloom; the runs themselves are in {folder}",
                version=version,
                present=len(STEPS),
                folder=str(self.path.parent),
            )
        connection.execute("PRAGMA journal_mode = WAL")
        with self._writing():
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])  # another window may have done it
            for step in STEPS[version:]:
                for statement in filter(str.strip, step.split(";")):
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {len(STEPS)}")

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """All of it or nothing."""
        connection = self._connection
        with _told(self.path):
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say what SQLite says as an error of the list."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR):  # the last: other tables
            raise _damaged(path, str(error)) from error
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise RunStoreError(
                what="The list of runs is in use",
                code="runs_locked",
                why="another window or program has been writing to it for longer than it takes",
                mend="Close that one, and try again",
            ) from error
        if code == sqlite3.SQLITE_FULL:
            raise RunStoreError(
                what="The list of runs cannot be written: the disk is full",
                code="runs_disk_full",
                mend="Free some space, and try again",
            ) from error
        raise RunStoreError(
            what="The list of runs {path} cannot be opened or written",
            code="runs_unwritable",
            why="{reason}",
            mend="Check that you may write there",
            path=str(path),
            reason=str(error),
        ) from error


def _damaged(path: Path, reason: str) -> RunStoreError:
    return RunStoreError(
        what="The list of runs {path} is damaged",
        code="runs_damaged",
        why="{reason}",
        mend="It can be made anew from the folders of the runs",
        path=str(path),
        reason=reason,
    )


def _run_row(record: RunRecord) -> tuple[object, ...]:
    """The values of a row, in the order of the columns."""
    values = dict(record.__dict__, best_valid_loss=_real(record.best_valid_loss), test=_json(record.test))
    return tuple(_kept(value) for value in values.values())


def _kept(value: object) -> object:
    """A value as SQLite can hold it."""
    if isinstance(value, int):
        return min(value, LARGEST)
    return _text(value) if isinstance(value, str) else value


def _record(row: tuple[object, ...]) -> RunRecord:
    values = dict(zip(RUN_COLUMNS, row, strict=True))
    values["best_valid_loss"] = _figure(values["best_valid_loss"])
    values["test"], values["starred"] = _read(values["test"]), bool(values["starred"])
    return RunRecord(**values)  # type: ignore[arg-type]


def _epoch_row(epoch: EpochRecord) -> tuple[object, ...]:
    number, step, train, valid, lr, seconds, metrics = astuple(epoch)
    return number, step, _real(train), _real(valid), _real(lr), seconds, _json(metrics)


def _epoch(row: tuple[object, ...]) -> EpochRecord:
    number, step, train, valid, lr, seconds, metrics = row
    return EpochRecord(number, step, _figure(train), _figure(valid), _figure(lr), seconds, _read(metrics))  # type: ignore[arg-type]


def _real(value: float) -> float | None:
    """SQLite knows no NaN."""
    return None if math.isnan(value) else value


def _figure(value: object) -> float:
    return float(value) if isinstance(value, int | float) else math.nan


def _json(figures: Mapping[str, float]) -> str:
    return json.dumps(dict(figures))


def _read(text: object) -> dict[str, float]:
    try:
        figures = json.loads(str(text))
    except ValueError:
        return {}
    return figures if isinstance(figures, dict) else {}


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _text(text: str) -> str:
    """The text without what UTF-8 cannot hold."""
    return text.encode("utf-8", "replace").decode()
