"""A run as it is listed, and how it is read from the folder that it left."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from string import Formatter
from typing import Any, Literal

from engine.graph.design import Design
from engine.graph.errors import Wording
from engine.project import atomic
from engine.project.design_file import DesignFileError, load_design
from engine.project.writing import design_text

RunState = Literal["running", "done", "stopped", "early_stopping", "failed", "interrupted"]
ENDED: tuple[RunState, ...] = ("done", "stopped", "early_stopping", "failed")
DESIGN, METRICS, RESULT, ENTRY = "design.netloom", "metrics.jsonl", "result.json", "entry.json"
LARGEST_TEXT = 64 * 2**20
"""Bytes of a file of metrics or of a result beyond which it is not read."""


@dataclass(frozen=True)
class EpochRecord:
    """One pass over the training part.

    Args:
        epoch: From 1. step: Steps since the run began. lr: Of the next step. seconds: Of this pass.
        metrics: By name, such as `train_accuracy` and `valid_accuracy`.
    """

    epoch: int
    step: int
    train_loss: float
    valid_loss: float
    lr: float
    seconds: float
    metrics: Mapping[str, float] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class RunRecord:
    """One run.

    Args:
        folder: Name of its folder among those of all runs, or the absolute path of one outside; no two are alike.
        name: Of the design. dataset: Its name, "" for none. started: Seconds since 1970, UTC.
        seconds: How long it trained. epochs: Passes that ended. planned: Passes that it was to make. step: Steps taken.
        params: Numbers that the network learns or keeps, None where nobody counted. metric: Of each step, or "".
        state: `interrupted` is a run whose process ended before it did.
        best_valid_loss: The lowest; NaN before the first epoch. test: Metrics on the test part.
        design_hash: SHA-256 of the design's text. note, starred: The user's own.
    """

    folder: str
    name: str = ""
    dataset: str = ""
    started: float = 0.0
    seconds: float = 0.0
    epochs: int = 0
    planned: int = 0
    step: int = 0
    seed: int = 0
    optimizer: str = ""
    lr: float = 0.0
    batch_size: int = 0
    params: int | None = None
    state: RunState = "running"
    best_valid_loss: float = math.nan
    metric: str = ""
    test: Mapping[str, float] = field(default_factory=dict, hash=False)
    design_hash: str = ""
    note: str = ""
    starred: bool = False


@dataclass(frozen=True)
class Entry:
    """What a run's folder says of it beside design, metrics and result."""

    started: float = 0.0
    params: int | None = None
    metric: str = ""
    note: str = ""
    starred: bool = False


def record_of(folder: str, design: Design, entry: Entry) -> RunRecord:
    """The record of a run that begins."""
    training = design.training
    return RunRecord(
        folder,
        name=design.name,
        dataset=design.dataset.name if design.dataset else "",
        started=entry.started,
        planned=training.epochs,
        seed=training.seed,
        optimizer=training.optimizer,
        lr=training.lr,
        batch_size=training.batch_size,
        params=entry.params,
        metric=entry.metric,
        design_hash=hashlib.sha256(design_text(design).encode("utf-8", "replace")).hexdigest(),
        note=entry.note,
        starred=entry.starred,
    )


def with_epochs(record: RunRecord, epochs: Sequence[EpochRecord]) -> RunRecord:
    """The record of a run that has made these passes since."""
    best = record.best_valid_loss
    losses = [loss for loss in (best, *(epoch.valid_loss for epoch in epochs)) if math.isfinite(loss)]
    return replace(
        record,
        epochs=record.epochs + len(epochs),
        step=epochs[-1].step if epochs else record.step,
        seconds=record.seconds + sum(epoch.seconds for epoch in epochs),
        best_valid_loss=min(losses, default=math.nan),
    )


def read_run(folder: Path, name: str = "") -> tuple[RunRecord, tuple[EpochRecord, ...]] | None:
    """The run that a folder holds, with its passes; None where it holds no readable design.

    Args:
        name: By which it is listed, "" for its folder's.
    """
    try:
        design = load_design(folder / DESIGN)
    except DesignFileError:
        return None
    entry = read_entry(folder)
    if not entry.started:
        entry = replace(entry, started=_made(folder))
    epochs = tuple(_epochs(folder))
    record = with_epochs(record_of(name or folder.name, design, entry), epochs)
    return _ended(record, _document(folder / RESULT)), epochs


