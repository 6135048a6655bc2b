"""Pictures made of scikit-learn's digits: moved about on a canvas, and hidden by noise."""

from __future__ import annotations

import numpy as np

from engine.data.dataset import Dataset
from engine.data.field import Field
from engine.data.images import DIGITS
from engine.data.tables import sklearn_imports
from engine.graph.spec import TensorSpec


def digits_by_part() -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Load pictures and digits in the given order, about by writer; ink is 0 to 1.

    Shapes:
        answer, of each part: (n, 8, 8), float32, and (n,), int64
    """
    from sklearn.datasets import load_digits

    pixels, digit = load_digits(return_X_y=True)
    ink = (pixels / 16).astype(np.float32).reshape(-1, 8, 8)
    cuts = {"train": (0, 1197), "valid": (1197, 1497), "test": (1497, 1797)}
    return {part: (ink[a:b], digit[a:b]) for part, (a, b) in cuts.items()}


def load_canvas() -> dict[str, dict[str, np.ndarray]]:
    """Put every digit at four of the 169 places of an empty canvas."""
    random = np.random.RandomState(2)
    parts: dict[str, dict[str, np.ndarray]] = {}
    for part, (ink, digit) in digits_by_part().items():
        canvas = np.zeros((4 * len(ink), 1, 20, 20), np.float32)
        for i, picture in enumerate(ink):
            for k, place in enumerate(random.choice(169, 4, replace=False)):
                top, left = divmod(place, 13)
                canvas[4 * i + k, 0, top : top + 8, left : left + 8] = picture
        parts[part] = {"canvas": canvas, "digit": np.repeat(digit, 4)}
    return parts


def load_noisy_digits() -> dict[str, dict[str, np.ndarray]]:
    """Add noise to every digit."""
    random = np.random.RandomState(18)
    parts: dict[str, dict[str, np.ndarray]] = {}
    for part, (ink, _) in digits_by_part().items():
        clean = ink[:, None]
        noisy = (clean + random.normal(0, 0.25, clean.shape)).astype(np.float32)
        parts[part] = {"noisy": noisy, "clean": clean}
    return parts


CANVAS = Dataset(
    name="canvas",
    title="Digits anywhere on a canvas",
    doc="Read a digit of 8 × 8 pixels that stands anywhere on a canvas of 20 × 20. What it is does not hang on where "
    "it is: a convolution knows that, a linear layer has to learn every place anew. Each picture stands at four "
    "places; the split is that of digits, so that no picture of one part is in another. Ink is 1, paper 0.",
    source=DIGITS.source,
    fields=(
        Field("canvas", "input", "image", TensorSpec((1, 20, 20))),
        Field("digit", "target", "classes", TensorSpec((), "int64"), tuple("0123456789")),
    ),
    loader=load_canvas,
    parts=(digits_by_part,),
    imports=sklearn_imports("load_digits"),
    samples=(4788, 1200, 1200),
)

NOISY_DIGITS = Dataset(
    name="noisy_digits",
    title="Digits under noise",
    doc="Find the clean picture of a digit under noise: the answer is a picture again. The noise is normal with a "
    "standard deviation of 0.25, where ink is 1 and paper 0. The peak signal-to-noise ratio in decibels is "
    "−10 · log₁₀ of the mean squared error: 12.0 for the noisy pictures as they are, 14.7 for a blur, 15.6 for "
    "projecting on 18 principal components. The split is that of digits.",
    source=DIGITS.source,
    fields=(
        Field("noisy", "input", "image", TensorSpec((1, 8, 8))),
        Field("clean", "target", "numbers", TensorSpec((1, 8, 8))),
    ),
    loader=load_noisy_digits,
    parts=(digits_by_part,),
    imports=sklearn_imports("load_digits"),
    samples=DIGITS.samples,
)
