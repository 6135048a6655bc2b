"""The catalogue: every block, in the order of the palette."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from engine.blocks import (
    activation,
    activation_bounded,
    activation_rectified,
    activation_shares,
    activation_shrinking,
    arithmetic,
    attention,
    borders,
    borders_repeated,
    convolution,
    convolution_1d,
    convolution_3d,
    cutting,
    dense,
    dense_gated,
    dimensions,
    dropout,
    embedding,
    encoder_decoder,
    inputs,
    losses,
    merging,
    normalization,
    normalization_of_samples,
    passing,
    peaks,
    pooling,
    pooling_1d,
    pooling_3d,
    recurrent,
    reducing,
    resizing,
    sequence,
    shaping,
    text,
    transformer,
)
from engine.graph.block import Block, declared_blocks

CHAPTERS = (
    inputs,
    embedding,
    dense,
    dense_gated,
    convolution,
    convolution_1d,
    convolution_3d,
    pooling,
    pooling_1d,
    pooling_3d,
    reducing,
    text,
    recurrent,
    sequence,
    peaks,
    encoder_decoder,
    attention,
    transformer,
    normalization,
    normalization_of_samples,
    activation,
    activation_rectified,
    activation_bounded,
    activation_shares,
    activation_shrinking,
    dropout,
    shaping,
    dimensions,
    cutting,
    borders,
    borders_repeated,
    resizing,
    passing,
    merging,
    arithmetic,
    losses,
)

CATALOGUE: Mapping[str, type[Block]] = MappingProxyType(
    {
        name: kind
        for chapter in CHAPTERS
        for name, kind in declared_blocks().items()
        if kind.__module__ == chapter.__name__
    }
)
"""All blocks by type name, chapter by chapter."""
