"""What the pictures made of digits promise: where they come from, and what was done to them."""

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter
from sklearn import datasets as sklearn_datasets
from sklearn.decomposition import PCA

from engine.data.pictures import CANVAS, NOISY_DIGITS
from tests.loaded import parts_of

PARTS = (("train", 0, 1197), ("valid", 1197, 1497), ("test", 1497, 1797))
RAW = sklearn_datasets.load_digits()

every_part = pytest.mark.parametrize(("part", "start", "stop"), PARTS)


def decibels(pictures: np.ndarray, clean: np.ndarray) -> float:
    """The peak signal-to-noise ratio of pictures whose peak is 1."""
    return float(-10 * np.log10(((pictures - clean) ** 2).mean()))


def cut_out(canvas: np.ndarray, picture: np.ndarray) -> list[int]:
    """The places, counted row by row, at which the canvas holds the picture and nothing else."""
    places = []
    for place in range(169):
        top, left = divmod(place, 13)
        alone = np.zeros((20, 20))
        alone[top : top + 8, left : left + 8] = picture
        if np.array_equal(alone, canvas):
            places.append(place)
    return places


@every_part
def test_a_canvas_holds_one_digit_of_its_own_part_and_nothing_else(part, start, stop):
    arrays = parts_of(CANVAS)[part]

    for i in range(0, 4 * (stop - start), 37):
        source = start + i // 4
        assert len(cut_out(arrays["canvas"][i, 0] * 16, RAW.images[source])) >= 1
        assert arrays["digit"][i] == RAW.target[source]


@every_part
def test_ink_on_a_canvas_is_as_much_as_in_its_picture(part, start, stop):
    ink = parts_of(CANVAS)[part]["canvas"].sum(axis=(1, 2, 3))

    assert np.allclose(ink, np.repeat(RAW.images[start:stop].sum(axis=(1, 2)) / 16, 4))


def test_a_digit_stands_in_all_parts_of_the_canvas_alike():
    canvas = parts_of(CANVAS)["train"]["canvas"][:, 0]
    share = canvas / canvas.sum(axis=(1, 2), keepdims=True)
    row = (share.sum(axis=2) * np.arange(20)).sum(axis=1)
    column = (share.sum(axis=1) * np.arange(20)).sum(axis=1)

    # A picture's middle is 3.5 from its corner, which is uniform in 0 to 12: mean 6, deviation √14 ≈ 3.74.
    for middle in (row, column):
        assert abs(middle.mean() - 9.5) < 0.2
        assert abs(middle.std() - np.sqrt(14)) < 0.2


@every_part
def test_the_clean_pictures_are_the_digits_of_their_part(part, start, stop):
    clean = parts_of(NOISY_DIGITS)[part]["clean"]

    assert np.array_equal(clean[:, 0] * 16, RAW.images[start:stop])


@every_part
def test_the_noise_is_normal_with_a_deviation_of_a_quarter(part, start, stop):
    arrays = parts_of(NOISY_DIGITS)[part]
    noise = (arrays["noisy"] - arrays["clean"]).astype(float).ravel()

    assert abs(noise.mean()) < 0.01
    assert abs(noise.std() - 0.25) < 0.005
    assert abs((np.abs(noise) < 0.25).mean() - 0.6827) < 0.01
    assert abs(np.corrcoef(noise, arrays["clean"].ravel())[0, 1]) < 0.02


def test_the_figures_told_of_simple_ways_to_denoise_are_right():
    train, test = parts_of(NOISY_DIGITS)["train"], parts_of(NOISY_DIGITS)["test"]
    clean, noisy = (test[name].reshape(300, 64).astype(float) for name in ("clean", "noisy"))
    components = PCA(18).fit(train["clean"].reshape(1197, 64).astype(float))
    blurred = gaussian_filter(test["noisy"][:, 0], (0, 0.6, 0.6)).reshape(300, 64)

    assert decibels(noisy, clean) == pytest.approx(12.0, abs=0.1)
    assert decibels(blurred, clean) == pytest.approx(14.7, abs=0.1)
    assert decibels(components.inverse_transform(components.transform(noisy)), clean) == pytest.approx(15.6, abs=0.1)


def test_no_picture_of_one_part_is_in_another():
    rows = [{picture.tobytes() for picture in part["clean"]} for part in parts_of(NOISY_DIGITS).values()]

    assert not rows[0] & rows[1] and not rows[0] & rows[2] and not rows[1] & rows[2]
