"""Runs of the command line are in the list of runs, as those of the window are; training never suffers for it."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from commands.start import main
from engine.project.design_file import load_design
from engine.project.run_files import open_runs
from engine.project.run_lock import is_open
from engine.project.run_places import FILE as OUTSIDE
from engine.project.run_record import EpochRecord, RunRecord, read_entry, read_run, write_entry
from engine.project.run_store import FILE, RunStore
from tests.forked import Program

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the list of these tests is: in a home that nobody has used before."""
    monkeypatch.setenv("NETLOOM_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "runs"


def trained(*arguments: str) -> int:
    return main(["train", *arguments, "--json"])


def only(root: Path) -> tuple[RunRecord, tuple[EpochRecord, ...]]:
    """The one run of the list."""
    with closing(RunStore(root)) as store:
        (record,) = store.records()
        return record, store.epochs(record.folder)


def events(text: str) -> list[dict[str, Any]]:
    """What is told, without what the clock says."""
    told = [json.loads(line) for line in text.splitlines()]
    return [{name: event[name] for name in event if "seconds" not in name and "second" not in name} for event in told]


def test_what_is_listed_is_what_the_folder_holds(tmp_path: Path, root: Path) -> None:
    folder = tmp_path / "out"
    before = time.time()

    assert trained("mlp_iris", "--epochs", "2", "--seed", "7", "--out", str(folder)) == 0

    assert only(root) == read_run(folder, str(folder))
    record, epochs = only(root)
    assert (record.folder, record.state, record.seed, record.epochs, record.planned) == (str(folder), "done", 7, 2, 2)
    assert (record.params, record.metric, set(record.test)) == (131, "accuracy", {"loss", "accuracy"})
    assert before <= record.started <= time.time()
    assert [epoch.epoch for epoch in epochs] == [1, 2]
    assert not is_open(folder)
    assert not (folder / "run.lock").exists()


def test_a_run_that_keeps_nothing_is_not_listed(root: Path) -> None:
    assert trained("mlp_iris", "--epochs", "1") == 0

    assert not root.exists()


def test_a_resumed_run_goes_on_in_its_row_whatever_way_leads_to_its_folder(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    trained("mlp_iris", "--epochs", "1", "--out", str(folder))
    write_entry(folder, replace(read_entry(folder), note="mine", starred=True))
    before, _ = only(root)
    (tmp_path / "link").symlink_to(folder)
    monkeypatch.chdir(tmp_path)

    trained("--resume", "link", "--epochs", "3")

    record, epochs = only(root)
    assert (record.folder, record.note, record.starred, record.started) == (str(folder), "mine", True, before.started)
    assert (record.state, [epoch.epoch for epoch in epochs]) == ("done", [1, 2, 3])


def test_a_run_that_is_begun_anew_takes_the_row_of_the_one_before(tmp_path: Path, root: Path) -> None:
    folder = tmp_path / "out"
    trained("mlp_iris", "--epochs", "3", "--out", str(folder))
    write_entry(folder, replace(read_entry(folder), note="of the first", starred=True))

    trained("mlp_iris", "--epochs", "1", "--seed", "5", "--out", str(folder))

    record, epochs = only(root)
    assert (record.seed, record.note, record.starred, len(epochs)) == (5, "", False, 1)
    assert read_entry(folder / "earlier-1").note == "of the first"


def test_a_run_of_the_window_stays_the_windows(root: Path) -> None:
    folder = root / "20260101-120000"
    trained("mlp_iris", "--epochs", "1", "--out", str(folder))

    trained("--resume", str(folder), "--epochs", "2")

    record, _ = only(root)
    assert (record.folder, record.epochs) == ("20260101-120000", 2)
    assert not (root / OUTSIDE).exists()


def test_a_run_that_fails_is_listed_as_failed(tmp_path: Path, root: Path) -> None:
    trained("mlp_iris", "--out", str(tmp_path / "made"), "--epochs", "1")
    path = tmp_path / "wild.netloom"
    text = json.loads((tmp_path / "made" / "design.netloom").read_text("utf-8"))
    text["training"] |= {"optimizer": "SGD", "lr": 1e30, "epochs": 5}
    path.write_text(json.dumps(text), "utf-8")

    assert trained(str(path), "--out", str(tmp_path / "wild")) == 1

    with closing(RunStore(root)) as store:
        record = store.record(str(tmp_path / "wild"))
    assert record is not None and record.state == "failed"


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_killed_run_is_at_work_until_then_and_broken_off_from_then_on(tmp_path: Path, root: Path) -> None:
    folder = tmp_path / "out"
    process = Program(main, ["train", "mlp_spirals", "--epochs", "100000", "--out", str(folder)])
    try:
        process.stdout.readline()
        with closing(open_runs(root, is_open).store) as store:
            assert [record.state for record in store.records()] == ["running"]
            assert is_open(folder)
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate()

    with closing(open_runs(root, is_open).store) as store:
        (record,) = store.records()
        assert (record.state, record.folder) == ("interrupted", str(folder))
        assert (record, store.epochs(record.folder)) == read_run(folder, str(folder))


@contextmanager
def held(root: Path) -> Iterator[None]:
    """Another program writes to the list all the time."""
    with closing(sqlite3.connect(root / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def damage(root: Path) -> None:
    (root / FILE).write_bytes(b"no database " * 500)


def make_newer(root: Path) -> None:
    with closing(sqlite3.connect(root / FILE)) as connection:
        connection.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize("spoil", [damage, make_newer, None], ids=lambda spoil: getattr(spoil, "__name__", "held"))
def test_a_list_that_cannot_be_written_changes_nothing_and_is_caught_up_with(
    tmp_path: Path, root: Path, capsys: Capture, spoil: Callable[[Path], None] | None
) -> None:
    trained("mlp_iris", "--epochs", "2", "--out", str(tmp_path / "good"))
    good = capsys.readouterr()
    if spoil is not None:
        spoil(root)

    with held(root) if spoil is None else nullcontext():
        began = time.monotonic()
        assert trained("mlp_iris", "--epochs", "2", "--out", str(tmp_path / "out")) == 0
        assert time.monotonic() - began < 5

    told = capsys.readouterr()
    assert events(told.out) == events(good.out)
    assert told.err == good.err == ""
    if spoil is make_newer:
        (root / FILE).unlink()
    with closing(open_runs(root, is_open).store) as store:
        states = {record.folder: (record.state, record.epochs) for record in store.records()}
    assert states == {str(tmp_path / name): ("done", 2) for name in ("good", "out")}


@pytest.mark.parametrize("as_json", [True, False])
def test_a_home_that_cannot_be_written_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, *, as_json: bool
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("NETLOOM_HOME", str(tmp_path / "file" / "home"))

    code = main(["train", "mlp_iris", "--epochs", "1", "--out", str(tmp_path / "out"), *["--json"] * as_json])

    told = capsys.readouterr()
    assert code == 0
    assert len(told.err.splitlines()) == 1
    assert told.err.startswith("! This run is not in the window's list of runs: Not a directory")
    assert "list of runs" not in told.out
    assert load_design(tmp_path / "out" / "design.netloom").name == "MLP on iris"


@pytest.mark.skipif(sys.platform != "linux", reason="such names exist on Linux alone")
def test_a_folder_whose_name_is_no_text_is_trained_in_and_told(tmp_path: Path, root: Path, capfd: Capture) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))

    assert main(["train", "mlp_iris", "--epochs", "1", "--out", str(folder)]) == 0

    assert len(capfd.readouterr().err.splitlines()) == 1
    assert (folder / "weights.safetensors").is_file()
    with closing(open_runs(root, is_open).store) as store:
        assert store.records() == []
