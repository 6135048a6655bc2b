"""Each illness is named where a design has it, and the first remedy offered for it betters the figure."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from engine.graph.design import Design
from engine.training.events import RunFinished
from tests.checkup import Checkup
from tests.engine.doctor import ill


@dataclass(frozen=True)
class Case:
    """An illness.

    Args:
        code: As which it is to be named. block: Where. metric: Figure of the test part. before, after: What that is
            at most without the remedy and at least with it; of a loss the other way round, and NaN for a run that
            fails.
    """

    design: Callable[..., Design]
    code: str
    block: str
    metric: str
    before: float
    after: float

    def drawn(self, folder: Path) -> Design:
        """The design; where it reads a file, that is written first."""
        return self.design(folder) if inspect.signature(self.design).parameters else self.design()


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
LESS_IS_BETTER = ("loss",)


def name(case: Case) -> str:
    return case.design.__name__


@pytest.mark.parametrize("case", [*QUICK, *(pytest.param(case, marks=pytest.mark.long) for case in SLOW)], ids=name)
def test_the_illness_is_named(case: Case, tmp_path: Path) -> None:
    checkup = Checkup(case.drawn(tmp_path))

    assert case.code in checkup.codes
    assert case.block in {one.block for _, found in checkup.found for one in found if one.code == case.code}
    named = checkup.named(case.code)
    assert named.remedies
    assert named.wording.part("what") and named.wording.part("why") and named.wording.part("mend")


@pytest.mark.long
@pytest.mark.parametrize("case", [*QUICK, *SLOW], ids=name)
def test_its_first_remedy_betters_the_figure(case: Case, tmp_path: Path) -> None:
    """Same seed, same batches, one design changed."""
    design = case.drawn(tmp_path)
    without = Checkup(design)
    remedy = without.named(case.code).remedies[0]

    treated = Checkup(remedy.applied(design))

    before, after = without.test(case.metric), treated.test(case.metric)
    print(f"\n| {case.code} | {case.design.__name__} | {remedy.told()} | {case.metric} | {before:.4g} | {after:.4g} |")
    assert isinstance(treated.ended, RunFinished)
    if case.metric in LESS_IS_BETTER:
        assert not before <= case.before and after <= case.after
    else:
        assert before <= case.before and after >= case.after
