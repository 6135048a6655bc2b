"""Runs in folders that the user named: known by their paths, never deleted, and found again when the list is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from engine.project.design_file import save_design
from engine.project.run_export import export_tensorboard
from engine.project.run_files import delete_runs, open_runs, take_in
from engine.project.run_lock import RunLock, is_open
from engine.project.run_places import FILE as OUTSIDE
from engine.project.run_places import folders_of, forget, name_of, outside, remember
from engine.project.run_record import Entry, EpochRecord, RunRecord, read_run, write_entry
from engine.project.run_room import BIG, lighten, size_of
from engine.project.run_store import FILE, RunStore
from engine.project.run_writer import RunWriter
from engine.project.templates import load_template

Make = Callable[[str], Path]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of all runs."""
    (tmp_path / "runs").mkdir()
    return tmp_path / "runs"


@pytest.fixture
def make(tmp_path: Path, root: Path) -> Make:
    """Makes folders outside, each of a finished run that the list has been told of."""

    def folder(name: str) -> Path:
        path = tmp_path / "mine" / name
        path.mkdir(parents=True)
        save_design(replace(load_template("mlp_iris"), name=name), path / "design.netloom")
        result = {"reason": "done", "step": 6, "epoch": 0, "test": {"loss": 0.5}, "seconds": 1.0}
        (path / "result.json").write_text(json.dumps(result), "utf-8")
        (path / BIG[0]).write_bytes(bytes(100))
        write_entry(path, Entry(started=5.0))
        remember(root, str(path))
        return path

    return folder


def listed(root: Path) -> dict[str, str]:
    """The states of all runs by name, as a window that opens the list sees them."""
    with closing(open_runs(root, is_open).store) as store:
        return {record.folder: record.state for record in store.records()}


def test_a_run_inside_has_a_name_and_one_outside_a_path(tmp_path: Path, root: Path) -> None:
    (tmp_path / "link").symlink_to(root)

    assert name_of(root, root / "one") == "one"
    assert name_of(root, tmp_path / "link" / "one") == "one"
    assert name_of(root, root / "one" / "earlier-1") == str(root / "one" / "earlier-1")
    assert name_of(root, tmp_path / "runs" / ".." / "mine") == str(tmp_path / "mine")
    for name in ("one", str(tmp_path / "mine")):
        assert name_of(root, root / name) == name


def test_a_lost_list_knows_the_runs_outside(root: Path, make: Make) -> None:
    folder = make("a")
    assert listed(root) == {str(folder): "done"}
    (root / FILE).write_bytes(b"garbage " * 1000)

    with closing(open_runs(root, is_open).store) as store:
        (record,) = store.records()
        assert (record, store.epochs(record.folder)) == read_run(folder, str(folder))


def test_a_run_outside_is_taken_off_the_list_and_stays_on_disk(root: Path, make: Make) -> None:
    folder, other = make("a"), make("b")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with closing(open_runs(root, is_open).store) as store:
        delete_runs(store, root, [str(folder)], is_open)

    assert listed(root) == {str(other): "done"}
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    remember(root, str(folder))
    assert set(listed(root)) == {str(folder), str(other)}


def test_a_run_outside_that_is_at_work_stays_in_the_list(root: Path, make: Make) -> None:
    folder = make("a")
    lock = RunLock(folder)
    assert lock.take()
    with closing(open_runs(root, is_open).store) as store, pytest.raises(Exception, match="cannot be deleted"):
        delete_runs(store, root, [str(folder)], is_open)
    lock.release()

    assert set(listed(root)) == {str(folder)}


def test_a_folder_that_is_away_keeps_its_row_until_it_is_taken_off(root: Path, make: Make) -> None:
    folder = make("a")
    listed(root)
    folder.rename(folder.with_name("moved"))

    assert listed(root) == {str(folder): "done"}
    with closing(open_runs(root, is_open).store) as store:
        store.save(RunRecord(str(folder), state="running"))
    assert listed(root) == {str(folder): "interrupted"}

    with closing(open_runs(root, is_open).store) as store:
        delete_runs(store, root, [str(folder)], is_open)
        take_in(store, root, is_open)
        assert store.records() == []


