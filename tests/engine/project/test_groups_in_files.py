"""Groups and shared weights survive the file, and every fault inside of a group is told by its path."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from engine.blocks.group import Group
from engine.graph.design import Design
from engine.graph.edits import annotate, cut_out
from engine.graph.graph import Graph, Node
from engine.graph.nesting import inner_of, redrawn
from engine.graph.sharing import share
from engine.project.design_file import dump, load_design, parse, save_design
from engine.project.faults import DesignFileError
from engine.project.part import dump_part, parse_part
from tests.drawings import histories
from tests.grouped import RESIDUAL, chain, design, drawing, group, row

INNER = chain("inner", row("fc", "Linear", out_features=4), repeat=2, shared=True, title="Inner", note="Twice.")
OUTER = chain(
    "outer",
    INNER,
    row("act", "LeakyReLU", "", negative_slope=0.5),
    named=(("slope", (("act", "negative_slope"),)), ("rounds", (("inner", "repeat"),))),
)
DESIGN = design(
    row("x", "Input", shape=(4,)), (OUTER, "x"), (replace(OUTER, id="again", frozen=True), "outer"),
    row("y", "Output", "again")
)  # fmt: skip


def document(**changes: Any) -> dict[str, Any]:
    """A design with one group, `g`, of one Linear, and these parameters of the group changed; None takes one away."""
    made = design(row("x", "Input", shape=(4,)), (chain("g", row("fc", "Linear")), "x"), row("y", "Output", "g"))
    text = json.loads(dump(made))
    params = {**text["blocks"][1]["params"], **changes}
    text["blocks"][1]["params"] = {key: value for key, value in params.items() if value is not None}
    return text


def faults_of(text: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(DesignFileError) as caught:
        parse(json.dumps(text))
    assert all(problem.wording.told() for problem in caught.value.problems)
    return [(problem.code, problem.block) for problem in caught.value.problems]


def inside(**entry: Any) -> list[dict[str, Any]]:
    """The blocks of `g` with the Linear's entry changed."""
    blocks = document()["blocks"][1]["params"]["blocks"]
    return [{**one, **entry} if one["id"] == "fc" else one for one in blocks]


def test_it_reads_back_as_it_was_written():
    assert parse(dump(DESIGN)) == DESIGN
    assert dump(parse(dump(DESIGN))) == dump(DESIGN)


def test_shared_weights_read_back():
    made = replace(DESIGN, graph=share(DESIGN.graph, ["outer", "again"]))
    assert '"shares": "outer"' in dump(made)
    assert parse(dump(made)) == made


def test_a_block_a_line_in_groups_too():
    lines = [line.strip() for line in dump(DESIGN).splitlines()]

    assert sum(line.startswith('{"id": "fc", "type": "Linear", "params": {"out_features": 4}') for line in lines) == 2
    assert sum(line.startswith('{"id": "inner"') for line in lines) == 2
    assert '"parameters": {"slope": ["act.negative_slope"], "rounds": ["inner.repeat"]},' in lines


def test_named_parameters_read_back_and_set_what_they_name():
    block = parse(dump(DESIGN)).graph.nodes["outer"].block
    after = block.configured({"slope": 0.25, "rounds": 3})

    assert [s.name for s in block.settings] == ["repeat", "shared", "slope", "rounds"]
    assert block.params == {"repeat": 1, "shared": False, "slope": 0.5, "rounds": 2}
    assert after.inner.nodes["act"].block.negative_slope == 0.25
    assert after.inner.nodes["inner"].block.repeat == 3


@settings(max_examples=60, deadline=None)
@given(histories(most=10))
def test_any_drawing_inside_reads_back(steps):
    made = Design("Any", drawing(row("x", "Input", field="image"), group("g"), chain("h", Node("i", Group()))))
    for path in (("g",), ("h", "i")):
        made = replace(made, graph=redrawn(made.graph, path, lambda _: steps[-1]))
    if len(steps[-1].order) == len(steps[-1].nodes):
        assert parse(dump(made)) == made


def test_a_part_on_the_clipboard_keeps_its_groups():
    part = cut_out(DESIGN.graph, {"outer", "again"})

    assert parse_part(dump_part(part)) == part


def nested(depth: int) -> Graph:
    node = chain("g", row("act", "Tanh"))
    for _ in range(depth - 1):
        node = chain("g", node)
    return drawing(row("x", "Input", shape=(4,)), (node, "x"), row("y", "Output", "g"))


def test_groups_may_lie_sixteen_deep():
    deep = Design("Deep", nested(16))

    assert parse(dump(deep)) == deep
    assert inner_of(parse(dump(deep)).graph, ("g",) * 16).nodes["act"].block.type_name() == "Tanh"


def test_a_seventeenth_is_told_where_it_lies():
    assert faults_of(json.loads(dump(Design("Deep", nested(17))))) == [("too_deep", ".".join("g" * 17))]


def test_a_group_without_a_drawing_is_a_new_one():
    text = document(blocks=None, wires=None)

    assert list(parse(json.dumps(text)).graph.nodes["g"].block.inner.nodes) == ["input", "output"]


@pytest.mark.parametrize("key", ["blocks", "wires"])
def test_half_a_drawing_is_told(key):
    assert faults_of(document(**{key: None})) == [("missing_key", "g")]


