"""`main.py import`: a torch module in the user's file becomes a design, and what cannot be is told in full."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from commands.designs import sound
from commands.start import main
from engine.graph.design import DatasetChoice
from engine.graph.edits import configure
from engine.program.lower import lower
from engine.program.module import build
from engine.project.design_file import load_design
from engine.training.job import prepare
from engine.training.transplant import transplant

Capture = pytest.CaptureFixture[str]
SMALL = """
import torch
import torch.nn.functional as F
from torch import nn

print("a word on standard output")


class Small(nn.Module):
    def __init__(self, classes=2):
        super().__init__()
        self.conv = nn.Conv2d(3, 8, 3)
        self.fc = nn.Linear(8, classes)

    def forward(self, image):
        return self.fc(F.relu(self.conv(image)).mean((2, 3)))


def make():
    torch.manual_seed(3)
    return Small(5)


ready = Small(7)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with a class, a function that makes it, and a variable."""
    path = tmp_path / "nets.py"
    path.write_text(SMALL, encoding="utf-8")
    return path


def call(path: Path, name: str, *options: str, shape: str = "3,8,8") -> int:
    out = path.with_name("out.netloom")
    return main(["import", f"{path}:{name}", "--input-shape", shape, "-o", str(out), *options])


@pytest.mark.parametrize(("name", "classes"), [("Small", 2), ("make", 5), ("ready", 7)])
def test_a_class_a_function_and_a_variable_become_a_sound_design(
    name: str, classes: int, file: Path, capsys: Capture
) -> None:
    assert call(file, name, "--json") == 0

    told = json.loads(capsys.readouterr().out)
    design = load_design(file.with_name("out.netloom"))
    assert told["ok"] is told["equal"] is True and told["largest_difference"] == 0
    assert told["blocks"] == len(design.graph.nodes) == 6
    assert told["total_params"] == sound(design).total_params == 3 * 8 * 9 + 8 + 8 * classes + classes
    assert design.name == name


def test_blocks_do_not_lie_on_each_other_and_the_design_has_the_name_that_is_asked_for(file: Path) -> None:
    assert call(file, "Small", "--name", "My net") == 0

    design = load_design(file.with_name("out.netloom"))
    places = [node.position for node in design.graph.nodes.values()]
    assert len(set(places)) == len(places)
    assert design.name == "My net"


def test_the_weights_that_are_written_give_the_module_s_answers(file: Path, tmp_path: Path) -> None:
    assert call(file, "make", "--weights", str(tmp_path / "w.safetensors")) == 0

    design = load_design(tmp_path / "out.netloom")
    network = build(lower(design, sound(design), {}))
    network.load_state_dict(load_file(tmp_path / "w.safetensors"))
    image = torch.randn(2, 3, 8, 8)
    torch.manual_seed(3)
    conv, fc = torch.nn.Conv2d(3, 8, 3), torch.nn.Linear(8, 5)
    assert torch.equal(network(image), fc(conv(image).relu().mean((2, 3))))


def test_training_begins_with_the_weights_that_were_written(tmp_path: Path) -> None:
    text = SMALL.replace("Conv2d(3, 8, 3)", "Conv2d(1, 8, 3)").replace("Small(5)", "Small(10)")
    (tmp_path / "nets.py").write_text(text, encoding="utf-8")
    assert call(tmp_path / "nets.py", "make", "--weights", str(tmp_path / "w#1.safetensors"), shape="1,8,8") == 0

    design = load_design(tmp_path / "out.netloom")
    graph = configure(configure(design.graph, "image", field="image"), "output", field="digit")
    job = prepare(replace(design, graph=graph, dataset=DatasetChoice("digits")))
    transplant(job)

    kept = load_file(tmp_path / "w#1.safetensors")
    assert kept.keys() == job.model.state_dict().keys() == {"conv.weight", "conv.bias", "fc.weight", "fc.bias"}
    assert all(torch.equal(tensor, kept[name]) for name, tensor in job.model.state_dict().items())


def test_what_the_file_prints_does_not_disturb_the_json(file: Path, capsys: Capture) -> None:
    assert call(file, "Small", "--json") == 0

    out, err = capsys.readouterr()
    assert json.loads(out)["ok"]
    assert "a word on standard output" in err


def test_people_are_told_that_it_computes_the_same(file: Path, capsys: Capture) -> None:
    assert call(file, "Small") == 0

    assert "to the last bit" in capsys.readouterr().out


FILES = {
    "a fault of syntax": ("class Net(:\n    pass\n", "Net", "invalid syntax"),
    "a failing import": ("import no_such_library\n", "Net", "No module named 'no_such_library'"),
    "a fault at import": ("x = 1 / 0\n", "Net", "line 1 of net.py: ZeroDivisionError"),
    "an end of Python": ("import sys\nsys.exit(3)\n", "Net", "it ends Python"),
    "no such name": ("from torch import nn\nclass Nat(nn.Module):\n    pass\n", "Net", "Did you mean Nat?"),
    "no name at all": ("", "Net", "Name one of them"),
    "a class with arguments": (
        "from torch import nn\nclass Net(nn.Module):\n    def __init__(self, width):\n        super().__init__()\n",
        "Net",
        "it must be given width",
    ),
    "another class": ("class Net:\n    pass\n", "Net", "Net of net.py is no torch module"),
    "a function of something else": ("def net():\n    return 3\n", "net", "it returns a int"),
    "a failing constructor": ("def net():\n    raise ValueError('no file')\n", "net", "ValueError: no file"),
    "a module that ends Python": (
        "import sys\nfrom torch import nn\nclass Net(nn.Module):\n    def forward(self, x):\n        sys.exit(1)\n",
        "Net",
        "SystemExit",
    ),
    "a module that calls itself": (
        "from torch import nn\nclass Net(nn.Module):\n    def forward(self, x):\n        return self(x)\n",
        "Net",
        "RecursionError",
    ),
    "a choice by the data": (
        "from torch import nn\nclass Net(nn.Module):\n    def forward(self, x):\n        if x.sum() > 0:\n"
        "            return x\n        return -x\n",
        "Net",
        "net.py:4: What is computed depends on the data",
    ),
    "weights that are computed": (
        "from torch import nn\ndef net():\n    return nn.utils.parametrizations.weight_norm(nn.Linear(3, 2))\n",
        "net",
        "Take weight_norm",
    ),
}


@pytest.mark.parametrize("what", FILES)
def test_a_faulty_file_or_module_is_told_and_leaves_nothing(what: str, tmp_path: Path, capsys: Capture) -> None:
    text, name, told = FILES[what]
    (tmp_path / "net.py").write_text(text, encoding="utf-8")

    assert call(tmp_path / "net.py", name, shape="3") == 1

    err = capsys.readouterr().err
    assert told in err and "Traceback" not in err and "went wrong" not in err
    assert [path.name for path in tmp_path.glob("*.netloom")] == []


def test_every_operation_without_a_block_is_told_at_once_with_its_line(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "net.py").write_text(
        "import torch\nfrom torch import nn\nclass Net(nn.Module):\n    def forward(self, x):\n"
        "        x = x.cumsum(1)\n        torch.fft.fft(x)\n        return x.roll(1, 1)\n",
        encoding="utf-8",
    )

    assert call(tmp_path / "net.py", "Net", "--json", shape="3") == 1

    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    messages = [problem["message"].splitlines()[:2] for problem in told["problems"]]
    assert messages[0] == ["net.py:5: torch.Tensor.cumsum has no block", "x = x.cumsum(1)"]
    assert [line for _, line in messages] == [
        "x = x.cumsum(1)",
        "torch.fft.fft(x)",
        "return x.roll(1, 1)",
    ]
    assert all(problem["fix"] for problem in told["problems"])


@pytest.mark.parametrize(
    ("target", "options", "told"),
    [
        ("nets.py", ("--input-shape", "3"), "FILE.py:NAME"),
        ("nets.txt:Net", ("--input-shape", "3"), "FILE.py:NAME"),
        ("nets.py:Small", (), "--input-shape"),
        ("nets.py:Small", ("--input-shape", "3,x"), "no list of sizes"),
        ("nets.py:Small", ("--input-shape", "3,0"), "no list of sizes"),
        ("nets.py:Small", ("--input-shape", "3", "--input-dtype", "int32"), "int32"),
        ("nets.py:Small", ("--input-shape", "3", "--weights", "w.pt"), ".safetensors"),
    ],
)
def test_wrong_usage_ends_with_2(target: str, options: tuple[str, ...], told: str, file: Path, capsys: Capture) -> None:
    assert main(["import", target.replace("nets", str(file.with_suffix(""))), "-o", "a.netloom", *options]) == 2

    assert told in capsys.readouterr().err


def test_shapes_that_do_not_fit_the_module_are_told(file: Path, capsys: Capture) -> None:
    assert call(file, "Small", shape="1,8,8") == 1
    assert "to have 3 channels, but got 1" in capsys.readouterr().err

    assert call(file, "Small", "--input-shape", "4") == 1
    assert "it takes image, and 2 shapes were given" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: Capture) -> None:
    assert call(tmp_path / "none.py", "Net") == 1
    assert "is not there" in capsys.readouterr().err
