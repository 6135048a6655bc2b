"""A run goes on from its checkpoint as if it had never stopped, and a bad checkpoint is refused with its reason."""

from __future__ import annotations

import errno
import json
from dataclasses import replace

import pytest
import safetensors.torch
import torch

from engine.graph.errors import NetloomError
from engine.project import atomic
from engine.training import checkpoint
from engine.training.events import CheckpointFailed, CheckpointSaved, EpochEnded, RunFinished
from engine.training.job import prepare
from engine.training.loop import Loop
from engine.training.run import train
from tests.engine.training import nets


class StopAfter:
    """Ends a run after so many steps, or in an evaluation."""

    def __init__(self, step, evaluations=10**9):
        self.step, self.evaluations = step, evaluations

    def may_step(self, step):
        return step < self.step

    def may_evaluate(self):
        self.evaluations -= 1
        return self.evaluations >= 0


def rows_of(design, **kwargs):
    rows, events = [], []
    ended = train(design, on_steps=rows.extend, on_event=events.append, **kwargs)
    return ended, rows, [event for event in events if isinstance(event, EpochEnded)]


SETTINGS = [
    {"optimizer": "Adam", "schedule": "cosine"},
    {"optimizer": "SGD", "schedule": "one_cycle"},
    {"optimizer": "AdamW", "schedule": "plateau", "early_stopping": 4},
    {"optimizer": "RMSprop", "schedule": "step", "clip_grad_norm": 1.0},
]


@pytest.mark.parametrize("settings", SETTINGS, ids=lambda s: s["optimizer"])
@pytest.mark.parametrize("stop", [StopAfter(9), StopAfter(100, 0), StopAfter(6)], ids=["inside", "evaluation", "end"])
def test_a_resumed_run_repeats_the_uninterrupted_one_to_the_bit(settings, stop, tmp_path):
    design = nets.digits(epochs=3, **settings)
    whole, all_rows, all_epochs = rows_of(design)
    stop = StopAfter(stop.step, stop.evaluations)
    stopped, first_rows, first_epochs = rows_of(design, folder=tmp_path, control=stop)

    ended, rows, epochs = rows_of(design, resume=tmp_path)

    assert stopped.reason == "stopped"
    assert first_rows + rows == all_rows
    assert [e.valid_loss for e in first_epochs + epochs] == [e.valid_loss for e in all_epochs]
    assert [e.metrics for e in first_epochs + epochs] == [e.metrics for e in all_epochs]
    assert ended.test == whole.test
    lines = [json.loads(line) for line in (tmp_path / "metrics.jsonl").read_text().splitlines()]
    assert [line["train_loss"] for line in lines] == [e.train_loss for e in all_epochs]


def test_more_epochs_can_be_asked_for_when_resuming(tmp_path):
    design = nets.iris(epochs=2)
    rows_of(design, folder=tmp_path)

    ended, _, epochs = rows_of(replace(design, training=replace(design.training, epochs=4)), resume=tmp_path)

    whole, _, all_epochs = rows_of(nets.iris(epochs=4))
    assert [e.valid_loss for e in epochs] == [e.valid_loss for e in all_epochs[2:]]
    assert ended.test == whole.test


@pytest.fixture
def finished(tmp_path):
    train(nets.iris(), folder=tmp_path)
    return tmp_path


def refused(folder, design=None):
    with pytest.raises(NetloomError) as caught:
        train(design or nets.iris(), resume=folder)
    assert caught.value.wording.mend
    return caught.value.code


