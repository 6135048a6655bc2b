"""Pictures by folder are read as Pillow reads them, and each that cannot be read is named."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from engine.data.catalogue import fields_of, load
from engine.data.dataset import DatasetError
from engine.graph.design import DatasetChoice
from tests.engine.data.own_files import pictures


def refusal(choice):
    with pytest.raises(DatasetError) as caught:
        load(choice)
    return caught.value


def test_classes_are_the_folders_and_values_lie_between_0_and_1(tmp_path):
    choice = pictures(tmp_path)
    parts = load(choice)

    assert fields_of(choice)["label"].labels == ("blue", "红 red")
    assert fields_of(choice)["image"].spec.sizes == (3, 8, 10)
    assert sum(len(arrays["image"]) for arrays in parts.values()) == 24
    assert min(a["image"].min() for a in parts.values()) >= 0 and max(a["image"].max() for a in parts.values()) <= 1


def test_a_picture_of_the_right_size_comes_through_to_the_bit(tmp_path):
    drawn = {}
    for i in range(20):
        place = tmp_path / "p" / "ab"[i % 2]
        place.mkdir(parents=True, exist_ok=True)
        pixels = np.random.RandomState(i).randint(0, 256, (5, 7), dtype=np.uint8)
        Image.fromarray(pixels).save(place / f"{i}.png")
        drawn[(pixels / np.float32(255)).tobytes()] = i % 2
    parts = load(DatasetChoice("pictures", {"path": str(tmp_path / "p"), "size": [5, 7], "color": "grey"}))

    told = {x[0].tobytes(): y for a in parts.values() for x, y in zip(a["image"], a["label"], strict=True)}
    assert told == drawn


@pytest.mark.parametrize("content", [b"", b"no picture", b"%!PS-Adobe-3.0 EPSF-3.0\n"])
def test_what_is_no_picture_is_named(tmp_path, content):
    choice = pictures(tmp_path)
    (tmp_path / "pictures" / "blue" / "bad.png").write_bytes(content)
    error = refusal(choice)

    assert error.code == "bad_picture" and "bad.png" in str(error)


def test_a_torn_picture_is_named(tmp_path):
    choice = pictures(tmp_path)
    whole = (tmp_path / "pictures" / "blue" / "0.png").read_bytes()
    (tmp_path / "pictures" / "blue" / "torn.png").write_bytes(whole[: len(whole) // 2])
    error = refusal(choice)

    assert error.code == "bad_picture" and "torn.png" in str(error)


def test_a_folder_of_one_class_a_file_and_too_few_pictures_are_refused(tmp_path):
    choice = pictures(tmp_path)
    for file in (tmp_path / "pictures" / "红 red").iterdir():
        file.unlink()

    assert refusal(choice).code == "single_class"
    assert refusal(DatasetChoice("pictures", {"path": __file__})).code == "unreadable_data_file"
    assert refusal(DatasetChoice("pictures", {"path": str(tmp_path)})).code == "too_few_rows"
    assert refusal(DatasetChoice("pictures", {**choice.options, "size": [0, 3]})).code == "bad_option"
