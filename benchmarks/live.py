"""Measure training beside the open window with all plots on: against a hand-written loop, and the editor's tick.

The digits CNN trains in the editor's own process for a few seconds, then the same network in a bare loop in a child
of the same priority while the window is idle, in turn, so that a busy machine slows both. Both validate once an
epoch. The tick is a 16 ms timer in the editor; what it is late is what a person would feel.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = "cnn_digits"
TICK_MS = 16


def bare() -> None:
    """Answer each line of input, a number of seconds, with the samples a second of a hand-written loop."""
    import torch
    from sklearn.datasets import load_digits
    from torch import nn

    if hasattr(os, "nice"):
        os.nice(10)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(0)
    digits = load_digits()
    images = torch.tensor(digits.images, dtype=torch.float32)[:, None] / 16
    labels = torch.tensor(digits.target)
    images, labels, valid_images, valid_labels = images[:1197], labels[:1197], images[1197:1497], labels[1197:1497]

    def stage(before: int, after: int) -> list[nn.Module]:
        return [nn.Conv2d(before, after, 3, padding=1), nn.BatchNorm2d(after), nn.ReLU()]

    convolutions = [*stage(1, 12), *stage(12, 24), nn.MaxPool2d(2), *stage(24, 24), nn.MaxPool2d(2)]
    model = nn.Sequential(*convolutions, nn.Flatten(), nn.Dropout(0.2), nn.Linear(96, 10))
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01, weight_decay=0.0, fused=True)

    def epoch() -> None:
        order = torch.randperm(len(images))
        shuffled, targets = images[order], labels[order]
        model.train()
        for start in range(0, len(images), 64):
            optimizer.zero_grad(set_to_none=True)
            loss = criterion(model(shuffled[start : start + 64]), targets[start : start + 64])
            loss.backward()
            optimizer.step()
            loss.item()
        model.eval()
        with torch.no_grad():
            criterion(model(valid_images), valid_labels).item()

    epoch()
    print("ready", flush=True)
    for line in sys.stdin:
        seconds, began, worked, epochs = float(line), time.perf_counter(), time.process_time(), 0
        while time.perf_counter() - began < seconds:
            epoch()
            epochs += 1
        samples = epochs * len(images)
        speeds = samples / (time.perf_counter() - began), samples / (time.process_time() - worked)
        print(*speeds, flush=True)


def cpu_seconds(pid: int | None) -> float:
    """Time that a process has worked, all its threads together; NaN where the system does not tell."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return math.nan
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Live:
    """The real window with its plots, and what it is asked to do."""

    def __init__(self) -> None:
        from PySide6.QtCore import QElapsedTimer, Qt, QTimer

        from engine.project.templates import load_template
        from gui.app import application, create_window

        self.app = application()
        self.window = create_window()
        self.window.resize(2240, 1200)
        design = load_template(TEMPLATE)
        settings = replace(design.training, epochs=100_000, schedule="none")
        self.window.document.open(replace(design, training=settings), None)
        self.window.show()
        self.window.show_canvas()
        for name in ("training", "plots", "gradients"):
            self.window.show_dock(name)
        self.run = self.window.run
        self.run.warm()
        self.ticks: list[float] = []
        self._clock = QElapsedTimer()
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self.ticks.append(self._clock.nsecsElapsed() / 1e6))
        self._clock.start()

    def wait(self, holds: Callable[[], bool]) -> None:
        """Stay in Qt's own loop until something holds."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop, timer = QEventLoop(), QTimer(interval=5)
        timer.timeout.connect(lambda: loop.quit() if holds() else None)
        timer.start()
        if not holds():
            loop.exec()

    def sleep(self, seconds: float) -> None:
        """Stay in Qt's own loop for a time, with nothing else to do."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def ticks_of(self, seconds: float) -> list[float]:
        """The times between ticks while Qt works for so long, in ms."""
        self.ticks.clear()
        self._timer.start()
        self.sleep(seconds)
        self._timer.stop()
        return [after - before for before, after in itertools.pairwise(self.ticks)]

    def throughput(self, seconds: float, samples_a_step: float) -> tuple[tuple[float, float], list[float], float]:
        """Of a run, its first second left out: samples a second, of the clock and of its processor time; the ticks
        meanwhile in ms; the editor's share of a processor."""
        self.run.start()
        self.wait(lambda: self.run.state == "running")
        self.sleep(1.0)
        assert self.run.history is not None
        first, began, worked = self.run.history.step, time.perf_counter(), cpu_seconds(self.run.pid)
        edited = time.process_time()
        ticks = self.ticks_of(seconds)
        samples, lasted = (self.run.history.step - first) * samples_a_step, time.perf_counter() - began
        speeds = samples / lasted, samples / (cpu_seconds(self.run.pid) - worked)
        share = (time.process_time() - edited) / lasted
        self.run.stop()
        self.wait(lambda: self.run.state == "ended")
        return speeds, ticks, share

    def shown(self) -> list[str]:
        """The plots that are on screen."""
        from gui.widgets.heatmap import HeatMap
        from gui.widgets.live_plot import LivePlot

        plots = [*self.window.findChildren(LivePlot), *self.window.findChildren(HeatMap)]
        return [type(plot).__name__ for plot in plots if plot.isVisible()]

    def close(self) -> None:
        """End the training process."""
        self.run.close()
        self.window.deleteLater()


