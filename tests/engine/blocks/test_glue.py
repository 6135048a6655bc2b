"""Blocks between layers: in designs, in the export, and where gradients must not pass."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.blocks import CATALOGUE
from engine.graph.spec import TensorSpec
from engine.layers.passing import Constant, GaussianNoise, Scale
from engine.program.module import build
from tests.engine.program.designs import drawn, lowered, node
from tests.engine.program.exported import batch, both, same_bits
from tests.oracle import computed, module_of


def glued():
    """An image cut, turned, joined and reduced by all blocks that lie between layers."""
    nodes = [
        node("image", "Input", field="image"),
        node("wide", "ZeroPad2d", padding=(0, 1, 2, 0)),
        node("mirror", "ReflectionPad2d"),
        node("conv", "Conv2d", out_channels=8, kernel_size=4),
        node("shuffled", "PixelShuffle"),
        node("larger", "Upsample", mode="bilinear", align_corners=True),
        node("smaller", "PixelUnshuffle", downscale_factor=4),
        node("parts", "Split", sizes=(3, 29)),
        node("halves", "Split", chunks=2, dim=2),
        node("few", "Mean", dim=(2, 3), keepdim=True),
        node("sum", "Subtract"),
        node("noisy", "GaussianNoise"),
        node("cut", "Slice", dim=2, start=1, step=2),
        node("flat", "Flatten"),
        node("scaled", "Scale", factor=0.5),
        node("learned", "Scale", learned=True),
        node("unit", "Normalize"),
        node("stopped", "StopGradient"),
        node("told", "RepeatOverTime", steps=3),
        node("token", "Constant", shape=(1, 464), learned=True),
        node("all", "Concat"),
        node("turned", "Permute", dims=(0, 2, 1)),
        node("products", "MatMul"),
        node("first", "Select", index=-1),
        node("stacked", "Stack"),
        node("best", "Max", dim=(1,)),
        node("same", "Identity"),
        node("high", "Highway", num_layers=2),
        node("out", "Maxout", out_features=10, pieces=3),
        node("digit", "Output", field="digit"),
    ]
    wires = [
        "image.output > wide.input",
        "wide.output > mirror.input",
        "mirror.output > conv.input",
        "conv.output > shuffled.input",
        "shuffled.output > larger.input",
        "larger.output > smaller.input",
        "smaller.output > parts.input",
        "parts.part2 > few.input",
        "parts.part2 > sum.input",
        "few.output > sum.other",
        "sum.output > noisy.input",
        "noisy.output > halves.input",
        "halves.part2 > cut.input",
        "cut.output > flat.input",
        "flat.output > scaled.input",
        "scaled.output > learned.input",
        "learned.output > unit.input",
        "unit.output > stopped.input",
        "stopped.output > told.input",
        "image.output > token.input",
        "token.output > all.inputs",
        "told.output > all.inputs",
        "all.output > turned.input",
        "all.output > products.input",
        "turned.output > products.other",
        "products.output > first.input",
        "first.output > stacked.inputs",
        "first.output > stacked.inputs",
        "stacked.output > best.input",
        "best.output > same.input",
        "same.output > high.input",
        "high.output > out.input",
        "out.output > digit.input",
    ]
    return nodes, wires


DESIGN = drawn(*glued())


def test_all_of_them_are_performed_as_they_are_printed(tmp_path):
    performed, exported, program = both(DESIGN, tmp_path)
    (images,) = batch(program)

    assert list(performed.state_dict()) == list(exported.state_dict())
    for mode in (True, False):
        answers = []
        for network in (performed.train(mode), exported.train(mode)):
            torch.manual_seed(1)
            network.zero_grad()
            answer = network(images)
            answer.square().sum().backward()
            answers.append((answer, [p.grad for p in network.parameters()]))
        assert same_bits(answers[0][0], answers[1][0])
        for ours, theirs in zip(answers[0][1], answers[1][1], strict=True):
            assert (ours is None) == (theirs is None)
            assert ours is None or same_bits(ours, theirs)


def test_no_gradient_passes_where_it_is_stopped():
    network = build(lowered(DESIGN))
    network(torch.randn(2, 1, 8, 8)).sum().backward()

    assert network.conv.weight.grad is None
    assert network.learned.factor.grad is None
    assert network.token.tensor.grad.abs().sum() > 0


def test_noise_has_its_spread_and_only_while_training():
    torch.manual_seed(0)
    x = torch.full((200, 200), 3.0)
    layer = GaussianNoise(0.5)

    noise = layer(x) - x

    assert abs(noise.mean()) < 0.01
    assert abs(noise.std() - 0.5) < 0.01
    assert torch.equal(layer.eval()(x), x)


def test_a_constant_follows_only_the_number_of_samples():
    layer = Constant((2, 3), 1.5)

    assert torch.equal(layer(torch.zeros(4, 9, dtype=torch.int64)), torch.full((4, 2, 3), 1.5))
    assert list(layer.state_dict()) == []
    assert list(Constant((2,), learned=True).state_dict()) == ["tensor"]


def test_a_learned_factor_learns():
    layer = Scale(2.0)
    layer(torch.tensor([[1.0, 4.0]])).sum().backward()

    assert layer.factor.grad == 5


def performed_on(kind: str, x: torch.Tensor, *others: torch.Tensor, **params: object) -> np.ndarray:
    """What a design's block makes of tensors."""
    block = CATALOGUE[kind].of(params)
    specs = [TensorSpec(tuple(t.shape[1:])) for t in (x, *others)]
    layer = block.layer(*specs)
    return (module_of(layer)(x) if layer else computed(block.function(*specs), [x, *others])).numpy()


