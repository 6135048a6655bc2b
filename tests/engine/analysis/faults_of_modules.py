"""One drawing for each fault that only one family of torch's modules has, with words that its message must hold."""

from __future__ import annotations

from tests.engine.analysis.faults import DENSE, Fault, image, row, table

BENT = [
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
FAULTS_OF_MODULES = BENT
