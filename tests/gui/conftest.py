"""What a test leaves behind is gone before the next begins."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from tests.forked import training_processes


@pytest.fixture(scope="module", autouse=True)
def quick_training_processes() -> Iterator[None]:
    """Let windows have a warm training process at once."""
    with training_processes():
        yield


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Delete what was closed: without a running event loop Qt keeps it, and each window makes the next one slower."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
