"""Every encoder with every decoder and every attention: weights, causality, padding, and learning."""

from __future__ import annotations

from itertools import product

import pytest
import torch

from engine.blocks.encoder_decoder import COMPARISONS, READERS, WRITERS, Decoder, Encoder
from engine.graph.spec import Padding, TensorSpec
from tests.oracle import module_of

T, L, D, V = 6, 5, 8, 7
SOURCE = TensorSpec((T, D), padding=Padding("text"))
TARGET = TensorSpec((L,), "int64", symbols=V)
LENGTHS = torch.tensor([6, 2, 4])
MATRIX = list(product(READERS, WRITERS, COMPARISONS))


def pair(reader: str, writer: str, attention: str, **settings: object):
    """Both blocks, and both modules."""
    encoder = Encoder.of({"kind": reader, "hidden_size": 8})
    decoder = Decoder.of({"kind": writer, "attention": attention, "hidden_size": 12, "embedding_dim": 4, **settings})
    memory, state = encoder.output_specs(SOURCE)
    specs = (TARGET, state, memory if attention != "none" else None)
    torch.manual_seed(0)
    modules = module_of(encoder.layer(SOURCE)), module_of(decoder.layer(*specs))
    return encoder, decoder, specs, modules


def answered(modules, source, target, lengths, attends):
    read, write = modules
    memory, state = read(source, lengths)
    result = write(target, state, memory, lengths) if attends else write(target, state)
    return result if attends else (result, None)


@pytest.mark.parametrize(("reader", "writer", "attention"), MATRIX)
def test_it_is_what_the_rules_say(reader, writer, attention):
    encoder, decoder, specs, modules = pair(reader, writer, attention)
    target = torch.randint(2, V, (3, L))

    logits, weights = answered(modules, torch.randn(3, T, D), target, LENGTHS, attention != "none")

    shapes = [tuple(t.shape[1:]) for t in (logits, weights) if t is not None]
    assert shapes == [spec.sizes for spec in decoder.output_specs(*specs)]
    for block, given, module in ((encoder, (SOURCE,), modules[0]), (decoder, specs, modules[1])):
        assert block.parameters(*given) == {n: tuple(p.shape) for n, p in module.named_parameters()}


@pytest.mark.parametrize(("reader", "writer", "attention"), MATRIX)
def test_no_token_sees_itself_or_what_follows_and_padding_is_never_read(reader, writer, attention):
    *_, modules = pair(reader, writer, attention)
    for module in modules:
        module.eval()
    source, target = torch.randn(3, T, D), torch.randint(2, V, (3, L))
    other = target.clone()
    other[:, 3:] = torch.randint(2, V, (3, L - 3))
    longer = torch.cat([source, torch.randn(3, 4, D)], 1)
    attends = attention != "none"

    logits, weights = answered(modules, source, target, LENGTHS, attends)
    changed, _ = answered(modules, source, other, LENGTHS, attends)
    padded, wider = answered(modules, longer, target, LENGTHS, attends)

    torch.testing.assert_close(logits[:, :4], changed[:, :4])
    torch.testing.assert_close(padded, logits)
    if attends:
        torch.testing.assert_close(weights.sum(3), torch.ones_like(weights[..., 0]))
        torch.testing.assert_close(wider[..., :T], weights)
        assert wider[1, ..., 2:].abs().max() == 0


@pytest.mark.parametrize(("reader", "writer", "attention"), MATRIX)
def test_its_loss_falls_in_five_steps(reader, writer, attention):
    *_, modules = pair(reader, writer, attention)
    weights = [p for module in modules for p in module.parameters()]
    optimizer = torch.optim.Adam(weights, lr=0.01)
    source, target = torch.randn(8, T, D), torch.randint(2, V, (8, L))
    lengths, losses = torch.randint(1, T + 1, (8,)), []
    for module in modules:
        module.train()
    for _ in range(6):
        logits, _ = answered(modules, source, target, lengths, attention != "none")
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), target.flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())

    assert losses[-1] < losses[0]


def test_additive_attention_is_bahdanaus_equation():
    *_, (_, write) = pair("gru", "gru", "additive")
    attention, memory, query = write.attention, torch.randn(1, T, 8), torch.randn(1, 1, 12)

    seen, weights = attention(query, memory)

    scores = [
        attention.score.weight[0] @ torch.tanh(attention.of_query.weight @ query[0, 0] + attention.of_memory.weight @ m)
        for m in memory[0]
    ]
    by_hand = torch.softmax(torch.stack(scores), 0)
    torch.testing.assert_close(weights[0, 0, 0], by_hand)
    torch.testing.assert_close(seen[0, 0], by_hand @ memory[0])


def test_multi_head_attention_is_torchs_own():
    torch.manual_seed(0)
    *_, (_, write) = pair("gru", "gru", "multi_head", hidden_size=8, heads=2)
    ours, theirs = write.attention, torch.nn.MultiheadAttention(8, 2, batch_first=True)
    with torch.no_grad():
        theirs.in_proj_weight.copy_(torch.cat([m.weight for m in (ours.of_query, ours.of_memory, ours.of_value)]))
        theirs.in_proj_bias.copy_(torch.cat([m.bias for m in (ours.of_query, ours.of_memory, ours.of_value)]))
        theirs.out_proj.load_state_dict(ours.together.state_dict())
    query, memory = torch.randn(3, 2, 8), torch.randn(3, T, 8)
    behind = torch.arange(T) >= LENGTHS[:, None]

    for mine, wanted in zip(
        ours(query, memory, LENGTHS),
        theirs(query, memory, memory, key_padding_mask=behind, average_attn_weights=False),
        strict=True,
    ):
        torch.testing.assert_close(mine, wanted)


def test_teacher_forcing_below_one_reads_its_own_tokens_in_training_only():
    *_, modules = pair("gru", "gru", "none", teacher_forcing=0.0)
    source, target = torch.randn(3, T, D), torch.randint(2, V, (3, L))
    other = torch.randint(2, V, (3, L))

    trained = answered(modules, source, target, LENGTHS, False)[0]
    told = modules[1].eval()(target, modules[0](source, LENGTHS)[1])

    assert not torch.allclose(told[:, 1:], modules[1](other, modules[0](source, LENGTHS)[1])[:, 1:])
    assert not torch.allclose(trained[:, 1:], told[:, 1:])
    torch.testing.assert_close(trained[:, 0], told[:, 0])


def test_over_forcing_steps_the_decoder_is_told_less_and_less():
    *_, modules = pair("gru", "gru", "none", teacher_forcing=0.8, forcing_steps=4)
    decoder = modules[1].train()
    source, target = torch.randn(3, T, D), torch.randint(2, V, (3, L))
    state = modules[0](source, LENGTHS)[1]

    assert [round(decoder.told_share(), 6) for _ in range(6)] == [0.8, 0.6, 0.4, 0.2, 0.0, 0.0]
    free = decoder(target, state)
    own = decoder.eval()(target, state).argmax(2)
    torch.testing.assert_close(decoder(own, state), free)
    assert int(decoder.trained) == 7, "only batches of training count"
