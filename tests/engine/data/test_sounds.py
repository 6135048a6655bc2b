"""A sound made again from its powers has these powers, and the keys that were dialled."""

from __future__ import annotations

import io
import wave
from dataclasses import replace

import numpy as np
import pytest

from engine.data.field import Field
from engine.data.sounds import sound_of, wave_file
from engine.data.tones import KEYS, TONES, dialled, spectrogram
from engine.graph.spec import TensorSpec
from tests.loaded import loaded

SOUND = TONES.by_name["sound"]
ROWS, COLUMNS = (697, 770, 852, 941), (1209, 1336, 1477, 1633)


def power(samples: np.ndarray, hertz: float) -> float:
    """The power of one frequency, by the sum of the definition."""
    turns = np.exp(-2j * np.pi * hertz * np.arange(len(samples)) / 8000)
    return float(abs(samples @ turns) ** 2)


@pytest.mark.parametrize("seed", range(4))
def test_the_sound_made_again_has_the_dialled_tones_where_they_were(seed: int) -> None:
    random = np.random.RandomState(seed)
    keys = random.randint(0, 16, 6).tolist()
    first = dialled(keys, random)
    loud = np.convolve(first**2, np.ones(80) / 80, "same") > 0.05
    edges = np.flatnonzero(np.diff(np.concatenate([[0], loud.astype(int), [0]]))).reshape(-1, 2)

    again = sound_of(SOUND, SOUND.scaled(spectrogram(first)))

    assert len(again) == len(first) and np.abs(again).max() == pytest.approx(1)
    for key, (start, stop) in zip(keys, edges, strict=True):
        tone = again[(start + stop) // 2 - 102 :][:205]
        row = max(range(4), key=lambda place: power(tone, ROWS[place]))
        column = max(range(4), key=lambda place: power(tone, COLUMNS[place]))
        assert KEYS[4 * row + column] == KEYS[key]


def test_the_sound_made_again_has_nearly_the_same_powers() -> None:
    first = spectrogram(dialled([0, 5, 10, 15, 3], np.random.RandomState(2)))
    wanted = np.sqrt(10**first)

    got = np.sqrt(10 ** spectrogram(sound_of(SOUND, SOUND.scaled(first))))

    scale = (got * wanted).sum() / (got**2).sum()
    assert np.linalg.norm(scale * got - wanted) < 0.08 * np.linalg.norm(wanted)


def test_the_field_tells_what_the_loader_standardised_by() -> None:
    random = np.random.RandomState(11)
    random.randint(4, 8, 2600)
    train = loaded("tones")["train"]["sound"]

    measured = SOUND.unscaled(train)

    assert (10**measured).min() >= 1e-3 * 0.999, "no power is less than what was added to each"
    assert measured.mean() == pytest.approx(SOUND.means[0], abs=1e-5)
    assert measured.std() == pytest.approx(SOUND.deviations[0], abs=1e-5)


def test_a_wave_file_is_read_back_by_python_itself() -> None:
    frames = SOUND.scaled(spectrogram(dialled([1, 2, 3, 4], np.random.RandomState(0))))

    with wave.open(io.BytesIO(wave_file(SOUND, frames))) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        told = (file.getframerate(), file.getnchannels(), file.getsampwidth())

    assert told == (8000, 1, 2)
    assert samples / (0.9 * 32767) == pytest.approx(sound_of(SOUND, frames), abs=1e-4)


def test_what_was_not_heard_makes_no_sound() -> None:
    silent = replace(SOUND, heard=None)

    with pytest.raises(ValueError, match="sound is no sound"):
        sound_of(silent, np.zeros((72, 36)))
    with pytest.raises(ValueError, match="is no sound"):
        wave_file(silent, np.zeros((72, 36)))


def test_silence_stays_silence() -> None:
    assert not sound_of(SOUND, SOUND.scaled(np.full((72, 36), -3.0))).any()


def test_numbers_go_into_standard_deviations_and_back() -> None:
    field = Field("x", "input", "features", TensorSpec((2,)), means=(3.0, -1.0), deviations=(2.0, 0.5))
    measured = np.array([[5.0, -1.0], [3.0, 0.0]])

    counted = field.scaled(measured)

    assert counted.dtype == np.float32
    assert counted.tolist() == [[1.0, 0.0], [0.0, 2.0]]
    assert np.array_equal(field.unscaled(counted), measured)
