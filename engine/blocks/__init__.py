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
    bidirectional,
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
    group,
    inputs,
    losses,
    merging,
    normalization,
    normalization_of_samples,
    own_code,
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
    bidirectional,
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
    group,
    own_code,
    losses,
)

_PLACES = {chapter.__name__: place for place, chapter in enumerate(CHAPTERS)}


def _place(kind: type[Block]) -> tuple[int, bool, int]:
    """Where a block stands: by its chapter, and in that the module of the chapter's name first."""
    chapter = f"{__name__}.{kind.category}"
    return _PLACES[chapter], kind.__module__ != chapter, _PLACES[kind.__module__]


CATALOGUE: Mapping[str, type[Block]] = MappingProxyType(
    {
        kind.type_name(): kind
        for kind in sorted((kind for kind in declared_blocks().values() if kind.__module__ in _PLACES), key=_place)
    }
)
"""All blocks by type name, chapter by chapter."""
