"""The program that is performed and the one that is printed are the same, to the bit."""

import copy
from dataclasses import replace

import pytest
import torch
from hypothesis import HealthCheck, Phase, given, settings

from engine.graph.edits import annotate
from engine.program.module import build
from tests.engine.program.designs import HOSTILE, branches, designs, drawn, lenet, lowered, node, renamed, residual
from tests.engine.program.exported import batch, both, imported, printed, same_bits

FIXED = {"lenet": lenet(), "residual": residual(), "branches": branches()}
every_fixed_design = pytest.mark.parametrize("design", FIXED.values(), ids=FIXED)
slow_to_draw = settings(
    max_examples=60,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture],
)


def check_equal(design, folder):
    performed, exported, program = both(design, folder)
    tensors = batch(program)

    ours, theirs = performed.state_dict(), exported.state_dict()
    assert list(ours) == list(theirs)
    assert all(same_bits(ours[key], theirs[key]) for key in ours)
    learns = [parameter.requires_grad for parameter in performed.parameters()]
    assert learns == [parameter.requires_grad for parameter in exported.parameters()]
    for mode in (True, False):
        performed.train(mode)
        exported.train(mode)
        torch.manual_seed(1)
        first = performed(*(tensor.clone() for tensor in tensors))
        torch.manual_seed(1)
        assert same_bits(first, exported(*(tensor.clone() for tensor in tensors)))


@every_fixed_design
def test_a_fixed_design_gives_the_same_bits_from_the_same_seed(design, tmp_path):
    check_equal(design, tmp_path)


@slow_to_draw
@given(designs())
def test_any_sound_design_gives_the_same_bits_from_the_same_seed(tmp_path, design):
    check_equal(design, tmp_path)


@every_fixed_design
def test_the_gradients_are_the_same_bits(design, tmp_path):
    performed, exported, program = both(design, tmp_path)
    tensors = batch(program)

    for network in (performed, exported):
        torch.manual_seed(1)
        answer = network(*tensors)
        sum(part.square().sum() for part in (answer.values() if isinstance(answer, dict) else [answer])).backward()

    for ours, theirs in zip(performed.parameters(), exported.parameters(), strict=True):
        assert (ours.grad is None) == (theirs.grad is None)
        assert ours.grad is None or same_bits(ours.grad, theirs.grad)


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip()])
def test_hostile_texts_stay_texts(text, tmp_path, capfd):
    block_id = "".join(c for c in text if c.isprintable() and c != ".")[:64] or "x"
    names = {"conv1": block_id, "image": f"{block_id}1"[-64:], "digit": f"{block_id}2"[-64:]}
    design = renamed(lenet(name=text), names)
    graph = annotate(design.graph, block_id, title=text, note=text)

    check_equal(replace(design, graph=graph), tmp_path)
    assert capfd.readouterr().out == ""


def test_weights_travel_between_the_performed_and_the_exported_network(tmp_path):
    design = lenet()
    performed, _, program = both(design, tmp_path)
    exported = imported(printed(design).text, tmp_path).build_model()
    tensors = batch(program)

    exported.load_state_dict(performed.state_dict())

    assert same_bits(performed(*tensors), exported(*tensors))


def test_several_outputs_are_a_dict_by_their_ids(tmp_path):
    performed, exported, program = both(branches(), tmp_path)
    tensors = batch(program)

    assert list(performed(*tensors)) == list(exported(*tensors)) == ["digit", "digit again"]


def test_a_frozen_block_keeps_its_weights_and_the_others_learn(tmp_path):
    for network in both(branches(), tmp_path)[:2]:
        assert {name for name, p in network.named_parameters() if not p.requires_grad} == {
            "narrow.weight",
            "narrow.bias",
        }


def test_freezing_leaves_the_running_mean_of_batch_normalisation_alive(tmp_path):
    design = residual()
    design = replace(design, graph=annotate(design.graph, "norm1", frozen=True))

    for network in both(design, tmp_path)[:2]:
        before = network.norm1.running_mean.clone()
        network(torch.randn(4, 1, 8, 8))
        assert not torch.equal(network.norm1.running_mean, before)
        assert not network.norm1.weight.requires_grad


def test_a_copy_of_the_performed_network_has_weights_of_its_own():
    program = lowered(lenet())
    performed = build(program)
    twin = copy.deepcopy(performed)
    tensors = batch(program)
    with torch.no_grad():
        for parameter in performed.parameters():
            parameter.zero_()

    assert not twin(*tensors).eq(0).all()


def test_the_wrong_number_of_tensors_is_refused(tmp_path):
    performed, _, _ = both(lenet(), tmp_path)

    with pytest.raises(TypeError, match="takes 1 tensors, not 2"):
        performed(torch.zeros(1), torch.zeros(1))


def test_a_block_with_two_results_gives_the_same_bits(tmp_path):
    nodes = [node("x", "Input", shape=(1, 4, 4)), node("pool", "MaxPool2d", return_indices=True), node("y", "Output")]

    check_equal(drawn(nodes, dataset=None), tmp_path)


def test_an_input_may_go_straight_to_an_output(tmp_path):
    design = drawn([node("x", "Input", shape=(3,)), node("y", "Output")], dataset=None)
    performed, exported, _ = both(design, tmp_path)
    x = torch.randn(2, 3)

    assert same_bits(performed(x), x)
    assert same_bits(exported(x), x)
