"""What every dataset of text promises."""

import importlib.util
import re
import subprocess
import sys

import numpy as np
import pytest

from engine.data.dataset import Dataset
from engine.data.field import Field
from engine.data.text_dates import DATE_TAGS, DATES_FEW, DATES_ISO, DATES_MASKED
from engine.data.text_entailment import ENTAILMENT
from engine.data.text_made import HEADLINES, REVERSAL
from engine.data.text_names import NAME_LANGUAGE
from engine.data.text_numbers import NUMBERS_FRENCH
from engine.data.text_topics import CHARACTERS, WORDS
from engine.data.vocabulary import TextError, decode, encode
from engine.program.helpers import function_source
from engine.program.source import sorted_imports
from tests.loaded import parts_of

TO_OTHER_LENGTHS = (DATES_ISO, REVERSAL, HEADLINES, NUMBERS_FRENCH)
TO_EQUAL_LENGTHS = (DATE_TAGS, DATES_FEW, DATES_MASKED, CHARACTERS, WORDS)
TEXTS = (*TO_OTHER_LENGTHS, *TO_EQUAL_LENGTHS, NAME_LANGUAGE, ENTAILMENT)
every_text = pytest.mark.parametrize("dataset", TEXTS, ids=lambda d: d.name)


def ids_of(datasets: tuple[Dataset, ...]):
    return pytest.mark.parametrize("dataset", datasets, ids=lambda d: d.name)


def is_text(dataset: Dataset, field: Field) -> bool:
    """The masked dates ask only for what is hidden: tokens with gaps, no text."""
    return dataset is not DATES_MASKED or field.role == "input"


@every_text
def test_its_arrays_are_what_its_fields_say(dataset):
    parts = parts_of(dataset)

    assert list(parts) == ["train", "valid", "test"]
    for part, count in zip(parts.values(), dataset.samples, strict=True):
        assert list(part) == [field.name for field in dataset.fields]
        for field in dataset.fields:
            values = part[field.name]
            assert values.shape == (count, *field.spec.sizes)
            assert values.dtype == field.spec.dtype == "int64"
            assert values.min() >= 0 and values.max() < len(field.labels)


@every_text
def test_every_text_holds_something_and_is_padded_at_its_end_only(dataset):
    for part in parts_of(dataset).values():
        for field in dataset.fields:
            if field.kind == "tokens" and is_text(dataset, field):
                real = part[field.name] != 0
                assert real[:, 0].all()
                assert (real[:, :-1] >= real[:, 1:]).all()
                assert field.labels[:4] == ("<pad>", "<start>", "<end>", "<unk>")
                assert len(set(field.labels)) == len(field.labels)


@ids_of(TO_OTHER_LENGTHS)
def test_a_target_of_another_length_ends_with_end_and_has_no_start(dataset):
    for part in parts_of(dataset).values():
        target = part[dataset.fields[1].name]
        last = (target != 0).sum(axis=1) - 1
        assert (np.take_along_axis(target, last[:, None], 1) == 2).all()
        assert ((target == 2).sum(axis=1) == 1).all()
        assert not np.isin(target, (1, 3)).any()


@ids_of(tuple(dataset for dataset in TO_EQUAL_LENGTHS if dataset is not DATES_MASKED))
def test_a_target_of_the_same_length_is_padded_where_its_input_is(dataset):
    for part in parts_of(dataset).values():
        text, target = (part[field.name] for field in dataset.fields)
        assert np.array_equal(text == 0, target == 0)


@every_text
def test_no_sample_stands_in_two_parts(dataset):
    inputs = [field.name for field in dataset.fields if field.role == "input" or not is_text(dataset, field)]
    parts = parts_of(dataset).values()
    rows = [{row.tobytes() for row in np.concatenate([part[name] for name in inputs], axis=1)} for part in parts]

    assert not rows[0] & rows[1]
    assert not rows[0] & rows[2]
    assert not rows[1] & rows[2]


@every_text
def test_a_row_read_out_and_typed_again_is_the_same_row(dataset):
    for field in dataset.fields:
        if not field.tokenizer or not is_text(dataset, field):
            continue
        for row in parts_of(dataset)["test"][field.name][:100]:
            known = row[row != 3]
            without_end = np.where(known == 2, 0, known)
            typed = encode(field, decode(field, known))
            assert np.array_equal(typed[: len(known)], without_end)


