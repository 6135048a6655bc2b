"""The exported script begins with the same weights and lets each layer learn as fast as the loop does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import safetensors.numpy
import torch

from engine.graph.design import Design
from engine.graph.edits import annotate
from engine.training.job import prepare
from engine.training.loop import Loop
from engine.training.run import train
from tests.engine.training import nets
from tests.engine.training.test_script import expected_lines, exported, said


def tuned(design: Design, **blocks: dict[str, object]) -> Design:
    graph = design.graph
    for block, remarks in blocks.items():
        graph = annotate(graph, block, **remarks)
    return replace(design, graph=graph)


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("it's a run")
    train(nets.digits(), folder=folder)
    return folder


def designs(run) -> dict[str, Design]:
    place = {"weights": str(run)}
    return {
        "rates": tuned(nets.iris(schedule="one_cycle"), fc1={"lr_scale": 0.1}),
        "all": tuned(nets.iris(optimizer="SGD", schedule="plateau"), fc1={"lr_scale": 3.0}, fc2={"lr_scale": 0.0}),
        "taken": tuned(nets.digits(schedule="cosine"), conv1=place, norm1=place),
        "tuned": tuned(
            nets.digits(optimizer="AdamW", schedule="step", clip_grad_norm=1.0),
            conv1={**place, "frozen": True},
            norm1={**place, "lr_scale": 0.25},
            fc={"weights": f"{run}#fc", "lr_scale": 2.0},
        ),
    }


def test_the_scripts_give_the_same_lines(run, tmp_path):
    for i, design in enumerate(designs(run).values()):
        (tmp_path / f"model{i}.py").write_text(exported(design))

    lines = said(tmp_path, *(f"model{i}.py" for i in range(4)))
    assert lines == [line for design in designs(run).values() for line in expected_lines(design)]


def test_the_trained_weights_are_equal_to_the_bit(run, tmp_path):
    design = designs(run)["tuned"]
    train(design, folder=tmp_path / "own")
    script = exported(design).replace(
        "    print(line(evaluate(model, test",
        '    torch.save(model.state_dict(), "w.pt")\n    print(line(evaluate(model, test',
    )
    (tmp_path / "model.py").write_text(script)

    said(tmp_path, "model.py")

    own = safetensors.numpy.load_file(tmp_path / "own" / "weights.safetensors")
    theirs = torch.load(tmp_path / "w.pt", weights_only=True)
    assert own.keys() == theirs.keys()
    for name, tensor in own.items():
        np.testing.assert_array_equal(theirs[name].numpy(), tensor)
    kept = safetensors.numpy.load_file(run / "weights.safetensors")
    np.testing.assert_array_equal(own["conv1.weight"], kept["conv1.weight"])
    assert (own["fc.weight"] != kept["fc.weight"]).any()


def test_groups_of_weights_learn_as_in_torch_with_a_rate_each():
    design = tuned(nets.iris(epochs=1), fc1={"lr_scale": 0.1}, fc2={"lr_scale": 2.0})
    loop = Loop(prepare(design), lambda rows: None)
    model = nets.iris_network()
    model.load_state_dict(dict(zip(model.state_dict(), loop.job.model.state_dict().values(), strict=True)))
    groups = [{"params": model[0].parameters(), "lr": 0.01 * 0.1}, {"params": model[2].parameters(), "lr": 0.01 * 2.0}]
    optimizer = torch.optim.Adam(groups, fused=True)
    x, y = nets.columns("iris", "train")
    shuffler = torch.Generator().manual_seed(0)
    for rows in torch.randperm(len(x), generator=shuffler).split(40):
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(model(x[rows]), y[rows]).backward()
        optimizer.step()

    for _ in loop.work():
        pass

    for ours, theirs in zip(loop.job.model.state_dict().values(), model.state_dict().values(), strict=True):
        assert torch.equal(ours, theirs)


def test_a_design_without_them_prints_none_of_it(run):
    text = exported(nets.digits())

    assert "safetensors" not in text and "groups" not in text
