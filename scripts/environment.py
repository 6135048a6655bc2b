"""The virtual environment in `.venv`: made, filled with the locked packages, and repaired, by the standard library."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "netloom-stamp.json"
UNFINISHED = VENV / "netloom-unfinished"
LOCKS = {"run": ROOT / "requirements" / "lock.txt", "test": ROOT / "requirements" / "test.txt"}
TORCH = "torch==2.13.0"


class SetupError(Exception):
    """The environment cannot be made; the text says why and what to do."""


def prepare(*, tests: bool = False) -> None:
    """Make `.venv` hold exactly the locked packages; at once when it already does.

    Args:
        tests: With the packages of the tests, too.

    Raises:
        SetupError: A step failed; the next call repairs what it left.
    """
    wanted = ["run", "test"] if tests else ["run"]
    if _is_ready(wanted):
        return
    STAMP.unlink(missing_ok=True)
    if UNFINISHED.exists() or not _works():
        _make()
    UNFINISHED.touch()
    _install_torch()
    _pip("install", *(part for name in wanted for part in ("-r", str(LOCKS[name]))), told="Installing the packages")
    STAMP.write_text(json.dumps({"key": _key(wanted), "sets": wanted, "packages": _packages()}), encoding="utf-8")
    UNFINISHED.unlink()


def start(*arguments: str) -> int:
    """Let the environment's Python run; on POSIX in place of this process.

    Returns:
        Its exit code.
    """
    command = [str(PYTHON), *arguments]
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(command[0], command)
    return subprocess.call(command)


def say(text: str) -> None:
    """Tell a person; standard output belongs to the program."""
    print(text, file=sys.stderr, flush=True)


def _is_ready(wanted: list[str]) -> bool:
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
        site = _site()
        return (
            PYTHON.exists()
            and not UNFINISHED.exists()
            and set(wanted) <= set(stamp["sets"])
            and stamp["key"] == _key(stamp["sets"])
            and all((site / package / "RECORD").exists() for package in stamp["packages"])
        )
    except (OSError, ValueError, KeyError, TypeError, StopIteration):
        return False


def _key(sets: list[str]) -> str:
    """What the environment is made of: the locks and the interpreter."""
    parts = [LOCKS[name].read_bytes() for name in sets] + [(VENV / "pyvenv.cfg").read_bytes()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _site() -> Path:
    return VENV / "Lib" / "site-packages" if os.name == "nt" else next((VENV / "lib").glob("python*/site-packages"))


def _packages() -> list[str]:
    return sorted(path.parent.name for path in _site().glob("*.dist-info/RECORD"))


def _works() -> bool:
    """Whether the environment has a Python that is new enough, and pip."""
    check = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    try:
        return PYTHON.exists() and subprocess.run([str(PYTHON), "-c", check], capture_output=True).returncode == 0
    except OSError:
        return False


def _make() -> None:
    say(f"Making {VENV}")
    base = getattr(sys, "_base_executable", None) or sys.executable
    made = subprocess.run([base, "-m", "venv", "--clear", str(VENV)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if made.returncode:
        raise SetupError(
            f"The virtual environment {VENV} could not be made:\n{made.stdout.decode(errors='replace').strip()}\n"
            "Check that the folder can be written; on Debian and Ubuntu, python3-venv must be installed:\n"
            "  sudo apt-get install -y python3-venv"
        )


def _install_torch() -> None:
    """Install torch before all else, so that no other package chooses its build: the CPU's, where the index has it."""
    constraints = ("-c", str(LOCKS["run"]))
    cpu = f"{TORCH}+cpu"
    wanted = cpu if sys.platform != "darwin" and not _has_nvidia() and _is_offered(cpu) else TORCH
    _pip("install", wanted, *constraints, told=f"Installing {wanted}")


def _has_nvidia() -> bool:
    try:
        return subprocess.run(["nvidia-smi", "-L"], capture_output=True).returncode == 0
    except OSError:
        return False


def _is_offered(requirement: str) -> bool:
    command = [str(PYTHON), "-m", "pip", "install", "--dry-run", "--no-deps", "--quiet", "--no-input", requirement]
    return subprocess.run(command, capture_output=True).returncode == 0


def _pip(*arguments: str, told: str) -> None:
    say(f"{told} (the first time this takes some minutes)")
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments]
    ended = subprocess.run(command, stdout=sys.stderr).returncode
    if ended > 0:  # pip has said why, and taken back what it had half done
        UNFINISHED.unlink(missing_ok=True)
    if ended:
        raise SetupError(
            "The packages could not be installed: pip's message is above.\n"
            "Check the network, or pip's settings for your package index, and start this again: it goes on from there."
        )
