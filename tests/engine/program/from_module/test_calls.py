"""Functions between the layers become the blocks that compute the same."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from tests.engine.program.from_module.read_back import faults, read, rebuilt, samples, types

Tensor = torch.Tensor
IMAGE, LINE, ROW = (4, 6, 8), (5, 6), (6,)


class Function(nn.Module):
    """A module that is nothing but a function of its input."""

    def __init__(self, function: Callable[[Tensor], Tensor]) -> None:
        super().__init__()
        self.function = function

    def forward(self, x: Tensor) -> Tensor:
        return self.function(x)


CASES: dict[str, tuple[Callable[[Tensor], Tensor], tuple[int, ...], str]] = {
    "relu": (lambda x: x.relu(), ROW, "ReLU"),
    "relu in place": (lambda x: F.relu(x * 1.0, inplace=True), ROW, "Scale ReLU"),
    "gelu of tanh": (lambda x: F.gelu(x, approximate="tanh"), ROW, "GELU"),
    "leaky": (lambda x: F.leaky_relu(x, 0.2), ROW, "LeakyReLU"),
    "softmax": (lambda x: F.softmax(x, dim=-1), LINE, "Softmax"),
    "softmax method": (lambda x: x.softmax(1), LINE, "Softmax"),
    "max pool": (lambda x: F.max_pool2d(x, 3, 2, 1), IMAGE, "MaxPool2d"),
    "average pool": (lambda x: F.avg_pool2d(x, 2, ceil_mode=True), IMAGE, "AvgPool2d"),
    "adaptive pool": (lambda x: F.adaptive_avg_pool2d(x, (2, 1)), IMAGE, "AdaptiveAvgPool2d"),
    "interpolate": (lambda x: F.interpolate(x, scale_factor=2, mode="bilinear"), IMAGE, "Upsample"),
    "interpolate to a size": (lambda x: F.interpolate(x, size=(5, 9)), IMAGE, "Upsample"),
    "zero border": (lambda x: F.pad(x, (1, 2, 0, 1)), IMAGE, "ZeroPad2d"),
    "other border": (lambda x: F.pad(x, (1, 1), value=3.0), LINE, "ConstantPad1d"),
    "mirrored border": (lambda x: F.pad(x, (1, 1), mode="reflect"), LINE, "ReflectionPad1d"),
    "normalize": (lambda x: F.normalize(x, dim=-1), LINE, "Normalize"),
    "layer norm": (lambda x: F.layer_norm(x, (6,)), LINE, "LayerNorm"),
    "flatten": (lambda x: torch.flatten(x, 1), IMAGE, "Flatten"),
    "flatten two": (lambda x: x.flatten(2), IMAGE, "Flatten"),
    "view": (lambda x: x.view(x.size(0), -1), IMAGE, "Flatten"),
    "view in parts": (lambda x: x.view(-1, 2, 2, 6, 8), IMAGE, "Reshape"),
    "shuffled channels": (
        lambda x: x.view(-1, 2, 2, 6, 8).transpose(1, 2).reshape(x.shape),
        IMAGE,
        "Reshape Permute Reshape",
    ),
    "permute": (lambda x: x.permute(0, 2, 3, 1), IMAGE, "Permute"),
    "there and back": (lambda x: x.transpose(0, 1).relu().permute(1, 0, 2), LINE, "ReLU"),
    "time first": (lambda x: x.transpose(0, 1)[-1], LINE, "Select"),
    "turned twice": (lambda x: x.permute(2, 0, 1).transpose(0, 1), LINE, "Permute"),
    "unsqueeze": (lambda x: x.unsqueeze(1), ROW, "Unsqueeze"),
    "new dimension": (lambda x: x[:, None, :], ROW, "Unsqueeze"),
    "squeeze": (lambda x: x.mean(1, keepdim=True).squeeze(1), LINE, "Mean Squeeze"),
    "mean of places": (lambda x: x.mean((2, 3)), IMAGE, "Mean"),
    "mean of places counted backwards": (lambda x: x.mean([-1, -2], keepdim=True), IMAGE, "Mean"),
    "greatest": (lambda x: x.max(dim=1)[0], LINE, "Max"),
    "greatest values": (lambda x: x.max(dim=2).values, LINE, "Max"),
    "amax": (lambda x: torch.amax(x, dim=(1, 2)), LINE, "Max"),
    "sum": (lambda x: x.sum(-1), LINE, "Sum"),
    "square": (lambda x: x**2, ROW, "Multiply"),
    "scaled": (lambda x: 3 * x / 8, ROW, "Scale Scale"),
    "divided": (lambda x: x / 3.0, ROW, "Divide Constant"),
    "shifted": (lambda x: 1 - x + 0.5, ROW, "Subtract Constant Add Constant"),
    "negated": (lambda x: -x, ROW, "Scale"),
    "concatenated": (lambda x: torch.cat([x, x.relu()], dim=1), IMAGE, "ReLU Concat"),
    "stacked": (lambda x: torch.stack([x, -x], dim=1), ROW, "Scale Stack"),
    "halves": (lambda x: torch.mul(*x.chunk(2, dim=1)), IMAGE, "Split Multiply"),
    "unequal parts": (lambda x: x.split([1, 3], dim=1)[1], IMAGE, "Split"),
    "gated": (lambda x: F.glu(x, dim=1), IMAGE, "GLU"),
    "one step": (lambda x: x[:, 0], LINE, "Select"),
    "last step": (lambda x: x[:, -1, :], LINE, "Select"),
    "every second": (lambda x: x[:, ::2], LINE, "Slice"),
    "without the border": (lambda x: x[..., 1:-1, 1:-1], IMAGE, "Slice Slice"),
    "steps by themselves": (lambda x: x.unbind(1)[2], LINE, "Select"),
    "narrow": (lambda x: x.narrow(1, 1, 2), LINE, "Slice"),
    "product of matrices": (lambda x: x @ x.transpose(1, 2), LINE, "Permute MatMul"),
    "product in batches": (lambda x: torch.bmm(x, x.mT), LINE, "Permute MatMul"),
    "expanded": (lambda x: x.mean(1, keepdim=True).expand(-1, 5, -1), LINE, "Mean Multiply Constant"),
    "attention": (lambda x: F.scaled_dot_product_attention(x, x, x, is_causal=True), LINE, "DotAttention"),
    "detached": (lambda x: x + x.detach(), ROW, "StopGradient Add"),
    "copies": (lambda x: x.contiguous().clone().to(torch.float32).cpu(), ROW, ""),
    "bounded from below": (lambda x: x.clamp(min=0), ROW, "ReLU"),
    "bounded": (lambda x: torch.clamp(x, -1, 2), ROW, "Hardtanh"),
    "input by name": (lambda x: torch.transpose(input=x, dim0=1, dim1=2), LINE, "Permute"),
    "dropout": (lambda x: F.dropout(x, 0.2, training=False), ROW, "Dropout"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_function_becomes_blocks_that_give_the_same_answer(name: str) -> None:
    function, shape, kinds = CASES[name]

    found = read(Function(function), shape)
    given = samples(shape, "float32")

    assert sorted(types(found).elements()) == sorted(kinds.split())
    assert torch.allclose(rebuilt(found)[1](given), function(given), rtol=1e-6, atol=1e-6)
    assert found.difference < 1e-6


def test_waves_added_to_a_sequence_become_a_positional_encoding() -> None:
    angles = torch.arange(5)[:, None] * torch.exp(torch.arange(0, 6, 2) * (-math.log(10000.0) / 6))
    table = torch.zeros(1, 5, 6)
    table[0, :, 0::2], table[0, :, 1::2] = angles.sin(), angles.cos()

    found = read(Function(lambda x: x + table[:, : x.size(1)]), LINE)

    assert types(found) == {"PositionalEncoding": 1}
    assert found.difference < 1e-5


def test_a_fixed_table_of_other_numbers_is_told_of() -> None:
    table = torch.arange(6.0)

    found = read(Function(lambda x: x * table), ROW)

    assert types(found) == {"Constant": 1, "Multiply": 1}
    assert {problem.code for problem in found.remarks} == {"fixed_numbers", "parameters_differ"}
    assert found.difference == 0


FAULTY: dict[str, tuple[Callable[[Tensor], Tensor], list[str]]] = {
    "an unknown function": (lambda x: torch.fft.fft(x).real, ["no_block"]),
    "two unknown functions": (lambda x: x.cumsum(1) + x.roll(1, 1), ["no_block", "no_block"]),
    "a mean over the batch": (lambda x: x - x.mean(0), ["mixes_samples"]),
    "a mean of everything": (lambda x: x - x.mean(), ["mixes_samples"]),
    "a choice by the data": (lambda x: x if x.sum() > 0 else -x, ["depends_on_data"]),
    "a number of the data": (lambda x: x * x.amax((0, 1)).item(), ["depends_on_data"]),
    "random numbers": (lambda x: x + torch.randn_like(x), ["no_block"]),
    "always dropped": (lambda x: F.dropout(x, 0.5), ["always_drops"]),
    "a sample by number": (lambda x: x[:1] + x, ["mixes_samples"]),
    "places of data": (lambda x: x[:, [0, 2]], ["no_block"]),
    "samples in one row": (lambda x: x.reshape(-1, 2), ["mixes_samples"]),
    "the greatest one's place": (lambda x: x.max(dim=1)[1].float(), ["no_block"]),
    "nothing of the input": (lambda x: torch.zeros(3, 2), ["constant_result"]),
    "arguments that nobody thought of": (lambda x: torch.flatten(input=x, start_dim="N"), ["module_failed"]),
    "a view as other numbers": (lambda x: x.view(torch.int32).float(), ["no_block"]),
    "a failure": (lambda x: x @ torch.zeros(9, 9), ["module_failed"]),
}


@pytest.mark.parametrize("name", FAULTY)
def test_what_has_no_block_is_refused_by_its_cause(name: str) -> None:
    function, codes = FAULTY[name]

    assert list(faults(Function(function), ROW)) == codes


class Own(nn.Module):
    """Parameters of the module's own, met by functions."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(3, 6))
        self.bias = nn.Parameter(torch.randn(3))
        self.filters = nn.Parameter(torch.randn(4, 5, 3))
        self.matrix = nn.Parameter(torch.randn(3, 2))
        self.scale = nn.Parameter(torch.tensor(0.5))
        self.shift = nn.Parameter(torch.randn(2))

    def forward(self, x: Tensor) -> Tensor:
        x = F.conv1d(x, self.filters, padding=1)
        x = F.linear(x, self.weight, self.bias) * self.scale
        return (x @ self.matrix + self.shift) * self.shift


def test_parameters_of_the_module_s_own_are_learned_by_the_blocks_that_use_them() -> None:
    torch.manual_seed(0)
    model = Own()
    kinds = ["Add", "Constant", "Conv1d", "Linear", "Linear", "Multiply", "Scale"]

    found = read(model, LINE)
    given = samples(LINE, "float32")

    assert sorted(types(found).elements()) == kinds
    assert found.analysis.total_params == sum(parameter.numel() for parameter in model.parameters())
    assert torch.allclose(rebuilt(found)[1](given), model(given), rtol=1e-6, atol=1e-6)
