"""The sunspot numbers are those that everybody has, and a straight line foretells them as well as published."""

from __future__ import annotations

import numpy as np

from engine.data.sunspots import load_sunspots, sunspots


def test_the_numbers_have_the_published_summary():
    """Count, mean, deviation, quartiles and peak as `describe` tells them of statsmodels' copy of the series."""
    numbers = sunspots()

    assert (len(numbers), round(numbers.mean(), 6), round(numbers.std(ddof=1), 6)) == (309, 49.752104, 40.452595)
    assert np.percentile(numbers, [0, 25, 50, 75, 100]).tolist() == [0.0, 16.0, 40.0, 69.8, 190.2]
    assert 1700 + numbers.argmax() == 1957


def test_the_cycle_is_about_eleven_years():
    centred = sunspots() - sunspots().mean()
    power = np.abs(np.fft.rfft(centred, 8192)) ** 2
    years = 1 / np.fft.rfftfreq(8192)[1:]
    assert 10.5 < years[power[1:].argmax()] < 11.5


def test_each_answer_is_the_year_after_its_window_and_in_one_part_only():
    parts = load_sunspots()
    series = sunspots()
    scaled = (series - series[:221].mean()) / series[:221].std()
    answers = np.concatenate([parts[part]["next"][:, 0] for part in ("train", "valid", "test")])
    assert np.allclose(answers, scaled[11:], atol=1e-6)
    windows = np.concatenate([parts[part]["window"][:, :, 0] for part in ("train", "valid", "test")])
    assert np.allclose(windows[1:, -1], answers[:-1])


def test_least_squares_foretells_the_test_years_as_the_page_says():
    parts = load_sunspots()
    rows = {part: np.c_[values["window"][:, :, 0], np.ones(len(values["next"]))] for part, values in parts.items()}
    line = np.linalg.lstsq(rows["train"], parts["train"]["next"], rcond=None)[0]
    errors = rows["test"] @ line - parts["test"]["next"]

    assert round(float(np.sqrt((errors**2).mean()) / parts["test"]["next"].std()), 2) == 0.38
