"""The gradient through time that is computed by hand is that of autograd on cells unrolled by hand."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from engine.training.probes.adjoint import Run, through_time, turns
from tests.engine.training.probes.unrolled import Unrolled

CELLS = {
    "tanh": lambda **more: nn.RNN(3, 5, **more),
    "relu": lambda **more: nn.RNN(3, 5, nonlinearity="relu", **more),
    "gru": lambda **more: nn.GRU(3, 5, **more),
    "lstm": lambda **more: nn.LSTM(3, 5, **more),
    "lstm projected": lambda **more: nn.LSTM(3, 5, proj_size=2, **more),
}
LENGTHS = {"full": (7, 7, 7, 7), "padded": (3, 7, 1, 5)}


def given(module: nn.RNNBase, lengths: tuple[int, ...], dtype: torch.dtype) -> Run:
    """A batch by chance, and by chance the gradients of all that comes out."""
    torch.manual_seed(1)
    batch, steps, ways = len(lengths), 7, 2 if module.bidirectional else 1
    size, lines = module.proj_size or module.hidden_size, module.num_layers * ways

    def ends() -> tuple[Tensor, Tensor | None]:
        cells = torch.randn(lines, batch, module.hidden_size, dtype=dtype) if isinstance(module, nn.LSTM) else None
        return torch.randn(lines, batch, size, dtype=dtype), cells

    of_output = torch.randn(batch, steps, ways * size, dtype=dtype)
    return Run(torch.randn(batch, steps, 3, dtype=dtype), torch.tensor(lengths), ends(), of_output, ends())


def by_autograd(module: nn.RNNBase, run: Run, sample: int) -> Unrolled:
    """One sample without its padding."""
    real = int(run.lengths[sample])
    first = run.first[0][:, sample], None if run.first[1] is None else run.first[1][:, sample]
    one = Unrolled(module, run.input[sample, :real], first)
    loss = (one.output * run.of_output[sample, :real]).sum() + (one.last[0] * run.of_last[0][:, sample]).sum()
    if one.last[1] is not None:
        loss = loss + (one.last[1] * run.of_last[1][:, sample]).sum()
    loss.backward()
    return one


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("lengths", LENGTHS)
@pytest.mark.parametrize("form", ["one", "stacked", "bidirectional", "stacked bidirectional", "without bias"])
@pytest.mark.parametrize("name", CELLS)
def test_it_is_that_of_autograd_on_unrolled_cells(name, form, lengths, dtype):
    torch.manual_seed(0)
    options = {"bidirectional": "bidirectional" in form, "bias": "without" not in form}
    module = CELLS[name](num_layers=3 if "stacked" in form else 1, batch_first=True, **options).to(dtype)
    run = given(module, LENGTHS[lengths], dtype)
    ways = 2 if options["bidirectional"] else 1

    with torch.no_grad():
        found = through_time(module, run)

    closeness = {"rtol": 1e-5, "atol": 1e-6} if dtype == torch.float32 else {"rtol": 1e-12, "atol": 1e-13}
    assert len(found) == module.num_layers * ways
    for sample, real in enumerate(LENGTHS[lengths]):
        one = by_autograd(module, run, sample)
        for place, gradients in enumerate(found):
            read = one.gradients(place)
            wanted = read.flip(0) if place % ways else read
            torch.testing.assert_close(gradients[sample, :real], wanted, **closeness)
            assert not gradients[sample, real:].any()


@pytest.mark.parametrize("name", CELLS)
def test_the_unrolled_oracle_is_what_torch_computes(name):
    torch.manual_seed(0)
    module = CELLS[name](num_layers=2, bidirectional=True, batch_first=True).double()
    run = given(module, (7, 7, 7, 7), torch.float64)
    first = run.first if run.first[1] is not None else run.first[0]

    output, last = module(run.input, first)

    one = by_autograd(module, run, 2)
    torch.testing.assert_close(one.output, output[2])
    torch.testing.assert_close(one.last[0], (last[0] if isinstance(last, tuple) else last)[:, 2])


def test_a_sample_is_turned_within_its_length():
    assert turns(torch.tensor([1, 3, 4]), 4).tolist() == [[0, 1, 2, 3], [2, 1, 0, 3], [3, 2, 1, 0]]