def measure(rounds: int, seconds: float) -> dict[str, Any]:
    """Both in turn, and the figures."""
    command = [sys.executable, __file__, "--bare"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdin is not None and child.stdout is not None
        child.stdout.readline()
        live = Live()
        live.wait(lambda: live.run.state == "ready")
        live.sleep(2.0)
        lives: list[tuple[float, float]] = []
        bares: list[tuple[float, float]] = []
        ticks: list[float] = []
        idle: list[float] = []
        shares: list[float] = []
        for _ in range(rounds):
            child.stdin.write(f"{seconds}\n")
            child.stdin.flush()
            idle += live.ticks_of(seconds)
            of_clock, of_processor = child.stdout.readline().split()
            bares.append((float(of_clock), float(of_processor)))
            speeds, late, share = live.throughput(seconds, 1197 / 19)
            lives.append(speeds)
            ticks += late
            shares.append(share)
        shown = live.shown()
        live.close()
        child.stdin.close()
    ratios, cpu_ratios = ([a[i] / b[i] for a, b in zip(lives, bares, strict=True)] for i in (0, 1))
    return {
        "benchmark": "live",
        "throughput_ratio": round(statistics.median(ratios), 3),
        "throughput_ratio_of_processor_time": round(statistics.median(cpu_ratios), 3),
        "ratios": [round(ratio, 3) for ratio in ratios],
        "live_samples_per_s": round(statistics.median(speed for speed, _ in lives)),
        "bare_samples_per_s": round(statistics.median(speed for speed, _ in bares)),
        "editor_processor_share": round(statistics.median(shares), 3),
        "tick_ms": spread(ticks),
        "tick_ms_of_idle_editor_beside_bare_loop": spread(idle),
        "plots": len(shown),
        "load": [round(value, 1) for value in os.getloadavg()] if hasattr(os, "getloadavg") else [],
    }


def spread(times: list[float]) -> dict[str, float]:
    """Where the times lie."""
    ordered = sorted(times)
    figures = {"median": statistics.median(ordered), "p95": ordered[int(0.95 * len(ordered))], "worst": ordered[-1]}
    return {name: round(value, 2) for name, value in figures.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bare", action="store_true", help="be the bare loop")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4.0)
    chosen = parser.parse_args()
    if chosen.bare:
        bare()
        return
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    with tempfile.TemporaryDirectory() as home:
        os.environ["NETLOOM_HOME"] = home
        print(json.dumps(measure(chosen.rounds, chosen.seconds)))


if __name__ == "__main__":
    main()
