"""The view of the gradient through time: that of autograd on hand-unrolled networks, and nothing else is touched."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.project.templates import load_template
from engine.training.job import Job, prepare
from engine.training.probes.time import SAMPLES, time
from engine.training.run import TrainingRun, Unhindered
from engine.training.viewing_time import Line, TimeView
from tests.engine.program.designs import drawn, node
from tests.engine.training.probes.unrolled import Unrolled, agrees, backward_through, by_hand, cell, expected

RECURRENT = {
    "RNN": ("RNN", {}),
    "RNN relu": ("RNN", {"nonlinearity": "relu"}),
    "GRU stacked": ("GRU", {"num_layers": 2}),
    "LSTM": ("LSTM", {}),
    "LSTM both ways": ("LSTM", {"bidirectional": True, "num_layers": 2}),
    "LSTM projected": ("LSTM", {"proj_size": 3}),
    "Bidirectional": ("Bidirectional", {"cell": "gru", "merge": "product"}),
}


def names_read_by(block: str, **settings: object) -> Design:
    """Names of many lengths, letter by letter, read by a recurrent block."""
    nodes = [
        node("text", "Input", field="text"),
        node("embedding", "Embedding", embedding_dim=5),
        node("reader", block, hidden_size=6, **settings),
        node("mean", "MaskedMean"),
        node("dropout", "Dropout"),
        node("fc", "Linear", out_features=10),
        node("answer", "Output", field="language"),
    ]
    return drawn(nodes, name="Names", dataset="name_language")


def reversal(encoder: str, decoder: str, **options: object) -> Design:
    """Texts written backward, with attention, and with the decoder's state from the encoder's."""
    nodes = [
        node("text", "Input", field="text"),
        node("embedding", "Embedding", embedding_dim=5),
        node("encoder", "Encoder", kind=encoder, hidden_size=6),
        node("told", "Input", field="reversed"),
        node(
            "decoder",
            "Decoder",
            kind=decoder,
            attention="additive",
            hidden_size=6,
            embedding_dim=4,
            num_layers=2,
            **options,
        ),
        node("answer", "Output", field="reversed"),
    ]
    wires = ["text.output > embedding.input", "embedding.output > encoder.input", "told.output > decoder.target"]
    wires += ["encoder.state > decoder.state", "encoder.memory > decoder.memory", "decoder.logits > answer.input"]
    return drawn(nodes, wires, name="Reversal", dataset="reversal")


def job_of(design: Design, dtype: torch.dtype) -> tuple[Job, float]:
    """A network of that precision, and how close numbers are to be."""
    job = prepare(design)
    job.model.to(dtype)
    for criterion in job.criteria:
        criterion.to(dtype)
    return job, 1e-5 if dtype == torch.float32 else 1e-11


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("name", RECURRENT)
def test_it_is_that_of_autograd_on_an_unrolled_network(name, dtype, monkeypatch):
    block, settings = RECURRENT[name]
    job, closeness = job_of(names_read_by(block, **settings), dtype)
    seen = time(job, TimeView(7, block="reader"))
    module = job.model.reader.both if block == "Bidirectional" else job.model.reader
    ones: list[Unrolled] = []

    def forward(input: Tensor, state: Tensor | None = None, lengths: Tensor | None = None) -> tuple[Tensor, Tensor]:
        output, read = by_hand(module, input, lengths)
        ones.extend(read)
        return output, torch.empty(0)

    monkeypatch.setattr(module, "forward", forward)
    backward_through(job)

    ways = 2 if module.bidirectional else 1
    assert seen.number == 7
    assert (seen.samples, seen.same_length) == (SAMPLES, False)
    assert seen.lines == tuple(Line(i // ways, i % ways == 1) for i in range(module.num_layers * ways))
    for place, line in enumerate(seen.lines):
        agrees(seen.by_step[place], expected(ones, place, from_the_end=False), closeness)
        agrees(seen.by_age[place], expected(ones, place, from_the_end=not line.backward), closeness)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("kind", ["rnn", "bigru", "lstm"])
def test_encoders_that_decoders_look_at_agree_with_autograd(kind, dtype, monkeypatch):
    job, closeness = job_of(reversal(encoder=kind, decoder="gru"), dtype)
    seen = time(job, TimeView(0, block="encoder"))
    encoder, ones = job.model.encoder, []

    def read(input: Tensor, lengths: Tensor | None) -> tuple[Tensor, Tensor]:
        memory, read = by_hand(encoder.reader, input, lengths)
        ones.extend(read)
        upper = 2 if kind.startswith("bi") else 1
        lasts = [torch.cat([part[-upper:].flatten() for part in one.last if part is not None]) for one in read]
        return memory, torch.stack(lasts)

    monkeypatch.setattr(encoder, "read", read)
    backward_through(job)

    for place in range(len(seen.lines)):
        agrees(seen.by_step[place], expected(ones, place, from_the_end=False), closeness)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("kind", ["rnn", "gru", "lstm"])
def test_decoders_agree_with_autograd(kind, dtype, monkeypatch):
    job, closeness = job_of(reversal(encoder="gru", decoder=kind), dtype)
    seen = time(job, TimeView(0, block="decoder"))
    states: list[list[Tensor]] = []
    for layer in job.model.decoder.cells:
        written: list[Tensor] = []
        states.append(written)
        monkeypatch.setattr(layer, "forward", partial(step, layer, written))
    backward_through(job)

    told = job.parts["train"].inputs[1][:SAMPLES]
    real = (told != 0).sum(1)
    for place, written in enumerate(states):
        norms = torch.stack([h.grad.double().norm(dim=1) for h in written], 1) * SAMPLES
        means = [float(norms[real > t, t].mean()) for t in range(int(real.max()))]
        agrees(seen.by_step[place], np.array(means), closeness)


def step(layer: nn.Module, written: list[Tensor], x: Tensor, state: Tensor | tuple[Tensor, Tensor]) -> object:
    """A cell by its equations; its hidden state is kept with its gradient."""
    h, c = cell(layer, "", x, *(state if isinstance(state, tuple) else (state, None)))
    h.retain_grad()
    written.append(h)
    return h if c is None else (h, c)


def everything_of(job: Job) -> list[Tensor]:
    """Weights, buffers, gradients and random numbers."""
    gradients = [p.grad for p in job.model.parameters() if p.grad is not None]
    return [t.clone() for t in (*job.model.state_dict().values(), *gradients, torch.get_rng_state())]


@pytest.mark.parametrize("block", ["encoder", "decoder"])
def test_weights_gradients_buffers_mode_hooks_and_random_numbers_stay(block):
    job = prepare(reversal(encoder="gru", decoder="gru", dropout=0.3, forcing_steps=50))
    batch = job.parts["train"].batch(0, 8)
    job.loss(job.outputs(batch.inputs), batch.targets).backward()
    before = everything_of(job)

    first = time(job, TimeView(0, block=block))
    second = time(job, TimeView(0, block=block))

    assert all(torch.equal(old, new) for old, new in zip(before, everything_of(job), strict=True))
    assert torch.is_grad_enabled()
    assert all(module.training for module in job.model.modules())
    assert not any(module._forward_hooks or module._forward_pre_hooks for module in job.model.modules())
    assert np.array_equal(first.by_step, second.by_step)


def test_other_weights_are_looked_at_and_put_back():
    job = prepare(names_read_by("GRU"))
    own = {name: tensor.clone() for name, tensor in job.model.state_dict().items()}
    others = {name: tensor * 2 for name, tensor in own.items()}

    of_others = time(job, TimeView(0, block="reader"), others)

    assert all(torch.equal(tensor, own[name]) for name, tensor in job.model.state_dict().items())
    job.model.load_state_dict(others)
    assert np.array_equal(of_others.by_step, time(job, TimeView(0, block="reader")).by_step)


def test_a_frozen_network_is_seen_too():
    job = prepare(names_read_by("GRU"))
    learning = time(job, TimeView(0, block="reader"))
    job.model.requires_grad_(False)

    assert np.array_equal(time(job, TimeView(0, block="reader")).by_step, learning.by_step)


def test_spoilt_weights_are_shown_as_such():
    job = prepare(names_read_by("LSTM"))
    job.model.reader.weight_hh_l0.data.fill_(float("nan"))

    assert np.isnan(time(job, TimeView(0, block="reader")).by_step).any()


@pytest.mark.parametrize("block", ["embedding", "nowhere", "answer"])
def test_a_block_without_states_is_told(block):
    with pytest.raises(NetloomError) as told:
        time(prepare(names_read_by("RNN")), TimeView(0, block=block))

    assert told.value.code == "not_recurrent"


class Looks(Unhindered):
    """Looks at a run every 16 steps and ends it after so many."""

    def __init__(self, block: str, steps: int) -> None:
        self.view, self.steps = TimeView(0, block=block), steps
        self.seen: list[np.ndarray] = []

    def train(self, design: Design) -> list[np.ndarray]:
        self.run = TrainingRun(design, on_event=lambda event: None, on_steps=lambda rows: None)
        self.run.go(self)
        return self.seen

    def may_step(self, step: int) -> bool:
        if step % 16 == 0:
            told = time(self.run.loop.job, self.view)
            np.testing.assert_allclose(told.by_age[0], told.by_step[0, ::-1], rtol=1e-12)
            self.seen.append(told.by_step[0])
        return step < self.steps


@pytest.mark.long
def test_over_a_hundred_steps_the_signal_of_an_rnn_is_lost_and_that_of_an_lstm_with_memory_is_not():
    rnn = Looks("rnn", 16).train(load_template("rnn_recall"))
    torchs_start = Looks("lstm", 64).train(load_template("lstm_recall_torch_start"))
    lstm = Looks("lstm", 96).train(load_template("lstm_recall"))

    assert 0 < rnn[0][0] < 1e-18
    assert all(0 < norms[0] < 1e-18 for norms in torchs_start)
    assert all(norms[0] > 1e-4 for norms in lstm)
    assert max(norms[0] for norms in lstm) > 5e-2
