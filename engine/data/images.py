"""Pictures of scikit-learn: handwritten digits."""

from __future__ import annotations

import numpy as np

from engine.data.dataset import Dataset
from engine.data.field import Field
from engine.data.splits import parted
from engine.data.tables import sklearn_imports
from engine.graph.spec import TensorSpec


def load_digits_parts() -> dict[str, dict[str, np.ndarray]]:
    """Load the pictures in the given order, which goes about by writer."""
    from sklearn.datasets import load_digits

    pixels, digit = load_digits(return_X_y=True)
    seen = pixels[:1197]
    image = ((pixels - seen.mean()) / seen.std()).astype(np.float32)
    image = image.reshape(-1, 1, 8, 8)
    rows = {
        "train": np.arange(1197),
        "valid": np.arange(1197, 1497),
        "test": np.arange(1497, len(image)),
    }
    return parted(rows, {"image": image, "digit": digit})


def load_digits_rows() -> dict[str, dict[str, np.ndarray]]:
    """Load the pictures as sequences: a row of pixels a step, from the top."""
    parts = load_digits_parts()
    for arrays in parts.values():
        arrays["rows"] = arrays.pop("image").reshape(-1, 8, 8)
    return parts


DIGITS = Dataset(
    name="digits",
    title="Handwritten digits",
    doc="Read digits of 8 × 8 pixels. The split is fixed and follows the given order, which goes about by writer: "
    "the first 1197 train, the next 300 validate, the last 300 test. Drawn at random, the same hand would be in "
    "training and test, which flatters by 4 points. Pixels are counted in standard deviations from the mean of all "
    "pixels, both measured on the training part only.",
    source="E. Alpaydin, C. Kaynak, UCI Machine Learning Repository (CC BY 4.0); scikit-learn, load_digits",
    fields=(
        Field("image", "input", "image", TensorSpec((1, 8, 8))),
        Field("digit", "target", "classes", TensorSpec((), "int64"), tuple("0123456789")),
    ),
    loader=load_digits_parts,
    parts=(parted,),
    imports=sklearn_imports("load_digits"),
    samples=(1197, 300, 300),
)

DIGITS_ROWS = Dataset(
    name="digits_rows",
    title="Handwritten digits, row by row",
    doc="Read a digit as a sequence of eight steps: a row of eight pixels each, from the top. The same pictures and "
    "the same split as digits, for networks that read step by step.",
    source=DIGITS.source,
    fields=(
        Field("rows", "input", "sequence", TensorSpec((8, 8))),
        Field("digit", "target", "classes", TensorSpec((), "int64"), tuple("0123456789")),
    ),
    loader=load_digits_rows,
    parts=(parted, load_digits_parts),
    imports=sklearn_imports("load_digits"),
    samples=DIGITS.samples,
)
