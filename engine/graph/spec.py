"""What is known of a tensor before any has been computed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from engine.graph.sizes import Size, product, symbol

DType = Literal["float32", "int64"]
BATCH = symbol("N")


@dataclass(frozen=True)
class TensorSpec:
    """Shape and type of the tensor that flows in a wire.

    Args:
        sizes: Sizes of one sample, without the batch dimension.
        dtype: Type of the elements.
    """

    sizes: tuple[Size, ...]
    dtype: DType = "float32"

    @property
    def shape(self) -> tuple[Size, ...]:
        """All dimensions as torch counts them: the batch, `N`, first."""
        return (BATCH, *self.sizes)

    @property
    def elements(self) -> Size:
        """Number of elements of one sample."""
        return product(self.sizes)

    @property
    def bytes(self) -> int:
        """Bytes of one sample; a size known only by name counts as 1."""
        count = product(tuple(size if isinstance(size, int) else 1 for size in self.sizes))
        assert isinstance(count, int)
        return count * (8 if self.dtype == "int64" else 4)

    def resized(self, *sizes: Size) -> TensorSpec:
        """The same type with other sizes."""
        return replace(self, sizes=sizes)

    def __str__(self) -> str:
        """As a person reads it beside a wire: `6 × 24 × 24`; one number a sample, without a dimension, is `()`."""
        return " × ".join(map(str, self.sizes)) or "()"
