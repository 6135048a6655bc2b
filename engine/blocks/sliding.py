"""The arithmetic of a window that slides over a line, an image or a volume."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.graph.errors import BlockError, Fix
from engine.graph.sizes import Size, Symbol
from engine.graph.spec import Padding, TensorSpec, Window

Sides = tuple[int, ...]


def sides(value: int | Sides, count: int) -> Sides:
    """Each side of a setting that may be one number for all."""
    return (value,) * count if isinstance(value, int) else value


@dataclass(frozen=True)
class Slide:
    """A window and how it moves, each by one number for all sides or one a side, as torch has them.

    Args:
        ceil_mode: Also take a last window that is not full.
    """

    kernel: int | Sides
    stride: int | Sides = 1
    padding: int | Sides = 0
    dilation: int | Sides = 1
    ceil_mode: bool = False

    def over(self, x: TensorSpec, channels: Size) -> TensorSpec:
        """What it makes of a sample of channels and sides. A place is real where it met nothing but real places.

        Raises:
            BlockError: The window is larger than what arrives with its padding (`kernel_too_large`).
        """
        result = x.resized(channels, *self.places(x.sizes[1:]))
        if x.padding is None or x.padding.dim == 0:
            return result
        return result.padded_by(self._slid(x.padding, len(x.sizes) - 1))

    def places(self, sizes: tuple[Size, ...]) -> tuple[Size, ...]:
        """How many places the window has along each side.

        ⌊(size + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1; with `ceil_mode` the quotient is rounded up, and
        a last window that would begin beyond what arrives and the padding before it is left out.

        Raises:
            BlockError: The window is larger than what arrives with its padding (`kernel_too_large`).
        """
        count = len(sizes)
        wide, steps, borders, apart = self._each(count)
        spans = tuple(d * (k - 1) + 1 for k, d in zip(wide, apart, strict=True))
        found: list[Size] = []
        for axis, size in enumerate(sizes):
            span, step, border = spans[axis], steps[axis], borders[axis]
            if isinstance(size, int) and span > size + 2 * border + (step - 1 if self.ceil_mode else 0):
                largest = min(
                    (known + 2 * p - 1) // d + 1
                    for known, p, d in zip(sizes, borders, apart, strict=True)
                    if isinstance(known, int)
                )
                raise _too_large(count, axis, span=span, size=size, padding=border, largest=largest)
            if self.ceil_mode:
                found.append(_rounded_up(size, span, step, border))
            else:
                found.append((size + (2 * border - span)) // step + 1)
        return tuple(found)

    def _slid(self, padding: Padding, count: int) -> Padding | None:
        """Which places are real; None where nobody can say."""
        wide, step, border, apart = (values[padding.dim - 1] for values in self._each(count))
        if step == 1 and 2 * border == apart * (wide - 1):
            return padding
        if step > 1 and self.ceil_mode:
            return None
        return replace(padding, windows=(*padding.windows, Window(wide, step, border, apart)))

    def _each(self, count: int) -> tuple[Sides, Sides, Sides, Sides]:
        return (
            sides(self.kernel, count),
            sides(self.stride, count),
            sides(self.padding, count),
            sides(self.dilation, count),
        )


def _rounded_up(size: Size, span: int, stride: int, padding: int) -> Size:
    count = (size + (2 * padding - span + stride - 1)) // stride + 1
    beginning_inside = (size + (padding - 1)) // stride + 1
    if padding + stride <= span:
        return count
    if isinstance(count, int) and isinstance(beginning_inside, int):
        return min(count, beginning_inside)
    return count if count == beginning_inside else Symbol(((f"min({count}, {beginning_inside})", 1),))


def _too_large(count: int, axis: int, *, span: int, size: int, padding: int, largest: int) -> BlockError:
    """The error on one of `count` sides; `largest` is the greatest kernel that fits on all of them."""
    fix = Fix("set", "Set kernel_size to {largest}", name="kernel_size", value=largest, args={"largest": largest})
    return BlockError(
        {
            1: "The window is longer than the line",
            2: "The window is larger than the image",
            3: "The window is larger than the volume",
        }[count],
        code="kernel_too_large",
        port="input",
        why={
            1: ("the window spans a length of {span}, and the line {size} + 2 × {padding} padding",),
            2: (
                "the window spans a height of {span}, and the image {size} + 2 × {padding} padding",
                "the window spans a width of {span}, and the image {size} + 2 × {padding} padding",
            ),
            3: (
                "the window spans a depth of {span}, and the volume {size} + 2 × {padding} padding",
                "the window spans a height of {span}, and the volume {size} + 2 × {padding} padding",
                "the window spans a width of {span}, and the volume {size} + 2 × {padding} padding",
            ),
        }[count][axis],
        mend="Set kernel_size to {largest} or less, or raise padding",
        fix=fix if largest > 0 else None,
        span=span,
        size=size,
        padding=padding,
        largest=largest,
    )
