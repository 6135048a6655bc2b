"""Sequences of different lengths keep their padding in and behind groups, and padding changes no answer."""

from __future__ import annotations

import pytest
import torch

from engine.analysis.analyse import analyse
from engine.data.field import Field
from engine.graph.spec import TensorSpec
from engine.program.module import build
from tests.drawings import FIELDS, SYMBOLS
from tests.flattened import check_flat, lowered
from tests.grouped import chain, design, group, row

TOKENS = torch.tensor([[3, 1, 4, 1, 5, 8], [2, 6, 5, 0, 0, 0], [8, 0, 0, 0, 0, 0]])
MORE = torch.nn.functional.pad(TOKENS, (0, 5))
WIDE = {**FIELDS, "text": Field("text", "input", "tokens", TensorSpec((11,), "int64", symbols=9), SYMBOLS)}
TEXT = row("text", "Input", field="text")
EMBEDDING = {"embedding_dim": 8}
END = (row("fc", "Linear", "group", out_features=10), row("y", "Output", "fc", field="digit"))
READERS = {
    "lstm": (row("lstm", "LSTM", hidden_size=5), row("last", "LastState")),
    "both ways": (row("gru", "Bidirectional", cell="gru", hidden_size=4), row("mean", "MaskedMean")),
    "narrowing": (
        row("turned", "Permute", dims=(0, 2, 1)),
        row("conv", "Conv1d", out_channels=6, kernel_size=3, stride=2, padding=1),
        row("back", "Permute", dims=(0, 2, 1)),
        row("greatest", "MaskedMax"),
    ),
    "attention": (
        row("layer", "TransformerEncoderLayer", nhead=2, dim_feedforward=6, dropout=0.0),
        row("mean", "MaskedMean"),
    ),
    "grams": (row("grams", "TextConv", out_channels=3, kernel_sizes=(2, 3)),),
    "one after another": (
        chain("inner", row("gru", "GRU", hidden_size=8), row("layer", "TransformerEncoderLayer", nhead=2, dropout=0.0)),
        row("mean", "MaskedMean", "inner"),
    ),
}
every_reader = pytest.mark.parametrize("rows", READERS.values(), ids=READERS)


def outside(rows):
    """The embedding stands before the group."""
    embedding = row("embedding", "Embedding", "text", **EMBEDDING)
    return design(TEXT, embedding, (chain("group", *rows), "embedding"), *END)


def inside(rows):
    """Tokens enter the group."""
    first = row("embedding", "Embedding", **EMBEDDING)
    return design(TEXT, (chain("group", first, *rows), "text"), *END)


every_place = pytest.mark.parametrize("made", [outside, inside])


@every_reader
@every_place
def test_it_is_the_same_drawn_flat(rows, made):
    check_flat(made(rows), [TOKENS], FIELDS)


@every_reader
@every_place
def test_more_padding_changes_no_answer_and_no_gradient(rows, made):
    found = []
    for fields, tokens in ((FIELDS, TOKENS), (WIDE, MORE)):
        torch.manual_seed(0)
        network = build(lowered(made(rows), fields)).eval()
        answer = network(tokens)
        answer.square().sum().backward()
        found.append((answer, {name: p.grad for name, p in network.named_parameters()}))
    (short, gradients), (long, gradients_of_more) = found

    torch.testing.assert_close(short, long)
    torch.testing.assert_close(gradients, gradients_of_more)


def rounds(**told):
    """A stack of readers, of which each reads what the one before gave."""
    rows = (row("lstm", "LSTM", hidden_size=8), row("layer", "TransformerEncoderLayer", nhead=2, dropout=0.0))
    return design(
        TEXT,
        row("embedding", "Embedding", "text", **EMBEDDING),
        (chain("stack", *rows, **told), "embedding"),
        (chain("group", row("mean", "MaskedMean")), "stack"),
        *END,
    )


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("repeat", [1, 2, 3])
def test_lengths_enter_every_round(repeat, shared):
    check_flat(rounds(repeat=repeat, shared=shared), [TOKENS], FIELDS)


def test_rounds_may_shorten_the_sequence_so_that_each_has_other_lengths():
    narrowing = chain("narrowing", row("conv", "Conv1d", out_channels=8, kernel_size=2), row("tanh", "Tanh"), repeat=3)
    made = design(
        TEXT,
        row("embedding", "Embedding", "text", **EMBEDDING),
        row("turned", "Permute", "embedding", dims=(0, 2, 1)),
        (narrowing, "turned"),
        row("back", "Permute", "narrowing", dims=(0, 2, 1)),
        (chain("group", row("greatest", "MaskedMax")), "back"),
        *END,
    )
    check_flat(made, [TOKENS], FIELDS)


def test_rounds_that_read_and_shorten_are_told_the_lengths_of_each():
    rows = (
        row("gru", "GRU", hidden_size=8),
        row("turned", "Permute", dims=(0, 2, 1)),
        row("conv", "Conv1d", out_channels=8, kernel_size=2),
        row("back", "Permute", dims=(0, 2, 1)),
    )
    made = design(
        TEXT,
        row("embedding", "Embedding", "text", **EMBEDDING),
        (chain("rounds", *rows, repeat=3), "embedding"),
        (chain("group", row("mean", "MaskedMean")), "rounds"),
        *END,
    )
    check_flat(made, [TOKENS], FIELDS)


def test_shared_rounds_that_shorten_a_sequence_are_refused():
    rows = (row("conv", "Conv1d", out_channels=6, kernel_size=2),)
    made = design(
        TEXT,
        row("embedding", "Embedding", "text", embedding_dim=6),
        (chain("group", *rows, repeat=2, shared=True), "embedding"),
        *END,
    )
    (problem,) = [p for p in analyse(made.graph, FIELDS).problems if p.code == "rounds_differ"]
    assert problem.block == "group"
    assert "6 × 6 enters, and 6 × 5 leaves" in problem.wording.told()


def test_two_sequences_in_one_group_keep_their_own_lengths():
    two = group(
        "group",
        row("first", "GroupInput"),
        row("second", "GroupInput"),
        row("a", "MaskedMean", "first"),
        row("b", "LastState", "second"),
        row("sum", "Add", "a b"),
        row("output", "GroupOutput", "sum"),
    )
    made = design(
        TEXT,
        row("other", "Input", field="text"),
        row("embedding", "Embedding", "text", **EMBEDDING),
        row("embedding2", "Embedding", "other", **EMBEDDING),
        (two, "embedding embedding2"),
        *END,
    )
    check_flat(made, [TOKENS, TOKENS.flip(0)], FIELDS)
