"""What every test relies on: no screen, no user's files, one thread."""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ["NETLOOM_HOME"] = tempfile.mkdtemp(prefix="netloom-test-")
atexit.register(shutil.rmtree, os.environ["NETLOOM_HOME"], ignore_errors=True)

settings.register_profile("repeatable", derandomize=True)
settings.register_profile("exploring")
settings.load_profile(os.environ.get("NETLOOM_EXAMPLES", "repeatable"))
"""The same examples in every run, so that a red one can be repeated; NETLOOM_EXAMPLES=exploring draws new ones."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what trains for minutes, where nobody asks for it."""
    if os.environ.get("NETLOOM_LONG") or "long" in config.option.markexpr:
        return
    left_out = [item for item in items if item.get_closest_marker("long")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("long")]


@pytest.fixture(autouse=True)
def exact_small_numbers() -> Iterator[None]:
    """Let no training in this process leave it rounding the smallest numbers to zero for the tests that follow."""
    yield
    if torch := sys.modules.get("torch"):
        torch.set_flush_denormal(False)
