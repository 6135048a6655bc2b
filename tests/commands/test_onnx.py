"""A design exported to ONNX answers as torch does; without the extra, one line says how to get it."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest
import torch

from commands.exporting import built
from commands.start import main
from engine.project.templates import load_template

Capture = pytest.CaptureFixture[str]
HAS_ONNX = all(importlib.util.find_spec(name) for name in ("onnx", "onnxscript"))


@pytest.mark.skipif(HAS_ONNX, reason="the extra onnx is installed")
def test_without_the_extra_the_way_to_it_is_told(tmp_path: Path, capsys: Capture) -> None:
    assert main(["export", "lenet_digits", "--to", "onnx", "-o", str(tmp_path / "a.onnx")]) == 1

    err = capsys.readouterr().err
    assert "ONNX needs onnx" in err and '-m pip install ".[onnx]"' in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not HAS_ONNX, reason="the extra onnx is not installed")
@pytest.mark.parametrize("name", ["lenet_digits", "cnn_digits", "mlp_iris", "deep_sigmoid_batchnorm"])
def test_the_model_answers_as_torch_does_for_batches_of_any_size(name: str, tmp_path: Path) -> None:
    from onnx import load
    from onnx.reference import ReferenceEvaluator

    run, file = tmp_path / "run", tmp_path / "a.onnx"
    assert main(["train", name, "--epochs", "1", "--out", str(run), "--json"]) == 0
    assert main(["export", name, "--to", "onnx", "--weights", str(run), "-o", str(file)]) == 0

    program, model = built(load_template(name), run)
    (parameter,), (loss,) = program.parameters, program.losses
    made = load(file)
    assert [value.name for value in made.graph.input] == [parameter.block]
    assert [value.name for value in made.graph.output] == [loss.block]
    for batch in (1, 5):
        given = torch.randn(batch, *[int(str(size)) for size in parameter.spec.sizes])
        with torch.no_grad():
            wanted = model.eval()(given).numpy()
        (answer,) = ReferenceEvaluator(made).run(None, {parameter.block: given.numpy()})
        assert np.abs(answer - wanted).max() < 1e-5
