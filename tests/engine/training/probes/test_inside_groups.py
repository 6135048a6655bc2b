"""Inside a group, each round's gates, attention and gradient through time are those that it computes itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import Tensor

from engine.data.vocabulary import PAD
from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.training.job import Job, prepare
from engine.training.probes.attention import attention
from engine.training.probes.filters import filters
from engine.training.probes.gates import gates
from engine.training.probes.maps import wire
from engine.training.probes.places import place_of
from engine.training.probes.time import time
from engine.training.viewing_attention import AttentionView, attentions_of
from engine.training.viewing_gates import GatesView, readers_of
from engine.training.viewing_maps import FiltersView, WireView
from engine.training.viewing_time import TimeView
from tests.engine.training.probes.unrolled import Unrolled, agrees, backward_through, by_hand, expected
from tests.flattened import flattened
from tests.grouped import chain, design, group, row

CLOSE = {"rel": 1e-6, "abs": 1e-6}


def names(middle: object) -> Design:
    """Names letter by letter; what stands in the middle reads eight numbers a letter, and gives eight."""
    return design(
        row("text", "Input", field="text"),
        row("embedding", "Embedding", "text", embedding_dim=8),
        (middle, "embedding"),
        row("mean", "MaskedMean", middle.id),
        row("fc", "Linear", "mean", out_features=10),
        row("answer", "Output", "fc", field="language"),
        dataset="name_language",
    )


def embedded(job: Job) -> torch.Tensor:
    """The real letters of the first sample of the test part: (1, T, 8)."""
    tokens = job.parts["test"].inputs[0][:1]
    return job.model.embedding(tokens[:, : int((tokens != PAD).sum())])


@pytest.mark.parametrize("shared", [False, True])
def test_each_round_of_a_group_shows_its_own_gates(shared):
    stack = chain("stack", row("gru", "GRU", hidden_size=8), repeat=3, shared=shared)
    drawn = names(stack)
    job = prepare(drawn, ("test",))
    rounds = [part.gru for part in job.model.stack] * (3 if shared else 1)

    assert [reader.block for reader in readers_of(drawn.graph)] == [f"stack#{n}.gru" for n in (1, 2, 3)]
    assert len(job.model.stack) == (1 if shared else 3)
    with torch.no_grad():
        read = embedded(job)
        for number, layer in enumerate(rounds, 1):
            read = layer(read)[0]
            seen = gates(job, GatesView(1, block=f"stack#{number}.gru"))
            assert seen.gates["hidden"] == pytest.approx(read[0].numpy(), **CLOSE)
            assert (seen.axis.name, seen.axis.steps) == ("text", read.size(1))


def test_attention_in_a_group_within_a_group_is_found_with_its_tokens():
    inner = group(
        "inner",
        row("input", "GroupInput"),
        row("attend", "MultiheadAttention", "input", num_heads=2),
        row("sum", "Add", "attend input"),
        row("output", "GroupOutput", "sum"),
        repeat=2,
    )
    drawn = names(chain("outer", inner))
    job = prepare(drawn, ("test",))
    found = attentions_of(drawn.graph)

    assert [one.block for one in found] == ["outer.inner#1.attend", "outer.inner#2.attend"]
    with torch.no_grad():
        read = embedded(job)
        for one, part in zip(found, job.model.outer.inner, strict=True):
            output, weights = part.attend(read)
            seen = attention(job, AttentionView(1, block=one.block))
            real = seen.told.rows.steps
            assert real == read.size(1) == len(seen.told.rows.tokens)
            assert seen.told.weights[:real, :real] == pytest.approx(weights[0].numpy(), rel=1e-5, abs=1e-5)
            assert (seen.told.weights[:, real:] == 0).all()
            read = read + output


def test_without_groups_nothing_has_a_round():
    drawn = names(chain("once", row("rnn", "RNN", hidden_size=8)))

    assert [reader.block for reader in readers_of(drawn.graph)] == ["once.rnn"]
    assert np.isfinite(gates(prepare(drawn, ("test",)), GatesView(1, block="once.rnn")).gates["hidden"]).all()


def unrolled_flat(drawn: Design, grouped: Job, monkeypatch: pytest.MonkeyPatch) -> list[list[Unrolled]]:
    """The loss of the design without its groups, by autograd on recurrent cells written out: one list for each call."""
    flat, modules = flattened(drawn.graph)
    job = prepare(replace(drawn, graph=flat))
    job.model.double()
    theirs = grouped.model.state_dict()
    own = {name: name.partition(".")[::2] for name in job.model.state_dict()}
    job.model.load_state_dict({name: theirs[f"{modules[layer]}.{rest}"] for name, (layer, rest) in own.items()})
    calls: list[list[Unrolled]] = []
    for module in [one for one in job.model.modules() if isinstance(one, torch.nn.RNNBase)]:

        def forward(input: Tensor, state: Tensor | None, lengths: Tensor, module=module) -> tuple[Tensor, Tensor]:
            output, read = by_hand(module, input, lengths)
            calls.append(read)
            return output, torch.empty(0)

        monkeypatch.setattr(module, "forward", forward)
    backward_through(job)
    return calls


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize(("kind", "size"), [("RNN", 8), ("GRU", 8), ("LSTM", 8), ("LSTM", 4)])
def test_each_round_of_a_group_shows_its_own_gradient_through_time(kind, size, shared, monkeypatch):
    two_ways = {"bidirectional": True} if size == 4 else {}
    inner = chain("inner", row("reader", kind, hidden_size=size, **two_ways), repeat=3, shared=shared)
    drawn = names(chain("outer", inner))
    job = prepare(drawn)
    job.model.double()
    readers = [reader.block for reader in readers_of(drawn.graph)]
    assert readers == [f"outer.inner#{n}.reader" for n in (1, 2, 3)]

    seen = [time(job, TimeView(0, block=name)) for name in readers]

    for told, ones in zip(seen, unrolled_flat(drawn, job, monkeypatch), strict=True):
        for place, line in enumerate(told.lines):
            agrees(told.by_step[place], expected(ones, place, from_the_end=False), 1e-10)
            agrees(told.by_age[place], expected(ones, place, from_the_end=not line.backward), 1e-10)
    assert not np.allclose(seen[0].by_step, seen[2].by_step)


@pytest.mark.parametrize("block", ["outer", "outer.inner#1", "outer.inner#4.reader", "outer.inner#1.sum", "mean"])
def test_what_is_no_recurrent_block_is_told(block):
    inner = group(
        "inner",
        row("input", "GroupInput"),
        row("reader", "GRU", "input", hidden_size=8),
        row("sum", "Add", "reader input"),
        row("output", "GroupOutput", "sum"),
        repeat=3,
    )
    job = prepare(names(chain("outer", inner)))

    with pytest.raises(NetloomError) as told:
        time(job, TimeView(0, block=block))
    assert told.value.code == "not_recurrent"


def test_a_block_that_is_an_expression_has_no_place():
    job = prepare(names(chain("stack", row("gru", "GRU", hidden_size=8), row("sum", "Add", "gru input"))))

    assert place_of(job, "stack.sum") is None
    assert place_of(job, "stack.gru") is not None
    with pytest.raises(NetloomError):
        filters(job, FiltersView(0, block="stack.sum"))


@pytest.mark.parametrize("name", ["stack#3.gru", "stack#0.gru", "nowhere#1.gru"])
def test_a_round_that_the_network_does_not_have_is_told(name):
    job = prepare(names(chain("stack", row("gru", "GRU", hidden_size=8), repeat=2)))

    assert place_of(job, name) is None
    with pytest.raises(NetloomError) as told:
        wire(job, WireView(0, block=name))
    assert told.value.code == "no_block"