@pytest.mark.parametrize("name", ["checkpoint.safetensors", "checkpoint.json"])
def test_a_flipped_byte_is_noticed(name, finished):
    path = finished / name
    data = bytearray(path.read_bytes())
    for at in range(len(data) // 3, len(data), len(data) // 3):
        flipped = data.copy()
        flipped[at] ^= 1
        path.write_bytes(flipped)

        assert refused(finished) == "checkpoint_damaged"


def test_a_truncated_or_missing_file_is_named(finished):
    tensors = finished / "checkpoint.safetensors"
    tensors.write_bytes(tensors.read_bytes()[:100])
    assert refused(finished) == "checkpoint_damaged"
    tensors.unlink()
    assert refused(finished) == "checkpoint_damaged"
    (finished / "checkpoint.json").unlink()
    assert refused(finished) == "no_checkpoint"


@pytest.mark.parametrize("change", ["missing", "shape", "extra"])
def test_wrong_tensors_are_refused_even_with_a_right_hash(change, finished):
    state = checkpoint.read(finished)
    tensors = dict(state.tensors)
    if change == "missing":
        del tensors["model.fc1.weight"]
    if change == "extra":
        tensors["model.fc9.weight"] = torch.zeros(2)
    if change == "shape":
        tensors["optimizer.fc1.weight.exp_avg"] = torch.zeros(7)
    checkpoint.write(checkpoint.Snapshot(tensors, state.facts), finished)

    assert refused(finished) == "checkpoint_damaged"


def test_another_design_is_refused(finished):
    assert refused(finished, nets.iris(lr=0.5)) == "checkpoint_other_design"
    assert refused(finished, nets.iris(middle=[])) == "checkpoint_other_design"


def test_a_crash_between_the_two_files_leaves_a_whole_checkpoint(tmp_path):
    loop = Loop(prepare(nets.iris()), lambda row: None)
    checkpoint.write(checkpoint.snapshot(loop), tmp_path)
    old = (tmp_path / "checkpoint.json").read_bytes()
    for _ in loop.work():
        pass
    checkpoint.write(checkpoint.snapshot(loop), tmp_path)
    new = (tmp_path / "checkpoint.json").read_bytes()
    tensors = tmp_path / "checkpoint.safetensors"

    tensors.rename(tmp_path / "checkpoint.next.safetensors")  # renamed not yet, JSON already new
    assert checkpoint.read(tmp_path).step == loop.progress.step

    (tmp_path / "checkpoint.json").write_bytes(old)
    assert old != new
    with pytest.raises(NetloomError):
        checkpoint.read(tmp_path)


def test_tensors_that_such_a_crash_left_unnamed_outlive_a_full_disk(tmp_path, monkeypatch):
    loop = Loop(prepare(nets.iris()), lambda row: None)
    checkpoint.write(checkpoint.snapshot(loop), tmp_path)
    (tmp_path / "checkpoint.safetensors").rename(tmp_path / "checkpoint.next.safetensors")
    for _ in loop.work():
        pass

    def full(path, text):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(checkpoint, "write_text", full)
    with pytest.raises(OSError, match="No space"):
        checkpoint.write(checkpoint.snapshot(loop), tmp_path)

    assert checkpoint.read(tmp_path).step == 0
    assert not (tmp_path / "checkpoint.next.safetensors").exists()


def test_a_full_disk_is_told_while_the_run_goes_on_and_the_old_checkpoint_stays(tmp_path, monkeypatch):
    train(nets.iris(epochs=1), folder=tmp_path)
    before = checkpoint.read(tmp_path)
    whole = atomic.write_bytes

    def full(path, data):
        if path.name.startswith("checkpoint"):
            raise OSError(errno.ENOSPC, "No space left on device")
        whole(path, data)

    monkeypatch.setattr(checkpoint, "write_bytes", full)
    events = []

    ended = train(replace(nets.iris(), training=replace(nets.QUICK, epochs=2)), resume=tmp_path, on_event=events.append)

    assert isinstance(ended, RunFinished)
    told = [event for event in events if isinstance(event, CheckpointFailed)]
    assert told
    assert told[0].error == "No space left on device"
    assert not [event for event in events if isinstance(event, CheckpointSaved)]
    assert checkpoint.read(tmp_path).facts == before.facts


def test_a_folder_that_cannot_be_made_is_told_before_training(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(NetloomError) as caught:
        train(nets.iris(), folder=tmp_path / "file" / "run")

    assert caught.value.code == "unwritable_folder"


def test_the_weights_have_the_names_of_the_exported_model_and_are_the_best(tmp_path):
    ended, _, epochs = rows_of(nets.iris(epochs=40, lr=0.3, early_stopping=2), folder=tmp_path)

    best = min(epochs, key=lambda e: e.valid_loss).epoch
    train(nets.iris(epochs=best, lr=0.3), folder=tmp_path / "other")
    ours = safetensors.torch.load_file(tmp_path / "weights.safetensors")
    theirs = safetensors.torch.load_file(tmp_path / "other" / "weights.safetensors")
    assert set(ours) == {"fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias"}
    assert all(torch.equal(ours[name], theirs[name]) for name in ours)
    assert ended.reason == "early_stopping"
