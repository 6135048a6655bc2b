"""A network with groups is the same network drawn flat: outputs, gradients, buffers, to the bit."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from engine.analysis.analyse import analyse
from engine.blocks.group import Group
from engine.graph.edits import annotate, mute
from engine.graph.graph import Graph, Node
from engine.graph.nesting import redrawn
from engine.program.module import build
from tests.flattened import check_flat, learned, lowered, networks
from tests.grouped import RESIDUAL, chain, design, group, image, row

IMAGE = torch.randn(5, 4, 6, 6, generator=torch.Generator().manual_seed(3))


def codes(graph: Graph) -> list[tuple[str, str]]:
    return [(p.block, p.code) for p in analyse(graph, {}).problems if p.severity == "error"]


def test_a_residual_block_is_the_same_drawn_flat():
    check_flat(image(group("block", *RESIDUAL)), [IMAGE])


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("repeat", [2, 3, 5])
def test_rounds_are_the_same_drawn_one_after_the_other(repeat, shared):
    check_flat(image(group("block", *RESIDUAL, repeat=repeat, shared=shared)), [IMAGE])


@pytest.mark.parametrize("repeat", [2, 4])
def test_the_first_round_may_change_the_shape(repeat):
    stage = chain("stage", row("conv", "Conv2d", out_channels=7, kernel_size=3, padding=1), row("tanh", "Tanh"))
    check_flat(image(replace(stage, block=replace(stage.block, repeat=repeat))), [IMAGE])


def test_every_round_may_change_the_shape():
    check_flat(image(chain("stage", row("conv", "Conv2d", out_channels=3, kernel_size=2), repeat=4)), [IMAGE])


def test_groups_in_groups_in_groups():
    inmost = chain("inmost", row("conv", "Conv2d", out_channels=4, kernel_size=1), row("relu", "ReLU"), repeat=2)
    middle = group(
        "middle",
        row("input", "GroupInput"),
        (inmost, "input"),
        row("norm", "BatchNorm2d", "inmost"),
        row("sum", "Add", "norm input"),
        row("output", "GroupOutput", "sum"),
        repeat=2,
        shared=True,
    )
    outer = group(
        "outer", row("input", "GroupInput"), (middle, "input"), row("output", "GroupOutput", "middle"), repeat=3
    )
    check_flat(image(outer), [IMAGE])


def two_ways(**told):
    return group(
        "mix",
        row("left", "GroupInput"),
        row("right", "GroupInput"),
        row("a", "Linear", "left", out_features=6),
        row("b", "Linear", "right", out_features=6),
        row("sum", "Add", "a b"),
        row("difference", "Subtract", "a b"),
        row("first", "GroupOutput", "sum"),
        row("second", "GroupOutput", "difference"),
        **told,
    )


@pytest.mark.parametrize(("repeat", "shared"), [(1, False), (2, False), (3, False), (4, True)])
def test_several_tensors_enter_and_leave(repeat, shared):
    made = design(
        row("u", "Input", shape=(6,)),
        row("v", "Input", shape=(6,)),
        (two_ways(repeat=repeat, shared=shared), "u v"),
        row("join", "Multiply", "mix.first mix.second"),
        row("y", "Output", "join"),
    )
    check_flat(made, [torch.randn(3, 6), torch.randn(3, 6)])


def test_an_exit_that_nobody_reads_is_left_out():
    made = design(
        row("u", "Input", shape=(5,)),
        row("v", "Input", shape=(6,)),
        (two_ways(), "u v"),
        row("fc", "Linear", "mix.second", out_features=2),
        row("y", "Output", "fc"),
    )
    check_flat(made, [torch.randn(3, 5), torch.randn(3, 6)])


def test_a_tensor_may_go_straight_through_a_group():
    through = group(
        "through",
        row("input", "GroupInput"),
        row("fc", "Linear", "input", out_features=3),
        row("as_it_is", "GroupOutput", "input"),
        row("changed", "GroupOutput", "fc"),
    )
    made = design(
        row("x", "Input", shape=(4,)),
        (through, "x"),
        row("join", "Concat", "through.changed through.as_it_is through.as_it_is"),
        row("y", "Output", "join"),
    )
    check_flat(made, [torch.randn(3, 4)])


def test_a_new_group_changes_nothing_and_has_no_weights():
    made = image(Node("group", Group()))
    analysis = analyse(made.graph, {})

    assert analysis.ok
    assert analysis.blocks["group"].params == 0
    check_flat(made, [IMAGE])


@pytest.mark.parametrize("muted", ["conv1", "norm1", "relu1"])
def test_a_block_muted_inside_lets_its_input_through(muted):
    made = image(group("block", *RESIDUAL, repeat=2))
    check_flat(replace(made, graph=redrawn(made.graph, ("block",), lambda g: mute(g, [muted], True))), [IMAGE])


def test_a_muted_group_lets_its_first_input_through():
    made = image(group("block", *RESIDUAL), group("other", *RESIDUAL))
    check_flat(replace(made, graph=mute(made.graph, ["block"], True)), [IMAGE])


def test_dropout_inside_draws_the_same_random_numbers():
    dropping = chain(
        "dropping", row("drop", "Dropout", p=0.4), row("conv", "Conv2d", out_channels=4, kernel_size=1), repeat=3
    )
    check_flat(image(dropping, group("block", *RESIDUAL)), [IMAGE])


def test_a_frozen_group_learns_nothing_and_the_rest_does():
    made = image(group("block", *RESIDUAL), group("other", *RESIDUAL))
    made = replace(made, graph=annotate(made.graph, "block", frozen=True))
    check_flat(made, [IMAGE])

    network, *_ = networks(made)
    frozen = {name for name, p in network.named_parameters() if not p.requires_grad}
    analysis = analyse(made.graph, {})
    assert frozen == {name for name, _ in network.named_parameters() if name.startswith("block.")}
    assert analysis.trainable_params == sum(p.numel() for p in network.parameters() if p.requires_grad)


def test_a_block_frozen_inside_learns_nothing_and_is_not_counted():
    made = image(group("outer", row("input", "GroupInput"), (group("block", *RESIDUAL, repeat=2), "input"),
                       row("output", "GroupOutput", "block")))  # fmt: skip
    graph = redrawn(made.graph, ("outer", "block"), lambda g: annotate(g, "conv1", frozen=True))
    made = replace(made, graph=graph)
    check_flat(made, [IMAGE])

    network, *_ = networks(made)
    frozen = {name for name, p in network.named_parameters() if not p.requires_grad}
    assert frozen == {f"outer.block.{n}.conv1.{part}" for n in (0, 1) for part in ("weight", "bias")}
    analysis = analyse(graph, {})
    assert analysis.trainable_params == sum(p.numel() for p in network.parameters() if p.requires_grad)
    assert analysis.total_params == sum(p.numel() for p in network.parameters())


def test_overwriting_inside_is_allowed_where_nobody_needs_the_tensor():
    bold = chain("bold", row("conv", "Conv2d", out_channels=4, kernel_size=1), row("relu", "ReLU", inplace=True))
    check_flat(image(bold, replace(bold, id="again")), [IMAGE])


def test_overwriting_what_enters_or_left_a_group_is_refused():
    at_entry = image(chain("bold", row("relu", "ReLU", inplace=True)))
    through_a_view = image(chain("bold", row("flat", "Flatten"), row("relu", "ReLU", inplace=True)))
    behind = image(chain("bold", row("relu", "Tanh")), row("relu", "ReLU", "bold", inplace=True))

    assert codes(at_entry.graph) == codes(through_a_view.graph) == [("bold.relu", "overwrites_needed")]
    assert codes(behind.graph) == [("relu", "overwrites_needed")]


def test_overwriting_what_also_leaves_is_refused():
    both = group(
        "both",
        row("input", "GroupInput"),
        row("conv", "Conv2d", "input", kernel_size=1, out_channels=4),
        row("relu", "ReLU", "conv", inplace=True),
        row("raw", "GroupOutput", "conv"),
        row("output", "GroupOutput", "relu"),
    )
    assert codes(image(both, last="both.output").graph) == [("both.relu", "overwrites_needed")]


def test_a_group_that_reaches_no_output_is_no_part_of_the_network():
    made = design(
        row("x", "Input", shape=(4,)),
        (chain("lost", row("fc", "Linear", out_features=3)), "x"),
        row("fc", "Linear", "x", out_features=2),
        row("y", "Output", "fc"),
    )
    network = build(lowered(made))

    assert {name.partition(".")[0] for name in network.state_dict()} == {"fc"}
    assert [(p.block, p.code) for p in analyse(made.graph, {}).problems] == [("lost", "dead_end")]


def test_shared_rounds_count_their_weights_once_and_their_work_each_time():
    rows = (row("fc", "Linear", out_features=6),)
    made = {
        shared: design(
            row("x", "Input", shape=(6,)), (chain("g", *rows, repeat=5, shared=shared), "x"), row("y", "Output", "g")
        )
        for shared in (False, True)
    }
    own, common = (analyse(made[shared].graph, {}) for shared in (False, True))

    assert (own.total_params, common.total_params) == (5 * 42, 42)
    assert own.multiply_adds == common.multiply_adds == 5 * 36
    assert own.activation_bytes == common.activation_bytes


def test_the_gradient_of_shared_rounds_is_the_sum_over_them():
    """W applied three times to x: with a loss of the sum of squares, by torch's own autograd on a plain loop."""
    made = design(
        row("x", "Input", shape=(3,)),
        (chain("g", row("fc", "Linear", out_features=3, bias=False), repeat=3, shared=True), "x"),
        row("y", "Output", "g"),
    )
    network, *_ = networks(made)
    x = torch.randn(4, 3)
    _, gradients, _ = learned(network, [x])
    weight = network.state_dict()["g.0.fc.weight"].clone().requires_grad_()
    value = x
    for _ in range(3):
        value = torch.nn.functional.linear(value, weight)
    value.square().sum().backward()

    assert list(gradients) == ["g.0.fc.weight"]
    assert torch.allclose(gradients["g.0.fc.weight"], weight.grad, rtol=1e-6)
