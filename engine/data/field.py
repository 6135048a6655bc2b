"""What one column of a dataset is: its name, its role, and the tensor that a sample has of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.graph.spec import TensorSpec

Role = Literal["input", "target"]
FieldKind = Literal["image", "features", "classes", "binary", "numbers", "tokens", "sequence"]
Tokenizer = Literal["", "characters", "words"]


@dataclass(frozen=True)
class Heard:
    """How a sequence (T, D) of powers was measured of a sound: logarithms to base 10, by a Fourier transform a step.

    Args:
        rate: Samples a second. window: Samples of each transform, under Hann's window. step: Samples from one
            transform to the next. lowest: The line of the transform that is the first of the D.
    """

    rate: int
    window: int
    step: int
    lowest: int

    def hertz(self, line: int) -> float:
        """The frequency of one of the D lines, in Hz."""
        return (self.lowest + line) * self.rate / self.window


@dataclass(frozen=True)
class Field:
    """One named part of every sample.

    Args:
        name: As in the design file. role: Whether it is fed or to be predicted.
        kind: `image` (C, H, W) and `features` (D,) are float32 inputs; `classes` is an int64 index a sample, sizes ();
            `binary` a float32 0 or 1, sizes (1,); `numbers` float32, sizes (D,), of a picture (C, H, W); `tokens`
            (T,) int64 indices into the vocabulary, padded with 0 at the end; `sequence` (T, D) float32, every sample
            of the same length.
        spec: Sizes and type of a sample. labels: Names of the classes, of the features, or of the tokens, in order;
            may be empty. Of a vocabulary the first are `<pad>`, `<start>`, `<end>` and `<unk>`. tokenizer: How
            `engine.data.vocabulary` cuts typed text into tokens; "" where the tokens are no text. continues: Of a
            target: the input field whose tokens these are, one step later: who learns it can go on with a text.
        means, deviations: What the numbers were counted from and in before they were fed: one each, or one for all;
            empty where they are fed as they are. heard: Of a sequence that is a sound: how it was heard.
    """

    name: str
    role: Role
    kind: FieldKind
    spec: TensorSpec
    labels: tuple[str, ...] = ()
    tokenizer: Tokenizer = ""
    continues: str = ""
    means: tuple[float, ...] = ()
    deviations: tuple[float, ...] = ()
    heard: Heard | None = None

    def unscaled(self, values: np.ndarray) -> np.ndarray:
        """Numbers of the dataset in the units in which they were measured.

        Shapes:
            values: (..., D); answer: the same, float64
        """
        if not self.means:
            return np.asarray(values, np.float64)
        return np.asarray(values * np.array(self.deviations) + np.array(self.means), np.float64)

    def scaled(self, values: np.ndarray) -> np.ndarray:
        """Measured numbers as the dataset counts them: the inverse of `unscaled`.

        Shapes:
            values: (..., D); answer: the same, float32
        """
        if not self.means:
            return np.asarray(values, np.float32)
        return np.asarray((values - np.array(self.means)) / np.array(self.deviations), np.float32)
