"""Throughput of the training process with every step watched, against a bare loop written by hand; one JSON line.

Both train the same convolutional network on digits on one thread of the same machine, in turns that alternate, and
the ratio is the median over the pairs. `python benchmarks/training.py [PAIRS]`.
"""

from __future__ import annotations

import json
import multiprocessing
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import pairwise
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from engine.blocks import CATALOGUE
from engine.data.catalogue import DATASETS
from engine.graph.design import DatasetChoice, Design, TrainingSettings
from engine.graph.graph import Endpoint, Graph, Node
from engine.worker.client import Worker
from engine.worker.messages import RunFailed, RunFinished, RunStarted, Start, WorkerReady

EPOCHS, BATCH = 30, 64
BLOCKS: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("image", "Input", {"field": "image"}),
    ("conv1", "Conv2d", {"out_channels": 6, "kernel_size": 5, "padding": 2}),
    ("relu1", "ReLU", {}),
    ("pool1", "MaxPool2d", {"kernel_size": 2}),
    ("conv2", "Conv2d", {"out_channels": 16, "kernel_size": 3, "padding": 1}),
    ("relu2", "ReLU", {}),
    ("pool2", "MaxPool2d", {"kernel_size": 2}),
    ("flat", "Flatten", {}),
    ("fc1", "Linear", {"out_features": 120}),
    ("relu3", "ReLU", {}),
    ("fc2", "Linear", {"out_features": 84}),
    ("relu4", "ReLU", {}),
    ("fc3", "Linear", {"out_features": 10}),
    ("answer", "Output", {"field": "digit"}),
)


def lenet() -> Design:
    """The network as a design."""
    nodes = {name: Node(name, CATALOGUE[kind].of(params)) for name, kind, params in BLOCKS}
    wires = {Endpoint(b, "input"): (Endpoint(a, "output"),) for (a, *_), (b, *_) in pairwise(BLOCKS)}
    settings = TrainingSettings(epochs=EPOCHS, batch_size=BATCH, device="cpu")
    return Design("LeNet", Graph(nodes, wires), DatasetChoice("digits"), settings)


def bare_loop(connection: Connection) -> None:
    """Train by hand whenever asked, with the training process's niceness, and answer with the seconds it took."""
    import torch
    from torch import nn

    from engine.data.images import DIGITS
    from engine.worker.orphans import be_nice

    be_nice()
    torch.set_flush_denormal(True)
    torch.set_num_threads(1)
    parts = {
        name: (torch.as_tensor(part["image"]), torch.as_tensor(part["digit"])) for name, part in DIGITS.loader().items()
    }
    criterion = nn.CrossEntropyLoss()

    def measured(name: str) -> float:
        model.eval()
        x, y = parts[name]
        with torch.no_grad():
            batches = [(x[i : i + 256], y[i : i + 256]) for i in range(0, len(x), 256)]
            total = sum(criterion(model(a), b).item() * len(a) for a, b in batches)
        model.train()
        return float(total)

    while connection.recv():
        torch.manual_seed(0)
        model = nn.Sequential(
            *(nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2)),
            *(nn.Conv2d(6, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten()),
            *(nn.Linear(64, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10)),
        )
        optimizer = torch.optim.Adam(model.parameters(), lr=0.001, fused=True)
        images, digits = parts["train"]
        began, worked = time.perf_counter(), time.process_time()
        for _ in range(EPOCHS):
            order = torch.randperm(len(images))
            x, y = images[order], digits[order]
            for start in range(0, len(x), BATCH):
                optimizer.zero_grad(set_to_none=True)
                loss = criterion(model(x[start : start + BATCH]), y[start : start + BATCH])
                loss.backward()
                optimizer.step()
                loss.item()
            measured("valid")
        measured("test")
        connection.send((time.perf_counter() - began, time.process_time() - worked))


def processor_time(pid: int | None) -> float:
    """Seconds of processor time that another process has used; 0 where the system has no clock for that."""
    return time.clock_gettime((~pid << 3) | 2) if pid and sys.platform == "linux" else 0.0


def watched(worker: Worker, design: Design, folder: Path | None) -> tuple[float, float, int]:
    """Seconds of a run in the training process from its start to its end, its processor time, and the rows read."""
    worker.send(Start(design, folder=folder))
    began, worked, next_read, rows = 0.0, 0.0, 0.0, 0
    while True:
        now = time.perf_counter()
        if now >= next_read:
            rows, next_read = rows + len(worker.rows()), now + 1 / 30
        for event in worker.poll():
            match event:
                case RunStarted():
                    began, worked = time.perf_counter(), processor_time(worker.pid)
                case RunFinished():
                    used = processor_time(worker.pid) - worked
                    return time.perf_counter() - began, used, rows + len(worker.rows())
                case RunFailed():
                    raise SystemExit(event.what.format(**event.args))
        worker.wait(max(0.0, next_read - time.perf_counter()))


def main(pairs: int) -> None:
    """Run the pairs and print the figures."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    bare = context.Process(target=bare_loop, args=(theirs,), daemon=True)
    bare.start()
    worker, design = Worker(), lenet()
    worker.warm()
    while not any(isinstance(event, WorkerReady) for event in worker.poll()):
        time.sleep(0.01)
    samples = EPOCHS * DATASETS["digits"].samples[0]
    by_hand, in_process, saved, rows = [], [], [], 0
    with tempfile.TemporaryDirectory() as folder:
        for pair in range(pairs + 1):
            ours.send(True)
            turn = ours.recv()
            *figures, rows = watched(worker, design, None)
            *figures_saved, _ = watched(worker, design, Path(folder))
            if pair:  # The first turn warms both up.
                by_hand.append(turn)
                in_process.append(figures)
                saved.append(figures_saved)
    worker.close()
    ours.send(False)
    bare.join()
    print(
        json.dumps(
            {
                "benchmark": "training",
                "pairs": pairs,
                "bare_samples_per_second": round(samples / statistics.median(t for t, _ in by_hand)),
                "watched_samples_per_second": round(samples / statistics.median(t for t, _ in in_process)),
                "watched_to_bare": ratio(by_hand, in_process, 0),
                "watched_to_bare_by_processor_time": ratio(by_hand, in_process, 1),
                "watched_and_saved_to_bare": ratio(by_hand, saved, 0),
                "rows_per_run": rows,
                "steps_per_run": EPOCHS * -(-DATASETS["digits"].samples[0] // BATCH),
            }
        )
    )


def ratio(bare: list[Sequence[float]], other: list[Sequence[float]], figure: int) -> float | None:
    """Median over the pairs of the other's throughput to that of the bare loop; None where it was not measured.

    Args:
        figure: 0 by the wall clock, 1 by processor time, which a busy machine does not bend.
    """
    if not other[0][figure]:
        return None
    return round(statistics.median(b[figure] / o[figure] for b, o in zip(bare, other, strict=True)), 3)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
