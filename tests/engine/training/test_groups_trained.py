"""A network with groups trains as the flat one does, its script to the same lines, and every layer inside can begin
and learn in its own way."""

from __future__ import annotations

from dataclasses import replace

import pytest
import safetensors.torch
import torch

from engine.graph.design import Design
from engine.graph.edits import annotate
from engine.graph.nesting import redrawn
from engine.graph.sharing import share
from engine.program.recipe import learning_scales
from engine.program.tensor_paths import block_of, layers_of
from engine.training.job import prepare
from engine.training.optimizers import make_optimizer
from engine.training.run import train
from engine.training.transplant import transplant
from tests.engine.training.nets import QUICK
from tests.engine.training.test_script import expected_lines, exported, said
from tests.flattened import flattened
from tests.grouped import chain, design, row


def digits(repeat: int = 2, **settings: object) -> Design:
    """Rounds of convolution, normalisation and dropout, two groups with the same weights, and one within another."""
    stage = chain(
        "stage",
        row("conv", "Conv2d", out_channels=4, kernel_size=3, padding=1),
        row("norm", "BatchNorm2d"),
        row("relu", "ReLU"),
        row("drop", "Dropout", p=0.2),
        repeat=repeat,
    )
    dense = chain("dense", chain("layer", row("fc", "Linear", out_features=256), row("act", "Tanh")))
    made = design(
        row("image", "Input", field="image"),
        (stage, "image"),
        row("flat", "Flatten", "stage"),
        (dense, "flat"),
        (replace(dense, id="again"), "dense"),
        row("scores", "Linear", "again", out_features=10),
        row("digit", "Output", "scores", field="digit"),
        dataset="digits",
    )
    training = replace(QUICK, batch_size=200, **settings)
    return replace(made, graph=share(made.graph, ["dense", "again"]), training=training)


def tuned(design: Design, path: tuple[str, ...], block: str, **remarks: object) -> Design:
    """A design with a block inside of groups annotated."""
    return replace(design, graph=redrawn(design.graph, path, lambda g: annotate(g, block, **remarks)))


def test_it_trains_to_the_losses_of_the_flat_network():
    made = digits()
    flat, _ = flattened(made.graph)

    assert expected_lines(made) == expected_lines(replace(made, graph=flat))


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    train(digits(), folder=folder)
    return folder


def test_the_script_gives_the_same_lines(run, tmp_path):
    frozen = tuned(digits(schedule="cosine"), ("stage",), "norm", frozen=True)
    fast = tuned(digits(optimizer="SGD"), ("stage",), "conv", lr_scale=0.25, weights=str(run))
    designs = [frozen, replace(fast, graph=annotate(fast.graph, "stage", lr_scale=2.0))]
    for i, made in enumerate(designs):
        (tmp_path / f"model{i}.py").write_text(exported(made))

    lines = said(tmp_path, "model0.py", "model1.py")
    assert lines == [line for made in designs for line in expected_lines(made)]


def test_every_weight_belongs_to_the_block_that_its_module_is_of():
    job = prepare(digits())
    paths = {block_of(job.program, name) for name in job.model.state_dict()}

    assert paths == {"stage.0.conv", "stage.0.norm", "stage.1.conv", "stage.1.norm", "dense.layer.fc", "scores"}
    for name, _ in job.model.named_parameters():
        assert job.model.get_submodule(block_of(job.program, name)) is job.model.get_submodule(name.rpartition(".")[0])
    assert next(iter(job.layers)) == "stage.0.conv"


def test_the_layers_are_the_modules_of_the_network():
    job = prepare(digits())
    ours = {step.attribute for step in layers_of(job.program)}
    theirs = {name for name, _ in job.model.named_modules() if name} - {"stage.0", "stage.1"}

    assert ours == theirs


def test_rates_of_groups_and_of_blocks_inside_multiply():
    made = tuned(digits(), ("stage",), "conv", lr_scale=0.5)
    made = tuned(made, ("dense", "layer"), "fc", lr_scale=3.0)
    made = replace(made, graph=annotate(made.graph, "stage", lr_scale=10.0))
    job = prepare(made)
    groups = make_optimizer(made.training, job.model, job.program).param_groups
    rates = {id(p): group["lr"] / made.training.lr for group in groups for p in group["params"]}
    found = {name: round(rates[id(p)], 6) for name, p in job.model.named_parameters()}

    assert list(learning_scales(job.program)) == ["stage.0.conv", "stage.1.conv", "stage", "dense.layer.fc"]
    for name, rate in found.items():
        layer = name.rpartition(".")[0]
        wanted = {"stage.0.conv": 5.0, "stage.1.conv": 5.0, "dense.layer.fc": 3.0}.get(layer, 10.0)
        assert rate == (1.0 if layer == "scores" else wanted), name


def test_a_layer_inside_begins_with_the_weights_of_a_run(run):
    kept = safetensors.torch.load_file(run / "weights.safetensors")
    job = prepare(tuned(digits(), ("stage",), "conv", weights=str(run)))
    drawn = {name: tensor.clone() for name, tensor in job.model.state_dict().items()}
    transplant(job)

    for name, tensor in job.model.state_dict().items():
        assert torch.equal(tensor, kept[name] if ".conv." in name else drawn[name]), name
    assert not torch.equal(kept["stage.1.conv.weight"], drawn["stage.1.conv.weight"])


def test_a_whole_group_begins_with_the_weights_of_a_run_and_a_layer_with_those_of_another_name(run):
    kept = safetensors.torch.load_file(run / "weights.safetensors")
    made = digits(repeat=1)
    made = tuned(made, ("stage",), "conv", weights=f"{run}#stage.0.conv")
    job = prepare(replace(made, graph=annotate(made.graph, "dense", weights=str(run))))
    transplant(job)
    state = job.model.state_dict()

    assert torch.equal(state["stage.conv.weight"], kept["stage.0.conv.weight"])
    assert torch.equal(state["dense.layer.fc.weight"], kept["dense.layer.fc.weight"])
