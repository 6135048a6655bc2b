"""Highway and Maxout against their equations, written in NumPy."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.layers.dense import Highway, Maxout

BENDS = {
    "relu": lambda a: np.maximum(a, 0),
    "tanh": np.tanh,
    "sigmoid": lambda a: 1 / (1 + np.exp(-a)),
}


def weighed(linear: torch.nn.Linear, x: np.ndarray) -> np.ndarray:
    return x @ linear.weight.detach().numpy().T + linear.bias.detach().numpy()


@pytest.mark.parametrize("activation", BENDS)
@pytest.mark.parametrize("num_layers", [1, 3])
def test_a_highway_is_its_equation(activation, num_layers):
    torch.manual_seed(0)
    layer = Highway(5, num_layers, activation)
    x = torch.randn(4, 6, 5)
    y = x.numpy()
    for transform, gate in zip(layer.transforms, layer.gates, strict=True):
        opened = BENDS["sigmoid"](weighed(gate, y))
        y = BENDS[activation](weighed(transform, y)) * opened + y * (1 - opened)

    np.testing.assert_allclose(layer(x).detach().numpy(), y, atol=1e-6)


def test_gates_begin_with_the_bias_that_is_told():
    assert all(torch.equal(gate.bias, torch.full((5,), -2.5)) for gate in Highway(5, 2, gate_bias=-2.5).gates)


def test_a_shut_highway_changes_nothing():
    x = torch.randn(4, 5)

    assert torch.equal(Highway(5, 2, gate_bias=-1e9)(x), x)


@pytest.mark.parametrize("pieces", [1, 2, 4])
def test_maxout_is_its_equation(pieces):
    torch.manual_seed(0)
    layer = Maxout(5, 3, pieces)
    x = torch.randn(4, 6, 5)

    expected = weighed(layer.linear, x.numpy()).reshape(4, 6, 3, pieces).max(3)

    np.testing.assert_allclose(layer(x).detach().numpy(), expected, atol=1e-6)


def test_maxout_of_a_line_and_nothing_is_relu():
    layer = Maxout(1, 1, 2)
    with torch.no_grad():
        layer.linear.weight.copy_(torch.tensor([[1.0], [0.0]]))
        layer.linear.bias.zero_()
    x = torch.linspace(-2, 2, 9)[:, None]

    assert torch.equal(layer(x), torch.relu(x))