@pytest.mark.parametrize(
    ("changes", "code", "block"),
    [
        ({"blocks": {}}, "parameter_type", "g"),
        ({"blocks": "fc"}, "parameter_type", "g"),
        ({"wires": 3}, "parameter_type", "g"),
        ({"parameters": []}, "parameter_type", "g"),
        ({"parameters": {"width": "fc.out_features"}}, "parameter_type", "g"),
        ({"parameters": {"width": [3]}}, "parameter_type", "g"),
        ({"parameters": {"width": []}}, "parameter_type", "g"),
        ({"parameters": {"width": ["fc.size"]}}, "unknown_place", "g"),
        ({"parameters": {"width": ["gc.out_features"]}}, "unknown_place", "g"),
        ({"parameters": {"width": ["out_features"]}}, "unknown_place", "g"),
        ({"parameters": {"width": [""]}}, "unknown_place", "g"),
        ({"parameters": {"repeat": ["fc.out_features"]}}, "unknown_place", "g"),
        ({"parameters": {"blocks": ["fc.out_features"]}}, "unknown_place", "g"),
        ({"parameters": {"": ["fc.out_features"]}}, "unknown_place", "g"),
        ({"repeat": 0}, "parameter_range", "g"),
        ({"repeat": 1001}, "parameter_range", "g"),
        ({"repeat": "2"}, "parameter_type", "g"),
        ({"shared": 1}, "parameter_type", "g"),
        ({"rounds": 2}, "unknown_parameter", "g"),
        ({"inner": {}}, "unknown_parameter", "g"),
        ({"named": []}, "unknown_parameter", "g"),
        ({"blocks": inside(type="Lineal")}, "unknown_block", "g.fc"),
        ({"blocks": inside(params={"out_features": 0})}, "parameter_range", "g.fc"),
        ({"blocks": inside(params={"outfeatures": 1})}, "unknown_parameter", "g.fc"),
        ({"blocks": inside(size=1)}, "unknown_key", "g.fc"),
        ({"blocks": inside(position=[0])}, "parameter_type", "g.fc"),
        ({"blocks": inside(frozen="yes")}, "parameter_type", "g.fc"),
        ({"blocks": [*inside(), inside()[1]]}, "duplicate_id", "g.fc"),
        ({"blocks": [*inside(), {"id": "a.b", "type": "Tanh"}]}, "bad_id", "g.a.b"),
        ({"wires": [["input.output", "ghost.input"]]}, "unknown_block", "g.input"),
        ({"wires": [["input.output", "fc.imput"]]}, "unknown_port", "g.fc"),
        ({"wires": [["input.output"]]}, "parameter_type", "g"),
        ({"wires": [["input", "fc.input"]]}, "bad_wire", "g"),
        ({"wires": [["fc.output", "fc.input"]]}, "loop", "g.fc"),
        ({"wires": [["input.output", "fc.input"], ["fc.output", "fc.input"]]}, "occupied_input", "g.fc"),
    ],
    ids=lambda value: value if isinstance(value, str) else json.dumps(value)[:40],
)  # fmt: skip
def test_a_fault_of_a_group_is_told_where_it_lies(changes, code, block):
    found = faults_of(document(**changes))

    assert found[0] == (code, block), found


def test_all_faults_inside_and_outside_are_told_at_once():
    text = document(blocks=inside(type="Lineal"), wires=[["input.output", "fc.input"], ["nobody.output", "fc.input"]])
    text["blocks"][0]["params"] = {"shape": "4"}
    found = {code for code, _ in faults_of(text)}

    assert {"parameter_type", "unknown_block"} <= found


def test_what_a_group_cannot_hold_still_loads_and_is_for_the_check_to_tell():
    held = [*document()["blocks"][1]["params"]["blocks"], {"id": "in", "type": "Input"}]
    graph = parse(json.dumps(document(blocks=held))).graph

    assert "in" in graph.nodes["g"].block.inner.nodes


@pytest.mark.parametrize("shares", ["ghost", "y", "g", "x"])
def test_weights_shared_with_nobody_still_load(shares):
    text = document()
    text["blocks"][1]["shares"] = shares

    assert parse(json.dumps(text)).graph.nodes["g"].shares == shares


def test_the_shares_of_a_file_are_a_text():
    text = document()
    text["blocks"][1]["shares"] = 3

    assert faults_of(text) == [("parameter_type", "g")]


def test_hostile_names_and_notes_read_back():
    names = ['"params": {}', "{}", "\\", "卷积", '", "params": {}, "']
    nodes = [Node(name, group("g", *RESIDUAL).block, title=name, note=name) for name in names]
    made = Design("Hostile", drawing(row("x", "Input", shape=(4, 6, 6)), *[(node, "x") for node in nodes]))

    assert parse(dump(made)) == made


def test_paths_of_weights_inside_lead_there_from_the_folder_of_the_file(tmp_path):
    (tmp_path / "designs").mkdir()
    kept = str(tmp_path / "runs" / "1")
    graph = redrawn(DESIGN.graph, ("outer", "inner"), lambda g: annotate(g, "fc", weights=f"{kept}#fc"))
    made = replace(DESIGN, graph=annotate(graph, "again", weights="template:lenet"))
    save_design(made, tmp_path / "designs" / "one.netloom")

    text = (tmp_path / "designs" / "one.netloom").read_text(encoding="utf-8")
    assert '"weights": "../runs/1#fc"' in text
    assert '"weights": "template:lenet"' in text
    assert load_design(tmp_path / "designs" / "one.netloom") == made
