"""What open views cost: steps of the training process with all views of a network open, against none; one JSON line.

A convolutional network and an LSTM train in the real training process, and the views open and close in turns, each for
some seconds of one run, so that a busy machine slows both. Steps are counted by the clock and by the process's own
processor time; the cost is 1 less the median ratio over the pairs. The answer that a view gives as it opens, which is
free like that to any question, is not in the measured time. `python benchmarks/views.py [PAIRS] [SECONDS]`.
"""

from __future__ import annotations

import json
import math
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from engine.project.templates import load_template
from engine.worker.client import Worker
from engine.worker.messages import (
    Event,
    FiltersView,
    Follow,
    GatesView,
    NotAnswered,
    RunFailed,
    RunFinished,
    RunStarted,
    SpreadView,
    Start,
    Stop,
    TimeView,
    View,
    Viewed,
    WireView,
    WordsView,
    WorkerReady,
)

OPEN: dict[str, tuple[View, ...]] = {
    "lenet_digits": (
        WireView(1, block="conv1"),
        SpreadView(2, block="relu2"),
        FiltersView(3, block="conv1"),
    ),
    "lstm_names": (
        TimeView(1, block="lstm"),
        GatesView(2, block="lstm"),
        WireView(3, block="embedding"),
        SpreadView(4, block="lstm"),
        WordsView(5, block="embedding"),
    ),
}


class Trained:
    """A template that trains without end in a process of its own."""

    def __init__(self, name: str) -> None:
        self.worker = Worker()
        self.worker.warm()
        self.answers: dict[int, int] = {}
        self._wait(WorkerReady)
        design = load_template(name)
        settings = replace(design.training, epochs=100_000, early_stopping=None, schedule="none", device="cpu")
        self.worker.send(Start(replace(design, training=settings)))
        self._wait(RunStarted)

    def pace(self, views: tuple[View, ...], seconds: float) -> tuple[float, float]:
        """Steps a second, by the clock and by processor time, with these views open."""
        self.answers.clear()
        self.worker.send(Follow(views))
        self._hear(0.3)
        while len(self.answers) < len(views):
            self._hear(0.02)
        self.worker.rows()
        began, worked = time.perf_counter(), self._worked()
        steps = self._hear(seconds)
        return steps / (time.perf_counter() - began), steps / (self._worked() - worked)

    def end(self) -> None:
        """Stop the run and its process."""
        self.worker.send(Stop())
        self._wait(RunFinished)
        self.worker.close()

    def _hear(self, seconds: float) -> int:
        """Listen for so long, as the editor does; the steps that were taken."""
        end, steps = time.perf_counter() + seconds, 0
        while time.perf_counter() < end:
            time.sleep(0.01)
            steps += len(self.worker.rows())
            self._take(lambda event: False)
        return steps

    def _wait(self, kind: type[Event]) -> None:
        while not self._take(lambda event: isinstance(event, kind)):
            self.worker.wait(0.1)
            self.worker.rows()

    def _take(self, wanted: Callable[[Event], bool]) -> bool:
        events = self.worker.poll()
        for event in events:
            if isinstance(event, NotAnswered):
                raise SystemExit(f"view {event.number}: {event.what} ({event.code}) {event.args}")
            if isinstance(event, RunFailed):
                raise SystemExit(f"the run broke off: {event.what} ({event.code}) {event.args}")
            if isinstance(event, Viewed):
                self.answers[event.number] = self.answers.get(event.number, 0) + 1
        return any(wanted(event) for event in events)

    def _worked(self) -> float:
        """Seconds of processor time of the training process; NaN where the system does not tell."""
        try:
            fields = Path(f"/proc/{self.worker.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return math.nan
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(name: str, pairs: int, seconds: float) -> dict[str, object]:
    """The cost of the views of one template, as shares of its training, and how often each was answered."""
    trained = Trained(name)
    ratios: list[tuple[float, float]] = []
    told: dict[str, list[float]] = {type(view).__name__: [] for view in OPEN[name]}
    try:
        trained.pace((), seconds)
        for number in range(pairs):
            paces = {}
            for is_open in (number % 2 == 0, number % 2 != 0):
                views = OPEN[name] if is_open else ()
                paces[is_open] = trained.pace(tuple(replace(v, number=v.number + 100 * number) for v in views), seconds)
                for view in views:
                    answers = trained.answers[view.number + 100 * number] - 1
                    told[type(view).__name__].append(answers / seconds)
            ratios.append((paces[True][0] / paces[False][0], paces[True][1] / paces[False][1]))
    finally:
        trained.end()
    by_clock, by_processor = (sorted(ratio[i] for ratio in ratios) for i in (0, 1))
    return {
        "cost": round(1 - statistics.median(by_clock), 4),
        "cost_by_processor_time": round(1 - statistics.median(by_processor), 4),
        "ratios": [round(ratio, 3) for ratio in by_processor],
        "answers_a_second": {kind: round(statistics.mean(rates), 2) for kind, rates in told.items()},
    }


def main() -> None:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 3.0
    found = {name: measure(name, pairs, seconds) for name in OPEN}
    print(json.dumps({"benchmark": "views", "pairs": pairs, "seconds": seconds, "wanted": 0.05, **found}))


if __name__ == "__main__":
    main()
