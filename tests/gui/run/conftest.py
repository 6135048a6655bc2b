"""A training process that the tests of a file share."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from engine.graph.design import Design
from engine.project.templates import load_template
from gui.document import Document
from gui.run import Run

Wait = Callable[..., None]


def wait_until(holds: Callable[[], bool], seconds: float = 120.0) -> None:
    """Let Qt work until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not come about in time"
        QApplication.processEvents()
        time.sleep(0.001)


@pytest.fixture(scope="session")
def wait() -> Wait:
    return wait_until


@pytest.fixture
def go_on(run: Run, wait: Wait) -> Callable[[], None]:
    """Lets the training take another thirty steps, however long they take."""

    def steps() -> None:
        assert run.history is not None
        goal = run.history.step + 30
        wait(lambda: run.history is not None and run.history.step >= goal)

    return steps


@pytest.fixture
def iris() -> Design:
    """A tiny network: three epochs of six steps."""
    design = load_template("mlp_iris")
    return replace(design, training=replace(design.training, epochs=3))


@pytest.fixture
def endless(iris: Design) -> Design:
    """The same, for longer than any test waits."""
    return replace(iris, training=replace(iris.training, epochs=100_000))


@pytest.fixture(scope="module")
def shared_run(qapp: QApplication, quick_training_processes: None) -> Iterator[Run]:
    run = Run(Document())
    run.warm()
    wait_until(lambda: run.state == "ready")
    yield run
    run.close()


@pytest.fixture
def run(shared_run: Run, iris: Design) -> Iterator[Run]:
    """A warm run with the tiny network on screen, and nothing trained."""
    shared_run.document.open(iris, None)
    yield shared_run
    if shared_run.can_stop:
        shared_run.stop()
        wait_until(lambda: not shared_run.can_stop)
    shared_run.reset()
    shared_run.warm()
    wait_until(lambda: shared_run.state == "ready")
