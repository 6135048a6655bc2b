"""Convolutions through volumes: scans of bodies, films, fields in space."""

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
from engine.graph.settings import Triple, setting

EDGES = "Depth, height and width of a filter"
VOLUME, FILTERED = (Port("input", "B C D H W"),), (Port("output", "B out_channels D' H' W'"),)


@block("Convolution 3D", "convolution")
class Conv3d(Convolution):
    r"""Look for `out_channels` learned patterns at every place of a volume: a scan, a film, a field in space.

    In a film the depth is time, so that the filters are patterns of motion.

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, out_channels, D', H', W')
            with D' = ⌊(D + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, H' and W' alike

    Use it where neighbours belong together in three directions. It is dear: a filter of 3 × 3 × 3 has 27 weights a
    channel, and volumes have many places. Where the pictures of a film hardly depend on each other, a Conv2d on each
    is cheaper; a kernel_size of (1, 3, 3) does that here.
    With `padding` "same" the volume keeps its size (stride must be 1), with "valid" nothing is padded.

    Source: torch.nn.Conv3d; Tran et al. 2015, "Learning spatiotemporal features with 3D convolutional networks".
    """

    formula = (
        r"y_{k,h,i,j} = b_k + \sum_{c} \sum_{t,u,v} w_{k,c,t,u,v} \; "
        r"x_{c,\; s h + d t - p,\; s i + d u - p,\; s j + d v - p}"
    )
    inputs = VOLUME
    outputs = FILTERED

    out_channels: int = setting(32, FILTERS, minimum=1)
    kernel_size: Triple = setting(3, EDGES, minimum=1, unit="px")
    stride: Triple = setting(1, STEP, minimum=1, unit="px")
    padding: Triple | Literal["same", "valid"] = setting(0, BORDER, minimum=0, choices=("valid", "same"), unit="px")
    dilation: Triple = setting(1, APART, minimum=1, unit="px")
    groups: int = setting(1, GROUPS, minimum=1)
    bias: bool = setting(True, BIAS)
    padding_mode: PaddingMode = setting("zeros", MODE, choices=MODES)


@block("Transposed conv 3D", "convolution")
class ConvTranspose3d(TransposedConvolution):
    r"""Make a volume larger with learned filters: a Conv3d run backwards.

    Each place of the input stamps the filters onto the output, `stride` places apart; where stamps overlap they add.

    Shapes:
        input: (N, C, D, H, W), float32
        output: (N, out_channels, D', H', W')
            with D' = (D − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1, H' and W' alike

    Use it to mark organs in scans, and to make shapes or films from fewer numbers. A kernel_size that stride divides
    avoids the pattern that uneven overlap leaves. To shrink a volume use Conv3d.

    Source: torch.nn.ConvTranspose3d; Çiçek et al. 2016, "3D U-Net: learning dense volumetric segmentation".
    """

    formula = r"y_{k,\; s h + d t - p,\; s i + d u - p,\; s j + d v - p} \mathrel{+}= w_{c,k,t,u,v} \; x_{c,h,i,j}"
    inputs = VOLUME
    outputs = FILTERED

    out_channels: int = setting(32, FILTERS, minimum=1)
    kernel_size: Triple = setting(2, EDGES, minimum=1, unit="px")
    stride: Triple = setting(1, STAMPS, minimum=1, unit="px")
    padding: Triple = setting(0, TAKEN, minimum=0, unit="px")
    output_padding: Triple = setting(0, ADDED, minimum=0, unit="px")
    groups: int = setting(1, GROUPS, minimum=1)
    bias: bool = setting(True, BIAS)
    dilation: Triple = setting(1, WRITTEN, minimum=1, unit="px")
    padding_mode: Literal["zeros"] = setting("zeros", ONLY_ZEROS, choices=("zeros",))
