"""Borders of one number around lines, images and volumes."""

from __future__ import annotations

from engine.blocks.arriving import space
from engine.blocks.padded import not_padded, padded_axis, rearranged
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Ints, setting
from engine.graph.sizes import Size
from engine.graph.spec import TensorSpec

PLACES_1 = "Places added: one number for both ends, or left, right"
PLACES_2 = "Pixels added: one number for all sides, or left, right, top, bottom"
PLACES_3 = "Places added: one number for all sides, or left, right, top, bottom, front, back"
VALUE = "What the border holds"


class Border(Block):
    """What all borders share: how wide each is, the last side first, as torch has it."""

    padding: Ints

    @property
    def sides(self) -> int:
        """1 for lines, 2 for images, 3 for volumes."""
        return int(self.type_name()[-2])

    def output(self, x: TensorSpec) -> TensorSpec:
        channels, given = space(self, x, self.sides)
        borders = self._borders()
        for side, border in zip(given, borders, strict=True):
            self.check(side, max(border))
        axis = padded_axis(x)
        if axis > 1 and any(borders[axis - 2]):
            not_padded(self, x, axis)
        grown = tuple(side + (before + behind) for side, (before, behind) in zip(given, borders, strict=True))
        return rearranged(x, (channels, *grown), axis)

    def check(self, side: Size, border: int) -> None:
        """See that what lies outside can be told from what lies inside."""

    def held(self) -> tuple[float, ...]:
        """The number in the border, where the module asks for one."""
        return ()

    def layer(self, x: TensorSpec) -> Call:
        padding = self.padding if len(self.padding) > 1 else self.padding[0]
        return call(f"nn.{self.type_name()}", padding, *self.held())

    def _borders(self) -> tuple[tuple[int, int], ...]:
        """The two borders of each side, in the order of the sides."""
        count = 2 * self.sides
        if len(self.padding) not in (1, count):
            raise BlockError(
                "padding does not name each border",
                code="borders_mismatch",
                why="it has {given} numbers, and there are {count} borders",
                mend="Give one number for all borders, or {count}",
                fix=Fix("set", "Set padding to 1", name="padding", value=(1,)),
                given=len(self.padding),
                count=count,
            )
        every = self.padding * count if len(self.padding) == 1 else self.padding
        return tuple((every[place], every[place + 1]) for place in range(count - 2, -1, -2))


@block("Zero padding 1D", "shaping")
class ZeroPad1d(Border):
    r"""Put zeros around a line.

    Shapes:
        input: (N, C, L), float32
        output: (N, C, L + left + right)

    Use it where only one side of a line is to be longer: before a Conv1d, (2, 0) keeps a filter of 3 places from
    looking ahead. Equal zeros at both sides are quicker set as the convolution's own `padding`.

    Source: torch.nn.ZeroPad1d.
    """

    formula = r"y_{c,i} = x_{c,\, i - l} \;\text{ inside, } 0 \text{ outside}"
    inputs = (Port("input", "B C L"),)
    outputs = (Port("output", "B C L'"),)

    padding: Ints = setting((1,), PLACES_1, minimum=0)


@block("Zero padding 2D", "shaping")
class ZeroPad2d(Border):
    r"""Put zeros around an image.

    Shapes:
        input: (N, C, H, W), float32
        output: (N, C, H + top + bottom, W + left + right)

    Use it where the four borders are to differ, as before a convolution with an even kernel. Equal zeros all around
    are quicker set as the convolution's own `padding`.

    Source: torch.nn.ZeroPad2d.
    """

    formula = r"y_{c,i,j} = x_{c,\, i - t,\, j - l} \;\text{ inside, } 0 \text{ outside}"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C H' W'"),)

    padding: Ints = setting((1,), PLACES_2, minimum=0)


@block("Zero padding 3D", "shaping")
class ZeroPad3d(Border):
    r"""Put zeros around a volume.

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, C, D + front + back, H + top + bottom, W + left + right)

    Use it where the six borders are to differ. Equal zeros all around are quicker set as the convolution's own
    `padding`.

    Source: torch.nn.ZeroPad3d.
    """

    formula = r"y_{c,h,i,j} = x_{c,\, h - f,\, i - t,\, j - l} \;\text{ inside, } 0 \text{ outside}"
    inputs = (Port("input", "B C D H W"),)
    outputs = (Port("output", "B C D' H' W'"),)

    padding: Ints = setting((1,), PLACES_3, minimum=0)


@block("Constant padding 1D", "shaping")
class ConstantPad1d(Border):
    r"""Put the same number around a line.

    Shapes:
        input: (N, C, L), float32
        output: (N, C, L + left + right)

    Use it where 0 would mean something, as in a signal whose silence is another number. Where 0 is right take
    ZeroPad1d.

    Source: torch.nn.ConstantPad1d.
    """

    formula = r"y_{c,i} = x_{c,\, i - l} \;\text{ inside, } \mathrm{value} \text{ outside}"
    inputs = (Port("input", "B C L"),)
    outputs = (Port("output", "B C L'"),)

    padding: Ints = setting((1,), PLACES_1, minimum=0)
    value: float = setting(0.0, VALUE)

    def held(self) -> tuple[float, ...]:
        return (self.value,)


@block("Constant padding 2D", "shaping")
class ConstantPad2d(Border):
    r"""Put the same number around an image.

    Shapes:
        input: (N, C, H, W), float32
        output: (N, C, H + top + bottom, W + left + right)

    Use it where 0 would mean something: in an image whose paper is 1, a border of 0 is a frame. Where 0 is right take
    ZeroPad2d.

    Source: torch.nn.ConstantPad2d.
    """

    formula = r"y_{c,i,j} = x_{c,\, i - t,\, j - l} \;\text{ inside, } \mathrm{value} \text{ outside}"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C H' W'"),)

    padding: Ints = setting((1,), PLACES_2, minimum=0)
    value: float = setting(0.0, VALUE)

    def held(self) -> tuple[float, ...]:
        return (self.value,)


@block("Constant padding 3D", "shaping")
class ConstantPad3d(Border):
    r"""Put the same number around a volume.

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, C, D + front + back, H + top + bottom, W + left + right)

    Use it where 0 would mean something. Where 0 is right take ZeroPad3d.

    Source: torch.nn.ConstantPad3d.
    """

    formula = r"y_{c,h,i,j} = x_{c,\, h - f,\, i - t,\, j - l} \;\text{ inside, } \mathrm{value} \text{ outside}"
    inputs = (Port("input", "B C D H W"),)
    outputs = (Port("output", "B C D' H' W'"),)

    padding: Ints = setting((1,), PLACES_3, minimum=0)
    value: float = setting(0.0, VALUE)

    def held(self) -> tuple[float, ...]:
        return (self.value,)
