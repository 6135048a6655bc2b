"""KMaxPool and ChunkMaxPool against values chosen one text and one feature at a time."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.layers.peaks import ChunkMaxPool, KMaxPool

LENGTHS = (9, 5, 2, 1)
D = 3


def greatest(column: np.ndarray, k: int) -> list[float]:
    """The k greatest in their order, of equal ones the earlier, then zeros."""
    chosen = sorted(sorted(range(len(column)), key=lambda i: (-column[i], i))[:k])
    return [*column[chosen], *[0.0] * (k - len(chosen))]


def greatest_of_parts(column: np.ndarray, chunks: int) -> list[float]:
    """The greatest of each part, 0 for a part without a place."""
    parts = [[v for i, v in enumerate(column) if i * chunks // len(column) == part] for part in range(chunks)]
    return [max(part, default=0.0) for part in parts]


def batch(more: int, ties: bool) -> tuple[torch.Tensor, list[np.ndarray]]:
    """Texts of several lengths side by side, with great numbers behind them, and the texts alone."""
    torch.manual_seed(0)
    texts = [torch.randint(-2, 1, (n, D)).float() if ties else torch.randn(n, D) - 1 for n in LENGTHS]
    padded = torch.full((len(texts), max(LENGTHS) + more, D), 100.0)
    for row, text in zip(padded, texts, strict=True):
        row[: len(text)] = text
    return padded, [text.numpy() for text in texts]


@pytest.mark.parametrize("layer, by_hand", [(KMaxPool, greatest), (ChunkMaxPool, greatest_of_parts)])
@pytest.mark.parametrize("many", [1, 2, 3, 12])
@pytest.mark.parametrize("more", [0, 4])
@pytest.mark.parametrize("ties", [False, True])
def test_padding_never_wins_and_the_order_is_kept(layer, by_hand, many, more, ties):
    padded, texts = batch(more, ties)

    answer = layer(many)(padded, torch.tensor(LENGTHS)).numpy()

    for row, text in zip(answer, texts, strict=True):
        np.testing.assert_array_equal(row.T, [by_hand(column, many) for column in text.T])


@pytest.mark.parametrize("layer", [KMaxPool, ChunkMaxPool])
def test_a_batch_without_lengths_is_all_real(layer):
    x = torch.randn(4, 7, D)

    assert torch.equal(layer(3)(x), layer(3)(x, torch.full((4,), 7)))


def test_of_equal_values_the_earlier_learns():
    x = torch.ones(1, 4, 1, requires_grad=True)
    KMaxPool(2)(x).sum().backward()

    assert x.grad is not None
    assert x.grad.flatten().tolist() == [1, 1, 0, 0]


@pytest.mark.parametrize("layer", [KMaxPool, ChunkMaxPool])
def test_what_is_padding_gets_no_gradient(layer):
    x = torch.randn(2, 6, D, requires_grad=True)
    layer(3)(x, torch.tensor([2, 6])).sum().backward()

    assert x.grad is not None
    assert torch.isfinite(x.grad).all()
    assert not x.grad[0, 2:].any()
