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
