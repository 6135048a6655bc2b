"""One drawing for each fault that only one family of torch's modules has, with words that its message must hold."""

from __future__ import annotations

from tests.engine.analysis.faults import DENSE, Fault, ending, image, row, table

BENT = [
    Fault("parameter_range", "c", image(row("c", "CELU", alpha=1e-40)), "divided by it"),
    Fault("parameter_range", "a", table(row("a", "CELU", alpha=0)), "numbers are divided by it"),
    Fault("parameter_range", "a", table(row("a", "Softplus", beta=0)), "beta must not be 0"),
    Fault("negative_alpha_in_place", "a", table(DENSE, row("a", "CELU", "fc", alpha=-2, inplace=True)), "-2"),
    Fault("bounds_order", "a", table(row("a", "RReLU", lower=0.5)), "lower is 0.5, and upper is 0.33"),
    Fault("bounds_order", "a", table(row("a", "Hardtanh", min_val=1)), "min_val is 1.0, and max_val is 1.0"),
    Fault("num_parameters", "a", image(row("a", "PReLU", num_parameters=3)), "3 slopes, and 1 channels arrive"),
    Fault("odd_size", "a", table(row("a", "GLU")), "dimension -1 of (N, 5) has the size 5"),
    Fault("odd_size", "a", image(row("a", "GLU", dim=1)), "the size 1"),
    Fault("mixes_samples", "a", table(row("a", "LogSoftmax", dim=0)), "must not be mixed"),
]
VOLUME = row("v", "Reshape", shape=[1, 4, 4, 4])
TEXT = (row("t", "Input", "", field="text"), row("e", "Embedding", "t"))
TURNED = row("s", "Permute", "e", dims=[0, 2, 1])
SLID = [
    Fault("wrong_rank", "c", image(row("c", "Conv1d")), "Use Conv2d"),
    Fault("wrong_rank", "c", image(row("c", "Conv3d", kernel_size=1)), "depth × height × width"),
    Fault("wrong_rank", "c", image(VOLUME, row("c", "Conv2d", "v", padding=1)), "Use Conv3d"),
    Fault("wrong_rank", "c", table(row("c", "Conv1d")), "channels × length a sample, and is given 5"),
    Fault("wrong_rank", "p", image(row("p", "MaxPool1d", ceil_mode=True)), "Use MaxPool2d"),
    Fault("wrong_rank", "p", image(VOLUME, row("p", "AvgPool2d", "v", kernel_size=[1, 2])), "Use AvgPool3d"),
    Fault("wrong_rank", "p", table(row("p", "AdaptiveAvgPool3d")), "is given 5"),
    Fault(
        "kernel_too_large", "c", table(row("r", "Reshape", shape=[1, 5]), row("c", "Conv1d", "r", kernel_size=6)), "6"
    ),
    Fault("kernel_too_large", "c", image(VOLUME, row("c", "Conv3d", "v", kernel_size=[2, 5, 2])), "a height of 5"),
    Fault("kernel_too_large", "p", image(VOLUME, row("p", "LPPool3d", "v", kernel_size=[9, 1, 1])), "a depth of 9"),
    Fault("padding_too_large", "c", image(VOLUME, row("c", "Conv3d", "v", padding=5, padding_mode="circular")), "of 5"),
    Fault("same_padding_with_stride", "c", image(row("c", "Conv2d", padding="same", stride=[1, 3])), "stride is 3"),
    Fault("empty_image", "c", image(VOLUME, row("c", "ConvTranspose3d", "v", padding=3)), "grows to 5"),
    Fault("output_padding_too_large", "c", image(VOLUME, row("c", "ConvTranspose3d", "v", output_padding=1)), "1"),
    Fault("mixes_padding", "p", ending(*TEXT, TURNED, row("p", "AdaptiveMaxPool1d", "s")), "6 places", "warning"),
    Fault("slides_along_features", "c", ending(*TEXT, row("c", "Conv1d", "e")), "6 × 32", "warning"),
]
NORMED = [
    Fault("wrong_rank", "n", image(row("n", "BatchNorm3d")), "Use BatchNorm2d"),
    Fault("wrong_rank", "n", image(VOLUME, row("n", "BatchNorm2d", "v")), "Use BatchNorm3d"),
    Fault("wrong_rank", "n", image(row("n", "InstanceNorm1d")), "Use InstanceNorm2d"),
    Fault("wrong_rank", "n", table(row("n", "LocalResponseNorm")), "needs channels and places"),
    Fault("num_groups", "n", image(row("c", "Conv2d", out_channels=12), row("n", "GroupNorm", "c")), "12 channels"),
    Fault("nothing_to_compare", "n", table(row("n", "GroupNorm", num_groups=5)), "the tensor is 5 a sample"),
    Fault(
        "nothing_to_compare",
        "n",
        image(row("p", "AdaptiveAvgPool2d"), row("n", "InstanceNorm2d", "p")),
        "1 × 1 × 1 a sample",
    ),
    Fault("normalized_shape", "n", image(row("n", "RMSNorm", normalized_shape=[7])), "normalized_shape is 7"),
]
DROPPED = [
    Fault("wrong_rank", "d", image(row("d", "Dropout1d")), "Use Dropout2d"),
    Fault("wrong_rank", "d", table(row("d", "Dropout3d")), "Use Dropout"),
    Fault("drops_everything", "d", table(row("d", "AlphaDropout", p=1)), "only zeros leave", "warning"),
    Fault("overwrites_needed", "d", table(row("d", "FeatureAlphaDropout", inplace=True)), "it is the data"),
]
FAULTS_OF_MODULES = BENT + SLID + NORMED + DROPPED
