"""The design file keeps everything, in a text that edits hardly move, and tells all faults at once."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.graph import edits
from engine.graph.design import DatasetChoice, Design, TrainingSettings
from engine.graph.graph import Graph
from engine.project.design_file import dump, load_design, parse, save_design
from engine.project.faults import DesignFileError
from engine.project.migrations import migrated
from tests.drawings import LENET, RESIDUAL, drawn, histories

DESIGN = Design("LeNet", LENET, DatasetChoice("digits"), TrainingSettings(epochs=3, lr=0.01, schedule="cosine"))


def document(**changes: Any) -> dict[str, Any]:
    return {**json.loads(dump(DESIGN)), **changes}


def faults_of(text: str | dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(DesignFileError) as caught:
        parse(text if isinstance(text, str) else json.dumps(text))
    assert all(problem.wording.told() for problem in caught.value.problems)
    return [(problem.code, problem.block) for problem in caught.value.problems]


numbers = st.floats(-1e6, 1e6)


@st.composite
def designs(draw: st.DrawFn) -> Design:
    graph = draw(histories())[-1]
    for key in graph.nodes:
        node = replace(
            graph.nodes[key],
            position=(draw(numbers), draw(numbers)),
            title=draw(st.text(max_size=5)),
            note=draw(st.text(max_size=5)),
            frozen=draw(st.booleans()),
            muted=draw(st.booleans()),
        )
        graph = replace(graph, nodes={**graph.nodes, key: node})
    training = TrainingSettings(
        epochs=draw(st.integers(1, 10**6)),
        optimizer=draw(st.sampled_from(["SGD", "Adam", "AdamW", "RMSprop"])),
        lr=draw(st.floats(0, 10)),
        clip_grad_norm=draw(st.none() | st.floats(0, 10)),
        early_stopping=draw(st.none() | st.integers(1, 99)),
        seed=draw(st.integers(0, 2**32 - 1)),
    )
    dataset = draw(st.none() | st.sampled_from(["digits", "spirals"]).map(DatasetChoice))
    return Design(draw(st.text()), graph, dataset, training)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(designs())
def test_any_design_survives_save_and_load(design: Design) -> None:
    assert parse(dump(design)) == design


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(designs())
def test_the_text_of_a_loaded_design_is_the_text_it_was_loaded_from(design: Design) -> None:
    assert dump(parse(dump(design))) == dump(design)


def test_a_file_on_disk_survives_too(tmp_path: Path) -> None:
    save_design(DESIGN, tmp_path / "ä 图.netloom")

    assert load_design(tmp_path / "ä 图.netloom") == DESIGN
    assert [path.name for path in tmp_path.iterdir()] == ["ä 图.netloom"]


def test_a_file_that_an_editor_began_with_a_byte_order_mark_loads(tmp_path: Path) -> None:
    (tmp_path / "a.netloom").write_text(dump(DESIGN), encoding="utf-8-sig")

    assert load_design(tmp_path / "a.netloom") == DESIGN


def test_one_edit_changes_one_line_of_the_file() -> None:
    edited = replace(DESIGN, graph=edits.configure(LENET, "conv1", out_channels=8))

    before, after = dump(DESIGN).splitlines(), dump(edited).splitlines()

    assert len(before) == len(after)
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


def test_the_order_in_which_wires_were_laid_does_not_show() -> None:
    turned = Graph(LENET.nodes, dict(reversed(LENET.wires.items())))

    assert dump(replace(DESIGN, graph=turned)) == dump(DESIGN)


def test_several_wires_of_one_port_keep_their_order() -> None:
    turned = replace(RESIDUAL, wires={t: tuple(reversed(ss)) for t, ss in RESIDUAL.wires.items()})

    assert parse(dump(Design(graph=turned))).graph == turned
    assert dump(Design(graph=turned)) != dump(Design(graph=RESIDUAL))


def test_the_example_of_the_contract_loads() -> None:
    text = """{
      "format": "netloom-design", "version": 1, "name": "LeNet-5 on digits",
      "dataset": {"name": "digits"},
      "training": {"epochs": 10, "batch_size": 64, "optimizer": "Adam", "lr": 0.001, "seed": 0},
      "blocks": [
        {"id": "image", "type": "Input", "params": {"field": "image"}, "position": [0, 0]},
        {"id": "conv1", "type": "Conv2d", "params": {"out_channels": 6, "kernel_size": 5}, "position": [200, 0]}
      ],
      "wires": [["image.output", "conv1.input"]]
    }"""

    design = parse(text)

    assert (design.name, list(design.graph.nodes)) == ("LeNet-5 on digits", ["image", "conv1"])
    assert design.training == TrainingSettings()


def test_what_may_be_left_out_has_its_default() -> None:
    text = {"format": "netloom-design", "version": 1, "blocks": [{"id": "a", "type": "ReLU"}], "wires": []}

    assert parse(json.dumps(text)) == Design(graph=drawn(("a", "ReLU", {}, "")))


def test_older_versions_are_brought_up_to_date_a_step_at_a_time() -> None:
    steps = {1: lambda d: {**d, "a": 1}, 2: lambda d: {**d, "b": d["a"] + 1}}
    old = {"version": 1}

    assert migrated(old, 3, steps) == {"version": 3, "a": 1, "b": 2}
    assert old == {"version": 1}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("hello", "not_json"),
        ('{"a": 1,}', "not_json"),
        ("", "truncated"),
        ('{"format": "netloom-des', "truncated"),
        ('{"format": tru', "truncated"),
        ('{"a": "\\u12', "truncated"),
        (dump(DESIGN)[:-5], "truncated"),
        ('{"a": NaN}', "bad_number"),
        ('{"a": -Infinity}', "bad_number"),
        ('{"a": 1e999}', "bad_number"),
        ('{"a": ' + "9" * 6000 + "}", "bad_number"),
        ('{"a": "\\ud800"}', "bad_text"),
        ("[" * 200_000, "too_deep"),
        ('{"a": 1, "a": 2}', "duplicate_key"),
        ("[]", "wrong_format"),
        ('{"format": "other"}', "wrong_format"),
        ('{"format": "netloom-design", "version": "1"}', "wrong_format"),
        ('{"format": "netloom-design", "version": true}', "wrong_format"),
        ('{"format": "netloom-design", "version": 2, "new": 1}', "newer_version"),
        ('{"format": "netloom-design", "version": 1, "blocks": []}', "missing_key"),
    ],
)
def test_a_text_that_holds_no_design_is_refused(text: str, code: str) -> None:
    assert [found for found, _ in faults_of(text)] == [code]


def test_not_json_tells_line_and_column() -> None:
    with pytest.raises(DesignFileError, match="line 2, column 3"):
        parse("{\n  wrong: 1}")


@pytest.mark.parametrize("lr", ["0.01", "1e-05", "1.5E+2"])
def test_however_much_is_cut_off_it_is_called_truncated(lr: str) -> None:
    text = dump(DESIGN).replace('"lr": 0.01', f'"lr": {lr}')
    assert lr in text

    for kept in range(1, len(text) - 2):
        assert faults_of(text[:kept]) == [("truncated", "")], text[:kept]


def test_unknown_keys_are_refused_by_name_with_the_key_that_was_meant() -> None:
    with pytest.raises(DesignFileError) as caught:
        parse(json.dumps(document(datset={})))

    told = caught.value.problems[0].wording.told()

    assert "datset" in told and "Did you mean dataset?" in told


@pytest.mark.parametrize(
    ("training", "code"),
    [
        ({"sed": 1}, "unknown_key"),
        ({"epochs": 0}, "parameter_range"),
        ({"epochs": 2.5}, "parameter_type"),
        ({"epochs": True}, "parameter_type"),
        ({"epochs": "3"}, "parameter_type"),
        ({"lr": -1}, "parameter_range"),
        ({"lr": None}, "parameter_type"),
        ({"optimizer": "Adamm"}, "parameter_range"),
        ({"seed": -1}, "parameter_range"),
        ([], "parameter_type"),
    ],
)
def test_training_settings_are_checked(training: object, code: str) -> None:
    assert faults_of(document(training=training)) == [(code, "")]


@pytest.mark.parametrize(
    ("dataset", "code"),
    [
        ({"name": "digts"}, "unknown_dataset"),
        ({"name": "digits", "options": {"size": 8}}, "unknown_key"),
        ({"nme": "digits"}, "missing_key"),
        ("digits", "parameter_type"),
    ],
)
def test_the_dataset_is_checked(dataset: object, code: str) -> None:
    assert code in [found for found, _ in faults_of(document(dataset=dataset))]


@pytest.mark.parametrize(
    ("block", "code"),
    [
        ({"id": "x", "type": "Conv4d"}, "unknown_block"),
        ({"id": "x", "type": "Linear", "params": {"features": 3}}, "unknown_parameter"),
        ({"id": "x", "type": "Linear", "params": {"out_features": "3"}}, "parameter_type"),
        ({"id": "x", "type": "Linear", "params": {"out_features": 0}}, "parameter_range"),
        ({"id": "x", "type": "ReLU", "position": [0]}, "parameter_type"),
        ({"id": "x", "type": "ReLU", "position": [0, "1"]}, "parameter_type"),
        ({"id": "x", "type": "ReLU", "position": [0, 1e300]}, "parameter_range"),
        ({"id": "x", "type": "ReLU", "colour": "red"}, "unknown_key"),
        ({"id": "x", "type": "ReLU", "frozen": 1}, "parameter_type"),
        ({"id": "conv1", "type": "ReLU"}, "duplicate_id"),
        ({"id": "a.b", "type": "ReLU"}, "bad_id"),
        ({"id": "", "type": "ReLU"}, "bad_id"),
        ({"id": "x"}, "missing_key"),
        ({"type": "ReLU"}, "missing_key"),
        (7, "parameter_type"),
    ],
)
def test_a_faulty_block_is_refused_where_it_stands(block: Any, code: str) -> None:
    name = block.get("id", "") if isinstance(block, dict) else ""

    assert faults_of(document(blocks=[*document()["blocks"], block])) == [(code, name)]


@pytest.mark.parametrize(
    ("wire", "code"),
    [
        (["nowhere.output", "conv1.input"], "unknown_block"),
        (["image.output", "nowhere.input"], "unknown_block"),
        (["image.out", "conv1.input"], "unknown_port"),
        (["image.output", "conv1.inputs"], "unknown_port"),
        (["image", "conv1.input"], "bad_wire"),
        (["image.output"], "parameter_type"),
        ([1, 2], "parameter_type"),
        ("image.output", "parameter_type"),
        (["image.output", "fc1.input"], "occupied_input"),
    ],
)
def test_a_faulty_wire_is_refused(wire: Any, code: str) -> None:
    assert code in [found for found, _ in faults_of(document(wires=[*document()["wires"], wire]))]


@pytest.mark.parametrize("loop", [["b", "a"], ["c", "b", "a"], ["a"]])
def test_a_loop_is_refused_and_told_as_a_way(loop: list[str]) -> None:
    blocks = [{"id": name, "type": "ReLU"} for name in "abcd"]
    way = [*loop, loop[0]]
    wires = [[f"{a}.output", f"{b}.input"] for a, b in pairwise(way)] + [["a.output", "d.input"]]

    with pytest.raises(DesignFileError) as caught:
        parse(json.dumps({"format": "netloom-design", "version": 1, "blocks": blocks, "wires": wires}))

    (problem,) = caught.value.problems
    assert (problem.code, problem.block) == ("loop", "a")
    assert all(name in problem.wording.told() for name in loop)


def test_each_loop_is_told_once() -> None:
    blocks = [{"id": name, "type": "ReLU"} for name in "abcd"]
    wires = [["a.output", "b.input"], ["b.output", "a.input"], ["c.output", "d.input"], ["d.output", "c.input"]]
    text = {"format": "netloom-design", "version": 1, "blocks": blocks, "wires": wires}

    assert faults_of(text) == [("loop", "a"), ("loop", "c")]


def test_all_faults_are_told_at_once() -> None:
    faulty = document(
        extra=1,
        training={"epochs": 0},
        dataset={"name": "nothing"},
        blocks=[{"id": "a", "type": "Nothing"}, {"id": "b", "type": "Linear", "params": {"bias": 1, "x": 2}}],
        wires=[["c.output", "b.input"], ["a.whatever", "b.input"]],
    )

    assert [code for code, _ in faults_of(faulty)] == [
        "unknown_key",
        "unknown_dataset",
        "parameter_range",
        "unknown_block",
        "parameter_type",
        "unknown_parameter",
        "unknown_block",
    ]


def test_half_built_designs_load_for_they_are_to_be_shown() -> None:
    misfit = drawn(("image", "Input", {"field": "nothing"}, ""), ("conv", "Conv2d", {"kernel_size": 99}, "image"))

    assert parse(dump(Design(graph=misfit, dataset=DatasetChoice("digits")))).graph == misfit


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["name", "dataset", "training", "blocks", "wires", "version"]), junk)
def test_nothing_in_a_file_crashes_the_reader(key: str, value: Any) -> None:
    try:
        parse(json.dumps(document(**{key: value})))
    except DesignFileError as error:
        assert error.problems


def test_a_drawing_of_5000_blocks_is_read_within_two_seconds() -> None:
    blocks = [{"id": f"a{i}", "type": "ReLU"} for i in range(5000)]
    wires = [[f"a{i}.output", f"a{i + 1}.input"] for i in range(4999)]
    text = json.dumps({"format": "netloom-design", "version": 1, "blocks": blocks, "wires": wires})
    began = time.process_time()

    design = parse(text)

    assert len(list(design.graph.links())) == 4999
    assert time.process_time() - began < 2
