"""How long something takes on a busy machine too: in seconds of the processor."""

from __future__ import annotations

import os
import time
from pathlib import Path


def processor_s(pid: int | None = None) -> float:
    """What a process, by default this one, has had of the processor; on a system that hides it, the time."""
    if pid is None:
        return time.process_time()
    try:
        figures = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return time.monotonic()
    return (int(figures[11]) + int(figures[12])) / os.sysconf("SC_CLK_TCK")


def of_children_s() -> float:
    """What processes that this one has waited for have had of the processor."""
    spent = os.times()
    return spent.children_user + spent.children_system
