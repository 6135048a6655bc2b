"""Names nobody expects, thousands of blocks, files that are no designs: answered in time, and never by a crash."""

from __future__ import annotations

import ast
import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from commands.start import main
from tests.spent import processor_s

Capture = pytest.CaptureFixture[str]
NAMES = {
    "other scripts": "网络 测试 🧠",
    "very long": "x" * 5000,
    "a keyword": "class",
    "a constant": "None",
    "both quotes": "a'b\"c",
    "three quotes": "'''\"\"\"",
    "a line break": "line\nbreak",
    "markup that closes": "[/red]",
    "markup that opens": "[bold]x",
    "a place to fill": "{x} %s",
    "a backslash": "\\",
    "a way up": "../../up",
    "a null": "\x00nul",
    "right to left": "\u202e rtl",
    "nothing": "",
    "a digit": "1abc",
    "a module": "torch",
}


def record(name: str) -> dict[str, Any]:
    """A design that bears the name wherever one may be written."""
    return {
        "format": "netloom-design",
        "version": 1,
        "name": name,
        "dataset": {"name": "iris"},
        "training": {"epochs": 1},
        "blocks": [
            {"id": "x", "type": "Input", "params": {"field": "features"}, "title": name, "note": name},
            {"id": "fc", "type": "Linear", "params": {"out_features": 3}, "title": name, "note": name},
            {"id": "y", "type": "Output", "params": {"field": "species"}, "title": name},
        ],
        "wires": [["x.output", "fc.input"], ["fc.output", "y.input"]],
    }


def written(path: Path, document: object) -> str:
    path.write_text(json.dumps(document), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("kind", NAMES)
def test_any_name_is_taken(kind: str, tmp_path: Path, capsys: Capture) -> None:
    design = written(tmp_path / "a.netloom", record(NAMES[kind]))

    assert main(["check", design]) == 0
    assert main(["summary", design]) == 0
    assert main(["train", design, "--out", str(tmp_path / "run")]) == 0
    assert main(["evaluate", str(tmp_path / "run")]) == 0
    capsys.readouterr()
    assert main(["export", design, "--to", "python"]) == 0
    ast.parse(capsys.readouterr().out)


@pytest.mark.parametrize("kind", [kind for kind in NAMES if kind not in ("nothing", "a way up")])
def test_any_id_of_a_block_is_taken_or_refused_with_its_reason(kind: str, tmp_path: Path, capsys: Capture) -> None:
    name = NAMES[kind]
    document = record("A")
    document["blocks"][1]["id"] = name
    document["wires"] = [["x.output", f"{name}.input"], [f"{name}.output", "y.input"]]
    design = written(tmp_path / "a.netloom", document)

    code = main(["export", design, "--to", "python"])

    told = capsys.readouterr()
    assert code in (0, 1)
    assert "itself" not in told.err
    if code == 0:
        ast.parse(told.out)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has fewer names")
@pytest.mark.parametrize("kind", [kind for kind in NAMES if kind not in ("nothing", "a way up")])
def test_any_folder_is_written_or_refused_with_its_reason(kind: str, tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "in" / NAMES[kind].replace("/", "%")

    code = main(["train", "mlp_iris", "--epochs", "1", "--out", str(folder)])

    err = capsys.readouterr().err
    assert "itself" not in err
    assert (code, err) == (0, "") if kind not in ("very long", "a null") else code in (1, 2) and err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has fewer names")
@pytest.mark.parametrize("kind", [kind for kind in NAMES if "/" not in NAMES[kind] and kind != "very long"])
def test_the_path_of_a_design_is_shown_as_it_is(kind: str, tmp_path: Path, capsys: Capture) -> None:
    name = NAMES[kind].replace("\0", "")
    design = written(tmp_path / f"{name}.netloom", record("A"))

    assert main(["check", design]) == 0
    assert capsys.readouterr().out == f"{design}: ready to run\n"


def test_a_file_in_the_place_of_the_folder_stays(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "run").write_text("mine")

    assert main(["train", "mlp_iris", "--epochs", "1", "--out", str(tmp_path / "run")]) == 1
    assert f"Cannot write to {tmp_path / 'run'}" in capsys.readouterr().err
    assert (tmp_path / "run").read_text() == "mine"


def chain(count: int) -> dict[str, Any]:
    """A design of so many layers, one after another."""
    kinds = ("Linear", "ReLU")
    middle = [{"id": f"b{i}", "type": kinds[i % 2], "params": [{"out_features": 8}, {}][i % 2]} for i in range(count)]
    document = record("A chain")
    first, *last = document["blocks"]
    blocks = [first, *middle, *last]
    wires = [[f"{a['id']}.output", f"{b['id']}.input"] for a, b in pairwise(blocks)]
    return {**document, "blocks": blocks, "wires": wires}


@pytest.mark.parametrize("command", ["check", "summary", "summary --json", "export --to python"])
def test_three_thousand_blocks_take_seconds(command: str, tmp_path: Path, capsys: Capture) -> None:
    design = written(tmp_path / "chain.netloom", chain(3000))
    name, *options = command.split()

    began = processor_s()
    code = main([name, design, *options])

    assert code == 0
    assert processor_s() - began < 15
    assert "b2999" in capsys.readouterr().out or name == "check"


def test_of_thousands_of_faults_a_person_reads_the_first_and_a_program_all(tmp_path: Path, capsys: Capture) -> None:
    document = record("A")
    document["wires"] += [[f"a{i}.output", f"b{i}.input"] for i in range(3000)]
    design = written(tmp_path / "a.netloom", document)

    assert main(["check", design]) == 1
    shown = capsys.readouterr().err.splitlines()
    assert main(["check", design, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)["problems"]

    assert len(told) == 6000
    assert len(shown) < 400 and shown[-1] == "… and 5,900 more, which --json tells"


FIFTY_MB = 50 * 1000 * 1000
TOO_MUCH = {
    "one long name": lambda: json.dumps(record("x" * FIFTY_MB)),
    "many wires": lambda: json.dumps({**record("A"), "wires": []})[:-2] + '["a.b","c.d"],' * (FIFTY_MB // 14) + "[]]}",
    "brackets": lambda: "[" * FIFTY_MB,
    "one number": lambda: "9" * FIFTY_MB,
}


@pytest.mark.parametrize("kind", TOO_MUCH)
def test_fifty_megabytes_are_refused_at_once(kind: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "large.netloom"
    path.write_text(TOO_MUCH[kind](), encoding="utf-8")

    began = processor_s()
    assert main(["check", str(path)]) == 1

    assert processor_s() - began < 2
    assert "too large for a design" in capsys.readouterr().err
