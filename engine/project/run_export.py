"""Runs for other programs: a table of all epochs, and event files for TensorBoard."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from engine.graph.errors import NetloomError
from engine.project.run_places import is_outside
from engine.project.run_record import EpochRecord, RunRecord

HEADER = ["run", "name", "epoch", "step", "figure", "value"]
UNSAFE = re.compile(r"[^\w.\-]+")
LONGEST_NAME = 60

Runs = Iterable[tuple[RunRecord, Sequence[EpochRecord]]]


def epochs_table(runs: Runs) -> Iterator[list[str]]:
    """Rows of a table in long form: one a run, epoch and figure; numbers so that reading gives the same float."""
    yield HEADER
    for record, epochs in runs:
        for epoch in epochs:
            for name, value in _figures(epoch):
                yield [record.folder, record.name, str(epoch.epoch), str(epoch.step), name, repr(value)]


def export_tensorboard(runs: Runs, folder: Path) -> list[Path]:
    """Write event files, a folder a run; a run that was exported before is written anew.

    Returns:
        The runs' folders.

    Raises:
        NetloomError: The library that writes them is not installed (`no_tensorboard`).
        OSError: They cannot be written.
    """
    try:
        from tensorboardX import SummaryWriter  # optional: only who exports needs it
    except ImportError as error:
        raise NetloomError(
            what="Event files for TensorBoard need the library tensorboardX",
            code="no_tensorboard",
            why="it is not installed",
            mend="Install it with: pip install tensorboardX",
        ) from error
    written = []
    for record, epochs in runs:
        place = folder / f"{_told_apart(record.folder)}-{_plain(record.name)}".rstrip("-.")
        place.mkdir(parents=True, exist_ok=True)
        for old in place.glob("events.out.tfevents.*"):
            old.unlink()
        now = record.started
        with SummaryWriter(str(place)) as writer:
            for epoch in epochs:
                now += epoch.seconds
                for name, value in _figures(epoch):
                    writer.add_scalar(_tag(name), value, epoch.step, walltime=now)
        written.append(place)
    return written


def _figures(epoch: EpochRecord) -> Iterator[tuple[str, float]]:
    yield "train_loss", epoch.train_loss
    yield "valid_loss", epoch.valid_loss
    yield from epoch.metrics.items()
    if not math.isnan(epoch.lr):
        yield "lr", epoch.lr
    yield "seconds", epoch.seconds


def _tag(name: str) -> str:
    """`valid_loss` as `loss/valid`: TensorBoard draws what stands before the stroke together."""
    part, _, figure = name.partition("_")
    return f"{figure}/{part}" if part in ("train", "valid") and figure else name


def _told_apart(name: str) -> str:
    """A run's name as part of a folder's; of one outside the last part of its path, with a sum of all of it."""
    if not is_outside(name):
        return name
    return f"{_plain(Path(name).name)}-{hashlib.sha256(name.encode()).hexdigest()[:8]}".lstrip("-")


def _plain(name: str) -> str:
    """A design's name as part of a folder's."""
    return UNSAFE.sub("-", name)[:LONGEST_NAME].strip("-.")
