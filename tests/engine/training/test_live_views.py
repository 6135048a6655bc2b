"""Open views cost training the share of its time that they may, and see nothing more often than they should."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from engine.training.probing import REST_S, SHARE, LiveViews
from engine.training.viewing import View


@dataclass
class Clock:
    """A time that passes only when told."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


class Looking:
    """Views that take so many seconds each, by their number, and training between them."""

    def __init__(self, costs: dict[int, float], failing: tuple[int, ...] = ()) -> None:
        self.costs, self.failing = costs, failing
        self.clock = Clock()
        self.told: list[tuple[int, float]] = []
        self.views = LiveViews(self.look, self.clock)

    def look(self, view: View) -> bool:
        self.clock.now += self.costs[view.number]
        self.told.append((view.number, self.clock.now))
        return view.number not in self.failing

    def follow(self, *numbers: int) -> None:
        self.views.follow(tuple(View(number) for number in numbers))
        self.told.clear()

    def train(self, steps: int, step_s: float) -> float:
        """Seconds of all that views took."""
        before = self.clock.now
        for step in range(1, steps + 1):
            self.clock.now += step_s
            self.views.between_steps(step)
        return self.clock.now - before - steps * step_s

    def times(self, number: int) -> list[float]:
        return [when for which, when in self.told if which == number]


@pytest.mark.parametrize("step_s", [0.0002, 0.003, 0.2])
@pytest.mark.parametrize("costs", [(0.004,), (0.05,), (0.002, 0.01, 0.08)])
def test_all_views_together_take_no_more_than_their_share(costs, step_s):
    looking = Looking(dict(enumerate(costs)))
    looking.follow(*looking.costs)
    trained = 60.0

    spent = looking.train(round(trained / step_s), step_s)

    assert 0 < spent <= SHARE * trained + max(costs)
    if step_s < 0.1 and max(costs) / SHARE < 10:
        assert spent > 0.8 * SHARE * trained or len(looking.told) > 0.8 * trained / REST_S * len(costs)


def test_a_view_that_costs_nothing_is_answered_about_ten_times_a_second():
    looking = Looking({1: 0.0})
    looking.follow(1)

    looking.train(10_000, 0.001)

    assert 80 <= len(looking.told) <= 100


def test_a_cheap_view_does_not_wait_for_a_dear_one_and_both_have_their_turn():
    looking = Looking({1: 0.0005, 2: 0.06})
    looking.follow(1, 2)

    looking.train(30_000, 0.001)

    assert len(looking.times(1)) > 200
    assert len(looking.times(2)) >= 5


def test_two_alike_are_answered_equally_often():
    looking = Looking({1: 0.02, 2: 0.02})
    looking.follow(1, 2)

    looking.train(60_000, 0.001)

    assert len(looking.times(1)) == pytest.approx(len(looking.times(2)), abs=1)
    assert len(looking.told) == pytest.approx(60 * SHARE / 0.02, rel=0.1)


def test_views_are_answered_at_once_when_they_open_and_only_the_new_ones():
    looking = Looking({1: 0.5, 2: 0.5, 3: 0.5})
    looking.views.follow((View(1), View(2)))
    looking.views.follow((View(2), View(3)))

    assert [number for number, _ in looking.told] == [1, 2, 3]


def test_a_closed_view_is_seen_no_more():
    looking = Looking({1: 0.0})
    looking.follow(1)
    looking.follow()

    looking.train(1_000, 0.01)

    assert looking.told == []


def test_a_view_that_fails_is_closed_and_the_others_go_on():
    looking = Looking({1: 0.0, 2: 0.0}, failing=(1,))
    looking.views.follow((View(1), View(2)))

    looking.train(1_000, 0.01)

    assert len(looking.times(1)) == 1
    assert len(looking.times(2)) > 50


def test_a_run_that_holds_shows_its_last_step_once():
    looking = Looking({1: 5.0, 2: 0.0})
    looking.follow(1, 2)
    looking.train(1, 0.01)

    looking.views.hold(1)
    looking.views.hold(1)

    assert [number for number, _ in looking.told] == [1, 2]


def test_time_in_which_the_run_holds_is_not_spent():
    looking = Looking({1: 0.05})
    looking.follow(1)
    looking.clock.now += 3600

    looking.views.go_on()
    looking.train(100, 0.01)

    assert looking.told == []
