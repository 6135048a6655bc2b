"""What keeps blocks from beginning with weights from elsewhere is told before a start, as the training tells it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy

from commands.start import main
from engine.analysis.analyse import analyse
from engine.data.catalogue import fields_of
from engine.graph.design import Design
from engine.graph.edits import annotate
from engine.graph.errors import NetloomError, Problem
from engine.graph.fixes import apply
from engine.program.origins import faults_of_origins
from engine.project.design_file import save_design
from engine.project.templates import load_template
from engine.training.job import prepare
from engine.training.transplant import transplant
from tests.engine.training import nets
from tests.grouped import chain, design, row

ENTRY = {"dtype": "F32", "shape": [16, 4], "data_offsets": [0, 256]}


def taking(block: str, place: object, drawn: Design | None = None) -> Design:
    drawn = drawn or nets.iris()
    return replace(drawn, graph=annotate(drawn.graph, block, weights=str(place)))


def told(drawn: Design) -> tuple[Problem, ...]:
    fields = fields_of(drawn.dataset)
    return faults_of_origins(drawn, analyse(drawn.graph, fields), fields)


def with_header(path: Path, header: bytes) -> Path:
    path.write_bytes(len(header).to_bytes(8, "little") + header)
    return path


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A file with the two layers of the network."""
    shapes = {"fc1.weight": (16, 4), "fc1.bias": (16,), "fc2.weight": (3, 16), "fc2.bias": (3,)}
    path = tmp_path / "kept.safetensors"
    safetensors.numpy.save_file({name: np.zeros(shape, np.float32) for name, shape in shapes.items()}, path)
    return path


def test_what_is_there_and_fits_is_no_problem(kept: Path) -> None:
    assert told(taking("fc2", kept, taking("fc1", kept))) == ()
    assert told(load_template("finetune_dates")) == ()
    assert told(nets.iris()) == ()


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("{folder}", "no_weights"),
        ("{folder}/nothing.safetensors", "no_weights"),
        ("{kept}/beyond", "no_weights"),
        ("template:lenet_digits", "no_weights"),
        ("{kept}#fc9", "weights_missing"),
        ("{kept}#fc2", "weights_misfit"),
    ],
)
def test_it_is_what_the_training_says_with_a_fix_that_clears_it(place: str, code: str, kept: Path) -> None:
    drawn = taking("fc1", place.format(folder=kept.parent, kept=kept))

    (problem,) = told(drawn)

    with pytest.raises(NetloomError) as caught:
        transplant(prepare(drawn))
    assert (problem.severity, problem.code, problem.block) == ("error", code, "fc1")
    assert caught.value.code == code
    assert problem.wording.part("what") == caught.value.wording.part("what")
    mended = replace(drawn, graph=apply(drawn.graph, problem.fix))
    assert mended.graph == nets.iris().graph
    assert told(mended) == ()


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"[1]",
        b"{}}",
        b"[" * 100_000,
        b'{"fc1.weight": 3}',
        b'{"fc1.weight": {"shape": ["a"]}}',
        b"\xff\xfe",
    ],
)
def test_what_is_no_file_of_weights_is_told_and_never_a_crash(header: bytes, tmp_path: Path) -> None:
    assert [p.code for p in told(taking("fc1", with_header(tmp_path / "x.safetensors", header)))] == ["weights_damaged"]


def test_a_header_that_promises_more_than_there_is_asks_for_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "x.safetensors"
    path.write_bytes((2**62).to_bytes(8, "little") + b"{}")

    assert [problem.code for problem in told(taking("fc1", path))] == ["weights_damaged"]


def test_a_file_that_changes_is_read_anew(kept: Path) -> None:
    drawn = taking("fc1", kept)
    assert told(drawn) == ()

    safetensors.numpy.save_file({"fc1.weight": np.zeros((5, 5), np.float32)}, kept)

    assert [problem.code for problem in told(drawn)] == ["weights_misfit"]


@pytest.mark.parametrize("shared", [False, True])
def test_a_block_in_a_group_is_told_once_under_its_path_and_mended_there(shared: bool, kept: Path) -> None:
    inner = row("fc", "Linear", out_features=4)

    def drawn(place: str) -> Design:
        stack = chain("stack", inner, repeat=3, shared=shared)
        block = stack.block.redrawn(annotate(stack.block.inner, "fc", weights=place))
        rows = (row("x", "Input", field="features"), (replace(stack, block=block), "x"))
        return design(
            *rows,
            row("out", "Linear", "stack", out_features=3),
            row("y", "Output", "out", field="species"),
            dataset="iris",
        )

    (problem,) = told(drawn(f"{kept}#fc1"))

    assert (problem.code, problem.block) == ("weights_misfit", "stack.fc")
    assert apply(drawn(f"{kept}#fc1").graph, problem.fix) == drawn("").graph


def test_the_weights_of_a_whole_group_are_held_to_those_of_an_earlier_one(tmp_path: Path) -> None:
    def drawn(width: int, place: str = "") -> Design:
        stack = chain("stack", row("fc", "Linear", out_features=width), row("norm", "BatchNorm1d"), repeat=2)
        rows = (row("x", "Input", field="features"), row("up", "Linear", "x", out_features=width), (stack, "up"))
        made = design(
            *rows,
            row("out", "Linear", "stack", out_features=3),
            row("y", "Output", "out", field="species"),
            dataset="iris",
        )
        return replace(made, graph=annotate(made.graph, "stack", weights=place))

    path = tmp_path / "earlier.safetensors"
    state = prepare(drawn(6)).model.state_dict()
    safetensors.numpy.save_file({name: tensor.numpy() for name, tensor in state.items()}, path)

    assert told(drawn(6, str(path))) == ()
    assert [(p.code, p.block) for p in told(drawn(7, str(path)))] == [("weights_misfit", "stack")]


def test_check_tells_it_and_fails(tmp_path: Path, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound, faulty = tmp_path / "sound.netloom", tmp_path / "faulty.netloom"
    save_design(taking("fc1", kept), sound)
    save_design(taking("fc1", tmp_path), faulty)

    assert main(["check", str(sound), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"ok": True, "problems": []}
    assert main(["check", str(faulty), "--json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["code"], problem["block"], problem["fix"]) == ("no_weights", "fc1", "Draw the weights at random")
