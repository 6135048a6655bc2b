"""Labelled lines and pairs of sentences are read whole, split without leakage, and faulty lines are named."""

from __future__ import annotations

import pytest

from engine.data.catalogue import fields_of, load
from engine.data.dataset import DatasetError
from engine.data.vocabulary import decode
from engine.graph.design import DatasetChoice
from tests.engine.data.own_files import lines, pairs


def test_every_line_comes_back_from_its_tokens_but_for_what_training_never_saw(tmp_path):
    choice = lines(tmp_path)
    field, parts = fields_of(choice)["text"], load(choice)
    told = {decode(field, row) for row in parts["train"]["text"]}
    written = {line.split("\t")[1] for line in (tmp_path / "lines.txt").read_text("utf-8-sig").split("\n") if line}

    assert len(told) == len(parts["train"]["text"]) == 28 and told <= written
    assert fields_of(choice)["label"].labels == ("坏", "好")


def test_the_target_of_a_pair_ends_with_its_sign_and_then_padding(tmp_path):
    choice = pairs(tmp_path)
    target = load(choice)["train"]["target"]

    assert ((target == 2).sum(axis=1) == 1).all()
    assert all((row[list(row).index(2) + 1 :] == 0).all() for row in target)


def test_a_source_with_two_targets_is_in_one_part(tmp_path):
    choice = pairs(tmp_path)
    path = tmp_path / "pairs.tsv"
    path.write_text("\n".join(f"{'abcdefghijklmnopqrstuvwxy'[i % 25]}\t{i}" for i in range(50)), encoding="utf-8")
    parts = load(DatasetChoice("pairs", {**choice.options, "tokenizer": "characters"}))

    assert sum(len(arrays["source"]) for arrays in parts.values()) == 50
    train = set(parts["train"]["source"][:, 0].tolist())
    assert len(train) * 2 == len(parts["train"]["source"])
    assert (parts["test"]["source"][:, 0] == 3).all() and (parts["valid"]["source"][:, 0] == 3).all()


GOOD = [f"{'ab'[i % 2]}\tsome words" for i in range(20)]


@pytest.mark.parametrize(
    ("line", "words"), [("no tab", "0 tabs"), ("a\tb\tc", "2 tabs"), ("\ttext", "label"), ("a\t", "text")]
)
def test_a_bad_line_is_named(tmp_path, line, words):
    path = tmp_path / "t.txt"
    path.write_text("\n".join([*GOOD[:4], "", line, *GOOD[4:]]), encoding="utf-8")
    with pytest.raises(DatasetError) as caught:
        load(DatasetChoice("lines", {"path": str(path)}))

    assert caught.value.code == "bad_row"
    assert "Line 6 " in str(caught.value) and words in str(caught.value)


@pytest.mark.parametrize("kind", ["lines", "pairs"])
def test_another_encoding_is_named_by_its_line(tmp_path, kind):
    path = tmp_path / "t.txt"
    path.write_bytes("\n".join([*GOOD[:4], "a\tdéjà vu"]).encode("latin-1"))
    with pytest.raises(DatasetError) as caught:
        load(DatasetChoice(kind, {"path": str(path)}))

    assert "Line 5 " in str(caught.value)