def read_entry(folder: Path) -> Entry:
    """What the folder says beside; the part of it that makes sense."""
    told = _document(folder / ENTRY)
    params, metric, note = told.get("params"), told.get("metric"), told.get("note")
    return Entry(
        started=_number(told.get("started"), 0.0),
        params=params if isinstance(params, int) and not isinstance(params, bool) else None,
        metric=metric if isinstance(metric, str) else "",
        note=note if isinstance(note, str) else "",
        starred=told.get("starred") is True,
    )


def write_entry(folder: Path, entry: Entry, *, quick: bool = False) -> None:
    """Say it in the folder.

    Args:
        quick: Do not wait for the disk: what is written can be done without.

    Raises:
        OSError: It cannot be written.
    """
    text = json.dumps(entry.__dict__) + "\n"
    if quick:
        (folder / ENTRY).write_text(text, "utf-8")
    else:
        atomic.write_text(folder / ENTRY, text)


def failure_of(folder: Path) -> Wording | None:
    """Why the run in a folder failed, as it was told then; None where the folder does not say so, or not legibly."""
    told = _document(folder / RESULT)
    return _wording(told) if "code" in told else None


def _wording(told: Mapping[str, Any]) -> Wording | None:
    """A wording as `dataclasses.asdict` writes it; one within another is one too."""
    what, why, mend = (told.get(part, "") for part in ("what", "why", "mend"))
    given = told.get("args")
    args = {name: _argument(value) for name, value in given.items()} if isinstance(given, dict) else {}
    if not what or not all(isinstance(text, str) and _is_filled(text, args) for text in (what, why, mend)):
        return None
    return Wording(what, why, mend, args)


def _argument(value: object) -> object:
    return (_wording(value) or "") if isinstance(value, dict) else value


def _is_filled(text: str, args: Mapping[str, object]) -> bool:
    """Whether the places of a template are plain names, all of them given."""
    try:
        places = [place for place in Formatter().parse(text) if place[1] is not None]
    except ValueError:
        return False
    return all(name in args and not spec and not conversion for _, name, spec, conversion in places)


def _ended(record: RunRecord, result: Mapping[str, Any]) -> RunRecord:
    reason = result.get("reason")
    if reason in ENDED:
        test = result.get("test")
        return replace(
            record,
            state=reason,
            seconds=_number(result.get("seconds"), record.seconds),
            step=_whole(result.get("step"), record.step),
            test=_numbers(test) if isinstance(test, dict) else {},
        )
    return replace(record, state="failed" if "code" in result else "interrupted")


def _epochs(folder: Path) -> Iterator[EpochRecord]:
    """The passes up to the first line that cannot be read: a crash may have cut it off."""
    last = 0
    for line in _text(folder / METRICS).splitlines():
        facts = _parsed(line)
        epoch, step = facts.pop("epoch", None), facts.pop("step", None)
        if not (_is_whole(epoch) and _is_whole(step) and epoch > last):
            return
        last = epoch
        facts.pop("is_best", None)
        figures = _numbers(facts)
        train, valid, lr = (figures.pop(name, math.nan) for name in ("train_loss", "valid_loss", "lr"))
        seconds = figures.pop("seconds", 0.0)
        yield EpochRecord(epoch, step, train, valid, lr, seconds if math.isfinite(seconds) else 0.0, figures)


def _made(folder: Path) -> float:
    try:
        return (folder / DESIGN).stat().st_mtime
    except OSError:
        return 0.0


def _document(path: Path) -> dict[str, Any]:
    return _parsed(_text(path))


def _parsed(text: str) -> dict[str, Any]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace") if path.stat().st_size <= LARGEST_TEXT else ""
    except OSError:
        return ""


def _numbers(facts: Mapping[str, Any]) -> dict[str, float]:
    return {name: float(value) for name, value in facts.items() if _is_number(value)}


def _number(value: object, otherwise: float) -> float:
    return float(value) if isinstance(value, int | float) and _is_number(value) else otherwise


def _whole(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) and _is_whole(value) else otherwise


def _is_number(value: object) -> bool:
    """Whether it is a number that a float can hold."""
    return isinstance(value, float) or (isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63
