"""An illness with the design that has it, and what is asked of its first remedy."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from engine.graph.design import Design
from engine.training.events import RunFinished
from tests.checkup import Checkup

LESS_IS_BETTER = ("loss",)


@dataclass(frozen=True)
class Case:
    """An illness.

    Args:
        code: As which it is to be named. block: Where. metric: Figure of the test part. before, after: What that is
            at most without the remedy and at least with it; of a loss the other way round, and NaN for a run that
            fails.
        treated: Blocks that the first remedy must change among others, by the paths to them.
    """

    design: Callable[..., Design]
    code: str
    block: str
    metric: str
    before: float
    after: float
    treated: tuple[str, ...] = ()

    def drawn(self, folder: Path) -> Design:
        """The design; where it reads a file, that is written first."""
        return self.design(folder) if inspect.signature(self.design).parameters else self.design()

    def __str__(self) -> str:
        return self.design.__name__


def check_named(case: Case, checkup: Checkup) -> None:
    """It is named, where it is, with all its words and a remedy."""
    assert case.code in checkup.codes
    assert case.block in {one.block for _, found in checkup.found for one in found if one.code == case.code}
    named = checkup.named(case.code)
    assert named.remedies
    assert named.wording.part("what") and named.wording.part("why") and named.wording.part("mend")


def check_bettered(case: Case, design: Design) -> None:
    """With the first remedy the figure is better: same seed, same batches, one design changed."""
    without = Checkup(design)
    remedy = without.named(case.code).remedies[0]

    treated = Checkup(remedy.applied(design))

    before, after = without.test(case.metric), treated.test(case.metric)
    print(f"\n| {case.code} | {case} | {remedy.told()} | {case.metric} | {before:.4g} | {after:.4g} |")
    assert isinstance(treated.ended, RunFinished)
    if case.metric in LESS_IS_BETTER:
        assert not before <= case.before and after <= case.after
    else:
        assert before <= case.before and after >= case.after
