"""The same networks in plain torch, apart from the design files but for the table of GoogLeNet: a second witness."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn.functional import pad

from tests.published.joining import INCEPTIONS


class Sum(nn.Module):
    """The branches' answers, added."""

    def __init__(self, *branches: nn.Module) -> None:
        super().__init__()
        self.branches = nn.ModuleList(branches)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.stack([branch(x) for branch in self.branches]).sum(0)


class Join(nn.Module):
    """The branches' answers, side by side as channels; larger ones are cut to the size of the last."""

    def __init__(self, *branches: nn.Module) -> None:
        super().__init__()
        self.branches = nn.ModuleList(branches)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        found = [branch(x) for branch in self.branches]
        cut = [(answer.size(2) - found[-1].size(2)) // 2 for answer in found]
        return torch.cat([pad(answer, [-off] * 4) for answer, off in zip(found, cut, strict=True)], 1)


class Filters(nn.Module):
    """Kim's three widths over embedded words, each filter's greatest value kept."""

    def __init__(self) -> None:
        super().__init__()
        self.convs = nn.ModuleList(nn.Conv1d(300, 100, width) for width in (3, 4, 5))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.cat([conv(x.transpose(1, 2)).relu().amax(2) for conv in self.convs], 1)


def unit(
    before: int, after: int, size: int, act: nn.Module | None = None, eps: float = 1e-5, **o: int
) -> nn.Sequential:
    """Convolution, batch normalisation, activation."""
    conv = nn.Conv2d(before, after, size, padding=size // 2, bias=False, **o)
    return nn.Sequential(conv, nn.BatchNorm2d(after, eps=eps), act or nn.Identity())


def head(channels: int) -> list[nn.Module]:
    """Mean of every channel, and 1000 classes."""
    return [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, 1000)]


def lenet5() -> nn.Module:
    convs = [m for i, o in ((1, 6), (6, 16)) for m in (nn.Conv2d(i, o, 5), nn.Tanh(), nn.AvgPool2d(2))]
    dense = [nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10)]
    return nn.Sequential(*convs, nn.Conv2d(16, 120, 5), nn.Tanh(), nn.Flatten(), *dense)


def alexnet() -> nn.Module:
    convs = [nn.Conv2d(3, 64, 11, 4, 2), nn.ReLU(), nn.MaxPool2d(3, 2)]
    convs += [nn.Conv2d(64, 192, 5, padding=2), nn.ReLU(), nn.MaxPool2d(3, 2)]
    for before, after in ((192, 384), (384, 256), (256, 256)):
        convs += [nn.Conv2d(before, after, 3, padding=1), nn.ReLU()]
    dense = [nn.Linear(9216, 4096), nn.ReLU(), nn.Linear(4096, 4096), nn.ReLU(), nn.Linear(4096, 1000)]
    return nn.Sequential(*convs, nn.MaxPool2d(3, 2), nn.Flatten(), *dense)


def vgg16() -> nn.Module:
    convs, before = list[nn.Module](), 3
    for after in (64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0):
        convs += [nn.Conv2d(before, after, 3, padding=1), nn.ReLU()] if after else [nn.MaxPool2d(2)]
        before = after or before
    dense = [nn.Linear(25088, 4096), nn.ReLU(), nn.Linear(4096, 4096), nn.ReLU(), nn.Linear(4096, 1000)]
    return nn.Sequential(*convs, nn.Flatten(), *dense)


def resnet18() -> nn.Module:
    layers, before = [unit(3, 64, 7, nn.ReLU(), stride=2), nn.MaxPool2d(3, 2, 1)], 64
    for after, stride in ((64, 1), (64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), (512, 1)):
        inner = nn.Sequential(unit(before, after, 3, nn.ReLU(), stride=stride), unit(after, after, 3))
        short = nn.Identity() if before == after else unit(before, after, 1, stride=stride)
        layers += [Sum(inner, short), nn.ReLU()]
        before = after
    return nn.Sequential(*layers, *head(512))


