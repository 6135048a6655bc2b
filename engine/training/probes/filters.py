"""What a block has learned to look for: the filters of a convolution, the vectors of an embedding."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from torch import Tensor, nn

from engine.data.catalogue import fields_of
from engine.graph.errors import NetloomError
from engine.training.answering import at_rest
from engine.training.job import Job
from engine.training.probes.places import place_of
from engine.training.viewing_maps import Bank, FiltersSeen, FiltersView, WordsSeen, WordsView

FILTERS, DEPTH, SIDE = 64, 16, 32
"""The most that is shown: filters, channels of each, and rows and columns."""
WORDS = 1000
"""Tokens that are shown; the axes are those of all."""
CONVOLUTIONS = (nn.Conv1d, nn.Conv2d, nn.Conv3d)
TRANSPOSED = (nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d)


def filters(job: Job, view: FiltersView, weights: Mapping[str, Tensor] | None = None) -> FiltersSeen:
    """The filters of every convolution in a block.

    Args:
        weights: Those to use, None for the model's own.

    Raises:
        NetloomError: The block is no convolution of the trained network (`no_filters`).
    """
    place = place_of(job, view.block)
    if place is not None:
        with at_rest(job, weights):
            banks = tuple(_bank(name, part) for name, part in place.module.named_modules() if _is_convolution(part))
        if banks:
            return FiltersSeen(view.number, 0, view.block, banks)
    raise NetloomError(
        "{block} has no filters",
        code="no_filters",
        why="it is no convolution of the network that was trained",
        mend="Select a convolution",
        block=view.block,
    )


def words(job: Job, view: WordsView, weights: Mapping[str, Tensor] | None = None) -> WordsSeen:
    """The vectors of an embedding along their first two principal components.

    The vector of padding, which stays 0, is left out.

    Args:
        weights: Those to use, None for the model's own.

    Raises:
        NetloomError: The block is no embedding of the trained network (`no_words`), or its vectors are not finite
            (`not_finite`).
    """
    place = place_of(job, view.block)
    module = place.module if place is not None else None
    if place is None or not isinstance(module, nn.Embedding):
        raise NetloomError(
            "{block} has no vectors of words",
            code="no_words",
            why="it is no Embedding of the network that was trained",
            mend="Select an Embedding",
            block=view.block,
        )
    with at_rest(job, weights):
        vectors = module.weight.detach().float().cpu().numpy().astype(np.float64)
    if not np.isfinite(vectors).all():
        raise NetloomError(
            "The vectors of {block} hold NaN or infinity",
            code="not_finite",
            mend="Train again with a smaller learning rate",
            block=view.block,
        )
    kept = np.flatnonzero(np.arange(len(vectors)) != (-1 if module.padding_idx is None else module.padding_idx))
    given = place.step.inputs[0]
    read = next((p.field for p in job.program.parameters if given is not None and p.name == given.name), "")
    fields = fields_of(job.design.dataset)
    said = fields[read].labels if read in fields else ()
    labels = said if len(said) == len(vectors) else tuple(map(str, range(len(vectors))))
    places, explained = principal_plane(vectors[kept])
    return WordsSeen(
        view.number,
        0,
        view.block,
        places[:WORDS].astype(np.float32),
        tuple(labels[place] for place in kept[:WORDS]),
        explained,
        len(kept),
        vectors.shape[1],
    )


def principal_plane(vectors: np.ndarray) -> tuple[np.ndarray, tuple[float, float]]:
    """Points along the two directions in which they differ most, and the share of the variance along each.

    Of each direction that sign is taken with which its largest component is positive.

    Shapes:
        vectors: (n, d); answer: (n, 2)
    """
    centred = vectors - vectors.mean(0) if len(vectors) else vectors
    places, shares = np.zeros((len(vectors), 2)), [0.0, 0.0]
    if min(centred.shape) == 0:
        return places, (0.0, 0.0)
    left, strengths, directions = np.linalg.svd(centred, full_matrices=False)
    whole = float((strengths**2).sum())
    for axis in range(min(2, len(strengths))):
        direction = directions[axis]
        sign = 1.0 if direction[np.abs(direction).argmax()] >= 0 else -1.0
        places[:, axis] = sign * left[:, axis] * strengths[axis]
        shares[axis] = float(strengths[axis] ** 2) / whole if whole else 0.0
    return places, (shares[0], shares[1])


def _is_convolution(module: nn.Module) -> bool:
    return isinstance(module, (*CONVOLUTIONS, *TRANSPOSED))


def _bank(name: str, module: nn.Module) -> Bank:
    """The filters of a convolution; those of a volume stand side by side, a plane each."""
    weight = module.weight
    assert isinstance(weight, Tensor)
    array = weight.detach().float().cpu().numpy()
    array = array.swapaxes(0, 1) if isinstance(module, TRANSPOSED) else array
    sizes = array.shape
    if array.ndim == 3:
        array = array[:, :, None]
    if array.ndim == 5:
        array = array.reshape(len(array), -1, *array.shape[-2:])
    shown = np.ascontiguousarray(array[:FILTERS, :DEPTH, :SIDE, :SIDE])
    return Bank(name, shown, sizes)
