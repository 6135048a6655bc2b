"""Runs and what differs between two of them, as a person reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import datetime

from engine.graph.design import DatasetChoice, Design, TrainingSettings
from engine.graph.diff import DrawingDiff, diff_within
from engine.graph.graph import Node
from engine.graph.nesting import SEPARATOR, Path
from engine.project.run_places import is_outside
from engine.project.run_record import RunRecord, RunState
from gui.data_words import dataset_title
from gui.language import tr
from gui.run_words import metric_text, metric_title

LONGEST_TITLE = 32
"""Letters of a run's name beside its curve."""
OF_THE_DRAWING = ("id", "block", "position")
"""Of a block, what is told otherwise or not at all."""


def run_state_text(state: RunState) -> str:
    """How a run fares or ended."""
    return {
        "running": tr("Running"),
        "done": tr("Finished"),
        "stopped": tr("Stopped"),
        "early_stopping": tr("Stopped early"),
        "failed": tr("Failed"),
        "interrupted": tr("Broken off"),
    }.get(state, state)


def started_text(started: float) -> str:
    """When a run began, in the user's own time."""
    try:
        return datetime.fromtimestamp(started).strftime("%Y-%m-%d %H:%M:%S")
    except (OverflowError, OSError, ValueError):
        return "–"


def run_titles(records: Sequence[RunRecord]) -> list[str]:
    """A short name for each that tells it from the others: by its time, where names are alike."""
    names = [" ".join(record.name.split()) for record in records]
    names = [name if len(name) <= LONGEST_TITLE else f"{name[: LONGEST_TITLE - 1]}…" for name in names]
    times = [started_text(record.started) for record in records]
    same_day = len({time[:10] for time in times}) == 1
    return [
        name if names.count(name) == 1 else f"{name}, {time[11:] if same_day else time[5:]}"
        for name, time in zip(names, times, strict=True)
    ]


def size_text(size: int) -> str:
    """Bytes in the unit that fits, in powers of 1000."""
    value, units = float(size), ("B", "kB", "MB", "GB", "TB")
    for unit in units:
        if value < 999.5 or unit == units[-1]:
            return f"{value:.0f} {unit}" if value >= 99.5 or unit == "B" else f"{value:.3g} {unit}"
        value /= 1000
    raise AssertionError("the last unit takes every size")


def place_text(record: RunRecord) -> str | None:
    """Where a run outside the folder of all runs lies; None for the others."""
    return record.folder if is_outside(record.folder) else None


def tested_text(record: RunRecord) -> str:
    """The figure on the test part by which the run is judged, "–" where it was not measured."""
    figure = tested_figure(record)
    return metric_text(*figure) if figure else "–"


def tested_figure(record: RunRecord) -> tuple[str, float] | None:
    """The metric of the run on the test part, or its loss."""
    for metric in (record.metric, "loss"):
        if metric in record.test:
            return metric, record.test[metric]
    return None


def all_tests_text(record: RunRecord) -> str:
    """Every figure on the test part."""
    return "\n".join(f"{metric_title(name)}: {metric_text(name, value)}" for name, value in record.test.items())


def differences(before: Design, after: Design) -> tuple[str, ...]:
    """What was changed from one design to the other, a line each; nothing where they train alike. Blocks in groups are
    told by the paths to them."""
    drawings = list(diff_within(before.graph, after.graph))
    blocks = (line for found in drawings for line in _of_blocks(found))
    wires = (line for found in drawings for line in _of_wires(found))
    return (*_of_settings(before, after), *blocks, *wires)


def _of_settings(before: Design, after: Design) -> Iterator[str]:
    if before.dataset != after.dataset:
        one, other = dataset_title(before.dataset), dataset_title(after.dataset)
        if one != other:
            yield _changed(tr("Dataset"), one, other)
        else:
            yield from _of_options(before.dataset, after.dataset)
    for setting in fields(TrainingSettings):
        old, new = getattr(before.training, setting.name), getattr(after.training, setting.name)
        if old != new:
            yield _changed(setting.name, _told(old), _told(new))


def _of_options(before: DatasetChoice | None, after: DatasetChoice | None) -> Iterator[str]:
    one, other = (dict(choice.options) if choice else {} for choice in (before, after))
    for name in dict.fromkeys((*one, *other)):
        if one.get(name) != other.get(name):
            yield _changed(f"{tr('Dataset')}, {name}", _told(one.get(name)), _told(other.get(name)))


def _of_blocks(found: DrawingDiff) -> Iterator[str]:
    place, before, after, change = found
    for key in change.added:
        yield tr("Block added: {block} ({type})", block=_path(place, key), type=after.nodes[key].block.type_name())
    for key in change.removed:
        yield tr("Block removed: {block} ({type})", block=_path(place, key), type=before.nodes[key].block.type_name())
    for key in change.changed:
        yield from _of_block(_path(place, key), before.nodes[key], after.nodes[key])


def _of_block(name: str, before: Node, after: Node) -> Iterator[str]:
    old, new = before.block, after.block
    if old.type_name() != new.type_name():
        yield _changed(name, old.type_name(), new.type_name())
    else:
        was = old.params
        for setting, value in new.params.items():
            if value != was.get(setting):
                yield _changed(f"{name}, {setting}", _told(was.get(setting)), _told(value))
    for field in fields(Node):
        one, other = getattr(before, field.name), getattr(after, field.name)
        if field.name not in OF_THE_DRAWING and one != other:
            yield _changed(f"{name}, {field.name}", _told(one), _told(other))


def _of_wires(found: DrawingDiff) -> Iterator[str]:
    """Wires between blocks that both have; those of new or lost blocks are implied."""
    place, before, after, change = found
    both = before.nodes.keys() & after.nodes.keys()
    for links, text in ((change.wires_added, "added"), (change.wires_removed, "removed")):
        for link in links:
            if link.source.node in both and link.target.node in both:
                wire = f"{_path(place, *link.source)} → {_path(place, *link.target)}"
                yield tr("Wire added: {wire}", wire=wire) if text == "added" else tr("Wire removed: {wire}", wire=wire)


def _path(place: Path, *names: str) -> str:
    return SEPARATOR.join((*place, *names))


def _changed(what: str, old: str, new: str) -> str:
    return f"{what}: {old} → {new}"


def _told(value: object) -> str:
    """A setting's value, as forms show it."""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if value is None or value == "":
        return tr("none")
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)
