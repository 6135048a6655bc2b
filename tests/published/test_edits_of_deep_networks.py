"""After an edit of a deep network only the blocks that feel it are worked out again, counted by their facts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from types import FrameType

import pytest

from engine.analysis.analyse import analyse
from engine.analysis.facts import facts_of
from engine.analysis.result import Analysis
from engine.graph import edits
from engine.graph.graph import Endpoint
from tests.published.joining import densenet121
from tests.published.residual import resnet50
from tests.published.test_parameter_counts import opened

ENDS = ["data", "answer"]
"""Worked out again at every edit: they depend on the dataset besides."""


def worked_out(work: Callable[[], Analysis]) -> tuple[list[str], Analysis]:
    """The blocks whose facts are worked out meanwhile, once for each time, and what is known then."""
    blocks: list[str] = []

    def seen(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code is facts_of.__code__:
            blocks.append(frame.f_locals["node"].id)

    watched = sys.getprofile()
    sys.setprofile(seen)
    try:
        found = work()
    finally:
        sys.setprofile(watched)
    return blocks, found


def after_setting(text: str, block: str, **params: object) -> tuple[list[str], Analysis]:
    """The blocks worked out again once a setting is changed, without the ends, and what is known then."""
    design, before = opened(text)
    graph = edits.configure(design.graph, block, **params)
    blocks, after = worked_out(lambda: analyse(graph, {}, before))

    assert after == analyse(graph, {})
    return [key for key in blocks if key not in ENDS], after


@pytest.mark.parametrize("text", [resnet50(), densenet121()], ids=["resnet50", "densenet121"])
def test_at_first_every_block_is_worked_out_once(text):
    design, _ = opened(text)
    blocks, _ = worked_out(lambda: analyse(design.graph, {}))

    assert sorted(blocks) == sorted(design.graph.nodes)


NARROW: Mapping[str, tuple[str, str, list[str], int]] = {
    "a bias in ResNet-50": (resnet50(), "conv_3_4b", ["conv_3_4b"], 25_557_032 + 256),
    "a bias in DenseNet-121": (densenet121(), "conv_2_7b", ["conv_2_7b"], 7_978_856 + 32),
}


@pytest.mark.parametrize("case", NARROW)
def test_what_changes_no_shape_costs_one_block(case):
    text, block, expected, params = NARROW[case]
    blocks, after = after_setting(text, block, bias=True)

    assert blocks == expected
    assert after.total_params == params


def test_a_bottleneck_of_resnet50_keeps_its_width_to_itself():
    blocks, after = after_setting(resnet50(), "conv_3_4a", out_channels=128)

    assert blocks == ["conv_3_4a", "bn_3_4a", "act_3_4a", "conv_3_4b"]
    assert after.ok
    assert after.total_params == 25_557_032 - 128 * 1024 - 2 * 128 - 128 * 256 * 9


def test_a_layer_of_densenet121_that_grows_is_felt_up_to_the_end_of_its_stage_only():
    blocks, after = after_setting(densenet121(), "conv_3_20b", out_channels=48)
    behind = [
        f"{kind}_3_{i}{part}"
        for i in range(21, 25)
        for kind, part in [("join", ""), *((kind, "a") for kind in ("bn", "relu", "conv"))]
    ]

    assert blocks == ["conv_3_20b", *behind, "join_3", "bn_3t", "relu_3t", "conv_3t"]
    assert after.ok
    assert after.total_params == 7_978_856 + 16 * 128 * 9 + 4 * (2 * 16 + 16 * 128) + 2 * 16 + 16 * 512


def test_one_wire_of_a_concat_taken_off_is_felt_by_that_layer_only():
    design, before = opened(densenet121())
    target = Endpoint("join_4_16", "inputs")
    graph = edits.disconnect(design.graph, target, 3)
    blocks, after = worked_out(lambda: analyse(graph, {}, before))

    assert [key for key in blocks if key not in ENDS] == ["join_4_16", "bn_4_16a", "relu_4_16a", "conv_4_16a"]
    assert after.total_params == 7_978_856 - 2 * 32 - 32 * 128


def test_a_move_works_out_nothing_but_the_ends():
    design, before = opened(densenet121())
    graph = edits.move(design.graph, {"conv_1_1a": (10.0, 20.0)})
    blocks, after = worked_out(lambda: analyse(graph, {}, before))

    assert sorted(blocks) == sorted(ENDS)
    assert after.blocks["conv_1_1a"].node.position == (10.0, 20.0)