X = torch.arange(2 * 3 * 4, dtype=torch.float32).reshape(2, 3, 4) - 7
CUTS = {
    "Select": ({"dim": 2, "index": -2}, lambda a: a[:, :, -2]),
    "Slice": ({"dim": -1, "start": 1, "stop": -1}, lambda a: a[:, :, 1:-1]),
    "Mean": ({"dim": [1, -1]}, lambda a: a.mean((1, 2))),
    "Sum": ({"dim": [2], "keepdim": True}, lambda a: a.sum(2, keepdims=True)),
    "Max": ({"dim": [1]}, lambda a: a.max(1)),
    "Min": ({"dim": [1, 2]}, lambda a: a.min((1, 2))),
    "Normalize": ({"dim": 2}, lambda a: a / np.sqrt((a**2).sum(2, keepdims=True))),
    "Unsqueeze": ({"dim": -1}, lambda a: a[..., None]),
    "Unflatten": ({"dim": 2, "unflattened_size": [2, -1]}, lambda a: a.reshape(2, 3, 2, 2)),
    "RepeatOverTime": ({"steps": 3}, lambda a: np.stack([a] * 3, 1)),
    "Scale": ({"factor": -0.5}, lambda a: a * -0.5),
    "ZeroPad1d": ({"padding": [2, 1]}, lambda a: np.pad(a, ((0, 0), (0, 0), (2, 1)))),
    "ConstantPad1d": ({"value": 7.0}, lambda a: np.pad(a, ((0, 0), (0, 0), (1, 1)), constant_values=7)),
    "ReflectionPad1d": ({"padding": [3, 1]}, lambda a: np.pad(a, ((0, 0), (0, 0), (3, 1)), "reflect")),
    "ReplicationPad1d": ({"padding": [3, 1]}, lambda a: np.pad(a, ((0, 0), (0, 0), (3, 1)), "edge")),
    "CircularPad1d": ({"padding": [3, 1]}, lambda a: np.pad(a, ((0, 0), (0, 0), (3, 1)), "wrap")),
    "Upsample": ({"scale_factor": 3}, lambda a: a.repeat(3, 2)),
}


@pytest.mark.parametrize("kind", CUTS)
def test_it_computes_what_numpy_does(kind):
    params, expected = CUTS[kind]

    np.testing.assert_allclose(performed_on(kind, X, **params), expected(X.numpy()), rtol=1e-6)


def test_products_and_differences_are_those_of_numpy():
    y = torch.randn(2, 4, 5)

    np.testing.assert_allclose(performed_on("MatMul", X, y), X.numpy() @ y.numpy(), rtol=1e-5)
    np.testing.assert_array_equal(performed_on("Subtract", X, X * 3), -2 * X.numpy())
    np.testing.assert_array_equal(performed_on("Divide", X, X * 0 + 4), X.numpy() / 4)
