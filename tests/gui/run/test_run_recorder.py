"""Every run of a window is written down as it goes, and nothing that befalls the list reaches the training."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from engine.graph.design import Design
from engine.project.run_files import open_runs
from engine.project.run_lock import is_open
from engine.project.run_record import read_entry, read_run
from engine.project.run_store import FILE, RunStore
from gui.run import Run
from gui.run_folders import new_run_folder
from gui.run_recorder import RunRecorder

Wait = Callable[..., None]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the runs of these tests go."""
    monkeypatch.setenv("NETLOOM_HOME", str(tmp_path))
    (tmp_path / "runs").mkdir()
    return tmp_path / "runs"


@pytest.fixture
def recorder(root: Path, run: Run) -> Iterator[RunRecorder]:
    made = RunRecorder(run)
    yield made
    made.close()
    made.deleteLater()


def only(root: Path) -> tuple[object, tuple[object, ...]]:
    """The one run of the list with its epochs."""
    with closing(RunStore(root)) as store:
        (record,) = store.records()
        return record, store.epochs(record.folder)


def test_what_is_listed_is_what_the_folder_holds(run: Run, recorder: RunRecorder, root: Path, wait: Wait) -> None:
    run.start()
    wait(lambda: run.state == "ended")

    assert run.folder is not None and run.result is not None
    record, epochs = only(root)
    assert (record, epochs) == read_run(run.folder)
    assert record.state == "done"
    assert (record.params, record.metric) == (run.document.analysis.total_params, "accuracy")
    assert record.test == run.result.test
    assert len(epochs) == 3
    assert recorder.error is None


def test_training_further_goes_on_in_the_same_row(run: Run, recorder: RunRecorder, root: Path, wait: Wait) -> None:
    run.start()
    wait(lambda: run.state == "ended")
    run.train_further(2)
    wait(lambda: run.state == "ended" and run.result is not None)

    record, epochs = only(root)
    assert (record.epochs, record.planned, record.state) == (5, 5, "done")
    assert [epoch.epoch for epoch in epochs] == [1, 2, 3, 4, 5]


def test_a_run_is_listed_while_it_trains(
    run: Run, recorder: RunRecorder, endless: Design, root: Path, wait: Wait
) -> None:
    heard: list[str] = []
    recorder.recorded.connect(heard.append)
    run.document.open(endless, None)
    run.start()
    wait(lambda: len(heard) >= 3)

    record, epochs = only(root)
    assert record.state == "running"
    assert run.folder is not None and is_open(run.folder)
    assert 0 < len(epochs) == record.epochs
    run.stop()
    wait(lambda: run.state == "ended")
    assert only(root)[0].state == "stopped"


def test_a_run_whose_window_goes_is_broken_off_and_free(
    run: Run, recorder: RunRecorder, endless: Design, root: Path, wait: Wait
) -> None:
    run.document.open(endless, None)
    run.start()
    wait(lambda: run.history is not None and len(run.history.epochs) > 2)
    folder = run.folder
    assert folder is not None

    recorder.close()

    assert only(root)[0].state == "interrupted"
    assert not is_open(folder)


def test_a_list_that_cannot_be_written_stops_no_training_and_is_mended_later(
    run: Run, recorder: RunRecorder, root: Path, wait: Wait
) -> None:
    (root / FILE).write_bytes(b"no database " * 500)
    run.start()
    wait(lambda: run.state == "ended")
    assert recorder.error is not None
    assert run.folder is not None

    with closing(open_runs(root, is_open).store) as store:
        (record,) = store.records()
        assert (record.folder, record.state, record.epochs) == (run.folder.name, "done", 3)


def test_a_list_that_another_window_holds_is_caught_up_with(
    run: Run, recorder: RunRecorder, root: Path, wait: Wait, endless: Design
) -> None:
    run.document.open(endless, None)
    run.start()
    wait(lambda: run.history is not None and len(run.history.epochs) > 2)
    with closing(sqlite3.connect(root / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        wait(lambda: recorder.error is not None)
        other.execute("ROLLBACK")
    wait(lambda: recorder.error is None)
    run.stop()
    wait(lambda: run.state == "ended")

    record, epochs = only(root)
    assert [epoch.epoch for epoch in epochs] == list(range(1, record.epochs + 1))


def test_a_run_that_broke_off_goes_on_in_its_own_row_with_its_note(
    run: Run, recorder: RunRecorder, root: Path, wait: Wait, iris: Design
) -> None:
    longer = replace(iris, training=replace(iris.training, epochs=40_000))
    run.document.open(longer, None)
    run.start()
    wait(lambda: run.checkpoint_step is not None)
    folder = run.folder
    assert folder is not None
    run.stop()
    wait(lambda: run.state == "ended")
    done = only(root)[0].epochs
    with closing(RunStore(root)) as store:
        store.remark(folder.name, "mine", starred=True)
    (folder / "entry.json").write_text('{"started": 7.0, "note": "mine", "starred": true, "params": 5}', "utf-8")
    run.reset()

    run.resume_last(folder)
    wait(lambda: run.history is not None and len(run.history.epochs) > done + 2)
    run.stop()
    wait(lambda: run.state == "ended")

    record, epochs = only(root)
    assert (record.folder, record.note, record.starred, record.started) == (folder.name, "mine", True, 7.0)
    assert [epoch.epoch for epoch in epochs] == list(range(1, record.epochs + 1))
    assert record.epochs > done + 2


def test_a_start_that_is_taken_back_leaves_nothing(root: Path, iris: Design, run: Run, recorder: RunRecorder) -> None:
    folder = new_run_folder()
    run.folder = folder
    recorder._follow("starting")
    assert is_open(folder)

    recorder._follow("ready")

    run.folder = None
    assert not folder.exists()
    assert read_entry(folder).started == 0


def test_a_run_of_another_folder_goes_on_in_the_row_of_that_folder(
    run: Run, recorder: RunRecorder, root: Path, tmp_path: Path, wait: Wait
) -> None:
    run.start()
    wait(lambda: run.state == "ended")
    assert run.folder is not None
    outside = tmp_path / "mine"
    shutil.copytree(run.folder, outside, ignore=shutil.ignore_patterns("*.lock"))
    run.reset()

    run.resume_last(outside)
    wait(lambda: run.state == "ended" and run.result is not None)

    with closing(open_runs(root, is_open).store) as store:
        records = {record.folder: record for record in store.records()}
        assert len(records) == 2
        assert (records[str(outside)], store.epochs(str(outside))) == read_run(outside, str(outside))
