"""Whether printed files are laid out and typed as a careful person would."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CACHE = Path(__file__).parent.parent / ".mypy_cache" / "printed"
"""What mypy knows of torch, which takes it most of a first run; all tests share it."""

CHECKS = (
    ("ruff", "check", "--isolated", "--no-cache"),
    ("ruff", "format", "--isolated", "--no-cache", "--diff"),
    ("mypy", "--strict", "--config-file=", f"--cache-dir={CACHE}"),
)


def untidy(files: list[Path], checks: tuple[tuple[str, ...], ...] = CHECKS) -> str:
    """What ruff or mypy --strict would have otherwise in these files; "" where nothing."""
    assert files
    for check in checks:
        done = subprocess.run(
            [sys.executable, "-m", *check, *map(str, sorted(files))], capture_output=True, text=True, encoding="utf-8"
        )
        if done.returncode != 0:
            return (done.stdout + done.stderr)[-4000:]
    return ""
