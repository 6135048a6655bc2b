"""A file is replaced whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from engine.graph.design import Design
from engine.project import atomic
from engine.project.design_file import save_design
from engine.project.faults import DesignFileError
from tests.drawings import LENET


def test_the_new_text_replaces_the_old_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    atomic.write_text(path, "old")

    atomic.write_text(path, "new\nlines, ä 图")

    assert path.read_bytes() == "new\nlines, ä 图".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")

    atomic.write_text(tmp_path / "link.txt", "new")

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_permissions_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o640)

    atomic.write_text(path, "new")

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


FULL_DISK = """
import errno, resource, signal, sys
from pathlib import Path
from engine.graph.design import Design
from engine.project.design_file import save_design
from engine.project.faults import DesignFileError
from tests.drawings import LENET

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    save_design(Design("new", LENET), Path(sys.argv[1]))
except DesignFileError as error:
    print(error.problems[0].code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limits")
def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.netloom"
    save_design(Design("old", LENET), path)
    old = path.read_bytes()
    root = Path(__file__).parents[3]

    ended = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(path)], cwd=root, capture_output=True, text=True, check=True
    )

    assert ended.stdout.strip() == "disk_full"
    assert path.read_bytes() == old
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_no_file_to_write(tmp_path: Path) -> None:
    with pytest.raises(DesignFileError) as caught:
        save_design(Design(), tmp_path)

    assert caught.value.problems[0].code == "unwritable"


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(DesignFileError, match="No such file or directory"):
        save_design(Design(), tmp_path / "nowhere" / "a.netloom")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="this user may write everything")
def test_a_protected_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.netloom"
    path.write_text("old")
    path.chmod(0o400)

    with pytest.raises(DesignFileError) as caught:
        save_design(Design(), path)

    assert caught.value.problems[0].code == "unwritable"
    assert path.read_text() == "old"
