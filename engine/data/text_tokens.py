"""What all datasets of text share: the special tokens, tokens as rows of numbers, and parts taken in order."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.data.field import Field, Role, Tokenizer
from engine.data.splits import parted
from engine.graph.spec import TensorSpec


def vocabulary(symbols: Sequence[str]) -> list[str]:
    """Put the four special tokens before the symbols; the place of a token is its number."""
    return ["<pad>", "<start>", "<end>", "<unk>", *symbols]


def token_ids(
    texts: Sequence[Sequence[str]],
    labels: Sequence[str],
    length: int,
) -> np.ndarray:
    """Number the tokens of every text: 3 for an unknown one, 0 after the last.

    Shapes:
        answer: (texts, length), int64
    """
    numbers = {label: i for i, label in enumerate(labels)}
    ids = np.zeros((len(texts), length), np.int64)
    for row, text in zip(ids, texts, strict=True):
        row[: len(text)] = [numbers.get(token, 3) for token in text]
    return ids


def rows_in_order(counts: Sequence[int]) -> dict[str, np.ndarray]:
    """Give the row numbers of the parts, one part after the other."""
    stops = np.cumsum(counts)
    parts = zip(("train", "valid", "test"), counts, stops, strict=True)
    return {part: np.arange(stop - count, stop) for part, count, stop in parts}


def token_field(name: str, role: Role, length: int, symbols: Sequence[str], tokenizer: Tokenizer) -> Field:
    """A field of `length` tokens whose vocabulary is the special tokens and the symbols."""
    return Field(name, role, "tokens", TensorSpec((length,), "int64"), tuple(vocabulary(symbols)), tokenizer)


TOKEN_PARTS = (vocabulary, token_ids, rows_in_order, parted)
"""What every loader of text calls."""
TOKEN_IMPORTS = ("from collections.abc import Sequence", "import numpy as np")
"""The import lines that these need."""