def test_weights_outside_are_never_let_go(root: Path, make: Make) -> None:
    folders = [make(name) for name in "abc"]
    (root / "old").mkdir()
    (root / "old" / "design.netloom").write_text("{}", "utf-8")
    (root / "old" / BIG[0]).write_bytes(b"1")

    lighten(root, 0, is_open)

    assert not (root / "old" / BIG[0]).exists()
    assert all((folder / BIG[0]).is_file() for folder in folders)


def test_in_a_shared_folder_only_the_files_of_the_run_count(make: Make) -> None:
    folder = make("a")
    own = sum(path.stat().st_size for path in folder.iterdir())
    (folder / "holiday").mkdir()
    (folder / "holiday" / "film.mp4").write_bytes(bytes(5000))

    assert size_of(folder, is_shared=True) == own


def test_lines_that_make_no_sense_say_nothing_and_hurt_no_other(tmp_path: Path, root: Path) -> None:
    path = str(tmp_path / "my run\n+2")
    lines = [
        '+"relative"',
        "+3",
        '+"/nul\\u0000"',
        '+"/lone\\udc80"',
        "-",
        "",
        "x",
        '*"/star"',
        "+" + "[" * 9999,
        '+"/cut o',
    ]
    (root / OUTSIDE).write_text("\n".join(lines), "utf-8")
    assert outside(root) == ()

    remember(root, path)
    remember(root, path)
    assert outside(root) == (path,)
    assert set(folders_of(root)) == {path}

    forget(root, [path, "/never/known"])
    assert outside(root) == ()


WRITER = """
import sys
from pathlib import Path
from engine.project.run_places import remember
for number in range(40):
    remember(Path(sys.argv[1]), f"{sys.argv[2]}-{number}")
"""


def test_programs_that_write_at_once_lose_no_line(tmp_path: Path, root: Path) -> None:
    names = [str(tmp_path / name) for name in ("one", "two")]
    both = [subprocess.Popen([sys.executable, "-c", WRITER, str(root), name]) for name in names]

    assert [process.wait(timeout=30) for process in both] == [0, 0]
    assert set(outside(root)) == {f"{name}-{number}" for name in names for number in range(40)}


def test_a_lock_is_held_once_and_dies_with_its_process(tmp_path: Path) -> None:
    code = "import sys, time; from pathlib import Path; from engine.project.run_lock import RunLock; "
    code += "print(RunLock(Path(sys.argv[1])).take(), flush=True); time.sleep(60)"
    # Python lets an object go that nobody holds; the handle of a lock stays open until it is released
    process = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "True\n"
    assert is_open(tmp_path)
    mine = RunLock(tmp_path)
    assert not mine.take()

    process.kill()
    process.communicate()

    assert not is_open(tmp_path)
    assert mine.take()
    assert is_open(tmp_path)
    mine.release()
    assert list(tmp_path.iterdir()) == []


def test_a_writer_that_finds_the_list_held_writes_all_of_it_later(root: Path, make: Make) -> None:
    folder = make("a")
    writer = RunWriter(root)
    with closing(RunStore(root)) as other, other._writing():
        assert not writer.begin(RunRecord(str(folder)), [])
        assert not writer.add(EpochRecord(1, 6, 1.0, 0.5, 0.01, 1.0))
        assert writer.error is not None and writer.is_findable
    assert writer.end("done", test={"loss": 0.25})
    writer.close()

    with closing(RunStore(root)) as store:
        record = store.record(str(folder))
        assert record is not None
        assert (record.state, record.best_valid_loss, record.test) == ("done", 0.5, {"loss": 0.25})
        assert len(store.epochs(str(folder))) == 1


def test_a_plan_of_endless_epochs_fits_into_the_list(root: Path) -> None:
    with closing(RunStore(root)) as store:
        store.save(RunRecord("one", planned=10**30))
        assert [record.planned for record in store.records()] == [2**63 - 1]


def test_event_files_of_runs_outside_go_where_the_user_said(tmp_path: Path) -> None:
    pytest.importorskip("tensorboardX")
    runs = [RunRecord(str(tmp_path / place / "out"), name="Net") for place in ("a", "b")]

    written = export_tensorboard([(run, ()) for run in runs], tmp_path / "events")

    assert len(set(written)) == 2
    assert {path.parent for path in written} == {tmp_path / "events"}
    assert all(path.name.startswith("out-") and path.name.endswith("-Net") for path in written)