def resnet50() -> nn.Module:
    layers, before = [unit(3, 64, 7, nn.ReLU(), stride=2), nn.MaxPool2d(3, 2, 1)], 64
    for width, count, first in ((64, 3, 1), (128, 4, 2), (256, 6, 2), (512, 3, 2)):
        for i in range(count):
            stride = 1 if i else first
            middle = unit(width, width, 3, nn.ReLU(), stride=stride)
            inner = nn.Sequential(unit(before, width, 1, nn.ReLU()), middle, unit(width, 4 * width, 1))
            layers += [Sum(inner, nn.Identity() if i else unit(before, 4 * width, 1, stride=stride)), nn.ReLU()]
            before = 4 * width
    return nn.Sequential(*layers, *head(2048))


def mobilenet_v2() -> nn.Module:
    layers, before = [unit(3, 32, 3, nn.ReLU6(), stride=2)], 32
    stages = ((1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1))
    for factor, after, count, first in stages:
        for i in range(count):
            hidden, stride = factor * before, 1 if i else first
            widened = [unit(before, hidden, 1, nn.ReLU6())] if factor > 1 else []
            deep = unit(hidden, hidden, 3, nn.ReLU6(), stride=stride, groups=hidden)
            inner = nn.Sequential(*widened, deep, unit(hidden, after, 1))
            layers.append(Sum(nn.Identity(), inner) if i else inner)
            before = after
    return nn.Sequential(*layers, unit(320, 1280, 1, nn.ReLU6()), *head(1280))


def googlenet() -> nn.Module:
    def relu(before: int, after: int, size: int, stride: int = 1) -> nn.Sequential:
        return unit(before, after, size, nn.ReLU(), 0.001, stride=stride)

    layers = [relu(3, 64, 7, 2), nn.MaxPool2d(3, 2, ceil_mode=True), relu(64, 64, 1), relu(64, 192, 3)]
    layers.append(nn.MaxPool2d(3, 2, ceil_mode=True))
    before = 192
    for name, (one, before3, three, before5, five, behind) in INCEPTIONS.items():
        layers += {"4a": [nn.MaxPool2d(3, 2, ceil_mode=True)], "5a": [nn.MaxPool2d(2, 2)]}.get(name, [])
        third = nn.Sequential(relu(before, before3, 1), relu(before3, three, 3))
        fifth = nn.Sequential(relu(before, before5, 1), relu(before5, five, 3))
        pooled = nn.Sequential(nn.MaxPool2d(3, 1, 1), relu(before, behind, 1))
        layers.append(Join(relu(before, one, 1), third, fifth, pooled))
        before = one + three + five + behind
    return nn.Sequential(*layers, *head(1024))


def densenet121() -> nn.Module:
    def turned(before: int, after: int, size: int) -> nn.Sequential:
        conv = nn.Conv2d(before, after, size, padding=size // 2, bias=False)
        return nn.Sequential(nn.BatchNorm2d(before), nn.ReLU(), conv)

    layers, before = [unit(3, 64, 7, nn.ReLU(), stride=2), nn.MaxPool2d(3, 2, 1)], 64
    for stage, count in enumerate((6, 12, 24, 16)):
        if stage:
            layers += [turned(before, before // 2, 1), nn.AvgPool2d(2)]
            before //= 2
        for _ in range(count):
            layers.append(Join(nn.Identity(), nn.Sequential(turned(before, 128, 1), turned(128, 32, 3))))
            before += 32
    return nn.Sequential(*layers, nn.BatchNorm2d(1024), nn.ReLU(), *head(1024))


def unet() -> nn.Module:
    def twice(before: int, after: int) -> list[nn.Module]:
        return [nn.Conv2d(before, after, 3), nn.ReLU(), nn.Conv2d(after, after, 3), nn.ReLU()]

    inner = nn.Sequential(*twice(512, 1024))
    for width in (512, 256, 128, 64):
        below = nn.Sequential(nn.MaxPool2d(2), inner, nn.ConvTranspose2d(2 * width, width, 2, 2))
        down = twice(width // 2 if width > 64 else 1, width)
        inner = nn.Sequential(*down, Join(nn.Identity(), below), *twice(2 * width, width))
    return nn.Sequential(inner, nn.Conv2d(64, 2, 1))


def textcnn() -> nn.Module:
    return nn.Sequential(nn.Embedding(18_765, 300), Filters(), nn.Linear(300, 2))


def transformer_encoder() -> nn.Module:
    layer = nn.TransformerEncoderLayer(512, 8, 2048, batch_first=True)
    return nn.TransformerEncoder(layer, 6, enable_nested_tensor=False)
