"""Networks whose blocks add to what they are given, as design files: ResNet-18, ResNet-50, MobileNetV2."""

from __future__ import annotations

from typing import Any

from tests.published.drafting import Draft, conv, linear, pool


def normalised(draft: Draft, source: str, name: str, channels: int, kernel_size: int, act: str, **params: Any) -> str:
    """Convolution, batch normalisation and, where `act` names one, an activation; padding keeps the size at stride 1.

    Their ids are the name behind `conv_`, `bn_` and `act_`.
    """
    same = conv(channels, kernel_size, padding=kernel_size // 2, bias=False, **params)
    source = draft.chain(source, (f"conv_{name}", "Conv2d", same), (f"bn_{name}", "BatchNorm2d", {}))
    return draft.add(f"act_{name}", act, source) if act else source


def stem(draft: Draft) -> str:
    """What stands before the first stage of every ResNet: 3 × 224 × 224 to 64 × 56 × 56."""
    seen = normalised(draft, draft.input(3, 224, 224), "stem", 64, 7, "ReLU", stride=2)
    return draft.add("pool", "MaxPool2d", seen, **pool(3, 2, padding=1))


def classified(draft: Draft, source: str) -> str:
    """The mean of every channel, then a Linear to the 1000 classes of ImageNet."""
    mean = draft.add("avgpool", "AdaptiveAvgPool2d", source, output_size=1)
    return draft.text(draft.chain(mean, ("flat", "Flatten", {}), ("fc", "Linear", linear(1000))))


def resnet18() -> str:
    """He et al. 2016, two basic blocks a stage."""
    draft = Draft("ResNet-18")
    x, channels = stem(draft), 64
    for stage, width in enumerate((64, 128, 256, 512), 1):
        for i in (1, 2):
            name, stride = f"{stage}_{i}", 2 if stage > 1 and i == 1 else 1
            inner = normalised(draft, x, f"{name}a", width, 3, "ReLU", stride=stride)
            inner = normalised(draft, inner, f"{name}b", width, 3, "")
            short = x if channels == width else normalised(draft, x, f"{name}s", width, 1, "", stride=stride)
            x = draft.add(f"relu_{name}", "ReLU", draft.add(f"add_{name}", "Add", inner, short))
            channels = width
    return classified(draft, x)


def resnet50() -> str:
    """He et al. 2016, with the stride in the 3 × 3 convolution of a bottleneck, as torchvision has it."""
    draft = Draft("ResNet-50")
    x = stem(draft)
    for stage, (width, count) in enumerate(((64, 3), (128, 4), (256, 6), (512, 3)), 1):
        for i in range(1, count + 1):
            name, stride = f"{stage}_{i}", 2 if stage > 1 and i == 1 else 1
            inner = normalised(draft, x, f"{name}a", width, 1, "ReLU")
            inner = normalised(draft, inner, f"{name}b", width, 3, "ReLU", stride=stride)
            inner = normalised(draft, inner, f"{name}c", 4 * width, 1, "")
            short = normalised(draft, x, f"{name}s", 4 * width, 1, "", stride=stride) if i == 1 else x
            x = draft.add(f"relu_{name}", "ReLU", draft.add(f"add_{name}", "Add", inner, short))
    return classified(draft, x)


def mobilenet_v2() -> str:
    """Sandler et al. 2018, width 1: each depthwise convolution has as many groups as channels."""
    draft = Draft("MobileNetV2")
    x, channels = normalised(draft, draft.input(3, 224, 224), "stem", 32, 3, "ReLU6", stride=2), 32
    stages = [(1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1)]
    for stage, (expansion, width, count, first) in enumerate(stages, 1):
        for i in range(1, count + 1):
            name, stride, hidden = f"{stage}_{i}", first if i == 1 else 1, expansion * channels
            inner = normalised(draft, x, f"{name}a", hidden, 1, "ReLU6") if expansion > 1 else x
            inner = normalised(draft, inner, f"{name}b", hidden, 3, "ReLU6", stride=stride, groups=hidden)
            inner = normalised(draft, inner, f"{name}c", width, 1, "")
            x = draft.add(f"add_{name}", "Add", x, inner) if stride == 1 and channels == width else inner
            channels = width
    x = normalised(draft, x, "last", 1280, 1, "ReLU6")
    mean = draft.add("avgpool", "AdaptiveAvgPool2d", x, output_size=1)
    end = [("flat", "Flatten", {}), ("drop", "Dropout", {"p": 0.2}), ("fc", "Linear", linear(1000))]
    return draft.text(draft.chain(mean, *end))
