"""Folders of runs and the list of them agree, whatever befell either."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from engine.graph.design import Design
from engine.graph.errors import NetloomError, Wording
from engine.project.design_file import save_design
from engine.project.run_files import delete_runs, open_runs
from engine.project.run_record import Entry, RunRecord, failure_of, read_entry, read_run, write_entry
from engine.project.run_room import BIG, lighten, size_of
from engine.project.run_store import FILE, RunStore
from engine.project.templates import load_template
from engine.training.events import RunFailed
from engine.training.run_folder import write_result

Make = Callable[..., Path]


def nowhere(folder: Path) -> bool:
    """No window has any run open."""
    return False


def line(epoch: int, valid: float) -> str:
    """A line of `metrics.jsonl`, as a run writes it."""
    facts = {"epoch": epoch, "step": 6 * epoch, "train_loss": 1.0, "valid_loss": valid, "lr": 0.01, "seconds": 0.5}
    return json.dumps({**facts, "is_best": True, "valid_accuracy": 0.75}) + "\n"


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Makes folders of runs, each begun a second after the one before."""
    made: list[Path] = []

    def folder(name: str, *, valid: tuple[float, ...] = (0.5, 0.25), result: object = None, weights: int = 0) -> Path:
        path = tmp_path / name
        path.mkdir()
        design = load_template("mlp_iris")
        save_design(replace(design, training=replace(design.training, seed=5)), path / "design.netloom")
        (path / "metrics.jsonl").write_text("".join(line(i + 1, loss) for i, loss in enumerate(valid)), "utf-8")
        if result is not None:
            (path / "result.json").write_text(json.dumps(result), "utf-8")
        if weights:
            (path / BIG[0]).write_bytes(bytes(weights))
        made.append(path)
        os.utime(path / "design.netloom", (1000 + len(made), 1000 + len(made)))
        return path

    return folder


DONE = {"reason": "done", "step": 12, "epoch": 2, "test": {"loss": 0.125, "accuracy": 1.0}, "seconds": 3.5}


def test_a_run_is_read_from_its_folder(make: Make) -> None:
    found = read_run(make("one", result=DONE))

    assert found is not None
    record, epochs = found
    assert (record.name, record.dataset, record.seed, record.planned) == ("MLP on iris", "iris", 5, record.planned)
    assert (record.state, record.step, record.seconds, record.epochs) == ("done", 12, 3.5, 2)
    assert (record.best_valid_loss, record.test) == (0.25, {"loss": 0.125, "accuracy": 1.0})
    assert [epoch.valid_loss for epoch in epochs] == [0.5, 0.25]
    assert epochs[0].metrics == {"valid_accuracy": 0.75}


@pytest.mark.parametrize(
    ("result", "state"),
    [
        (DONE, "done"),
        ({**DONE, "reason": "early_stopping"}, "early_stopping"),
        ({"what": "NaN", "code": "not_finite"}, "failed"),
        (None, "interrupted"),
        ([1, 2], "interrupted"),
        ({"reason": "'; DROP TABLE"}, "interrupted"),
    ],
)
def test_how_a_run_ended_is_read_from_its_result(make: Make, result: object, state: str) -> None:
    found = read_run(make("one", result=result))

    assert found is not None
    assert found[0].state == state


@pytest.mark.parametrize(
    "cut", ['{"epoch": 3, "st', "[]", '{"epoch": "3", "step": 18}', '{"epoch": 1, "step": 6}', "[" * 9999]
)
def test_metrics_are_read_up_to_where_they_break_off(make: Make, cut: str) -> None:
    folder = make("one")
    with (folder / "metrics.jsonl").open("a", encoding="utf-8") as file:
        file.write(cut)

    found = read_run(folder)

    assert found is not None
    assert found[0].epochs == 2


def test_a_folder_without_a_readable_design_is_no_run(tmp_path: Path, make: Make) -> None:
    (tmp_path / "empty").mkdir()
    (make("bad") / "design.netloom").write_text("{", "utf-8")

    assert read_run(tmp_path / "empty") is None
    assert read_run(tmp_path / "bad") is None


def test_a_lost_list_is_made_anew_from_the_folders(tmp_path: Path, make: Make) -> None:
    make("one", result=DONE)
    write_entry(make("two", valid=(math.nan, 0.75)), Entry(5.0, 131, "accuracy", "my note", True))

    with closing(open_runs(tmp_path, nowhere).store) as store:
        first, second = sorted(store.records(), key=lambda record: record.folder)
        assert (first.state, second.state) == ("done", "interrupted")
        assert (second.note, second.starred, second.params, second.started) == ("my note", True, 131, 5.0)
        assert (second.epochs, second.best_valid_loss) == (2, 0.75)
        assert len(store.epochs("two")) == 2


def test_a_damaged_list_is_put_aside_and_made_anew(tmp_path: Path, make: Make) -> None:
    make("one", result=DONE)
    for number in (1, 2):
        (tmp_path / FILE).write_bytes(b"garbage " * 1000)

        opened = open_runs(tmp_path, nowhere)

        with closing(opened.store):
            assert [record.folder for record in opened.store.records()] == ["one"]
        assert opened.aside == tmp_path / f"{FILE}.damaged-{number}"
        assert opened.aside.read_bytes() == b"garbage " * 1000


def test_runs_that_are_gone_leave_the_list_and_new_ones_come(tmp_path: Path, make: Make) -> None:
    make("kept", result=DONE)
    with closing(open_runs(tmp_path, nowhere).store) as store:
        store.save(RunRecord("gone", state="done"))
        store.remark("kept", "as it is", starred=True)
    make("new", result=DONE)

    with closing(open_runs(tmp_path, nowhere).store) as store:
        assert {record.folder: record.note for record in store.records()} == {"kept": "as it is", "new": ""}


