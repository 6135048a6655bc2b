"""How the editor starts: without the heavy libraries, and at once."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
MOST_S = 0.7
"""Of the processor, as other programs may want it too."""
HEAVY = ("torch", "sklearn", "scipy", "networkx", "pyqtgraph", "pydantic", "matplotlib", "pandas")


def test_the_window_opens_without_the_heavy_libraries() -> None:
    code = f"import sys, gui.app as a; a.create_window();print([name for name in {HEAVY!r} if name in sys.modules])"

    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)

    assert told.returncode == 0, told.stderr
    assert told.stdout.strip() == "[]"


def test_the_first_frame_is_there_soon() -> None:
    script = ROOT / "benchmarks" / "startup.py"

    command = [sys.executable, str(script), "--runs", "1"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)

    assert told.returncode == 0, told.stderr
    figures = json.loads(told.stdout)
    assert figures["heavy"] == []
    assert figures["create_to_frame_cpu_s"] <= MOST_S
