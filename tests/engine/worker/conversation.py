"""A warm training process to talk to, where its start is not what is tested."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from engine.worker.messages import WorkerReady
from tests.engine.worker.test_worker import Talk
from tests.forked import training_processes


@contextmanager
def talking() -> Iterator[Talk]:
    """Meanwhile it runs."""
    with training_processes():
        talk = Talk()
        talk.worker.warm()
        talk.until(WorkerReady)
        yield talk
        talk.worker.close()
