"""Networks of one path, as design files: LeNet-5, AlexNet, VGG-16."""

from __future__ import annotations

from tests.published.drafting import Draft, Params, conv, linear, pool

Rows = list[tuple[str, str, Params]]


def lenet5() -> str:
    """LeCun et al. 1998, with every map of S2 seen by every map of C3, pooling without weights, a Linear at the end."""
    draft = Draft("LeNet-5")
    answer = draft.chain(
        draft.input(1, 32, 32),
        ("c1", "Conv2d", conv(6, 5)),
        ("tanh1", "Tanh", {}),
        ("s2", "AvgPool2d", pool(2, 2)),
        ("c3", "Conv2d", conv(16, 5)),
        ("tanh3", "Tanh", {}),
        ("s4", "AvgPool2d", pool(2, 2)),
        ("c5", "Conv2d", conv(120, 5)),
        ("tanh5", "Tanh", {}),
        ("flat", "Flatten", {}),
        ("f6", "Linear", linear(84)),
        ("tanh6", "Tanh", {}),
        ("f7", "Linear", linear(10)),
    )
    return draft.text(answer)


def alexnet() -> str:
    """Krizhevsky 2014, in one tower, as torchvision has it: without local response normalisation."""
    draft = Draft("AlexNet")
    answer = draft.chain(
        draft.input(3, 224, 224),
        ("conv1", "Conv2d", conv(64, 11, stride=4, padding=2)),
        ("relu1", "ReLU", {}),
        ("pool1", "MaxPool2d", pool(3, 2)),
        ("conv2", "Conv2d", conv(192, 5, padding=2)),
        ("relu2", "ReLU", {}),
        ("pool2", "MaxPool2d", pool(3, 2)),
        ("conv3", "Conv2d", conv(384, 3, padding=1)),
        ("relu3", "ReLU", {}),
        ("conv4", "Conv2d", conv(256, 3, padding=1)),
        ("relu4", "ReLU", {}),
        ("conv5", "Conv2d", conv(256, 3, padding=1)),
        ("relu5", "ReLU", {}),
        ("pool5", "MaxPool2d", pool(3, 2)),
        ("avgpool", "AdaptiveAvgPool2d", {"output_size": 6}),
        ("flat", "Flatten", {}),
        ("drop6", "Dropout", {}),
        ("fc6", "Linear", linear(4096)),
        ("relu6", "ReLU", {}),
        ("drop7", "Dropout", {}),
        ("fc7", "Linear", linear(4096)),
        ("relu7", "ReLU", {}),
        ("fc8", "Linear", linear(1000)),
    )
    return draft.text(answer)


def vgg16() -> str:
    """Simonyan and Zisserman 2015, configuration D."""
    draft = Draft("VGG-16")
    rows: Rows = []
    for stage, (channels, count) in enumerate([(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)], 1):
        for i in range(1, count + 1):
            rows.append((f"conv{stage}_{i}", "Conv2d", conv(channels, 3, padding=1)))
            rows.append((f"relu{stage}_{i}", "ReLU", {}))
        rows.append((f"pool{stage}", "MaxPool2d", pool(2, 2)))
    rows.append(("flat", "Flatten", {}))
    for i in (6, 7):
        rows += [(f"fc{i}", "Linear", linear(4096)), (f"relu{i}", "ReLU", {}), (f"drop{i}", "Dropout", {})]
    return draft.text(draft.chain(draft.input(3, 224, 224), *rows, ("fc8", "Linear", linear(1000))))
