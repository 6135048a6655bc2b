"""Networks that join channels, as design files: GoogLeNet, DenseNet-121, U-Net."""

from __future__ import annotations

from typing import Any

from tests.published.drafting import Draft, Params, conv, linear, pool
from tests.published.residual import classified

INCEPTIONS = {
    "3a": (64, 96, 128, 16, 32, 32),
    "3b": (128, 128, 192, 32, 96, 64),
    "4a": (192, 96, 208, 16, 48, 64),
    "4b": (160, 112, 224, 24, 64, 64),
    "4c": (128, 128, 256, 24, 64, 64),
    "4d": (112, 144, 288, 32, 64, 64),
    "4e": (256, 160, 320, 32, 128, 128),
    "5a": (256, 160, 320, 32, 128, 128),
    "5b": (384, 192, 384, 48, 128, 128),
}
"""Channels of the 1 × 1, of both steps of the 3 × 3 and of the 5 × 5, and behind the pooling (table 1 of the paper)."""


def googlenet() -> str:
    """Szegedy et al. 2015, as torchvision has it: batch normalised, 3 × 3 for 5 × 5, no auxiliary classifier."""
    draft = Draft("GoogLeNet")

    def unit(source: str, name: str, channels: int, size: int, **params: Any) -> str:
        same = conv(channels, size, padding=size // 2, bias=False, **params)
        rows = [(f"conv_{name}", "Conv2d", same), (f"bn_{name}", "BatchNorm2d", {"eps": 0.001})]
        return draft.chain(source, *rows, (f"relu_{name}", "ReLU", {}))

    x = unit(draft.input(3, 224, 224), "1", 64, 7, stride=2)
    x = draft.add("pool1", "MaxPool2d", x, **pool(3, 2, ceil_mode=True))
    x = unit(unit(x, "2", 64, 1), "3", 192, 3)
    x = draft.add("pool2", "MaxPool2d", x, **pool(3, 2, ceil_mode=True))
    for name, (one, before3, three, before5, five, behind) in INCEPTIONS.items():
        if name in ("4a", "5a"):
            size = 3 if name == "4a" else 2
            x = draft.add(f"pool_{name}", "MaxPool2d", x, **pool(size, 2, ceil_mode=True))
        kept = draft.add(f"pool_{name}_4", "MaxPool2d", x, **pool(3, 1, padding=1, ceil_mode=True))
        branches = (
            unit(x, f"{name}_1", one, 1),
            unit(unit(x, f"{name}_2a", before3, 1), f"{name}_2b", three, 3),
            unit(unit(x, f"{name}_3a", before5, 1), f"{name}_3b", five, 3),
            unit(kept, f"{name}_4", behind, 1),
        )
        x = draft.add(f"join_{name}", "Concat", *branches)
    mean = draft.add("avgpool", "AdaptiveAvgPool2d", x, output_size=1)
    end = [("flat", "Flatten", {}), ("drop", "Dropout", {"p": 0.2}), ("fc", "Linear", linear(1000))]
    return draft.text(draft.chain(mean, *end))


def densenet121() -> str:
    """Huang et al. 2017, growth 32: each layer's Concat takes a wire from every layer before it in its stage."""
    draft = Draft("DenseNet-121")

    def unit(source: str, name: str, channels: int, size: int) -> str:
        same = conv(channels, size, padding=size // 2, bias=False)
        rows = [(f"bn_{name}", "BatchNorm2d", {}), (f"relu_{name}", "ReLU", {}), (f"conv_{name}", "Conv2d", same)]
        return draft.chain(source, *rows)

    x = draft.add("conv_stem", "Conv2d", draft.input(3, 224, 224), **conv(64, 7, stride=2, padding=3, bias=False))
    x = draft.chain(x, ("bn_stem", "BatchNorm2d", {}), ("relu_stem", "ReLU", {}))
    x, channels = draft.add("pool_stem", "MaxPool2d", x, **pool(3, 2, padding=1)), 64
    for stage, count in enumerate((6, 12, 24, 16), 1):
        features = [x]
        for i in range(1, count + 1):
            name = f"{stage}_{i}"
            seen = draft.add(f"join_{name}", "Concat", *features) if i > 1 else x
            features.append(unit(unit(seen, f"{name}a", 128, 1), f"{name}b", 32, 3))
        x, channels = draft.add(f"join_{stage}", "Concat", *features), channels + 32 * count
        if stage < 4:
            channels //= 2
            x = draft.add(f"pool_{stage}", "AvgPool2d", unit(x, f"{stage}t", channels, 1), **pool(2, 2))
    return classified(draft, draft.chain(x, ("bn_last", "BatchNorm2d", {}), ("relu_last", "ReLU", {})))


def _twice(name: str, channels: int, padding: int) -> list[tuple[str, str, Params]]:
    rows: list[tuple[str, str, Params]] = []
    for part in ("a", "b"):
        rows.append((f"conv_{name}{part}", "Conv2d", conv(channels, 3, padding=padding)))
        rows.append((f"relu_{name}{part}", "ReLU", {}))
    return rows


def unet(size: int = 572) -> str:
    """Ronneberger et al. 2015: convolutions without padding, skips cut to size, a 1 × 1 convolution to two classes.

    Args:
        size: Side of the image: 188, or 16, 32, ... more.
    """
    draft = Draft("U-Net")
    x, skips = draft.input(1, size, size), list[tuple[str, int]]()
    for level, channels in enumerate((64, 128, 256, 512, 1024), 1):
        x, size = draft.chain(x, *_twice(f"down{level}", channels, 0)), size - 4
        if level < 5:
            skips.append((x, size))
            x, size = draft.add(f"pool{level}", "MaxPool2d", x, **pool(2, 2)), size // 2
    for level, channels in zip((4, 3, 2, 1), (512, 256, 128, 64), strict=True):
        x, size = draft.add(f"up{level}", "ConvTranspose2d", x, **conv(channels, 2, stride=2)), 2 * size
        skip, whole = skips.pop()
        start = (whole - size) // 2
        rows = [(f"cut{level}_{dim}", "Slice", {"dim": dim, "start": start, "stop": start + size}) for dim in (2, 3)]
        x = draft.add(f"join{level}", "Concat", draft.chain(skip, *rows), x)
        x, size = draft.chain(x, *_twice(f"up{level}", channels, 0)), size - 4
    return draft.text(draft.add("classes", "Conv2d", x, **conv(2, 1)))


def unet_of_keras() -> str:
    """The U-Net of zhixuhao/unet: padded, Upsample and a 2 × 2 convolution for each up-convolution, a further head."""
    draft = Draft("U-Net of Keras")
    x, skips = draft.input(1, 256, 256), list[str]()
    for level, channels in enumerate((64, 128, 256, 512, 1024), 1):
        x = draft.chain(x, *_twice(f"down{level}", channels, 1))
        x = draft.add(f"drop{level}", "Dropout", x) if level > 3 else x
        if level < 5:
            skips.append(x)
            x = draft.add(f"pool{level}", "MaxPool2d", x, **pool(2, 2))
    for level, channels in zip((4, 3, 2, 1), (512, 256, 128, 64), strict=True):
        x = draft.chain(
            x,
            (f"wide{level}", "Upsample", {"scale_factor": 2.0}),
            (f"border{level}", "ZeroPad2d", {"padding": [0, 1, 0, 1]}),
            (f"conv_wide{level}", "Conv2d", conv(channels, 2)),
            (f"relu_wide{level}", "ReLU", {}),
        )
        x = draft.chain(draft.add(f"join{level}", "Concat", skips.pop(), x), *_twice(f"up{level}", channels, 1))
    head = [("head", "Conv2d", conv(2, 3, padding=1)), ("relu_head", "ReLU", {}), ("mask", "Conv2d", conv(1, 1))]
    return draft.text(draft.chain(x, *head, ("sigmoid", "Sigmoid", {})))
