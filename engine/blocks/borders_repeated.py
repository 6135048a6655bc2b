"""Borders that go on with what lies inside: mirrored, repeated, or from the other end."""

from __future__ import annotations

from engine.blocks.borders import PLACES_1, PLACES_2, PLACES_3, Border
from engine.graph.block import Port, block
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import Ints, setting
from engine.graph.sizes import Size


class Narrow(Border):
    """What mirrored and circular borders share: they end where the inside does."""

    least = 0

    def check(self, side: Size, border: int) -> None:
        """See that the border is not wider than what it shows again.

        Raises:
            BlockError: It is (`border_too_wide`).
        """
        if not isinstance(side, int) or border + self.least <= side:
            return
        most = side - self.least
        raise BlockError(
            "The border is wider than what it repeats",
            code="border_too_wide",
            port="input",
            why="padding is {border}, and a side is {side}",
            mend="Set padding to {most} or less, or take a replicated border",
            fix=Fix("set", "Set padding to {most}", name="padding", value=(most,), args={"most": most}),
            border=border,
            side=side,
            most=most,
        )


@block("Reflection padding 1D", "shaping")
class ReflectionPad1d(Narrow):
    r"""Go on beyond the border of a line as in a mirror.

    Shapes:
        input: (N, C, L), float32
        output: (N, C, L + left + right)

    Use it where a signal should go on smoothly beyond its ends: the end itself is not repeated, so the border must be
    shorter than the line. ReplicationPad1d repeats the last place alone.

    Source: torch.nn.ReflectionPad1d.
    """

    least = 1
    formula = r"y_{c,i} = x_{c,\, \rho(i - l)}, \quad \rho(i) = n - 1 - \lvert n - 1 - \lvert i \rvert \rvert"
    inputs = (Port("input", "B C L"),)
    outputs = (Port("output", "B C L'"),)

    padding: Ints = setting((1,), PLACES_1, minimum=0)


@block("Reflection padding 2D", "shaping")
class ReflectionPad2d(Narrow):
    r"""Go on beyond the border of an image as in a mirror.

    Shapes:
        input: (N, C, H, W), float32
        output: (N, C, H + top + bottom, W + left + right)

    Use it in networks that make images (style transfer, sharpening): a border of zeros shows in the result, a mirrored
    one does not. The outermost pixels are not repeated, so the border must be narrower than the image.

    Source: torch.nn.ReflectionPad2d.
    """

    least = 1
    formula = (
        r"y_{c,i,j} = x_{c,\, \rho(i - t),\, \rho(j - l)}, \quad "
        r"\rho(i) = n - 1 - \lvert n - 1 - \lvert i \rvert \rvert"
    )
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C H' W'"),)

    padding: Ints = setting((1,), PLACES_2, minimum=0)


@block("Reflection padding 3D", "shaping")
class ReflectionPad3d(Narrow):
    r"""Go on beyond the border of a volume as in a mirror.

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, C, D + front + back, H + top + bottom, W + left + right)

    Use it where a border of zeros would show in the result. The outermost places are not repeated, so the border must
    be narrower than the volume.

    Source: torch.nn.ReflectionPad3d.
    """

    least = 1
    formula = (
        r"y_{c,h,i,j} = x_{c,\, \rho(h - f),\, \rho(i - t),\, \rho(j - l)}, \quad "
        r"\rho(i) = n - 1 - \lvert n - 1 - \lvert i \rvert \rvert"
    )
    inputs = (Port("input", "B C D H W"),)
    outputs = (Port("output", "B C D' H' W'"),)

    padding: Ints = setting((1,), PLACES_3, minimum=0)


