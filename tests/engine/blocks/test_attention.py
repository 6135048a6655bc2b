"""Attention blocks against torch and the equations, with padding and with what comes later hidden."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.blocks import CATALOGUE
from engine.graph.spec import Padding, TensorSpec
from tests.oracle import module_of

T, L, D = 6, 4, 8
LENGTHS = torch.tensor([6, 2, 4])
SEQUENCE = TensorSpec((T, D), padding=Padding("text"))
PADDED = {
    "DotAttention": 2,
    "AdditiveAttention": 2,
    "MultiheadAttention": 2,
    "TransformerEncoderLayer": 1,
    "TransformerEncoder": 1,
    "TransformerDecoderLayer": 2,
    "TransformerDecoder": 2,
}


def module(name: str, tensors: int, **settings: object) -> nn.Module:
    has = {s.name for s in CATALOGUE[name].settings}
    small = {"dropout": 0.0, "dim_feedforward": 12}
    block = CATALOGUE[name].of({**{k: v for k, v in small.items() if k in has}, **settings})
    specs = (TensorSpec((L, D)), SEQUENCE) if tensors == 2 else (SEQUENCE,)
    assert block.padded(*specs) == (Padding("text"),)
    torch.manual_seed(0)
    return module_of(block.layer(*specs))


@pytest.mark.parametrize(("name", "tensors"), PADDED.items())
@pytest.mark.parametrize("training", [True, False])
def test_padding_never_matters(name, tensors, training):
    layer = module(name, tensors).train(training)
    query, memory = torch.randn(3, L, D), torch.randn(3, T, D)
    longer = torch.cat([memory, torch.randn(3, 3, D)], 1)
    answers, gradients = [], []
    for x in (memory, longer):
        leaf = x.clone().requires_grad_()
        layer.zero_grad()
        given = (query, leaf, None) if tensors == 2 and "Transformer" not in name else (query, leaf)
        result = layer(*(given if tensors == 2 else (leaf,)), lengths=LENGTHS)
        output = result[0] if isinstance(result, tuple) else result
        (output if tensors == 2 else output[:, :T]).pow(3).sum().backward()
        answers.append(output.detach() if tensors == 2 else output.detach()[:, :T])
        gradients.append([leaf.grad[:, :T], *(p.grad for p in layer.parameters())])

    torch.testing.assert_close(answers[0], answers[1])
    for a, b in zip(*gradients, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-4, atol=1e-5)
    assert gradients[0][0][1, 2:].abs().max() == 0, "padding was read"


@pytest.mark.parametrize(
    "name", ["DotAttention", "MultiheadAttention", "TransformerEncoderLayer", "TransformerEncoder"]
)
def test_causal_hides_what_comes_later(name):
    has_key = name == "DotAttention"
    block = CATALOGUE[name].of({"causal": True, **({} if has_key else {"dropout": 0.0})})
    specs = (TensorSpec((T, D)),) * (2 if has_key else 1)
    torch.manual_seed(0)
    layer = module_of(block.layer(*specs))
    x = torch.randn(3, T, D)
    y = torch.cat([x[:, :3], torch.randn(3, T - 3, D)], 1)

    one, other = (layer(*((z, z) if has_key else (z,))) for z in (x, y))

    first = [r[0] if isinstance(r, tuple) else r for r in (one, other)]
    torch.testing.assert_close(first[0][:, :3], first[1][:, :3])
    assert not torch.allclose(first[0][:, 3:], first[1][:, 3:])


def test_dot_attention_is_torchs_scaled_dot_product():
    layer = module("DotAttention", 2)
    query, key, value = torch.randn(3, L, D), torch.randn(3, T, D), torch.randn(3, T, 5)

    output, weights = layer(query, key, value)

    torch.testing.assert_close(output, nn.functional.scaled_dot_product_attention(query, key, value))
    torch.testing.assert_close(weights.sum(2), torch.ones(3, L))


def test_positions_are_the_waves_of_the_paper():
    layer = module_of(CATALOGUE["PositionalEncoding"].of({}).layer(TensorSpec((T, 5))))

    waves = layer(torch.zeros(1, T, 5))[0]

    for t in range(T):
        for i in range(5):
            angle = torch.tensor(t / 10000 ** (2 * (i // 2) / 5))
            wanted = angle.sin() if i % 2 == 0 else angle.cos()
            torch.testing.assert_close(waves[t, i], wanted, atol=1e-6, rtol=1e-6)
