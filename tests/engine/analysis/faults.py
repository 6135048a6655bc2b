"""One drawing for each fault that the analysis knows, with words that its message must hold."""

from __future__ import annotations

from typing import NamedTuple

from engine.graph.edits import bridge, configure, disconnect, merge, mute
from engine.graph.graph import Endpoint, Graph, Node
from tests.drawings import LENET, RESIDUAL, drawn, wired

Row = tuple[str, str, dict[str, object], str]


class Fault(NamedTuple):
    """A drawing with a problem of that code at that block; `says` is a part of its text."""

    code: str
    block: str
    graph: Graph
    says: str
    severity: str = "error"


def row(key: str, kind: str, sources: str = "x", /, **params: object) -> Row:
    """A block behind others."""
    return key, kind, params, sources


IMAGE = row("x", "Input", "", field="image")
TABLE = row("x", "Input", "", field="table")
INDICES = row("x", "Input", "", field="digit")
DENSE = row("fc", "Linear")
ODD = row("x", "Input", "", field="is_odd")
ONE = row("fc", "Linear", out_features=1)
END = row("y", "Output", "fc", field="digit")


def ending(*rows: Row) -> Graph:
    """A drawing that goes on to a sound end after its last row."""
    flat, scores = row("flat_", "Flatten", rows[-1][0]), row("scores_", "Linear", "flat_", out_features=10)
    return drawn(*rows, flat, scores, row("y", "Output", "scores_", field="digit"))


def image(*rows: Row) -> Graph:
    """A sound drawing with these blocks behind an image."""
    return ending(IMAGE, *rows)


def table(*rows: Row) -> Graph:
    """A sound drawing with these blocks behind a table."""
    return ending(TABLE, *rows)


def lenet(key: str, **params: object) -> Graph:
    """LeNet with a block set otherwise."""
    return configure(LENET, key, **params)


def unchecked(key: str, **params: object) -> Graph:
    """LeNet with a block whose settings nobody has checked."""
    kind = type(LENET.nodes[key].block)
    return Graph({**LENET.nodes, key: Node(key, kind(**params))}, LENET.wires)


def looped(source: str, target: str) -> Graph:
    """LeNet with a wire that comes back."""
    return wired(off(target), (f"{source}.output", f"{target}.input"))


def off(key: str) -> Graph:
    """LeNet with a block's wire taken off."""
    return disconnect(LENET, Endpoint(key, "input"))


def rewired(source: str, target: str) -> Graph:
    """LeNet with a block fed by another output."""
    return wired(off(target), (source, f"{target}.input"))


