"""What is copied can be pasted, and what is no part of a drawing is refused."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from engine.graph.design import Design
from engine.graph.edits import cut_out
from engine.graph.graph import Graph
from engine.project.design_file import dump
from engine.project.faults import DesignFileError
from engine.project.part import dump_part, parse_part
from tests.drawings import LENET, histories


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(histories().map(lambda graphs: graphs[-1]))
def test_any_part_survives_the_clipboard(graph: Graph) -> None:
    assert parse_part(dump_part(graph)) == graph


def test_a_part_holds_only_its_own_wires() -> None:
    part = cut_out(LENET, {"conv1", "relu1"})

    assert len(list(parse_part(dump_part(part)).links())) == 1


@pytest.mark.parametrize("text", ["", "any text", "{}", "[1]", dump(Design(graph=LENET))])
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(DesignFileError):
        parse_part(text)
