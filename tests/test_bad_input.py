"""Bad input, given to the real command line: told in full, exit code 1, no traceback, nothing lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commands.start import main
from engine.graph.design import DatasetChoice, Design
from engine.project.design_file import dump
from engine.project.templates import TEMPLATES
from tests.drawings import LENET

ROOT = Path(__file__).parent.parent
GOOD = dump(Design("LeNet", LENET, DatasetChoice("digits")))
Capture = pytest.CaptureFixture[str]
Change = Callable[[dict[str, Any]], None]


def changed(change: Change) -> str:
    """The good file with one thing made bad."""
    document = json.loads(GOOD)
    change(document)
    return json.dumps(document)


def param(name: str, value: object) -> str:
    return changed(lambda d: d["blocks"][1]["params"].update({name: value}))


BAD: dict[str, tuple[str, str, str]] = {
    # what is wrong: the file, the code, and what the message must name
    "not JSON": ("not a design at all", "not_json", "line 1"),
    "a truncated file": (GOOD[: len(GOOD) // 2], "truncated", "line"),
    "an empty file": ("", "truncated", "empty"),
    "a newer version": (changed(lambda d: d.update(version=99)), "newer_version", "99"),
    "another format": ('{"nodes": []}', "wrong_format", "format"),
    "an unknown key": (changed(lambda d: d.update(colour="red")), "unknown_key", "colour"),
    "an unknown block": (changed(lambda d: d["blocks"][1].update(type="Conv2D")), "unknown_block", "Conv2d"),
    "an unknown parameter": (param("kernal_size", 3), "unknown_parameter", "kernel_size"),
    "a parameter of the wrong type": (param("out_channels", "six"), "parameter_type", "six"),
    "a parameter out of range": (param("out_channels", 0), "parameter_range", "≥ 1"),
    "an unknown output": (changed(lambda d: d["wires"].append(["image.out", "conv1.input"])), "unknown_port", "out"),
    "an unknown input": (changed(lambda d: d["wires"].append(["conv1.output", "fc1.in"])), "unknown_port", "fc1"),
    "a duplicate id": (changed(lambda d: d["blocks"].append(d["blocks"][2])), "duplicate_id", "relu1"),
    "a wire to nowhere": (
        changed(lambda d: d["wires"].append(["fc2.output", "relu9.input"])),
        "unknown_block",
        "relu9",
    ),
    "a loop": (changed(lambda d: d["wires"].__setitem__(0, ["relu1.output", "conv1.input"])), "loop", "conv1"),
    "a missing input": (changed(lambda d: d["wires"].pop(3)), "", "flat"),
    "no Output": (changed(lambda d: (d["blocks"].pop(), d["wires"].pop())), "", "Output"),
    "a shape that cannot fit": (param("kernel_size", 40), "", "kernel_size"),
    "an unknown dataset": (changed(lambda d: d["dataset"].update(name="digit")), "unknown_dataset", "digits"),
    "a field that the dataset lacks": (
        changed(lambda d: d["blocks"][0]["params"].update(field="picture")),
        "unknown_field",
        "picture",
    ),
}
COMMANDS = {
    "check": ["check", "FILE"],
    "summary": ["summary", "FILE"],
    "train": ["train", "FILE", "--epochs", "1"],
    "export": ["export", "FILE", "--to", "python"],
}


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "bad.netloom"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("fault", BAD)
def test_a_faulty_design_is_told_and_left_alone(fault: str, command: str, tmp_path: Path, capsys: Capture) -> None:
    text, _, named = BAD[fault]
    path = written(tmp_path, text)

    code = main([str(path) if word == "FILE" else word for word in COMMANDS[command]])

    told = capsys.readouterr()
    assert code == 1
    assert named in told.out + told.err
    assert "Traceback" not in told.out + told.err
    assert path.read_text("utf-8") == text
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("fault", BAD)
def test_programs_get_every_fault_as_json(fault: str, tmp_path: Path, capsys: Capture) -> None:
    text, wanted, named = BAD[fault]

    code = main(["check", str(written(tmp_path, text)), "--json"])

    told = json.loads(capsys.readouterr().out)
    errors = [problem for problem in told["problems"] if problem["severity"] == "error"]
    assert (code, told["ok"]) == (1, False)
    assert errors and all(problem["code"] and problem["message"] and problem["fix"] for problem in errors)
    assert wanted in [problem["code"] for problem in errors] or not wanted
    assert any(named in problem["message"] or named == problem["block"] for problem in errors)


@pytest.mark.parametrize("fault", ["not JSON", "a loop", "a shape that cannot fit"])
def test_train_tells_programs_that_it_failed(fault: str, tmp_path: Path, capsys: Capture) -> None:
    code = main(["train", str(written(tmp_path, BAD[fault][0])), "--json"])

    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert code == 1
    assert [event["event"] for event in told] == ["failed"]
    assert told[0]["message"] and "block" in told[0]


@pytest.mark.parametrize("fault", ["not JSON", "a wire to nowhere", "a shape that cannot fit"])
def test_the_program_as_it_is_started_tells_it_too(fault: str, tmp_path: Path) -> None:
    path = written(tmp_path, BAD[fault][0])

    ended = subprocess.run(
        [sys.executable, "main.py", "check", str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert ended.returncode == 1
    assert BAD[fault][2] in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_run_whose_numbers_explode_is_told_with_its_block(tmp_path: Path, capsys: Capture) -> None:
    text = changed(lambda d: d["training"].update(lr=1e30, optimizer="SGD", epochs=3))

    code = main(["train", str(written(tmp_path, text)), "--json"])

    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (code, last["event"], last["code"]) == (1, "failed", "not_finite")
    assert last["block"] in LENET.nodes and last["message"]


def test_a_design_without_a_dataset_is_sound_but_cannot_be_trained(tmp_path: Path, capsys: Capture) -> None:
    blocks = [
        {"id": "x", "type": "Input", "params": {"shape": [4]}},
        {"id": "fc", "type": "Linear"},
        {"id": "y", "type": "Output"},
    ]
    wires = [["x.output", "fc.input"], ["fc.output", "y.input"]]
    path = written(tmp_path, json.dumps({"format": "netloom-design", "version": 1, "blocks": blocks, "wires": wires}))

    assert main(["check", str(path)]) == 0
    assert main(["export", str(path), "--to", "python"]) == 0
    assert main(["train", str(path)]) == 1
    assert "dataset" in capsys.readouterr().err


def unreadable_paths(tmp_path: Path) -> list[str]:
    binary = tmp_path / "binary.netloom"
    binary.write_bytes(bytes(range(256)))
    return [str(tmp_path), str(tmp_path / "none.netloom"), str(binary), "a\0b.netloom", "x" * 5000 + ".netloom"]


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("command", COMMANDS)
def test_an_unreadable_path_is_told(number: int, command: str, tmp_path: Path, capsys: Capture) -> None:
    path = unreadable_paths(tmp_path)[number]

    assert main([path if word == "FILE" else word for word in COMMANDS[command]]) == 1
    assert ("UTF-8" if number == 2 else "cannot be read") in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="this user may read everything")
def test_a_file_that_one_may_not_read_is_told(tmp_path: Path, capsys: Capture) -> None:
    path = written(tmp_path, GOOD)
    path.chmod(0)

    assert main(["check", str(path)]) == 1
    assert "Permission denied" in capsys.readouterr().err


def test_a_window_is_not_opened_for_a_file_that_cannot_be_read(tmp_path: Path, capsys: Capture) -> None:
    assert main([str(tmp_path / "none.netloom")]) == 1
    assert "cannot be read" in capsys.readouterr().err


WRITING = {
    "templates": ["templates", "mlp_iris", "-o", "FILE"],
    "python": ["export", "mlp_iris", "--to", "python", "-o", "FILE.py"],
    "png": ["export", "mlp_iris", "--to", "png", "-o", "FILE.png"],
    "svg": ["export", "mlp_iris", "--to", "svg", "-o", "FILE.svg"],
    "train": ["train", "mlp_iris", "--epochs", "1", "--out", "FILE"],
}


def calling(command: str, file: Path) -> list[str]:
    return [word.replace("FILE", str(file)) for word in WRITING[command]]


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file of this process may grow beyond so many bytes: a write fails as on a full disk."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("command", WRITING)
def test_an_unwritable_path_is_told(command: str, tmp_path: Path, capsys: Capture, qapp: object) -> None:
    (tmp_path / "file").write_text("in the way")

    code = main(calling(command, tmp_path / "file" / "a"))

    told = capsys.readouterr().err
    assert code == 1
    assert "Traceback" not in told and "Not a directory" in told
    assert (tmp_path / "file").read_text() == "in the way"


@pytest.mark.parametrize("command", WRITING)
def test_on_a_full_disk_the_old_file_stays_whole(command: str, tmp_path: Path, capsys: Capture, qapp: object) -> None:
    file = Path(calling(command, tmp_path / "old")[-1])
    if command == "train":
        file.mkdir()
        (file / "design.netloom").write_text(GOOD, encoding="utf-8")
    else:
        file.write_text(GOOD, encoding="utf-8")

    with room_for(64):
        code = main(calling(command, tmp_path / "old"))

    told = capsys.readouterr().err
    assert code == 1
    assert "Traceback" not in told and told.startswith("✗")
    assert (file / "design.netloom" if command == "train" else file).read_text("utf-8") == GOOD
    assert list(tmp_path.iterdir()) == [file]


def test_a_run_that_is_none_is_told(tmp_path: Path, capsys: Capture) -> None:
    assert main(["evaluate", str(tmp_path)]) == 1
    assert main(["predict", str(tmp_path), "--input", "1"]) == 1
    assert main(["train", "mlp_iris", "--resume", str(tmp_path)]) == 1
    assert capsys.readouterr().err.count("✗") == 3


def test_damaged_weights_are_told(tmp_path: Path, capsys: Capture) -> None:
    assert main(["train", "mlp_iris", "--epochs", "1", "--out", str(tmp_path), "--json"]) == 0
    (tmp_path / "weights.safetensors").write_bytes(b"\xff" * 40)
    (tmp_path / "checkpoint.safetensors").write_bytes(b"\xff" * 40)

    assert main(["evaluate", str(tmp_path)]) == 1
    assert main(["train", "mlp_iris", "--resume", str(tmp_path)]) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_a_fault_of_the_program_itself_says_where_the_log_is(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(arguments: list[str]) -> int:
        raise RuntimeError("out of luck")

    monkeypatch.setenv("NETLOOM_HOME", str(tmp_path))
    monkeypatch.setattr("commands.start._command", broken)

    assert main(["check", "lenet_digits"]) == 1

    told = capsys.readouterr().err
    assert "out of luck" in told and "error.log" in told and "Traceback" not in told
    assert "Traceback" in (tmp_path / "error.log").read_text()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_no_change_of_a_file_brings_a_traceback(tmp_path: Path, capsys: Capture, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(list(TEMPLATES)))
    text = TEMPLATES[name].path.read_text("utf-8")
    at = data.draw(st.integers(0, len(text) - 1))
    gone = data.draw(st.integers(0, 12))
    path = written(tmp_path, text[:at] + data.draw(st.text(max_size=3)) + text[at + gone :])

    code = main(["check", str(path), "--json"])

    told = json.loads(capsys.readouterr().out)
    assert code == (0 if told["ok"] else 1)
    assert "internal" not in [problem["code"] for problem in told["problems"]]


def test_a_run_whose_weights_find_no_room_ends_with_1(tmp_path: Path, capsys: Capture) -> None:
    with room_for(3000):  # the design finds it
        code = main(["train", "lenet_digits", "--epochs", "1", "--out", str(tmp_path / "run")])

    told = capsys.readouterr().err
    assert code == 1
    assert "Traceback" not in told and "File too large" in told
