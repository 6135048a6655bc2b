"""Each call of the command line does what the contract says."""

from __future__ import annotations

import ast
import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from commands.start import main
from engine.blocks import CATALOGUE
from engine.data.catalogue import DATASETS
from engine.project.design_file import load_design
from engine.project.templates import TEMPLATES, load_template
from tests.forked import Program, scripts_said
from tests.spent import of_children_s, processor_s

ROOT = Path(__file__).parent.parent
Capture = pytest.CaptureFixture[str]


def answer(capsys: Capture, *arguments: str, code: int = 0) -> Any:
    """The JSON document that a call prints."""
    assert main([*arguments, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def events(capsys: Capture, *arguments: str, code: int = 0) -> list[dict[str, Any]]:
    """The JSON lines that a call prints."""
    assert main(["train", *arguments, "--json"]) == code
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a short run."""
    folder = tmp_path_factory.mktemp("run") / "iris"
    assert main(["train", "mlp_iris", "--epochs", "3", "--out", str(folder), "--json"]) == 0
    return folder


def test_blocks_tells_the_whole_catalogue(capsys: Capture) -> None:
    told = answer(capsys, "blocks")["blocks"]

    assert [block["type"] for block in told] == list(CATALOGUE)
    for block in told:
        assert set(block) == {"type", "category", "summary", "inputs", "outputs", "params"}
        for param in block["params"]:
            assert set(param) == {"name", "type", "default", "minimum", "maximum", "choices", "doc"}
        for port in block["inputs"]:
            assert set(port) == {"name", "optional", "many"}


def test_datasets_tells_fields_and_split(capsys: Capture) -> None:
    told = {dataset["name"]: dataset for dataset in answer(capsys, "datasets")["datasets"]}

    assert list(told) == list(DATASETS)
    assert told["digits"]["samples"] == {"train": 1197, "valid": 300, "test": 300}
    assert told["digits"]["fields"][0]["shape"] == ["N", 1, 8, 8]


def test_templates_tells_what_is_bundled(capsys: Capture) -> None:
    assert [template["name"] for template in answer(capsys, "templates")["templates"]] == list(TEMPLATES)


def test_a_template_is_copied_into_a_file_and_onto_standard_output(tmp_path: Path, capsys: Capture) -> None:
    assert main(["templates", "mlp_iris", "-o", str(tmp_path / "mine.netloom")]) == 0
    capsys.readouterr()
    assert main(["templates", "mlp_iris"]) == 0

    assert load_design(tmp_path / "mine.netloom") == load_template("mlp_iris")
    assert capsys.readouterr().out == (tmp_path / "mine.netloom").read_text("utf-8")


def test_check_of_a_sound_design_is_ok(capsys: Capture) -> None:
    told = answer(capsys, "check", "lenet_digits")

    assert told["ok"] is True
    assert not [problem for problem in told["problems"] if problem["severity"] == "error"]


def test_summary_tells_shapes_with_the_batch_and_counts_as_torch_does(capsys: Capture) -> None:
    told = answer(capsys, "summary", "lenet_digits")
    blocks = {block["id"]: block for block in told["blocks"]}

    assert blocks["conv1"]["output_shapes"] == {"output": ["N", 6, 8, 8]}
    assert blocks["conv1"]["params"] == sum(p.numel() for p in torch.nn.Conv2d(1, 6, 3).parameters())
    assert blocks["fc3"]["flops"] == 2 * 84 * 10
    assert told["total_params"] == told["trainable_params"] == sum(block["params"] for block in blocks.values())
    assert told["activation_bytes"] > 0


def test_train_tells_its_events_in_order(capsys: Capture) -> None:
    told = events(capsys, "mlp_iris", "--epochs", "2")

    assert [event["event"] for event in told] == ["started", "epoch", "epoch", "finished"]
    assert {"epoch", "train_loss", "valid_loss", "valid_accuracy"} <= set(told[1])
    assert set(told[-1]["test"]) == {"loss", "accuracy"}
    assert told[-1]["seconds"] > 0 and told[-1]["samples_per_second"] > 0


def test_the_same_seed_gives_the_same_losses_and_another_gives_others(capsys: Capture) -> None:
    first, again, other = (
        [event["train_loss"] for event in events(capsys, "mlp_iris", "--epochs", "2", "--seed", seed)[1:3]]
        for seed in ("5", "5", "6")
    )

    assert first == again != other


def test_a_resumed_run_goes_on_as_if_it_had_never_stopped(tmp_path: Path, capsys: Capture) -> None:
    whole = events(capsys, "mlp_iris", "--epochs", "4")
    half = events(capsys, "mlp_iris", "--epochs", "2", "--out", str(tmp_path / "a"))

    rest = events(capsys, "mlp_iris", "--epochs", "4", "--resume", str(tmp_path / "a"))

    losses = [event["train_loss"] for event in [*half, *rest] if event["event"] == "epoch"]
    assert losses == [event["train_loss"] for event in whole if event["event"] == "epoch"]
    assert rest[-1]["test"] == whole[-1]["test"]


def test_resume_alone_takes_the_design_from_the_folder(run: Path, tmp_path: Path, capsys: Capture) -> None:
    told = events(capsys, "--resume", str(run), "--out", str(tmp_path / "b"), "--epochs", "4")

    assert [event["epoch"] for event in told if event["event"] == "epoch"] == [4]


def test_a_run_leaves_all_that_is_needed_to_use_it(run: Path, capsys: Capture) -> None:
    assert {"design.netloom", "metrics.jsonl", "weights.safetensors", "result.json"} <= {p.name for p in run.iterdir()}
    assert len((run / "metrics.jsonl").read_text().splitlines()) == 3
    assert answer(capsys, "evaluate", str(run))["test"] == json.loads((run / "result.json").read_text())["test"]


def test_predict_answers_text_and_files(run: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "two.csv").write_text("1,2,3,4\n0.5,1,1.5,2\n")

    one = answer(capsys, "predict", str(run), "--input", "1, 2, 3, 4")["predictions"]
    two = answer(capsys, "predict", str(run), "--input", str(tmp_path / "two.csv"))["predictions"]

    assert len(one) == 1 and len(two) == 2
    shares = two[0]["species"]["probabilities"]
    assert sum(shares.values()) == pytest.approx(1) and two[0]["species"]["label"] == max(shares, key=shares.get)
    assert shares == pytest.approx(one[0]["species"]["probabilities"])


def test_export_to_python_prints_or_writes_the_same(tmp_path: Path, capsys: Capture) -> None:
    assert main(["export", "mlp_iris", "--to", "python", "-o", str(tmp_path / "m.py")]) == 0
    assert main(["export", "mlp_iris", "--to", "python"]) == 0

    text = (tmp_path / "m.py").read_text("utf-8")
    assert capsys.readouterr().out == text
    assert "netloom" not in text.lower()
    ast.parse(text)


def test_model_only_leaves_the_script_out(capsys: Capture) -> None:
    assert main(["export", "mlp_iris", "--to", "python", "--model-only"]) == 0

    assert "optim" not in capsys.readouterr().out


def test_exported_weights_fit_the_exported_model(run: Path, tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "m.py"
    assert main(["export", "mlp_iris", "--to", "python", "--weights", str(run), "-o", str(file)]) == 0

    room: dict[str, Any] = {"__name__": "exported"}
    exec(compile(file.read_text("utf-8"), str(file), "exec"), room)
    model = room["build_model"]()
    model.load_state_dict(load_file(file.with_suffix(".safetensors")))

    given = torch.tensor([[1.0, 2.0, 3.0, 4.0]])
    np.save(tmp_path / "given.npy", given.numpy())
    told = answer(capsys, "predict", str(run), "--input", str(tmp_path / "given.npy"))["predictions"][0]
    assert torch.softmax(model(given), 1).tolist()[0] == pytest.approx(list(told["species"]["probabilities"].values()))


def test_weights_of_another_design_are_refused(run: Path, tmp_path: Path, capsys: Capture) -> None:
    arguments = ["export", "mlp_wine", "--to", "python", "--weights", str(run), "-o", str(tmp_path / "m.py")]

    assert main(arguments) == 1
    assert "do not fit" in capsys.readouterr().err
    assert not (tmp_path / "m.py").exists()


@pytest.mark.parametrize(("ending", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml")])
def test_export_draws_the_canvas(tmp_path: Path, ending: str, start: bytes) -> None:
    file = tmp_path / f"a.{ending}"

    ended = subprocess.run(
        [sys.executable, "main.py", "export", "lenet_digits", "--to", ending, "-o", str(file)], cwd=ROOT, check=False
    )

    assert ended.returncode == 0
    assert file.read_bytes().startswith(start)


@pytest.mark.parametrize(
    "arguments",
    [
        ["chek", "lenet_digits"],
        ["chek"],
        ["check"],
        ["check", "lenet_digits", "--fast"],
        ["train"],
        ["train", "mlp_iris", "--epochs", "0"],
        ["train", "mlp_iris", "--epochs", "many"],
        ["train", "mlp_iris", "--device", "tpu"],
        ["export", "mlp_iris"],
        ["export", "mlp_iris", "--to", "onnx"],
        ["export", "mlp_iris", "--to", "onnx", "-o", "a.onnx", "--model-only"],
        ["export", "mlp_iris", "--to", "jpg", "-o", "a.jpg"],
        ["export", "mlp_iris", "--to", "png"],
        ["export", "mlp_iris", "--to", "png", "-o", "a.jpg"],
        ["export", "mlp_iris", "--to", "svg", "-o", "a.svg", "--model-only"],
        ["predict", "somewhere"],
        ["templates", "-o", "a.netloom"],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: Capture) -> None:
    assert main(arguments) == 2
    assert "Usage" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["blocks", "datasets", "templates", "check lenet_digits", "summary lenet_digits"])
def test_people_get_a_table_that_is_no_json(command: str, capsys: Capture) -> None:
    assert main(command.split()) == 0

    out = capsys.readouterr().out
    assert out.strip() and not out.startswith("{")


def test_people_see_a_line_an_epoch_and_the_test_at_the_end(capsys: Capture) -> None:
    assert main(["train", "mlp_iris", "--epochs", "2"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[:3]] == ["epoch", "epoch", "test_loss"]


LIGHT = {
    "check lenet_digits": ("torch", "PySide6", "sklearn", "scipy"),
    "summary lenet_digits --json": ("torch", "PySide6", "sklearn", "scipy", "rich.console"),
    "export lenet_digits --to python": ("torch", "PySide6", "scipy"),
    "blocks --json": ("torch", "PySide6", "sklearn", "scipy"),
    "train mlp_iris --epochs 1 --json": ("PySide6",),
}


@pytest.mark.parametrize("command", LIGHT)
def test_a_command_loads_only_what_it_needs(command: str) -> None:
    code = (
        "import sys; from commands.start import main; code = main(sys.argv[2:]);"
        "sys.exit(code or ', '.join(set(sys.argv[1].split()) & set(sys.modules)) or 0)"
    )

    ended = subprocess.run(
        [sys.executable, "-c", code, " ".join(LIGHT[command]), *command.split()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_interrupting_a_run_keeps_what_was_learned(tmp_path: Path) -> None:
    arguments = ["train", "mlp_spirals", "--epochs", "100000", "--out", str(tmp_path / "run"), "--json"]
    before = of_children_s()
    process = subprocess.Popen([sys.executable, "main.py", *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = [json.loads(process.stdout.readline()) for _ in range(3)]

    begun = processor_s(process.pid)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)

    assert process.returncode == 130
    assert of_children_s() - before - begun < 5
    assert [event["event"] for event in told] == ["started", "epoch", "epoch"]
    assert json.loads(out.splitlines()[-1])["reason"] == "stopped"
    assert (tmp_path / "run" / "checkpoint.safetensors").exists()
    assert main(["evaluate", str(tmp_path / "run"), "--json"]) == 0


@pytest.mark.slow
def test_the_demo_leaves_a_design_pictures_weights_and_code_that_trains_to_the_same_losses(tmp_path: Path) -> None:
    status, shown, _ = Program(main, ["demo"], folder=tmp_path).communicate()
    left = tmp_path / "netloom-demo"
    code = (left / "model.py").read_text("utf-8")
    (tmp_path / "alone").mkdir()
    (tmp_path / "alone" / "model.py").write_text(code, encoding="utf-8")

    alone, errors = scripts_said(tmp_path / "alone", ["model.py"])

    assert (status, errors) == (0, "")
    for name in ("design.netloom", "canvas.png", "curves.png", "weights.safetensors", "model.py"):
        assert (left / name).stat().st_size > 500
    ours = [line for line in shown.splitlines() if line.startswith(("epoch ", "test_"))]
    assert len(ours) == load_design(left / "design.netloom").training.epochs + 1
    assert alone.splitlines() == ours
