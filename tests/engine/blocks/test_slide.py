"""A window that slides along a padded sequence knows which of its places are real."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.analysis.analyse import analyse
from engine.blocks import CATALOGUE
from engine.blocks.sliding import Slide
from engine.graph.design import Design
from engine.graph.errors import BlockError
from engine.graph.graph import Graph
from engine.graph.sizes import symbol
from engine.graph.spec import Padding, TensorSpec, Window
from engine.program.lower import lower
from engine.program.module import build
from tests.drawings import FIELDS, drawn

LENGTHS = (6, 4, 3)
PADDED = TensorSpec((4, 6), padding=Padding("text", 1))


def reading(kind: str, **params: object) -> Graph:
    """A design that slides over the letters of a text and keeps the greatest of each channel."""
    return drawn(
        ("text", "Input", {"field": "text"}, ""),
        ("vectors", "Embedding", {"embedding_dim": 4}, "text"),
        ("channels", "Permute", {"dims": [0, 2, 1]}, "vectors"),
        ("slide", kind, params, "channels"),
        ("steps", "Permute", {"dims": [0, 2, 1]}, "slide"),
        ("most", "MaskedMax", {}, "steps"),
        ("scores", "Linear", {"out_features": 10}, "most"),
        ("y", "Output", {"field": "digit"}, "scores"),
    )


@pytest.mark.parametrize(
    ("kind", "params"),
    [
        ("Conv1d", {"kernel_size": 2}),
        ("Conv1d", {"kernel_size": 2, "stride": 2}),
        ("Conv1d", {"kernel_size": 2, "dilation": 2}),
        ("Conv1d", {"kernel_size": 3, "padding": 1}),
        ("Conv1d", {"kernel_size": 3, "padding": 2, "stride": 2}),
        ("Conv1d", {"kernel_size": 3, "padding": "same"}),
        ("MaxPool1d", {"kernel_size": 2, "stride": 1}),
        ("MaxPool1d", {"kernel_size": 3}),
        ("AvgPool1d", {"kernel_size": 2}),
        ("AvgPool1d", {"kernel_size": 2, "padding": 1}),
        ("LPPool1d", {"kernel_size": 3, "stride": 2}),
    ],
)
def test_a_text_is_read_in_a_padded_batch_as_it_is_alone(kind, params):
    torch.manual_seed(0)
    analysis = analyse(reading(kind, **params), FIELDS)
    network: nn.Module = build(lower(Design(graph=analysis.graph), analysis, FIELDS)).eval()
    batch = torch.zeros(len(LENGTHS), 6, dtype=torch.int64)
    for row, length in zip(batch, LENGTHS, strict=True):
        row[:length] = torch.randint(1, 9, (length,))

    together = network(batch)
    alone = torch.cat([network(row[None, :length]) for row, length in zip(batch, LENGTHS, strict=True)])

    assert analysis.blocks["slide"].outputs["output"].padding is not None
    assert torch.allclose(together, alone, atol=1e-6)


def test_where_the_last_window_may_be_cut_nobody_can_say_what_is_real():
    assert Slide(2, 2, ceil_mode=True).over(PADDED, 4).padding is None
    assert Slide(3, 1, 1, ceil_mode=True).over(PADDED, 4).padding == PADDED.padding


def test_windows_add_up_and_padded_channels_stay_where_they_are():
    twice = Slide(2).over(Slide(3, 2, 1).over(PADDED, 4), 4)

    assert twice.padding == Padding("text", 1, (Window(3, 2, 1), Window(2)))
    assert Slide(2).over(TensorSpec((4, 6), padding=Padding("text", 0)), 4).padding == Padding("text", 0)


def test_steps_whose_number_varies_are_no_channels_and_a_permute_is_offered():
    with pytest.raises(BlockError, match="fixed number of channels") as caught:
        CATALOGUE["Conv1d"]().output(TensorSpec((symbol("T"), 4)))

    assert caught.value.fix is not None
    turned = CATALOGUE[caught.value.fix.name].of(caught.value.fix.value).output(TensorSpec((symbol("T"), 4)))
    assert CATALOGUE["Conv1d"]().output(turned).sizes == (32, symbol("T") - 2)
