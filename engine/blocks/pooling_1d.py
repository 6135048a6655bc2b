"""Pooling along a line: sequences with their channels first, signals, sound."""

from __future__ import annotations

from engine.blocks.pooling import (
    APART,
    BORDER,
    COUNTED,
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
from engine.graph.settings import setting

LINE = (Port("input", "B C L"),)
SHORTER = (Port("output", "B C L'"), Port("indices", "B C L'", optional=True))
WINDOW, RESULT = "Length of the window", "Length of the result"


@block("Max pooling 1D", "pooling")
class MaxPool1d(WindowPooling):
    r"""Keep the greatest value of each stretch: was the pattern anywhere in it?

    Shapes:
        input: (N, C, L), float32
        output: (N, C, L')
            with L' = ⌊(L + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1; rounded up with `ceil_mode`
        indices: as output, int64: where on the line each value stood; only with `return_indices`

    Use it after a Conv1d to shorten a signal. A sequence arrives as (N, T, D): put Permute before and after it, or
    for the greatest over the whole of a text take MaskedMax, which leaves the padding aside.

    Source: torch.nn.MaxPool1d; Zhang et al., "Dive into Deep Learning", §7.5 and §16.3.
    """

    formula = r"y_{c,i} = \max_{u} \; x_{c,\; s i + d u - p}"
    inputs = LINE
    outputs = SHORTER

    kernel_size: int = setting(2, WINDOW, minimum=1, unit="steps")
    stride: int | None = setting(None, STEP, minimum=1, unit="steps")
    padding: int = setting(0, BORDER, minimum=0, unit="steps")
    dilation: int = setting(1, APART, minimum=1, unit="steps")
    return_indices: bool = setting(False, WHERE)
    ceil_mode: bool = setting(False, LAST)


@block("Average pooling 1D", "pooling")
class AvgPool1d(WindowPooling):
    r"""Take the mean of each stretch: a signal becomes shorter and smoother.

    Shapes:
        input: (N, C, L), float32
        output: (N, C, L')
            with L' = ⌊(L + 2·padding − kernel_size) / stride⌋ + 1; rounded up with `ceil_mode`

    Use it to thin out a signal without aliasing, or with stride 1 as a moving average. MaxPool1d keeps a short hit
    that the mean would drown. A sequence arrives as (N, T, D): put Permute before it.

    Source: torch.nn.AvgPool1d; Zhang et al., "Dive into Deep Learning", §7.5.
    """

    formula = r"y_{c,i} = \frac{1}{k} \sum_{u} x_{c,\; s i + u - p}"
    inputs = LINE
    outputs = SHORTER[:1]

    kernel_size: int = setting(2, WINDOW, minimum=1, unit="steps")
    stride: int | None = setting(None, STEP, minimum=1, unit="steps")
    padding: int = setting(0, ZEROS, minimum=0, unit="steps")
    ceil_mode: bool = setting(False, LAST)
    count_include_pad: bool = setting(True, COUNTED)


@block("Norm pooling 1D", "pooling")
class LPPool1d(NormPooling):
    r"""Take the p-norm of each stretch: between the sum (p = 1) and the greatest value (p large).

    Shapes:
        input: (N, C, L), float32
        output: (N, C, L')
            with L' = ⌊(L − kernel_size) / stride⌋ + 1; rounded up with `ceil_mode`

    With p = 2 it is the root of the energy of a stretch of sound. Where a sum of powers is negative, as with an odd p
    and negative numbers, the result is not a number: keep the input positive, or take AvgPool1d or MaxPool1d.

    Source: torch.nn.LPPool1d; Gulcehre et al. 2013, "Learned-norm pooling for deep feedforward and recurrent neural
        networks".
    """

    formula = r"y_{c,i} = \Big( \sum_{u} x_{c,\; s i + u}^{\,p} \Big)^{1/p}"
    inputs = LINE
    outputs = SHORTER[:1]

    norm_type: float = setting(2.0, POWER, minimum=1)
    kernel_size: int = setting(2, WINDOW, minimum=1, unit="steps")
    stride: int | None = setting(None, STEP, minimum=1, unit="steps")
    ceil_mode: bool = setting(False, LAST)


@block("Adaptive avg pooling 1D", "pooling")
class AdaptiveAvgPool1d(AdaptivePooling):
    r"""Average a line of any length down to `output_size` places; 1 gives one number a channel.

    Shapes:
        input: (N, C, L), float32
        output: (N, C, output_size)

    Use it before the last Linear, so that signals of any length fit. On texts of unequal length it averages the
    padding too: there take MaskedMean.

    Source: torch.nn.AdaptiveAvgPool1d; Lin et al. 2013, "Network in network".
    """

    formula = (
        r"y_{c,i} = \operatorname{mean}\; x_{c,\; \lfloor i L / L' \rfloor \,\ldots\, \lceil (i+1) L / L' \rceil - 1}"
    )
    inputs = LINE
    outputs = SHORTER[:1]

    output_size: int = setting(1, RESULT, minimum=1, unit="steps")


@block("Adaptive max pooling 1D", "pooling")
class AdaptiveMaxPool1d(AdaptivePooling):
    r"""Keep the greatest values of a line of any length, one for each of `output_size` stretches.

    Shapes:
        input: (N, C, L), float32
        output: (N, C, output_size)
        indices: as output, int64: where on the line each value stood; only with `return_indices`

    Use it with 1 to ask whether a pattern is anywhere in the signal. On texts of unequal length it looks at the
    padding too: there take MaskedMax.

    Source: torch.nn.AdaptiveMaxPool1d; Collobert et al. 2011, "Natural language processing (almost) from scratch".
    """

    formula = r"y_{c,i} = \max\; x_{c,\; \lfloor i L / L' \rfloor \,\ldots\, \lceil (i+1) L / L' \rceil - 1}"
    inputs = LINE
    outputs = SHORTER

    output_size: int = setting(1, RESULT, minimum=1, unit="steps")
    return_indices: bool = setting(False, WHERE)
