"""The gates that a view shows are those of the cell's equations, and the hidden states the module's own output."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from engine.data.vocabulary import PAD, START
from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.project.templates import load_template
from engine.training.job import Job, prepare
from engine.training.probes.gates import gates
from engine.training.viewing_gates import GATES, GatesView, readers_of
from tests.engine.program.designs import drawn, node

CLOSE = {"rel": 1e-6, "abs": 1e-6}
"""Two ways of the same sum, told in float32."""


def names_read_by(block: str, **settings: object) -> Design:
    """Names letter by letter, read by a recurrent block."""
    nodes = [
        node("text", "Input", field="text"),
        node("embedding", "Embedding", embedding_dim=5),
        node("reader", block, hidden_size=6, **settings),
        node("mean", "MaskedMean"),
        node("fc", "Linear", out_features=10),
        node("answer", "Output", field="language"),
    ]
    return drawn(nodes, name="Names", dataset="name_language")


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def read_by(job: Job, index: int) -> np.ndarray:
    """What the block reads at the real steps of a sample of the test part: (T, 5)."""
    tokens = job.parts["test"].inputs[0][index]
    return job.model.embedding(tokens[tokens != PAD]).detach().double().numpy()


def weights_of(module: torch.nn.Module, end: str) -> list[np.ndarray]:
    names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    return [getattr(module, f"{name}{end}").detach().double().numpy() for name in names]


def test_the_gates_of_an_lstm_are_those_of_its_equations():
    job = prepare(names_read_by("LSTM"), ("test",))
    seen = gates(job, GatesView(4, block="reader", index=3))

    w, u, b, c = weights_of(job.model.reader, "_l0")
    h, cell, told = np.zeros(6), np.zeros(6), []
    for x in read_by(job, 3):
        i, f, g, o = ((w @ x + u @ h + b + c)[6 * k : 6 * k + 6] for k in range(4))
        cell = sigmoid(f) * cell + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(cell)
        told.append((sigmoid(f), sigmoid(i), sigmoid(o), np.tanh(g), cell, h))

    assert tuple(seen.gates) == GATES["lstm"]
    assert (seen.number, seen.index, seen.reader.cell) == (4, 3, "lstm")
    for place, name in enumerate(GATES["lstm"]):
        assert seen.gates[name] == pytest.approx(np.stack([step[place] for step in told]), **CLOSE)


def test_the_gates_of_a_gru_are_those_of_its_equations_and_its_update_is_what_is_kept():
    job = prepare(names_read_by("GRU"), ("test",))
    seen = gates(job, GatesView(1, block="reader", index=5))

    w, u, b, c = weights_of(job.model.reader, "_l0")
    h, told = np.zeros(6), []
    for x in read_by(job, 5):
        r = sigmoid((w @ x + b + u @ h + c)[:6])
        z = sigmoid((w @ x + b + u @ h + c)[6:12])
        n = np.tanh((w @ x + b)[12:] + r * (u @ h + c)[12:])
        h = (1 - z) * n + z * h
        told.append((z, r, n, h))

    for place, name in enumerate(GATES["gru"]):
        assert seen.gates[name] == pytest.approx(np.stack([step[place] for step in told]), **CLOSE)


@pytest.mark.parametrize("nonlinearity", ["tanh", "relu"])
def test_the_hidden_states_of_an_rnn_are_those_of_its_equation(nonlinearity):
    job = prepare(names_read_by("RNN", nonlinearity=nonlinearity), ("test",))
    seen = gates(job, GatesView(1, block="reader", index=2))

    w, u, b, c = weights_of(job.model.reader, "_l0")
    h, told = np.zeros(6), []
    for x in read_by(job, 2):
        h = w @ x + u @ h + b + c
        h = np.tanh(h) if nonlinearity == "tanh" else np.maximum(h, 0)
        told.append(h)
    assert seen.gates["hidden"] == pytest.approx(np.stack(told), **CLOSE)


STACKED = {"num_layers": 2, "bidirectional": True}


@pytest.mark.parametrize(
    ("block", "settings"),
    [
        ("RNN", STACKED),
        ("GRU", STACKED | {"bias": False}),
        ("LSTM", STACKED),
        ("LSTM", STACKED | {"proj_size": 3}),
        ("Bidirectional", {"cell": "gru", "num_layers": 2}),
        ("Encoder", {"kind": "bilstm", "num_layers": 2}),
        ("Encoder", {"kind": "rnn"}),
    ],
)
def test_the_hidden_states_of_the_upper_layer_are_what_the_block_gives_out_at_the_real_steps(block, settings):
    design = names_read_by(block, **settings)
    job = prepare(design, ("test",))
    (reader,) = readers_of(design.graph)
    caught = []
    hook = job.model.reader.register_forward_hook(lambda module, given, out: caught.append(out))
    job.model.eval()
    with torch.no_grad():
        job.outputs(tuple(x[7:8] for x in job.parts["test"].inputs))
    hook.remove()
    output = (caught[0] if isinstance(caught[0], torch.Tensor) else caught[0][0])[0].numpy()

    ways = [
        gates(job, GatesView(1, block="reader", layer=reader.layers - 1, backward=bool(way), index=7))
        for way in range(reader.directions)
    ]

    steps = int((job.parts["test"].inputs[0][7] != PAD).sum())
    shown = np.concatenate([way.gates["hidden"] for way in ways], axis=1)
    assert ways[0].axis.steps == steps == len(shown)
    assert shown == pytest.approx(output[:steps], **CLOSE)
    assert (output[steps:] == 0).all(), "behind the end there is nothing"


def writers(kind: str, attention: str = "dot", **settings: object) -> Design:
    """Letters written in reverse by a decoder that begins with the state of an encoder."""
    nodes = [
        node("text", "Input", field="text"),
        node("embedding", "Embedding", embedding_dim=4),
        node("encoder", "Encoder", hidden_size=6, kind=kind),
        node("told", "Input", field="reversed"),
        node("decoder", "Decoder", hidden_size=6, kind=kind, attention=attention, **settings),
        node("answer", "Output", field="reversed", metric="exact_match"),
    ]
    wires = [
        "text.output > embedding.input",
        "embedding.output > encoder.input",
        "told.output > decoder.target",
        "encoder.state > decoder.state",
        "encoder.memory > decoder.memory",
        "decoder.logits > answer.input",
    ]
    return drawn(nodes, wires, name="Reverse", dataset="reversal")


@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru"])
@pytest.mark.parametrize("layer", [0, 1])
def test_the_cells_of_a_decoder_hold_what_the_view_shows_and_its_steps_are_the_tokens_that_it_reads(kind, layer):
    job = prepare(writers(kind, num_layers=2), ("test",))
    held = []
    cell = job.model.decoder.cells[layer]
    hook = cell.register_forward_hook(lambda module, given, out: held.append(out if kind == "lstm" else (out,)))
    job.model.eval()
    with torch.no_grad():
        job.outputs(tuple(x[1:2] for x in job.parts["test"].inputs))
    hook.remove()

    seen = gates(job, GatesView(1, block="decoder", layer=layer, index=1))

    target = job.parts["test"].targets[0][1]
    real = target[target != PAD].tolist()
    assert seen.axis.name == "reversed"
    assert seen.axis.tokens.tolist() == [START, *real[:-1]]
    assert seen.gates["hidden"] == pytest.approx(torch.cat([out[0] for out in held])[: len(real)].numpy(), **CLOSE)
    if kind == "lstm":
        assert seen.gates["cell"] == pytest.approx(torch.cat([out[1] for out in held])[: len(real)].numpy(), **CLOSE)


def test_a_layer_that_begins_with_the_state_of_another_goes_on_from_it():
    nodes = [
        node("text", "Input", field="text"),
        node("embedding", "Embedding", embedding_dim=5),
        node("first", "LSTM", hidden_size=6),
        node("second", "LSTM", hidden_size=6),
        node("last", "LastState"),
        node("fc", "Linear", out_features=10),
        node("answer", "Output", field="language"),
    ]
    wires = [
        "text.output > embedding.input",
        "embedding.output > first.input",
        "embedding.output > second.input",
        "first.state > second.state",
        "second.output > last.input",
        "last.output > fc.input",
        "fc.output > answer.input",
    ]
    job = prepare(drawn(nodes, wires, name="State", dataset="name_language"), ("test",))
    tokens = job.parts["test"].inputs[0][:1]
    tokens = tokens[:, : int((tokens != PAD).sum())]
    with torch.no_grad():
        read = job.model.embedding(tokens)
        expected, _ = job.model.second(read, job.model.first(read)[1])

    seen = gates(job, GatesView(1, block="second"))

    assert seen.gates["hidden"] == pytest.approx(expected[0].numpy(), **CLOSE)


def test_of_blocks_that_share_their_weights_each_shows_what_it_read_itself():
    design = load_template("entailment_attention")
    nodes = {key: replace(n, shares="read_p") if key == "read_h" else n for key, n in design.graph.nodes.items()}
    job = prepare(replace(design, graph=replace(design.graph, nodes=nodes)), ("test",))
    (embedded, table), tokens = (job.model.embed_h, job.model.embed_p), [x[:1] for x in job.parts["test"].inputs]
    tokens = [row[:, : int((row != PAD).sum())] for row in tokens]
    with torch.no_grad():
        expected = [job.model.read_p(table(tokens[0]))[0], job.model.read_p(embedded(tokens[1]))[0]]

    shown = [gates(job, GatesView(1, block=block)) for block in ("read_p", "read_h")]

    assert "read_h" not in dict(job.model.named_children())
    for seen, output in zip(shown, expected, strict=True):
        assert seen.gates["hidden"] == pytest.approx(output[0, :, :64].numpy(), **CLOSE)


def test_steps_without_tokens_are_counted():
    seen = gates(prepare(load_template("lstm_adding"), ("test",)), GatesView(1, block="lstm"))

    assert (seen.axis.name, len(seen.axis.tokens)) == ("", 0)
    assert seen.axis.steps == len(seen.gates["forget"])


def test_looking_at_gates_leaves_everything_as_it_was():
    job = prepare(writers("lstm", teacher_forcing=0.5, forcing_steps=100, dropout=0.2))
    part = job.parts["train"].batch(0, 8)
    job.loss(job.outputs(part.inputs), part.targets).backward()
    state = {name: tensor.clone() for name, tensor in job.model.state_dict().items()}
    slopes = [p.grad.clone() for p in job.model.parameters()]
    chance = torch.get_rng_state()

    gates(job, GatesView(1, block="decoder"))
    gates(job, GatesView(1, block="encoder"), {name: torch.zeros_like(tensor) for name, tensor in state.items()})

    assert torch.equal(torch.get_rng_state(), chance)
    assert all(torch.equal(tensor, state[name]) for name, tensor in job.model.state_dict().items())
    assert all(torch.equal(p.grad, slope) for p, slope in zip(job.model.parameters(), slopes, strict=True))
    assert all(module.training for module in job.model.modules())
    assert not any(m._forward_hooks or m._forward_pre_hooks for m in job.model.modules())


@pytest.mark.parametrize(
    "view", [GatesView(1, block="fc"), GatesView(1, block="gone"), GatesView(1, block="reader", layer=1)]
)
def test_a_block_without_such_gates_is_told(view):
    with pytest.raises(NetloomError) as told:
        gates(prepare(names_read_by("GRU"), ("test",)), view)
    assert told.value.code == "no_gates"


def test_weights_that_are_given_are_those_that_are_looked_at():
    job = prepare(names_read_by("GRU"), ("test",))
    zeros = {name: torch.zeros_like(tensor) for name, tensor in job.model.state_dict().items()}

    seen = gates(job, replace(GatesView(1), block="reader"), zeros)

    assert (seen.gates["update"] == 0.5).all()
