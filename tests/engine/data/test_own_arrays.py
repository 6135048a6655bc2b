"""Arrays are read without ever unpickling, and refused by their headers before they could fill the memory."""

from __future__ import annotations

import io
import zipfile

import numpy as np
import pytest

from engine.data.catalogue import fields_of, load
from engine.data.dataset import DatasetError
from engine.graph.design import DatasetChoice
from tests.engine.data.own_files import array_pair, arrays, shares


def refusal(path, **options):
    with pytest.raises(DatasetError) as caught:
        load(DatasetChoice("arrays", {"path": str(path), **options}))
    return caught.value


def test_columns_are_standardised_by_the_training_part_and_classes_keep_their_names(tmp_path):
    choice = arrays(tmp_path)
    train = load(choice)["train"]

    np.testing.assert_allclose(train["x"].mean(axis=0), 0, atol=1e-6)
    np.testing.assert_allclose(train["x"].std(axis=0), 1, atol=1e-6)
    assert fields_of(choice)["y"].labels == ("no", "yes") and np.bincount(train["y"]).tolist() == [14, 14]


def test_pictures_stay_as_they_are(tmp_path):
    parts = load(array_pair(tmp_path))
    told = sorted(parts[part]["x"][i].tobytes() for part in parts for i in range(len(parts[part]["x"])))

    assert told == sorted(row.tobytes() for row in np.load(tmp_path / "x.npy").astype(np.float32))


def test_shares_stay_as_they_are_and_rows_that_are_no_distribution_are_named(tmp_path):
    choice = shares(tmp_path)
    train = load(choice)["train"]
    with np.load(tmp_path / "s.npz") as file:
        x, y = file["x"], file["y"]
    y[7] *= 2

    np.savez(tmp_path / "wrong.npz", x=x, y=y)
    error = refusal(tmp_path / "wrong.npz", y_type="shares")

    assert fields_of(choice)["y"].means == () and (train["y"] >= 0).all()
    np.testing.assert_allclose(train["y"].sum(axis=1), 1, atol=1e-5)
    assert error.code == "bad_row" and "Sample 7 " in str(error) and "sum to 2" in str(error)


def test_the_fields_tell_what_the_numbers_were(tmp_path):
    choice = array_pair(tmp_path)
    field, measured = fields_of(choice)["y"], np.load(tmp_path / "y.npy")
    told = np.concatenate([field.unscaled(part["y"]) for part in load(choice).values()])

    np.testing.assert_allclose(np.sort(told, axis=0), np.sort(measured, axis=0), atol=1e-5)
    assert fields_of(choice)["x"].means == ()


class Bomb:
    """Unpickled it would leave a trace."""

    def __reduce__(self):
        return (print, ("unpickled",))


@pytest.mark.parametrize("ending", ["npz", "npy"])
def test_a_pickle_inside_is_never_opened(tmp_path, capsys, ending):
    objects = np.array([Bomb()] * 20, dtype=object)
    if ending == "npz":
        np.savez(tmp_path / "a.npz", x=objects, y=objects)
        error = refusal(tmp_path / "a.npz")
    else:
        np.save(tmp_path / "a.npy", objects, allow_pickle=True)
        error = refusal(tmp_path / "a.npy", targets="a.npy")

    assert error.code == "unreadable_data_file" and capsys.readouterr().out == ""


def test_a_zip_bomb_is_refused_by_its_header(tmp_path):
    head = io.BytesIO()
    np.lib.format.write_array_header_1_0(head, {"descr": "<f8", "fortran_order": False, "shape": (10**9, 10)})
    with zipfile.ZipFile(tmp_path / "a.npz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.npy", head.getvalue() + bytes(10**6))
        archive.writestr("y.npy", head.getvalue())

    assert refusal(tmp_path / "a.npz").code == "large_data_file"


@pytest.mark.parametrize(
    ("x", "y", "code"),
    [
        (np.zeros((20, 2)), np.arange(19), "unfit_array"),
        (np.zeros((20, 2, 2, 2, 2)), np.arange(20), "unfit_array"),
        (np.array(["a"] * 20), np.arange(20), "unfit_array"),
        (np.zeros((20, 2)), np.zeros(20, int), "single_class"),
        (np.zeros((5, 2)), np.arange(5), "too_few_rows"),
        (np.where(np.arange(20) == 7, np.nan, 1.0), np.arange(20) % 2, "bad_row"),
    ],
)
def test_arrays_that_do_not_fit_are_refused(tmp_path, x, y, code):
    np.savez(tmp_path / "a.npz", x=x, y=y)
    error = refusal(tmp_path / "a.npz")

    assert error.code == code and (code != "bad_row" or "Sample 7 " in str(error))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 torn", b"no archive at all"])
def test_what_is_no_archive_is_refused(tmp_path, content):
    (tmp_path / "a.npz").write_bytes(content)

    assert refusal(tmp_path / "a.npz").code == "unreadable_data_file"
