"""What a dataset is: fields known without loading, and three parts of NumPy arrays when loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from engine.data.field import Field
from engine.graph.errors import NetloomError

Arrays = dict[str, np.ndarray]
"""One array a field, samples first."""
Parts = dict[str, Arrays]
"""`train`, `valid` and `test`."""


class DatasetError(NetloomError):
    """A dataset that cannot be had."""


class NoFields(dict[str, Field]):
    """The fields of own data that cannot be had: none, and the fault that the Inputs tell.

    Args:
        fault: Why there are none.
    """

    def __init__(self, fault: DatasetError) -> None:
        super().__init__()
        self.fault = fault


@dataclass(frozen=True)
class Dataset:
    """A bundled dataset, or one made of a file of one's own.

    Args:
        name: As in the design file. title, doc: For people; `doc` says what is learned and how it is split.
        source: Where the data come from, with their licence.
        fields: Known without loading anything.
        loader: Makes the parts. A function of the module's top level that needs only NumPy, scikit-learn and the
            functions in `parts`, because export prints its source.
        parts: Functions of ours that `loader` calls, in the order in which they are printed before it.
        imports: Import lines that `loader` and `parts` need, as printed.
        samples: Number of samples in train, valid and test.
        arguments: What `loader` is called with, by name, in the order in which export prints it.
        explain: Tells what was wrong where the loader fails on own data.
    """

    name: str
    title: str
    doc: str
    source: str
    fields: tuple[Field, ...]
    loader: Callable[..., Parts]
    parts: tuple[Callable[..., object], ...] = ()
    imports: tuple[str, ...] = ()
    samples: tuple[int, int, int] = (0, 0, 0)
    arguments: tuple[tuple[str, object], ...] = ()
    explain: Callable[[Exception], DatasetError] | None = None

    @property
    def by_name(self) -> Mapping[str, Field]:
        """The fields by name."""
        return {f.name: f for f in self.fields}

    def load(self) -> Parts:
        """The arrays.

        Raises:
            DatasetError: Own data turn out to be faulty only when all of them are read.
        """
        try:
            return self.loader(**dict(self.arguments))
        except (OSError, ValueError, SyntaxError) as error:
            if self.explain is None:
                raise
            raise self.explain(error) from None
