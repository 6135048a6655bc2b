"""TextConv against windows cut out by hand."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.layers.text_conv import TextConv

D, C = 3, 5


def by_hand(layer: TextConv, text: np.ndarray) -> np.ndarray:
    """The answer for one text without padding, window after window."""
    kept = []
    for conv in layer.convs:
        weight, bias = conv.weight.detach().numpy(), conv.bias.detach().numpy()
        width = weight.shape[2]
        filled = np.concatenate([text, np.zeros((max(0, width - len(text)), D))])
        found = np.array(
            [
                np.maximum(0, bias + np.einsum("cdw,wd->c", weight, filled[i : i + width]))
                for i in range(len(filled) - width + 1)
            ]
        )
        for column in found.T:
            match layer.pooling:
                case "max":
                    kept.append([column.max()])
                case "mean":
                    kept.append([column.mean()])
                case "kmax":
                    chosen = sorted(sorted(range(len(column)), key=lambda i: (-column[i], i))[: layer.k])
                    kept.append([*column[chosen], *[0.0] * (layer.k - len(chosen))])
                case "chunk":
                    parts = [
                        column[[i * layer.k // len(column) == part for i in range(len(column))]]
                        for part in range(layer.k)
                    ]
                    kept.append([part.max() if len(part) else 0.0 for part in parts])
    return np.concatenate(kept)


@pytest.mark.parametrize("pooling", ["max", "mean", "kmax", "chunk"])
@pytest.mark.parametrize("k", [1, 2, 3])
@pytest.mark.parametrize("more", [0, 4])
def test_it_finds_what_windows_by_hand_find_however_far_the_batch_is_padded(pooling, k, more):
    torch.manual_seed(0)
    layer = TextConv(D, C, (1, 2, 4), pooling, k)
    lengths = [9, 5, 2, 1]
    texts = [torch.randn(n, D) for n in lengths]
    batch = torch.randn(4, 9 + more, D)
    for row, text in zip(batch, texts, strict=True):
        row[: len(text)] = text

    answer = layer(batch, torch.tensor(lengths)).detach().numpy()

    for row, text in zip(answer, texts, strict=True):
        np.testing.assert_allclose(row, by_hand(layer, text.numpy()), atol=1e-6)
