"""Famous networks, opened from design files, have the published number of parameters; so has what is built of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
import torch
from torch import nn

from engine.analysis.analyse import analyse
from engine.analysis.result import Analysis
from engine.graph.design import Design
from engine.program.lower import lower
from engine.program.module import build
from engine.project.design_file import dump, parse
from tests.published.joining import densenet121, googlenet, unet, unet_of_keras
from tests.published.plain import alexnet, lenet5, vgg16
from tests.published.residual import mobilenet_v2, resnet18, resnet50
from tests.published.sequences import MOVIE_REVIEWS, textcnn, transformer_encoder


class Published(NamedTuple):
    """A network's file, its published number of parameters, and the sizes of its answer to one sample."""

    text: Callable[[], str]
    params: int
    answer: tuple[int, ...]


NETWORKS = (
    Published(lenet5, 61_706, (10,)),
    Published(alexnet, 61_100_840, (1000,)),
    Published(vgg16, 138_357_544, (1000,)),
    Published(resnet18, 11_689_512, (1000,)),
    Published(resnet50, 25_557_032, (1000,)),
    Published(googlenet, 6_624_904, (1000,)),
    Published(mobilenet_v2, 3_504_872, (1000,)),
    Published(densenet121, 7_978_856, (1000,)),
    Published(unet, 31_030_658, (2, 388, 388)),
    Published(unet_of_keras, 31_031_685, (1, 256, 256)),
    Published(textcnn, 300 * MOVIE_REVIEWS + 360_902, (2,)),
    Published(transformer_encoder, 18_914_304, (10, 512)),
)
every_network = pytest.mark.parametrize("network", NETWORKS, ids=lambda network: network.text.__name__)


def opened(text: str) -> tuple[Design, Analysis]:
    """The design in a file, and what is known of it."""
    design = parse(text)
    return design, analyse(design.graph, {})


def built(text: str) -> nn.Module:
    """The module of a file, without memory for its weights."""
    with torch.device("meta"):
        return build(lower(*opened(text), {}))


def counted(module: nn.Module) -> int:
    """The number of learned numbers."""
    return sum(weight.numel() for weight in module.parameters())


@every_network
def test_a_famous_network_has_the_published_number_of_parameters(network):
    _, analysis = opened(network.text())

    assert [problem.wording.told() for problem in analysis.problems] == []
    assert analysis.ok
    assert analysis.total_params == analysis.trainable_params == network.params
    assert analysis.blocks["answer"].inputs[0].sizes == network.answer


@every_network
def test_what_is_built_of_it_has_as_many_and_gives_an_answer_of_that_shape(network):
    design, _ = opened(network.text())
    data = design.graph.nodes["data"].block
    module = built(network.text())
    sample = torch.zeros(2, *data.shape, dtype=getattr(torch, data.dtype), device="meta")

    assert counted(module) == network.params
    assert module.eval()(sample).shape == (2, *network.answer)


@every_network
def test_it_is_the_same_after_being_saved_and_opened_again(network):
    design, analysis = opened(network.text())
    again, known = opened(dump(design))

    assert again == design
    assert known == analysis


@pytest.mark.parametrize("words", [1, 2, 5_000, 400_001])
def test_textcnn_costs_300_parameters_a_word_and_360902_more(words):
    assert opened(textcnn(words))[1].total_params == 300 * words + 360_902
