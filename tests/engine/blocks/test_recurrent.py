"""Recurrent layers against the course's equations in NumPy, and against themselves with more padding."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.blocks import CATALOGUE
from engine.graph.spec import Padding, TensorSpec
from engine.layers.recurrent import GRU, LSTM, RNN
from tests.oracle import module_of

T, D, H = 7, 3, 4


def sigma(x):
    return 1 / (1 + np.exp(-x))


def weights(layer, gates):
    """W, U, b and c of each gate, as NumPy has them."""
    taken = [layer.weight_ih_l0, layer.weight_hh_l0, layer.bias_ih_l0, layer.bias_hh_l0]
    return [np.split(t.detach().numpy(), gates) for t in taken]


def rnn(layer, x):
    (w,), (u,), (b,), (c,) = weights(layer, 1)
    h, seen = np.zeros(H), []
    for step in x:
        h = np.tanh(w @ step + b + u @ h + c)
        seen.append(h)
    return np.array(seen), h


def gru(layer, x):
    """With the notes' update gate: what it lets in, 1 − torch's z."""
    w, u, b, c = weights(layer, 3)
    h, seen = np.zeros(H), []
    for step in x:
        r = sigma(w[0] @ step + b[0] + u[0] @ h + c[0])
        z_of_the_notes = sigma(-(w[1] @ step + b[1] + u[1] @ h + c[1]))
        n = np.tanh(w[2] @ step + b[2] + r * (u[2] @ h + c[2]))
        h = z_of_the_notes * n + (1 - z_of_the_notes) * h
        seen.append(h)
    return np.array(seen), h


def lstm(layer, x):
    w, u, b, c = weights(layer, 4)
    h, cell, seen = np.zeros(H), np.zeros(H), []
    for step in x:
        i, f, g, o = (w[k] @ step + b[k] + u[k] @ h + c[k] for k in range(4))
        cell = sigma(f) * cell + sigma(i) * np.tanh(g)
        h = sigma(o) * np.tanh(cell)
        seen.append(h)
    return np.array(seen), np.concatenate([h, cell])


@pytest.mark.parametrize(("kind", "by_hand"), [(RNN, rnn), (GRU, gru), (LSTM, lstm)])
def test_a_cell_is_the_equation_of_the_notes(kind, by_hand):
    torch.manual_seed(0)
    layer, x = kind(D, H), torch.randn(1, T, D)

    output, state = layer(x)

    wanted, last = by_hand(layer, x[0].numpy())
    np.testing.assert_allclose(output[0].detach(), wanted, atol=1e-6)
    np.testing.assert_allclose(state[0, 0].detach(), last, atol=1e-6)


@pytest.mark.parametrize("kind", [RNN, GRU, LSTM])
@pytest.mark.parametrize("settings", [{}, {"num_layers": 2, "bidirectional": True}])
def test_a_state_given_on_continues_the_sequence(kind, settings):
    torch.manual_seed(0)
    layer, x = kind(D, H, **settings), torch.randn(2, T, D)

    whole, _ = layer(x)
    first, state = layer(x[:, :3])
    second, _ = layer(x[:, 3:], state)

    if not settings:
        torch.testing.assert_close(torch.cat([first, second], 1), whole)
    assert state.shape == (2, 4 if settings else 1, H * (2 if kind is LSTM else 1))


SEQUENCE_BLOCKS = ("RNN", "GRU", "LSTM", "LastState", "MaskedMean", "MaskedMax")


@pytest.mark.parametrize("name", SEQUENCE_BLOCKS)
@pytest.mark.parametrize("bidirectional", [False, True])
def test_padding_never_matters(name, bidirectional):
    kind = CATALOGUE[name]
    has = {s.name for s in kind.settings}
    block = kind.of({"bidirectional": bidirectional} if "bidirectional" in has else {})
    spec = TensorSpec((T, D + 1), padding=Padding("text"))
    torch.manual_seed(0)
    module = module_of(block.layer(spec))
    lengths = torch.tensor([3, 7, 1])
    short = torch.randn(3, T, D + 1)
    longer = torch.cat([short, torch.randn(3, 5, D + 1)], 1)
    answers, gradients = [], []
    for x in (short, longer):
        leaf = x.clone().requires_grad_()
        module.zero_grad()
        result = module(leaf, *([None] if len(kind.inputs) > 1 else []), lengths)
        output = result[-1] if isinstance(result, tuple) else result
        output.pow(2).sum().backward()
        answers.append(output.detach())
        gradients.append([leaf.grad[:, :T], *(p.grad for p in module.parameters())])

    assert block.padded(spec) == (Padding("text"),)
    torch.testing.assert_close(answers[0], answers[1])
    for a, b in zip(*gradients, strict=True):
        torch.testing.assert_close(a, b)
    assert gradients[0][0][0, 3:].abs().max() == 0, "padding was read"


@pytest.mark.parametrize(("kind", "kept"), [(LSTM, slice(H, 2 * H)), (GRU, slice(H, 2 * H))])
def test_memory_opens_the_gate_that_keeps(kind, kept):
    torch.manual_seed(0)
    layer = kind(D, H, memory=100)

    bias = (layer.bias_ih_l0 + layer.bias_hh_l0).detach()[kept]

    assert (bias >= 0).all() and (bias <= np.log(99) + 1e-6).all()
    assert bias.mean() > 1, "the gate begins open"
    if kind is LSTM:
        torch.testing.assert_close((layer.bias_ih_l0 + layer.bias_hh_l0).detach()[:H], -bias)
