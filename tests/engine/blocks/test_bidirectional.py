"""A Bidirectional layer is its cell read from both ends, merged."""

from __future__ import annotations

import pytest
import torch

from engine.layers.bidirectional import Bidirectional
from engine.layers.recurrent import GRU, LSTM, RNN

CELLS = {"rnn": RNN, "lstm": LSTM, "gru": GRU}
MERGES = {
    "concat": lambda forth, back: torch.cat([forth, back], 2),
    "sum": torch.add,
    "mean": lambda forth, back: (forth + back) / 2,
    "product": torch.mul,
}


@pytest.mark.parametrize("merge", MERGES)
@pytest.mark.parametrize("cell", CELLS)
def test_it_is_two_one_way_layers_of_which_one_reads_backwards(cell: str, merge: str) -> None:
    torch.manual_seed(0)
    layer = Bidirectional(4, 3, cell, merge)
    ways = [CELLS[cell](4, 3), CELLS[cell](4, 3)]
    for way, end in zip(ways, ("", "_reverse"), strict=True):
        weights = layer.both.state_dict()
        way.load_state_dict({name: weights[f"{name}{end}"] for name in way.state_dict()})
    x, lengths = torch.randn(5, 7, 4), torch.tensor([7, 3, 1, 5, 7])

    found = layer(x, lengths)

    for sample, length in enumerate(lengths.tolist()):
        real = x[sample : sample + 1, :length]
        forth, back = ways[0](real)[0], ways[1](real.flip(1))[0].flip(1)
        expected = MERGES[merge](forth, back)
        assert torch.allclose(found[sample : sample + 1, :length], expected, atol=1e-6)
        assert (found[sample, length:] == 0).all()
