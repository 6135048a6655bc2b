"""Each illness is named where a design has it, and the first remedy offered for it betters the figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checkup import Checkup
from tests.engine.doctor import ill
from tests.engine.doctor.cases import Case, check_bettered, check_named

QUICK = [
    Case(ill.exploding, "exploding_gradient", "rnn", "loss", 1e20, 1.0),
    Case(ill.growing, "exploding_through_time", "rnn", "loss", 1e3, 1.0),
    Case(ill.dead, "dead_units", "relu1", "accuracy", 0.2, 0.8),
    Case(ill.saturated, "saturated_units", "tanh1", "loss", 0.42, 0.36),
    Case(ill.too_high, "learning_rate_too_high", "", "accuracy", 0.6, 0.8),
    Case(ill.too_low, "learning_rate_too_low", "", "loss", 2.3, 2.25),
    Case(ill.overfitting, "overfitting", "", "r2", 0.25, 0.4),
    Case(ill.underfitting, "underfitting", "", "accuracy", 0.7, 0.75),
    Case(ill.imbalanced, "class_imbalance", "answer", "f1", 0.5, 0.53),
    Case(ill.not_finite, "not_finite", "rnn", "loss", float("nan"), 1.0),
    Case(ill.loose, "unused_input", "petals", "accuracy", 0.8, 0.9),
    Case(ill.stopped, "unused_input", "features", "loss", 0.7, 0.5),
    Case(ill.squashed_twice, "softmax_before_cross_entropy", "softmax", "loss", 0.75, 0.6),
]
SLOW = [
    Case(ill.vanishing, "vanishing_gradient", "conv1", "accuracy", 0.2, 0.9),
    Case(ill.forgetting, "vanishing_through_time", "lstm", "accuracy", 0.2, 0.8),
    Case(ill.stuck, "saturated_gates", "lstm", "accuracy", 0.3, 0.35),
    Case(ill.plateau, "plateau", "", "accuracy", 0.2, 0.5),
    Case(ill.laid_out, "padding_read", "flat", "accuracy", 0.7, 0.95),
]


@pytest.mark.parametrize("case", [*QUICK, *(pytest.param(case, marks=pytest.mark.long) for case in SLOW)], ids=str)
def test_the_illness_is_named(case: Case, tmp_path: Path) -> None:
    check_named(case, Checkup(case.drawn(tmp_path)))


@pytest.mark.long
@pytest.mark.parametrize("case", [*QUICK, *SLOW], ids=str)
def test_its_first_remedy_betters_the_figure(case: Case, tmp_path: Path) -> None:
    check_bettered(case, case.drawn(tmp_path))