def test_a_run_whose_window_died_is_called_broken_off(tmp_path: Path, make: Make) -> None:
    make("dead"), make("alive")
    with closing(RunStore(tmp_path)) as store:
        for folder in ("dead", "alive"):
            store.save(RunRecord(folder, state="running"))

    with closing(open_runs(tmp_path, lambda folder: folder.name == "alive").store) as store:
        states = {record.folder: (record.state, record.epochs) for record in store.records()}

    assert states == {"dead": ("interrupted", 2), "alive": ("running", 0)}


def test_only_the_newest_keep_their_weights_and_all_keep_the_rest(tmp_path: Path, make: Make) -> None:
    names = ("a", "b", "c", "d", "e", "f")
    for name in names:
        make(name, weights=100, result=DONE)
    write_entry(tmp_path / "b", Entry(starred=True))
    (tmp_path / "never-began").mkdir()
    os.utime(tmp_path / "never-began", (1, 1))

    lighten(tmp_path, 2, lambda folder: folder.name == "c")

    assert [name for name in names if (tmp_path / name / BIG[0]).exists()] == ["b", "c", "e", "f"]
    assert all((tmp_path / name / kept).is_file() for name in names for kept in ("metrics.jsonl", "result.json"))
    assert not (tmp_path / "never-began").exists()


def test_a_lighter_run_stays_the_oldest(tmp_path: Path, make: Make) -> None:
    for name in ("a", "b", "c"):
        make(name, weights=10)
    lighten(tmp_path, 2, nowhere)
    (tmp_path / "a" / BIG[0]).write_bytes(b"again")

    lighten(tmp_path, 2, nowhere)

    assert [name for name in ("a", "b", "c") if (tmp_path / name / BIG[0]).exists()] == ["b", "c"]


def test_a_size_counts_files_and_follows_no_link(tmp_path: Path) -> None:
    (tmp_path / "run" / "inner").mkdir(parents=True)
    (tmp_path / "run" / "one").write_bytes(bytes(1000))
    (tmp_path / "run" / "inner" / "two").write_bytes(bytes(234))
    (tmp_path / "outside").write_bytes(bytes(99_999))
    (tmp_path / "run" / "link").symlink_to(tmp_path / "outside")

    assert size_of(tmp_path / "run") == 1234


def test_a_deleted_run_is_gone_from_disk_and_list(tmp_path: Path, make: Make) -> None:
    for name in ("one", "two"):
        make(name, result=DONE)
    with closing(open_runs(tmp_path, nowhere).store) as store:
        delete_runs(store, tmp_path, ["one"], nowhere)

        assert [record.folder for record in store.records()] == ["two"]
    assert not (tmp_path / "one").exists()
    assert (tmp_path / "two").is_dir()


def test_a_run_at_work_is_not_deleted_and_those_before_it_are(tmp_path: Path, make: Make) -> None:
    for name in ("one", "two", "three"):
        make(name, result=DONE)
    with closing(open_runs(tmp_path, nowhere).store) as store, pytest.raises(NetloomError) as told:
        delete_runs(store, tmp_path, ["one", "two", "three"], lambda folder: folder.name == "two")

    assert told.value.code == "run_at_work"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == ["three", "two"]


@pytest.mark.parametrize("name", ["..", ".", "", "../victim", "inner/../../victim"])
def test_a_list_cannot_lead_deletion_out_of_the_folder_of_runs(tmp_path: Path, name: str) -> None:
    root = tmp_path / "runs"
    root.mkdir()
    (tmp_path / "victim").mkdir()
    (tmp_path / "victim" / "file").write_text("precious", "utf-8")
    with closing(RunStore(root)) as store:
        store.save(RunRecord(name))
        with pytest.raises(NetloomError):
            delete_runs(store, root, [name], nowhere)

    assert (tmp_path / "victim" / "file").read_text("utf-8") == "precious"
    assert (root / FILE).is_file()


@pytest.mark.parametrize("text", ["", "[]", "{", '{"started": "x", "params": true, "note": 3, "starred": 1}', "\0"])
def test_a_spoiled_entry_says_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "entry.json").write_text(text, "utf-8")

    assert read_entry(tmp_path) == Entry()


def test_an_unsaved_design_has_a_record(make: Make) -> None:
    folder = make("plain")
    save_design(Design(), folder / "design.netloom")

    found = read_run(folder)

    assert found is not None
    assert (found[0].name, found[0].dataset) == ("Untitled", "")


def test_the_reason_of_a_failure_is_read_as_it_was_told(tmp_path: Path) -> None:
    inner = Wording("{count} are none", args={"count": 3})
    told = RunFailed(
        "{block} gave {what}", "not_finite", "{inner}", "Lower {name}", "fc", {"block": "fc", "what": "NaN"}
    )
    told = replace(told, args={**told.args, "inner": inner, "name": "lr"})
    write_result(tmp_path, told)

    reason = failure_of(tmp_path)

    assert reason is not None
    assert reason.told() == "fc gave NaN\n3 are none\nLower lr"


@pytest.mark.parametrize(
    "result",
    [
        "",
        "[]",
        '{"reason": "done"}',
        '{"code": "x"}',
        '{"code": "x", "what": 3}',
        '{"code": "x", "what": "{missing}", "args": {}}',
        '{"code": "x", "what": "{block:>99999999}", "args": {"block": "fc"}}',
        '{"code": "x", "what": "{block.__class__}", "args": {"block": "fc"}}',
        '{"code": "x", "what": "{", "args": []}',
    ],
)
def test_a_spoiled_reason_says_nothing(tmp_path: Path, result: str) -> None:
    (tmp_path / "result.json").write_text(result, "utf-8")

    assert failure_of(tmp_path) is None
