"""Every optimiser with every schedule, clipping and early stopping trains, and goes on where it stopped, to the bit."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any, get_args

import pytest

from commands.start import main
from engine.graph.design import Optimizer, Schedule
from engine.project.design_file import load_design, save_design
from engine.training.events import EpochEnded
from engine.training.run import train
from tests.engine.training import nets

Capture = pytest.CaptureFixture[str]
Events = list[dict[str, Any]]
MIDDLE = [("norm", "BatchNorm1d", {}), ("drop", "Dropout", {"p": 0.2})]
ONE_LEFT_OVER = 8
"""The training part has 89 samples."""
CLIPPINGS: list[dict[str, Any]] = [{}, {"clip_grad_norm": 0.5}, {"clip_grad_value": 0.1}]
STOPPINGS: list[dict[str, Any]] = [{}, {"early_stopping": 1}]
WAYS = list(itertools.product(CLIPPINGS, STOPPINGS))
PLANNED_OVER_ALL_EPOCHS = ("cosine", "one_cycle")


def trained(capsys: Capture, *arguments: str) -> tuple[int, Events]:
    code = main(["train", *arguments, "--json"])
    told = capsys.readouterr()
    assert told.err == ""
    return code, [json.loads(line) for line in told.out.splitlines()]


def losses(events: Events) -> list[tuple[float, float, float]]:
    return [(e["train_loss"], e["valid_loss"], e["lr"]) for e in events if e["event"] == "epoch"]


class TwoEpochs:
    """Ends a run after two epochs of its three."""

    def may_step(self, step: int) -> bool:
        return step < 2 * (89 // ONE_LEFT_OVER)

    def may_evaluate(self) -> bool:
        return True


def two_epochs(capsys: Capture, design: Path, folder: Path, *, is_planned: bool) -> list[tuple[float, float, float]]:
    """The losses of a run of two epochs, or, where the schedule is planned over all, of two epochs out of three."""
    if not is_planned:
        code, events = trained(capsys, str(design), "--epochs", "2", "--out", str(folder))
        assert (code, events[-1]["event"]) == (0, "finished")
        return losses(events)
    epochs: list[EpochEnded] = []
    train(
        load_design(design),
        folder=folder,
        on_event=lambda event: epochs.append(event) if isinstance(event, EpochEnded) else None,
        control=TwoEpochs(),
    )
    return [(epoch.train_loss, epoch.valid_loss, epoch.lr) for epoch in epochs]


@pytest.mark.parametrize("schedule", get_args(Schedule))
@pytest.mark.parametrize("optimizer", get_args(Optimizer))
def test_a_run_that_is_resumed_for_another_epoch_repeats_an_unbroken_one(
    optimizer: str, schedule: str, tmp_path: Path, capsys: Capture
) -> None:
    pair = get_args(Optimizer).index(optimizer) + get_args(Schedule).index(schedule)
    for number in (pair % len(WAYS), (pair + 3) % len(WAYS)):
        clipping, stopping = WAYS[number]
        design, folder = tmp_path / f"{number}.netloom", tmp_path / f"run-{number}"
        settings = {"optimizer": optimizer, "schedule": schedule, "batch_size": ONE_LEFT_OVER, "epochs": 3}
        save_design(nets.iris(MIDDLE, **settings, **clipping, **stopping), design)

        unbroken, whole = trained(capsys, str(design))
        first = two_epochs(capsys, design, folder, is_planned=schedule in PLANNED_OVER_ALL_EPOCHS)
        resumed, rest = trained(capsys, "--resume", str(folder), "--epochs", "3")

        assert (unbroken, resumed) == (0, 0)
        assert first + losses(rest) == losses(whole)
        assert rest[-1]["test"] == whole[-1]["test"]


@pytest.mark.parametrize("batch_size", [1, 8, 88, 89, 1000])
def test_any_size_of_a_batch_trains_or_is_refused_plainly(batch_size: int, tmp_path: Path, capsys: Capture) -> None:
    design = tmp_path / "a.netloom"
    save_design(nets.iris(MIDDLE, batch_size=batch_size), design)

    code, events = trained(capsys, str(design))

    last = events[-1]
    if batch_size > 1:
        assert (code, last["event"]) == (0, "finished")
    else:
        assert (code, last["event"], last["code"], last["block"]) == (1, "failed", "batch_refused", "norm")
