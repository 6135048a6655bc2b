"""What dialled numbers promise: the tones of the recommendation, noise as loud as told, and powers of frequencies."""

from functools import cache

import numpy as np
import pytest

from engine.data.dataset import Parts
from engine.data.tones import HERTZ, KEYS, TONES, TONES_NOISY, dialled, in_noise, spectrogram
from engine.data.vocabulary import decode
from tests.loaded import loaded

ROWS = {697: "123A", 770: "456B", 852: "789C", 941: "*0#D"}
COLUMNS = (1209, 1336, 1477, 1633)


@cache
def parts() -> Parts:
    return loaded(TONES.name)


def goertzel(samples: np.ndarray, hertz: float) -> float:
    """The power of one frequency, by Goertzel's recursion."""
    turn = 2 * np.cos(2 * np.pi * hertz / 8000)
    before, last = 0.0, 0.0
    for sample in samples:
        before, last = last, sample + turn * last - before
    return float(before**2 + last**2 - turn * before * last)


def heard(sound: np.ndarray) -> str:
    """The keys in a sound without noise: the strongest row and column in the middle 205 samples between two pauses."""
    loud = np.convolve(sound**2, np.ones(80) / 80, "same") > 0.05
    edges = np.flatnonzero(np.diff(np.concatenate([[0], loud.astype(int), [0]])))
    keys = ""
    for start, stop in edges.reshape(-1, 2):
        tone = sound[(start + stop) // 2 - 102 :][:205]
        row = max(ROWS, key=lambda hertz: goertzel(tone, hertz))
        column = max(COLUMNS, key=lambda hertz: goertzel(tone, hertz))
        keys += ROWS[row][COLUMNS.index(column)]
    return keys


def test_goertzel_hears_the_keys_that_were_dialled():
    random = np.random.RandomState(0)

    for length in (4, 5, 6, 7) * 5:
        keys = random.randint(0, 16, length).tolist()
        assert heard(dialled(keys, random)) == "".join(KEYS[key] for key in keys)


def test_every_key_has_the_two_tones_of_the_recommendation():
    for key, name in enumerate(KEYS):
        assert heard(dialled([key], np.random.RandomState(key))) == name


def test_tones_have_power_one_and_last_sixty_to_ninety_milliseconds():
    for seed in range(40):
        sound = dialled([seed % 16], np.random.RandomState(seed))
        (there,) = np.nonzero(sound)
        length = there[-1] - there[0] + 1

        assert 479 <= length <= 720
        assert (sound[there[0] : there[-1] + 1] ** 2).mean() == pytest.approx(1, abs=0.08)


def test_the_longest_number_ends_before_the_sound_does():
    ends = [np.flatnonzero(dialled([5] * 7, np.random.RandomState(seed)))[-1] for seed in range(300)]

    assert 639 + 7 * 720 + 6 * 480 < 9344
    assert max(ends) < 9344


def test_noise_is_white_and_nothing_to_fifteen_decibels_weaker():
    random = np.random.RandomState(1)
    noises = [in_noise(np.zeros(9344), random, 0, 15) for _ in range(400)]
    decibels = -10 * np.log10([(noise**2).mean() for noise in noises])

    assert -0.3 < decibels.min() < 0.5 and 14.5 < decibels.max() < 15.3
    assert abs(decibels.mean() - 7.5) < 0.7
    assert max(abs(np.corrcoef(noise[1:], noise[:-1])[0, 1]) for noise in noises) < 0.05


@pytest.mark.parametrize("line", [3, 12, 30])
def test_a_pure_tone_has_the_power_of_the_closed_form_in_its_own_line(line):
    hertz = float(HERTZ[line].removesuffix(" Hz"))
    exact = 31.25 * (line + 19)
    powers = 10 ** spectrogram(0.5 * np.sin(2 * np.pi * exact * np.arange(9344) / 8000))

    # A sine of amplitude a in the middle of a line has the power (a / 2 · Σ window)²; Hann's sum is (N − 1) / 2.
    assert hertz == pytest.approx(exact, abs=0.5)
    assert powers.shape == (72, 36)
    assert powers[:, line] == pytest.approx((0.5 / 2 * 255 / 2) ** 2, rel=0.01)
    assert (powers.argmax(axis=1) == line).all()


def test_white_noise_has_the_same_mean_power_in_every_line():
    powers = 10 ** np.stack([spectrogram(np.random.RandomState(seed).normal(0, 1, 9344)) for seed in range(30)])

    # Σ window² = 3 (N − 1) / 8 for Hann.
    assert powers.mean(axis=(0, 1)) == pytest.approx(3 * 255 / 8, rel=0.12)


def test_the_moments_left_by_half_the_frames_are_enough_for_any_keys():
    for part in parts().values():
        keys = part["keys"]
        repeats = ((keys[:, 1:] == keys[:, :-1]) & (keys[:, 1:] != 0)).sum(axis=1)
        assert ((keys != 0).sum(axis=1) + repeats).max() <= 36


def test_the_keys_are_known_ones_without_marks_and_padded_at_their_end():
    for part in parts().values():
        keys = part["keys"]
        real = keys != 0
        assert (real[:, :-1] >= real[:, 1:]).all()
        assert set(real.sum(axis=1)) == {4, 5, 6, 7}
        assert set(np.unique(keys[real])) == set(range(4, 20))
        assert decode(TONES.fields[1], keys[0]) == "".join(KEYS[key - 4] for key in keys[0] if key)


def test_only_what_training_hears_is_standardised():
    train, test = (parts()[part]["sound"].astype(float) for part in ("train", "test"))

    assert abs(train.mean()) < 1e-5 and abs(train.std() - 1) < 1e-5
    assert 1e-5 < abs(test.mean()) < 0.1


def test_loud_noise_has_three_times_the_power_of_the_tones():
    random = np.random.RandomState(1)
    noises = [in_noise(np.zeros(9344), random, -5, -5) for _ in range(40)]

    assert np.mean([(noise**2).mean() for noise in noises]) == pytest.approx(10**0.5, rel=0.01)


def test_only_the_test_part_has_louder_noise():
    other = loaded(TONES_NOISY.name)
    sounds, keys = TONES_NOISY.by_name["sound"], other["test"]["keys"]
    quiet, loud = (10 ** sounds.unscaled(part["test"]["sound"]) for part in (parts(), other))

    for part in ("train", "valid"):
        assert all(np.array_equal(parts()[part][name], other[part][name]) for name in ("sound", "keys"))
    assert np.median(loud) > 5 * np.median(quiet)
    assert len(quiet) == len(loud) == 300 and set((keys != 0).sum(axis=1)) == {4, 5, 6, 7}
