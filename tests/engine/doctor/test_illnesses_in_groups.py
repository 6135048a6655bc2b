"""Illnesses that stand inside groups are named by the paths to them, and treated where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.analysis.analyse import analyse
from engine.data.catalogue import fields_of
from tests.checkup import Checkup
from tests.engine.doctor import ill_grouped as ill
from tests.engine.doctor.cases import Case, check_bettered, check_named

QUICK = [
    Case(ill.vanishing, "vanishing_gradient", "stack.fc", "accuracy", 0.2, 0.85, ("stack.sigmoid",)),
    Case(ill.dead, "dead_units", "outer.inner.relu", "accuracy", 0.2, 0.75, ("outer.inner.relu",)),
    Case(ill.saturated, "saturated_units", "stack.tanh", "loss", 0.45, 0.4, ("stack.tanh",)),
    Case(ill.growing, "exploding_through_time", "part.rnn", "loss", 1e3, 1.0),
    Case(ill.stuck, "saturated_gates", "part.lstm", "accuracy", 0.3, 0.35, ("part.lstm",)),
    Case(ill.stopped, "unused_input", "features", "loss", 0.7, 0.5, ("part.stop",)),
    Case(ill.squashed_twice, "softmax_before_cross_entropy", "part.softmax", "loss", 0.75, 0.6, ("part.softmax",)),
    Case(ill.underfitting, "underfitting", "", "accuracy", 0.7, 0.75, ("part.fc1",)),
]
SLOW = [
    Case(ill.vanishing_in_shared_rounds, "vanishing_gradient", "first", "accuracy", 0.2, 0.85, ("stack.sigmoid",)),
    Case(ill.vanishing_in_families, "vanishing_gradient", "first", "accuracy", 0.2, 0.85, ("stack.sigmoid",)),
    Case(ill.remembering_nothing, "vanishing_through_time", "part.lstm", "accuracy", 0.3, 0.8, ("part.lstm",)),
    Case(ill.laid_out, "padding_read", "part.flat", "accuracy", 0.7, 0.95, ("part.flat",)),
]


@pytest.mark.parametrize("case", [*QUICK, *(pytest.param(case, marks=pytest.mark.long) for case in SLOW)], ids=str)
def test_it_is_named_and_its_first_remedy_treats_it_there(case: Case, tmp_path: Path) -> None:
    design = case.drawn(tmp_path)
    checkup = Checkup(design)

    check_named(case, checkup)

    remedy = checkup.named(case.code).remedies[0]
    assert {*case.treated} <= {fix.target for fix in remedy.fixes}
    assert analyse(remedy.applied(design).graph, fields_of(design.dataset)).ok


@pytest.mark.long
@pytest.mark.parametrize("case", [*QUICK, *SLOW], ids=str)
def test_its_first_remedy_betters_the_figure(case: Case, tmp_path: Path) -> None:
    check_bettered(case, case.drawn(tmp_path))
