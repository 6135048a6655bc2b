"""A drawing becomes a program: what matters, in order of computation, under Python names."""

from dataclasses import replace

import pytest

from engine.data.catalogue import fields_of
from engine.graph.calls import INPUTS, call
from engine.graph.edits import mute
from engine.program.lower import ProgramError, lower
from engine.program.program import Value
from tests.engine.program.designs import analysed, branches, drawn, lenet, lowered, node, renamed, residual


def test_the_steps_are_in_order_of_computation_whatever_the_order_of_drawing():
    nodes = [
        node("species", "Output", field="species"),
        node("fc2", "Linear", out_features=3),
        node("fc1", "Linear", out_features=8),
        node("features", "Input", field="features"),
    ]
    wires = ["features.output > fc1.input", "fc1.output > fc2.input", "fc2.output > species.input"]

    program = lowered(drawn(nodes, wires, dataset="iris"))

    assert [step.block for step in program.steps] == ["fc1", "fc2"]
    assert program.steps[0].layer == call("nn.Linear", 4, 8)
    assert program.steps[1].inputs == program.steps[0].outputs == (Value("fc1"),)
    assert [(p.name, p.field) for p in program.parameters] == [("features", "features")]
    (loss,) = program.losses
    assert (loss.block, loss.value, loss.field, loss.metric) == ("species", Value("fc2"), "species", "accuracy")
    assert loss.call == call("nn.CrossEntropyLoss")


def test_a_muted_block_vanishes_and_its_wires_close_the_gap():
    program = lowered(branches())

    steps = {step.block: step for step in program.steps}
    assert "quiet" not in steps
    assert steps["rows"].inputs == (Value("side_by_side"),)


def test_a_block_from_which_no_output_is_reached_is_no_part_of_the_network():
    program = lowered(branches())

    assert "dead_end" not in [step.block for step in program.steps]


def test_what_feeds_only_a_muted_blocks_second_wire_is_no_part_of_the_network():
    design = residual()
    design = replace(design, graph=mute(design.graph, ["sum"], True))

    program = lowered(design)

    assert [step.block for step in program.steps] == ["conv1", "relu", "flatten", "fc"]


def test_an_unused_input_stays_an_argument_in_the_order_of_the_drawing():
    nodes = [node("b", "Input", shape=(2,)), node("a", "Input", shape=(3,)), node("y", "Output")]

    program = lowered(drawn(nodes, ["a.output > y.input"], dataset=None))

    assert [parameter.name for parameter in program.parameters] == ["b", "a"]
    assert [parameter.field for parameter in program.parameters] == ["", ""]


def test_wires_into_one_port_keep_their_order():
    (join,) = (step for step in lowered(residual()).steps if step.block == "sum")

    assert join.inputs == (Value("conv1"), Value("conv2"))
    assert join.layer is None and join.function == call("+", INPUTS)


def test_frozen_is_told_only_of_blocks_that_have_weights():
    design = branches()
    graph = design.graph
    for block in graph.nodes:
        graph = replace(graph, nodes={**graph.nodes, block: replace(graph.nodes[block], frozen=True)})

    program = lowered(replace(design, graph=graph))

    assert [step.block for step in program.steps if step.frozen] == ["narrow", "wide", "fc", "fc_again"]


def test_ids_that_are_no_names_become_names_everywhere():
    program = lowered(renamed(lenet(), {"image": "the image", "conv1": "train"}))

    assert program.parameters[0].name == "the_image"
    assert program.steps[0].attribute == "train_"
    assert program.steps[0].inputs == (Value("the_image"),)
    assert program.steps[1].inputs == (Value("train_"),)
    assert program.names["conv2"] == "conv2"


def test_a_design_with_errors_is_refused_with_the_first_of_them():
    design = drawn([node("image", "Input", field="image"), node("digit", "Output", field="digit")])

    with pytest.raises(ProgramError, match="The design has errors") as error:
        lower(design, analysed(design), fields_of(design.dataset))
    assert error.value.code == "unsound_design"
    assert "digit" in str(error.value)
