"""One drawing for each fault of what cuts, sums up and joins tensors, with words that its message must hold."""

from __future__ import annotations

from engine.graph.graph import Graph
from tests.drawings import wired
from tests.engine.analysis.faults import DENSE, Fault, Row, image, row, table
from tests.engine.analysis.faults_of_sequences import STEPS, TEXT, averaged, named

EMBEDDED = [TEXT, row("e", "Embedding", embedding_dim=4)]


def after_text(*rows: Row) -> Graph:
    """A drawing whose last row makes a vector of an embedded text."""
    return named(*EMBEDDED, *rows)


def paired(kind: str, other: Row, **params: object) -> Graph:
    """A row of five features, and a block that takes them and another row."""
    graph = table(other, row("a", kind, **params))
    return wired(graph, (f"{other[0]}.output", f"a.{graph.nodes['a'].block.inputs[1].name}"))


def multiplied(left: str, right: str, *rows: Row) -> Graph:
    """The matrix product of two blocks behind an embedded text."""
    return wired(averaged(*EMBEDDED, *rows, row("a", "MatMul", left)), (f"{right}.output", "a.other"))


TURNED = row("turned", "Permute", "e", dims=(0, 2, 1))

BORDERED = [
    Fault("borders_mismatch", "a", image(row("a", "ZeroPad2d", padding=(1, 2))), "there are 4 borders"),
    Fault("border_too_wide", "a", image(row("a", "ReflectionPad2d", padding=(8,))), "7 or less"),
    Fault("border_too_wide", "a", image(row("a", "CircularPad2d", padding=(0, 9, 0, 0))), "a side is 8"),
    Fault("wrong_rank", "a", image(row("a", "ZeroPad1d")), "along a line"),
    Fault("wrong_rank", "a", table(row("a", "ReplicationPad1d")), "is given 5"),
    Fault("mixes_padding", "a", averaged(*EMBEDDED, TURNED, row("a", "ZeroPad1d", "turned")), "dimension 2 has 6"),
    Fault("mixes_padding", "a", averaged(*EMBEDDED, TURNED, row("a", "Upsample", "turned")), "dimension 2 has 6"),
    Fault("wrong_rank", "a", table(row("a", "Upsample")), "works on images"),
    Fault("corners_of_nearest", "a", image(row("a", "Upsample", align_corners=True)), "does not mix"),
    Fault("sides_mismatch", "a", image(row("a", "Upsample", size=(2, 3, 4))), "3 numbers, and a sample has 2 sides"),
    Fault("empty_side", "a", image(row("a", "Upsample", scale_factor=0.1)), "is 0"),
    Fault("mode_mismatch", "a", image(row("a", "Upsample", mode="linear")), "mode linear"),
    Fault("channels_misfit", "a", image(row("a", "PixelShuffle")), "takes 4 channels for one, and 1 arrive"),
    Fault("squares_misfit", "a", image(row("a", "PixelUnshuffle", downscale_factor=3)), "a side is 8"),
    Fault("no_noise", "a", table(row("a", "GaussianNoise", std=0)), "std is 0", "warning"),
]
CUT = [
    Fault("mixes_padding", "a", after_text(row("a", "Mean", "e")), "dimension 1 has 6 places"),
    Fault("mixes_padding", "a", after_text(row("a", "Max", "e")), "MaskedMax"),
    Fault("mixes_padding", "a", after_text(row("a", "Sum", "e")), "each sample's length"),
    Fault("mixes_padding", "a", after_text(row("a", "Select", "e", index=-1)), "LastState"),
    Fault("mixes_padding", "a", averaged(*EMBEDDED, row("a", "Slice", "e", stop=-1)), "each sample's length"),
    Fault("mixes_padding", "a", averaged(*EMBEDDED, row("a", "Normalize", "e")), "each sample's length"),
    Fault("mixes_padding", "a", averaged(*EMBEDDED, row("a", "Split", "e")), "each sample's length"),
    Fault("mixes_padding", "a", averaged(*EMBEDDED, row("a", "Concat", "e e")), "each sample's length"),
    Fault("product_of_padding", "a", multiplied("turned", "e", TURNED), "uses only the first of 6 places", "warning"),
    Fault("product_of_padding", "a", multiplied("turned", "p", TURNED, row("p", "Linear", "e")), "of 6", "warning"),
    Fault("shape_mismatch", "a", multiplied("e", "p", row("p", "Linear", "e", out_features=4)), "Permute"),
    Fault("shape_mismatch", "a", paired("Subtract", row("fc", "Linear", out_features=4)), "equal sizes"),
    Fault("shape_mismatch", "a", paired("Bilinear", row("u", "Unsqueeze")), "all sizes but the last"),
    Fault("shape_mismatch", "a", table(DENSE, row("a", "Stack", "x fc")), "wire 2 brings 32"),
    Fault("bad_dims", "a", image(row("a", "Mean", dim=(2, 2))), "dim is (2, 2)"),
    Fault("no_such_dim", "a", table(row("a", "Mean", dim=(2,))), "no dimension 2"),
    Fault("not_single", "a", image(row("a", "Squeeze", dim=2)), "has the size 8"),
    Fault("too_many_parts", "a", table(row("a", "Split", chunks=8)), "the size 5, and chunks is 8"),
    Fault("split_mismatch", "a", table(row("a", "Split", sizes=(2, 4))), "(2, 4) = 6"),
    Fault("index_out_of_range", "a", table(row("a", "Select", index=5)), "0 to 4"),
    Fault("empty_slice", "a", averaged(STEPS, row("a", "Slice", start=6)), "from place 6 to before 6"),
    Fault("bad_shape", "a", table(row("a", "Unflatten", unflattened_size=())), "at least 1"),
    Fault("reshape_mismatch", "a", table(row("a", "Unflatten", unflattened_size=(2, -1))), "the size 5"),
    Fault("mixes_samples", "a", table(row("a", "Unsqueeze", dim=0)), "must not be mixed"),
]
FAULTS_OF_GLUE = BORDERED + CUT
