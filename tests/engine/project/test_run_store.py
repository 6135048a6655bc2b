"""The list of runs in SQLite: what it holds, two windows at once, older and damaged files, and odd names."""

from __future__ import annotations

import math
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from engine.project.run_record import EpochRecord, RunRecord
from engine.project.run_store import FILE, STEPS, RunStore, RunStoreError

RUN = RunRecord(
    "20260101-120000",
    name="LeNet-5",
    dataset="digits",
    started=1767268800.25,
    planned=3,
    seed=7,
    optimizer="Adam",
    lr=0.001,
    batch_size=64,
    params=61_706,
    metric="accuracy",
    design_hash="ab" * 32,
)
EPOCHS = (
    EpochRecord(1, 10, 1.5, 1.25, 0.001, 0.5, {"valid_accuracy": 0.5}),
    EpochRecord(2, 20, 0.75, math.nan, 0.001, 0.25, {"valid_accuracy": math.nan, "train_accuracy": 1.0}),
    EpochRecord(3, 30, math.inf, 0.5, 0.0005, 0.25, {}),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[RunStore]:
    with closing(RunStore(tmp_path)) as opened:
        yield opened


def asked(folder: Path, query: str) -> list[tuple[object, ...]]:
    """What SQLite itself answers."""
    with closing(sqlite3.connect(folder / FILE)) as connection:
        return connection.execute(query).fetchall()


def test_a_run_is_one_row_and_each_epoch_another(store: RunStore, tmp_path: Path) -> None:
    store.save(RUN, EPOCHS)

    told = asked(tmp_path, "SELECT folder, name, dataset, seed, lr, params, state, starred, test FROM runs")
    assert told == [("20260101-120000", "LeNet-5", "digits", 7, 0.001, 61706, "running", 0, "{}")]
    curve = asked(tmp_path, "SELECT epoch, step, train_loss, valid_loss FROM epochs ORDER BY epoch")
    assert curve == [(1, 10, 1.5, 1.25), (2, 20, 0.75, None), (3, 30, math.inf, 0.5)]


def test_what_is_read_is_what_was_written(store: RunStore) -> None:
    ended = replace(RUN, state="done", best_valid_loss=0.5, test={"loss": 0.25, "accuracy": 0.875}, note="x")
    store.save(ended, EPOCHS)

    assert store.records() == [ended] == [store.record(RUN.folder)]
    assert repr(store.epochs(RUN.folder)) == repr(EPOCHS)  # as text, for NaN is not equal to itself
    assert repr(store.epochs(RUN.folder, after=2)) == repr(EPOCHS[2:])
    assert store.record("another") is None


def test_a_run_grows_and_keeps_its_note_and_star(store: RunStore) -> None:
    store.save(RUN, ())
    store.remark(RUN.folder, "the first", starred=True)

    store.add(replace(RUN, epochs=2, step=20, seconds=0.75, best_valid_loss=1.25), EPOCHS[:2])
    store.add(replace(RUN, epochs=3, state="done", test={"loss": 1.0}), EPOCHS[2:])

    record = store.record(RUN.folder)
    assert record is not None
    assert (record.epochs, record.state, record.test) == (3, "done", {"loss": 1.0})
    assert (record.note, record.starred) == ("the first", True)
    assert [epoch.epoch for epoch in store.epochs(RUN.folder)] == [1, 2, 3]


def test_a_run_that_is_taken_up_again_loses_the_epochs_that_it_makes_anew(store: RunStore) -> None:
    store.save(RUN, EPOCHS)

    store.save(RUN, EPOCHS[:1])

    assert store.epochs(RUN.folder) == EPOCHS[:1]


def test_the_epochs_of_a_forgotten_run_go_with_it(store: RunStore, tmp_path: Path) -> None:
    store.save(RUN, EPOCHS)
    store.save(replace(RUN, folder="other"), EPOCHS[:1])

    store.forget([RUN.folder])

    assert asked(tmp_path, "SELECT folder FROM runs") == [("other",)]
    assert asked(tmp_path, "SELECT count(*) FROM epochs") == [(1,)]


def test_the_newest_run_comes_first(store: RunStore) -> None:
    for folder, started in (("b", 2.0), ("c", 3.0), ("a", 1.0)):
        store.save(replace(RUN, folder=folder, started=started))

    assert [record.folder for record in store.records()] == ["c", "b", "a"]


@pytest.mark.parametrize(
    "name",
    [
        "'; DROP TABLE runs; --",
        '<b>"&amp;"</b>\n\ttwo lines',
        "数字识别 🧠",
        "../../etc/passwd",
        "%s{name}\0nul",
        "x" * 100_000,
        "=1+1",
    ],
)
def test_names_are_kept_as_they_are(store: RunStore, name: str) -> None:
    store.save(replace(RUN, name=name, note=name, folder=name))

    record = store.record(name)
    assert record is not None
    assert (record.name, record.note, record.folder) == (name, name, name)
    assert len(store.records()) == 1


def test_what_no_text_can_hold_becomes_a_question_mark(store: RunStore) -> None:
    store.save(replace(RUN, name="half \ud83d sign"))

    assert store.records()[0].name == "half ? sign"


def test_two_windows_write_at_once_and_lose_nothing(tmp_path: Path) -> None:
    def work(window: int) -> None:
        with closing(RunStore(tmp_path, patience_s=30)) as store:
            run = replace(RUN, folder=f"run-{window}")
            store.save(run, ())
            for epoch in range(1, 41):
                store.add(replace(run, epochs=epoch), [EpochRecord(epoch, epoch, 1.0, 1.0, 0.1, 0.1)])

    threads = [threading.Thread(target=work, args=(window,)) for window in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert asked(tmp_path, "SELECT folder, epochs FROM runs ORDER BY folder") == [("run-0", 40), ("run-1", 40)]
    assert asked(tmp_path, "SELECT count(*) FROM epochs") == [(80,)]


def test_a_window_reads_while_another_writes_and_says_when_it_cannot_write(tmp_path: Path) -> None:
    with closing(RunStore(tmp_path, patience_s=0.01)) as store:
        store.save(RUN, EPOCHS)
        with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            other.execute("DELETE FROM runs")

            assert store.records() == [RUN]
            with pytest.raises(RunStoreError) as told:
                store.remark(RUN.folder, "note", starred=True)
            other.execute("ROLLBACK")

        assert told.value.code == "runs_locked"
        store.remark(RUN.folder, "note", starred=True)
        assert store.records()[0].note == "note"


def test_what_fails_halfway_is_not_written_at_all(store: RunStore) -> None:
    store.save(RUN, EPOCHS[:1])
    broken = replace(EPOCHS[2], seconds=None)  # type: ignore[arg-type]

    with pytest.raises(RunStoreError):
        store.add(replace(RUN, epochs=99), [EPOCHS[1], broken])

    assert store.records() == [RUN]
    assert store.epochs(RUN.folder) == EPOCHS[:1]


@pytest.mark.parametrize("version", range(1, len(STEPS)))
def test_a_file_of_an_older_version_is_brought_up_to_date(tmp_path: Path, version: int) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as old:
        for step in STEPS[:version]:
            old.executescript(step)
        old.execute(
            "INSERT INTO runs VALUES (1, 'old', 'LeNet', 'digits', 1.0, 2.0, 3, 3, 30, 0, 'SGD', 0.1, 8, NULL, 'done',"
            " 0.5, '{\"loss\": 0.25}', 'hash', 'mine', 1)"
        )
        old.execute("INSERT INTO epochs VALUES (1, 1, 10, 1.0, 0.5, 0.1, 2.0, '{}')")
        old.execute(f"PRAGMA user_version = {version}")
        old.commit()

    with closing(RunStore(tmp_path)) as store:
        (record,) = store.records()
        assert (record.name, record.note, record.starred, record.params, record.metric) == (
            "LeNet",
            "mine",
            True,
            None,
            "",
        )
        assert store.epochs("old") == (EpochRecord(1, 10, 1.0, 0.5, 0.1, 2.0),)
        store.save(replace(record, metric="accuracy"))

    assert asked(tmp_path, "PRAGMA user_version") == [(len(STEPS),)]
    assert asked(tmp_path, "SELECT metric FROM runs") == [("accuracy",)]


def test_a_file_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    RunStore(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE)) as newer:
        newer.execute("PRAGMA user_version = 99")

    with pytest.raises(RunStoreError) as told:
        RunStore(tmp_path)

    assert told.value.code == "runs_newer"
    assert "99" in str(told.value)
    assert asked(tmp_path, "PRAGMA user_version") == [(99,)]


@pytest.mark.parametrize("data", [b"this is no database, but a text that is long enough" * 20, bytes(8192)])
def test_a_file_that_is_no_database_is_called_damaged(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE).write_bytes(data)

    with pytest.raises(RunStoreError) as told, closing(RunStore(tmp_path)) as store:
        store.check()

    assert told.value.code == "runs_damaged"


def test_a_torn_page_is_found_by_the_check(tmp_path: Path) -> None:
    with closing(RunStore(tmp_path)) as store:
        for number in range(200):
            store.save(replace(RUN, folder=str(number), note="n" * 200), EPOCHS)
    path = tmp_path / FILE
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 6] = b"\xff" * (4096 * 3)
    path.write_bytes(data)

    with closing(RunStore(tmp_path)) as store, pytest.raises(RunStoreError) as told:
        store.check()

    assert told.value.code == "runs_damaged"


def test_tables_of_another_program_are_called_damaged(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as other:
        other.execute("CREATE TABLE runs (legs INTEGER)")

    with pytest.raises(RunStoreError) as told:
        RunStore(tmp_path)

    assert told.value.code == "runs_damaged"


def test_a_place_where_no_file_can_be_is_told(tmp_path: Path) -> None:
    with pytest.raises(RunStoreError) as told:
        RunStore(tmp_path / "missing")

    assert told.value.code == "runs_unwritable"
    assert str(tmp_path / "missing" / FILE) in str(told.value)
