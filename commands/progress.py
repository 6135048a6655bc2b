"""A training run as the command line shows it: events for programs, a bar and a line an epoch for people."""

from __future__ import annotations

import shlex
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from types import FrameType
from typing import Any, assert_never

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from commands import output
from commands.designs import sound
from commands.listing import Listing
from commands.record import Record
from engine.graph.design import Design
from engine.graph.errors import NetloomError, Problem, Wording
from engine.training.events import (
    CheckpointFailed,
    CheckpointSaved,
    EpochEnded,
    RunEvent,
    RunFailed,
    RunFinished,
    RunStarted,
)
from engine.training.lines import epoch_line, final_line
from engine.training.run import train

ENDED_BY_SIGNAL = 128
"""Added to a signal's number, it is the exit code of who ended by it: 130 for Ctrl+C, 143 for SIGTERM."""


class Interrupt:
    """Ends a run after the current step once Ctrl+C or SIGTERM came; coming again, it ends the program."""

    def __init__(self) -> None:
        self.number: int | None = None

    @property
    def reason(self) -> str:
        """What ended the run, in words."""
        return "Ctrl+C" if self.number == signal.SIGINT else "SIGTERM"

    def may_step(self, step: int) -> bool:
        """Until a signal comes."""
        return self.number is None

    def may_evaluate(self) -> bool:
        """Until a signal comes."""
        return self.number is None

    @contextmanager
    def listening(self) -> Iterator[Interrupt]:
        """Hear signals in here."""
        before = {number: signal.signal(number, self._hear) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield self
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _hear(self, number: int, frame: FrameType | None) -> None:
        if self.number is not None:
            raise SystemExit(ENDED_BY_SIGNAL + number)
        self.number = number


def run(
    design: Design, *, folder: Path | None, resume: Path | None, as_json: bool, record: Record | None = None
) -> int:
    """Train, and tell how it goes.

    Args:
        record: Keeps what is told.

    Returns:
        0, or 1 where the run failed or what it learned could not be kept, or 130 and 143 where Ctrl+C or SIGTERM
        ended it.

    Raises:
        NetloomError, DesignFileError: It could not begin.
    """
    analysis = sound(design)
    watch = EventLines() if as_json else EpochLines(design, folder or resume)
    kept = record or Record()
    listing = Listing(design, analysis.total_params, folder or resume, is_resumed=folder in (None, resume))

    def on_event(event: RunEvent) -> None:
        kept.events.append(event)
        listing.hear(event)
        watch.event(event)

    def on_steps(rows: list[list[float]]) -> None:
        if record is not None:
            kept.rows.extend(rows)
        watch.steps(len(rows))

    with Interrupt().listening() as interrupt, listing, watch.shown():
        ended = train(design, folder=folder, resume=resume, on_event=on_event, on_steps=on_steps, control=interrupt)
    outcomes = [event for event in kept.events if isinstance(event, CheckpointSaved | CheckpointFailed)]
    lost = outcomes[-1] if outcomes and isinstance(outcomes[-1], CheckpointFailed) else None
    watch.close(ended, lost)
    if isinstance(ended, RunFailed) or lost:
        return 1
    if interrupt.number is None:
        return 0
    print(_how_to_go_on(interrupt, folder or resume), file=sys.stderr)
    return ENDED_BY_SIGNAL + interrupt.number


def _how_to_go_on(interrupt: Interrupt, folder: Path | None) -> str:
    if folder is None:
        return f"Ended by {interrupt.reason}; nothing was kept, as there was no --out DIR"
    return f"Ended by {interrupt.reason}; go on with: main.py train --resume {shlex.quote(str(folder))}"


class EventLines:
    """One JSON object a line for each event."""

    @contextmanager
    def shown(self) -> Iterator[None]:
        """Nothing stays on screen."""
        yield

    def steps(self, count: int) -> None:
        """Steps are not told."""

    def event(self, event: RunEvent) -> None:
        """Print an event."""
        record = event_record(event)
        if record:
            output.line(record)

    def close(self, ended: RunFinished | RunFailed, lost: CheckpointFailed | None) -> None:
        """The end has been told as an event."""


def event_record(event: RunEvent) -> dict[str, Any]:
    """An event as programs read it; {} for one that they are not told."""
    match event:
        case RunStarted():
            told = {name: value for name, value in asdict(event).items() if name not in ("columns", "history")}
            return {"event": "started", **told}
        case EpochEnded():
            told = asdict(event)
            metrics = told.pop("metrics")
            return {"event": "epoch", **told, **metrics}
        case CheckpointFailed():
            return {"event": "checkpoint_failed", "path": str(event.path), "message": event.error}
        case RunFinished():
            return {"event": "finished", **asdict(event)}
        case RunFailed():
            return {"event": "failed", "code": event.code, "block": event.block, "message": _wording(event).told()}
        case CheckpointSaved():
            return {}
        case _:
            assert_never(event)


class EpochLines:
    """A line an epoch on standard output, as the exported script prints it, and a bar on standard error."""

    def __init__(self, design: Design, folder: Path | None) -> None:
        self._design, self._folder = design, folder
        self._bar = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=output.console(error=True),
            transient=True,
            redirect_stdout=sys.stdout.isatty(),
            disable=not sys.stderr.isatty(),
        )
        self._task: TaskID | None = None

    @contextmanager
    def shown(self) -> Iterator[None]:
        """The bar is on screen in here."""
        with self._bar:
            yield

    def steps(self, count: int) -> None:
        """Move the bar."""
        if self._task is not None:
            self._bar.advance(self._task, count)

    def event(self, event: RunEvent) -> None:
        """Print what a person wants to hear of an event."""
        match event:
            case RunStarted():
                total = event.epochs * event.steps_per_epoch
                self._task = self._bar.add_task(
                    " ".join(self._design.name.split()), total=total, completed=event.first_step
                )
            case EpochEnded():
                print(epoch_line(event), flush=True)
            case CheckpointFailed():
                told = output.escaped(f"The run could not be saved in {event.path}: {event.error}")
                output.text(f"[yellow]![/] {told}", error=True)
            case RunFinished() | RunFailed() | CheckpointSaved():
                pass
            case _:
                assert_never(event)

    def close(self, ended: RunFinished | RunFailed, lost: CheckpointFailed | None) -> None:
        """Print how it ended, after the bar is gone, and whether what was learned could not be kept."""
        if isinstance(ended, RunFailed):
            told = _wording(ended).told().replace("\n", "\n    ")
            place = f"{ended.block} · " if ended.block else ""
            output.console(error=True).print(f"✗ {place}{told}", markup=False, highlight=False, soft_wrap=True)
            return
        if ended.test:
            print(final_line(ended.test))
        reason = REASONS[ended.reason](ended)
        print(f"{reason} in {ended.seconds:.1f} s, {ended.samples_per_second:,.0f} samples/s")
        if lost:
            output.faults((Problem.of(_not_kept(lost), ""),), as_json=False)
        elif self._folder:
            print(f"kept in {self._folder}")


REASONS: dict[str, Callable[[RunFinished], str]] = {
    "done": lambda ended: f"{ended.epoch} epochs",
    "stopped": lambda ended: f"stopped at step {ended.step}, in epoch {ended.epoch + 1},",
    "early_stopping": lambda ended: f"stopped early after {ended.epoch} epochs",
}


def _not_kept(lost: CheckpointFailed) -> NetloomError:
    """The error of a run that ended well, but whose end is not on disk."""
    has_checkpoint = (lost.path / "checkpoint.json").exists()
    return NetloomError(
        "What was learned could not be kept in {folder}",
        code="not_kept",
        why="{reason}",
        mend="Make room, then go on from the last checkpoint: main.py train --resume {folder}"
        if has_checkpoint
        else "Make room, or choose another folder, and train again",
        folder=str(lost.path),
        reason=lost.error,
    )


def _wording(failed: RunFailed) -> Wording:
    return Wording(failed.what, failed.why, failed.mend, failed.args)
