"""What the loaders of own data share and export prints: the split, scaled numbers, and tokens of text."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from engine.data.splits import parted
from engine.data.text_tokens import token_ids, vocabulary


def shuffled_parts(classes: np.ndarray, seed: int) -> dict[str, np.ndarray]:
    """Give the row numbers of the parts: 70, 15 and 15 % of the rows.

    They are 70, 15 and 15 % of each class of seven rows or more, and of the rows of
    all smaller classes together.

    Shapes:
        classes: (n,); a single class for data that have none
    """
    shuffled = np.random.RandomState(seed).permutation(len(classes))
    labels, counts = np.unique(classes, return_counts=True)
    groups = [classes == label for label in labels[counts >= 7]]
    groups.append(np.isin(classes, labels[counts < 7]))
    rows: dict[str, list[np.ndarray]] = {"train": [], "valid": [], "test": []}
    for group in groups:
        of_group = shuffled[group[shuffled]]
        cuts = [round(0.7 * len(of_group)), round(0.85 * len(of_group))]
        for part, chunk in zip(rows, np.split(of_group, cuts), strict=True):
            rows[part].append(chunk)
    return {part: np.sort(np.concatenate(chunks)) for part, chunks in rows.items()}


def middle_and_spread(
    values: np.ndarray,
    train: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Take mean and standard deviation of the training rows; of equal ones it is 1.

    Shapes:
        values: (n, D)
        train: (rows,), the row numbers of the training part
        answer: (D,) and (D,), float64
    """
    seen = values[train].astype(np.float64)
    same = (seen == seen[:1]).all(axis=0)
    middle = np.where(same, seen[0], seen.mean(axis=0))
    return middle, np.where(same, 1.0, seen.std(axis=0))


def scaled(values: np.ndarray, train: np.ndarray) -> np.ndarray:
    """Count in standard deviations from the mean of the training rows.

    A column that is the same in all of them is only moved to 0.

    Shapes:
        values: (n, D)
        train: (rows,), the row numbers of the training part
        answer: (n, D), float32
    """
    middle, spread = middle_and_spread(values, train)
    moved: np.ndarray = (values - middle) / spread
    return moved.astype(np.float32)


def tokens_of(text: str, tokenizer: str) -> list[str]:
    """Cut a text into its characters, or into words and signs."""
    return list(text) if tokenizer == "characters" else re.findall(r"\w+|[^\w\s]", text)


def known_tokens(texts: Sequence[Sequence[str]], train: np.ndarray) -> list[str]:
    """Make the vocabulary of the training rows, in alphabetical order."""
    seen = {token for row in train for token in texts[row]}
    return vocabulary(sorted(seen - {"<end>"}))


def numbered(texts: Sequence[Sequence[str]], train: np.ndarray) -> np.ndarray:
    """Number the tokens by the vocabulary of the training rows; 3 is an unknown one.

    Shapes:
        answer: (texts, tokens of the longest), int64
    """
    return token_ids(texts, known_tokens(texts, train), max(map(len, texts)))


SPLIT_PARTS = (shuffled_parts, parted)
"""What every loader of own data calls."""
TOKEN_PARTS = (vocabulary, token_ids, tokens_of, known_tokens, numbered)
"""What those that read text call."""
TOKEN_IMPORTS = ("import re", "from collections.abc import Sequence")
"""The import lines that these need beside NumPy."""
SPLIT_DOC = (
    "70 % of the samples train, 15 % validate and 15 % test, in the same proportion for each class that has at least "
    "seven; the seed decides which. What is measured of the data is measured on the training part only."
)
"""What people are told of the split."""
