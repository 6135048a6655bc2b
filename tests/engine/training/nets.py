"""Small designs that train in a moment, and a training loop written by hand as the oracle."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

import torch
from torch import Tensor, nn

from engine.blocks import CATALOGUE
from engine.data.catalogue import DATASETS
from engine.graph.design import DatasetChoice, Design, TrainingSettings
from engine.graph.graph import Endpoint, Graph, Node

QUICK = TrainingSettings(epochs=2, batch_size=40, lr=0.01, device="cpu")


def chain(dataset: str, blocks: list[tuple[str, str, dict[str, object]]], **settings: object) -> Design:
    """A design whose blocks (id, type, parameters) follow one another."""
    nodes = [Node(name, CATALOGUE[kind].of(params)) for name, kind, params in blocks]
    wires = {
        Endpoint(b.id, b.block.inputs[0].name): (Endpoint(a.id, a.block.outputs[0].name),) for a, b in pairwise(nodes)
    }
    graph = Graph({node.id: node for node in nodes}, wires)
    return Design("Test", graph, DatasetChoice(dataset), replace(QUICK, **settings))


def iris(middle: list[tuple[str, str, dict[str, object]]] | None = None, **settings: object) -> Design:
    """A multilayer perceptron on iris; `middle` stands between its two layers."""
    blocks = [
        ("features", "Input", {"field": "features"}),
        ("fc1", "Linear", {"out_features": 16}),
        *(middle if middle is not None else [("tanh", "Tanh", {})]),
        ("fc2", "Linear", {"out_features": 3}),
        ("answer", "Output", {"field": "species"}),
    ]
    return chain("iris", blocks, **settings)


def digits(**settings: object) -> Design:
    """A small convolutional network with batch normalisation and dropout on digits."""
    blocks = [
        ("image", "Input", {"field": "image"}),
        ("conv1", "Conv2d", {"out_channels": 4, "kernel_size": 3}),
        ("norm1", "BatchNorm2d", {}),
        ("relu1", "ReLU", {}),
        ("drop1", "Dropout", {"p": 0.25}),
        ("flat", "Flatten", {}),
        ("fc", "Linear", {"out_features": 10}),
        ("answer", "Output", {"field": "digit"}),
    ]
    return chain("digits", blocks, **{"epochs": 2, "batch_size": 200, **settings})


def iris_network() -> nn.Module:
    """The network of `iris`, by hand."""
    return nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 3))


def digits_network() -> nn.Module:
    """The network of `digits`, by hand."""
    return nn.Sequential(
        nn.Conv2d(1, 4, 3), nn.BatchNorm2d(4), nn.ReLU(), nn.Dropout(0.25), nn.Flatten(), nn.Linear(144, 10)
    )


@dataclass
class ByHand:
    """What a plain loop reached, epoch by epoch."""

    train_losses: list[float] = field(default_factory=list)
    valid_losses: list[float] = field(default_factory=list)
    accuracies: list[float] = field(default_factory=list)
    test_loss: float = 0.0


def columns(dataset: str, part: str) -> tuple[Tensor, Tensor]:
    arrays = DATASETS[dataset].loader()[part]
    x, y = arrays.values()
    return torch.as_tensor(x), torch.as_tensor(y)


def measured(model: nn.Module, x: Tensor, y: Tensor) -> tuple[float, float]:
    model.eval()
    total, right = 0.0, 0
    with torch.no_grad():
        for start in range(0, len(x), 256):
            out = model(x[start : start + 256])
            total += nn.functional.cross_entropy(out, y[start : start + 256]).item() * len(out)
            right += (out.argmax(1) == y[start : start + 256]).sum().item()
    model.train()
    return total / len(x), right / len(x)


def trained_by_hand(network: object, dataset: str, settings: TrainingSettings) -> ByHand:
    """Train as a person would write it with torch alone, for classes."""
    torch.manual_seed(settings.seed)
    torch.set_flush_denormal(True)
    torch.set_num_threads(1)
    model = network()
    x, y = columns(dataset, "train")
    steps = -(-len(x) // settings.batch_size)
    optimizer = OPTIMIZERS[settings.optimizer](model.parameters(), settings)
    schedule = SCHEDULES[settings.schedule](optimizer, settings, settings.epochs * steps)
    shuffler = torch.Generator().manual_seed(settings.seed)
    reached = ByHand()
    for _ in range(settings.epochs):
        order = torch.randperm(len(x), generator=shuffler)
        total = 0.0
        for rows in order.split(settings.batch_size):
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
            loss.backward()
            if settings.clip_grad_norm is not None:
                nn.utils.clip_grad_norm_(model.parameters(), settings.clip_grad_norm)
            if settings.clip_grad_value is not None:
                nn.utils.clip_grad_value_(model.parameters(), settings.clip_grad_value)
            optimizer.step()
            if settings.schedule in ("cosine", "one_cycle"):
                schedule.step()
            total += loss.item() * len(rows)
        valid_loss, accuracy = measured(model, *columns(dataset, "valid"))
        if settings.schedule == "step":
            schedule.step()
        if settings.schedule == "plateau":
            schedule.step(valid_loss)
        reached.train_losses.append(total / len(x))
        reached.valid_losses.append(valid_loss)
        reached.accuracies.append(accuracy)
    reached.test_loss, _ = measured(model, *columns(dataset, "test"))
    return reached


OPTIMIZERS = {
    "SGD": lambda p, s: torch.optim.SGD(p, s.lr, momentum=s.momentum, weight_decay=s.weight_decay, fused=True),
    "Adam": lambda p, s: torch.optim.Adam(p, s.lr, weight_decay=s.weight_decay, fused=True),
    "AdamW": lambda p, s: torch.optim.AdamW(p, s.lr, weight_decay=s.weight_decay, fused=True),
    "RMSprop": lambda p, s: torch.optim.RMSprop(
        p, s.lr, momentum=s.momentum, weight_decay=s.weight_decay, foreach=True
    ),
}
SCHEDULES = {
    "none": lambda o, s, steps: None,
    "step": lambda o, s, steps: torch.optim.lr_scheduler.StepLR(o, -(-s.epochs // 3), 0.1),
    "cosine": lambda o, s, steps: torch.optim.lr_scheduler.CosineAnnealingLR(o, steps),
    "one_cycle": lambda o, s, steps: torch.optim.lr_scheduler.OneCycleLR(o, s.lr, steps, cycle_momentum=False),
    "plateau": lambda o, s, steps: torch.optim.lr_scheduler.ReduceLROnPlateau(o, factor=0.5, patience=3),
}