@every_text
def test_the_printed_loader_stands_alone_is_typed_formatted_and_loads_the_same(dataset, tmp_path):
    functions = [function_source(function) for function in (*dataset.parts, dataset.loader)]
    text = "\n\n\n".join(['"""Data."""\n\n' + "\n".join(sorted_imports(list(dataset.imports))), *functions])
    path = tmp_path / f"{dataset.name}_alone.py"
    path.write_text(text + "\n", encoding="utf-8")
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    printed, ours = getattr(module, dataset.loader.__name__)(), parts_of(dataset)
    for part in ours:
        for name in ours[part]:
            assert np.array_equal(printed[part][name], ours[part][name])
    for call in (["format", "--check", "--line-length=88"], ["check"]):
        run = subprocess.run(
            [sys.executable, "-m", "ruff", *call, "--isolated", path.name],
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
        assert run.returncode == 0, run.stdout


def test_the_fields_are_known_without_loading_babel_or_the_topics():
    modules = "text_dates, text_entailment, text_made, text_names, text_numbers, text_topics"
    code = (
        f"import sys; from engine.data import {modules}, vocabulary; "
        "sys.exit(any(name in sys.modules for name in ('babel', 'pydoc_data.topics', 'sklearn', 'torch')))"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_typed_text_becomes_tokens_with_unknown_ones_marked():
    dates = DATES_ISO.fields[0]
    assert decode(dates, encode(dates, "5 mars 2019")) == "5 mars 2019"
    assert decode(dates, encode(dates, "5 ☃")) == "5 \ufffd"

    english = NUMBERS_FRENCH.fields[0]
    assert decode(english, encode(english, "Forty-Two thousand")) == "forty-two thousand"
    assert list(encode(english, "forty umpteen"))[1:3] == [3, 0]


def test_tokens_are_read_out_to_the_first_end():
    iso = DATES_ISO.fields[1]
    assert decode(iso, [1, *encode(iso, "20-1")[:4], 2, 7, 7, 0]) == "20-1"
    tags = DATE_TAGS.fields[1]
    assert decode(tags, [6, 4, 7, 0]) == "day other month"
    words = WORDS.fields[0]
    assert decode(words, encode(words, "a class (see if), or: x . y")) == "a class (see if), or: x. y"


@pytest.mark.parametrize(
    ("field", "text", "code", "said"),
    [
        (DATE_TAGS.fields[1], "day", "no_text", "holds no text"),
        (DATES_ISO.fields[0], "", "empty_text", "no text"),
        (DATES_ISO.fields[0], "x" * 41, "long_text", re.escape("41 tokens, and the field 40")),
    ],
)
def test_text_that_cannot_be_taken_is_refused_with_the_reason(field, text, code, said):
    with pytest.raises(TextError, match=said) as error:
        encode(field, text)
    assert error.value.code == code


def test_masked_and_labelled_dates_share_their_text_and_vocabulary_and_no_test_day_is_trained_on():
    assert DATES_MASKED.fields[0] == DATES_FEW.fields[0] == DATE_TAGS.fields[0]
    few, full, masked = (parts_of(dataset) for dataset in (DATES_FEW, DATE_TAGS, DATES_MASKED))

    assert np.array_equal(few["test"]["text"], full["test"]["text"])
    for part in full:
        whole = np.where(masked[part]["text"] == 3, masked[part]["original"], masked[part]["text"])
        assert np.array_equal(whole, np.tile(full[part]["text"], (3 if part == "train" else 1, 1)))
    assert np.array_equal(few["train"]["tags"], full["train"]["tags"][:30])


def test_half_of_the_masked_dates_is_hidden_each_time_anew_and_only_that_is_asked_for():
    part = parts_of(DATES_MASKED)["train"]
    hidden, real = part["text"] == 3, part["text"] != 0

    assert abs(hidden.sum() / real.sum() - 0.5) < 0.01
    assert np.array_equal(part["original"] != 0, hidden)
    assert not (part["original"] == 3).any()
    first, second, third = np.split(hidden, 3)
    assert abs((first & second).sum() / first.sum() - 0.5) < 0.02 > abs((second & third).sum() / third.sum() - 0.5)
