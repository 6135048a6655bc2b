"""Networks opened from design files compute what the same networks in plain torch compute."""

from __future__ import annotations

from functools import cache, partial
from math import prod

import pytest
import torch
from torch import nn

from tests.published import in_torch, joining, plain, residual, sequences
from tests.published.test_parameter_counts import built, counted, opened

PAIRS = {
    "lenet5": (plain.lenet5, in_torch.lenet5),
    "alexnet": (plain.alexnet, in_torch.alexnet),
    "vgg16": (plain.vgg16, in_torch.vgg16),
    "resnet18": (residual.resnet18, in_torch.resnet18),
    "resnet50": (residual.resnet50, in_torch.resnet50),
    "mobilenet_v2": (residual.mobilenet_v2, in_torch.mobilenet_v2),
    "googlenet": (joining.googlenet, in_torch.googlenet),
    "densenet121": (joining.densenet121, in_torch.densenet121),
    "unet": (partial(joining.unet, 188), in_torch.unet),
    "textcnn": (sequences.textcnn, in_torch.textcnn),
    "transformer_encoder": (sequences.transformer_encoder, in_torch.transformer_encoder),
}
SMALL = sorted(PAIRS.keys() - {"vgg16", "alexnet"})


@cache
def noise() -> torch.Tensor:
    """Normal numbers, as many as the largest of the weights needs."""
    return torch.randn(1024 * 1024 * 9, generator=torch.Generator().manual_seed(0))


def filled(module: nn.Module) -> nn.Module:
    """The module with memory, each weight and statistic made of its shape alone, whatever its name and place."""
    module.to_empty(device="cpu")
    for weight in module.state_dict().values():
        values = noise()[: weight.numel()].view(weight.shape)
        weight.copy_(values * (2 / prod(weight.shape[1:])) ** 0.5 if weight.dim() > 1 else values.sigmoid() + 0.5)
    return module.eval()


def sample(shape: tuple[int, ...], dtype: str) -> torch.Tensor:
    """Two samples of normal numbers, or of words."""
    numbers = torch.Generator().manual_seed(1)
    if dtype == "int64":
        return torch.randint(1, 18_765, (2, *shape), generator=numbers)
    return torch.randn(2, *shape, generator=numbers)


def bare(name: str) -> nn.Module:
    """The network in plain torch, without memory for its weights."""
    with torch.device("meta"):
        return PAIRS[name][1]()


@pytest.mark.parametrize("name", PAIRS)
def test_torch_counts_as_many_parameters(name):
    text = PAIRS[name][0]()
    shapes = [sorted(tuple(weight.shape) for weight in module.parameters()) for module in (built(text), bare(name))]

    assert opened(text)[1].total_params == counted(bare(name))
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("name", SMALL)
@torch.no_grad()
def test_torch_gives_the_same_answer(name):
    text = PAIRS[name][0]()
    data = opened(text)[0].graph.nodes["data"].block
    ours, theirs = (filled(module)(sample(data.shape, data.dtype)) for module in (built(text), bare(name)))
    scale = (theirs[0] - theirs[1]).std()

    assert scale > 5e-4 * theirs.abs().max()
    assert (ours - theirs).abs().max() < 0.01 * scale
