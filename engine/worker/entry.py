"""Where the child process starts: it prepares itself, and only then loads torch.

The editor names this module when it starts the child, and so imports it: it must stay light.
"""

from __future__ import annotations

import importlib
import os
import signal
from multiprocessing.connection import Connection

from engine.worker.orphans import be_nice, die_with_parent


def enter(connection: Connection, ring: str, parent: int) -> None:
    """Be the training process until told to end.

    Args:
        connection: To the editor. ring: Name of the shared memory for step rows. parent: Process id of the editor.
    """
    die_with_parent(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in the terminal is the editor's to answer.
    be_nice()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    importlib.import_module("engine.worker.child").serve(connection, ring)
