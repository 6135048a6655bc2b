"""What one column of a dataset is: its name, its role, and the tensor that a sample has of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.graph.spec import TensorSpec

Role = Literal["input", "target"]
FieldKind = Literal["image", "features", "classes", "binary", "numbers", "tokens", "sequence"]
Tokenizer = Literal["", "characters", "words"]


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
    """

    name: str
    role: Role
    kind: FieldKind
    spec: TensorSpec
    labels: tuple[str, ...] = ()
    tokenizer: Tokenizer = ""
    continues: str = ""
