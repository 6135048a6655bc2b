"""What shows only while computing is told as a fault of the design, with its block; a run that meets it still ends."""

from __future__ import annotations

import pytest
import safetensors.torch
import torch

from engine.graph.errors import NetloomError
from engine.training.evaluate import evaluate
from engine.training.events import RunFailed
from engine.training.predict import predict
from engine.training.run import train
from tests.engine.training import nets

NORM = ("norm", "BatchNorm1d", {})


def test_a_batch_of_one_that_a_block_cannot_take_is_told_with_the_block(tmp_path):
    ended = train(nets.iris([("tanh", "Tanh", {}), NORM], batch_size=1), folder=tmp_path)

    assert isinstance(ended, RunFailed)
    assert (ended.code, ended.block) == ("batch_refused", "norm")
    assert "more than 1 value" in ended.args["reason"] and "batch_size to 2" in ended.mend
    assert (tmp_path / "result.json").exists()


def test_a_single_sample_for_a_network_that_needs_several_is_told(tmp_path):
    train(nets.iris([("norm", "BatchNorm1d", {"track_running_stats": False})]), folder=tmp_path)

    assert evaluate(tmp_path)["loss"] > 0
    with pytest.raises(NetloomError) as caught:
        predict(tmp_path, "1,2,3,4")
    assert caught.value.code == "batch_refused"


def test_weights_that_no_memory_can_hold_are_told(tmp_path):
    wide = ("wide", "Linear", {"out_features": 10_000_000})
    design = nets.iris([wide, ("wider", "Linear", {"out_features": 10_000_000})])

    with pytest.raises(NetloomError) as caught:
        train(design, folder=tmp_path / "run")

    assert caught.value.code == "out_of_memory"
    assert "batch_size" in caught.value.wording.mend
    assert not (tmp_path / "run").exists()


def test_weights_that_answer_with_nan_are_told_when_they_are_measured(tmp_path):
    train(nets.iris(), folder=tmp_path)
    file = tmp_path / "weights.safetensors"
    weights = safetensors.torch.load_file(file)
    safetensors.torch.save_file({**weights, "fc2.bias": torch.full((3,), torch.inf)}, file)

    with pytest.raises(NetloomError) as caught:
        evaluate(tmp_path)

    assert caught.value.code == "not_finite"
