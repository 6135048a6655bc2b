"""The quick steps of an optimiser against the optimiser's own, to the bit."""

from __future__ import annotations

import copy
from typing import Any

import pytest
import torch
from torch import nn

from engine.training.optimizers import QuickStep

KINDS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("SGD", {"lr": 0.1, "fused": True}),
    ("SGD", {"lr": 0.1, "momentum": 0.9, "weight_decay": 0.01, "fused": True}),
    ("Adam", {"lr": 0.01, "weight_decay": 0.02, "fused": True}),
    ("AdamW", {"lr": 0.01, "weight_decay": 0.02, "fused": True}),
    ("RMSprop", {"lr": 0.01, "foreach": True}),
)


def _net() -> nn.Sequential:
    torch.manual_seed(3)
    return nn.Sequential(nn.Linear(5, 17), nn.Tanh(), nn.Linear(17, 3))


@pytest.mark.parametrize(("kind", "settings"), KINDS)
def test_quick_steps_are_the_optimisers_own(kind: str, settings: dict[str, Any]) -> None:
    ours, theirs = _net(), _net()
    optimizers = [getattr(torch.optim, kind)(net.parameters(), **settings) for net in (ours, theirs)]
    quick = QuickStep(optimizers[0])
    generator = torch.Generator().manual_seed(0)
    for step in range(24):
        x = torch.randn(9, 5, generator=generator)
        for net, optimizer in zip((ours, theirs), optimizers, strict=True):
            optimizer.param_groups[0]["lr"] = settings["lr"] / (1 + step % 5)
            optimizer.zero_grad()
            net(x).pow(2).sum().backward()
        if step % 8 == 0:
            quick.begin()
        if step == 12:  # A weight that the loss does not reach keeps its value and its state.
            ours[0].bias.grad = theirs[0].bias.grad = None
        quick.step()
        optimizers[1].step()
        if step == 16:  # As after a checkpoint was read.
            optimizers[0].load_state_dict(copy.deepcopy(optimizers[0].state_dict()))
            quick.begin()
    for a, b in zip(ours.parameters(), theirs.parameters(), strict=True):
        assert torch.equal(a, b)
    held, wanted = optimizers[0].state_dict()["state"], optimizers[1].state_dict()["state"]
    assert held.keys() == wanted.keys()
    for index, state in wanted.items():
        assert all(torch.equal(held[index][name], value) for name, value in state.items() if value is not None)
