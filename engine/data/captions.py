"""Pictures of numbers, to be told in words."""

from __future__ import annotations

import numpy as np

from engine.data.dataset import Dataset
from engine.data.field import Field
from engine.data.images import DIGITS
from engine.data.pictures import digits_by_part
from engine.data.tables import sklearn_imports
from engine.data.text_numbers import english_words, in_english
from engine.data.text_tokens import TOKEN_IMPORTS, token_field, token_ids, vocabulary
from engine.graph.spec import TensorSpec


def load_captions() -> dict[str, dict[str, np.ndarray]]:
    """Write numbers of one to three digits somewhere on a strip, each digit another's."""
    samples = {"train": 8000, "valid": 400, "test": 800}
    labels = vocabulary(english_words())
    random = np.random.RandomState(9)
    parts: dict[str, dict[str, np.ndarray]] = {}
    for part, (ink, digit) in digits_by_part().items():
        firsts = np.flatnonzero(digit > 0)
        strips: dict[tuple[int, ...], np.ndarray] = {}
        words: list[list[str]] = []
        while len(strips) < samples[part]:
            count = random.randint(1, 4)
            chosen = random.randint(0, len(ink), count)
            if count > 1:
                chosen[0] = random.choice(firsts)
            left = random.randint(0, 25 - 8 * count)
            if (left, *chosen) in strips:
                continue
            strip = np.zeros((1, 8, 24), np.float32)
            strip[0, :, left : left + 8 * count] = np.hstack([*ink[chosen]])
            strips[left, *chosen] = strip
            number = int("".join(str(d) for d in digit[chosen]))
            words.append([*in_english(number), "<end>"])
        parts[part] = {
            "strip": np.stack([*strips.values()]),
            "words": token_ids(words, labels, 6),
        }
    return parts


CAPTIONS = Dataset(
    name="captions",
    title="Numbers on a strip, in words",
    doc="Tell in English what is written on a strip of 8 × 24 pixels: a number of one to three digits, somewhere. The "
    "picture has no words and the words no places: 14 is one word for two digits, 400 two words for three. The digits "
    "are pictures of the part of digits that bears the same name, so that none is in training and test.",
    source=DIGITS.source,
    fields=(
        Field("strip", "input", "image", TensorSpec((1, 8, 24))),
        token_field("words", "target", 6, english_words(), "words"),
    ),
    loader=load_captions,
    parts=(digits_by_part, english_words, in_english, vocabulary, token_ids),
    imports=(*TOKEN_IMPORTS, *sklearn_imports("load_digits")),
    samples=(8000, 400, 800),
)
