"""Drawings with a fault in what reads sequences: tokens, states, memories, heads."""

from __future__ import annotations

from engine.graph.edits import disconnect
from engine.graph.graph import Endpoint, Graph
from tests.drawings import drawn, wired
from tests.engine.analysis.faults import Fault, Row, row

TEXT = row("x", "Input", "", field="text")
STEPS = row("x", "Input", "", field="steps")
TOLD = row("told", "Input", "", field="answer")


def named(*rows: Row) -> Graph:
    """A drawing whose last row is a vector, from which a digit is told."""
    end = row("y", "Output", "scores_", field="digit")
    return drawn(*rows, row("scores_", "Linear", rows[-1][0], out_features=10), end)


def averaged(*rows: Row) -> Graph:
    """A drawing whose last row is a sequence, whose mean tells a digit."""
    return named(*rows, row("mean_", "MaskedMean", rows[-1][0]))


def spelled(*rows: Row) -> Graph:
    """A drawing whose last row gives scores of tokens."""
    return drawn(*rows, row("y", "Output", rows[-1][0], field="answer"))


def decoded(**params: object) -> Graph:
    """An encoder's state, and a decoder that takes it."""
    graph = spelled(STEPS, row("encoder", "Encoder"), TOLD, row("decoder", "Decoder", "told", **params))
    return wired(graph, ("encoder.state", "decoder.state"))


def looking(kind: str, size: int, **params: object) -> Graph:
    """Attention of steps of 4 numbers to a sequence of another size."""
    rows = [STEPS, row("key", "Linear", "x", out_features=size), row("look", kind, "x", **params)]
    return wired(averaged(*rows), ("key.output", "look.key"))


def handed_on(first: str, second: str) -> Graph:
    """Two recurrent layers, of which the second begins with the state of the first."""
    rows = [STEPS, row("one", first, hidden_size=8), row("two", second, "x", hidden_size=6)]
    return wired(averaged(*rows), ("one.state", "two.state"))


def of_two_lengths() -> Graph:
    """Keys of 6 steps, values of 4."""
    rows = [STEPS, row("turned", "Permute", "x", dims=(0, 2, 1)), row("look", "DotAttention", "x")]
    return wired(averaged(*rows), ("x.output", "look.key"), ("turned.output", "look.value"))


FAULTS_OF_SEQUENCES = [
    Fault("state_mismatch", "two", handed_on("GRU", "GRU"), "needs 1 layers × 6"),
    Fault("state_mismatch", "two", handed_on("LSTM", "GRU"), "same kind and size"),
    Fault("heads_misfit", "look", averaged(STEPS, row("look", "TransformerEncoder", nhead=3)), "shared by 3 heads"),
    Fault(
        "heads_misfit",
        "look",
        wired(averaged(STEPS, row("look", "MultiheadAttention", num_heads=3)), ("x.output", "look.key")),
        "shared by 3 heads",
    ),
    Fault("heads_misfit", "decoder", decoded(kind="transformer", hidden_size=10, heads=4), "10 numbers cannot"),
    Fault("missing_memory", "decoder", decoded(attention="additive"), "no memory is connected"),
    Fault("size_mismatch", "look", looking("DotAttention", 5), "a query has 4 numbers, a key 5"),
    Fault("step_mismatch", "look", of_two_lengths(), "6 keys and 4 values"),
    Fault("token_mismatch", "y", spelled(STEPS, row("fc", "Linear", out_features=4)), "6 steps of 9 tokens"),
    Fault("token_mismatch", "y", spelled(STEPS, row("last", "LastState"), row("fc", "Linear", "last")), "6 steps"),
    Fault("too_long", "at", averaged(STEPS, row("at", "PositionalEncoding", max_len=3)), "max_len is 3"),
    Fault("too_many_symbols", "e", averaged(TEXT, row("e", "Embedding", num_embeddings=5)), "9 tokens"),
    Fault("wrong_dtype", "e", averaged(STEPS, row("e", "Embedding")), "real numbers name no token"),
    Fault("idle_dropout", "rnn", averaged(STEPS, row("rnn", "GRU", dropout=0.5)), "there is one", "warning"),
    Fault("idle_memory", "b", averaged(STEPS, row("b", "Bidirectional", cell="rnn", memory=9)), "has none", "warning"),
    Fault(
        "decoder_alone",
        "decoder",
        disconnect(decoded(), Endpoint("decoder", "state")),
        "neither a state nor a memory",
        "warning",
    ),
]
