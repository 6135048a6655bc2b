"""Points in the plane, drawn by a formula and a fixed seed, for networks whose decision can be seen."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from engine.data.dataset import Dataset, Parts
from engine.data.field import Field
from engine.data.splits import parted, rows_of_parts, standardised
from engine.graph.spec import TensorSpec


def parts_of_points(
    points: np.ndarray,
    classes: np.ndarray,
) -> dict[str, dict[str, np.ndarray]]:
    """Part points of the plane by class, and standardise them.

    Shapes:
        points: (n, 2)
        classes: (n,), int64
    """
    rows = rows_of_parts(classes)
    features = standardised(points, rows["train"])
    return parted(rows, {"features": features, "class": classes})


def make_moons() -> dict[str, dict[str, np.ndarray]]:
    """Draw 1000 points on two half circles that reach into each other."""
    random = np.random.RandomState(0)
    classes = np.arange(1000) % 2
    angle = np.pi * random.uniform(0, 1, 1000)
    upper = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    lower = np.stack([1 - np.cos(angle), 0.5 - np.sin(angle)], axis=1)
    points = np.where(classes[:, None] == 0, upper, lower)
    return parts_of_points(points + random.normal(0, 0.15, (1000, 2)), classes)


def make_circles() -> dict[str, dict[str, np.ndarray]]:
    """Draw 1000 points on two circles, one inside the other."""
    random = np.random.RandomState(0)
    classes = np.arange(1000) % 2
    angle = 2 * np.pi * random.uniform(0, 1, 1000)
    radius = np.where(classes == 0, 1.0, 0.5)
    points = radius[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return parts_of_points(points + random.normal(0, 0.1, (1000, 2)), classes)


def make_spirals() -> dict[str, dict[str, np.ndarray]]:
    """Draw 2000 points on two arms that wind one and a half times round each other."""
    random = np.random.RandomState(0)
    classes = np.arange(2000) % 2
    radius = np.sqrt(random.uniform(0.01, 1, 2000))
    angle = 3 * np.pi * radius + np.pi * classes
    points = radius[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return parts_of_points(points + random.normal(0, 0.02, (2000, 2)), classes)


def plane(
    name: str, title: str, learned: str, loader: Callable[[], Parts], labels: tuple[str, ...], count: int
) -> Dataset:
    """A dataset of `count` points in the plane."""
    return Dataset(
        name=name,
        title=title,
        doc=f"{learned} {count} points, drawn once with a fixed seed. The split is fixed: 60 % train, 20 % validate "
        "and 20 % test, in the same proportion for each class. Both coordinates are counted in standard deviations "
        "from their mean, measured on the training part only.",
        source="Netloom, a formula in NumPy",
        fields=(
            Field("features", "input", "features", TensorSpec((2,)), ("x", "y")),
            Field("class", "target", "classes", TensorSpec((), "int64"), labels),
        ),
        loader=loader,
        parts=(rows_of_parts, standardised, parted, parts_of_points),
        imports=("import numpy as np",),
        samples=(count * 3 // 5, count // 5, count // 5),
    )


MOONS = plane(
    "moons",
    "Two moons",
    "Tell two half circles that reach into each other: no straight line parts them.",
    make_moons,
    ("upper", "lower"),
    1000,
)
CIRCLES = plane(
    "circles",
    "Two circles",
    "Tell the inner circle from the outer: a line never parts them, the distance from the middle does.",
    make_circles,
    ("outer", "inner"),
    1000,
)
SPIRALS = plane(
    "spirals",
    "Two spirals",
    "Tell two arms that wind round each other: a small network cannot, a deeper one can.",
    make_spirals,
    ("first arm", "second arm"),
    2000,
)
