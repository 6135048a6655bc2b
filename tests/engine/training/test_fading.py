"""The factor and the horizon of a gradient that goes back through time, against closed forms."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.training.fading import fading


@pytest.mark.parametrize("factor", [0.5, 0.8, 0.97, 1e-3])
def test_a_gradient_that_shrinks_by_a_factor_fades_by_it(factor):
    told = fading(3.0 * factor ** np.arange(60.0))

    assert told.course == "fades"
    assert told.factor == pytest.approx(factor)
    assert told.halving == pytest.approx(math.log(0.5) / math.log(factor))


def test_half_at_every_step_leaves_less_than_a_hundredth_after_seven():
    # What old steps are measured by is 0.5 in the first row and 1 in the second: 0.5 ** 7 and 0.5 ** 6 are above 1 %.
    assert fading(0.5 ** np.arange(60.0)).horizon == 7
    assert fading(np.concatenate([[1000.0], 0.5 ** np.arange(60.0)])).horizon == 7


def test_a_gradient_that_grows_doubles_and_is_heard_by_all_steps():
    told = fading(2.0 ** np.arange(20.0))

    assert (told.course, told.horizon) == ("grows", None)
    assert told.factor == pytest.approx(2)
    assert told.halving == pytest.approx(1)


@pytest.mark.parametrize("norms", [np.full(30, 0.2), 0.2 * 0.98 ** np.arange(30), 0.2 * 1.02 ** np.arange(30)])
def test_a_gradient_that_hardly_changes_keeps_its_strength(norms):
    told = fading(norms)

    assert (told.course, told.horizon) == ("keeps", None)
    assert told.factor == pytest.approx(1, abs=0.025)


def test_an_even_gradient_never_halves():
    assert fading(np.ones(9)).halving > 1e6


def test_the_newest_step_alone_does_not_make_the_rest_count_for_nothing():
    told = fading(np.concatenate([[50.0], np.full(40, 0.1)]))

    assert (told.course, told.horizon) == ("keeps", None)


def test_one_step_has_no_way_back():
    assert fading(np.array([0.3])).course == "one_step"


@pytest.mark.parametrize("norms", [np.zeros(5), np.zeros(1)])
def test_zeros_tell_that_nothing_arrives(norms):
    told = fading(norms)

    assert (told.course, told.horizon) == ("nothing", None)
    assert math.isnan(told.factor)


@pytest.mark.parametrize("spoilt", [math.nan, math.inf])
def test_what_is_not_finite_is_told(spoilt):
    assert fading(np.array([1.0, spoilt, 0.5])).course == "not_finite"


def test_zeros_behind_the_smallest_number_do_not_bend_the_line():
    norms = 1e-20 ** np.arange(4.0)
    norms = np.concatenate([norms, np.zeros(50)])

    told = fading(norms)

    assert (told.course, told.horizon) == ("fades", 1)
    assert told.factor == pytest.approx(1e-20)


@pytest.mark.parametrize(("norms", "course"), [([1.0, 0, 0], "fades"), ([0, 0, 1.0], "grows")])
def test_a_single_step_that_hears_anything_has_no_factor(norms, course):
    told = fading(np.array(norms))

    assert told.course == course
    assert math.isnan(told.factor)
    assert told.horizon == (0 if course == "fades" else None)