WHOLE = [
    Fault("no_input", "", Graph(), "no Input"),
    Fault("no_output", "", drawn(IMAGE, row("conv", "Conv2d")), "no Output"),
    Fault("no_output", "", Graph(), "nothing to learn"),
    Fault("unknown_block", "", wired(LENET, ("flat.output", "ghost.input")), "no block ghost"),
]
WIRES = [
    Fault("missing_input", "fc2", off("fc2"), "Linear needs a tensor there"),
    Fault("missing_input", "sum", disconnect(RESIDUAL, Endpoint("sum", "inputs")), "at least one tensor"),
    Fault("loop", "flat", looped("flat", "conv1"), "comes back to it through conv1, relu1, pool1"),
    Fault("loop", "relu1", looped("relu1", "relu1"), "through relu1"),
    Fault("unknown_block", "fc1", wired(off("fc1"), ("flut.output", "fc1.input")), "Did you mean flat?"),
    Fault("unknown_port", "fc1", wired(LENET, ("flat.output", "fc1.imput")), "Did you mean input?"),
    Fault("unknown_port", "fc1", wired(off("fc1"), ("flat.outpt", "fc1.input")), "Did you mean output?"),
    Fault("too_many_wires", "fc1", wired(LENET, ("image.output", "fc1.input")), "2 wires end there"),
    Fault("absent_output", "flat", rewired("pool1.indices", "flat"), "pool1 gives nothing at indices"),
    Fault("absent_output", "flat", mute(rewired("pool1.indices", "flat"), ["pool1"], True), "only at its first output"),
]
SETTINGS = [
    Fault("parameter_range", "conv1", unchecked("conv1", kernel_size=0), "must be ≥ 1"),
    Fault("parameter_range", "conv1", unchecked("conv1", out_channels=10**30), "out of range"),
    Fault("parameter_type", "conv1", unchecked("conv1", kernel_size="big"), "must be a whole number or two"),
    Fault("parameter_type", "conv1", unchecked("conv1", kernel_size=[3, [4]]), "kernel_size has the wrong type"),
    Fault("cannot_mute", "digit", mute(LENET, ["digit"], True), "has no output"),
    Fault("cannot_mute", "image", mute(LENET, ["image"], True), "has no input"),
]
ENDS = [
    Fault("missing_field", "image", lenet("image", field=""), "no field"),
    Fault("missing_field", "digit", lenet("digit", field=""), "digit, is_odd, value"),
    Fault("unknown_field", "image", lenet("image", field="imagf"), "Did you mean image?"),
    Fault("unknown_field", "digit", lenet("digit", field="nothing"), "no field nothing"),
    Fault("wrong_dtype", "y", drawn(INDICES, row("y", "Output", field="digit")), "real numbers"),
    Fault("wrong_rank", "y", drawn(IMAGE, row("fc", "Conv2d"), END), "10 classes"),
    Fault("class_mismatch", "digit", lenet("fc2", out_features=84), "84 scores arrive, and digit has 10 classes"),
    Fault("class_mismatch", "digit", bridge(LENET, ["fc2"]), "20 scores arrive"),
    Fault("target_mismatch", "y", drawn(TABLE, DENSE, row("y", "Output", "fc", field="value")), "32 a sample"),
    Fault("target_mismatch", "y", drawn(IMAGE, row("y", "Output", field="is_odd")), "is 1 × 8 × 8 a sample"),
    Fault("loss_misfit", "digit", lenet("digit", loss="MSELoss"), "digit holds classes"),
]
RANKS = [
    Fault("wrong_dtype", "conv", ending(INDICES, row("conv", "Conv2d")), "int64: indices"),
    Fault("wrong_dtype", "fc", ending(INDICES, DENSE), "int64"),
    Fault("wrong_dtype", "sum", ending(INDICES, row("sum", "Add")), "int64"),
    Fault("wrong_rank", "conv", table(row("conv", "Conv2d")), "is given 5"),
    Fault("wrong_rank", "conv", image(row("flat", "Flatten"), row("conv", "Conv2d", "flat")), "is given 64"),
    Fault("wrong_rank", "norm", image(row("norm", "BatchNorm1d")), "Use BatchNorm2d"),
    Fault("wrong_rank", "norm", table(row("norm", "BatchNorm2d")), "Use BatchNorm1d"),
    Fault("wrong_rank", "drop", table(row("drop", "Dropout2d", p=0.25)), "Use Dropout"),
]
WINDOWS = [
    Fault("kernel_too_large", "conv1", lenet("conv1", kernel_size=40), "a height of 40, and the image 8"),
    Fault("kernel_too_large", "conv1", lenet("conv1", kernel_size=5, dilation=3), "a height of 13"),
    Fault("kernel_too_large", "pool1", lenet("pool1", kernel_size=9, stride=1, ceil_mode=True), "image 6"),
    Fault("padding_too_large", "pool1", lenet("pool1", padding=2), "padding 2 > kernel_size 2 / 2"),
    Fault("padding_too_large", "conv1", lenet("conv1", padding=9, padding_mode="reflect"), "reflect padding of 9"),
    Fault("same_padding_with_stride", "conv1", lenet("conv1", padding="same", stride=2), "stride is 2"),
    Fault("groups", "conv1", lenet("conv1", groups=3), "3 groups cannot share 1 channels"),
    Fault(
        "output_padding_too_large", "up", image(row("up", "ConvTranspose2d", output_padding=2)), "less than stride 1"
    ),
    Fault("empty_image", "up", image(row("up", "ConvTranspose2d", padding=6)), "grows to 9"),
]
SHAPES = [
    Fault("normalized_shape", "n", image(row("n", "LayerNorm", normalized_shape=[7])), "normalized_shape is 7"),
    Fault("mixes_samples", "flat", lenet("flat", start_dim=0), "holds the samples"),
    Fault("mixes_samples", "s", table(row("s", "Softmax", dim=-2)), "must not be mixed"),
    Fault("mixes_samples", "join", configure(RESIDUAL, "join", dim=0), "dim names the batch"),
    Fault("mixes_samples", "p", image(row("p", "Permute", dims=[1, 0, 2, 3])), "must stay first"),
    Fault("bad_dims", "p", image(row("p", "Permute")), "dims is (0, 2, 1), and the tensor (N, 1, 8, 8)"),
    Fault("no_such_dim", "flat", lenet("flat", end_dim=7), "0 (the batch) to 3"),
    Fault("dims_order", "flat", lenet("flat", start_dim=3, end_dim=1), "comes after"),
    Fault("bad_shape", "r", image(row("r", "Reshape", shape=[-1, -1])), "at most one -1"),
    Fault("reshape_mismatch", "r", image(row("r", "Reshape", shape=[3, 16])), "64 numbers"),
]
MERGES = [
    Fault("shape_mismatch", "sum", image(row("c", "Conv2d", out_channels=4), row("sum", "Add", "x c")), "4 × 6 × 6"),
    Fault("shape_mismatch", "sum", table(DENSE, row("sum", "Multiply", "x fc")), "wire 2 brings 32"),
    Fault("shape_mismatch", "sum", table(row("i", "Input", "", field="image"), row("sum", "Add", "x i")), "1 × 8 × 8"),
    Fault("shape_mismatch", "join", image(row("c", "Conv2d"), row("join", "Concat", "x c")), "wire 2"),
    Fault(
        "shape_mismatch",
        "sum",
        image(row("a", "Conv2d", out_channels=4), row("b", "Conv2d", out_channels=6), row("sum", "Add", "a b")),
        "wire 2 brings 6 × 6 × 6",
    ),
]
IN_PLACE = [
    Fault("overwrites_needed", "r", table(row("r", "ReLU", inplace=True)), "it is the data"),
    Fault(
        "overwrites_needed", "r", table(DENSE, row("a", "Tanh", "fc"), row("r", "ReLU", "a", inplace=True)), "gradient"
    ),
    Fault(
        "overwrites_needed",
        "r",
        table(DENSE, row("r", "ReLU", "fc", inplace=True), row("sum", "Add", "r fc")),
        "other blocks read that too",
    ),
    Fault(
        "overwrites_needed",
        "r",
        image(
            row("c", "Conv2d"),
            row("f", "Flatten", "c"),
            row("r", "ReLU", "f", inplace=True),
            row("f2", "Flatten", "c"),
            row("sum", "Add", "r f2"),
        ),
        "change the output of c",
    ),
    Fault(
        "negative_slope_in_place", "r", table(DENSE, row("r", "LeakyReLU", "fc", negative_slope=-1, inplace=True)), "-1"
    ),
    Fault("negative_alpha_in_place", "r", table(DENSE, row("r", "ELU", "fc", alpha=-1, inplace=True)), "-1"),
]
UNWISE = [
    Fault(
        "answer_given_away",
        "x",
        drawn(ODD, ONE, row("y", "Output", "fc", field="is_odd")),
        "y is to predict",
        "warning",
    ),
    Fault(
        "dead_end", "more", merge(LENET, drawn(row("more", "Input", "", field="table")))[0], "Nobody uses", "warning"
    ),
    Fault("linear_on_image", "fc", image(DENSE), "only the last 8 numbers", "warning"),
    Fault("drops_everything", "d", table(row("d", "Dropout", p=1)), "only zeros leave", "warning"),
    Fault(
        "no_weights",
        "",
        drawn(
            IMAGE,
            row("p", "AdaptiveAvgPool2d", output_size=[1, 2]),
            row("f", "Flatten", "p"),
            row("y", "Output", "f", field="value"),
        ),
        "none of its blocks has weights",
        "warning",
    ),
    Fault(
        "softmax_before_cross_entropy",
        "s",
        drawn(
            TABLE, row("a", "Linear", out_features=10), row("s", "Softmax", "a"), row("y", "Output", "s", field="digit")
        ),
        "takes raw scores",
        "warning",
    ),
    Fault(
        "sigmoid_before_cross_entropy",
        "s",
        drawn(
            TABLE, row("a", "Linear", out_features=1), row("s", "Sigmoid", "a"), row("y", "Output", "s", field="is_odd")
        ),
        "BCEWithLogitsLoss has a Sigmoid inside",
        "warning",
    ),
]
FAULTS = WHOLE + WIRES + SETTINGS + ENDS + RANKS + WINDOWS + SHAPES + MERGES + IN_PLACE + UNWISE
