"""The weights that a view shows are softmax(QKᵀ/√d) of the module's own weights, and nothing looks at padding."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.data.vocabulary import END, PAD, START
from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.project.templates import load_template
from engine.training import answering
from engine.training.asking import Ask
from engine.training.job import Job, prepare
from engine.training.probes.attention import attention
from engine.training.viewing_attention import Attending, AttentionView, attentions_of
from tests.engine.program.designs import drawn, node

CLOSE = {"rel": 1e-6, "abs": 1e-6}


def softmax(scores: np.ndarray) -> np.ndarray:
    shares = np.exp(scores - scores.max(-1, keepdims=True))
    return shares / shares.sum(-1, keepdims=True)


def plain(tensor: Tensor) -> np.ndarray:
    return tensor.detach().double().numpy()


def by_hand(module: nn.MultiheadAttention, head: int, query: np.ndarray, key: np.ndarray, hidden: np.ndarray):
    """softmax(QKᵀ/√d) of a head; `hidden` (L, T) tells what must not be looked at."""
    size, width = module.embed_dim, module.head_dim
    part = slice(head * width, (head + 1) * width)
    w, b = plain(module.in_proj_weight), plain(module.in_proj_bias)
    q = query @ w[:size][part].T + b[:size][part]
    k = key @ w[size : 2 * size][part].T + b[size : 2 * size][part]
    return softmax(np.where(hidden, -np.inf, q @ k.T / math.sqrt(width)))


def sentences(*blocks: tuple[str, dict[str, object]], wires: list[str] | None = None) -> Design:
    """Two sentences, of which blocks between their embeddings and the answer make something."""
    nodes = [node("premise", "Input", field="premise"), node("embed_p", "Embedding", embedding_dim=8)]
    nodes += [node("hypothesis", "Input", field="hypothesis"), node("embed_h", "Embedding", embedding_dim=8)]
    nodes += [node(kind.lower(), kind, **settings) for kind, settings in blocks]
    nodes += [node("mean", "MaskedMean"), node("fc", "Linear", out_features=3), node("answer", "Output", field="label")]
    last = blocks[-1][0].lower()
    lines = ["premise.output > embed_p.input", "hypothesis.output > embed_h.input", *(wires or [])]
    lines += [f"{last}.output > mean.input", "mean.output > fc.input", "fc.output > answer.input"]
    return drawn(nodes, lines, name="Sentences", dataset="entailment")


def sample(job: Job, index: int) -> tuple[np.ndarray, np.ndarray, int, int]:
    """The embedded premise and hypothesis (T, 8), and how many tokens of each are real."""
    tokens = [x[index] for x in job.parts["test"].inputs]
    table = job.model.embed_p, getattr(job.model, "embed_h", job.model.embed_p)
    premise, hypothesis = (plain(look_up(row)) for look_up, row in zip(table, tokens, strict=True))
    return premise, hypothesis, *(int((x != PAD).sum()) for x in tokens)


ACROSS = ["embed_h.output > {}.query", "embed_p.output > {}.key"]


@pytest.mark.parametrize("scaled", [True, False])
def test_a_dot_product_attention_is_the_softmax_of_the_products(scaled):
    wires = [line.format("dotattention") for line in ACROSS]
    job = prepare(sentences(("DotAttention", {"scaled": scaled}), wires=wires), ("test",))
    premise, hypothesis, real, asked = sample(job, 2)
    look = attention(job, AttentionView(1, block="dotattention", index=2)).told

    scores = hypothesis @ premise[:real].T / (math.sqrt(8) if scaled else 1)
    assert look.weights[:, :real] == pytest.approx(softmax(scores), **CLOSE)
    assert (look.weights[:, real:] == 0).all(), "it looks at padding"
    assert (look.rows.steps, look.columns.steps) == (asked, real)
    assert (look.rows.name, look.columns.name) == ("hypothesis", "premise")


def test_an_additive_attention_is_the_softmax_of_its_small_network():
    wires = [line.format("additiveattention") for line in ACROSS]
    job = prepare(sentences(("AdditiveAttention", {"hidden_size": 5}), wires=wires), ("test",))
    premise, hypothesis, real, _ = sample(job, 0)
    look = attention(job, AttentionView(1, block="additiveattention")).told

    module = job.model.additiveattention
    of_query, of_key, score = (plain(getattr(module, name).weight) for name in ("of_query", "of_key", "score"))
    joined = np.tanh((hypothesis @ of_query.T)[:, None] + (premise[:real] @ of_key.T)[None])
    assert look.weights[:, :real] == pytest.approx(softmax(joined @ score[0]), **CLOSE)


@pytest.mark.parametrize("averaged", [True, False])
@pytest.mark.parametrize("causal", [True, False])
def test_each_head_of_a_multi_head_attention_is_its_own_softmax(averaged, causal):
    settings = {"num_heads": 2, "average_attn_weights": averaged, "causal": causal}
    design = sentences(
        ("MultiheadAttention", settings),
        ("Add", {}),
        wires=[
            "embed_p.output > multiheadattention.query",
            "multiheadattention.output > add.inputs",
            "embed_p.output > add.inputs",
        ],
    )
    job = prepare(design, ("test",))
    premise, _, real, _ = sample(job, 1)
    steps = np.arange(len(premise))
    hidden = (steps >= real)[None] | ((steps[None] > steps[:, None]) & causal)
    expected = [by_hand(job.model.multiheadattention, head, premise, premise, hidden) for head in range(2)]

    looks = [attention(job, AttentionView(1, block="multiheadattention", head=head, index=1)) for head in (0, 1, None)]

    assert looks[0].attending.looks_at == "itself"
    for look, weights in zip(looks, [*expected, (expected[0] + expected[1]) / 2], strict=True):
        assert look.told.weights[:real] == pytest.approx(weights[:real], **CLOSE)
        assert look.told.weights.sum(1) == pytest.approx(1)
        assert (look.told.weights[:, real:] == 0).all()


def caught(job: Job, module: nn.Module, index: int) -> list[Tensor]:
    """What a module is given while the network answers a sample."""
    found: list[Tensor] = []
    hook = module.register_forward_pre_hook(lambda called, given: found.extend(given))
    job.model.eval()
    with torch.no_grad():
        job.outputs(tuple(x[index : index + 1] for x in job.parts["test"].inputs))
    hook.remove()
    return found


@pytest.mark.parametrize("norm_first", [False, True])
def test_every_layer_of_a_transformer_encoder_looks_as_its_weights_say(norm_first):
    settings = {"nhead": 2, "num_layers": 2, "dim_feedforward": 16, "norm_first": norm_first}
    design = sentences(("TransformerEncoder", settings), wires=["embed_p.output > transformerencoder.input"])
    job = prepare(design, ("test",))
    _, _, real, _ = sample(job, 3)
    for place, layer in enumerate(job.model.transformerencoder.layers):
        read = caught(job, layer, 3)[0]
        read = plain(layer.norm1(read) if norm_first else read)[0]
        path = f"layers.{place}.self_attn"
        for head in range(2):
            seen = attention(job, AttentionView(1, block="transformerencoder", path=path, head=head, index=3))
            expected = by_hand(layer.self_attn, head, read, read, (np.arange(len(read)) >= real)[None])
            assert seen.told.weights[:real] == pytest.approx(expected[:real], **CLOSE)
            assert (seen.told.weights[:real, real:] == 0).all()


def test_a_transformer_decoder_looks_at_what_is_before_and_at_the_memory():
    wires = ["embed_h.output > transformerdecoder.target", "embed_p.output > transformerdecoder.memory"]
    settings = {"nhead": 2, "num_layers": 1, "dim_feedforward": 16, "bias": True}
    job = prepare(sentences(("TransformerDecoder", settings), wires=wires), ("test",))
    premise, hypothesis, real, asked = sample(job, 4)
    layer = job.model.transformerdecoder.layers[0]
    steps = np.arange(len(hypothesis))

    at_itself, at_other = (
        attention(job, AttentionView(1, block="transformerdecoder", path=f"layers.0.{name}", head=1, index=4))
        for name in ("self_attn", "multihead_attn")
    )

    before = by_hand(layer.self_attn, 1, hypothesis, hypothesis, steps[None] > steps[:, None])
    assert at_itself.told.weights == pytest.approx(before, **CLOSE)
    assert (np.triu(at_itself.told.weights, 1) == 0).all(), "it looks ahead"
    query = caught(job, layer.multihead_attn, 4)[0]
    expected = by_hand(layer.multihead_attn, 1, plain(query)[0], premise, (np.arange(len(premise)) >= real)[None])
    assert at_other.told.weights == pytest.approx(expected, **CLOSE)
    assert (at_other.told.rows.name, at_other.told.rows.steps) == ("hypothesis", asked)
    assert (at_other.told.columns.name, at_other.told.columns.steps) == ("premise", real)


def reversal(kind: str, compared: str) -> Design:
    """A small writer of letters in reverse."""
    nodes = [
        node("text", "Input", field="text"),
        node("embedding", "Embedding", embedding_dim=8),
        node("encoder", "Encoder", hidden_size=8, kind="gru"),
        node("told", "Input", field="reversed"),
        node("decoder", "Decoder", hidden_size=8, kind=kind, attention=compared, heads=2),
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


@pytest.mark.parametrize(
    ("kind", "compared"), [("gru", "scaled_dot"), ("lstm", "general"), ("transformer", "multi_head")]
)
def test_a_decoder_looks_as_it_says_itself_told_and_free(kind, compared):
    job = prepare(reversal(kind, compared), ("test",))
    given, target = (x[2:3] for x in job.parts["test"].inputs)
    told = answering.answer(job, Ask(1, {"text": given[0].numpy()})).answers[0]
    job.model.eval()
    with torch.no_grad():
        memory, state = job.model.encoder(job.model.embedding(given), (given != PAD).sum(1))
        _, expected = job.model.decoder(target, state, memory, (given != PAD).sum(1))

    for head in range(expected.size(1)):
        seen = attention(job, AttentionView(1, block="decoder", path="attention", head=head, index=2, free=True))
        assert seen.told.weights == pytest.approx(expected[0, head].numpy(), **CLOSE)
        assert seen.free is not None
        assert seen.free.weights == pytest.approx(told.attention[head], **CLOSE)
        assert seen.free.rows.tokens.tolist() == told.tokens[told.tokens != PAD].tolist()
        assert seen.told.rows.tokens[-1] == END
        assert seen.told.columns.tokens.tolist() == given[0][given[0] != PAD].tolist()


def test_the_scaled_products_of_a_decoder_are_those_of_its_state_and_memory():
    job = prepare(reversal("gru", "scaled_dot"), ("test",))
    caught_queries = caught(job, job.model.decoder.attention, 0)[0::4]
    given = job.parts["test"].inputs[0][:1]
    real = int((given != PAD).sum())
    memory = plain(job.model.encoder(job.model.embedding(given), torch.tensor([real]))[0])[0, :real]

    look = attention(job, AttentionView(1, block="decoder", path="attention")).told

    queries = plain(torch.cat(caught_queries, 1))[0]
    assert look.weights[:, :real] == pytest.approx(softmax(queries @ memory.T / math.sqrt(8)), **CLOSE)
    assert (look.weights[:, real:] == 0).all()


def test_a_decoder_that_looks_at_itself_sees_the_tokens_that_it_reads():
    job = prepare(reversal("transformer", "none"), ("test",))
    target = job.parts["test"].targets[0][0]
    seen = attention(job, AttentionView(1, block="decoder", path="layers.0.self_attn", free=True))

    assert seen.told.rows.tokens.tolist() == [START, *target[target != PAD].tolist()[:-1]]
    assert seen.free is not None
    assert seen.free.rows.tokens[0] == START
    assert (np.triu(seen.told.weights, 1) == 0).all()


def test_what_does_not_hang_on_the_answer_is_not_seen_twice():
    job = prepare(load_template("transformer_numbers"), ("test",))

    assert attention(job, AttentionView(1, block="encoder", path="layers.0.self_attn", free=True)).free is None


def test_every_attention_of_a_transformer_is_found():
    assert attentions_of(load_template("transformer_numbers").graph) == (
        Attending("encoder", "layers.0.self_attn", 4, 0, "itself"),
        Attending("decoder", "attention", 4, -1, "other", writes=True),
        Attending("decoder", "layers.0.self_attn", 4, 0, "itself", writes=True),
    )


def test_columns_of_a_picture_are_told_with_the_picture():
    job = prepare(load_template("captions_attention"), ("test",))
    columns = attention(job, AttentionView(1, block="decoder", path="attention", index=5)).told.columns

    assert (columns.steps, columns.grid) == (12, (1, 12))
    assert (columns.picture == job.parts["test"].inputs[0][5].numpy()).all()


def test_looking_at_attention_leaves_everything_as_it_was():
    job = prepare(load_template("transformer_numbers"))
    part = job.parts["train"].batch(0, 8)
    job.loss(job.outputs(part.inputs), part.targets).backward()
    state = {name: tensor.clone() for name, tensor in job.model.state_dict().items()}
    slopes = [p.grad.clone() for p in job.model.parameters()]
    chance = torch.get_rng_state()

    for one in attentions_of(job.design.graph):
        attention(job, AttentionView(1, block=one.block, path=one.path, free=True))

    assert torch.equal(torch.get_rng_state(), chance)
    assert all(torch.equal(tensor, state[name]) for name, tensor in job.model.state_dict().items())
    assert all(torch.equal(p.grad, slope) for p, slope in zip(job.model.parameters(), slopes, strict=True))
    assert all(module.training for module in job.model.modules())
    assert not any(m._forward_hooks or m._forward_pre_hooks for m in job.model.modules())


@pytest.mark.parametrize(
    "view", [AttentionView(1, block="gone"), AttentionView(1, block="decoder", path="attention", head=1)]
)
def test_an_attention_that_is_not_there_is_told(view):
    with pytest.raises(NetloomError) as told:
        attention(prepare(reversal("gru", "dot"), ("test",)), view)
    assert told.value.code == "no_attention"
