"""What the numbers on strips promise: each digit is a picture of its own part, and the words name the number."""

from functools import cache

import numpy as np
import pytest
from num2words import num2words
from sklearn import datasets as sklearn_datasets

from engine.data.captions import CAPTIONS
from engine.data.dataset import Parts
from engine.data.vocabulary import decode
from tests.loaded import loaded

PARTS = (("train", 0, 1197), ("valid", 1197, 1497), ("test", 1497, 1797))
RAW = sklearn_datasets.load_digits()
FIELD = CAPTIONS.fields[1]

every_part = pytest.mark.parametrize(("part", "start", "stop"), PARTS)


@cache
def parts() -> Parts:
    return loaded(CAPTIONS.name)


@cache
def digits(start: int, stop: int) -> dict[bytes, str]:
    """What each picture of these rows shows."""
    return {RAW.images[row].tobytes(): str(RAW.target[row]) for row in range(start, stop)}


def read(strip: np.ndarray, start: int, stop: int) -> set[str]:
    """All numbers as which a strip can be read: digits of these rows side by side, and nothing else."""
    digit_of = digits(start, stop)
    found = set()
    for count in (1, 2, 3):
        for left in range(25 - 8 * count):
            inside = strip[:, left : left + 8 * count]
            cut = [digit_of.get(np.ascontiguousarray(picture).tobytes()) for picture in np.hsplit(inside, count)]
            if inside.sum() == strip.sum() and None not in cut:
                found.add("".join(digit for digit in cut if digit))
    return found


@every_part
def test_the_words_name_the_number_that_pictures_of_the_same_part_show(part, start, stop):
    arrays = parts()[part]

    for i in range(0, len(arrays["strip"]), 7):
        numbers = read(arrays["strip"][i, 0].astype(float) * 16, start, stop)
        said = decode(FIELD, arrays["words"][i]).replace(" ", "").replace("-", "")
        named = {num2words(int(n)).replace(" and ", "").replace(" ", "").replace("-", "") for n in numbers}
        assert named == {said}


@every_part
def test_a_caption_ends_with_end_and_is_padded_after_it(part, start, stop):
    words = parts()[part]["words"]
    last = (words != 0).sum(axis=1) - 1

    assert (np.take_along_axis(words, last[:, None], 1) == 2).all()
    assert ((words == 2).sum(axis=1) == 1).all()
    assert not np.isin(words, (1, 3)).any()


def test_numbers_of_one_two_and_three_digits_stand_at_all_places():
    strips = parts()["train"]["strip"][:, 0]
    ink = strips.sum(axis=1) > 0
    first = ink.argmax(axis=1)
    wide = 24 - ink[:, ::-1].argmax(axis=1) - first

    assert first.min() == 0 and first.max() >= 16
    for low, high in ((1, 8), (9, 16), (17, 24)):
        assert abs(((wide >= low) & (wide <= high)).mean() - 1 / 3) < 0.03


def test_no_number_of_three_digits_begins_with_zero_and_every_word_is_learned():
    said = [decode(FIELD, words) for words in parts()["train"]["words"]]
    used = {word for caption in said for word in caption.replace("-", " - ").split()}

    assert used == set(FIELD.labels[4:]) - {"thousand"}
    assert not any("zero" in caption for caption in said if caption != "zero")
