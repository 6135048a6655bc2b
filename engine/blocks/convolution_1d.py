"""Convolutions along a line: signals, sound, and sequences with their features first."""

from __future__ import annotations

from typing import Literal

from engine.blocks.convolution import (
    ADDED,
    APART,
    BIAS,
    BORDER,
    FILTERS,
    GROUPS,
    MODE,
    MODES,
    ONLY_ZEROS,
    STAMPS,
    STEP,
    TAKEN,
    WRITTEN,
    Convolution,
    PaddingMode,
    TransposedConvolution,
)
from engine.graph.block import Port, block
from engine.graph.settings import setting

LENGTH = "Length of a filter"
LINE, FILTERED = (Port("input", "B C L"),), (Port("output", "B out_channels L'"),)


@block("Convolution 1D", "convolution")
class Conv1d(Convolution):
    r"""Look for `out_channels` learned patterns at every place of a line: a signal, a sound, a text.

    Each filter reads all channels of `kernel_size` neighbouring places at once, and is the same everywhere.

    Shapes:
        input: (N, C, L), float32
        output: (N, out_channels, L')
            with L' = ⌊(L + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1

    Use it on measurements over time and on texts: it works on all places at once and so faster than a recurrent layer,
    but sees no farther than its filters; a growing `dilation` makes it see far. A sequence arrives as (N, T, D):
    Permute (0, 2, 1) before it makes the features the channels, and another one behind it brings them back. For a
    text with several widths side by side take TextConv.
    With `padding` "same" the line keeps its length (stride must be 1), with "valid" nothing is padded.

    Source: torch.nn.Conv1d; Zhang et al., "Dive into Deep Learning", §16.3; Waibel et al. 1989, "Phoneme recognition
        using time-delay neural networks".
    """

    formula = r"y_{k,i} = b_k + \sum_{c} \sum_{u} w_{k,c,u} \; x_{c,\; s i + d u - p}"
    inputs = LINE
    outputs = FILTERED

    out_channels: int = setting(32, FILTERS, minimum=1)
    kernel_size: int = setting(3, LENGTH, minimum=1, unit="steps")
    stride: int = setting(1, STEP, minimum=1, unit="steps")
    padding: int | Literal["same", "valid"] = setting(0, BORDER, minimum=0, choices=("valid", "same"), unit="steps")
    dilation: int = setting(1, APART, minimum=1, unit="steps")
    groups: int = setting(1, GROUPS, minimum=1)
    bias: bool = setting(True, BIAS)
    padding_mode: PaddingMode = setting("zeros", MODE, choices=MODES)


@block("Transposed conv 1D", "convolution")
class ConvTranspose1d(TransposedConvolution):
    r"""Make a line longer with learned filters: a Conv1d run backwards.

    Each place of the input stamps the filters onto the output, `stride` places apart; where stamps overlap they add.

    Shapes:
        input: (N, C, L), float32
        output: (N, out_channels, L')
            with L' = (L − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1

    Use it to make sound or signals from fewer numbers: in the decoder of an autoencoder, in generators. A kernel_size
    that stride divides avoids the ripple that uneven overlap leaves. To shorten a line use Conv1d.

    Source: torch.nn.ConvTranspose1d; Donahue et al. 2018, "Adversarial audio synthesis";
        Odena et al. 2016, "Deconvolution and checkerboard artifacts".
    """

    formula = r"y_{k,\; s i + d u - p} \mathrel{+}= w_{c,k,u} \; x_{c,i}"
    inputs = LINE
    outputs = FILTERED

    out_channels: int = setting(32, FILTERS, minimum=1)
    kernel_size: int = setting(2, LENGTH, minimum=1, unit="steps")
    stride: int = setting(1, STAMPS, minimum=1, unit="steps")
    padding: int = setting(0, TAKEN, minimum=0, unit="steps")
    output_padding: int = setting(0, ADDED, minimum=0, unit="steps")
    groups: int = setting(1, GROUPS, minimum=1)
    bias: bool = setting(True, BIAS)
    dilation: int = setting(1, WRITTEN, minimum=1, unit="steps")
    padding_mode: Literal["zeros"] = setting("zeros", ONLY_ZEROS, choices=("zeros",))