@block("Replication padding 1D", "shaping")
class ReplicationPad1d(Border):
    r"""Repeat the border of a line outwards.

    Shapes:
        input: (N, C, L), float32
        output: (N, C, L + left + right)

    Use it where a signal stays at its last value beyond its ends. It may be as long as you like. ReflectionPad1d goes
    on more smoothly.

    Source: torch.nn.ReplicationPad1d.
    """

    formula = r"y_{c,i} = x_{c,\, \rho(i - l)}, \quad \rho(i) = \min(\max(i, 0),\, n - 1)"
    inputs = (Port("input", "B C L"),)
    outputs = (Port("output", "B C L'"),)

    padding: Ints = setting((1,), PLACES_1, minimum=0)


@block("Replication padding 2D", "shaping")
class ReplicationPad2d(Border):
    r"""Repeat the border of an image outwards.

    Shapes:
        input: (N, C, H, W), float32
        output: (N, C, H + top + bottom, W + left + right)

    Use it where a mirrored border would invent patterns, as with images that end in plain ground. It may be as wide as
    you like.

    Source: torch.nn.ReplicationPad2d.
    """

    formula = r"y_{c,i,j} = x_{c,\, \rho(i - t),\, \rho(j - l)}, \quad \rho(i) = \min(\max(i, 0),\, n - 1)"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C H' W'"),)

    padding: Ints = setting((1,), PLACES_2, minimum=0)


@block("Replication padding 3D", "shaping")
class ReplicationPad3d(Border):
    r"""Repeat the border of a volume outwards.

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, C, D + front + back, H + top + bottom, W + left + right)

    Use it where a mirrored border would invent patterns. It may be as wide as you like.

    Source: torch.nn.ReplicationPad3d.
    """

    formula = (
        r"y_{c,h,i,j} = x_{c,\, \rho(h - f),\, \rho(i - t),\, \rho(j - l)}, \quad \rho(i) = \min(\max(i, 0),\, n - 1)"
    )
    inputs = (Port("input", "B C D H W"),)
    outputs = (Port("output", "B C D' H' W'"),)

    padding: Ints = setting((1,), PLACES_3, minimum=0)


@block("Circular padding 1D", "shaping")
class CircularPad1d(Narrow):
    r"""Go on beyond the border of a line from its other end.

    Shapes:
        input: (N, C, L), float32
        output: (N, C, L + left + right)

    Use it where the line is a ring: hours of a day, angles, months. Elsewhere the far end is no neighbour. The border
    must not be longer than the line.

    Source: torch.nn.CircularPad1d.
    """

    formula = r"y_{c,i} = x_{c,\, \rho(i - l)}, \quad \rho(i) = i \bmod n"
    inputs = (Port("input", "B C L"),)
    outputs = (Port("output", "B C L'"),)

    padding: Ints = setting((1,), PLACES_1, minimum=0)


@block("Circular padding 2D", "shaping")
class CircularPad2d(Narrow):
    r"""Go on beyond the border of an image from its other end.

    Shapes:
        input: (N, C, H, W), float32
        output: (N, C, H + top + bottom, W + left + right)

    Use it where the image goes around: maps of the earth from west to east, textures that are tiled, the board of a
    game of life. The border must not be wider than the image.

    Source: torch.nn.CircularPad2d.
    """

    formula = r"y_{c,i,j} = x_{c,\, \rho(i - t),\, \rho(j - l)}, \quad \rho(i) = i \bmod n"
    inputs = (Port("input", "B C H W"),)
    outputs = (Port("output", "B C H' W'"),)

    padding: Ints = setting((1,), PLACES_2, minimum=0)


@block("Circular padding 3D", "shaping")
class CircularPad3d(Narrow):
    r"""Go on beyond the border of a volume from its other end.

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, C, D + front + back, H + top + bottom, W + left + right)

    Use it where the volume goes around, as in simulations of a periodic box. The border must not be wider than the
    volume.

    Source: torch.nn.CircularPad3d.
    """

    formula = r"y_{c,h,i,j} = x_{c,\, \rho(h - f),\, \rho(i - t),\, \rho(j - l)}, \quad \rho(i) = i \bmod n"
    inputs = (Port("input", "B C D H W"),)
    outputs = (Port("output", "B C D' H' W'"),)

    padding: Ints = setting((1,), PLACES_3, minimum=0)
