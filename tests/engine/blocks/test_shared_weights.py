"""Blocks that share weights are one torch module called several times: outputs, gradients, and one set of weights."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from torch import nn

from engine.analysis.analyse import analyse
from engine.graph.design import Design
from engine.graph.edits import annotate, connect
from engine.graph.graph import Endpoint
from engine.graph.sharing import share
from engine.program.module import build
from tests.drawings import FIELDS
from tests.engine.program.exported import both, imported, printed, same_bits
from tests.flattened import check_flat, learned, lowered
from tests.grouped import Row, chain, design, group, row

TWINS = {
    "Linear": ((row("enc", "Linear", out_features=5),), (7,), lambda: nn.Linear(7, 5)),
    "Conv2d": ((row("enc", "Conv2d", out_channels=3, kernel_size=2),), (2, 5, 5), lambda: nn.Conv2d(2, 3, 2)),
    "BatchNorm1d": ((row("enc", "BatchNorm1d"),), (7,), lambda: nn.BatchNorm1d(7)),
    "LSTM": ((row("enc", "LSTM", hidden_size=4),), (6, 3), lambda: nn.LSTM(3, 4, batch_first=True)),
}


def siamese(rows: tuple[Row, ...], sizes: tuple[int, ...]) -> Design:
    """Two branches of the same blocks, of which the second has the weights of the first, and their difference."""
    left, right = row("left", "Input", shape=sizes), row("right", "Input", shape=sizes)
    kind, params = rows[0][1], rows[0][3]
    made = design(
        left,
        right,
        row("one", kind, "left", **params),
        row("two", kind, "right", **params),
        row("gap", "Subtract", "one two"),
        row("flat", "Flatten", "gap"),
        row("fc", "Linear", "flat", out_features=2),
        row("y", "Output", "fc"),
    )
    return replace(made, graph=share(made.graph, ["one", "two"]))


@pytest.mark.parametrize(("rows", "sizes", "module"), TWINS.values(), ids=TWINS)
def test_a_siamese_network_is_one_module_called_twice(rows, sizes, module):
    made = siamese(rows, sizes)
    network = build(lowered(made))
    tensors = [torch.randn(4, *sizes), torch.randn(4, *sizes)]
    encoder, scores = module(), nn.Linear(network.fc.in_features, 2)
    encoder.load_state_dict(network.one.state_dict())
    scores.load_state_dict(network.fc.state_dict())
    (ours,), gradients, _ = learned(network, tensors)
    first, second = (out[0] if isinstance(out := encoder(x), tuple) else out for x in tensors)
    theirs = scores((first - second).flatten(1))
    theirs.square().sum().backward()

    assert torch.equal(ours, theirs)
    assert {name.partition(".")[0] for name in network.state_dict()} == {"one", "fc"}
    for name, parameter in encoder.named_parameters():
        assert torch.equal(gradients[f"one.{name}"], parameter.grad), name
    for name, buffer in encoder.named_buffers():
        assert torch.equal(network.state_dict()[f"one.{name}"], buffer), name


@pytest.mark.parametrize(("rows", "sizes", "module"), TWINS.values(), ids=TWINS)
def test_its_weights_count_once_and_its_work_each_time(rows, sizes, module):
    made = siamese(rows, sizes)
    analysis, network = analyse(made.graph, {}), build(lowered(made))

    assert analysis.ok
    assert analysis.total_params == sum(p.numel() for p in network.parameters())
    assert analysis.blocks["two"].params == 0
    assert analysis.blocks["two"].multiply_adds == analysis.blocks["one"].multiply_adds


@pytest.mark.parametrize(("rows", "sizes", "module"), TWINS.values(), ids=TWINS)
def test_the_export_is_the_same_to_the_bit(rows, sizes, module, tmp_path):
    performed, exported, _ = both(siamese(rows, sizes), tmp_path)
    tensors = [torch.randn(4, *sizes), torch.randn(4, *sizes)]

    assert list(performed.state_dict()) == list(exported.state_dict())
    assert same_bits(performed(*tensors), exported(*tensors))


def test_an_embedding_may_be_read_by_two_texts():
    made = design(
        row("text", "Input", field="text"),
        row("other", "Input", field="text"),
        row("one", "Embedding", "text", embedding_dim=4),
        row("two", "Embedding", "other", embedding_dim=4),
        row("a", "MaskedMean", "one"),
        row("b", "MaskedMean", "two"),
        row("join", "Concat", "a b"),
        row("fc", "Linear", "join", out_features=10),
        row("y", "Output", "fc", field="digit"),
    )
    made = replace(made, graph=share(made.graph, ["one", "two"]))
    network = build(lowered(made, FIELDS))
    tokens = torch.tensor([[1, 2, 3, 0, 0, 0], [4, 5, 0, 0, 0, 0]])
    (ours,), gradients, _ = learned(network, [tokens, tokens.flip(0)])
    table = network.one.weight.detach().clone().requires_grad_()

    def mean(text):
        found = nn.functional.embedding(text, table, padding_idx=network.one.padding_idx)
        real = (text != 0).unsqueeze(2)
        return (found * real).sum(1) / real.sum(1)

    theirs = network.fc(torch.cat([mean(tokens), mean(tokens.flip(0))], 1))
    theirs.square().sum().backward()
    torch.testing.assert_close(ours, theirs)
    torch.testing.assert_close(gradients["one.weight"], table.grad)


def test_an_owner_that_reaches_no_output_still_gives_its_name_and_its_freezing():
    made = siamese(*TWINS["Linear"][:2])
    (first, _) = made.graph.nodes["gap"].block.input_names
    graph = connect(made.graph, Endpoint("two", "output"), Endpoint("gap", first))
    made = replace(made, graph=annotate(graph, "one", frozen=True))
    network = build(lowered(made))

    assert {name for name, p in network.named_parameters() if not p.requires_grad} == {"one.weight", "one.bias"}
    assert network(torch.randn(2, 7), torch.randn(2, 7)).shape == (2, 2)


def test_a_frozen_owner_freezes_all_that_share():
    made = siamese(*TWINS["Linear"][:2])
    made = replace(made, graph=annotate(made.graph, "one", frozen=True))
    network, analysis = build(lowered(made)), analyse(made.graph, {})

    assert analysis.trainable_params == sum(p.numel() for p in network.parameters() if p.requires_grad) == 12


def inner_twins(**told):
    return group(
        "pair",
        row("input", "GroupInput"),
        row("a", "Linear", "input", out_features=4),
        row("act", "Tanh", "a"),
        row("b", "Linear", "act", out_features=4),
        row("output", "GroupOutput", "b"),
        **told,
    )


@pytest.mark.parametrize(("repeat", "shared"), [(1, False), (3, False), (3, True)])
def test_blocks_within_a_group_may_share(repeat, shared, tmp_path):
    pair = inner_twins(repeat=repeat, shared=shared)
    pair = replace(pair, block=pair.block.redrawn(share(pair.block.inner, ["a", "b"])))
    made = design(row("x", "Input", shape=(4,)), (pair, "x"), row("y", "Output", "pair"))
    check_flat(made, [torch.randn(3, 4)])

    network = build(lowered(made))
    assert analyse(made.graph, {}).total_params == sum(p.numel() for p in network.parameters())
    exported = imported(printed(made).text, tmp_path).build_model()
    assert list(exported.state_dict()) == list(network.state_dict())


@pytest.mark.parametrize("repeat", [1, 2])
def test_whole_groups_may_share(repeat, tmp_path):
    one = chain("one", row("fc", "Linear", out_features=4), row("norm", "BatchNorm1d"), repeat=repeat)
    made = design(
        row("x", "Input", shape=(4,)),
        row("v", "Input", shape=(4,)),
        (one, "x"),
        (replace(one, id="two"), "v"),
        row("join", "Multiply", "one two"),
        row("y", "Output", "join"),
    )
    made = replace(made, graph=share(made.graph, ["one", "two"]))
    check_flat(made, [torch.randn(3, 4), torch.randn(3, 4)])

    network = build(lowered(made))
    assert {name.partition(".")[0] for name in network.state_dict()} == {"one"}
    assert analyse(made.graph, {}).total_params == sum(p.numel() for p in network.parameters())
