"""Where the system does not end a child with its parent, the end of the pipe does: idle, and in the middle of a run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent.parent
PARENT = """
import multiprocessing, sys, time
from dataclasses import replace
from engine.project.templates import load_template
from engine.training.events import EpochEnded
from engine.worker.child import serve
from engine.worker.messages import Start, WorkerReady
from engine.worker.ring import Ring

if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    ring = Ring.made()
    child = context.Process(target=serve, args=(theirs, ring.name), daemon=True)
    child.start()
    theirs.close()
    assert isinstance(ours.recv(), WorkerReady)
    ring.hide()
    if sys.argv[1] == "training":
        design = load_template("mlp_spirals")
        ours.send(Start(replace(design, training=replace(design.training, epochs=100_000))))
        while not isinstance(ours.recv(), EpochEnded):
            pass
    print(child.pid, flush=True)
    time.sleep(60)
"""
"""Starts a child that does not ask the system to die with its parent."""


@pytest.mark.skipif(os.name != "posix", reason="looks for the process by its id")
@pytest.mark.parametrize("busy", [pytest.param("idle", marks=pytest.mark.long), "training"])
def test_the_end_of_the_pipe_ends_the_child(busy: str, tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    parent = subprocess.Popen(
        [sys.executable, str(script), busy], stdout=subprocess.PIPE, text=True, env=environment, cwd=tmp_path
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    assert is_running(child)

    parent.kill()
    parent.wait()
    parent.stdout.close()

    end = time.monotonic() + 60
    while time.monotonic() < end and is_running(child):
        time.sleep(0.02)
    assert not is_running(child)


def is_running(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return state.strip() != "" and not state.startswith("Z")
