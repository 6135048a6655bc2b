"""A sound made again from the powers that were measured of it, to be played."""

from __future__ import annotations

import io
import wave

import numpy as np

from engine.data.field import Field, Heard

ROUNDS = 60
"""Times that phases are sought which agree with each other; more can not be heard."""
MOMENTUM = 0.99
"""How much of each round's change is gone again: it is found sooner."""
FLOOR = 1e-3
"""Added to each power before its logarithm was taken."""


def sound_of(field: Field, sequence: np.ndarray) -> np.ndarray:
    """The sound whose powers these are, as well as its frequencies tell it.

    A power says nothing of the phase, so phases are sought whose overlapping pieces agree.

    Args:
        field: A field that was heard.

    Shapes:
        sequence: (T, D), as the dataset has it; answer: ((T - 1) · step + window,), float64, from -1 to 1

    Raises:
        ValueError: The field is no sound.

    Source: Griffin & Lim 1984, "Signal estimation from modified short-time Fourier transform"; with the momentum of
        Perraudin, Balazs & Søndergaard 2013, "A fast Griffin–Lim algorithm".
    """
    heard = field.heard
    if heard is None:
        raise ValueError(f"{field.name} is no sound")
    powers = 10 ** field.unscaled(sequence) - FLOOR
    powers = np.where(powers > FLOOR / 1000, powers, 0.0)  # less is what rounding leaves of silence
    sizes = np.zeros((len(powers), heard.window // 2 + 1))
    sizes[:, heard.lowest : heard.lowest + powers.shape[1]] = np.sqrt(powers)
    lines = np.arange(sizes.shape[1])
    turns = 2 * np.pi * np.outer(np.arange(len(sizes)), lines) * heard.step / heard.window
    phases = np.exp(1j * (turns + np.pi * lines))
    before = np.zeros_like(phases)
    for _ in range(ROUNDS):
        found = _transforms(_joined(sizes * phases, heard), heard)
        ahead = found + MOMENTUM * (found - before)
        phases, before = ahead / np.maximum(np.abs(ahead), 1e-12), found
    sound = _joined(sizes * phases, heard)
    return np.asarray(sound / max(float(np.abs(sound).max()), 1e-12))


def wave_file(field: Field, sequence: np.ndarray) -> bytes:
    """The same as the bytes of a WAV file of 16 bits, one channel, at nine tenths of the loudest.

    Raises:
        ValueError: The field is no sound.
    """
    samples = np.round(sound_of(field, sequence) * 0.9 * 32767).astype("<i2")
    assert field.heard is not None
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(field.heard.rate)
        file.writeframes(samples.tobytes())
    return written.getvalue()


def _transforms(sound: np.ndarray, heard: Heard) -> np.ndarray:
    """What is heard in each step. Shapes: (samples,); answer (T, window / 2 + 1), complex."""
    first = np.arange(0, len(sound) - heard.window + 1, heard.step)
    pieces = sound[first[:, None] + np.arange(heard.window)]
    return np.fft.rfft(pieces * np.hanning(heard.window))


def _joined(transforms: np.ndarray, heard: Heard) -> np.ndarray:
    """The sound that is nearest to these in the mean of squares. Shapes: the other way round."""
    window = np.hanning(heard.window)
    pieces = np.fft.irfft(transforms, heard.window) * window
    sound = np.zeros((len(pieces) - 1) * heard.step + heard.window)
    weight = np.full(len(sound), 1e-9)
    for place, piece in enumerate(pieces):
        start = place * heard.step
        sound[start : start + heard.window] += piece
        weight[start : start + heard.window] += window**2
    return np.asarray(sound / np.maximum(weight, 1e-3))
