"""NaN or infinity ends a run with the name of the block where it began, before the weights are spoilt."""

from __future__ import annotations

import pytest
import safetensors.torch
import torch

from engine.data import catalogue
from engine.graph.errors import NetloomError, Wording
from engine.training import job as job_room
from engine.training.events import RunFailed
from engine.training.job import prepare
from engine.training.loop import Loop
from engine.training.not_finite import NotFinite
from engine.training.run import train
from tests.engine.training import nets


def failed(loop):
    with pytest.raises(NotFinite) as caught:
        for _ in loop.work():
            pass
    return caught.value.failure


def test_a_learning_rate_beyond_all_reason_ends_with_words(tmp_path):
    ended = train(nets.iris(middle=[], optimizer="SGD", lr=1e30, epochs=5), folder=tmp_path)

    assert isinstance(ended, RunFailed)
    assert ended.code == "not_finite"
    assert ended.block in ("fc1", "fc2", "answer")
    text = Wording(ended.what, ended.why, ended.mend, ended.args).told()
    assert "1e+30" in text
    assert "clip" in text
    weights = safetensors.torch.load_file(tmp_path / "weights.safetensors")
    assert all(torch.isfinite(tensor).all() for tensor in weights.values())


@pytest.mark.parametrize("block", ["fc1", "fc2"])
def test_the_block_whose_output_is_the_first_to_overflow_is_named(block):
    job = prepare(nets.iris(middle=[]))
    with torch.no_grad():
        job.model.get_submodule(block).weight.fill_(3e38)

    failure = failed(Loop(job, lambda row: None))

    assert failure.block == block
    assert failure.args["weight"] == pytest.approx(3e38)
    assert "output" in failure.what


def test_a_loss_that_overflows_is_the_outputs_own():
    blocks = [
        ("features", "Input", {"field": "features"}),
        ("fc", "Linear", {"out_features": 1}),
        ("answer", "Output", {"field": "progression"}),
    ]
    job = prepare(nets.chain("diabetes", blocks))
    with torch.no_grad():
        job.model.get_submodule("fc").weight.fill_(1e25)

    failure = failed(Loop(job, lambda row: None))

    assert failure.block == "answer"
    assert "loss" in failure.what


def test_a_gradient_that_overflows_names_its_block():
    job = prepare(nets.iris(middle=[]))
    with torch.no_grad():
        job.model.get_submodule("fc1").weight.fill_(1e-30)
        job.model.get_submodule("fc1").bias.fill_(0.0)
        job.parts["train"].inputs[0].mul_(1e30)
        job.model.get_submodule("fc2").weight.mul_(1e12)
    before = {name: tensor.clone() for name, tensor in job.model.state_dict().items()}

    failure = failed(Loop(job, lambda row: None))

    assert failure.block == "fc1"
    assert "gradient" in failure.what
    assert all(torch.equal(before[name], tensor) for name, tensor in job.model.state_dict().items())


def test_an_update_that_overflows_is_taken_back():
    job = prepare(nets.iris(middle=[], optimizer="SGD", lr=1e39, batch_size=1000))
    before = {name: tensor.clone() for name, tensor in job.model.state_dict().items()}

    failure = failed(Loop(job, lambda row: None))

    assert failure.block in ("fc1", "fc2")
    assert "weights" in failure.what
    assert all(torch.equal(before[name], tensor) for name, tensor in job.model.state_dict().items())


def test_running_averages_are_put_back_too():
    job = prepare(nets.digits())
    with torch.no_grad():
        job.model.get_submodule("conv1").weight.fill_(3e38)

    failure = failed(Loop(job, lambda row: None))

    assert failure.block == "conv1"
    assert torch.isfinite(job.model.get_submodule("norm1").running_mean).all()


def test_nan_in_the_data_is_named_as_such(monkeypatch):
    parts = catalogue.load(nets.iris().dataset)
    parts["valid"]["features"][3, 1] = float("nan")
    monkeypatch.setattr(job_room, "load", lambda choice: parts)

    with pytest.raises(NetloomError) as caught:
        train(nets.iris())

    assert caught.value.code == "not_finite_data"
    assert "features" in str(caught.value)
    assert "sample 3" in str(caught.value)
