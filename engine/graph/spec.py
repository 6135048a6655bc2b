"""What is known of a tensor before any has been computed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from engine.graph.sizes import Size, product, symbol

DType = Literal["float32", "int64"]
BATCH = symbol("N")


@dataclass(frozen=True)
class Window:
    """What sliding along time does to a length: `(length + 2·padding − dilation·(kernel − 1) − 1) // stride + 1`.

    Args:
        kernel: Its width; below 1 it makes longer: `1 − n` where n places are put before.
        most: The greatest length that is left; None where all is.
    """

    kernel: int
    stride: int = 1
    padding: int = 0
    dilation: int = 1
    most: int | None = None


@dataclass(frozen=True)
class Padding:
    """How much of a dimension is real: the rest of it only fills the batch.

    Args:
        source: Id of the Input whose tokens (0 = padding, always at the end) say the length of each sample.
        dim: The padded dimension of a sample, 0 the first.
        windows: What has slid along it since, in order; each changes the length.
    """

    source: str
    dim: int = 0
    windows: tuple[Window, ...] = ()


@dataclass(frozen=True)
class TensorSpec:
    """Shape and type of the tensor that flows in a wire.

    Args:
        sizes: Sizes of one sample, without the batch dimension.
        dtype: Type of the elements.
        padding: Which of it is padding; None where all is real, or nobody knows.
        symbols: Of indices: how many there are, 0 the first; None where nobody knows.
    """

    sizes: tuple[Size, ...]
    dtype: DType = "float32"
    padding: Padding | None = None
    symbols: int | None = None

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
        """The same type with other sizes; padding stays where its dimension keeps place and size.

        A rule that moves the padded dimension or slides along it says so with `padded_by`.
        """
        kept = self.padding
        if kept is not None and sizes[kept.dim : kept.dim + 1] != self.sizes[kept.dim : kept.dim + 1]:
            kept = None
        return replace(self, sizes=sizes, padding=kept)

    def padded_by(self, padding: Padding | None) -> TensorSpec:
        """The same tensor with another padding."""
        return replace(self, padding=padding)

    def __str__(self) -> str:
        """As a person reads it beside a wire: `6 × 24 × 24`; one number a sample, without a dimension, is `()`."""
        return " × ".join(map(str, self.sizes)) or "()"
