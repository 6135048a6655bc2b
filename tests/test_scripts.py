"""The two commands of the README: what they install, when they do nothing, and what they mend."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.spent import of_children_s

ROOT = Path(__file__).parent.parent
SCRIPTS = ROOT / "scripts"


def pins(name: str) -> dict[str, str]:
    lines = (ROOT / "requirements" / name).read_text().splitlines()
    return dict(line.split("==") for line in lines if not line.startswith("#"))


def test_the_locks_name_exact_versions_and_no_place_to_get_them_from() -> None:
    text = (ROOT / "requirements" / "lock.txt").read_text() + (ROOT / "requirements" / "test.txt").read_text()

    assert "://" not in text and "--" not in text
    assert pins("lock.txt")["torch"] == "2.13.0"


def test_the_locks_hold_all_that_pyproject_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    run, test = pins("lock.txt"), pins("test.txt")

    for line in project["dependencies"]:
        assert run[Requirement(line).name.lower()] in Requirement(line).specifier
    for line in project["optional-dependencies"]["test"]:
        assert test[Requirement(line).name.lower()] in Requirement(line).specifier


PIP = """
import os, sys
from pathlib import Path
log = Path(os.environ["PIP_LOG_FILE"])
log.write_text(log.read_text() + " ".join(sys.argv[1:]) + chr(10) if log.exists() else " ".join(sys.argv[1:]) + chr(10))
if os.environ.get("PIP_FAILS") and "-r" in sys.argv:
    sys.exit("no network")
site = Path(__file__).parent.parent
(site / "thing-1.0.dist-info").mkdir(exist_ok=True)
(site / "thing-1.0.dist-info" / "RECORD").touch()
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A bare clone whose main.py tells how it was called."""
    for folder in ("scripts", "requirements"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "main.py").write_text("import sys, json; print(json.dumps([sys.prefix, sys.argv[1:]]))")
    return tmp_path


def make(clone: Path) -> None:
    """Make the environment as the script would, but with a pip that only tells what it was asked for."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(clone / ".venv")], check=True)
    put_pip(clone)


def put_pip(clone: Path) -> None:
    site = next((clone / ".venv" / "lib").glob("python*/site-packages"))
    (site / "pip").mkdir()
    (site / "pip" / "__init__.py").touch()
    (site / "pip" / "__main__.py").write_text(PIP)


def run(clone: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    known = {"PIP_LOG_FILE": str(clone / "pip.log"), "DISPLAY": ":0", **environment}
    command = [sys.executable, str(clone / "scripts" / "run.py"), *arguments]
    return subprocess.run(command, env={**os.environ, **known}, capture_output=True, text=True, check=False)


def asked(clone: Path) -> list[str]:
    log = clone / "pip.log"
    return log.read_text().splitlines() if log.exists() else []


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the clone's environment is made for POSIX")


def test_torch_is_installed_first_by_a_call_of_its_own(clone: Path) -> None:
    make(clone)

    ended = run(clone, "check", "a b")

    assert ended.returncode == 0
    assert json.loads(ended.stdout) == [str(clone / ".venv"), ["check", "a b"]]
    installs = [line for line in asked(clone) if "--dry-run" not in line]
    assert "torch==2.13.0" in installs[0] and " -r " not in installs[0]
    assert "lock.txt" in installs[1] and "test.txt" not in installs[1]


def test_the_second_call_installs_nothing_and_is_quick(clone: Path) -> None:
    make(clone)
    run(clone)
    before = asked(clone)
    began = of_children_s()

    ended = run(clone, "x")

    assert asked(clone) == before
    assert (ended.stderr, json.loads(ended.stdout)[1]) == ("", ["x"])
    assert of_children_s() - began < 1


def test_a_failed_install_is_told_and_repaired_by_the_next_call(clone: Path) -> None:
    make(clone)

    failed = run(clone, PIP_FAILS="1")
    mended = run(clone)

    assert failed.returncode == 1
    assert "could not be installed" in failed.stderr and "Traceback" not in failed.stderr
    assert mended.returncode == 0


def test_changed_locks_and_lost_packages_are_installed_anew(clone: Path) -> None:
    make(clone)
    run(clone)
    first = len(asked(clone))
    (clone / "requirements" / "lock.txt").write_text("torch==2.13.0\n")
    run(clone)
    second = len(asked(clone))
    shutil.rmtree(next((clone / ".venv" / "lib").glob("python*/site-packages/thing-1.0.dist-info")))
    run(clone)

    assert first < second < len(asked(clone))


@pytest.mark.long
def test_an_interrupted_install_is_made_anew(clone: Path) -> None:
    make(clone)
    (clone / ".venv" / "netloom-unfinished").touch()
    (clone / ".venv" / "broken").touch()

    ended = run(clone, PIP_NO_INDEX="1", PIP_FIND_LINKS="")

    assert not (clone / ".venv" / "broken").exists()
    assert ended.returncode == 1 and "could not be installed" in ended.stderr


def test_without_a_display_it_says_so_and_runs_the_demo(clone: Path) -> None:
    make(clone)

    ended = run(clone, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")

    assert json.loads(ended.stdout)[1] == ["demo"]
    assert "no display" in ended.stderr


def test_an_older_python_is_told_which_is_needed() -> None:
    for name in ("run.py", "test.py"):
        text = (SCRIPTS / name).read_text("utf-8").replace("sys.version_info < (3, 11)", "True")

        ended = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=False)

        assert ended.returncode == 1
        assert "needs Python 3.11 or newer" in ended.stderr


def test_missing_system_libraries_are_named_with_the_command_that_installs_them() -> None:
    code = (
        "import system_libraries as s;"
        "s.PACKAGES = {'libnowhere.so.7': 'libnowhere7', 'libc.so.6': 'libc6'};"
        "s._may_install = lambda: False;"
        "print(s.provide())"
    )

    ended = subprocess.run([sys.executable, "-c", code], cwd=SCRIPTS, capture_output=True, text=True, check=True)

    if sys.platform == "linux":
        assert "libnowhere.so.7" in ended.stdout and "libc.so.6" not in ended.stdout
        assert "sudo apt-get install -y libnowhere7" in ended.stdout
