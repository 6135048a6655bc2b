"""Each fault of a drawing is found, told with its numbers, and mended by its fix."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given, settings

from engine.analysis.analyse import analyse
from engine.graph import edits
from engine.graph.errors import EditError, Fix, Problem
from engine.graph.fixes import apply
from engine.graph.graph import Endpoint, Graph, Node
from tests.drawings import FIELDS, LENET, RESIDUAL, drawn, histories, wired
from tests.engine.analysis.faults import FAULTS as PLAIN
from tests.engine.analysis.faults import image, looped, off, row, table
from tests.engine.analysis.faults_of_glue import FAULTS_OF_GLUE
from tests.engine.analysis.faults_of_groups import FAULTS_OF_GROUPS, ended
from tests.engine.analysis.faults_of_losses import FAULTS_OF_LOSSES
from tests.engine.analysis.faults_of_modules import FAULTS_OF_MODULES
from tests.engine.analysis.faults_of_own_code import FAULTS_OF_OWN_CODE
from tests.engine.analysis.faults_of_sequences import FAULTS_OF_SEQUENCES
from tests.grouped import row as row_in_group

FAULTS = PLAIN + FAULTS_OF_SEQUENCES + FAULTS_OF_MODULES + FAULTS_OF_GLUE + FAULTS_OF_LOSSES + FAULTS_OF_GROUPS
FAULTS += FAULTS_OF_OWN_CODE
EVERY_FAULT = pytest.mark.parametrize("fault", FAULTS, ids=[f"{f.code}-{f.block or 'design'}" for f in FAULTS])
ENGINE = Path(__file__).parents[3] / "engine"
NEVER_AT_A_BLOCK = {"duplicate_id", "bad_id", "cannot_insert", "stale_fix", "unknown_parameter", "unknown_size"}
NEVER_AT_A_BLOCK |= {"no_group", "group_loop", "nothing_to_group", "shared_across", "too_many_rounds"}
NEVER_AT_A_BLOCK |= {"untrusted_code"}  # asked when it is to run: see test_trust.py
NEVER_AT_A_BLOCK |= {"nothing_arrives"}  # told inside alone: see test_groups.py


def problems_at(graph: Graph, code: str, block: str) -> list[Problem]:
    return [p for p in analyse(graph, FIELDS).problems if (p.code, p.block) == (code, block)]


@EVERY_FAULT
def test_it_is_found_and_told_in_numbers(fault):
    (problem, *_) = problems_at(fault.graph, fault.code, fault.block)

    assert problem.severity == fault.severity
    assert fault.says in problem.wording.told()
    assert problem.wording.mend, "no way out is told"
    assert "{" not in problem.wording.told()


@EVERY_FAULT
def test_it_is_the_only_error(fault):
    errors = {(p.code, p.block) for p in analyse(fault.graph, FIELDS).problems if p.severity == "error"}

    alone = {("loop", "flat"), ("no_input", ""), ("no_output", "")}
    expected = {(fault.code, fault.block)} if fault.severity == "error" else set()
    if (fault.code, fault.block) not in alone:
        assert errors == expected


@EVERY_FAULT
def test_its_fix_mends_it(fault):
    for problem in problems_at(fault.graph, fault.code, fault.block):
        if problem.fix is not None:
            mended = apply(fault.graph, problem.fix)
            assert problem not in analyse(mended, FIELDS).problems
            assert "{" not in problem.fix.told()


@settings(max_examples=80, deadline=None)
@given(histories(most=20))
def test_every_fix_that_is_offered_mends_its_problem(steps):
    for problem in analyse(steps[-1], FIELDS).problems:
        if problem.fix is not None:
            mended = apply(steps[-1], problem.fix)
            left = {(p.code, p.block, p.wording.told()) for p in analyse(mended, FIELDS).problems}
            assert (problem.code, problem.block, problem.wording.told()) not in left


def test_every_code_that_the_engine_knows_has_a_drawing_here():
    codes = set[str]()
    for room in ("graph", "blocks", "analysis"):
        for path in (ENGINE / room).glob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.keyword) and node.arg == "code" and isinstance(node.value, ast.Constant):
                    codes.add(node.value.value)

    assert codes - {f.code for f in FAULTS} <= NEVER_AT_A_BLOCK


@pytest.mark.parametrize("graph", [LENET, RESIDUAL])
def test_a_sound_drawing_has_no_problem(graph):
    analysis = analyse(graph, FIELDS)

    assert analysis.ok
    assert analysis.problems == ()


def test_mending_one_after_the_other_leads_from_a_block_to_a_sound_design():
    graph = drawn(row("x", "Input", "", field="image"), row("fc", "Linear"))
    for _ in range(8):
        fixes = [p.fix for p in analyse(graph, FIELDS).problems if p.fix]
        if not fixes:
            break
        graph = apply(graph, fixes[0])

    assert analyse(graph, FIELDS).problems == ()


def test_blocks_behind_a_fault_have_no_errors_of_their_own():
    analysis = analyse(edits.configure(LENET, "conv1", kernel_size=40), FIELDS)

    assert [(p.block, p.code) for p in analysis.problems] == [("conv1", "kernel_too_large")]


def test_every_member_of_a_loop_is_told_and_nobody_behind_it():
    analysis = analyse(looped("flat", "conv1"), FIELDS)

    assert [p.block for p in analysis.problems if p.code == "loop"] == ["conv1", "relu1", "pool1", "flat"]
    assert {p.code for p in analysis.problems if p.severity == "error"} == {"loop"}


def test_two_loops_are_two():
    graph = wired(off("relu1"), ("relu1.output", "relu1.input"))
    graph = wired(edits.disconnect(graph, Endpoint("fc1", "input")), ("relu2.output", "fc1.input"))

    assert [p.block for p in analyse(graph, FIELDS).problems if p.code == "loop"] == ["relu1", "fc1", "relu2"]


def test_a_wide_loop_of_many_blocks_is_analysed():
    rows = [row("sum0", "Add", "")] + [row(f"sum{i}", "Add", f"sum{i - 1}") for i in range(1, 300)]
    graph = wired(drawn(*rows), ("sum299.output", "sum0.inputs"))

    assert sum(p.code == "loop" for p in analyse(graph, FIELDS).problems) == 300


def test_a_muted_block_passes_its_input_through():
    analysis = analyse(edits.mute(LENET, ["conv1", "fc1", "relu2"], True), FIELDS)

    assert analysis.blocks["conv1"].outputs == analysis.blocks["image"].outputs
    assert analysis.blocks["conv1"].params == 0
    assert analysis.ok


def test_a_clash_that_muting_makes_is_shown_where_it_arises():
    analysis = analyse(edits.mute(LENET, ["flat", "fc1", "fc2"], True), FIELDS)

    assert [(p.block, p.code) for p in analysis.problems if p.severity == "error"] == [("digit", "wrong_rank")]


def test_frozen_weights_do_not_count_as_learning():
    analysis = analyse(edits.annotate(LENET, "conv1", frozen=True), FIELDS)

    assert analysis.total_params - analysis.trainable_params == 6 * 9 + 6
    assert analysis.ok


def test_all_weights_frozen_is_warned_of():
    graph = LENET
    for key in graph.nodes:
        graph = edits.annotate(graph, key, frozen=True)

    (problem,) = analyse(graph, FIELDS).problems
    assert (problem.code, problem.severity) == ("no_weights", "warning")
    assert "frozen" in problem.wording.told()


def test_two_outputs_may_share_a_target():
    graph = edits.add(LENET, Node("again", LENET.nodes["digit"].block))
    graph = edits.connect(graph, Endpoint("fc2", "output"), Endpoint("again", "input"))

    assert analyse(graph, FIELDS).problems == ()


def test_without_a_dataset_a_shape_is_enough():
    graph = edits.configure(edits.configure(LENET, "image", field="", shape=(1, 8, 8)), "digit", field="")

    assert analyse(graph, {}).problems == ()


def test_a_dataset_wants_a_field_even_where_a_shape_is_given():
    graph = edits.configure(LENET, "image", field="", shape=(1, 8, 8))

    assert [p.code for p in analyse(graph, FIELDS).problems] == ["missing_field"]


def test_logarithms_that_come_out_of_a_group_are_known():
    assert analyse(ended(row_in_group("log", "LogSoftmax"), loss="NLLLoss"), FIELDS).problems == ()


def test_overwriting_is_allowed_where_nobody_needs_the_input():
    behind_conv = image(row("c", "Conv2d"), row("r", "ReLU", "c", inplace=True))
    behind_norm = image(row("c", "Conv2d"), row("n", "BatchNorm2d", "c"), row("r", "ReLU", "n", inplace=True))
    behind_sum = table(row("a", "Linear"), row("s", "Add", "a a"), row("r", "ReLU", "s", inplace=True))
    behind_dropout = table(row("a", "Linear"), row("d", "Dropout", "a"), row("r", "ReLU", "d", inplace=True))

    for graph in (behind_conv, behind_norm, behind_sum, behind_dropout):
        assert analyse(graph, FIELDS).problems == ()


def test_a_score_layer_already_there_is_set_instead_of_a_second_one():
    (problem,) = analyse(edits.configure(LENET, "fc2", out_features=84), FIELDS).problems

    mended = apply(edits.configure(LENET, "fc2", out_features=84), problem.fix)
    assert mended == LENET


def test_a_fix_of_an_older_drawing_is_refused():
    with pytest.raises(EditError, match="cannot be mended so any more"):
        apply(LENET, Fix("set", "Set x", target="gone", name="p", value=0.5))
    with pytest.raises(EditError, match="cannot be mended so any more"):
        apply(LENET, Fix("insert", "Insert Flatten", target="image", name="Flatten"))


def test_a_missing_input_is_offered_the_nearest_loose_end_that_fits():
    graph = edits.disconnect(LENET, Endpoint("fc2", "input"))
    graph = edits.add(graph, Node("far", graph.nodes["fc1"].block, (9000.0, 0.0)))
    graph = edits.connect(graph, Endpoint("flat", "output"), Endpoint("far", "input"))

    (problem,) = problems_at(graph, "missing_input", "fc2")
    assert problem.fix.told() == "Connect relu2"
    assert apply(graph, problem.fix).sources("fc2", "input") == (Endpoint("relu2", "output"),)


def test_no_wire_is_offered_that_would_not_fit():
    graph = edits.disconnect(LENET, Endpoint("conv1", "input"))
    graph = edits.add(graph, Node("table", edits.configure(LENET, "image", field="table").nodes["image"].block))
    graph = edits.remove(graph, {"image"})

    (problem,) = problems_at(graph, "missing_input", "conv1")
    assert problem.fix is None
