"""Dialled numbers as telephones send them: two tones a digit, in noise."""

from __future__ import annotations

import numpy as np

from engine.data.dataset import Dataset
from engine.data.field import Field, Heard
from engine.data.splits import parted
from engine.data.text_tokens import TOKEN_IMPORTS, TOKEN_PARTS, rows_in_order, token_field, token_ids, vocabulary
from engine.graph.spec import TensorSpec

KEYS = "123A456B789C*0#D"
"""The keys row by row; letters stand on no telephone at home, but in the recommendation."""
HERTZ = tuple(f"{31.25 * k:.0f} Hz" for k in range(19, 55))


def dialled(keys: list[int], random: np.random.RandomState) -> np.ndarray:
    """Sound the keys of a telephone, counted row by row, at 8000 samples a second.

    Tones of 60 to 90 ms and power 1, pauses of 40 to 60 ms, frequencies off by 1 % at
    most, one tone up to 2 dB louder than the other.

    Shapes:
        answer: (9344,), float64
    """
    low = [697, 770, 852, 941]
    high = [1209, 1336, 1477, 1633]
    sound = np.zeros(9344)
    start = random.randint(0, 640)
    for key in keys:
        length, pause = random.randint(480, 721), random.randint(320, 481)
        time = np.arange(length) / 8000
        pair = np.array([low[key // 4], high[key % 4]]) * random.uniform(0.99, 1.01, 2)
        phase = random.uniform(0, 2 * np.pi, 2)
        loud = 10 ** (random.uniform(-1, 1) / 20)
        waves = np.sin(2 * np.pi * pair[:, None] * time + phase[:, None])
        sound[start : start + length] = loud * waves[0] + waves[1] / loud
        start += length + pause
    return sound


def in_noise(
    sound: np.ndarray,
    random: np.random.RandomState,
    low: float,
    high: float,
) -> np.ndarray:
    """Add white noise `low` to `high` dB weaker than a power of 1."""
    decibels = random.uniform(low, high)
    return sound + random.normal(0, 10 ** (-decibels / 20), len(sound))


def spectrogram(sound: np.ndarray) -> np.ndarray:
    """Measure the power of 36 frequencies from 594 to 1688 Hz, 62.5 times a second.

    Shapes:
        sound: (9344,); answer: (72, 36), float64, logarithms to base 10
    """
    first = np.arange(0, len(sound) - 255, 128)
    frames = sound[first[:, None] + np.arange(256)] * np.hanning(256)
    power = np.abs(np.fft.rfft(frames)[:, 19:55]) ** 2
    heights: np.ndarray = np.log10(power + 1e-3)
    return heights


def heard_tones(low: float, high: float) -> dict[str, dict[str, np.ndarray]]:
    """Dial numbers of four to seven keys, in noise 0 to 15 dB weaker.

    In the test part it is `low` to `high` dB weaker.
    """
    names = "123A456B789C*0#D"
    random = np.random.RandomState(11)
    sounds: list[np.ndarray] = []
    texts: list[list[str]] = []
    for length in random.randint(4, 8, 2600):
        keys = random.randint(0, 16, length).tolist()
        quiet = (0, 15) if len(sounds) < 2300 else (low, high)
        sounds.append(spectrogram(in_noise(dialled(keys, random), random, *quiet)))
        texts.append([names[key] for key in keys])
    heard = np.stack(sounds)
    heard = (heard - heard[:2000].mean()) / heard[:2000].std()
    fields = {
        "sound": heard.astype(np.float32),
        "keys": token_ids(texts, vocabulary(names), 7),
    }
    return parted(rows_in_order((2000, 300, 300)), fields)


def load_tones() -> dict[str, dict[str, np.ndarray]]:
    """Dial numbers in noise that is at most as loud as the tones."""
    return heard_tones(0, 15)


def load_tones_noisy() -> dict[str, dict[str, np.ndarray]]:
    """Test in noise of three times the power of the tones."""
    return heard_tones(-5, -5)


SOUND = Field(
    "sound",
    "input",
    "sequence",
    TensorSpec((72, 36)),
    HERTZ,
    means=(1.187386,),
    deviations=(0.864126,),
    heard=Heard(rate=8000, window=256, step=128, lowest=19),
)
PARTS = (*TOKEN_PARTS, dialled, in_noise, spectrogram, heard_tones)

TONES = Dataset(
    name="tones",
    title="Dialled numbers in noise",
    doc="Hear which keys of a telephone were pressed: each sounds two tones at once, one for its row and one for its "
    "column, and in between it is quiet for a moment. White noise is 0 to 15 dB weaker than the tones. What is heard "
    "is a spectrogram, 72 times 36 powers, over 1.2 seconds; four to seven keys are in it, and nobody tells where: "
    "take CTCLoss, whose blank is token 0. The split is fixed: 2000 train, 300 validate, 300 test, drawn one after "
    "the other.",
    source="Made by a generator; ITU-T Recommendation Q.23 (dual-tone multi-frequency)",
    fields=(
        SOUND,
        token_field("keys", "target", 7, KEYS, "characters"),
    ),
    loader=load_tones,
    parts=PARTS,
    imports=TOKEN_IMPORTS,
    samples=(2000, 300, 300),
)

TONES_NOISY = Dataset(
    name="tones_noisy",
    title="Dialled numbers, tested in loud noise",
    doc="Hear which keys of a telephone were pressed. Training and validation are those of the set Dialled numbers in "
    "noise; in the test the noise is louder than any that was heard before: its power is three times that of the tones "
    "(-5 dB). So the validation figure promises what the test does not keep. The split is fixed: 2000 train, 300 "
    "validate, 300 test, drawn one after the other.",
    source="Made by a generator; ITU-T Recommendation Q.23 (dual-tone multi-frequency)",
    fields=(
        SOUND,
        token_field("keys", "target", 7, KEYS, "characters"),
    ),
    loader=load_tones_noisy,
    parts=PARTS,
    imports=TOKEN_IMPORTS,
    samples=(2000, 300, 300),
)
