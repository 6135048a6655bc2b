"""A disk that is full while a network is trained: told plainly, ended with 1, and the last checkpoint whole."""

from __future__ import annotations

import json
import subprocess
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from commands.start import main
from engine.project.templates import load_template
from engine.training import checkpoint
from engine.training.events import CheckpointFailed, EpochEnded, RunEvent
from engine.training.run import train
from tests.forked import Program

resource = pytest.importorskip("resource")
Capture = pytest.CaptureFixture[str]


def full_once_saved(folder: Path, limit: int, arguments: list[str]) -> int:
    """Train; from the first checkpoint on, no file may grow beyond so many bytes: a write fails as on a full disk."""

    def fill() -> None:
        while not (folder / "checkpoint.json").exists():
            time.sleep(0.001)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    threading.Thread(target=fill, daemon=True).start()
    return main(["train", *arguments])


def trained(folder: Path, limit: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    code, out, err = Program(full_once_saved, folder, limit, list(arguments)).communicate()
    return subprocess.CompletedProcess(arguments, code, out, err)


def epochs_of(text: str) -> list[tuple[float, float]]:
    events = map(json.loads, text.splitlines())
    return [(event["train_loss"], event["valid_loss"]) for event in events if event["event"] == "epoch"]


@pytest.mark.long
def test_a_disk_that_fills_up_is_told_to_people_with_the_way_on(tmp_path: Path) -> None:
    folder = tmp_path / "run"

    ended = trained(folder, 0, "mlp_iris", "--epochs", "60", "--out", str(folder))

    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr and "kept in" not in ended.stdout
    told = ended.stderr.splitlines()
    assert told[-3:] == [
        f"✗ What was learned could not be kept in {folder}",
        "    File too large",
        f"    → Make room, then go on from the last checkpoint: main.py train --resume {folder}",
    ]
    assert len(told) <= 6, "one line when it begins, not one an epoch"


def test_a_disk_that_fills_up_is_told_to_programs_and_the_run_goes_on_once_there_is_room(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = tmp_path / "run"

    ended = trained(folder, 0, "mlp_iris", "--epochs", "60", "--out", str(folder), "--json")

    events = [json.loads(line) for line in ended.stdout.splitlines()]
    failures = [event for event in events if event["event"] == "checkpoint_failed"]
    assert (ended.returncode, events[-1]["event"]) == (1, "finished")
    assert failures[0] == {"event": "checkpoint_failed", "path": str(folder), "message": "File too large"}
    saved = json.loads(checkpoint.read(folder).facts)["progress"]["epoch"]
    assert not [path.name for path in folder.iterdir() if path.suffix == ".tmp" or ".next." in path.name]

    assert main(["train", "--resume", str(folder), "--json"]) == 0
    resumed = epochs_of(capsys.readouterr().out)
    assert epochs_of(ended.stdout)[:saved] + resumed == epochs_of(ended.stdout)


def test_a_resumed_run_on_a_full_disk_leaves_checkpoint_and_weights_of_before(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "run"
    assert main(["train", "lenet_digits", "--epochs", "1", "--out", str(folder), "--json"]) == 0
    names = ("checkpoint.json", "checkpoint.safetensors", "weights.safetensors")
    before = {name: (folder / name).read_bytes() for name in names}

    ended = trained(folder, 3000, "--resume", str(folder), "--epochs", "2", "--json")

    assert ended.returncode == 1
    assert "checkpoint_failed" in ended.stdout
    assert {name: (folder / name).read_bytes() for name in names} == before
    assert main(["evaluate", str(folder), "--json"]) == 0


def test_metrics_that_found_no_room_are_written_in_the_end(tmp_path: Path) -> None:
    epochs: list[EpochEnded] = []
    failures: list[CheckpointFailed] = []

    def hear(event: RunEvent) -> None:
        if isinstance(event, EpochEnded):
            epochs.append(event)
            limit = {2: 0, 4: resource.RLIM_INFINITY}
            if event.epoch in limit:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit[event.epoch], resource.RLIM_INFINITY))
        if isinstance(event, CheckpointFailed):
            failures.append(event)

    design = load_template("mlp_iris")
    try:
        train(replace(design, training=replace(design.training, epochs=6)), folder=tmp_path, on_event=hear)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    told = [json.loads(line)["train_loss"] for line in (tmp_path / "metrics.jsonl").read_text().splitlines()]
    assert failures
    assert told == [epoch.train_loss for epoch in epochs]
