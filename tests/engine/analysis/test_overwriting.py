"""What may overwrite its input in place trains to the very same gradients as when it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from engine.analysis.analyse import analyse
from engine.blocks import CATALOGUE
from engine.graph.design import Design
from engine.graph.graph import Graph
from engine.program.lower import lower
from engine.program.module import build
from tests.drawings import FIELDS, drawn
from tests.oracle import module_of

BOLD = ("ReLU", "ReLU6", "LeakyReLU", "ELU", "SiLU", "Dropout", "Dropout2d")
BOLD += ("CELU", "SELU", "RReLU", "Mish", "Hardswish", "Hardtanh", "Hardsigmoid", "Threshold")
BOLD += ("AlphaDropout", "FeatureAlphaDropout")
PLAIN = (
    "Conv2d",
    "BatchNorm2d",
    "Sigmoid",
    "Tanh",
    "Softmax",
    "GELU",
    "LayerNorm",
    "AvgPool2d",
    "Permute",
    "Add",
    "ReLU",
    "Identity",
    "StopGradient",
    "Scale",
    "GaussianNoise",
    "Normalize",
    "Slice",
    "Max",
)
PARAMS: dict[str, dict[str, object]] = {
    "Conv2d": {"out_channels": 2, "padding": "same"},
    "AvgPool2d": {"kernel_size": 3, "stride": 1, "padding": 1},
    "Permute": {"dims": [0, 1, 3, 2]},
    "Max": {"dim": [2], "keepdim": True},
}


@st.composite
def chains(draw: st.DrawFn) -> Graph:
    """Blocks behind an image, some in place, some fed by two."""
    rows: list[tuple[str, str, dict[str, object], str]] = [("x", "Input", {"field": "image"}, "")]
    rows.append(("b0", "Conv2d", PARAMS["Conv2d"], "x"))
    for i in range(1, draw(st.integers(2, 6))):
        kind = draw(st.sampled_from(BOLD + PLAIN))
        params = {"inplace": draw(st.booleans())} if kind in BOLD else PARAMS.get(kind, {})
        sources = f"b{i - 1}"
        if kind == "Add" and draw(st.booleans()):
            sources += f" b{draw(st.integers(0, i - 1))}"
        rows.append((f"b{i}", kind, params, sources))
    rows.append(("flat", "Flatten", {}, rows[-1][0]))
    rows.append(("fc", "Linear", {"out_features": 10}, "flat"))
    rows.append(("y", "Output", {"field": "digit"}, "fc"))
    return drawn(*rows)


def never_in_place(graph: Graph) -> Graph:
    nodes = {
        key: replace(node, block=replace(node.block, inplace=False)) if hasattr(node.block, "inplace") else node
        for key, node in graph.nodes.items()
    }
    return Graph(nodes, graph.wires)


def gradients(graph: Graph, training: bool) -> list[torch.Tensor]:
    torch.manual_seed(0)
    network = build(lower(Design(graph=graph), analyse(graph, FIELDS), FIELDS)).train(training)
    images = torch.randn(3, 1, 8, 8)
    kept = images.clone()
    result = network(images)
    result.pow(2).sum().backward()

    assert torch.equal(images, kept), "the data were overwritten"
    return [result.detach(), *(p.grad for p in network.parameters() if p.grad is not None)]


@settings(max_examples=60, deadline=None)
@given(chains(), st.booleans())
def test_a_sound_design_answers_and_learns_as_without_overwriting(graph, training):
    if not analyse(graph, FIELDS).ok:
        return
    overwriting, plain = gradients(graph, training), gradients(never_in_place(graph), training)

    assert len(overwriting) == len(plain)
    # Not to the bit: torch adds in another order where the tensor in place has other strides.
    assert all(torch.allclose(a, b, rtol=1e-4, atol=1e-6) for a, b in zip(overwriting, plain, strict=True))


NEEDED = ["ReLU", "Sigmoid", "Tanh", "Softmax", "LogSoftmax", "Softmin", "LeakyReLU", "ELU", "CELU", "SELU", "RReLU"]


@pytest.mark.parametrize("name", NEEDED)
def test_torch_does_refuse_what_is_called_needed(name):
    block = CATALOGUE[name].of({"inplace": True} if name != "ReLU" and name in BOLD else {})
    x = torch.randn(2, 4, requires_grad=True)

    assert block.needs_output()
    with pytest.raises(RuntimeError, match="inplace operation"):
        nn.ReLU(inplace=True)(module_of(block.layer(FIELDS["table"].spec))(x * 1)).sum().backward()
