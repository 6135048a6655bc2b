"""A wire is foretold to fit exactly where laying it makes no problem."""

from __future__ import annotations

from hypothesis import given, settings

from engine.analysis.analyse import analyse
from engine.analysis.connections import feeding_types, fitting_types, why_not
from engine.blocks import CATALOGUE
from engine.graph import edits
from engine.graph.errors import NetloomError
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.sizes import symbol
from engine.graph.spec import TensorSpec
from tests.drawings import FIELDS, LENET, RESIDUAL, drawn, histories


def asked(graph: Graph, source: str, target: str) -> str:
    ends = Endpoint(*source.split(".")), Endpoint(*target.split("."))
    wording = why_not(graph, analyse(graph, FIELDS), FIELDS, *ends)
    return wording.told() if wording else ""


@settings(max_examples=40, deadline=None)
@given(histories())
def test_a_wire_that_is_said_to_fit_makes_no_error_at_its_target(steps):
    graph = steps[-1]
    analysis = analyse(graph, FIELDS)
    for key, node in graph.nodes.items():
        for target in [Endpoint(key, port.name) for port in node.block.inputs]:
            for other in list(graph.nodes)[:4]:
                for port in graph.nodes[other].block.outputs:
                    source = Endpoint(other, port.name)
                    refusal = why_not(graph, analysis, FIELDS, source, target)
                    agrees(graph, source, target, refusal is None)


def agrees(graph: Graph, source: Endpoint, target: Endpoint, fits: bool) -> None:
    """With the answer, for the block at the end of the wire."""
    try:
        laid = edits.connect(graph, source, target)
    except NetloomError:
        assert not fits
        return
    facts = analyse(laid, FIELDS).own[target.node]
    known = facts.inputs and None not in facts.inputs and not facts.node.muted
    if known:
        assert fits == (not any(p.severity == "error" for p in facts.problems)), (source, target)
    else:
        assert fits


def test_what_fits_is_not_refused():
    assert asked(LENET, "conv1.output", "pool1.input") == ""
    assert asked(LENET, "fc2.output", "digit.input") == ""


def test_a_wire_that_closes_a_loop_says_so():
    assert "pool1 already depends on conv1" in asked(LENET, "pool1.output", "conv1.input")
    assert "loop" in asked(LENET, "pool1.output", "pool1.input")


def test_a_shape_that_does_not_fit_is_told_in_numbers():
    assert "is given 54" in asked(LENET, "flat.output", "conv1.input") or "loop" in asked(
        LENET, "flat.output", "conv1.input"
    )
    graph = edits.add(LENET, Node("norm", CATALOGUE["BatchNorm2d"]()))
    assert "is given 54" in asked(graph, "flat.output", "norm.input")


def test_an_output_knows_its_classes():
    assert "20 scores arrive" in asked(LENET, "relu2.output", "digit.input")


def test_a_sum_knows_what_it_adds_already():
    assert "9 × 8 × 8" in asked(
        edits.add(RESIDUAL, Node("more", CATALOGUE["Add"]())), "join.output", "sum.inputs"
    ) or "loop" in asked(RESIDUAL, "join.output", "sum.inputs")
    assert "1 × 8 × 8" in asked(edits.configure(RESIDUAL, "conv1", padding=0), "image.output", "sum.inputs")


def test_ports_that_do_not_exist_are_told():
    assert "no output named outptu" in asked(LENET, "flat.outptu", "fc1.input")
    assert "no block ghost" in asked(LENET, "ghost.output", "fc1.input")


def test_an_unknown_tensor_forbids_nothing():
    graph = edits.disconnect(LENET, Endpoint("conv1", "input"))

    assert asked(graph, "conv1.output", "fc1.input") == ""


def test_types_are_offered_by_what_they_take():
    image, row = fitting_types(TensorSpec((3, 32, 32))), fitting_types(TensorSpec((64,)))

    assert {"Conv2d", "MaxPool2d", "BatchNorm2d", "Flatten", "ReLU", "Linear", "Add", "Output"} <= set(image)
    assert not {"Conv2d", "MaxPool2d", "BatchNorm2d", "Dropout2d"} & set(row)
    assert {"Linear", "BatchNorm1d", "ReLU", "Output"} <= set(row)
    assert "Input" not in image + row
    assert list(image) == [name for name in CATALOGUE if name in image]
    assert "Conv2d" in fitting_types(TensorSpec((3, symbol("H"), symbol("W"))))
    numbers = {CATALOGUE[name].category for name in fitting_types(TensorSpec((), "int64"))}
    assert numbers <= {"shaping", "merging", "group"}
    assert "MatMul" in fitting_types(TensorSpec((5, 8)))
    assert "MatMul" not in row


def test_types_are_offered_by_what_they_give():
    analysis = analyse(RESIDUAL, FIELDS)
    behind_image = feeding_types(RESIDUAL, analysis, Endpoint("norm", "input"))
    behind_row = feeding_types(RESIDUAL, analysis, Endpoint("digit", "input"))

    assert {"Input", "Conv2d", "ReLU", "MaxPool2d"} <= set(behind_image)
    assert "Flatten" not in behind_image
    assert {"Input", "Linear", "Flatten", "ReLU"} <= set(behind_row)
    assert "Output" not in behind_image + behind_row
    assert feeding_types(RESIDUAL, analysis, Endpoint("ghost", "input")) == ()


def test_a_sum_of_nothing_yet_may_be_fed_by_anything():
    graph = drawn(("sum", "Add", {}, ""))

    types = feeding_types(graph, analyse(graph, FIELDS), Endpoint("sum", "inputs"))
    assert {"Linear", "Conv2d", "Flatten"} <= set(types)
