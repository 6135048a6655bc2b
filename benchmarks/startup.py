"""Measure the start of the editor: from `create_window()` to the first painted frame, and from the start of Python."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
HEAVY = ("torch", "sklearn", "scipy", "networkx", "pyqtgraph", "pydantic")


def once() -> dict[str, object]:
    """Open the window in this process and time it, in seconds of the wall clock, and of the processor (`_cpu_s`)."""
    began = time.perf_counter()
    from gui.app import application, create_window

    imported, imported_cpu = time.perf_counter(), time.process_time()
    window = create_window()
    seen: list[tuple[float, float]] = []
    heavy: list[str] = []

    def note() -> None:
        seen.append((time.perf_counter(), time.process_time()))
        heavy.extend(name for name in HEAVY if name in sys.modules)
        window.close()
        application().quit()

    window.first_frame_painted.connect(note)
    window.show()
    application().exec()
    frame, frame_cpu = seen[0]
    return {
        "import_s": round(imported - began, 3),
        "create_to_frame_s": round(frame - imported, 3),
        "create_to_frame_cpu_s": round(frame_cpu - imported_cpu, 3),
        "import_to_frame_s": round(frame - began, 3),
        "heavy": heavy,
    }


def several(count: int) -> dict[str, object]:
    """The medians over processes of their own, after one that fills the cache of compiled modules."""
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        runs = [_process(environment) for _ in range(count + 1)][1:]
    figures = ("import_s", "create_to_frame_s", "create_to_frame_cpu_s", "import_to_frame_s", "process_s")
    medians = {name: round(statistics.median(run[name] for run in runs), 3) for name in figures}
    return {"benchmark": "startup", "runs": count, **medians, "heavy": runs[-1]["heavy"]}


def _process(environment: dict[str, str]) -> dict[str, Any]:
    began = time.perf_counter()
    command = [sys.executable, __file__, "--once"]
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return {**json.loads(told.stdout), "process_s": time.perf_counter() - began}


def main() -> None:
    """Print one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--once", action="store_true", help="measure in this process, as it is")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("NETLOOM_HOME", folder)
        print(json.dumps(once() if options.once else several(options.runs)))


if __name__ == "__main__":
    main()
