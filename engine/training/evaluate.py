"""Measuring a finished run again: the weights in its folder, on the test part of its dataset."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine.graph.errors import NetloomError
from engine.project.design_file import load_design
from engine.training import run_folder
from engine.training.job import Job, prepare
from engine.training.loop import Loop
from engine.training.not_finite import NotFinite


def evaluate(folder: Path, part: str = "test") -> dict[str, float]:
    """The loss and the metrics of a run's weights, such as `{"loss": 0.1, "accuracy": 0.95}`.

    Raises:
        DesignFileError: The folder holds no readable design.
        NetloomError: Its weights are missing, damaged or another design's (see `load_weights`), or the dataset
            cannot be had, or NaN or infinity arises (`not_finite`).
    """
    job = trained(folder, ("train", part))
    loop = Loop(job, lambda row: None)
    try:
        for _ in loop.evaluated(part):
            pass
    except NotFinite as fault:
        told, args = fault.failure, dict[str, Any](fault.failure.args)
        raise NetloomError(told.what, code=told.code, why=told.why, mend=told.mend, **args) from fault
    return loop.measured


def trained(folder: Path, parts: tuple[str, ...] = ()) -> Job:
    """The trained model of a run's folder.

    Raises:
        DesignFileError, NetloomError: As `evaluate`.
    """
    job = prepare(load_design(folder / run_folder.DESIGN), parts)
    run_folder.load_weights(job.model, folder / run_folder.WEIGHTS)
    return job
