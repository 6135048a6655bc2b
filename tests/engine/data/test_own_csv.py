"""A table of one's own is read as the csv module reads it, and each faulty row is named by its line."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from sklearn.datasets import load_iris
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from engine.data.catalogue import fields_of, load
from engine.data.dataset import DatasetError
from engine.graph.design import DatasetChoice


def table(path, header, rows, **form):
    with path.open("w", encoding=form.pop("encoding", "utf-8"), newline="") as file:
        csv.writer(file, **form).writerows([header, *rows])
    return path


def chosen(path, **options):
    return DatasetChoice("csv", {"path": str(path), **options})


def refusal(path, **options):
    with pytest.raises(DatasetError) as caught:
        load(chosen(path, **options))
    return caught.value


@pytest.fixture
def iris(tmp_path):
    features, species = load_iris(return_X_y=True)
    rows = [[*map(repr, map(float, row)), f"kind {kind}"] for row, kind in zip(features, species, strict=True)]
    return table(tmp_path / "iris.csv", ["a", "b", "c", "d", "species"], rows)


def test_numbers_are_standardised_by_the_training_part_alone(iris):
    parts = load(chosen(iris))
    raw = load_iris(return_X_y=True)[0]
    everything = np.concatenate([parts[part]["features"] for part in parts])
    scaler = StandardScaler().fit(parts["train"]["features"].astype(np.float64))

    assert everything.shape == raw.shape and everything.dtype == np.float32
    np.testing.assert_allclose(scaler.mean_, 0, atol=1e-6)
    np.testing.assert_allclose(scaler.scale_, 1, atol=1e-6)


def test_every_row_is_in_one_part_and_classes_are_shared_out_evenly(iris):
    parts = load(chosen(iris))

    counts = {part: np.bincount(arrays["species"]).tolist() for part, arrays in parts.items()}
    assert counts == {"train": [35] * 3, "valid": [7] * 3, "test": [8] * 3}
    assert [field.name for field in fields_of(chosen(iris)).values()] == ["features", "species"]
    assert fields_of(chosen(iris))["species"].labels == ("kind 0", "kind 1", "kind 2")


def test_the_seed_decides_the_split_and_nothing_else_does(iris):
    first, again, other = load(chosen(iris)), load(chosen(iris, seed=0)), load(chosen(iris, seed=1))

    assert (first["train"]["features"] == again["train"]["features"]).all()
    assert (first["train"]["features"] != other["train"]["features"]).any()


def test_categories_become_columns_of_ones_as_in_sklearn(tmp_path):
    colours = [["red", "green", "blue"][i % 3] for i in range(60)]
    path = table(tmp_path / "t.csv", ["colour", "y"], [[c, i * 0.5] for i, c in enumerate(colours)])
    parts = load(chosen(path))
    joined = np.concatenate([parts[part]["features"] for part in parts])
    encoded = OneHotEncoder(sparse_output=False).fit_transform(np.array(colours)[:, None])

    assert fields_of(chosen(path))["features"].labels == ("colour = blue", "colour = green", "colour = red")
    assert sorted(map(tuple, joined.tolist())) == sorted(map(tuple, encoded.tolist()))


def test_quotes_newlines_marks_and_foreign_names_are_read_as_the_csv_module_reads_them(tmp_path):
    header = ['Größe "in cm"', "说明", "class; kind"]
    rows = [[f"{i}.5", f'he said "{i}",\nthen\r\nleft {i} or so many words', "ab"[i % 2]] for i in range(20)]
    path = table(tmp_path / "wild.csv", header, rows, encoding="utf-8-sig")
    fields = fields_of(chosen(path))
    parts = load(chosen(path))

    assert [f.name for f in fields.values()] == ["features", "说明", "class; kind"]
    assert fields["features"].labels == ('Größe "in cm"',)
    assert {"he", '"', ",", "left"} <= set(fields["说明"].labels)
    assert sum(len(arrays["说明"]) for arrays in parts.values()) == 20


@pytest.mark.parametrize(("sign", "name"), [(",", "comma"), (";", "semicolon"), ("\t", "tab"), ("|", "bar")])
def test_the_sign_between_cells_is_found_by_the_header(tmp_path, sign, name):
    path = table(tmp_path / "t.csv", ["x", "y"], [[i, i % 2] for i in range(20)], delimiter=sign)

    assert fields_of(chosen(path)) == fields_of(chosen(path, delimiter=name))
    assert set(fields_of(chosen(path))) == {"features", "y"}


def test_a_guessed_type_can_be_corrected(tmp_path):
    path = table(tmp_path / "t.csv", ["x", "y"], [[i % 5, i % 2] for i in range(30)])

    assert fields_of(chosen(path))["y"].kind == "classes"
    assert fields_of(chosen(path, types={"y": "number"}))["y"].kind == "numbers"
    assert fields_of(chosen(path, types={"x": "category"}))["features"].spec.sizes == (5,)


GOOD = [f"{i},{i % 2}" for i in range(20)]


@pytest.mark.parametrize(
    ("line", "words"),
    [("1,2,3", "3 cells"), ("1", "1 cells"), ("4x,1", "4x"), (",1", "empty"), ("nan,0", "nan"), ("1e999,0", "1e999")],
)
def test_a_bad_row_is_named_by_its_line(tmp_path, line, words):
    path = tmp_path / "t.csv"
    path.write_text("\n".join(["x,y", *GOOD[:7], line, *GOOD[7:]]), encoding="utf-8")
    error = refusal(path)

    assert error.code == "bad_row"
    assert "Line 9 " in str(error) and words in str(error)


def test_lines_are_counted_through_cells_of_several_lines(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("\n".join(["x,y", *(f'"{i}\n",{i % 2}' for i in range(12)), "1,2,3"]), encoding="utf-8")

    assert "Line 26 " in str(refusal(path))


def test_a_byte_of_another_encoding_is_named_by_its_line(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(b"x,y\n1,a\n2,caf\xe9\n")

    assert "Line 3 " in str(refusal(path)) and "UTF-8" in str(refusal(path))


def test_an_open_quote_is_named_by_the_line_where_it_opens(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("\n".join(["x,y", *GOOD[:3], '"4,1', *GOOD[3:]]), encoding="utf-8")

    assert refusal(path).code == "bad_row" and "Line 5 " in str(refusal(path))


@pytest.mark.parametrize(
    ("content", "options", "code"),
    [
        ("x,y\n1,0\n", {}, "too_few_rows"),
        ("x,y\n" + "1,a\n" * 20, {}, "single_class"),
        ("", {}, "unreadable_data_file"),
        ("x,x\n1,2\n", {}, "bad_row"),
        ("x,y\n" + "\n".join(GOOD), {"target": "z"}, "bad_option"),
        ("x,y\n" + "\n".join(GOOD), {"inputs": ["z"]}, "bad_option"),
        ("x,y\n" + "\n".join(GOOD), {"types": {"x": "picture"}}, "bad_option"),
        ("x,y\n" + "\n".join(GOOD), {"taget": "x"}, "unknown_option"),
        ("x,y\n" + "\n".join(GOOD), {"seed": -1}, "bad_option"),
    ],
)
def test_what_cannot_be_learned_from_is_refused(tmp_path, content, options, code):
    path = tmp_path / "t.csv"
    path.write_text(content, encoding="utf-8")

    assert refusal(path, **options).code == code


def test_a_column_that_never_changes_is_moved_to_zero(tmp_path):
    path = table(tmp_path / "t.csv", ["same", "x", "y"], [[0.1, i, i % 2] for i in range(30)])

    assert (load(chosen(path))["train"]["features"][:, 0] == 0).all()


def test_a_change_of_the_file_is_seen(tmp_path):
    path = table(tmp_path / "t.csv", ["x", "y"], [[i, i % 2] for i in range(20)])
    assert set(fields_of(chosen(path))) == {"features", "y"}

    table(path, ["x", "kind"], [[i, i % 2] for i in range(20)])
    assert set(fields_of(chosen(path))) == {"features", "kind"}


def test_words_of_the_other_parts_are_unknown(tmp_path):
    rows = [[f"word{i} and some more of these words", "ab"[i % 2]] for i in range(40)]
    path = table(tmp_path / "t.csv", ["text", "y"], rows)
    field, parts = fields_of(chosen(path))["text"], load(chosen(path))

    assert len([label for label in field.labels if label.startswith("word")]) == len(parts["train"]["text"]) + 1
    assert (parts["test"]["text"][:, 0] == 3).all() and (parts["train"]["text"] != 3).all()
