"""The command that shows the Python texts of a design and asks whether they may run."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from commands.start import main
from engine.project.design_file import save_design
from tests.engine.training.nets import iris


@pytest.fixture
def design(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A file with a text that nobody has said yes to."""
    monkeypatch.setenv("NETLOOM_HOME", str(tmp_path / "home"))
    path = tmp_path / "own.netloom"
    save_design(iris([("own", "PythonModule", {})]), path)
    return str(path)


def test_check_summary_and_export_need_no_yes(design, capsys):
    assert [main(["check", design]), main(["summary", design]), main(["export", design, "--to", "python"])] == [0, 0, 0]
    assert "class LearnedSwish(nn.Module)" in capsys.readouterr().out


@pytest.mark.parametrize("answer", ["", "\n", "no\n", "y\n"])
def test_anything_but_yes_leaves_it_refused(design, answer, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO(answer))

    assert main(["trust", design]) == 1
    assert "class LearnedSwish(nn.Module)" in capsys.readouterr().out
    assert main(["train", design, "--epochs", "1"]) == 1
    assert "may not run yet" in capsys.readouterr().err


@pytest.mark.parametrize(("options", "answer"), [([], "yes\n"), (["--yes"], "")])
def test_after_a_yes_it_trains(design, options, answer, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO(answer))

    assert main(["trust", design, *options]) == 0
    assert main(["train", design, "--epochs", "1", "--out", str(tmp_path / "run")]) == 0
    assert main(["evaluate", str(tmp_path / "run")]) == 0
    assert (
        main(["export", design, "--to", "python", "--weights", str(tmp_path / "run"), "-o", str(tmp_path / "m.py")])
        == 0
    )


def test_a_run_of_a_text_that_is_trusted_no_more_is_not_used(design, tmp_path, monkeypatch, capsys):
    assert main(["trust", design, "--yes"]) == 0
    assert main(["train", design, "--epochs", "1", "--out", str(tmp_path / "run")]) == 0
    monkeypatch.setenv("NETLOOM_HOME", str(tmp_path / "another"))

    assert main(["evaluate", str(tmp_path / "run")]) == 1
    assert main(["predict", str(tmp_path / "run"), "--input", "1,2,3,4"]) == 1
    assert capsys.readouterr().err.count("may not run yet") == 2
