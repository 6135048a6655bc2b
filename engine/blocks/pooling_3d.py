"""Pooling of volumes: scans of bodies, films, fields in space."""

from __future__ import annotations

from engine.blocks.pooling import (
    APART,
    BORDER,
    COUNTED,
    DIVISOR,
    LAST,
    POWER,
    STEP,
    WHERE,
    ZEROS,
    AdaptivePooling,
    NormPooling,
    WindowPooling,
)
from engine.graph.block import Port, block
from engine.graph.settings import Triple, setting

PartialTriple = int | tuple[int | None, int | None, int | None]
VOLUME = (Port("input", "B C D H W"),)
SMALLER = (Port("output", "B C D' H' W'"), Port("indices", "B C D' H' W'", optional=True))
WINDOW, RESULT = "Depth, height and width of the window", "Depth, height and width of the result"


@block("Max pooling 3D", "pooling")
class MaxPool3d(WindowPooling):
    r"""Keep the greatest value of each block of a volume: was the pattern anywhere in it?

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, C, D', H', W')
            with D' = ⌊(D + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, H' and W' alike;
            rounded up with `ceil_mode`
        indices: as output, int64: where in the volume each value stood; only with `return_indices`

    Use it after a Conv3d: halving all three sides makes what follows eight times cheaper. In films whose pictures
    are few, a window of (1, 2, 2) shrinks the pictures and keeps their number.

    Source: torch.nn.MaxPool3d; Tran et al. 2015, "Learning spatiotemporal features with 3D convolutional networks".
    """

    formula = r"y_{c,i,j,k} = \max_{t,u,v} \; x_{c,\; s i + d t - p,\; s j + d u - p,\; s k + d v - p}"
    inputs = VOLUME
    outputs = SMALLER

    kernel_size: Triple = setting(2, WINDOW, minimum=1, unit="px")
    stride: Triple | None = setting(None, STEP, minimum=1, unit="px")
    padding: Triple = setting(0, BORDER, minimum=0, unit="px")
    dilation: Triple = setting(1, APART, minimum=1, unit="px")
    return_indices: bool = setting(False, WHERE)
    ceil_mode: bool = setting(False, LAST)


@block("Average pooling 3D", "pooling")
class AvgPool3d(WindowPooling):
    r"""Take the mean of each block of a volume: how much of the pattern is in it?

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, C, D', H', W')
            with D' = ⌊(D + 2·padding − kernel_size) / stride⌋ + 1, H' and W' alike; rounded up with `ceil_mode`

    Use it to shrink a volume smoothly. MaxPool3d keeps a weak but sharp hit that the mean of many values drowns.

    Source: torch.nn.AvgPool3d; Tran et al. 2015, "Learning spatiotemporal features with 3D convolutional networks".
    """

    formula = r"y_{c,i,j,k} = \frac{1}{K^3} \sum_{t,u,v} x_{c,\; s i + t - p,\; s j + u - p,\; s k + v - p}"
    inputs = VOLUME
    outputs = SMALLER[:1]

    kernel_size: Triple = setting(2, WINDOW, minimum=1, unit="px")
    stride: Triple | None = setting(None, STEP, minimum=1, unit="px")
    padding: Triple = setting(0, ZEROS, minimum=0, unit="px")
    ceil_mode: bool = setting(False, LAST)
    count_include_pad: bool = setting(True, COUNTED)
    divisor_override: int | None = setting(None, DIVISOR, minimum=1)


@block("Norm pooling 3D", "pooling")
class LPPool3d(NormPooling):
    r"""Take the p-norm of each block of a volume: between the sum (p = 1) and the greatest value (p large).

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, C, D', H', W')
            with D' = ⌊(D − kernel_size) / stride⌋ + 1, H' and W' alike; rounded up with `ceil_mode`

    It minds all values of a block, the great ones more. Where a sum of powers is negative, as with an odd p and
    negative numbers, the result is not a number: keep the input positive, or take AvgPool3d or MaxPool3d.

    Source: torch.nn.LPPool3d.
    """

    formula = r"y_{c,i,j,k} = \Big( \sum_{t,u,v} x_{c,\; s i + t,\; s j + u,\; s k + v}^{\,p} \Big)^{1/p}"
    inputs = VOLUME
    outputs = SMALLER[:1]

    norm_type: float = setting(2.0, POWER, minimum=1)
    kernel_size: Triple = setting(2, WINDOW, minimum=1, unit="px")
    stride: Triple | None = setting(None, STEP, minimum=1, unit="px")
    ceil_mode: bool = setting(False, LAST)


@block("Adaptive avg pooling 3D", "pooling")
class AdaptiveAvgPool3d(AdaptivePooling):
    r"""Average a volume of any size down to `output_size`; 1 gives one number a channel.

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, C, *output_size); a side that is none keeps its size

    Use it with 1 before the last Linear: the network then takes scans and films of any size. It forgets where and
    when something was.

    Source: torch.nn.AdaptiveAvgPool3d; Lin et al. 2013, "Network in network".
    """

    formula = (
        r"y_{c,i} = \operatorname{mean}\; x_{c,\; \lfloor i D / D' \rfloor \,\ldots\, \lceil (i+1) D / D' \rceil - 1}"
    )
    inputs = VOLUME
    outputs = SMALLER[:1]

    output_size: PartialTriple = setting(1, RESULT, minimum=1, unit="px")


@block("Adaptive max pooling 3D", "pooling")
class AdaptiveMaxPool3d(AdaptivePooling):
    r"""Keep the greatest values of a volume of any size, on a grid of `output_size`.

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, C, *output_size); a side that is none keeps its size
        indices: as output, int64: where in the volume each value stood; only with `return_indices`

    Use it with 1 to ask whether a pattern is anywhere in the volume. AdaptiveAvgPool3d asks how much of it there is.

    Source: torch.nn.AdaptiveMaxPool3d; Oquab et al. 2015, "Is object localization for free?".
    """

    formula = r"y_{c,i} = \max\; x_{c,\; \lfloor i D / D' \rfloor \,\ldots\, \lceil (i+1) D / D' \rceil - 1}"
    inputs = VOLUME
    outputs = SMALLER

    output_size: PartialTriple = setting(1, RESULT, minimum=1, unit="px")
    return_indices: bool = setting(False, WHERE)
