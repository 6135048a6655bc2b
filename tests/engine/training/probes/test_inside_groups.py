"""Inside a group, each round's gates and attention are those that it computes itself."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.data.vocabulary import PAD
from engine.graph.design import Design
from engine.training.job import Job, prepare
from engine.training.probes.attention import attention
from engine.training.probes.gates import gates
from engine.training.viewing_attention import AttentionView, attentions_of
from engine.training.viewing_gates import GatesView, readers_of
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
